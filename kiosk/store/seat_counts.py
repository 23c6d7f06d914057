"""Seats of showtimes, counted: what the provider says and this kiosk's own over it, without reading a seat."""

from datetime import date, datetime
from typing import NamedTuple

from kiosk.domain.offering import ALL_OF_IT, Offering
from kiosk.store import offered
from kiosk.store.encoding import seconds
from kiosk.store.sqlite import Connection


class Counts(NamedTuple):
    """One showtime's seats that are not simply free.

    ``mine`` are seats this kiosk has a right to and has not sold; ``own_sold`` those it sold that the provider has not
    counted as sold yet.
    """

    showtime_id: str
    sold: int
    held: int
    blocked: int
    mine: int
    own_sold: int


# A big cinema has hundreds of showtimes a day: every part of this is answered by an index.
_COUNTS = """
SELECT showtime.id,
    coalesce(seat_count.sold, 0), coalesce(seat_count.held, 0), coalesce(seat_count.blocked, 0),
    (SELECT count(*) FROM seat_right WHERE seat_right.showtime_id = showtime.id AND seat_right.state = 'live'),
    (SELECT count(*) FROM ticket LEFT JOIN seat_state USING (showtime_id, seat_id)
     WHERE ticket.showtime_id = showtime.id AND ticket.live = 1 AND seat_state.state IS NOT 'sold')
FROM showtime
LEFT JOIN seat_count ON seat_count.showtime_id = showtime.id
"""


def on_day(tx: Connection, day: date, now: datetime, offering: Offering = ALL_OF_IT) -> tuple[Counts, ...]:
    """The showtimes of one day that guests still see, by time."""
    listed, values = offered.listed(offering, now)
    rows = tx.execute(
        _COUNTS + f"WHERE day = ? AND {listed} ORDER BY starts_at, showtime.id", (day.isoformat(), *values)
    )
    return tuple(map(Counts._make, rows))


def of_film(tx: Connection, film_id: str, now: datetime, offering: Offering = ALL_OF_IT) -> tuple[Counts, ...]:
    """The showtimes of one film that guests still see, by time."""
    listed, values = offered.listed(offering, now)
    rows = tx.execute(_COUNTS + f"WHERE film_id = ? AND {listed} ORDER BY starts_at, showtime.id", (film_id, *values))
    return tuple(map(Counts._make, rows))


def next_to_start(tx: Connection, now: datetime, limit: int, offering: Offering = ALL_OF_IT) -> tuple[Counts, ...]:
    """The next ``limit`` showtimes to start of those that are offered."""
    shown, values = offered.shown(offering)
    rows = tx.execute(
        _COUNTS + f"WHERE starts_at > ? AND {shown} ORDER BY starts_at, showtime.id LIMIT ?",
        (seconds(now), *values, limit),
    )
    return tuple(map(Counts._make, rows))


def of_showtime(tx: Connection, showtime_id: str) -> Counts | None:
    """One showtime, on sale or not."""
    row = tx.execute(_COUNTS + "WHERE showtime.id = ?", (showtime_id,)).fetchone()
    return Counts._make(row) if row else None
