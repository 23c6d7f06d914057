"""Messages of the outbox as a technician sees them: looked at, hurried, put aside and taken up again. None is lost."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.exceptions import CaseState, Remedy
from kiosk.store import exceptions
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row


class Standing(StrEnum):
    """Where a message stands."""

    WAITING = "pending"
    IN_FLIGHT = "in_flight"
    PARKED = "parked"
    REFUSED = "refused"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class Lying:
    """One message. ``reason`` is the last answer, ``code`` the provider's; times are UTC."""

    number: int
    kind: str
    booking_reference: str
    standing: Standing
    attempts: int
    created_at: datetime
    due_at: datetime
    reason: str
    code: str


def counts(tx: Connection) -> dict[Standing, int]:
    """How many there are of each."""
    rows = tx.execute("SELECT state, count(*) AS many FROM outbox_message GROUP BY state")
    found = {row["state"]: int(row["many"]) for row in rows}
    return {one: found.get(one.value, 0) for one in Standing}


def lying(tx: Connection, standing: Standing | None, limit: int) -> tuple[Lying, ...]:
    """Those of one standing, or all that are not delivered; oldest first, of delivered ones the newest first."""
    if standing is Standing.DELIVERED:
        rows = tx.execute(
            "SELECT * FROM outbox_message WHERE state = 'delivered' ORDER BY number DESC LIMIT ?", (limit,)
        )
    else:
        rows = tx.execute(
            "SELECT * FROM outbox_message WHERE state <> 'delivered' AND coalesce(?, state) = state"
            " ORDER BY number LIMIT ?",
            (standing.value if standing else None, limit),
        )
    return from_column(lambda: tuple(_lying(row) for row in rows))


def message(tx: Connection, number: int) -> Lying | None:
    """One of them."""
    row = tx.execute("SELECT * FROM outbox_message WHERE number = ?", (number,)).fetchone()
    return _lying(row) if row else None


def hurry(tx: Connection, number: int, at: datetime) -> bool:
    """Due now; whether it was waiting at all. Whether it may have arrived is as it was: then it is asked for first."""
    return bool(
        tx.execute(
            "UPDATE outbox_message SET due_at = ? WHERE number = ? AND state IN ('pending', 'in_flight')",
            (seconds(at), number),
        ).rowcount
    )


def park(tx: Connection, number: int, reason: str, at: datetime) -> bool:
    """Put a waiting message aside; it is on the exceptions list from now on. Whether it was waiting."""
    parked = tx.execute(
        "UPDATE outbox_message SET state = 'parked', reason = ?, refused_at = ?"
        " WHERE number = ? AND state IN ('pending', 'in_flight')",
        (reason, seconds(at), number),
    ).rowcount
    if parked:  # its case may be an old one, from the last time it was parked
        tx.execute(
            "UPDATE exception_case SET kind = 'parked', remedy = NULL, seats = '[]', settled_at = NULL, opened_at = ?"
            " WHERE message_number = ?",
            (seconds(at), number),
        )
    return bool(parked)


def unpark(tx: Connection, number: int, by: str, at: datetime) -> bool:
    """Take a parked message up again, due now; False if it is not parked, or its case went another way meanwhile.

    One that was ever tried is asked for before it is sent.
    """
    row = tx.execute(
        "SELECT exception_case.number, booking_reference FROM exception_case WHERE message_number = ?"
        " AND state = ? AND EXISTS (SELECT 1 FROM outbox_message WHERE number = ? AND state = 'parked')",
        (number, CaseState.PERSON.value, number),
    ).fetchone()
    if row is None:
        return False
    tx.execute(
        "UPDATE outbox_message SET state = iif(attempts > 0, 'in_flight', 'pending'), due_at = ?, reason = '',"
        " refused_at = NULL WHERE number = ?",
        (seconds(at), number),
    )
    exceptions.settle(tx, row["number"], Remedy.RESEND, by, at)
    return True


def exported(tx: Connection, most: int) -> tuple[str, ...]:
    """Everything that is not delivered, a line of JSON each, oldest first; what is sealed stays sealed."""
    lines = []
    for row in tx.execute(
        "SELECT * FROM outbox_message WHERE state <> 'delivered' ORDER BY number LIMIT ?", (most,)
    ).fetchall():
        body = bytes(row["body"])
        lines.append(_line("message", row, key=row["key"], reference=row["booking_reference"], body=_readable(body)))
    sealed = tx.execute(
        "SELECT number, kind, state, attempts, created_at, due_at, reason, body FROM sealed_message"
        " WHERE state IN ('waiting', 'refused') ORDER BY number LIMIT ?",
        (most,),
    ).fetchall()
    return (*lines, *(_line("sealed", row, body=(row["body"] or b"").hex()) for row in sealed))


def _line(what: str, row: Row, **more: str) -> str:
    told = {
        "what": what,
        "number": row["number"],
        "kind": row["kind"],
        "state": row["state"],
        "attempts": row["attempts"],
        "created_at": instant(row["created_at"]).isoformat(),
        "due_at": instant(row["due_at"]).isoformat(),
        "reason": row["reason"],
    }
    return json.dumps(told | more, ensure_ascii=False)


def _readable(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        return body.hex()


def _lying(row: Row) -> Lying:
    return Lying(
        row["number"],
        row["kind"],
        row["booking_reference"],
        Standing(row["state"]),
        row["attempts"],
        instant(row["created_at"]),
        instant(row["due_at"]),
        row["reason"],
        row["code"],
    )
