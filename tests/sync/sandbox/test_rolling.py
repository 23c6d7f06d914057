"""The programme rolls on with the days, as deltas."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sync.providers.foyer.wire import ProgrammeWire, SeatChangesWire
from sync.sandbox.cinema import Cinema
from sync.sandbox.programme_feed import programme_page
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.seat_feed import seat_changes
from tests.sync.sandbox.conftest import Time

Opening = Callable[..., Sandbox]


def programme(sandbox: Sandbox, since: str | None = None, limit: int = 2_000) -> ProgrammeWire:
    return sandbox.store.read(lambda tx: programme_page(sandbox.store, tx, since, limit))


def seats(sandbox: Sandbox, since: str | None = None) -> SeatChangesWire:
    return sandbox.store.read(lambda tx: seat_changes(sandbox.store, tx, since, 100_000))


def test_the_next_day_brings_new_showtimes_and_takes_past_ones(sandbox: Sandbox, time_there: Time) -> None:
    first = programme(sandbox)
    time_there.now += timedelta(days=1)
    sandbox.roll_on()
    delta = programme(sandbox, first.cursor)
    assert not delta.reset
    assert delta.showtimes
    assert min(s.starts_at for s in delta.showtimes) > max(s.starts_at for s in first.showtimes) - timedelta(days=1)
    gone = {deletion.id for deletion in delta.deletions}
    past = {s.id for s in first.showtimes if s.ends_at < time_there.now - timedelta(minutes=30)}
    assert gone == past != set()
    assert not delta.films


def test_a_show_that_began_before_midnight_is_there_after_midnight(sandbox: Sandbox, time_there: Time) -> None:
    latest = max(
        (s for s in programme(sandbox).showtimes if s.starts_at < time_there.now + timedelta(hours=14)),
        key=lambda showtime: showtime.ends_at,
    )
    time_there.now = latest.ends_at - timedelta(minutes=1)
    sandbox.roll_on()
    assert latest.id in {showtime.id for showtime in programme(sandbox).showtimes}
    time_there.now = latest.ends_at + timedelta(minutes=31)
    sandbox.roll_on()
    assert latest.id not in {showtime.id for showtime in programme(sandbox).showtimes}


def test_seats_of_past_showtimes_are_forgotten_and_of_new_ones_known(sandbox: Sandbox, time_there: Time) -> None:
    time_there.now += timedelta(days=2)
    sandbox.roll_on()
    shown = {showtime.id for showtime in programme(sandbox).showtimes}
    assert {change.showtime for change in seats(sandbox).changes} <= shown


def test_a_restart_changes_nothing(open_sandbox: Opening) -> None:
    first = open_sandbox()
    cursors = programme(first).cursor, seats(first).cursor
    again = open_sandbox()
    delta = programme(again, cursors[0])
    assert (delta.films, delta.showtimes, delta.deletions, delta.reset) == ([], [], [], False)
    assert seats(again, cursors[1]).changes == []


def test_another_state_knows_no_cursor_of_this_one(open_sandbox: Opening) -> None:
    cursor = programme(open_sandbox()).cursor
    assert programme(open_sandbox(name="other.db"), cursor).reset


def test_a_changed_folder_comes_as_a_delta(open_sandbox: Opening, cinema: Cinema) -> None:
    cursor = programme(open_sandbox()).cursor
    changed, *others = cinema.films.values()
    shorter = replace(changed, minutes=changed.minutes + 1)
    films = {shorter.id: shorter, **{film.id: film for film in others}}
    delta = programme(open_sandbox(replace(cinema, films=films)), cursor)
    assert [film.id for film in delta.films] == [changed.id]
    assert not delta.deletions


def test_a_snapshot_in_small_pages_is_whole_though_it_changes_meanwhile(sandbox: Sandbox, time_there: Time) -> None:
    seen: dict[str, datetime] = {}
    page = programme(sandbox, limit=20)
    while True:
        seen.update({showtime.id: showtime.starts_at for showtime in page.showtimes})
        for deletion in page.deletions:
            seen.pop(deletion.id, None)
        if not page.more:
            break
        if len(seen) < 100:
            time_there.now += timedelta(hours=6)
            sandbox.roll_on()
        page = programme(sandbox, page.cursor, limit=20)
    assert seen == {showtime.id: showtime.starts_at for showtime in programme(sandbox).showtimes}


def test_the_same_hour_has_sold_the_same_seats(open_sandbox: Opening) -> None:
    one, other = (seats(open_sandbox(name=name)).changes for name in ("one.db", "other.db"))
    assert {(c.showtime, c.seat, c.state) for c in one} == {(c.showtime, c.seat, c.state) for c in other}
    assert len(one) > 1_000


def test_others_buy_what_is_free_and_never_twice(sandbox: Sandbox) -> None:
    sold: set[tuple[str, str]] = {(change.showtime, change.seat) for change in seats(sandbox).changes}
    bought = [purchase for _ in range(200) if (purchase := sandbox.somebody_buys())]
    assert len(bought) > 150
    for purchase in bought:
        taken = {(purchase.showtime_id, seat) for seat in purchase.seat_ids}
        assert not taken & sold
        sold |= taken


def test_time_told_may_be_wrong_and_time_kept_is_not(sandbox: Sandbox) -> None:
    sandbox.tell_time_wrongly(-7200)
    assert sandbox.told_time() == datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    assert sandbox.now() == datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
