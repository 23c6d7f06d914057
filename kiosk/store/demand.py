"""How showtimes sold on their way to the beginning, and how those on sale stand now: counts, never single seats."""

from datetime import date

from kiosk.domain import availability
from kiosk.domain.demand import Mark, SoldSoFar, Usual
from kiosk.domain.rights import OfflineMode
from kiosk.store.catalogue import Counted
from kiosk.store.sqlite import Connection


def so_far(tx: Connection, show: Counted) -> SoldSoFar:
    """What a showtime has sold, everywhere and here, and what is left of it, this kiosk's allotment included."""
    (here,) = tx.execute(
        "SELECT count(*) FROM ticket WHERE showtime_id = ? AND live = 1", (show.showtime.id,)
    ).fetchone()
    free = availability.sellable(
        show.total,
        show.sold,
        show.held,
        show.blocked,
        show.mine,
        show.own_sold,
        online=True,
        mode=OfflineMode.ALLOTMENT,
    )
    return SoldSoFar(show.sold + show.own_sold, here, free)


def usual(tx: Connection) -> Usual:
    """The course of the past shows' sales."""
    rows = tx.execute("SELECT minutes, sum(shows), sum(sold), sum(sold_here) FROM demand_day GROUP BY minutes")
    return Usual(tuple(Mark(*row) for row in rows))


def latest_marks(tx: Connection) -> dict[str, int]:
    """The latest mark noted of each showtime whose sales are not over."""
    rows = tx.execute("SELECT showtime_id, min(minutes) FROM demand_mark GROUP BY showtime_id")
    return {row[0]: row[1] for row in rows}


def note(tx: Connection, showtime_id: str, day: date, minutes: int, now: SoldSoFar) -> None:
    """A showtime has passed a mark."""
    tx.execute(
        "INSERT OR IGNORE INTO demand_mark (showtime_id, minutes, day, sold, sold_here) VALUES (?, ?, ?, ?, ?)",
        (showtime_id, minutes, day.isoformat(), now.sold, now.sold_here),
    )


def is_over(tx: Connection, showtime_id: str) -> None:
    """A showtime's sales are over: its marks join those of its day."""
    tx.execute(
        "INSERT INTO demand_day (day, minutes, shows, sold, sold_here)"
        " SELECT day, minutes, 1, sold, sold_here FROM demand_mark WHERE showtime_id = ?"
        " ON CONFLICT (day, minutes) DO UPDATE SET shows = shows + 1, sold = sold + excluded.sold,"
        " sold_here = sold_here + excluded.sold_here",
        (showtime_id,),
    )
    tx.execute("DELETE FROM demand_mark WHERE showtime_id = ?", (showtime_id,))


def forget_before(tx: Connection, day: date) -> None:
    """Forget what is too long ago to say anything about today."""
    tx.execute("DELETE FROM demand_day WHERE day < ?", (day.isoformat(),))
    tx.execute("DELETE FROM demand_mark WHERE day < ?", (day.isoformat(),))
