"""What the payment terminal answered lately, without whose payments they were."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.bookings import PaymentState
from kiosk.store.encoding import from_column, instant
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class PaymentSeen:
    """One payment by card."""

    state: PaymentState
    asked_at: datetime


def newest(tx: Connection, limit: int) -> tuple[PaymentSeen, ...]:
    """The latest payments by card, newest first."""
    rows = tx.execute(
        "SELECT state, requested_at FROM payment WHERE method = 'card' ORDER BY number DESC LIMIT ?", (limit,)
    ).fetchall()
    return from_column(lambda: tuple(PaymentSeen(PaymentState(one["state"]), instant(one[1])) for one in rows))
