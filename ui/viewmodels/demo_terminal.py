"""The demo's card terminal: what stands on its display, and what a person can make the card do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.money import Money
from kiosk.facts import Fact, SignInChanged
from kiosk.ports import CardAnswer, DemoTerminal
from kiosk.services.sign_in import Waiting
from ui.background import Err, Outcome

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

RESULT_MS = 5000


class Display(StrEnum):
    """What a glance at it tells."""

    READY = "ready"
    ASKING = "asking"
    WORKING = "working"
    APPROVED = "approved"
    DECLINED = "declined"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class TerminalProps:
    """What QML reads."""

    display: Display = Display.READY
    headline: str = ""
    words: str = ""
    amount: str = ""


def derive_terminal(
    waiting: Money | None, choice: CardAnswer | None, language: str, *, answers: bool, over: bool
) -> TerminalProps:
    """The display. ``waiting``: the amount it asks for; ``choice``: what was last done with a card, and whether that
    is ``over``; ``answers``: whether the terminal speaks at all."""
    from kiosk import formatting

    amount = formatting.money(waiting, language) if waiting else ""
    display = display_of(waiting, choice, answers=answers, over=over)
    match display:
        case Display.READY:
            #: On the display of a card terminal that has nothing to do
            return TerminalProps(
                display, translate("Terminal", "Ready"), translate("Terminal", "Waiting for the kiosk")
            )
        case Display.ASKING:
            return TerminalProps(display, amount, translate("Terminal", "Please hold your card here"), amount)
        case Display.WORKING:
            return TerminalProps(
                display, translate("Terminal", "One moment"), translate("Terminal", "Asking the bank …")
            )
        case Display.APPROVED:
            return TerminalProps(display, translate("Terminal", "Approved"), translate("Terminal", "Thank you"))
        case Display.DECLINED:
            return TerminalProps(
                display, translate("Terminal", "Declined"), translate("Terminal", "No money was taken")
            )
        case Display.SILENT:
            return TerminalProps(display)
        case _:
            assert_never(display)


def display_of(waiting: Money | None, choice: CardAnswer | None, *, answers: bool, over: bool) -> Display:
    """Which display it is."""
    if not answers:
        return Display.SILENT
    if waiting is not None:
        return Display.ASKING
    if choice is None:
        return Display.READY
    if not over:
        return Display.WORKING
    match choice:
        case CardAnswer.APPROVE | CardAnswer.SLOW | CardAnswer.APPROVE_THEN_SILENT:
            return Display.APPROVED
        case CardAnswer.DECLINE:
            return Display.DECLINED
        case CardAnswer.HANG:
            return Display.READY
        case _:
            assert_never(choice)


@QmlElement
class DemoTerminalViewModel(QObject):
    """Somebody at the window is the cardholder; ``asked`` says that a card is wanted now. GUI thread only."""

    changed = Signal()
    asked = Signal()
    _told = Signal()

    def __init__(
        self,
        parts: "Parts",
        terminal: DemoTerminal,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._terminal = terminal
        self._network = parts.services.network_switch
        self._phone = parts.services.phone
        self._online = True
        self._switching = False
        self._choice: CardAnswer | None = None
        self._over = False
        self._closed = False
        self._props = TerminalProps()
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.setInterval(RESULT_MS)
        self._forgetting.timeout.connect(self._forget)
        self._told.connect(self._look, Qt.ConnectionType.QueuedConnection)
        terminal.subscribe(self._tell)
        parts.language.changed.connect(self._refresh)
        parts.facts.told.connect(self._hear)
        self._refresh()

    @Property(str, notify=changed)
    def display(self) -> str:
        """ready, asking, working, approved, declined or silent."""
        return self._props.display.value

    @Property(str, notify=changed)
    def headline(self) -> str:
        """The large words on the display."""
        return self._props.headline

    @Property(str, notify=changed)
    def words(self) -> str:
        """The small ones."""
        return self._props.words

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether a card would be read now."""
        return self._props.display is Display.ASKING

    @Property(bool, notify=changed)
    def silent(self) -> bool:
        """Whether it has stopped answering."""
        return self._props.display is Display.SILENT

    @Property(bool, constant=True)
    def hasNetwork(self) -> bool:
        """Whether there is a network to pull."""
        return self._network is not None

    @Property(bool, notify=changed)
    def online(self) -> bool:
        """Whether the network is plugged in."""
        return self._online

    @Property(bool, constant=True)
    def hasPhone(self) -> bool:
        """Whether there is a phone to sign in with."""
        return self._phone is not None

    @Property(bool, notify=changed)
    def phoneAsked(self) -> bool:
        """Whether a code on the kiosk's screen waits for it."""
        return isinstance(self._parts.services.sign_in.state, Waiting)

    @Slot(str)
    def phoneSays(self, person: str) -> None:
        """Scan the code and say yes as a person; "" says no."""
        phone = self._phone
        if phone is not None:
            self._parts.background.run_later(lambda: phone(person or None), lambda _said: self.changed.emit())

    @Slot(str)
    def answer(self, choice: str) -> None:
        """Do this with the card (a `CardAnswer`), if one is asked for."""
        if self._props.display is Display.ASKING:
            self._choice, self._over = CardAnswer(choice), False
            self._terminal.answer(self._choice)
            self._refresh()

    @Slot()
    def wake(self) -> None:
        """Let it answer again."""
        self._choice = None
        self._terminal.wake()
        self._refresh()

    @Slot()
    def toggleNetwork(self) -> None:
        """Pull the network's plug, or put it back."""
        if self._network is None or self._switching:
            return
        network, online = self._network, not self._online
        self._switching, self._online = True, online
        self._parts.background.run_later(lambda: network(online), self._switched)
        self.changed.emit()

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, SignInChanged):
            self.changed.emit()

    def close(self) -> None:
        """Hear no more of the terminal."""
        self._closed = True
        self._forgetting.stop()

    def _tell(self) -> None:
        if not self._closed:
            self._told.emit()

    @Slot()
    def _look(self) -> None:
        if self._terminal.waiting() is not None:
            self._choice = None
        elif self._choice is not None and not self._over:
            self._over = True
            self._forgetting.start()
        self._refresh()
        if self._props.display is Display.ASKING:
            self.asked.emit()

    @Slot()
    def _forget(self) -> None:
        if self._over:
            self._choice = None
            self._refresh()

    def _switched(self, outcome: Outcome[None]) -> None:
        self._switching = False
        if isinstance(outcome, Err):
            self._online = not self._online
            self.changed.emit()

    @Slot()
    def _refresh(self) -> None:
        props = derive_terminal(
            self._terminal.waiting(),
            self._choice,
            str(self._parts.language.code),
            answers=self._terminal.ready(),
            over=self._over,
        )
        if props != self._props:
            self._props = props
            self.changed.emit()
