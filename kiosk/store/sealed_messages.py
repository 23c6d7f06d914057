"""What the provider is to be told of persons: encrypted until delivered, then erased. Never in the journal.

In order for each person: a message waits until those before it about the same person are settled.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.store import erasure
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sealing import Sealed
from kiosk.store.sqlite import Connection, Row

LONGEST_WAIT_SECONDS = 1800
"""A message due later than this was put off by a clock that was ahead: it is due now."""


class SealedKind(StrEnum):
    """What a message is about; a cancellation's is kept for the kiosk itself, which asks the provider."""

    PROFILE = "profile"
    CONSENT = "consent"
    EXPORT = "export"
    ERASURE = "erasure"
    CANCELLATION = "cancellation"


@dataclass(frozen=True, slots=True)
class SealedMessage:
    """One message. ``id`` names it at the provider for ever; ``about`` is an alias of the person."""

    number: int
    id: str
    kind: SealedKind
    about: str
    state: str
    content: Sealed | None = field(repr=False)
    attempts: int
    created_at: datetime
    reason: str


def put(tx: Connection, message_id: str, kind: SealedKind, about: str, content: Sealed, at: datetime) -> int:
    """Add a message, due at once; returns its number."""
    number = tx.execute(
        "INSERT INTO sealed_message (id, kind, about, body, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        (message_id, kind.value, about, content.body, seconds(at), seconds(at)),
    ).lastrowid
    tx.execute("INSERT INTO sealed_key (message_number, wrapped) VALUES (?, ?)", (number, content.wrapped))
    return int(number or 0)


def due(tx: Connection, now: datetime, limit: int) -> tuple[SealedMessage, ...]:
    """The first waiting message about each person, if its time has come, oldest first.

    One that was refused holds nothing back: what a person wants next does not depend on it.
    """
    rows = tx.execute(
        "SELECT message.*, wrapped FROM sealed_message AS message LEFT JOIN sealed_key ON message_number = number"
        " WHERE state = 'waiting' AND kind <> 'cancellation' AND (due_at <= ? OR due_at > ?) AND NOT EXISTS"
        " (SELECT 1 FROM sealed_message AS before WHERE before.about = message.about AND before.state = 'waiting'"
        "  AND before.kind <> 'cancellation' AND before.number < message.number) ORDER BY number LIMIT ?",
        (seconds(now), seconds(now) + LONGEST_WAIT_SECONDS, limit),
    )
    return tuple(_message(row) for row in rows)


def of_id(tx: Connection, message_id: str) -> SealedMessage | None:
    """The message of an id."""
    row = tx.execute(
        "SELECT message.*, wrapped FROM sealed_message AS message LEFT JOIN sealed_key ON message_number = number"
        " WHERE id = ?",
        (message_id,),
    ).fetchone()
    return _message(row) if row else None


def waiting_about(tx: Connection, about: str) -> tuple[SealedMessage, ...]:
    """What the provider has not heard yet about a person, oldest first."""
    rows = tx.execute(
        "SELECT message.*, wrapped FROM sealed_message AS message LEFT JOIN sealed_key ON message_number = number"
        " WHERE about = ? AND state = 'waiting' ORDER BY number",
        (about,),
    )
    return tuple(_message(row) for row in rows)


def refused(tx: Connection) -> tuple[SealedMessage, ...]:
    """Those a person has to look at, oldest first."""
    rows = tx.execute(
        "SELECT message.*, wrapped FROM sealed_message AS message LEFT JOIN sealed_key ON message_number = number"
        " WHERE state = 'refused' ORDER BY number"
    )
    return tuple(_message(row) for row in rows)


def waiting(tx: Connection) -> int:
    """How many are still to be delivered."""
    (count,) = tx.execute("SELECT count(*) FROM sealed_message WHERE state = 'waiting'").fetchone()
    return int(count)


def start(tx: Connection, number: int, due_at: datetime) -> None:
    """A try begins. Should it end this program, the next one is at ``due_at``, after others."""
    tx.execute(
        "UPDATE sealed_message SET attempts = attempts + 1, due_at = ? WHERE number = ?", (seconds(due_at), number)
    )


def later(tx: Connection, number: int, due_at: datetime, reason: str) -> None:
    """Try again at ``due_at``; ``reason`` names nobody."""
    tx.execute(
        "UPDATE sealed_message SET due_at = ?, reason = ? WHERE number = ? AND state = 'waiting'",
        (seconds(due_at), reason, number),
    )


def settle(tx: Connection, number: int, state: str, at: datetime, reason: str = "") -> None:
    """What became of it: delivered and given_up erase its content, refused leaves it to a person."""
    tx.execute(
        "UPDATE sealed_message SET state = ?, settled_at = ?, reason = ? WHERE number = ? AND state <> 'delivered'",
        (state, seconds(at), reason, number),
    )
    if state != "refused":
        erasure.note(tx)


def again(tx: Connection, number: int, at: datetime) -> bool:
    """A person has a refused message sent once more; False if it was not refused."""
    return bool(
        tx.execute(
            "UPDATE sealed_message SET state = 'waiting', due_at = ? WHERE number = ? AND state = 'refused'",
            (seconds(at), number),
        ).rowcount
    )


def _message(row: Row) -> SealedMessage:
    wrapped = row["wrapped"]
    return SealedMessage(
        number=row["number"],
        id=row["id"],
        kind=from_column(lambda: SealedKind(row["kind"])),
        about=row["about"],
        state=row["state"],
        content=None if wrapped is None else Sealed(bytes(wrapped), bytes(row["body"])),
        attempts=row["attempts"],
        created_at=instant(row["created_at"]),
        reason=row["reason"],
    )
