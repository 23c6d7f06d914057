"""What a kiosk need not keep: old showtimes, seats of shows that are gone, rights that ended, people who do not come
any more. Sales stay for ever."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.store import catalogue, member_links, sync_state, withdrawn
from kiosk.store.encoding import seconds
from kiosk.store.sqlite import Connection

KEPT_FOR = timedelta(days=7)
"""After its show, or after it was asked for: long enough for whoever looks into yesterday's trouble."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many of each went."""

    showtimes: int
    shows_with_seats: int
    rights: int
    grants: int


def prune(tx: Connection, now: datetime) -> Pruned:
    """Remove what is over; bookings with their lines and tickets, payments, messages, prints and journal are kept."""
    before = seconds(now - KEPT_FOR)
    over = [row["id"] for row in tx.execute("SELECT id FROM showtime WHERE ends_at < ?", (before,))]
    catalogue.delete(tx, "showtime", over)
    withdrawn.forget_over(tx, now - KEPT_FOR)
    member_links.forget_unused(tx, now)
    return Pruned(len(over), _forget_seats_of_gone_shows(tx), _drop_ended_rights(tx, before), _drop_grants(tx, before))


def _forget_seats_of_gone_shows(tx: Connection) -> int:
    gone = [
        row["showtime_id"]
        for row in tx.execute("SELECT showtime_id FROM seat_count WHERE showtime_id NOT IN (SELECT id FROM showtime)")
    ]
    for showtime_id in gone:
        catalogue.forget_seats(tx, showtime_id)
    if gone:
        sync_state.drop(tx, sync_state.SEATS_CURSOR)  # one of them may be of a programme that is still to come
    return len(gone)


def _drop_ended_rights(tx: Connection, before: int) -> int:
    return tx.execute(
        "DELETE FROM seat_right WHERE state IN ('used', 'returned')"
        " AND grant_id IN (SELECT id FROM grant_request WHERE asked_at < ?)"
        " AND showtime_id NOT IN (SELECT id FROM showtime)"
        " AND NOT EXISTS (SELECT 1 FROM booking JOIN outbox_message ON booking_reference = reference"
        "  WHERE booking.basket_id = seat_right.basket_id AND outbox_message.state <> 'delivered')",
        (before,),
    ).rowcount


def _drop_grants(tx: Connection, before: int) -> int:
    return tx.execute(
        "DELETE FROM grant_request WHERE asked_at < ? AND state <> 'asked'"
        " AND NOT EXISTS (SELECT 1 FROM seat_right WHERE grant_id = grant_request.id)",
        (before,),
    ).rowcount
