"""The demo's card terminal: its display, and every card answer at its own window."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.money import Money
from kiosk.ports import Approved, CardAnswer, Declined, PaymentUnknown, PayOutcome
from kiosk.services.sign_in import Waiting
from sync.terminals.simulated import SimulatedTerminal
from tests.ui.cinema import Cinema, cinema
from ui.application import Application, build
from ui.driving import CannotTouch, Person
from ui.viewmodels.demo_terminal import Display, display_of

AMOUNT = Money(2450, "EUR")


@pytest.fixture
def lumen(tmp_path: Path, qapp: QGuiApplication) -> Cinema:
    """The built-in cinema, where its members sign in."""
    return cinema(tmp_path / "state", sign_in=True)


@pytest.fixture
def terminal(tmp_path: Path) -> SimulatedTerminal:
    return SimulatedTerminal(tmp_path / "terminal.jsonl", slow=0.05)


@pytest.fixture
def plugs() -> list[bool]:
    return []


@pytest.fixture
def phoned() -> list[str | None]:
    return []


@pytest.fixture
def demo(
    lumen: Cinema, terminal: SimulatedTerminal, plugs: list[bool], phoned: list[str | None]
) -> Iterator[Application]:
    services = replace(lumen.services, terminal=terminal, network_switch=plugs.append, phone=phoned.append)
    face = build(services, size=(1080, 1920))
    face.window.show()
    face.show_terminal()
    yield face
    face.close()
    assert face.warnings == []


@pytest.fixture
def cardholder(demo: Application) -> Person:
    assert demo.terminal is not None
    return Person(demo, window=demo.terminal.window)


class Payment:
    """One payment in a thread of its own, as the kiosk makes it."""

    def __init__(self, terminal: SimulatedTerminal, reference: str = "P1") -> None:
        self.outcome: PayOutcome | None = None
        self._thread = threading.Thread(target=self._pay, args=(terminal, reference), daemon=True)
        self._thread.start()

    def _pay(self, terminal: SimulatedTerminal, reference: str) -> None:
        self.outcome = terminal.pay(reference, AMOUNT)

    def ended(self) -> bool:
        return not self._thread.is_alive()


@pytest.mark.parametrize(
    ("waiting", "choice", "answers", "over", "display"),
    [
        (None, None, True, False, Display.READY),
        (AMOUNT, None, True, False, Display.ASKING),
        (None, CardAnswer.SLOW, True, False, Display.WORKING),
        (None, CardAnswer.APPROVE, True, True, Display.APPROVED),
        (None, CardAnswer.SLOW, True, True, Display.APPROVED),
        (None, CardAnswer.DECLINE, True, True, Display.DECLINED),
        (None, CardAnswer.HANG, True, True, Display.READY),
        (None, CardAnswer.HANG, False, True, Display.SILENT),
        (AMOUNT, None, False, False, Display.SILENT),
    ],
)
def test_the_display(
    waiting: Money | None,
    choice: CardAnswer | None,
    answers: bool,  # noqa: FBT001
    over: bool,  # noqa: FBT001
    display: Display,
) -> None:
    assert display_of(waiting, choice, answers=answers, over=over) is display


@pytest.mark.parametrize(
    ("button", "outcome", "then"),
    [
        ("Hold the card", Approved, "Approved"),
        ("Slow", Approved, "Approved"),
        ("Decline", Declined, "Declined"),
    ],
)
def test_a_card_is_answered_for(
    cardholder: Person, terminal: SimulatedTerminal, button: str, outcome: type, then: str
) -> None:
    assert not cardholder.can_touch(button)
    payment = Payment(terminal)
    cardholder.waits_for("€24.50")
    cardholder.taps(button)
    assert cardholder.waits_until(payment.ended)
    assert isinstance(payment.outcome, outcome)
    cardholder.waits_for(then)
    assert not cardholder.can_touch(button)


@pytest.mark.parametrize("button", ["Hang", "Charge, then no answer"])
def test_a_silent_terminal_is_woken(cardholder: Person, terminal: SimulatedTerminal, button: str) -> None:
    payment = Payment(terminal)
    cardholder.waits_for("€24.50")
    cardholder.taps(button)
    assert cardholder.waits_until(payment.ended)
    assert isinstance(payment.outcome, PaymentUnknown)
    assert cardholder.waits_until(lambda: cardholder.can_touch("Wake the terminal"))
    cardholder.taps("Wake the terminal")
    assert terminal.ready()
    cardholder.waits_for("Ready")


def test_the_kiosk_can_cancel_and_ask_again(cardholder: Person, terminal: SimulatedTerminal) -> None:
    first = Payment(terminal)
    cardholder.waits_for("€24.50")
    terminal.cancel("P1")
    assert cardholder.waits_until(first.ended)
    cardholder.waits_for("Ready")
    second = Payment(terminal, "P2")
    cardholder.waits_for("€24.50")
    cardholder.taps("Hold the card")
    assert cardholder.waits_until(second.ended)


def test_the_network_is_pulled_and_put_back(cardholder: Person, plugs: list[bool]) -> None:
    cardholder.taps("Network")
    cardholder.waits_for("Pulled: the kiosk sells on its own")
    assert cardholder.waits_until(lambda: plugs == [False])
    cardholder.rests(0.02)
    cardholder.taps("Network")
    assert cardholder.waits_until(lambda: plugs == [False, True])


def test_a_phone_beside_the_kiosk_answers_the_code(
    demo: Application, cardholder: Person, lumen: Cinema, phoned: list[str | None]
) -> None:
    with pytest.raises(CannotTouch):  # nobody asked for it yet
        cardholder.taps("Phone: Ada")
    demo.services.sign_in.begin()
    assert cardholder.waits_until(lambda: isinstance(demo.services.sign_in.state, Waiting))
    cardholder.rests(0.02)
    cardholder.taps("Phone: Zofia")
    assert cardholder.waits_until(lambda: phoned == ["zofia"])
    cardholder.taps("Phone: no")
    assert cardholder.waits_until(lambda: phoned == ["zofia", None])
    demo.services.sign_in.cancel()


def test_a_closed_window_comes_back_when_a_card_is_wanted(
    demo: Application, cardholder: Person, terminal: SimulatedTerminal
) -> None:
    assert demo.terminal is not None
    demo.terminal.window.close()
    payment = Payment(terminal)
    assert cardholder.waits_until(demo.terminal.window.isVisible)
    cardholder.waits_for("€24.50")
    cardholder.taps("Decline")
    assert cardholder.waits_until(payment.ended)


def test_without_a_demo_there_is_no_such_window(application: Application) -> None:
    application.show_terminal()
    assert application.terminal is None
