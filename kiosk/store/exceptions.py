"""The exceptions list on disk. Cases are put on it by the database itself, when a message is refused or parked."""

import json
from collections.abc import Sequence
from datetime import datetime

from kiosk.domain.exceptions import BY_RULE, Case, CaseKind, CaseState, Remedy, Voucher
from kiosk.domain.money import Money
from kiosk.store import journal
from kiosk.store.encoding import instant, seconds
from kiosk.store.sqlite import Connection, Row

_CASES = (
    "SELECT exception_case.*, outbox_message.kind AS message_kind, epoch FROM exception_case"
    " JOIN outbox_message ON outbox_message.number = message_number"
)


def in_states(tx: Connection, *states: CaseState) -> tuple[Case, ...]:
    """The cases in any of these states, oldest first."""
    marks = ",".join("?" * len(states))
    rows = tx.execute(
        f"{_CASES} WHERE exception_case.state IN ({marks}) ORDER BY exception_case.number",
        [state.value for state in states],
    )
    return tuple(_case(row) for row in rows)


def of_booking(tx: Connection, reference: str) -> tuple[Case, ...]:
    """Every case a booking ever had, oldest first."""
    rows = tx.execute(
        f"{_CASES} WHERE exception_case.booking_reference = ? ORDER BY exception_case.number", (reference,)
    )
    return tuple(_case(row) for row in rows)


def case(tx: Connection, number: int) -> Case:
    """One case (LookupError if there is none)."""
    row = tx.execute(f"{_CASES} WHERE exception_case.number = ?", (number,)).fetchone()
    if row is None:
        raise LookupError(number)
    return _case(row)


def also_lost(tx: Connection, number: int, seat_ids: Sequence[str]) -> None:
    """These seats belong to somebody else as well: the provider said so."""
    lost = sorted({*case(tx, number).lost, *seat_ids})
    tx.execute("UPDATE exception_case SET lost = ? WHERE number = ?", (json.dumps(lost), number))


def for_a_person(tx: Connection, number: int, why: str, at: datetime) -> None:
    """The rule, or the remedy that was chosen, did not work out: a person decides."""
    one = case(tx, number)
    tx.execute(
        "UPDATE exception_case SET state = 'person', why = ?, remedy = NULL, seats = '[]' WHERE number = ?",
        (why, number),
    )
    body = {"case": number, "why": why} | ({"remedy": one.remedy.value, "by": one.by} if one.remedy else {})
    journal.append(tx, at, "for_a_person", one.booking_reference, body)


def request(tx: Connection, number: int, remedy: Remedy, by: str, seat_ids: Sequence[str], at: datetime) -> None:
    """A person chose a remedy; the kiosk is to carry it out."""
    tx.execute(
        "UPDATE exception_case SET state = 'requested', remedy = ?, by_whom = ?, seats = ?, requested_at = ?, why = ''"
        " WHERE number = ?",
        (remedy.value, by, json.dumps(list(seat_ids)), seconds(at), number),
    )
    body = {"case": number, "remedy": remedy.value, "by": by, "seats": list(seat_ids)}
    journal.append(tx, at, "remedy_requested", case(tx, number).booking_reference, body)


def settle(tx: Connection, number: int, remedy: Remedy, by: str, at: datetime) -> None:
    """Nothing is left to do; what came of it is in the journal under the booking."""
    tx.execute(
        "UPDATE exception_case SET state = 'settled', remedy = ?, by_whom = ?, settled_at = ?, why = ''"
        " WHERE number = ?",
        (remedy.value, by, seconds(at), number),
    )
    body = {"case": number, "remedy": remedy.value, "by": by}
    journal.append(tx, at, "settled", case(tx, number).booking_reference, body)


def delivered_after_all(tx: Connection, message_number: int, at: datetime) -> None:
    """A message that was parked while it was under way has arrived: its case needs nobody any more."""
    row = tx.execute(
        "SELECT number FROM exception_case WHERE message_number = ? AND kind = 'parked' AND state = 'person'",
        (message_number,),
    ).fetchone()
    if row is not None:
        settle(tx, row["number"], Remedy.RESEND, BY_RULE, at)


def waiting(tx: Connection) -> int:
    """How many cases wait for a person."""
    return int(tx.execute("SELECT count(*) FROM exception_case WHERE state = 'person'").fetchone()[0])


def put_voucher(tx: Connection, voucher: Voucher, at: datetime) -> None:
    """Money owed to a customer from now on."""
    tx.execute(
        "INSERT INTO voucher (code, booking_reference, amount, currency, minted_at) VALUES (?, ?, ?, ?, ?)",
        (voucher.code, voucher.booking_reference, voucher.amount.minor, voucher.amount.currency, seconds(at)),
    )


def voucher_of(tx: Connection, reference: str) -> Voucher | None:
    """The voucher a sale ended as."""
    row = tx.execute("SELECT * FROM voucher WHERE booking_reference = ?", (reference,)).fetchone()
    return Voucher(row["code"], reference, Money(row["amount"], row["currency"])) if row else None


def _case(row: Row) -> Case:
    return Case(
        number=row["number"],
        message_number=row["message_number"],
        message_kind=row["message_kind"],
        message_epoch=row["epoch"],
        booking_reference=row["booking_reference"],
        kind=CaseKind(row["kind"]),
        reason=row["reason"],
        lost=tuple(json.loads(row["lost"])),
        state=CaseState(row["state"]),
        why=row["why"],
        opened_at=instant(row["opened_at"]),
        remedy=Remedy(row["remedy"]) if row["remedy"] else None,
        seat_ids=tuple(json.loads(row["seats"])),
        by=row["by_whom"],
        requested_at=instant(row["requested_at"]) if row["requested_at"] is not None else None,
        settled_at=instant(row["settled_at"]) if row["settled_at"] is not None else None,
    )
