"""Unpaid bookings at the sandbox: paid at a kiosk or elsewhere, once, or expired."""

import secrets
from datetime import UTC, datetime

from sync.providers.foyer.wire_sales import SettledWire, SettlementWire
from sync.sandbox.refusals import Refusal
from sync.sandbox.rights import check_kiosk
from sync.sandbox.seat_feed import put_seats
from sync.sandbox.store import Connection, Row


def settle(tx: Connection, kiosk_id: str, reference: str, told: SettlementWire, now: datetime) -> SettledWire | Refusal:
    """A kiosk took the money. The same payment again is the same settlement, whatever became of the booking since."""
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    row = _row(tx, reference)
    if row is not None and row["settlement"] == told.payment:
        return _settled(reference, told.payment, row["settled_at"])
    refusal = _why_not(row)
    if refusal or row is None:
        return refusal or Refusal("not_found")
    if (row["total"], row["currency"]) != (told.amount, told.currency):
        return Refusal("wrong_total", "the payment is not what the booking costs")
    at = int(now.timestamp())
    _pay(tx, reference, told.payment, at)
    return _settled(reference, told.payment, at)


def pay_elsewhere(tx: Connection, reference: str, now: datetime) -> Refusal | None:
    """Its customer paid on the web, or at the counter."""
    refusal = _why_not(_row(tx, reference))
    if refusal is None:
        _pay(tx, reference, "", int(now.timestamp()))
    return refusal


def expire(tx: Connection, reference: str) -> Refusal | None:
    """Nobody paid in time: its seats are anybody's again."""
    row = _row(tx, reference)
    refusal = _why_not(row)
    if refusal or row is None:
        return refusal
    seats = [seat for (seat,) in tx.execute("SELECT seat_id FROM ticket WHERE reference = ?", (reference,))]
    tx.execute("UPDATE ticket SET live = 0 WHERE reference = ?", (reference,))
    tx.execute("UPDATE booking SET expired = 1 WHERE reference = ?", (reference,))
    put_seats(tx, row["showtime_id"], seats, "free")
    return None


def _why_not(row: Row | None) -> Refusal | None:
    if row is None or row["booked_at"] is None:
        return Refusal("not_found")
    if row["cancelled_at"] is not None:
        return Refusal("cancelled")
    if row["expired"]:
        return Refusal("expired")
    return Refusal("paid_already") if row["paid"] else None


def _pay(tx: Connection, reference: str, payment: str, at: int) -> None:
    tx.execute(
        "UPDATE booking SET paid = 1, method = 'card', settlement = ?, settled_at = ? WHERE reference = ?",
        (payment, at, reference),
    )
    for (ticket,) in tx.execute("SELECT id FROM ticket WHERE reference = ?", (reference,)).fetchall():
        tx.execute("UPDATE ticket SET code = ? WHERE id = ?", (mint_code(), ticket))


def mint_code() -> str:
    """What a ticket of this provider's own admits with."""
    return f"WEB-{secrets.token_hex(12)}"


def _row(tx: Connection, reference: str) -> Row | None:
    row: Row | None = tx.execute("SELECT * FROM booking WHERE reference = ?", (reference,)).fetchone()
    return row


def _settled(reference: str, payment: str, at: int) -> SettledWire:
    return SettledWire(reference=reference, payment=payment, settled_at=datetime.fromtimestamp(at, UTC))
