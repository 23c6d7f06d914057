"""The outbox: messages to the provider, written in the sale's own transaction, in order per booking, never deleted."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.domain.member_prices import MemberOnBooking
from kiosk.store import booking_members
from kiosk.store.encoding import instant, seconds
from kiosk.store.sqlite import Connection, Row


@dataclass(frozen=True, slots=True)
class Message:
    """One message with the exact bytes to send; ``key`` was minted before the first attempt and is never reused.

    ``member``: who bought, which goes with a booking and is kept beside it, not for ever.
    """

    number: int
    key: str
    kind: str
    booking_reference: str
    body: bytes
    state: str
    attempts: int
    created_at: datetime
    reason: str
    member: MemberOnBooking | None = field(default=None, repr=False)


def put(tx: Connection, key: str, kind: str, booking_reference: str, body: bytes, at: datetime, epoch: int = 0) -> int:
    """Add a message, due at once; returns its number. ``epoch`` is that of the enrolment it speaks under, if any."""
    number = tx.execute(
        "INSERT INTO outbox_message (key, kind, booking_reference, body, due_at, created_at, epoch)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (key, kind, booking_reference, body, seconds(at), seconds(at), epoch),
    ).lastrowid
    return int(number or 0)


def put_again(tx: Connection, number: int, at: datetime) -> str:
    """The same bytes once more, under the new key that is returned; asked for before they are sent. The old stays."""
    old = tx.execute("SELECT * FROM outbox_message WHERE number = ?", (number,)).fetchone()
    key = next_key(tx, old["kind"], old["booking_reference"])
    put(tx, key, old["kind"], old["booking_reference"], bytes(old["body"]), at, old["epoch"])
    tx.execute("UPDATE outbox_message SET state = 'in_flight' WHERE key = ?", (key,))
    return key


def next_key(tx: Connection, kind: str, booking_reference: str) -> str:
    """A key for the next message of a kind about a booking; none is ever used twice."""
    (known,) = tx.execute(
        "SELECT count(*) FROM outbox_message WHERE kind = ? AND booking_reference = ?", (kind, booking_reference)
    ).fetchone()
    return f"{kind}:{booking_reference}:{known + 1}" if known else f"{kind}:{booking_reference}"


def due(tx: Connection, now: datetime, limit: int = 50) -> tuple[Message, ...]:
    """The first open message of each booking, if its time has come; one that a person must see holds back those behind.

    Once its case on the exceptions list is settled it holds nothing back, unless it is to be sent again itself.
    """
    rows = tx.execute(
        "SELECT * FROM outbox_message AS message WHERE state IN ('pending', 'in_flight') AND due_at <= ?"
        " AND NOT EXISTS (SELECT 1 FROM outbox_message AS before"
        "  WHERE before.booking_reference = message.booking_reference"
        "  AND before.number < message.number AND before.state <> 'delivered'"
        "  AND (before.state IN ('pending', 'in_flight') OR NOT EXISTS (SELECT 1 FROM exception_case"
        "   WHERE message_number = before.number AND exception_case.state = 'settled')))"
        " ORDER BY number LIMIT ?",
        (seconds(now), limit),
    )
    return tuple(
        replace(_message(row), member=booking_members.of_booking(tx, row["booking_reference"]))
        for row in rows.fetchall()
    )


def start(tx: Connection, number: int) -> bool:
    """An attempt begins: from now on the outcome may be unknown. False: somebody parked it a moment ago."""
    return bool(
        tx.execute(
            "UPDATE outbox_message SET state = 'in_flight', attempts = attempts + 1"
            " WHERE number = ? AND state IN ('pending', 'in_flight')",
            (number,),
        ).rowcount
    )


def delivered(tx: Connection, number: int, at: datetime) -> None:
    """The provider has it."""
    tx.execute(
        "UPDATE outbox_message SET state = 'delivered', delivered_at = ?, reason = '',"
        " delivery = (SELECT coalesce(max(delivery), 0) + 1 FROM outbox_message) WHERE number = ?",
        (seconds(at), number),
    )


def later(tx: Connection, number: int, due_at: datetime, reason: str, *, surely_not_sent: bool) -> None:
    """Try again at ``due_at``; a message that may have arrived stays in flight, so that it is asked for first.

    One that was parked meanwhile stays parked.
    """
    state = "pending" if surely_not_sent else "in_flight"
    tx.execute(
        "UPDATE outbox_message SET state = ?, due_at = ?, reason = ?"
        " WHERE number = ? AND state IN ('pending', 'in_flight')",
        (state, seconds(due_at), reason, number),
    )


def refused(
    tx: Connection, number: int, reason: str, at: datetime, code: str = "", seat_ids: Sequence[str] = ()
) -> None:
    """The provider will not have it: it stays, with its reason, and is on the exceptions list from now on."""
    tx.execute(
        "UPDATE outbox_message SET state = 'refused', reason = ?, code = ?, seats = ?, refused_at = ? WHERE number = ?",
        (reason, code, json.dumps(list(seat_ids)), seconds(at), number),
    )


def not_proven(tx: Connection, proven: int, limit: int = 50) -> tuple[tuple[int, Message], ...]:
    """What was delivered since the provider last proved to know delivery ``proven``, and that one itself.

    Each with the number of its delivery, in the order they were delivered.
    """
    rows = tx.execute(
        "SELECT * FROM outbox_message WHERE state = 'delivered' AND delivery >= (SELECT coalesce(max(delivery), 0)"
        " FROM outbox_message WHERE state = 'delivered' AND delivery <= ?) ORDER BY delivery LIMIT ?",
        (proven, limit),
    )
    return tuple((row["delivery"], _message(row)) for row in rows)


def tell_again(tx: Connection, since: datetime, now: datetime) -> int:
    """What was delivered after ``since`` may be forgotten there: asked for, then sent again. Returns how many.

    Of several messages about a booking the last one says it all.
    """
    return tx.execute(
        "UPDATE outbox_message SET state = 'in_flight', due_at = ?, reason = 'the provider forgot'"
        " WHERE state = 'delivered' AND delivered_at >= ? AND NOT EXISTS (SELECT 1 FROM outbox_message AS after"
        "  WHERE after.booking_reference = outbox_message.booking_reference AND after.number > outbox_message.number)",
        (seconds(now), seconds(since)),
    ).rowcount


def unsent(tx: Connection) -> tuple[Message, ...]:
    """Everything not delivered, oldest first."""
    return tuple(
        _message(row) for row in tx.execute("SELECT * FROM outbox_message WHERE state <> 'delivered' ORDER BY number")
    )


def hurry(tx: Connection, now: datetime) -> None:
    """The provider is back: every waiting message is due now."""
    tx.execute(
        "UPDATE outbox_message SET due_at = ? WHERE state IN ('pending', 'in_flight') AND due_at > ?",
        (seconds(now), seconds(now)),
    )


def waiting(tx: Connection) -> int:
    """How many messages are still to be delivered; refused and parked ones wait for a person and do not count."""
    (count,) = tx.execute("SELECT count(*) FROM outbox_message WHERE state IN ('pending', 'in_flight')").fetchone()
    return int(count)


def latest_due(tx: Connection) -> datetime | None:
    """When the last of the waiting messages is due."""
    (latest,) = tx.execute("SELECT max(due_at) FROM outbox_message WHERE state IN ('pending', 'in_flight')").fetchone()
    return None if latest is None else instant(latest)


def _message(row: Row) -> Message:
    return Message(
        number=row["number"],
        key=row["key"],
        kind=row["kind"],
        booking_reference=row["booking_reference"],
        body=bytes(row["body"]),
        state=row["state"],
        attempts=row["attempts"],
        created_at=instant(row["created_at"]),
        reason=row["reason"],
    )
