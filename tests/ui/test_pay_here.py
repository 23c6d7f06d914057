"""Somebody reserved on the web and pays at the kiosk, on the real screens."""

from dataclasses import replace

import pytest

from kiosk.domain.journey import Step
from kiosk.domain.money import Money
from kiosk.facts import ConnectionChanged
from kiosk.ports import Approved
from kiosk.services.after_sales import PrintState
from kiosk.services.settlements import Settlements
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import terminal_keeps_money
from tests.ui.returning_scenes import elsewhere
from tests.ui.test_collecting import REFERENCE, Guest
from tests.ui.unpaid_scenes import (
    box_office_goes_away,
    card_is_declined,
    expires,
    has_no_paper,
    loses_connection,
    terminal_is_silent,
)
from ui.application import Application
from ui.viewmodels.tills import ASK_AGAIN_SECONDS


class Payer(Guest):
    """Somebody whose booking is not paid."""

    def comes(self) -> "Payer":
        elsewhere(self.place, paid=False)
        self.looks_up()
        assert self.step is Step.BOOKING
        return self

    def does(self, *acts: object) -> "Payer":
        for act in acts:
            act(self.application, self.place, self)  # type: ignore[operator]
        return self

    def pays(self) -> None:
        self.taps("Pay here")
        self.waits_until(self.application.background.idle)
        self.rests()

    def settles_open_ones(self) -> None:
        """The job of the background, which does not run here; then the screen's next second."""
        place = self.place
        Settlements(place.database, place.box_office, place.terminal, place.clock, place.facts).settle_open()
        self.seconds_pass()

    def seconds_pass(self) -> None:
        self.place.clock.passes(ASK_AGAIN_SECONDS)
        self.application.idle.touch()
        self.application.heartbeat.beat()
        self.waits_until(self.application.background.idle)
        self.rests()

    @property
    def charged(self) -> int:
        return sum(isinstance(answer, Approved) for answer in self.place.terminal.known.values())


@pytest.fixture
def payer(application: Application, lumen: Cinema) -> Payer:
    return Payer(application, lumen)


def test_a_declined_card_leads_back_and_may_be_tried_again(payer: Payer) -> None:
    payer.comes().does(card_is_declined).pays()
    assert payer.step is Step.BOOKING
    assert payer.sees("The card was not accepted. Nothing was charged")
    assert payer.sees("Not paid yet · €25.00")
    payer.pays()
    assert payer.step is Step.DONE
    assert payer.sees("Here are your tickets")
    assert payer.application.services.after_sales.print_state(REFERENCE) is PrintState.PRINTING
    assert (payer.charged, len(payer.place.box_office.settlements)) == (1, 1)


def test_what_changed_meanwhile_is_shown_before_any_money(payer: Payer) -> None:
    payer.comes()
    office = payer.place.box_office
    office.bookings[REFERENCE] = replace(office.bookings[REFERENCE], total=Money(2600, "EUR"))
    payer.pays()
    assert payer.step is Step.BOOKING
    assert payer.sees("This booking has changed just now. Nothing was charged.")
    assert payer.sees("Not paid yet · €26.00")
    assert payer.charged == 0


def test_where_it_cannot_be_paid_now_it_says_why_and_sends_to_the_counter(payer: Payer) -> None:
    payer.comes().does(loses_connection)
    assert not payer.can_touch("Pay here")
    assert payer.sees("The box office does not answer just now, so you cannot pay here.")
    payer.place.goes_online()
    payer.place.facts.publish(ConnectionChanged(online=True))
    payer.rests()
    assert payer.can_touch("Pay here")
    payer.does(has_no_paper)
    assert payer.sees("Nothing can be printed here just now.")
    payer.place.box_office.settles = False
    payer.place.facts.publish(ConnectionChanged(online=True))
    payer.rests()
    assert payer.sees("Please pay €25.00 at the counter")
    assert payer.sees(REFERENCE)


def test_money_that_came_too_late_goes_back_and_is_told(payer: Payer) -> None:
    payer.comes().does(expires, terminal_keeps_money).pays()
    assert payer.step is Step.PAY
    assert payer.sees("Your reservation has just expired")
    assert payer.sees("€25.00 go back to your card, without you doing anything.")


def test_whoever_left_meanwhile_finds_it_paid_and_then_waiting(payer: Payer) -> None:
    payer.comes().does(box_office_goes_away).pays()
    assert payer.step is Step.PAY
    assert payer.sees("You have paid. Your tickets follow")
    assert payer.application.services.after_sales.print_state(REFERENCE) is PrintState.NONE
    payer.seconds_pass()
    payer.taps("Done")
    payer.looks_up()
    assert payer.sees("You have paid €25.00 here")
    assert not payer.can_touch("Pay here")
    payer.settles_open_ones()
    payer.waits_for("Your tickets are waiting")
    payer.prints()
    assert payer.step is Step.DONE


def test_a_silent_terminal_is_waited_for_like_that_of_any_sale(payer: Payer) -> None:
    payer.comes().does(terminal_is_silent).pays()
    assert payer.sees("We do not know yet whether your card was charged")
    [payment] = payer.place.terminal.known
    payer.place.terminal.known[payment] = Approved("R1")
    payer.settles_open_ones()
    assert payer.step is Step.DONE
