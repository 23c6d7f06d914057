"""Somebody comes back with a booking, on the real screens."""

import pytest

from kiosk.domain.journey import Step
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.facts import BookingChanged
from kiosk.services.after_sales import PrintState
from kiosk.services.lookup import MOST_WRONG
from kiosk.store import consents
from tests.builders import NOON
from tests.ui.cinema import Cinema
from tests.ui.purchase_scenes import Act
from tests.ui.returning_scenes import (
    AN_HOUR,
    NEW,
    booking,
    bought,
    its_show,
    moved,
    scans_the_old_ticket,
    wants_news,
)
from ui.application import Application
from ui.driving import Person


class Guest(Person):
    """Somebody who bought two tickets earlier."""

    def __init__(self, application: Application, place: Cinema) -> None:
        super().__init__(application)
        self.application = application
        self.place = place
        self.brings_about(bought())

    def brings_about(self, *acts: Act) -> None:
        for act in acts:
            act(self.application, self.place, self)

    @property
    def step(self) -> Step:
        return self.application.navigator.current

    @property
    def reference(self) -> str:
        return booking(self.place).reference

    def types(self, text: str) -> None:
        for letter in text:
            self.taps(letter)

    def looks_up(self, text: str) -> None:
        self.taps("My tickets")
        self.types(text)
        self.taps("Show my booking")


@pytest.fixture
def guest(application: Application, lumen: Cinema) -> Guest:
    return Guest(application, lumen)


def test_seats_that_changed_are_told_and_the_new_tickets_printed(guest: Guest) -> None:
    guest.brings_about(moved(*NEW))

    guest.looks_up(guest.reference)

    assert guest.step is Step.BOOKING
    assert guest.sees("Your seats have changed")
    assert guest.sees("Row I, seats 1–2")
    assert guest.sees("Row G, seats 7–8")
    assert guest.sees("together")
    guest.taps("Print the new tickets")
    assert guest.step is Step.DONE
    assert guest.sees("Here are your tickets")
    after_sales = guest.application.services.after_sales
    assert after_sales.print_state(guest.reference) is PrintState.PRINTING
    assert {one.seat for one in after_sales.faces(guest.reference)} == {"7", "8"}


def test_a_show_that_was_put_off_is_told_with_both_times(guest: Guest) -> None:
    guest.brings_about(its_show(AN_HOUR))
    guest.looks_up(guest.reference)
    assert guest.sees("Your show has moved")
    assert guest.sees("Before: 18:45. Now: 19:45")
    assert guest.sees("Your tickets stay valid")
    guest.taps("Print my tickets")
    assert {one.time for one in guest.application.services.after_sales.faces(guest.reference)} == {"19:45"}


def test_a_show_that_is_cancelled_while_somebody_looks_is_told_at_once(guest: Guest) -> None:
    guest.looks_up(guest.reference)
    assert guest.sees("Nothing has changed")
    guest.brings_about(its_show(status=ShowtimeStatus.CANCELLED))
    assert guest.sees("Your show was cancelled")
    assert guest.sees("The Cabinet of Dr. Caligari (Monday, 2 March, 18:45) does not take place")
    assert not guest.can_touch("Print my tickets")


def test_who_wants_no_more_mail_says_so_here(guest: Guest) -> None:
    guest.looks_up(guest.reference)
    assert not guest.can_touch("No more e-mail")
    guest.taps("Done")
    guest.brings_about(wants_news)
    guest.looks_up(guest.reference)
    guest.taps("No more e-mail")
    assert guest.sees("You get no more e-mail about this booking.")
    assert not guest.can_touch("No more e-mail")
    assert not guest.place.services.mail_desk.tells(guest.reference)


def test_who_agreed_to_offers_alone_ends_them_here(guest: Guest) -> None:
    database = guest.place.database
    database.write(lambda tx: consents.put(tx, "r" * 64, "ada@example.org", "en", "News", NOON, guest.reference))
    guest.looks_up(guest.reference)
    guest.taps("No more e-mail")
    assert not guest.can_touch("No more e-mail")
    with database.read() as tx:
        assert consents.count(tx) == 0
        assert [name for name, _ in consents.untold(tx, 10)] == ["r" * 64]


def test_a_booking_that_did_not_change_can_be_printed_again(guest: Guest) -> None:
    guest.looks_up(guest.reference)
    assert guest.sees("Nothing has changed")
    guest.taps("Print my tickets")
    assert guest.step is Step.DONE


def test_a_scanner_is_a_keyboard(guest: Guest) -> None:
    guest.brings_about(moved(*NEW), scans_the_old_ticket)
    assert guest.step is Step.BOOKING
    assert guest.sees("The ticket you scanned is not valid any more")


def test_a_reference_can_be_typed_on_a_real_keyboard(guest: Guest) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    guest.taps("My tickets")
    for letter in guest.reference.lower():
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(guest.application.window, key)
    guest.presses(Qt.Key.Key_Return)
    assert guest.step is Step.BOOKING


def test_an_unknown_reference_is_said_calmly_and_can_be_mended(guest: Guest) -> None:
    reference = guest.reference
    wrong = reference[:-1] + ("A" if reference[-1] != "A" else "B")
    guest.looks_up(wrong)
    assert guest.step is Step.MY_TICKETS
    assert guest.sees("We cannot find that booking")
    guest.taps("Rub out")
    assert not guest.sees("We cannot find that booking")
    guest.taps(reference[-1])
    guest.taps("Show my booking")
    assert guest.step is Step.BOOKING


def test_whoever_guesses_has_to_wait_even_after_starting_over(guest: Guest) -> None:
    guest.taps("My tickets")
    for n in range(MOST_WRONG):
        guest.types("WXYZ378" + "ABCDE"[n])
        guest.taps("Show my booking")
        while guest.can_touch("Rub out"):
            guest.taps("Rub out")
    guest.taps("Back")
    guest.looks_up(guest.reference)
    assert guest.step is Step.MY_TICKETS
    assert guest.sees("Our staff can help you at the counter")


def test_nobody_there_means_back_to_the_first_screen_and_nothing_left(guest: Guest) -> None:
    guest.looks_up(guest.reference)
    guest.place.clock.passes(46)
    guest.application.idle.judge()
    guest.rests()
    assert guest.step is Step.ATTRACT
    assert guest.application.view_model(Step.BOOKING).reference == ""
    assert guest.application.view_model(Step.MY_TICKETS).cells.strip() == ""


def test_half_a_reference_is_forgotten_too(guest: Guest) -> None:
    guest.taps("My tickets")
    guest.types("KW3")
    guest.place.clock.passes(61)
    guest.application.idle.judge()
    guest.rests()
    assert guest.step is Step.ATTRACT
    assert guest.application.view_model(Step.MY_TICKETS).cells.strip() == ""


def test_a_booking_that_moves_while_it_is_shown_says_so(guest: Guest) -> None:
    guest.looks_up(guest.reference)
    guest.brings_about(moved(*NEW))
    guest.place.facts.publish(BookingChanged(guest.reference))
    guest.rests(0.1)
    assert guest.sees("Your seats have changed")


def test_far_too_much_typed_is_cut_and_harms_nothing(guest: Guest) -> None:
    guest.taps("My tickets")
    view_model = guest.application.view_model(Step.MY_TICKETS)
    for _ in range(1000):
        view_model.type("Z")
    view_model.type("\x00\x1b")
    view_model.look()
    guest.rests()
    assert guest.step is Step.MY_TICKETS
    assert guest.sees("We cannot find that booking")
