"""Who is signed in, for every screen: the name in the header, signing in and out, and the account behind the name."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.members import Member, Preferences
from kiosk.facts import Fact, SignInChanged
from kiosk.services.sign_in import Session, SignIn
from ui.fact_bridge import FactBridge
from ui.viewmodels.accessibility import AccessibilityViewModel
from ui.viewmodels.language import LanguageViewModel
from ui.viewmodels.member_props import MemberProps, derive_member
from ui.viewmodels.navigator import NavigatorViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MemberViewModel(QObject):
    """Tells ``arrived`` when somebody has signed in, after their preferences are applied. Keeps nothing of a person
    but what is shown; `SignIn` knows who they are."""

    changed = Signal()
    arrived = Signal()

    def __init__(
        self,
        sign_in: SignIn,
        facts: FactBridge,
        navigator: NavigatorViewModel,
        language: LanguageViewModel,
        accessibility: AccessibilityViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sign_in = sign_in
        self._navigator = navigator
        self._language = language
        self._accessibility = accessibility
        self._was_here = False
        self._props = MemberProps()
        facts.told.connect(self._on_fact)
        navigator.changed.connect(self._refresh)
        language.changed.connect(self._refresh)
        self._refresh()

    @Property(bool, constant=True)
    def offered(self) -> bool:
        """Whether people can sign in at this kiosk."""
        return self._sign_in.offered

    @Property(bool, notify=changed)
    def here(self) -> bool:
        """Whether somebody is signed in."""
        return self._props.here

    @Property(str, notify=changed)
    def name(self) -> str:
        """Their first name or initials."""
        return self._props.name

    @Property(bool, notify=changed)
    def isMember(self) -> bool:
        """Whether the cinema knows them."""
        return self._props.is_member

    @Property(bool, notify=changed)
    def canSignIn(self) -> bool:
        """Whether signing in is offered here."""
        return self._props.can_sign_in

    @Property(bool, notify=changed)
    def canSignOut(self) -> bool:
        """Whether signing out is."""
        return self._props.can_sign_out

    @Property(bool, notify=changed)
    def canOpenAccount(self) -> bool:
        """Whether there is an account to go to from here."""
        return self._props.can_open_account

    @property
    def session(self) -> Session | None:
        """Who is signed in, for Python."""
        return self._sign_in.session

    @property
    def member(self) -> Member | None:
        """The member who is, for Python."""
        return self._sign_in.member

    @Slot()
    def signIn(self) -> None:
        """Sign in, or go on to the account if that is done."""
        if self._sign_in.session is not None:
            self._navigator.go(Step.ACCOUNT)
        elif self._sign_in.offered:
            self._navigator.go(Step.SIGN_IN)

    @Slot()
    def openAccount(self) -> None:
        """The name was touched."""
        if self._props.can_open_account:
            self._navigator.go(Step.ACCOUNT)

    @Slot()
    def signOut(self) -> None:
        """The session is over: all that was personal goes, whatever was going on."""
        if self._props.can_sign_out:
            self._navigator.end()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, SignInChanged):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        session = self._sign_in.session
        props = derive_member(session, self._navigator.current, offered=self._sign_in.offered)
        came, self._was_here = session is not None and not self._was_here, session is not None
        if came and session is not None and session.member is not None:
            self._apply(session.member)
        if props != self._props:
            self._props = props
            self.changed.emit()
        if came:
            self.arrived.emit()

    def _apply(self, member: Member) -> None:
        """A member's screen as they like it; what they chose a moment ago counts for more."""
        wanted, screen = member.preferences, self._accessibility
        if not screen.chosen and wanted != Preferences():
            screen.setTextScale(wanted.text_scale)
            screen.setLook(wanted.look)
            screen.setLowReach(wanted.low_reach)
            screen.setReducedMotion(wanted.reduced_motion)
        if not self._language.chosen:
            self._language.choose(member.language)
