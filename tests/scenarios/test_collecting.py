"""Bought elsewhere, collected at the kiosk: once, with the network away, with answers that get lost."""

from kiosk.domain.journey import Step
from kiosk.domain.seats import SeatState
from kiosk.services.after_sales import PrintState
from kiosk.services.programme import Showing
from printing.scanning import codes_in
from tests.scenarios.lobby import Lobby


def two_free_seats(lobby: Lobby, at: int = 0) -> tuple[Showing, list[str]]:
    """Two seats that anybody could have, the ``at``-th on: the kiosk may not have heard yet who has those before."""
    showing = lobby.showing()

    def free() -> list[str]:
        seat_map = lobby.kiosk.programme.seat_map(showing.showtime.id)
        return [seat for seat, state in seat_map.states.items() if state is SeatState.FREE] if seat_map else []

    lobby.waits("free seats", lambda: len(free()) >= at + 2)
    return showing, free()[at : at + 2]


def buys_on_the_web(lobby: Lobby) -> str:
    """Somebody buys two seats on the web; returns the reference."""
    showing, seats = two_free_seats(lobby)
    return lobby.provider.control.buy(showing.showtime.id, seats)


def opens_without_seats_kept(lobby: Lobby) -> None:
    """The kiosk keeps no seats for offline, so that the web can have any that are free."""
    lobby.tell("[sales]", "allotment_most = 0")
    lobby.opens()


def types(lobby: Lobby, reference: str) -> None:
    """Somebody types the reference of their booking."""
    customer = lobby.customer
    customer.awaits("the first screen", lambda: customer.can_touch("My tickets"))
    customer.taps("My tickets")
    customer.arrives(Step.MY_TICKETS)
    for letter in reference:
        customer.taps(letter)
    customer.taps("Show my booking")


def is_collected(lobby: Lobby, reference: str) -> bool:
    (there,) = [one for one in lobby.provider.control.state()["bookings"] if one["reference"] == reference]
    return bool(there["collected"])


def test_tickets_bought_on_the_web_are_collected_at_the_kiosk_once(lobby: Lobby) -> None:
    opens_without_seats_kept(lobby)
    reference = buys_on_the_web(lobby)

    types(lobby, reference)
    customer = lobby.customer
    customer.arrives(Step.BOOKING)
    assert customer.sees("Your tickets are waiting")
    customer.taps("Print my tickets")
    customer.arrives(Step.DONE)
    lobby.waits("the paper", lambda: customer.sees("Your tickets are printed. Please take them."))
    (paper,) = lobby.printed()
    codes = codes_in(paper)
    assert len(set(codes)) == 2
    assert all(code.startswith("WEB-") for code in codes)
    assert is_collected(lobby, reference)
    customer.finishes()

    types(lobby, reference)
    customer.arrives(Step.BOOKING)
    assert customer.sees("These tickets were collected")
    assert not customer.can_touch("Print my tickets")
    assert lobby.printed() == [paper]


def test_with_the_network_away_the_guest_is_told_and_may_try_again(lobby: Lobby) -> None:
    opens_without_seats_kept(lobby)
    reference = buys_on_the_web(lobby)
    lobby.network_goes_away()

    types(lobby, reference)
    customer = lobby.customer
    customer.waits_for("The box office does not answer just now")
    assert customer.step is Step.MY_TICKETS

    lobby.network_comes_back()
    customer.taps("Try again")
    customer.arrives(Step.BOOKING)


def test_nobody_is_told_already_collected_by_his_own_lost_request(lobby: Lobby) -> None:
    opens_without_seats_kept(lobby)
    reference = buys_on_the_web(lobby)
    types(lobby, reference)
    customer = lobby.customer
    customer.arrives(Step.BOOKING)
    lobby.provider.control.fault("drop_after", "collect", count=None)
    customer.taps("Print my tickets")
    customer.waits_for("nothing was printed")
    assert is_collected(lobby, reference), "the provider heard it, its answer got lost"
    assert lobby.printed() == []

    lobby.provider.control.clear_faults()
    lobby.restarts()
    lobby.waits("the provider", lambda: lobby.kiosk.programme.contact().online, nudge="pull")
    types(lobby, reference)
    lobby.customer.arrives(Step.BOOKING)
    lobby.customer.taps("Print my tickets")
    lobby.customer.arrives(Step.DONE)
    state = lobby.kiosk.after_sales.print_state
    lobby.waits("the paper", lambda: state(reference) is PrintState.PRINTED)
    assert len(lobby.printed()) == 1
