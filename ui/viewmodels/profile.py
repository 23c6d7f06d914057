"""A member's particulars: changed on a draft and saved as a whole; consents are given and taken back at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.account import ProfileChange
from kiosk.domain.journey import Step
from kiosk.domain.mail_address import MOST_CHARACTERS, AddressMistake, read_address
from kiosk.domain.members import Consent, Member, Preferences
from kiosk.errors import StoreError
from kiosk.facts import Fact, SignInChanged
from kiosk.logs import logger
from kiosk.services.account_outcomes import NobodySignedIn
from kiosk.services.profile import MOST_NAME, Asked, NotTaken
from ui.models.rows import RowsModel
from ui.viewmodels.accessibility import AccessibilityViewModel
from ui.viewmodels.keyboard_props import (
    CAPITALS,
    Key,
    address_further,
    address_keys,
    domains,
    name_further,
    name_keys,
    name_wide_keys,
    wants_capital,
)
from ui.viewmodels.language import LanguageViewModel
from ui.viewmodels.profile_props import ProfileInputs, ProfileProps, Stage, Told, as_it_is, derive_profile, wording

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)


@QmlElement
class ProfileViewModel(QObject):
    """Begins anew each time it is entered; the draft goes when it is left. Language and looks apply at once."""

    changed = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._accessibility = parts.accessibility
        self._keys = RowsModel(Key, lambda row: row.types.lower(), self)
        self._wide_keys = RowsModel(Key, lambda row: row.types, self)
        self._draft: ProfileChange | None = None
        self._stage = Stage.FORM
        self._typed = ""
        self._capitals = False
        self._outcome: NotTaken | Told | None = None
        self._props = ProfileProps()
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._look_changed)
        parts.accessibility.changed.connect(self._look_changed)

    @Property(LanguageViewModel, constant=True)
    def language(self) -> LanguageViewModel:
        """The choice of languages."""
        return self._parts.language

    @Property(AccessibilityViewModel, constant=True)
    def accessibility(self) -> AccessibilityViewModel:
        """Text size, look, reach and motion."""
        return self._accessibility

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """The keyboard's letters."""
        return self._keys

    @Property(RowsModel, constant=True)
    def wideKeys(self) -> RowsModel:
        """Its wide keys."""
        return self._wide_keys

    @Property(str, notify=changed)
    def heldDown(self) -> str:
        """The wide key that is on: capital letters."""
        return CAPITALS if self._stage is Stage.NAME and self._capitals else ""

    @Property(str, notify=changed)
    def stage(self) -> str:
        """form, name, address, asking or gone."""
        return self._props.stage

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the screen is called."""
        return self._props.title

    @Property(str, notify=changed)
    def name(self) -> str:
        """As the person writes it."""
        return self._props.name

    @Property(str, notify=changed)
    def address(self) -> str:
        """Where mail goes."""
        return self._props.address

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What is typed so far."""
        return self._props.typed

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The next step; "" if there is nothing to save."""
        return self._props.next_text

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether it can be taken."""
        return self._props.can_go_on

    @Property(bool, notify=changed)
    def canChange(self) -> bool:
        """Whether the provider lets a kiosk change anything."""
        return self._props.can_change

    @Property(bool, notify=changed)
    def reminders(self) -> bool:
        """Whether reminders are agreed to."""
        return self._props.reminders

    @Property(str, notify=changed)
    def remindersText(self) -> str:
        """What that says."""
        return self._props.reminders_text

    @Property(str, notify=changed)
    def remindersNote(self) -> str:
        """Since when."""
        return self._props.reminders_note

    @Property(bool, notify=changed)
    def promotions(self) -> bool:
        """Whether news and offers are agreed to."""
        return self._props.promotions

    @Property(str, notify=changed)
    def promotionsText(self) -> str:
        """What that says."""
        return self._props.promotions_text

    @Property(str, notify=changed)
    def promotionsNote(self) -> str:
        """Since when."""
        return self._props.promotions_note

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What there is to say."""
        return self._props.notice.text

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._props.notice.kind

    # -- what is touched -----------------------------------------------------------------------------------------------

    @Slot()
    def editName(self) -> None:
        """Type another name."""
        if self._draft is not None and self._props.can_change:
            self._capitals = False
            self._show(Stage.NAME, self._draft.name)

    @Slot()
    def editAddress(self) -> None:
        """Type another address."""
        if self._draft is not None and self._props.can_change:
            self._show(Stage.ADDRESS, self._draft.email)

    @Slot(str)
    def type(self, text: str) -> None:
        """A key of the screen or of a keyboard."""
        if self._stage is Stage.ADDRESS:
            self._type(address_further(self._typed, text, MOST_CHARACTERS))
        elif self._stage is Stage.NAME and text == CAPITALS:
            self._capitals = not self._capitals
            self._refresh()
        elif self._stage is Stage.NAME:
            self._capitals = False
            self._type(name_further(self._typed, text, MOST_NAME))

    @Slot()
    def rubOut(self) -> None:
        """Take the last letter back."""
        self._type(self._typed[:-1])

    @Slot(str)
    def consent(self, what: str) -> None:
        """Agree, or agree no longer."""
        profile, member = self._parts.services.profile, self._parts.member.member
        which = Consent(what)
        if member is not None and which in member.consents:
            self._tell(lambda: profile.withdraw(which))
        else:
            self._tell(lambda: profile.give_consent(which, wording(which)))

    @Slot()
    def export(self) -> None:
        """A copy of everything."""
        self._tell(self._parts.services.profile.export)

    @Slot()
    def askToErase(self) -> None:
        """Ask first."""
        if self._draft is not None and self._props.can_change:
            self._show(Stage.ASKING)

    @Slot()
    def back(self) -> None:
        """Out of a question or the keyboard, with nothing changed."""
        self._show(Stage.FORM)

    @Slot()
    def goOn(self) -> None:
        """The next step."""
        match self._stage:
            case Stage.NAME:
                self._change(lambda draft: replace(draft, name=" ".join(self._typed.split())))
            case Stage.ADDRESS:
                self._take_address()
            case Stage.ASKING:
                self._tell(self._parts.services.profile.delete)
            case Stage.GONE:
                self._parts.navigator.end()
            case Stage.FORM:
                self._save()

    # -- inside --------------------------------------------------------------------------------------------------------

    def _take_address(self) -> None:
        found = read_address(self._typed) if self._typed.strip() else None
        if isinstance(found, AddressMistake):
            self._outcome = NotTaken(found)
            self._refresh()
        else:
            self._change(lambda draft: replace(draft, email=self._typed.strip()))

    def _change(self, change: Callable[[ProfileChange], ProfileChange]) -> None:
        if self._draft is not None:
            self._draft = change(self._draft)
        self._show(Stage.FORM)

    def _save(self) -> None:
        draft = self._draft
        if draft is not None and self._props.can_go_on:
            self._tell(lambda: self._parts.services.profile.save(draft))

    def _tell(self, work: Callable[[], Member | Asked | NobodySignedIn | NotTaken]) -> None:
        try:
            outcome = work()
        except StoreError as error:
            log.error("a member's wish could not be noted: %s", error)
            self._outcome = Told.FAILED
            self._refresh()
            return
        match outcome:
            case NotTaken():
                self._outcome = outcome
            case Member():
                self._outcome = Told.SAVED
                if self._draft is not None and self._stage is Stage.FORM:
                    self._draft = replace(self._draft, name=self._draft.name.strip())
            case Asked() if self._stage is Stage.ASKING:
                self._stage, self._draft, self._outcome = Stage.GONE, None, None
                self._parts.services.sign_in.sign_out()
                self._parts.services.memberships.forget()
                self._parts.services.account.forget()
            case Asked():
                self._outcome = Told.COPY_ASKED
            case NobodySignedIn():
                self._draft = None
        self._refresh()

    def _type(self, typed: str) -> None:
        self._typed, self._outcome = typed, None
        self._refresh()

    def _show(self, stage: Stage, typed: str = "") -> None:
        self._stage, self._typed, self._outcome = stage, typed, None
        self._refresh()

    @Slot()
    def _look_changed(self) -> None:
        """Language and looks are the screen's: what was chosen here, or on a sheet over it, is part of the draft."""
        if self._draft is None or self._parts.navigator.current is not Step.PROFILE:
            return
        comfort = self._accessibility.comfort
        looks = Preferences(comfort.text_scale, comfort.look, comfort.low_reach, comfort.reduced_motion)
        self._draft = replace(self._draft, language=self._parts.navigator.language, preferences=looks)
        self._outcome = None
        self._refresh()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._forget()
        member = self._parts.member.member
        if self._parts.navigator.current is Step.PROFILE and member is not None:
            self._draft = as_it_is(member)
            self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, SignInChanged) and self._parts.navigator.current is Step.PROFILE:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        services, language = self._parts.services, self._parts.navigator.language
        if self._stage is Stage.NAME:
            capitals = self._capitals != wants_capital(self._typed)
            self._keys.show(name_keys(language, capitals=capitals))
            self._wide_keys.show(name_wide_keys())
        elif self._stage is Stage.ADDRESS:
            self._keys.show(address_keys(language))
            self._wide_keys.show(domains(language))
        inputs = ProfileInputs(
            self._parts.member.member,
            self._draft,
            self._stage,
            self._typed,
            self._outcome,
            services.profile.offered,
            language,
        )
        props = derive_profile(inputs)
        if props != self._props:
            self._props = props
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._draft, self._outcome, self._typed, self._capitals = None, None, "", False
        self._stage = Stage.FORM
        self._props = ProfileProps()
        self.changed.emit()
