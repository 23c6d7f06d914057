"""What only figures ask of the database: sums over all sales, and how old the oldest unsent message is."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.store.encoding import instant
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class SoldBy:
    """All sales so far of one way to pay, in one currency; ``amount`` in its minor units."""

    method: str
    currency: str
    sales: int
    amount: int


def sold(tx: Connection) -> tuple[SoldBy, ...]:
    """Every sale that was issued, whatever became of it later."""
    rows = tx.execute(
        "SELECT payment_method, currency, count(*), sum(total) FROM booking WHERE issued_at IS NOT NULL GROUP BY 1, 2"
    )
    return tuple(SoldBy(*row) for row in rows)


def tickets(tx: Connection) -> int:
    """Every ticket that was ever issued."""
    return int(tx.execute("SELECT count(*) FROM ticket").fetchone()[0])


def oldest_unsent(tx: Connection) -> datetime | None:
    """When the oldest message was written that the provider has not had yet."""
    (at,) = tx.execute("SELECT min(created_at) FROM outbox_message WHERE state IN ('pending', 'in_flight')").fetchone()
    return instant(at) if at is not None else None


def prints_waiting(tx: Connection) -> int:
    """Prints that nobody has sent yet."""
    return int(tx.execute("SELECT count(*) FROM print_attempt WHERE state = 'reserved'").fetchone()[0])
