"""The part of the exceptions list that is about people: mismatches, and claims that did not hold. It names nobody."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.identity_matching import WhyUnclear
from kiosk.store import journal, member_links
from kiosk.store.encoding import instant, seconds
from kiosk.store.sqlite import Connection, Row

MOST_OPEN: Final = 500
"""Unclear people on the list at a time: whoever makes up accounts must not fill the disk."""
MARK_SHOWN: Final = 8


class MemberCaseKind(StrEnum):
    """What a person has to look at."""

    SEVERAL_CUSTOMERS = "several_customers"
    UNVERIFIED_ADDRESS = "unverified_address"
    LINKED_TO_ANOTHER = "linked_to_another"
    CLAIM_NOT_VALID = "claim_not_valid"


@dataclass(frozen=True, slots=True)
class MemberCase:
    """One line of the list. ``mark``: the beginning of a keyed hash, the same for the same person at this kiosk.

    ``times``: how often it happened until ``last_at``. ``booking_reference`` of a claim; "" otherwise.
    """

    number: int
    kind: MemberCaseKind
    mark: str
    booking_reference: str
    times: int
    opened_at: datetime
    last_at: datetime
    settled_at: datetime | None = None
    by: str = ""


def unclear(tx: Connection, subject_mark: str, why: WhyUnclear, at: datetime) -> None:
    """Somebody could not be told to be one customer: on the list, once however often it happens."""
    (others,) = tx.execute(
        "SELECT count(*) FROM member_case WHERE settled_at IS NULL AND subject NOT IN ('', ?)", (subject_mark,)
    ).fetchone()
    if others < MOST_OPEN:
        tx.execute(
            "INSERT INTO member_case (kind, subject, opened_at, last_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (subject, kind) WHERE settled_at IS NULL AND subject <> ''"
            " DO UPDATE SET times = times + 1, last_at = excluded.last_at",
            (why.value, subject_mark, seconds(at), seconds(at)),
        )


def claim_not_valid(tx: Connection, reference: str, at: datetime) -> None:
    """A sale at a member's price whose membership the provider does not know, or that was over. It stays sold."""
    added = tx.execute(
        "INSERT INTO member_case (kind, booking_reference, opened_at, last_at) VALUES ('claim_not_valid', ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (reference, seconds(at), seconds(at)),
    ).rowcount
    if added:
        journal.append(tx, at, "claim_not_valid", reference, {})


def cases(tx: Connection, *, settled: bool = False) -> tuple[MemberCase, ...]:
    """The list, oldest first; with those settled if asked for."""
    rows = tx.execute("SELECT * FROM member_case WHERE settled_at IS NULL OR ? ORDER BY number", (settled,))
    return tuple(_case(row) for row in rows)


def settle(tx: Connection, number: int, by: str, at: datetime) -> bool:
    """A person looked into it; False if there is no such open case. The person it was about is found anew next time."""
    row = tx.execute("SELECT * FROM member_case WHERE number = ? AND settled_at IS NULL", (number,)).fetchone()
    if row is None:
        return False
    tx.execute("UPDATE member_case SET settled_at = ?, by_whom = ? WHERE number = ?", (seconds(at), by, number))
    if row["subject"]:
        member_links.unlink(tx, row["subject"])
    journal.append(tx, at, "member_case_settled", row["booking_reference"] or "", {"case": number, "by": by})
    return True


def _case(row: Row) -> MemberCase:
    return MemberCase(
        number=row["number"],
        kind=MemberCaseKind(row["kind"]),
        mark=row["subject"][:MARK_SHOWN],
        booking_reference=row["booking_reference"] or "",
        times=row["times"],
        opened_at=instant(row["opened_at"]),
        last_at=instant(row["last_at"]),
        settled_at=instant(row["settled_at"]) if row["settled_at"] is not None else None,
        by=row["by_whom"],
    )
