"""From the review through the terminal to the tickets, and every other ending, on the real screens."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.ports import Approved, Declined, NeverAsked
from kiosk.services.after_sales import PrintState
from kiosk.store import bookings
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import (
    SILENCE,
    interrupted,
    rights_are_lost,
    terminal_keeps_money,
    terminal_remembers,
    the_reference,
)
from tests.ui.purchase_scenes import Act, paper, pays, reviewed
from ui.application import Application
from ui.driving import Person

PAY = "Pay €26.00"


class Customer(Person):
    """Somebody at the review of two tickets, about to pay."""

    def __init__(self, application: Application, place: Cinema) -> None:
        super().__init__(application)
        self.application = application
        self.place = place

    @property
    def step(self) -> Step:
        return self.application.navigator.current

    def brings_about(self, *acts: Act) -> None:
        for act in acts:
            act(self.application, self.place, self)

    def pays(self) -> None:
        self.taps(PAY)
        assert self.waits_until(self.application.background.idle)
        self.rests(0.02)

    def lets_pass(self, seconds: float) -> None:
        self.place.clock.passes(seconds)
        self.application.heartbeat.beat()
        self.rests()


@pytest.fixture
def customer(application: Application, lumen: Cinema) -> Customer:
    application.accessibility.setReducedMotion(True)
    somebody = Customer(application, lumen)
    somebody.brings_about(reviewed())
    return somebody


@pytest.fixture
def card(lumen: Cinema) -> threading.Event:
    """Set when the card is there, or the terminal was told to stop."""
    there = threading.Event()
    lumen.terminal.paying = lambda: there.wait(5) and None
    return there


def test_an_approved_card_gives_tickets_and_then_everything_is_forgotten(customer: Customer, lumen: Cinema) -> None:
    customer.pays()
    assert customer.step is Step.DONE
    reference = the_reference(lumen)
    for words in ("Enjoy the film", "18:45", "Salon", reference, "Your tickets are being printed…"):
        assert customer.sees(words), words
    customer.taps("Done")
    assert customer.step is Step.ATTRACT
    assert not customer.sees(reference)
    assert customer.application.view_model(Step.DONE).reference == ""  # type: ignore[attr-defined]


def test_the_screen_says_what_to_do_while_the_card_is_awaited(customer: Customer, card: threading.Event) -> None:
    customer.taps(PAY)
    customer.waits_for("Hold your card or phone to the reader below")
    assert customer.sees("Waiting for your card…")
    assert customer.sees("€26.00")
    assert customer.can_touch("Cancel the payment")
    assert not customer.can_touch("Back")
    customer.lets_pass(25)
    assert customer.sees("Still waiting for the terminal")
    card.set()
    assert customer.waits_until(lambda: customer.step is Step.DONE)


def test_nobody_is_sent_away_while_the_terminal_works(customer: Customer, card: threading.Event) -> None:
    customer.taps(PAY)
    customer.waits_for("Waiting for your card…")
    for _ in range(5):
        customer.lets_pass(60)
        customer.application.idle.judge()
    assert customer.step is Step.PAY
    assert not customer.application.idle.warning
    card.set()
    assert customer.waits_until(lambda: customer.step is Step.DONE)


def test_cancelling_leads_back_with_the_seats_still_held(customer: Customer, card: threading.Event) -> None:
    def cancel(reference: str) -> None:
        card.set()

    customer.place.terminal.cancel = cancel  # type: ignore[method-assign]
    customer.place.terminal.answers.append(Declined("cancelled"))
    customer.taps(PAY)
    customer.waits_for("Waiting for your card…")
    customer.taps("Cancel the payment")
    assert customer.waits_until(lambda: customer.step is Step.REVIEW)
    customer.waits_for("The payment was cancelled. Nothing was charged; your seats are still yours.")


def test_a_terminal_that_misses_the_request_to_stop_is_asked_again(customer: Customer, card: threading.Event) -> None:
    asked: list[str] = []

    def cancel(reference: str) -> None:
        asked.append(reference)
        if len(asked) > 1:
            card.set()

    customer.place.terminal.cancel = cancel  # type: ignore[method-assign]
    customer.place.terminal.answers.append(Declined("cancelled"))
    customer.taps(PAY)
    customer.waits_for("Waiting for your card…")
    customer.taps("Cancel the payment")
    customer.waits_for("Asking the terminal to stop…")
    assert not customer.can_touch("Cancel the payment")
    assert customer.waits_until(lambda: len(asked) == 1)
    customer.lets_pass(1)
    assert customer.waits_until(lambda: len(asked) > 1)
    assert customer.waits_until(lambda: customer.step is Step.REVIEW)


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        ("declined", "The card was not accepted. Nothing was charged"),
        ("cancelled", "The payment was cancelled. Nothing was charged"),
        ("timeout", "No card was shown in time. Nothing was charged"),
        ("busy", "The card terminal is busy. Nothing was charged"),
    ],
)
def test_a_declined_payment_leads_back_and_can_be_tried_again(customer: Customer, reason: str, says: str) -> None:
    customer.place.terminal.answers.append(Declined(reason))
    customer.pays()
    assert customer.step is Step.REVIEW
    assert customer.sees(says)
    customer.pays()
    assert customer.step is Step.DONE


def test_an_unclear_payment_names_a_number_and_leaves_by_itself(customer: Customer, lumen: Cinema) -> None:
    lumen.terminal.answers.append(SILENCE)
    customer.pays()
    assert customer.step is Step.PAY
    assert customer.sees("We do not know yet whether your card was charged")
    assert customer.sees(the_reference(lumen))
    customer.lets_pass(20)
    assert customer.sees("Clears itself in 40 s")
    customer.taps_at(customer.find("Help").mapToScene(customer.find("Help").boundingRect().center()).toPoint())
    customer.application.navigator.closeSheet()
    customer.lets_pass(59)
    assert customer.step is Step.PAY
    customer.lets_pass(2)
    assert customer.step is Step.ATTRACT
    assert not customer.sees(the_reference(lumen))
    with lumen.database.read() as tx:
        assert bookings.state_of(tx, the_reference(lumen)) is SaleState.PAYING


@pytest.mark.parametrize("told", [True, False])
def test_an_unclear_payment_that_went_through_becomes_tickets(customer: Customer, told: bool) -> None:  # noqa: FBT001
    customer.place.terminal.answers.append(SILENCE)
    customer.pays()
    if not told:
        customer.application.facts.close()
    customer.brings_about(terminal_remembers(Approved("R9")))
    customer.lets_pass(1)
    assert customer.step is Step.DONE
    assert customer.sees("Enjoy the film")


def test_an_unclear_payment_that_never_was_says_so(customer: Customer) -> None:
    customer.place.terminal.answers.append(SILENCE)
    customer.pays()
    customer.brings_about(terminal_remembers(NeverAsked()))
    customer.lets_pass(1)
    assert customer.sees("Your card was not charged")
    customer.taps("Done")
    assert customer.step is Step.ATTRACT


def test_money_without_a_ticket_goes_back(customer: Customer) -> None:
    customer.brings_about(rights_are_lost)
    customer.pays()
    assert customer.sees("€26.00 went back to your card just now.")
    assert customer.place.terminal.reversals


def test_money_that_is_still_on_its_way_back_is_not_said_to_be_back(customer: Customer) -> None:
    customer.brings_about(rights_are_lost, terminal_keeps_money)
    customer.pays()
    assert customer.sees("€26.00 go back to your card, without you doing anything.")
    assert not customer.sees("went back")


def test_a_bug_while_paying_is_told_as_what_it_is_not_known(customer: Customer) -> None:
    def breaks() -> None:
        raise ValueError("a bug")

    customer.place.terminal.paying = breaks
    customer.pays()
    assert customer.sees("We do not know yet whether your card was charged")


def test_a_hold_that_ran_out_on_the_way_leads_back_to_seats(customer: Customer) -> None:
    customer.place.clock.passes(301)
    customer.application.view_model(Step.REVIEW).pay()  # type: ignore[attr-defined]
    assert customer.waits_until(lambda: customer.step is Step.SEATS)


def test_at_the_counter_there_is_a_number_but_no_ticket(customer: Customer, lumen: Cinema) -> None:
    customer.taps("Or pay at the counter")
    assert customer.waits_until(lambda: customer.step is Step.DONE)
    assert customer.sees("Your seats are reserved")
    assert customer.sees("Pay €26.00 at the counter with this number")
    assert customer.sees(the_reference(lumen))
    assert not customer.sees("tickets are printed")


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("printed", "Your tickets are printed. Please take them."),
        ("not_printed", "The printer could not print. Photograph the codes"),
        ("unknown", "Did your tickets come out of the printer?"),
    ],
)
def test_what_is_known_of_the_paper(customer: Customer, state: str, says: str) -> None:
    customer.pays()
    customer.brings_about(paper(state))
    assert customer.sees(says)
    assert customer.can_touch("Print again") == (state == "not_printed")


def test_print_again_asks_for_one_more_copy(customer: Customer, lumen: Cinema) -> None:
    customer.pays()
    customer.brings_about(paper("not_printed"))
    customer.taps("Print again")
    assert lumen.services.after_sales.print_state(the_reference(lumen)) is PrintState.PRINTING
    assert customer.sees("Your tickets are being printed…")
    assert not customer.can_touch("Print again")


def test_the_last_screen_counts_down_and_a_touch_gives_more_time(customer: Customer) -> None:
    customer.pays()
    customer.lets_pass(15)
    assert customer.sees("Clears itself in 30 s")
    customer.application.idle.touch()
    customer.lets_pass(44)
    assert customer.step is Step.DONE
    customer.lets_pass(1)
    assert customer.step is Step.ATTRACT


def test_every_code_on_the_screen_can_be_read(customer: Customer, lumen: Cinema, tmp_path: Path) -> None:
    customer.pays()
    customer.brings_about(paper("printed"))
    read = codes_on(customer, tmp_path / "done.png")
    faces = lumen.services.after_sales.faces(the_reference(lumen))
    assert len(faces) == 2
    assert read == {one.code for one in faces}


def test_the_codes_of_ten_tickets_can_be_read_too(application: Application, lumen: Cinema, tmp_path: Path) -> None:
    application.accessibility.setReducedMotion(True)
    group = Customer(application, lumen)
    group.brings_about(reviewed("kabinett", 0.0, adult=8, child=2), pays(), paper("not_printed"))
    faces = lumen.services.after_sales.faces(the_reference(lumen))
    assert len(faces) == 10
    assert codes_on(group, tmp_path / "done.png") == {one.code for one in faces}


def codes_on(person: Person, picture: Path) -> set[str]:
    person.photographs(picture)
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(image.constBits()).cast("B", shape=[image.height(), image.bytesPerLine()])
    return {one.text for one in zxingcpp.read_barcodes(pixels)}


def test_an_interrupted_purchase_is_shown_once_to_whoever_still_stands_there(
    application: Application, lumen: Cinema
) -> None:
    somebody = Customer(application, lumen)
    somebody.brings_about(interrupted)
    assert somebody.step is Step.DONE
    assert somebody.sees("Your purchase was interrupted. Here are your tickets.")
    somebody.taps("Done")
    somebody.lets_pass(1)
    assert somebody.step is Step.ATTRACT


def test_an_interrupted_purchase_disturbs_nobody_else(application: Application, lumen: Cinema) -> None:
    somebody = Customer(application, lumen)
    lookup: Callable[[], object] = lumen.services.after_sales.interrupted
    somebody.brings_about(interrupted)
    somebody.taps("Done")
    somebody.taps("Touch to start")
    lumen.services.after_sales.show_again(the_reference(lumen))
    somebody.lets_pass(1)
    assert somebody.step is Step.FILMS
    assert lookup() is not None
