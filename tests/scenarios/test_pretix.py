"""The same kiosk beside a pretix that nobody here wrote: a customer notices nothing."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.config import load
from kiosk.domain.bookings import SaleState
from tests.contracts.interposed import Interposed
from tests.peers.pretix.peer import Peer, running
from tests.scenarios.lobby import HastyClock, Lobby


class PretixLobby(Lobby):
    """A lobby whose provider is a pretix, over a network that can be taken away."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self._stack = stack
        self.peer: Peer = stack.enter_context(running(folder / "pretix", days=3))
        self.proxy = stack.enter_context(Interposed(self.peer.url))
        (folder / "kiosk").mkdir(mode=0o700)
        self._key = folder / "kiosk" / "pretix.key"
        self._key.touch(mode=0o600)
        self._key.write_text(self.peer.staff.pairs("Lobby 1")[1])
        self.clock = HastyClock()
        self.tell("[sales]", "horizon_hours = 72")
        self._running = None

    def tell(self, *lines: str) -> None:
        """Write the kiosk's configuration; effective when it opens."""
        staff = self.peer.staff
        provider = (
            f'kind = "pretix"\nurl = "{self.proxy.url}"\nkey_file = "{self._key}"\n'
            f'organizer = "{staff.organizer}"\nevent = "{staff.event}"'
        )
        text = f'state = "{self.folder / "kiosk"}"\n[provider]\n{provider}\n' + "\n".join(lines) + "\n"
        self.config_path = self.folder / "foyer.toml"
        self.config_path.write_text(text, encoding="utf-8")
        self.config = load(self.config_path, {})

    def network_goes_away(self) -> None:
        """Nobody answers any more, and the kiosk has noticed."""
        self.proxy.network(online=False)
        self.waits("noticing that nobody answers", lambda: not self._is_online(), nudge="pull")

    def network_comes_back(self) -> None:
        """The provider answers again, and the kiosk has noticed."""
        self.proxy.network(online=True)
        self.clock.passes(120)  # nobody waits for the breaker in a test
        self.waits("noticing that the provider answers", self._is_online, nudge="pull")

    def known_at_the_provider(self) -> list[str]:
        """The codes of all orders."""
        return [one["code"] for one in self.peer.staff.all(f"{self.peer.staff.of_event}/orders/")]


@pytest.fixture
def lobby(tmp_path: Path, qapp: QGuiApplication) -> Iterator[PretixLobby]:
    with ExitStack() as stack:
        yield PretixLobby(tmp_path, stack)


def test_seats_of_a_pretix_are_sold_online_and_offline_and_told_once(lobby: PretixLobby) -> None:
    lobby.tell(
        "[sales]", "horizon_hours = 1"
    )  # no seats are kept for an outage yet: each is asked for when it is chosen
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
