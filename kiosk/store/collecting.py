"""Bookings made elsewhere whose tickets are being handed out here; each is forgotten as soon as that is done.

Beside the sales of this kiosk, and not in its journal: what tickets admit with is kept only while paper may be needed.
"""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.bookings import FoundBooking
from kiosk.store import erasure
from kiosk.store.encoding import body_of, from_body, seconds
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Collection:
    """One handing out. ``id`` names it at the provider; ``collected``: the tickets may be printed here."""

    id: str
    booking: FoundBooking
    collected: bool


def begin(tx: Connection, collection_id: str, booking: FoundBooking, over_at: datetime) -> Collection:
    """Write down that tickets are to be handed out, before the provider is asked; one begun before goes on."""
    tx.execute(
        "INSERT INTO collection (id, booking_reference, over_at, body) VALUES (?, ?, ?, sealed(?, 'collection'))"
        " ON CONFLICT (booking_reference) DO UPDATE SET over_at = excluded.over_at, body = excluded.body",
        (collection_id, booking.reference, seconds(over_at), body_of(booking)),
    )
    begun = of(tx, booking.reference)
    assert begun is not None  # it was sealed just now
    return begun


def of(tx: Connection, reference: str) -> Collection | None:
    """The handing out of a booking's tickets that is not known to be done."""
    row = tx.execute(
        "SELECT id, state, opened(body, 'collection') AS body FROM collection WHERE booking_reference = ?", (reference,)
    ).fetchone()
    if row is None or row["body"] is None:
        return None
    return Collection(row["id"], from_body(row["body"], FoundBooking), row["state"] == "collected")


def collected(tx: Connection, reference: str) -> None:
    """The tickets are this kiosk's to print."""
    tx.execute("UPDATE collection SET state = 'collected' WHERE booking_reference = ?", (reference,))


def forget(tx: Connection, reference: str) -> None:
    """Nothing of the booking is needed any more."""
    if tx.execute("DELETE FROM collection WHERE booking_reference = ?", (reference,)).rowcount:
        erasure.note(tx)


def forget_over(tx: Connection, now: datetime) -> int:
    """Forget those whose show is over; returns how many."""
    gone = tx.execute("DELETE FROM collection WHERE over_at <= ?", (seconds(now),)).rowcount
    if gone:
        erasure.note(tx)
    return gone
