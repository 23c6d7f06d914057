"""The same kiosk beside a pretix that nobody here wrote: a customer notices nothing."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.services.programme import Showing
from printing.scanning import codes_in
from tests.contracts.interposed import Interposed
from tests.peers.pretix.peer import Peer, running
from tests.scenarios.lobby import Lobby
from tests.scenarios.test_collecting import types


class PretixLobby(Lobby):
    """A lobby whose provider is a pretix, over a network that can be taken away."""

    peer: Peer
    proxy: Interposed

    def finds_a_provider(self, cinema: Path) -> str:
        """A pretix with its own cinema."""
        self.peer = self._stack.enter_context(running(self.folder / "pretix", days=3))
        self.proxy = self._stack.enter_context(Interposed(self.peer.url))
        return self.peer.staff.pairs("Lobby 1")[1]

    def whose_seats(self) -> str:
        """An event series of the pretix."""
        staff = self.peer.staff
        return f'kind = "pretix"\nurl = "{self.proxy.url}"\norganizer = "{staff.organizer}"\nevent = "{staff.event}"'

    def network(self, *, online: bool) -> None:
        """The pretix can be reached, or cannot."""
        self.proxy.network(online=online)
        if online:
            self.clock.passes(120)  # nobody waits for the breaker in a test

    def known_at_the_provider(self) -> list[str]:
        """The codes of all orders."""
        return [one["code"] for one in self.peer.staff.all(f"{self.peer.staff.of_event}/orders/")]


@pytest.fixture
def lobby(tmp_path: Path, qapp: QGuiApplication) -> Iterator[PretixLobby]:
    with ExitStack() as stack:
        yield PretixLobby(tmp_path, stack)


def test_seats_of_a_pretix_are_sold_online_and_offline_and_told_once(lobby: PretixLobby) -> None:
    lobby.tell("[sales]", "horizon_hours = 1")  # no seats are kept yet: each is asked for when it is chosen
    customer = lobby.opens().customer
    hall = lobby.kiosk.programme.timetable(lobby.kiosk.programme.days()[0])[0].showtime.auditorium_id
    showing = lobby.showing(hall)

    customer.buys(showing, adult=2)
    lobby.waits("the order in pretix", lambda: lobby.unsent() == 0, nudge="relay")
    assert lobby.known_at_the_provider() == [lobby.bookings()[0].reference]
    customer.finishes()

    lobby.tell("[sales]", "horizon_hours = 72")
    customer = lobby.restarts().customer
    lobby.keeps_seats_for(showing)
    lobby.network_goes_away()
    customer.buys(showing, adult=2)
    assert lobby.unsent() == 1
    lobby.network_comes_back()
    lobby.waits("the second order in pretix", lambda: lobby.unsent() == 0, nudge="relay")

    sold = {booking.reference for booking in lobby.bookings()}
    assert len(sold) == 2
    assert sorted(lobby.known_at_the_provider()) == sorted(sold)
    assert all(booking.state is SaleState.CONFIRMED for booking in lobby.bookings())

    pays_for_an_order_of_the_web(lobby, showing)


def pays_for_an_order_of_the_web(lobby: PretixLobby, showing: Showing) -> None:
    """Somebody ordered in the web shop and pays at the kiosk; pretix has one payment, and the paper its codes."""
    staff, offered = lobby.peer.staff, lobby.peer.offered
    free = [seat for seat in staff.seats(showing.showtime.id) if seat["product"] == offered.standard]
    seat = next(one for one in free if not (one["orderposition"] or one["cartposition"] or one["blocked"]))
    adult = offered.variations[offered.standard, "Adult"]
    code = staff.sells(showing.showtime.id, [(seat["seat_guid"], offered.standard, adult)], paid=False)
    customer, before = lobby.customer, lobby.printed()
    types(lobby, code)  # the last customer's screen has cleared itself meanwhile
    customer.arrives(Step.BOOKING)
    customer.taps("Pay here")
    customer.arrives(Step.DONE)
    lobby.waits("the paper", lambda: len(lobby.printed()) == len(before) + 1)
    order = staff.asks("GET", f"{staff.of_event}/orders/{code}/")
    [paper] = set(lobby.printed()) - set(before)
    assert codes_in(paper) == [order["positions"][0]["secret"]]
    assert (order["status"], staff.payments(code)) == ("p", 1)
