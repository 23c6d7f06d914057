"""Sold at risk, and somebody was quicker: other seats are found, or a person decides; the guest is told either way."""

import json
import subprocess
import sys

from kiosk.domain.bookings import Booking, SaleState
from kiosk.domain.exceptions import CaseState
from kiosk.domain.journey import Step
from kiosk.domain.seats import SeatState
from kiosk.services.programme import Showing
from kiosk.store import exceptions
from tests.scenarios.lobby import Lobby


def sells_at_risk(lobby: Lobby) -> tuple[Showing, Booking]:
    """Two tickets, sold without the provider, for seats that only looked free."""
    lobby.tell("[sales]", 'offline_mode = "risk"', "allotment_most = 0")
    lobby.opens()
    showing = lobby.showing()
    lobby.network_goes_away()
    lobby.customer.buys(showing, adult=2)
    lobby.customer.finishes()
    (booking,) = lobby.bookings()
    assert booking.state is SaleState.ISSUED
    return showing, booking


def seats_of(lobby: Lobby) -> tuple[str, ...]:
    (booking,) = lobby.bookings()
    return tuple(ticket.seat_id for ticket in booking.tickets)


def state_of(lobby: Lobby) -> SaleState:
    (booking,) = lobby.bookings()
    return booking.state


def comes_back(lobby: Lobby, reference: str) -> None:
    """Somebody types their booking's reference."""
    customer = lobby.customer
    customer.awaits("the first screen", lambda: customer.can_touch("My tickets"))
    customer.taps("My tickets")
    customer.arrives(Step.MY_TICKETS)
    for letter in reference:
        customer.taps(letter)
    customer.taps("Show my booking")
    customer.arrives(Step.BOOKING)


def command(lobby: Lobby, *words: str) -> subprocess.CompletedProcess[str]:
    """A member of staff at the command line, while the kiosk runs."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words, "--config", str(lobby.config_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_seats_sold_at_risk_and_taken_meanwhile_are_changed_and_the_customer_is_told(lobby: Lobby) -> None:
    showing, sold = sells_at_risk(lobby)
    taken = tuple(ticket.seat_id for ticket in sold.tickets)
    lobby.somebody_else_buys(showing, *taken)
    before = len(lobby.printed())

    lobby.network_comes_back()
    lobby.waits("the provider to refuse it", lambda: state_of(lobby) is not SaleState.ISSUED, nudge="relay")
    lobby.waits("other seats", lambda: seats_of(lobby) != taken, nudge="reseat")
    lobby.waits("the provider's word", lambda: lobby.is_confirmed(sold), nudge="relay")
    comes_back(lobby, sold.reference)

    customer = lobby.customer
    assert customer.sees("Your seats have changed")
    assert customer.sees("together")
    customer.taps("Print the new tickets")
    customer.arrives(Step.DONE)
    assert customer.sees("Here are your tickets")
    lobby.waits("the new tickets on paper", lambda: len(lobby.printed()) > before, nudge="print")
    assert not set(seats_of(lobby)) & set(taken)
    assert lobby.known_at_the_provider() == [sold.reference]
    (there,) = [one for one in lobby.provider.control.state()["bookings"] if one["reference"] == sold.reference]
    assert tuple(there["seats"]) == seats_of(lobby)


def test_in_a_full_house_a_person_gives_the_money_back_while_the_kiosk_runs(lobby: Lobby) -> None:
    showing, sold = sells_at_risk(lobby)
    everything = lobby.kiosk.programme.seat_map(showing.showtime.id)
    assert everything is not None
    left = [seat for seat, state in everything.states.items() if state is SeatState.FREE]
    lobby.somebody_else_buys(showing, *left, *(ticket.seat_id for ticket in sold.tickets))

    lobby.network_comes_back()
    lobby.waits("the provider to refuse it", lambda: state_of(lobby) is SaleState.EXCEPTION, nudge="relay")
    lobby.waits("a person's turn", lambda: case_state(lobby, sold) is CaseState.PERSON, nudge="reseat")
    (listed,) = json.loads(command(lobby, "exceptions", "--json").stdout)
    assert (listed["reference"], listed["kind"], listed["why"]) == (sold.reference, "conflict", "no_seats")
    comes_back(lobby, sold.reference)
    assert lobby.customer.sees("We are looking after your booking")
    lobby.customer.taps("Done")

    asked = command(lobby, "resolve", sold.reference, "refund", "--by", "Ada")
    assert asked.returncode == 0, asked.stderr
    lobby.waits("the money to go back", lambda: state_of(lobby) is SaleState.REFUNDED, nudge="remedies")
    lobby.waits("the case to be settled", lambda: case_state(lobby, sold) is CaseState.SETTLED, nudge="remedies")

    comes_back(lobby, sold.reference)
    assert lobby.customer.sees("Your money went back")
    assert command(lobby, "exceptions").stdout == "Nothing is on the list.\n"
    (settled,) = json.loads(command(lobby, "exceptions", "--all", "--json").stdout)
    assert (settled["remedy"], settled["by"], settled["sale"]) == ("refund", "Ada", "refunded")


def case_state(lobby: Lobby, booking: Booking) -> CaseState:
    with lobby.kiosk.database.read() as tx:
        return exceptions.of_booking(tx, booking.reference)[-1].state


def test_the_desk_of_a_kiosk_that_never_ran_says_so(lobby: Lobby) -> None:
    outcome = command(lobby, "exceptions")
    assert outcome.returncode == 2
    assert "has not run yet" in outcome.stderr
