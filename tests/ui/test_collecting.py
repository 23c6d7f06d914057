"""Somebody bought elsewhere and collects the tickets, on the real screens."""

import threading

import pytest

from kiosk.domain.journey import Step
from kiosk.ports import CodeRead, CodeTrust
from kiosk.services.after_sales import PrintState
from tests.fakes import COLLECTED_AT
from tests.ui.cinema import Cinema
from tests.ui.returning_scenes import collecting_gets_no_answer, elsewhere, keeps_no_collections
from ui.application import Application
from ui.driving import Person

REFERENCE = "R7XWKQ9B"


class Guest(Person):
    """Somebody with a booking from the web."""

    def __init__(self, application: Application, place: Cinema) -> None:
        super().__init__(application)
        self.application = application
        self.place = place

    @property
    def step(self) -> Step:
        return self.application.navigator.current

    def looks_up(self, text: str = REFERENCE) -> None:
        self.taps("My tickets")
        for letter in text:
            self.taps(letter)
        self.taps("Show my booking")
        self.waits_until(self.application.background.idle)
        self.rests()

    def prints(self) -> None:
        self.taps("Print my tickets")
        self.waits_until(self.application.background.idle)
        self.rests()


@pytest.fixture
def guest(application: Application, lumen: Cinema) -> Guest:
    return Guest(application, lumen)


def test_tickets_bought_on_the_web_are_shown_and_printed(guest: Guest) -> None:
    elsewhere(guest.place)
    guest.looks_up()
    assert guest.step is Step.BOOKING
    assert guest.sees("Your tickets are waiting")
    assert guest.sees("14–15")
    guest.prints()
    assert guest.step is Step.DONE
    assert guest.sees("Here are your tickets")
    assert guest.application.services.after_sales.print_state(REFERENCE) is PrintState.PRINTING
    assert [reference for reference, _ in guest.place.box_office.collections] == [REFERENCE]
    assert not guest.can_touch("By e-mail"), "this kiosk mails only what it sold"


def test_a_shorter_reference_of_another_seller_can_be_looked_up(guest: Guest) -> None:
    elsewhere(guest.place, reference="VW7KQ")
    guest.looks_up("VW7KQ")
    assert guest.step is Step.BOOKING


def test_what_was_collected_says_when_and_prints_nothing(guest: Guest) -> None:
    elsewhere(guest.place, collected_at=COLLECTED_AT)
    guest.looks_up()
    assert guest.sees("They were handed out on Monday, 2 March at 17:05")
    assert not guest.can_touch("Print my tickets")
    assert guest.place.box_office.collections == []


def test_collected_by_somebody_else_in_this_very_moment(guest: Guest) -> None:
    elsewhere(guest.place)
    guest.looks_up()
    guest.place.box_office.collected[REFERENCE] = "another kiosk"
    guest.prints()
    assert guest.step is Step.BOOKING
    assert guest.sees("These tickets were collected")


def test_no_answer_while_collecting_is_told_and_can_be_tried_again(guest: Guest) -> None:
    elsewhere(guest.place)
    guest.looks_up()
    collecting_gets_no_answer(guest.application, guest.place, guest)
    guest.prints()
    assert guest.sees("nothing was printed")
    guest.taps("Try again")
    guest.waits_until(guest.application.background.idle)
    guest.rests()
    assert guest.step is Step.DONE
    assert len({collection for _, collection in guest.place.box_office.collections}) == 1


def test_where_nobody_keeps_collections_the_door_rule_is_told(guest: Guest) -> None:
    keeps_no_collections(guest.application, guest.place, guest)
    elsewhere(guest.place)
    guest.looks_up()
    assert guest.sees("the door takes each ticket only once")
    guest.prints()
    assert guest.step is Step.DONE


def test_offline_it_says_so_and_can_be_tried_again(guest: Guest) -> None:
    elsewhere(guest.place)
    guest.place.goes_offline()
    guest.looks_up()
    assert guest.step is Step.MY_TICKETS
    assert guest.sees("The box office does not answer just now")
    guest.place.goes_online()
    guest.taps("Try again")
    guest.waits_until(guest.application.background.idle)
    guest.rests()
    assert guest.step is Step.BOOKING


def test_looking_is_said_and_can_be_stopped(guest: Guest) -> None:
    elsewhere(guest.place)
    answer = threading.Event()
    guest.place.box_office.before_answering = lambda: answer.wait(10)
    guest.taps("My tickets")
    for letter in REFERENCE:
        guest.taps(letter)
    guest.taps("Show my booking")
    guest.waits_for("Looking for your booking")
    assert not guest.can_touch("Show my booking")
    guest.taps("Stop looking")
    assert guest.can_touch("Show my booking")
    answer.set()
    guest.waits_until(guest.application.background.idle)
    guest.rests()
    assert guest.step is Step.MY_TICKETS, "an answer that nobody waits for moves nobody"


def test_whoever_leaves_while_looking_leaves_nothing_behind(guest: Guest) -> None:
    elsewhere(guest.place)
    answer = threading.Event()
    guest.place.box_office.before_answering = lambda: answer.wait(10)
    guest.taps("My tickets")
    for letter in REFERENCE:
        guest.taps(letter)
    guest.taps("Show my booking")
    guest.taps("Back")
    answer.set()
    guest.waits_until(guest.application.background.idle)
    guest.rests()
    assert guest.step is Step.ATTRACT
    assert guest.application.view_model(Step.BOOKING).reference == ""


def test_whoever_leaves_while_collecting_still_gets_the_paper(guest: Guest) -> None:
    elsewhere(guest.place)
    guest.looks_up()
    answer = threading.Event()
    guest.place.box_office.before_answering = lambda: answer.wait(10)
    guest.taps("Print my tickets")
    assert guest.sees("One moment…")
    guest.application.navigator.end()
    answer.set()
    guest.waits_until(guest.application.background.idle)
    guest.rests()
    assert guest.step is Step.ATTRACT
    assert guest.application.services.after_sales.print_state(REFERENCE) is PrintState.PRINTING


def test_a_forged_code_is_told_calmly(guest: Guest) -> None:
    guest.place.reader.worth["F1:ANOTHERCODE"] = CodeRead(CodeTrust.FORGED)
    guest.taps("My tickets")
    view_model = guest.application.view_model(Step.MY_TICKETS)
    view_model.type("F1:ANOTHERCODE")
    view_model.look()
    guest.waits_until(guest.application.background.idle)
    guest.rests()
    assert guest.sees("That code does not belong to a ticket of ours")
    assert guest.place.box_office.asked == []


def test_a_failure_nobody_expected_leads_to_the_staff(guest: Guest) -> None:
    def breaks() -> None:
        raise RuntimeError("a bug")

    guest.place.box_office.before_answering = breaks
    guest.looks_up()
    assert guest.sees("Our staff will help you at the counter")
