"""Signing in with a phone: asks for a code when its screen is entered, and gives up when it is left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.facts import Fact, SignInChanged
from kiosk.services.sign_in import Waiting
from ui.qr import qr_rows
from ui.viewmodels.member_props import after_signing_in
from ui.viewmodels.sign_in_props import SignInInputs, SignInProps, derive_sign_in

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SignInViewModel(QObject):
    """Counts the code down with the heartbeat. Keeps nothing once the screen is left."""

    changed = Signal()
    codeChanged = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

        self._props = SignInProps()
        self._matrix = ""
        self._inside = False
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._leave)
        parts.heartbeat.second.connect(self._tick)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        parts.member.arrived.connect(self._arrived)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """asking, phone, browser, looking_up or trouble."""
        return self._props.stage

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the screen is called."""
        return self._props.title

    @Property(str, notify=changed)
    def headline(self) -> str:
        """What to do, or what happened."""
        return self._props.headline

    @Property(str, notify=changed)
    def words(self) -> str:
        """The same at more length."""
        return self._props.words

    @Property(str, notify=codeChanged)
    def matrix(self) -> str:
        """The QR code as rows of 0 and 1, a line each."""
        return self._matrix

    @Property(str, notify=changed)
    def code(self) -> str:
        """The short code."""
        return self._props.code

    @Property(str, notify=changed)
    def spokenCode(self) -> str:
        """The same, letter by letter."""
        return self._props.spoken_code

    @Property(str, notify=changed)
    def address(self) -> str:
        """Where the code can be typed instead."""
        return self._props.address

    @Property(str, notify=changed)
    def countdown(self) -> str:
        """How long the code is good, in words."""
        return self._props.countdown

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much of its time is left, 1 to 0."""
        return self._props.share

    @Property(bool, notify=changed)
    def soonOver(self) -> bool:
        """Whether that is little."""
        return self._props.soon_over

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The way on after trouble; "" if there is none but to go back."""
        return self._props.next_text

    @Property(bool, notify=changed)
    def canRenew(self) -> bool:
        """Whether another code may be asked for."""
        return self._props.can_renew

    @Slot()
    def newCode(self) -> None:
        """Another code."""
        self._parts.services.sign_in.new_code()
        self._refresh()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.SIGN_IN:
            self._inside = True
            if self._parts.services.sign_in.session is not None:
                self._arrived()
                return
            self._parts.services.sign_in.new_code()
            self._refresh()
        elif self._inside:
            self._leave()

    @Slot()
    def _leave(self) -> None:
        if self._inside:
            self._inside = False
            self._parts.services.sign_in.cancel()
        self._show(SignInProps())

    @Slot()
    def _arrived(self) -> None:
        """Somebody is signed in: back to what they were doing."""
        navigator = self._parts.navigator
        if navigator.current is not Step.SIGN_IN:
            return
        self._inside = False
        self._parts.idle.touch()
        came_from = navigator.came_from(Step.SIGN_IN)
        target = after_signing_in(came_from)
        if target is Step.ACCOUNT:
            navigator.go(target)
        else:
            navigator.go_back_to(target)

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, SignInChanged):
            self._refresh()

    @Slot()
    def _tick(self) -> None:
        if self._inside:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        if not self._inside:
            return
        state = self._parts.services.sign_in.state
        left = state.ends_at - self._parts.services.clock.monotonic() if isinstance(state, Waiting) else None
        self._show(derive_sign_in(SignInInputs(state, left, self._parts.services.config.sign_in.label)))

    def _show(self, props: SignInProps) -> None:
        before, self._props = self._props, props
        if props.scan_uri != before.scan_uri:
            self._matrix = "\n".join(qr_rows(props.scan_uri)) if props.scan_uri else ""
            self.codeChanged.emit()
        if props != before:
            self.changed.emit()
