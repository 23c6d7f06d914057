"""A walk-in customer buys tickets."""

from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.ports import CardAnswer
from kiosk.services.after_sales import PrintState
from tests.scenarios.lobby import Lobby


def test_two_seats_bought_online(lobby: Lobby) -> None:
    lobby.opens()
    showing = lobby.showing()
    customer = lobby.customer

    customer.starts()
    customer.picks(showing)
    customer.brings(adult=2)
    customer.accepts_the_seats()
    customer.pays_by_card()
    customer.sees_the_tickets()

    (booking,) = lobby.bookings()
    assert len(booking.tickets) == 2
    lobby.waits("the paper", lambda: lobby.print_state(booking) is PrintState.PRINTED)
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking))
    assert lobby.known_at_the_provider() == [booking.reference]
    assert len(lobby.printed()) == 1
    customer.finishes()


def test_two_seats_bought_with_the_network_gone_reach_the_provider_once(lobby: Lobby) -> None:
    lobby.opens()
    showing = lobby.showing()
    lobby.keeps_seats_for(showing)
    lobby.network_goes_away()
    customer = lobby.customer

    customer.starts()
    customer.waits_for("No connection to the box office")
    customer.picks(showing)
    customer.brings(adult=2)
    customer.accepts_the_seats()
    customer.pays_by_card()
    customer.sees_the_tickets()
    (booking,) = lobby.bookings()
    assert booking.state is SaleState.ISSUED
    assert lobby.unsent() == 1
    assert lobby.known_at_the_provider() == []

    lobby.network_comes_back()
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking), nudge="relay")
    assert lobby.known_at_the_provider() == [booking.reference]
    assert lobby.unsent() == 0


def test_a_seat_taken_meanwhile_is_said_and_another_is_offered(lobby: Lobby) -> None:
    lobby.tell("[sales]", "allotment_most = 0")
    lobby.opens()
    showing = lobby.showing()
    customer = lobby.customer
    customer.starts()
    customer.picks(showing)
    customer.brings(adult=2)
    wanted = lobby.chosen()

    lobby.somebody_else_buys(showing, *wanted)
    customer.taps(customer.name_with("Continue"))
    customer.awaits("the news", lambda: any("taken" in words for words in customer.reads()))

    customer.awaits("other seats", lambda: len(lobby.chosen()) == 2 and not set(lobby.chosen()) & set(wanted))
    customer.accepts_the_seats()
    customer.pays_by_card()
    customer.sees_the_tickets()
    (booking,) = lobby.bookings()
    assert not {ticket.seat_id for ticket in booking.tickets} & set(wanted)


def test_a_declined_card_is_tried_again(lobby: Lobby) -> None:
    lobby.opens(CardAnswer.DECLINE)
    customer = lobby.customer
    customer.reaches_the_review(lobby.showing(), adult=1)

    customer.pays_by_card()
    customer.arrives(Step.REVIEW)
    customer.waits_for("not accepted")
    assert lobby.kiosk.terminal is not None
    lobby.kiosk.terminal.automatic = CardAnswer.APPROVE
    customer.pays_by_card()
    customer.sees_the_tickets()

    (booking,) = lobby.bookings()
    assert booking.tickets


def test_going_back_to_the_start_gives_the_seats_back(lobby: Lobby) -> None:
    lobby.opens()
    showing = lobby.showing()
    customer = lobby.customer
    customer.starts()
    customer.picks(showing)
    customer.brings(adult=2)
    seats = lobby.chosen()
    customer.accepts_the_seats()

    customer.taps("Start over")
    customer.arrives(Step.ATTRACT)

    lobby.waits("the seats to be free again", lambda: lobby.given_back(showing, seats), nudge="hand_back")
    (booking,) = lobby.bookings()
    assert booking.state is SaleState.ABANDONED
