"""The pretix adapter against a live pretix, over loopback: the suite that every provider's adapter must pass."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, ClassVar

import pytest

from kiosk.clock import SystemClock
from sync.providers.pretix.adapter import PretixProvider
from sync.providers.pretix.naming import place
from sync.transport import JSON
from tests.contracts.account_contract import NoAccountContract
from tests.contracts.interposed import Interposed, NamedTransport
from tests.contracts.provider_contract import ProviderContract
from tests.peers.pretix.peer import Peer, running


class PretixStage:
    """pretix, its staff and a faulty network, as the suite's stage."""

    def __init__(self, peer: Peer, proxy: Interposed) -> None:
        self._peer = peer
        self._proxy = proxy
        self._devices: dict[str, tuple[int, str]] = {}
        self._open: list[PretixProvider] = []

    def provider(self, kiosk_id: str, *, page: int | None = None, patience: float | None = None) -> PretixProvider:
        if kiosk_id not in self._devices:
            self._devices[kiosk_id] = self._peer.staff.pairs(kiosk_id)
        return self._adapter(self._devices[kiosk_id][1], page=page, patience=patience)

    def stranger(self) -> PretixProvider:
        return self._adapter("a-key-that-nobody-gave-out")

    def comes_back(self, kiosk_id: str) -> PretixProvider:
        del self._devices[kiosk_id]
        return self.provider(kiosk_id)

    def _adapter(self, key: str, *, page: int | None = None, patience: float | None = None) -> PretixProvider:
        hasty: dict[str, Any] = (
            {} if patience is None else {"interactive_seconds": patience, "background_seconds": patience}
        )
        clock, staff = SystemClock(), self._peer.staff
        way = NamedTransport(self._proxy.url, key, clock, scheme="Device", problem=JSON, chance=lambda: 0.5, **hasty)
        paged: dict[str, Any] = {} if page is None else {"page": page}
        provider = PretixProvider(
            way, staff.organizer, staff.event, clock, list_seconds=0, calls_a_minute=60_000, show_seconds=0, **paged
        )
        self._open.append(provider)
        return provider

    def buy(self, showtime_id: str, seat_ids: list[str]) -> str:
        return self._peer.staff.sells(showtime_id, self._named(seat_ids))

    def reserve(self, showtime_id: str, seat_ids: list[str]) -> str:
        return self._peer.staff.sells(showtime_id, self._named(seat_ids), paid=False)

    def paid_elsewhere(self, reference: str) -> None:
        self._peer.staff.takes_money(reference)

    def expire(self, reference: str) -> None:
        self._peer.staff.lets_expire(reference)

    def payments(self, reference: str) -> int:
        return self._peer.staff.payments(reference)

    def _named(self, seat_ids: list[str]) -> list[tuple[str, int, int]]:
        seats = [found for seat in seat_ids if (found := place(seat))]
        variations = {item: number for (item, _), number in reversed(self._peer.offered.variations.items())}
        return [(seat.guid, seat.item, variations[seat.item]) for seat in seats]

    def block(self, showtime_id: str, seat_ids: list[str]) -> None:
        self._peer.staff.blocks(showtime_id, [found.guid for seat in seat_ids if (found := place(seat))])

    def cancel_showtime(self, showtime_id: str) -> None:
        self._peer.staff.changes_showtime(showtime_id, active=False)

    def move_showtime(self, showtime_id: str, seconds: int) -> None:
        self._peer.staff.moves_showtime(showtime_id, seconds)

    def withdraw_showtime(self, showtime_id: str) -> None:
        self._peer.staff.withdraws_showtime(showtime_id)

    def write_off(self, kiosk_id: str) -> None:
        device, key = self._devices[kiosk_id]
        self._peer.staff.revokes(key)
        self._peer.staff.lets_go(f"-{device}-")

    def fault(self, kind: str, call: str, times: int | None = 1, **details: object) -> None:
        self._proxy.fault(kind, call, times, **details)

    def heal(self) -> None:
        self._proxy.wrong.clear()
        for provider in self._open:
            provider.close()
        self._open.clear()

    def network(self, *, online: bool) -> None:
        self._proxy.network(online=online)

    def clock(self, offset_seconds: float) -> None:
        self._proxy.clock = timedelta(seconds=offset_seconds)

    def bookings(self, reference: str) -> int:
        return self._peer.staff.orders(reference)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PretixStage]:
    with running(tmp_path_factory.mktemp("pretix"), days=8) as peer, Interposed(peer.url) as proxy:
        yield PretixStage(peer, proxy)


class TestPretixProvider(ProviderContract, NoAccountContract):
    """The suite, all of it."""

    STRANGER: ClassVar[str] = "unauthorised"
    WRITTEN_OFF: ClassVar[str] = "unauthorised"
    NEVER_MADE: ClassVar[frozenset[str]] = frozenset({"poster", "collect", "member", "card", "pass-keys"})
