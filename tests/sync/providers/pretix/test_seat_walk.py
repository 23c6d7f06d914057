"""Reading showtime after showtime: nothing that was read gets lost, and a hosted pretix is not asked too often."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any, cast

from kiosk.ports import Unreachable
from sync.provider import ProviderSeatState, SeatChange, SeatChangesPage
from sync.providers.pretix.client import Listed
from sync.providers.pretix.pace import AT_FIRST, CALLS_A_MINUTE, Pace
from sync.providers.pretix.seat_walk import SOON, SeatWalk, whose_turn
from sync.providers.pretix.wire import SeatWire, SubeventWire
from tests.builders import NOON
from tests.contracts.stage import expect


def show(number: int, begins: datetime) -> SubeventWire:
    return SubeventWire(
        id=number,
        name={"en": "Metropolis"},
        date_from=begins,
        active=True,
        is_public=True,
        seating_plan=1,
        seat_category_mapping={"Standard": 1},
    )


class ScriptedPretix:
    """Halls of 150 seats; time passes only when somebody waits. ``sold`` are pairs of showtime and seat."""

    def __init__(self, shows: list[SubeventWire]) -> None:
        self.shows = shows
        self.sold: set[tuple[int, str]] = set()
        self.failing: set[int] = set()
        self.read: Counter[int] = Counter()
        self.calls = 0
        self.time = 1000.0

    def ticks(self) -> float:
        return self.time

    def passes(self, seconds: float) -> None:
        self.time += seconds

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.time - 1000.0)

    def showtimes(self) -> Listed:
        return Listed(self.shows, "now")

    def seats(self, showtime: int, *, interactive: bool) -> list[SeatWire] | Unreachable:
        if showtime in self.failing:
            return Unreachable("the line is down")
        self.read[showtime] += 1
        self.calls += 3
        return [
            SeatWire(
                seat_guid=f"S{number}",
                product=1,
                blocked=False,
                orderposition=7 if (showtime, f"S{number}") in self.sold else None,
            )
            for number in range(150)
        ]


def walk(pretix: ScriptedPretix, pace: Pace | None = None) -> SeatWalk:
    return SeatWalk(cast("Any", pretix), 1_000, pace or Pace(AT_FIRST, pretix.time), wait=pretix.passes)


def told(walk: SeatWalk, since: str | None) -> tuple[list[SeatChange], str]:
    """Every page up to the last, and the cursor after it."""
    changes: list[SeatChange] = []
    while True:
        page = expect(SeatChangesPage, walk.next(since))
        changes += page.changes
        since = page.cursor
        if not page.more:
            return changes, since


def sold(showtime: int, seat: str) -> SeatChange:
    return SeatChange(str(showtime), f"{seat}@1", ProviderSeatState.SOLD)


def test_what_was_read_before_a_failure_is_told_and_not_lost() -> None:
    pretix = ScriptedPretix([show(1, NOON + timedelta(days=2)), show(2, NOON + timedelta(days=3))])
    seats = walk(pretix)
    _, cursor = told(seats, None)
    pretix.passes(60)
    pretix.sold, pretix.failing = {(1, "S1"), (2, "S2")}, {2}
    page = expect(SeatChangesPage, seats.next(cursor))
    assert (page.changes, page.more) == ((sold(1, "S1"),), True)
    expect(Unreachable, seats.next(page.cursor))
    pretix.failing = set()
    assert told(seats, page.cursor)[0] == [sold(2, "S2")]


def test_a_page_that_did_not_arrive_is_told_again() -> None:
    pretix = ScriptedPretix([show(1, NOON + timedelta(days=2))])
    seats = walk(pretix)
    _, cursor = told(seats, None)
    pretix.sold = {(1, "S1")}
    page = expect(SeatChangesPage, seats.next(cursor))
    assert page.changes == (sold(1, "S1"),)
    assert seats.next(cursor) == page
    assert told(seats, page.cursor)[0] == []


def test_a_walk_over_all_that_broke_off_goes_on_where_it_was() -> None:
    pretix = ScriptedPretix([show(number, NOON + timedelta(days=number)) for number in range(1, 5)])
    pretix.sold, pretix.failing = {(1, "S1"), (4, "S4")}, {3}
    seats = walk(pretix)
    first = expect(SeatChangesPage, seats.next(None))
    expect(Unreachable, seats.next(first.cursor))
    pretix.failing = set()
    assert told(seats, None)[0] == [sold(1, "S1"), sold(4, "S4")]
    assert pretix.read == {1: 1, 2: 1, 3: 1, 4: 1}
    assert told(seats, None)[0] == [sold(1, "S1"), sold(4, "S4")]
    assert pretix.read == {1: 2, 2: 2, 3: 2, 4: 2}, "a new walk over all looks again"


def test_a_large_programme_is_read_at_the_pace_of_a_hosted_pretix_and_what_begins_soon_more_often() -> None:
    soon = [show(number, NOON + timedelta(hours=2)) for number in range(10)]
    later = [show(number, NOON + timedelta(days=3)) for number in range(10, 100)]
    pretix = ScriptedPretix(soon + later)
    seats, minutes = walk(pretix), 20
    _, cursor = told(seats, None)
    while pretix.time < 1000 + minutes * 60:
        pretix.passes(5)
        _, cursor = told(seats, cursor)
        assert pretix.calls <= AT_FIRST + CALLS_A_MINUTE * (pretix.time - 1000) / 60 + 1
    assert set(pretix.read) == set(range(100))
    rarest_soon = min(pretix.read[one.id] for one in soon)
    often_later = max(pretix.read[one.id] for one in later)
    assert rarest_soon > 4 * often_later
    assert min(pretix.read[one.id] for one in later) > 1


def test_one_that_was_never_read_is_first_and_a_large_hall_waits_until_there_are_calls_for_it() -> None:
    shows = [show(number, NOON + timedelta(days=2)) for number in (1, 2, 3)]
    read = {1: (10.0, 3), 2: (50.0, 3)}
    assert whose_turn(shows, read, 100.0, NOON + SOON, 6) == (3, 1)
    assert whose_turn(shows, read | {3: (0.0, 20)}, 100.0, NOON + SOON, 19) == ()
    assert whose_turn(shows, read | {3: (0.0, 20)}, 100.0, NOON + SOON, 23) == (3, 1)


def test_calls_are_saved_up_to_a_limit() -> None:
    pace = Pace(saved=0, at=0, a_minute=120, most=180)
    assert pace.seconds_until(3) == 1.5
    assert pace.by(1.5).seconds_until(3) == 0
    assert pace.by(3_600).saved == 180
    assert pace.by(3_600).spent(180).seconds_until(1_000) == 90
