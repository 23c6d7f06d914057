"""Kiosks at a live pretix, several at once, and what befalls the server behind its back."""

import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.clock import Clock, SystemClock
from kiosk.ports import Granted, Unreachable
from sync.providers.pretix.adapter import PretixProvider
from sync.providers.pretix.naming import ticket_type
from sync.transport import JSON
from tests.contracts.interposed import NamedTransport
from tests.contracts.stage import Kiosk, whole_programme
from tests.peers.pretix.peer import Peer

CLOCK = SystemClock()
AS_MANY_AS_WANTED = 60_000
PATIENCE = ("interactive_seconds", "background_seconds")
OPEN: list[PretixProvider] = []
"""Connections that the end of a test closes."""


class PassingClock(SystemClock):
    """The machine's clock, and a way to have waited."""

    def __init__(self) -> None:
        self._waited = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._waited

    def passes(self, seconds: float) -> None:
        """So long was waited."""
        self._waited += seconds


def at(peer: Peer, showtime: str, name: str, url: str = "", *, patience: float | None = None) -> Kiosk:
    """A kiosk, paired, in front of a showtime."""
    device, key = peer.staff.pairs(name)
    return with_key(peer, showtime, device, key, url, patience=patience)


def with_key(
    peer: Peer,
    showtime: str,
    device: int,
    key: str,
    url: str = "",
    clock: Clock = CLOCK,
    *,
    patience: float | None = None,
) -> Kiosk:
    """A kiosk with this key."""
    provider = adapter(peer, key, url, clock, patience=patience)
    [found] = [one for page in whole_programme(provider) for one in page.showtimes if one.id == showtime]
    free = [
        f"{seat['seat_guid']}@{seat['product']}"
        for seat in peer.staff.seats(showtime)
        if seat["product"] == peer.offered.standard
    ]
    return Kiosk("lobby", provider, device, found, free, adult(peer))


def adapter(
    peer: Peer, key: str, url: str = "", clock: Clock = CLOCK, *, patience: float | None = None
) -> PretixProvider:
    """A device's adapter; ``patience`` seconds for every call."""
    hasty: dict[str, Any] = {} if patience is None else dict.fromkeys(PATIENCE, patience)
    way = NamedTransport(url or peer.url, key, clock, scheme="Device", problem=JSON, **hasty)
    provider = PretixProvider(
        way, peer.staff.organizer, peer.staff.event, clock, list_seconds=0, calls_a_minute=AS_MANY_AS_WANTED
    )
    OPEN.append(provider)
    return provider


def adult(peer: Peer) -> str:
    """The ticket type of grown-ups."""
    offered = peer.offered
    return ticket_type((item, offered.variations[item, "Adult"]) for item in (offered.standard, offered.better))


def race(kiosks: list[Kiosk], seat: str) -> Counter[type]:
    """All ask for one seat at once, and sell what they got; what came of it, every unknown outcome settled."""
    barrier, outcomes = threading.Barrier(len(kiosks)), Counter[type]()
    lock = threading.Lock()

    def buy(kiosk: Kiosk) -> None:
        request = kiosk.asks_for(seat)
        barrier.wait()
        granted = until_answered(lambda: kiosk.provider.grant(request))
        outcome = granted
        if isinstance(granted, Granted):
            sale = kiosk.sale(seat, grants=(request.id,))
            outcome = until_answered(lambda: kiosk.tells(sale))
        with lock:
            outcomes[type(outcome)] += 1

    threads = [threading.Thread(target=buy, args=(kiosk,)) for kiosk in kiosks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def until_answered(
    call: Callable[[], object], seconds: float = 60.0, *, enough: type[Unreachable] | tuple[()] = ()
) -> object:
    """Ask again, as the relay does, until there is an answer, or a kind of none that says ``enough``."""
    ends = time.monotonic() + seconds
    outcome = call()
    while isinstance(outcome, Unreachable) and not isinstance(outcome, enough) and time.monotonic() < ends:
        time.sleep(min(outcome.retry_after_seconds or 0.2, 1.0))
        outcome = call()
    return outcome


def worker_pids(master: int) -> list[int]:
    """The server's workers."""
    return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]


def carts(peer: Peer) -> list[dict[str, Any]]:
    """Every seat in a cart."""
    return peer.staff.all(f"{peer.staff.of_event}/cartpositions/")


def end_all_carts(peer: Peer) -> None:
    """As after their time: pretix lists them for two weeks more."""
    with sqlite3.connect(peer.folder / "data" / "db.sqlite3", timeout=30) as database:
        over = (datetime.now(UTC) - timedelta(hours=1)).isoformat(" ")
        database.execute("UPDATE pretixbase_cartposition SET expires = ?", (over,))


def lock_all_keys(peer: Peer) -> None:
    """As after the server died within each call: it took the key, and never let go of it."""
    with sqlite3.connect(peer.folder / "data" / "db.sqlite3", timeout=30) as database:
        database.execute(
            "UPDATE pretixapi_apicall SET locked = ?, response_code = 0", (datetime.now(UTC).isoformat(" "),)
        )


def forget_all_keys(peer: Peer) -> None:
    """As after 24 hours: pretix' own work on a database whose keys are that old."""
    with sqlite3.connect(peer.folder / "data" / "db.sqlite3", timeout=30) as database:
        database.execute(
            "UPDATE pretixapi_apicall SET created = ?", ((datetime.now(UTC) - timedelta(days=2)).isoformat(" "),)
        )
    peer.forgets_old_keys()
