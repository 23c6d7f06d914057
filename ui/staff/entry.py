"""One question at a time, typed on digits or letters: what the staff's door and the people page are made of."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import REFERENCE_ALPHABET
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.qr import qr_rows
from ui.staff.door_props import DIGITS, DoorInputs, DoorProps, Mistake, Problem, Stage, derive_door, most_typed
from ui.viewmodels.keyboard_props import CAPITALS, Key, name_further, name_keys, name_wide_keys, wants_capital
from ui.viewmodels.sign_in_props import SignInProps

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


T = TypeVar("T")


@QmlElement
class EntryViewModel(QObject):
    """`DoorProps`, and the phone's `SignInProps`, as properties. A subclass says what comes of an answer (`go_on`).

    What is compared is compared in the background; an answer to what was given up meanwhile is dropped.
    """

    changed = Signal()

    def __init__(self, parts: "Parts", parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._keys = RowsModel(Key, lambda row: row.types.lower(), self)
        self._wide_keys = RowsModel(Key, lambda row: row.types, self)
        self._props, self._phone, self._matrix = DoorProps(), SignInProps(), ""
        self._stage, self._typed, self._capitals = Stage.NUMBER, "", True
        self._busy, self._turn = False, 0
        self._problem: Problem | None = None

    # -- for a subclass ----------------------------------------------------------------------------------------------

    def go_on(self, typed: str) -> None:
        """The answer to the question of `_stage` is complete."""
        raise NotImplementedError

    def inputs(self) -> DoorInputs:
        """What is shown."""
        return DoorInputs(self._stage, self._typed, busy=self._busy, problem=self._problem)

    def phone(self) -> SignInProps:
        """What a phone is shown."""
        return SignInProps()

    def to(self, stage: Stage, typed: str = "", problem: Problem | None = None) -> None:
        """Another question, or the same one more."""
        self._stage, self._typed, self._problem, self._capitals = stage, typed, problem, True
        self._parts.idle.touch()
        self.refresh()

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Compare, or keep, in the background."""
        turn = self._turn
        self._busy = True

        def done(outcome: Outcome[T]) -> None:
            if turn != self._turn:
                return
            self._busy = False
            if isinstance(outcome, Ok):
                then(outcome.value)
            else:
                self.to(self._stage, problem=Mistake.BROKEN)

        self._parts.background.run(work, done)
        self.refresh()

    def drop(self) -> None:
        """Whatever is under way counts no more."""
        self._turn += 1
        self._busy = False

    @Slot()
    def refresh(self) -> None:
        """Show what there is to show now."""
        props, phone = derive_door(self.inputs()), self.phone()
        naming = self._stage is Stage.NEW_NAME
        letters = tuple(Key(one, one) for one in REFERENCE_ALPHABET)
        language = self._parts.navigator.language
        self._keys.show(name_keys(language, capitals=self._capitals) if naming else letters)
        self._wide_keys.show(name_wide_keys() if naming else ())
        coded = phone.scan_uri or props.challenge
        if coded != (self._phone.scan_uri or self._props.challenge):
            self._matrix = "\n".join(qr_rows(coded)) if coded else ""
        self._props, self._phone = props, phone
        self.changed.emit()

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Slot(str)
    def type(self, text: str) -> None:
        """One more key."""
        if self._busy or self._stage is Stage.PHONE:
            return
        most = most_typed(self._stage)
        if self._stage is Stage.NEW_NAME:
            if text == CAPITALS:
                self._capitals = not self._capitals
            else:
                self._typed = name_further(self._typed, text, most)
                self._capitals = wants_capital(self._typed)
        else:
            allowed = "0123456789" if self._stage in DIGITS else REFERENCE_ALPHABET
            letters = "".join(one for one in text.upper() if one in allowed)
            self._typed = (self._typed + letters)[:most]
        self._problem = None
        self.refresh()

    @Slot()
    def rubOut(self) -> None:
        """Take the last one back."""
        if not self._busy:
            self._typed = self._typed[:-1]
            self.refresh()

    @Slot()
    def goOn(self) -> None:
        """The next step, if the answer is complete."""
        if derive_door(self.inputs()).can_next:
            self.go_on(self._typed)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What is asked: see `ui.staff.door_props.Stage`."""
        return self._props.stage

    @Property(str, notify=changed)
    def pad(self) -> str:
        """What one answers with: digits, letters or phone."""
        return self._props.pad

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question."""
        return self._props.title

    @Property(str, notify=changed)
    def words(self) -> str:
        """The same at more length."""
        return self._props.words or (self._phone.words if self._phone.code else "")

    @Property(str, notify=changed)
    def shown(self) -> str:
        """What is typed so far; dots for a PIN."""
        return self._props.shown

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong; "" if nothing did."""
        return self._props.problem

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The way on."""
        return self._props.next_text

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether it is open."""
        return self._props.can_next

    @Property(bool, notify=changed)
    def canPhone(self) -> bool:
        """Whether one may sign in with a phone."""
        return self._props.can_phone

    @Property(bool, notify=changed)
    def canForget(self) -> bool:
        """Whether there is a way in without the PIN."""
        return self._props.can_forget

    @Property(bool, notify=changed)
    def canSetUp(self) -> bool:
        """Whether the console's code lets somebody in."""
        return self._props.can_set_up

    @Property(str, notify=changed)
    def challenge(self) -> str:
        """What the office is to be told; "" if nothing."""
        return self._props.challenge

    @Property(str, notify=changed)
    def matrix(self) -> str:
        """The QR code as rows of 0 and 1, a line each."""
        return self._matrix

    @Property(str, notify=changed)
    def phoneHeadline(self) -> str:
        """What to do with the phone, or what happened."""
        return self._phone.headline

    @Property(str, notify=changed)
    def phoneCode(self) -> str:
        """The letters to compare."""
        return self._phone.code

    @Property(str, notify=changed)
    def phoneCountdown(self) -> str:
        """How long they are good."""
        return self._phone.countdown

    @Property(bool, notify=changed)
    def canRenew(self) -> bool:
        """Whether another code for the phone may be asked for."""
        return self._phone.can_renew or self._phone.next_text != ""

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
        """The wide key that is on."""
        return CAPITALS if self._stage is Stage.NEW_NAME and self._capitals else ""
