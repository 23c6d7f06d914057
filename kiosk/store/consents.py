"""Who agreed to promotions, and who does not want them any more. Personal data: never in the journal."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.store import erasure
from kiosk.store.encoding import instant, seconds
from kiosk.store.sqlite import Connection, Row

_IN_FORCE = "counts AND withdrawn_at IS NULL"


@dataclass(frozen=True, slots=True)
class Consent:
    """One that is in force: the latest that a recipient gave."""

    recipient: str
    address: str
    language: str
    given_at: datetime


def put(
    tx: Connection,
    recipient: str,
    address: str,
    language: str,
    wording: str,
    at: datetime,
    reference: str | None = None,
) -> None:
    """Write a consent down, with the very words that were agreed to; with ``reference`` it counts with that booking.

    Also one to the same words as before: whoever unsubscribed elsewhere in between agrees anew.
    """
    tx.execute(
        "INSERT INTO consent (recipient, address, language, wording, given_at, booking_reference, counts)"
        " VALUES (?, sealed(?, 'consent'), ?, ?, ?, ?, ?)",
        (recipient, address, language, wording, seconds(at), reference, reference is None),
    )


def forget(tx: Connection, reference: str, address: str | None = None) -> None:
    """Take back what was agreed to with a purchase; with ``address`` only if it was for that one."""
    gone = tx.execute(
        "DELETE FROM consent WHERE booking_reference = ? AND withdrawn_at IS NULL"
        " AND (? IS NULL OR opened(address, 'consent') = ?)",
        (reference, address, address),
    )
    if gone.rowcount:
        erasure.note(tx)


def forget_all(tx: Connection) -> None:
    """Nobody agreed to anything of this cinema."""
    if tx.execute("DELETE FROM consent").rowcount:
        erasure.note(tx)


def unsettled(tx: Connection) -> bool:
    """Whether there is anything for `settle` to do."""
    return tx.execute(f"SELECT 1 FROM consent WHERE {_UNSETTLED} LIMIT 1").fetchone() is not None  # noqa: S608


def settle(tx: Connection) -> None:
    """Let those count whose purchase is a booking now; forget those whose purchase ended as none."""
    tx.execute(
        "UPDATE consent SET counts = 1 WHERE NOT counts AND booking_reference IN"
        " (SELECT reference FROM booking WHERE state IN ('issued', 'confirmed'))"
    )
    gone = tx.execute(f"DELETE FROM consent WHERE {_UNSETTLED}")  # noqa: S608
    if gone.rowcount:
        erasure.note(tx)


_UNSETTLED = (
    "NOT counts AND booking_reference IN (SELECT reference FROM booking"
    " WHERE state IN ('issued', 'confirmed', 'abandoned', 'refunded', 'voucher'))"
)


def withdraw(tx: Connection, recipient: str, at: datetime, *, told: bool = False) -> bool:
    """Erase the address wherever the recipient agreed; whether there was any. ``told``: the provider knows."""
    gone = tx.execute(
        "UPDATE consent SET address = NULL, booking_reference = NULL, withdrawn_at = ?, told = ?"
        " WHERE recipient = ? AND withdrawn_at IS NULL",
        (seconds(at), told, recipient),
    )
    if gone.rowcount:
        erasure.note(tx)
    return gone.rowcount > 0


def came_with(tx: Connection, reference: str) -> bool:
    """Whether promotions were agreed to along with a purchase, and still are."""
    query = "SELECT 1 FROM consent WHERE booking_reference = ? AND withdrawn_at IS NULL"
    return tx.execute(query, (reference,)).fetchone() is not None


def withdraw_with(tx: Connection, reference: str, at: datetime) -> None:
    """Whoever agreed with a purchase wants no promotions any more: all their consents that count are withdrawn.

    One that does not count yet is only forgotten.
    """
    settle(tx)
    rows = tx.execute(
        f"SELECT DISTINCT recipient FROM consent WHERE booking_reference = ? AND {_IN_FORCE}",  # noqa: S608
        (reference,),
    ).fetchall()
    for row in rows:
        withdraw(tx, row["recipient"], at)
    forget(tx, reference)


def untold(tx: Connection, limit: int) -> tuple[tuple[str, datetime], ...]:
    """Recipients who withdrew, and when, of whom the provider does not know it yet."""
    rows = tx.execute(
        "SELECT recipient, max(withdrawn_at) AS at FROM consent WHERE withdrawn_at IS NOT NULL AND NOT told"
        " GROUP BY recipient ORDER BY at LIMIT ?",
        (limit,),
    )
    return tuple((row["recipient"], instant(row["at"])) for row in rows)


def note_told(tx: Connection, recipient: str, withdrawn_at: datetime) -> None:
    """The provider knows of withdrawals up to that moment."""
    tx.execute(
        "UPDATE consent SET told = 1 WHERE recipient = ? AND withdrawn_at <= ?", (recipient, seconds(withdrawn_at))
    )


def in_force(tx: Connection, recipient: str) -> Consent | None:
    """What a recipient agreed to last; None if nothing is in force, or the address cannot be opened any more."""
    row = tx.execute(
        "SELECT recipient, opened(address, 'consent') AS address, language, given_at FROM consent"  # noqa: S608
        f" WHERE recipient = ? AND {_IN_FORCE} ORDER BY number DESC LIMIT 1",
        (recipient,),
    ).fetchone()
    return _consent(row) if row and row["address"] is not None else None


def count(tx: Connection) -> int:
    """How many recipients have a consent in force."""
    query = f"SELECT count(DISTINCT recipient) FROM consent WHERE {_IN_FORCE}"  # noqa: S608
    return int(tx.execute(query).fetchone()[0])


def _consent(row: Row) -> Consent:
    return Consent(row["recipient"], row["address"], row["language"], instant(row["given_at"]))
