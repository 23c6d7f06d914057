"""Which seats changed: pretix does not tell, so showtime after showtime is read whole and compared.

Those that begin soon are read on each walk, the others in turn. What was told last is kept in memory; a cursor of an
earlier process begins anew.
"""

import threading
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec

from kiosk.ports import Unreachable
from sync.provider import ProviderSeatState, SeatChange, SeatChangesPage
from sync.providers.pretix.client import MOST_PAGES, PAGE, Listed, PretixClient, Problem
from sync.providers.pretix.naming import Place
from sync.providers.pretix.wire import SeatWire, SubeventWire

SOON = timedelta(hours=6)
STATES = dict[str, ProviderSeatState]
PAGE_SECONDS = 10.0


class _Cursor(msgspec.Struct):
    """``run`` is this object's life, ``walk`` counts, ``told`` showtimes of it were told."""

    run: str
    walk: int
    told: int


@dataclass(slots=True)
class SeatWalk:
    """Pages of seat changes. Safe from any thread; ``turns`` is how many walks it takes to read every showtime."""

    client: PretixClient
    page: int
    turns: int
    _run: str = field(default_factory=lambda: uuid.uuid4().hex)
    _known: dict[int, STATES] = field(default_factory=dict)
    _shows: tuple[int, ...] = ()
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self, since: str | None, seconds: float = PAGE_SECONDS) -> SeatChangesPage | Problem | Unreachable:
        """The page after a cursor: as many showtimes as can be read in about ``seconds``."""
        with self._lock:
            cursor = _read(since)
            reset = cursor is None or cursor.run != self._run
            if cursor is None or reset:
                cursor, self._known, self._shows = _Cursor(self._run, 0, 0), {}, ()
            if cursor.told == 0 or not self._shows:
                shows = self._due(cursor.walk)
                if not isinstance(shows, tuple):
                    return shows
                self._shows = shows
            return self._page(cursor, seconds, reset=reset)

    def _page(self, cursor: _Cursor, seconds: float, *, reset: bool) -> SeatChangesPage | Problem | Unreachable:
        changes: list[SeatChange] = []
        began, told = self.client.ticks(), cursor.told
        for show in self._shows[cursor.told :]:
            if len(changes) >= self.page or self.client.ticks() - began > seconds:
                break
            seats = self.client.seats(show, interactive=False)
            if isinstance(seats, Problem) and seats.status == 404:
                seats = []
            if not isinstance(seats, list):
                return seats
            changes += self._compared(show, states(seats))
            told += 1
        more = told < len(self._shows)
        following = _Cursor(self._run, cursor.walk, told) if more else _Cursor(self._run, cursor.walk + 1, 0)
        return SeatChangesPage(tuple(changes), msgspec.json.encode(following).decode(), more, reset)

    def _compared(self, show: int, now: STATES) -> list[SeatChange]:
        before = self._known.get(show, {})
        self._known[show] = now
        free = {seat: ProviderSeatState.FREE for seat in before if seat not in now}
        fresh = {seat: state for seat, state in now.items() if before.get(seat) is not state}
        return [SeatChange(str(show), seat, state) for seat, state in {**free, **fresh}.items()]

    def _due(self, walk: int) -> tuple[int, ...] | Problem | Unreachable:
        shows: list[SubeventWire] = []
        for number in range(1, MOST_PAGES + 1):
            listed = self.client.showtimes(number, PAGE)
            if not isinstance(listed, Listed):
                return listed
            shows += listed.page.results
            if listed.page.next is None:
                break
        soon = self.client.now() + SOON
        ordered = sorted((one for one in shows if one.seating_plan is not None), key=lambda one: one.date_from)
        self._known = {one.id: self._known[one.id] for one in ordered if one.id in self._known}
        return tuple(
            one.id
            for place, one in enumerate(ordered)
            if one.date_from <= soon or one.id not in self._known or place % self.turns == walk % self.turns
        )


def states(seats: Sequence[SeatWire]) -> STATES:
    """The seats that are not free, by Foyer's ids; one that is sold as no product is no seat for a kiosk."""
    return {
        Place(seat.seat_guid, seat.product).id: state
        for seat in seats
        if seat.product is not None and (state := state_of(seat)) is not ProviderSeatState.FREE
    }


def state_of(seat: SeatWire) -> ProviderSeatState:
    """What occupies a seat. pretix' own ``is_available`` overlooks that it is blocked."""
    if seat.orderposition is not None:
        return ProviderSeatState.SOLD
    if seat.blocked:
        return ProviderSeatState.BLOCKED
    held = seat.cartposition is not None or seat.voucher is not None
    return ProviderSeatState.HELD if held else ProviderSeatState.FREE


def _read(since: str | None) -> _Cursor | None:
    if since is None:
        return None
    try:
        return msgspec.json.decode(since, type=_Cursor)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
