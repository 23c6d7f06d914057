"""What goes wrong in a lobby: people walk away, power fails, printers are missing. The kiosk comes back by itself."""

import subprocess
import sys
from pathlib import Path

from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.ports import CardAnswer
from kiosk.services.after_sales import PrintState
from tests.scenarios.lobby import Lobby


def test_somebody_walks_away_in_the_middle(lobby: Lobby) -> None:
    lobby.opens()
    showing = lobby.showing()
    customer = lobby.customer
    customer.starts()
    customer.picks(showing)
    customer.brings(adult=2)
    seats = lobby.chosen()
    customer.accepts_the_seats()

    lobby.clock.passes(61)
    customer.waits_for("Are you still there?")
    lobby.clock.passes(31)
    customer.arrives(Step.ATTRACT)

    assert lobby.chosen() == ()
    lobby.waits("the seats to be free again", lambda: lobby.given_back(showing, seats), nudge="hand_back")
    (booking,) = lobby.bookings()
    assert booking.state is SaleState.ABANDONED


def test_one_touch_is_enough_to_go_on(lobby: Lobby) -> None:
    lobby.opens()
    customer = lobby.customer
    customer.starts()
    customer.picks(lobby.showing())
    customer.brings(adult=2)
    seats = lobby.chosen()

    lobby.clock.passes(61)
    customer.waits_for("Are you still there?")
    customer.taps_at(customer.middle())
    customer.awaits("the warning to go", lambda: not customer.sees("Are you still there?"))

    assert customer.step is Step.SEATS
    assert lobby.chosen() == seats


def test_without_a_printer_the_ticket_is_on_the_screen(lobby: Lobby) -> None:
    lobby.tell("[printing]", 'kind = "ipp"', 'uri = "ipp://127.0.0.1:9/ipp/print"')
    lobby.opens()
    customer = lobby.customer
    customer.reaches_the_review(lobby.showing(), adult=1)
    customer.waits_for("Nothing can be printed here just now")
    customer.taps("Go on without paper")
    customer.pays_by_card()
    customer.sees_the_tickets()

    (booking,) = lobby.bookings()
    customer.waits_for("Photograph this screen")
    assert lobby.print_state(booking) is PrintState.NONE
    assert booking.tickets[0].code
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking))


def test_a_terminal_that_fell_silent_after_taking_the_money_is_asked_after_a_restart(lobby: Lobby) -> None:
    lobby.opens(CardAnswer.APPROVE_THEN_SILENT)
    customer = lobby.customer
    customer.reaches_the_review(lobby.showing(), adult=2)
    customer.pays_by_card()
    lobby.waits("the terminal to be silent", lambda: lobby.kiosk.terminal and not lobby.kiosk.terminal.ready())

    lobby.restarts()

    lobby.customer.sees_the_tickets()
    (booking,) = lobby.bookings()
    assert len(booking.tickets) == 2
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking))
    assert lobby.known_at_the_provider() == [booking.reference]


def test_the_power_fails_between_the_money_and_the_ticket(lobby: Lobby) -> None:
    dies = [sys.executable, str(Path(__file__).with_name("pays_and_dies.py")), str(lobby.config_path)]
    cut = subprocess.run(dies, check=False, timeout=60, capture_output=True, text=True)
    assert cut.returncode == -9, cut.stderr

    lobby.opens()

    lobby.customer.sees_the_tickets()
    (booking,) = lobby.bookings()
    assert len(booking.tickets) == 2
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking))
    assert lobby.known_at_the_provider() == [booking.reference]
    lobby.waits("the paper", lambda: lobby.print_state(booking) is PrintState.PRINTED)


def test_seats_held_when_the_power_failed_go_back_at_the_next_start(lobby: Lobby) -> None:
    dies = [sys.executable, str(Path(__file__).with_name("pays_and_dies.py")), str(lobby.config_path), "held"]
    cut = subprocess.run(dies, check=False, timeout=60, capture_output=True, text=True)
    assert cut.returncode == -9, cut.stderr
    seats = tuple(cut.stdout.split())
    assert len(seats) == 2

    lobby.opens()

    lobby.waits("the seats to be free again", lambda: lobby.given_back(lobby.showing(), seats), nudge="hand_back")
    (booking,) = lobby.bookings()
    assert booking.state is SaleState.ABANDONED
