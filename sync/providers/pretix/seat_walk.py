"""Which seats changed: pretix does not tell, so showtime after showtime is read whole and compared.

Each walk reads those whose turn it is, as many as the pace allows: what was read long ago before what was just read,
and what begins soon more often. What was told last is kept in memory; a cursor of an earlier process begins anew.
"""

import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

import msgspec

from kiosk.ports import Unreachable
from sync.provider import ProviderSeatState, SeatChange, SeatChangesPage
from sync.providers.pretix.client import PAGE, Listed, PretixClient, Problem
from sync.providers.pretix.naming import Place
from sync.providers.pretix.pace import Pace
from sync.providers.pretix.wire import SeatWire, SubeventWire

SOON = timedelta(hours=6)
OFTENER = 6
"""So many times as often as the others a showtime is read that begins soon."""
STATES = dict[str, ProviderSeatState]
PAGE_SECONDS = 10.0
RELIST_SECONDS = 60.0
USUAL_CALLS = 3


class _Cursor(msgspec.Struct, frozen=True):
    """``run`` is this object's life, ``walk`` counts, ``told`` showtimes of it were told; ``whole``: it is over all."""

    run: str
    walk: int
    told: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    """A showtime's seats, when they were read (monotonic seconds), and how many calls that took."""

    states: STATES
    at: float
    calls: int


@dataclass(slots=True)
class SeatWalk:
    """Pages of seat changes. Safe from any thread."""

    client: PretixClient
    page: int
    pace: Pace
    relist_seconds: float = RELIST_SECONDS
    wait: Callable[[float], None] = time.sleep
    _run: str = field(default_factory=lambda: uuid.uuid4().hex)
    _seen: dict[int, _Seen] = field(default_factory=dict)
    _listed: tuple[SubeventWire, ...] = ()
    _listed_at: float | None = None
    _walk: tuple[int, ...] = ()
    _unfinished: bool = False
    _last: tuple[str, SeatChangesPage] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self, since: str | None, seconds: float = PAGE_SECONDS) -> SeatChangesPage | Problem | Unreachable:
        """The page after a cursor: as many showtimes as can be read in about ``seconds``."""
        with self._lock:
            if self._last is not None and self._last[0] == since:
                return self._last[1]  # it was told, and did not arrive
            cursor = _read(since)
            reset = cursor is None or cursor.run != self._run
            if cursor is None or reset:
                cursor = _Cursor(self._run, 0, 0, whole=True)
                if not self._unfinished:
                    self._seen = {}
                self._unfinished = True
            if cursor.told == 0 or not self._walk:
                failure = self._list()
                if failure is not None:
                    return failure
                self._walk = self._all() if cursor.whole else self._due()
            page = self._page(cursor, seconds, reset=reset)
            if isinstance(page, SeatChangesPage):
                self._last = None if reset or since is None else (since, page)
            return page

    def _page(self, cursor: _Cursor, seconds: float, *, reset: bool) -> SeatChangesPage | Problem | Unreachable:
        changes: list[SeatChange] = []
        began, told = self.client.ticks(), cursor.told
        for show in self._walk[cursor.told :]:
            if len(changes) >= self.page or self.client.ticks() - began > seconds:
                break
            before = self._seen.get(show)
            if cursor.whole and before is not None:  # read by a walk over all that was not finished
                changes += _changes(show, {}, before.states)
            else:
                failure = self._look(show)
                if failure is not None and told > cursor.told:
                    break  # what was read is told first, or it would never be told
                if failure is not None:
                    return failure
                changes += _changes(show, before.states if before else {}, self._seen[show].states)
            told += 1
        more = told < len(self._walk)
        self._unfinished &= more
        following = _Cursor(self._run, cursor.walk + 1, 0)
        if more:
            following = _Cursor(self._run, cursor.walk, told, cursor.whole)
        return SeatChangesPage(tuple(changes), msgspec.json.encode(following).decode(), more, reset)

    def _look(self, show: int) -> Problem | Unreachable | None:
        """Read the seats of a showtime, once the pace allows it."""
        calls = self._seen[show].calls if show in self._seen else USUAL_CALLS
        self.pace = self.pace.by(self.client.ticks())
        self.wait(self.pace.seconds_until(calls))
        seats = self.client.seats(show, interactive=False)
        if isinstance(seats, Problem) and seats.status == 404:
            seats = []
        if not isinstance(seats, list):
            return seats
        calls = max(1, ceil(len(seats) / PAGE))
        self.pace = self.pace.by(self.client.ticks()).spent(calls)
        self._seen[show] = _Seen(states(seats), self.client.ticks(), calls)
        return None

    def _list(self) -> Problem | Unreachable | None:
        now = self.client.ticks()
        if self._listed_at is not None and now - self._listed_at < self.relist_seconds:
            return None
        listed = self.client.showtimes()
        if not isinstance(listed, Listed):
            return listed
        ordered = sorted((one for one in listed.shows if one.seating_plan is not None), key=lambda one: one.date_from)
        self._listed, self._listed_at = tuple(ordered), now
        self._seen = {one.id: self._seen[one.id] for one in ordered if one.id in self._seen}
        return None

    def _all(self) -> tuple[int, ...]:
        return tuple(one.id for one in self._listed)

    def _due(self) -> tuple[int, ...]:
        self.pace = self.pace.by(self.client.ticks())
        read = {show: (seen.at, seen.calls) for show, seen in self._seen.items()}
        return whose_turn(self._listed, read, self.client.ticks(), self.client.now() + SOON, self.pace.saved)


def whose_turn(
    shows: Sequence[SubeventWire], read: Mapping[int, tuple[float, int]], ticks: float, soon: datetime, calls: float
) -> tuple[int, ...]:
    """The showtimes to read with so many ``calls``, those that waited longest first.

    ``read`` says when each was read last and how many calls it took; one that begins before ``soon`` waits for less.
    One that was never read is first.
    """

    def waited(show: SubeventWire) -> float:
        at = read[show.id][0] if show.id in read else float("-inf")
        return (ticks - at) * (OFTENER if show.date_from <= soon else 1)

    chosen: list[int] = []
    for show in sorted(shows, key=waited, reverse=True):
        calls -= read[show.id][1] if show.id in read else USUAL_CALLS
        if calls < 0:
            break
        chosen.append(show.id)
    return tuple(chosen)


def _changes(show: int, before: STATES, now: STATES) -> list[SeatChange]:
    free = {seat: ProviderSeatState.FREE for seat in before if seat not in now}
    fresh = {seat: state for seat, state in now.items() if before.get(seat) is not state}
    return [SeatChange(str(show), seat, state) for seat, state in {**free, **fresh}.items()]


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
