"""Bookings that their customers took back, on disk: agreed terms first, then what the provider said. Names nobody."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.money import Money
from kiosk.store import journal
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row


class CancellationState(StrEnum):
    """``ASKED``: the provider may or may not have it."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """One cancellation. ``id`` is the refund's at the provider, minted before it was asked."""

    id: str
    reference: str
    refund: Money
    fee: Money
    state: CancellationState
    asked_at: datetime
    reason: str


def ask(tx: Connection, refund_id: str, reference: str, refund: Money, fee: Money, at: datetime) -> Cancellation:
    """Write down that a booking is to be taken back; one that was asked for or agreed before stays as it is."""
    known = of(tx, reference)
    if known is not None and known.state is not CancellationState.REFUSED:
        return known
    tx.execute(
        "INSERT INTO cancellation (id, booking_reference, refund, fee, currency, asked_at) VALUES (?, ?, ?, ?, ?, ?)",
        (refund_id, reference, refund.minor, fee.minor, refund.currency, seconds(at)),
    )
    body = {"id": refund_id, "refund": refund.minor, "fee": fee.minor}
    journal.append(tx, at, "cancellation_asked", reference, body)
    return Cancellation(refund_id, reference, refund, fee, CancellationState.ASKED, at, "")


def of(tx: Connection, reference: str) -> Cancellation | None:
    """The latest cancellation of a booking: the one in force, if there is one."""
    row = tx.execute(
        "SELECT * FROM cancellation WHERE booking_reference = ? ORDER BY state = 'refused', asked_at DESC LIMIT 1",
        (reference,),
    ).fetchone()
    return _cancellation(row) if row else None


def asked(tx: Connection) -> tuple[Cancellation, ...]:
    """Those the provider has not answered yet, oldest first."""
    rows = tx.execute("SELECT * FROM cancellation WHERE state = 'asked' ORDER BY asked_at, id")
    return tuple(_cancellation(row) for row in rows)


def settle(tx: Connection, one: Cancellation, state: CancellationState, at: datetime, reason: str = "") -> bool:
    """What the provider said; False if that is known already. ``reason`` is for staff and names nobody."""
    changed = tx.execute(
        "UPDATE cancellation SET state = ?, settled_at = ?, reason = ? WHERE id = ? AND state = 'asked'",
        (state.value, seconds(at), reason, one.id),
    ).rowcount
    if changed:
        journal.append(tx, at, f"cancellation_{state}", one.reference, {"id": one.id, "reason": reason})
    return bool(changed)


def refund_of(tx: Connection, reference: str) -> Money | None:
    """How much of a booking's payment goes back, where its customer agreed to that; None: all of it."""
    known = of(tx, reference)
    return known.refund if known is not None and known.state is CancellationState.AGREED else None


def _cancellation(row: Row) -> Cancellation:
    return Cancellation(
        id=row["id"],
        reference=row["booking_reference"],
        refund=Money(row["refund"], row["currency"]),
        fee=Money(row["fee"], row["currency"]),
        state=from_column(lambda: CancellationState(row["state"])),
        asked_at=instant(row["asked_at"]),
        reason=row["reason"],
    )
