"""Seat states in: changes of all showtimes since a cursor, or one showtime now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from sys import intern

from kiosk.clock import Clock
from kiosk.facts import Fact, SeatsChanged
from kiosk.logs import logger
from kiosk.store import catalogue, seat_states, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync.provider import (
    Provider,
    ProviderSeatState,
    Refused,
    SeatChange,
    SeatChangesPage,
    SeatStates,
    Unreachable,
)

log = logger(__name__)

MOST_SEATS = 1_000_000
MOST_PAGES = 5_000
SEATS_PER_TRANSACTION = 20_000
"""So few that a sale never waits long for the database while a big cinema's seats come in."""
MOST_NAMED = 200


@dataclass(frozen=True, slots=True)
class SeatPull:
    """``changed`` seats were stored; ``unknown`` ones were left out, as their auditorium has no such seat."""

    changed: int = 0
    unknown: int = 0
    failure: Refused | Unreachable | None = None
    facts: tuple[Fact, ...] = ()


def pull_seats(database: Database, provider: Provider, showtime_id: str) -> SeatPull:
    """One showtime's seats as they are now, for the screen that shows them."""
    outcome = provider.seats(showtime_id)
    if not isinstance(outcome, SeatStates):
        return SeatPull(failure=outcome)
    if outcome.showtime_id != showtime_id:
        return SeatPull(failure=Unreachable("the seats of another showtime were answered"))
    states = {seat: state.value for seat, state in outcome.states.items() if state is not ProviderSeatState.FREE}
    changed = database.write(lambda tx: _replace(tx, {showtime_id: states}))
    return SeatPull(changed=len(states), facts=_facts(changed))


def pull_seat_changes(database: Database, provider: Provider, clock: Clock, ends: float) -> SeatPull:
    """Every seat that changed since the stored cursor; stops at monotonic time ``ends`` and goes on next time."""
    with database.read() as tx:
        since = sync_state.get(tx, sync_state.SEATS_CURSOR)
    changed, unknown = 0, 0
    showtimes: set[str] = set()
    failure: Refused | Unreachable | None = None
    for _ in range(MOST_PAGES):
        page = provider.seat_changes(since)
        if not isinstance(page, SeatChangesPage):
            failure = page
            break
        if page.reset:
            whole = _pull_everything(database, provider, clock, ends, page)
            if isinstance(whole, Unreachable | Refused):
                failure = whole
            else:
                changed += whole[0]
                showtimes |= whole[1]
            break
        left_out = _store(database, page, since)
        changed, unknown = changed + len(page.changes) - left_out, unknown + left_out
        showtimes |= {change.showtime_id for change in page.changes}
        if not page.more:
            break
        if page.cursor == since or clock.monotonic() > ends:
            failure = Unreachable("the seat changes do not end")
            break
        since = page.cursor
    if unknown:
        log.warning("%d seats left out that their auditorium does not have", unknown)
    return SeatPull(changed, unknown, failure, _facts(showtimes))


def _store(database: Database, page: SeatChangesPage, since: str | None) -> int:
    if page.cursor == since and not page.changes:
        return 0

    def store(tx: Connection) -> int:
        halls = seat_states.seats_of_showtimes(tx, {change.showtime_id for change in page.changes})
        known = [change for change in page.changes if _in_hall(change, halls)]
        catalogue.put_seat_states(tx, ((one.showtime_id, one.seat_id, one.state.value) for one in known))
        sync_state.put(tx, sync_state.SEATS_CURSOR, page.cursor)
        return len(page.changes) - len(known)

    return database.write(store)


def _in_hall(change: SeatChange, halls: Mapping[str, frozenset[str]]) -> bool:
    # A showtime that is not known yet is in the next programme: what is said of its seats must not be lost.
    hall = halls.get(change.showtime_id)
    return hall is None or change.seat_id in hall


def _pull_everything(
    database: Database, provider: Provider, clock: Clock, ends: float, page: SeatChangesPage
) -> tuple[int, set[str]] | Refused | Unreachable:
    staged: dict[str, dict[str, str]] = {}
    count = 0
    for _ in range(MOST_PAGES):
        if page.reset:
            staged, count = {}, 0
        count += len(page.changes)
        for change in page.changes:
            seats = staged.setdefault(change.showtime_id, {})
            if change.state is ProviderSeatState.FREE:
                seats.pop(change.seat_id, None)
            else:
                seats[intern(change.seat_id)] = change.state.value
        if not page.more:
            return count, _replace_all(database, staged, page.cursor)
        if count > MOST_SEATS or clock.monotonic() > ends:
            break
        following = provider.seat_changes(page.cursor)
        if not isinstance(following, SeatChangesPage):
            return following
        if following.cursor == page.cursor:
            break
        page = following
    return Unreachable(f"the seats do not end: {count}, and more")


def _replace_all(database: Database, staged: dict[str, dict[str, str]], cursor: str) -> set[str]:
    with database.read() as tx:
        silent = seat_states.showtimes_with_states(tx) - staged.keys()
    staged.update({showtime_id: {} for showtime_id in silent})
    changed: set[str] = set()
    for part in _parts(staged):
        changed |= database.write(partial(_replace, staged=part))
    database.write(lambda tx: sync_state.put(tx, sync_state.SEATS_CURSOR, cursor))
    return changed


def _parts(staged: Mapping[str, dict[str, str]]) -> Iterable[dict[str, dict[str, str]]]:
    part: dict[str, dict[str, str]] = {}
    size = 0
    for showtime_id, states in staged.items():
        part[showtime_id] = states
        size += len(states) + 1
        if size >= SEATS_PER_TRANSACTION:
            yield part
            part, size = {}, 0
    if part:
        yield part


def _replace(tx: Connection, staged: Mapping[str, Mapping[str, str]]) -> set[str]:
    halls = seat_states.seats_of_showtimes(tx, staged.keys())
    changed = set()
    for showtime_id, states in staged.items():
        hall = halls.get(showtime_id)
        known = states if hall is None else {seat: state for seat, state in states.items() if seat in hall}
        if seat_states.replace(tx, showtime_id, known):
            changed.add(showtime_id)
    return changed


def _facts(showtimes: set[str]) -> tuple[Fact, ...]:
    if not showtimes:
        return ()
    return (SeatsChanged(tuple(sorted(showtimes)) if len(showtimes) <= MOST_NAMED else ()),)
