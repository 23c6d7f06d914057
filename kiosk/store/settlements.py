"""Payments for bookings made elsewhere, on disk. The database lets no other step pass than those of its schema."""

from dataclasses import replace
from datetime import datetime

from kiosk.domain.bookings import FoundBooking
from kiosk.domain.settlements import OPEN, Settlement, SettlementState
from kiosk.store import catalogue, journal
from kiosk.store.encoding import body_of, from_body, from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row


def begin(tx: Connection, payment: str, booking: FoundBooking, at: datetime) -> Settlement:
    """Write a payment down before anybody is asked for money (IntegrityError if another stands for the booking).

    Whatever admits is left out: the journal keeps the rest for ever.
    """
    bare = replace(booking, tickets=tuple(replace(one, code="") for one in booking.tickets))
    tx.execute(
        "INSERT INTO settlement (payment, booking_reference, state, asked_at, tax_basis_points, body)"
        " VALUES (?, ?, 'paying', ?, ?, ?)",
        (
            payment,
            booking.reference,
            seconds(at),
            catalogue.tax_rate_of(tx, booking.showtime_id),
            body_of(bare),
        ),
    )
    body = {"payment": payment, "total": booking.total.minor}
    journal.append(tx, at, "settlement_paying", booking.reference, body)
    return by_payment(tx, payment)


def step(
    tx: Connection,
    one: Settlement,
    to: SettlementState,
    at: datetime,
    *,
    receipt: str = "",
    why: str = "",
    by: str = "",
) -> Settlement:
    """Move a settlement on (IntegrityError if the step is not allowed) and write it into the journal."""
    tx.execute(
        "UPDATE settlement SET state = ?, why = ?, by_whom = ?, receipt = CASE WHEN ? = '' THEN receipt ELSE ? END"
        " WHERE number = ?",
        (to.value, why, by, receipt, receipt, one.number),
    )
    body = {"payment": one.payment} | ({"why": why} if why else {}) | ({"by": by} if by else {})
    journal.append(tx, at, f"settlement_{to.value}", one.reference, body)
    return by_payment(tx, one.payment)


def note(tx: Connection, one: Settlement, why: str) -> None:
    """Keep what the provider's last answer was, if it is another than before."""
    tx.execute("UPDATE settlement SET why = ? WHERE number = ? AND why <> ?", (why, one.number, why))


def want_back(tx: Connection, one: Settlement, by: str, at: datetime) -> Settlement:
    """A member of staff wants the money of a payment to go back; the kiosk does it."""
    tx.execute("UPDATE settlement SET by_whom = ? WHERE number = ?", (by, one.number))
    journal.append(tx, at, "settlement_wanted_back", one.reference, {"payment": one.payment, "by": by})
    return by_payment(tx, one.payment)


def by_payment(tx: Connection, payment: str) -> Settlement:
    """One payment (LookupError if there is none of that name)."""
    row = tx.execute("SELECT * FROM settlement WHERE payment = ?", (payment,)).fetchone()
    if row is None:
        raise LookupError(payment)
    return _settlement(row)


def of_booking(tx: Connection, reference: str) -> Settlement | None:
    """The latest payment here for a booking made elsewhere."""
    row = tx.execute(
        "SELECT * FROM settlement WHERE booking_reference = ? ORDER BY number DESC LIMIT 1", (reference,)
    ).fetchone()
    return _settlement(row) if row else None


def open_ones(tx: Connection) -> tuple[Settlement, ...]:
    """Those without their ending, oldest first."""
    marks = ",".join("?" * len(OPEN))
    rows = tx.execute(
        f"SELECT * FROM settlement WHERE state IN ({marks}) ORDER BY number",  # noqa: S608 - only question marks
        [state.value for state in OPEN],
    )
    return tuple(_settlement(row) for row in rows)


def all_of_them(tx: Connection) -> tuple[Settlement, ...]:
    """Every payment there ever was, oldest first."""
    return tuple(_settlement(row) for row in tx.execute("SELECT * FROM settlement ORDER BY number"))


def _settlement(row: Row) -> Settlement:
    return Settlement(
        number=row["number"],
        payment=row["payment"],
        booking=from_body(row["body"], FoundBooking),
        state=from_column(lambda: SettlementState(row["state"])),
        asked_at=instant(row["asked_at"]),
        receipt=row["receipt"],
        why=row["why"],
        by=row["by_whom"],
    )
