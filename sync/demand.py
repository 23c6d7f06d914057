"""Takes note of how shows sell on their way to the beginning, for the size of allotments to come."""

from collections.abc import Sequence
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.domain.demand import mark_passed
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.store import demand
from kiosk.store.catalogue import Counted
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

REMEMBERED = timedelta(days=28)


def note_demand(database: Database, clock: Clock, shows: Sequence[Counted]) -> None:
    """Note each show that has passed a mark since the last time. Costs one query when none has."""
    now = clock.now()
    with database.read() as tx:
        latest = demand.latest_marks(tx)
    due: list[tuple[Counted, int]] = []
    over: list[str] = []
    for show in shows:
        showtime, last = show.showtime, latest.get(show.showtime.id)
        if showtime.status is not ShowtimeStatus.ON_SALE:
            continue
        left = (showtime.starts_at - now) / timedelta(minutes=1)
        mark = mark_passed(left, sales_are_over=now >= showtime.sales_end_at)
        if mark == 0 and last is not None:
            over.append(showtime.id)
        if mark is not None and (mark < last if last is not None else mark > 0):
            due.append((show, mark))
    if not due:
        return

    def write(tx: Connection) -> None:
        for show, mark in due:
            demand.note(tx, show.showtime.id, show.showtime.starts_at.date(), mark, demand.so_far(tx, show))
        for showtime_id in over:
            demand.is_over(tx, showtime_id)
        demand.forget_before(tx, (now - REMEMBERED).date())

    database.write(write)
