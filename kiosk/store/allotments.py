"""Which showtimes may have an allotment, and which have one."""

from datetime import datetime

from kiosk.store import catalogue
from kiosk.store.catalogue import Counted
from kiosk.store.encoding import seconds
from kiosk.store.sqlite import Connection


def candidates(tx: Connection, now: datetime, until: datetime) -> tuple[Counted, ...]:
    """Showtimes on sale that start before ``until`` and are not over, and any with a live right; soonest first."""
    rows = tx.execute(
        "SELECT id FROM showtime WHERE ends_at > ? AND starts_at < ?"
        " AND (status = 'on_sale' OR id IN (SELECT showtime_id FROM seat_right WHERE state = 'live'))"
        " UNION SELECT id FROM showtime WHERE id IN (SELECT showtime_id FROM seat_right WHERE state = 'live')",
        (seconds(now), seconds(until)),
    ).fetchall()
    found = (catalogue.counted(tx, row["id"]) for row in rows)
    return tuple(sorted((one for one in found if one), key=lambda one: (one.showtime.starts_at, one.showtime.id)))


def unsettled(tx: Connection, showtime_id: str) -> frozenset[str]:
    """Seats of which it is not certain that the provider has them back: asked for, or on their way."""
    rows = tx.execute(
        "SELECT seat_id FROM seat_right WHERE showtime_id = ? AND state IN ('asked', 'live', 'returning')"
        " AND state <> 'live'",
        (showtime_id,),
    )
    return frozenset(row["seat_id"] for row in rows)
