"""The print journal on disk: a number reserved, sent, then printed, not printed or unknown."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.paper import SAYS_THE_CUSTOMER, Hindrance
from kiosk.store import bookings
from kiosk.store.encoding import instant, seconds
from kiosk.store.sqlite import Connection, Row

SAMPLE = "TEST"
"""In a booking's place: a page that tries the printer, and admits nobody. No booking is called so."""


@dataclass(frozen=True, slots=True)
class PrintAttempt:
    """One printing of a booking's tickets. ``id`` names the job at the printer, for ever."""

    number: int
    id: str
    booking_reference: str
    copy: int
    state: str
    reason: str
    created_at: datetime


def reserve(tx: Connection, attempt_id: str, booking_reference: str, at: datetime) -> int:
    """Reserve a print number for the next copy of a booking's tickets; returns the copy number.

    Tickets that took the place of others begin at their first copy again. An attempt of which surely nothing came out
    was no copy; one of which its customer says so may have been.
    """
    issue = bookings.issue_of(tx, booking_reference)
    (copy,) = tx.execute(
        "SELECT coalesce(max(copy), 0) + 1 FROM print_attempt WHERE booking_reference = ? AND issue = ?"
        " AND (state <> 'not_printed' OR reason = ?)",
        (booking_reference, issue, SAYS_THE_CUSTOMER),
    ).fetchone()
    tx.execute(
        "INSERT INTO print_attempt (id, booking_reference, issue, copy, created_at) VALUES (?, ?, ?, ?, ?)",
        (attempt_id, booking_reference, issue, copy, seconds(at)),
    )
    return int(copy)


def move(tx: Connection, attempt_id: str, state: str, reason: str = "") -> None:
    """What became of an attempt so far."""
    tx.execute("UPDATE print_attempt SET state = ?, reason = ? WHERE id = ?", (state, reason, attempt_id))


def under_way(tx: Connection) -> int:
    """How many are at the printer, nobody knows yet with what outcome."""
    (count,) = tx.execute("SELECT count(*) FROM print_attempt WHERE state = 'sent'").fetchone()
    return int(count)


def reserved(tx: Connection) -> tuple[PrintAttempt, ...]:
    """Attempts nobody has sent yet, in order."""
    return tuple(
        _attempt(row) for row in tx.execute("SELECT * FROM print_attempt WHERE state = 'reserved' ORDER BY number")
    )


def sent(tx: Connection) -> tuple[PrintAttempt, ...]:
    """Attempts that were sent and never settled: after a crash they are unknown."""
    return tuple(
        _attempt(row) for row in tx.execute("SELECT * FROM print_attempt WHERE state = 'sent' ORDER BY number")
    )


def latest(tx: Connection, booking_reference: str) -> PrintAttempt | None:
    """The latest attempt of a booking's tickets as they are now."""
    row = tx.execute(
        "SELECT * FROM print_attempt WHERE booking_reference = ? AND issue = ? ORDER BY number DESC LIMIT 1",
        (booking_reference, bookings.issue_of(tx, booking_reference)),
    ).fetchone()
    return _attempt(row) if row else None


def of_booking(tx: Connection, booking_reference: str) -> tuple[PrintAttempt, ...]:
    """All printings of a booking, oldest first."""
    rows = tx.execute("SELECT * FROM print_attempt WHERE booking_reference = ? ORDER BY number", (booking_reference,))
    return tuple(_attempt(row) for row in rows)


def latest_settled(tx: Connection) -> PrintAttempt | None:
    """The latest attempt of any booking that ended and says something of the printer."""
    row = tx.execute(
        "SELECT * FROM print_attempt WHERE state NOT IN ('reserved', 'sent') AND reason <> ?"
        " ORDER BY number DESC LIMIT 1",
        (Hindrance.CUSTOMER_GONE.value,),
    ).fetchone()
    return _attempt(row) if row else None


def next_customer(tx: Connection, attempt: PrintAttempt) -> bool:
    """Whether somebody held seats here since an attempt was reserved, or asked for the paper of another booking.

    Whoever collects what was bought elsewhere, or prints again, holds no seats.
    """
    row = tx.execute(
        "SELECT 1 FROM booking WHERE created_at > :at AND reference <> :reference"
        " UNION ALL SELECT 1 FROM print_attempt WHERE number > :number AND booking_reference <> :reference LIMIT 1",
        {"at": seconds(attempt.created_at), "reference": attempt.booking_reference, "number": attempt.number},
    ).fetchone()
    return row is not None


def newest(tx: Connection, limit: int) -> tuple[PrintAttempt, ...]:
    """The latest attempts of any booking, newest first."""
    rows = tx.execute("SELECT * FROM print_attempt ORDER BY number DESC LIMIT ?", (limit,))
    return tuple(_attempt(row) for row in rows)


def _attempt(row: Row) -> PrintAttempt:
    return PrintAttempt(
        number=row["number"],
        id=row["id"],
        booking_reference=row["booking_reference"],
        copy=row["copy"],
        state=row["state"],
        reason=row["reason"],
        created_at=instant(row["created_at"]),
    )
