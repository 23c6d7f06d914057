"""Closings of the day, and what was counted at the counter, on disk. No closing is ever changed or deleted."""

import json
from dataclasses import replace

from kiosk.domain.day_report import CashUp, Counts, DayReport, OpenThings
from kiosk.store import journal
from kiosk.store.encoding import body_of, from_body, instant, seconds
from kiosk.store.sqlite import Connection

CASH_UP = "staff_cash_up"
CLOSED = "staff_day_closed"
_COUNTED = {
    "printed_by_staff": "reprints",
    "cancellation_agreed": "cancelled_by_customers",
    "message_refused": "exceptions_opened",
    "settled": "exceptions_settled",
}


def put(tx: Connection, report: DayReport) -> None:
    """Close a period (IntegrityError if it does not begin where the last one ended) and note it in the journal.

    The entry is the first of the next period.
    """
    tx.execute(
        "INSERT INTO day_closing (number, closed_at, by_whom, first_entry, last_entry, body) VALUES (?, ?, ?, ?, ?, ?)",
        (report.number, seconds(report.ends_at), report.by, report.first_entry, report.last_entry, body_of(report)),
    )
    body = {
        "by": report.by,
        "first": report.first_entry,
        "last": report.last_entry,
        "hash": report.last_hash,
        "turnover": {one.currency: one.turnover for one in report.takings},
    }
    journal.append(tx, report.ends_at, CLOSED, f"Z{report.number}", body)


def last(tx: Connection) -> DayReport | None:
    """The latest closing."""
    row = tx.execute("SELECT body FROM day_closing ORDER BY number DESC LIMIT 1").fetchone()
    return from_body(row["body"], DayReport) if row else None


def of_number(tx: Connection, number: int) -> DayReport | None:
    """One closing."""
    row = tx.execute("SELECT body FROM day_closing WHERE number = ?", (number,)).fetchone()
    return from_body(row["body"], DayReport) if row else None


def newest(tx: Connection, most: int) -> tuple[DayReport, ...]:
    """The latest closings, newest first."""
    rows = tx.execute("SELECT body FROM day_closing ORDER BY number DESC LIMIT ?", (most,))
    return tuple(from_body(row["body"], DayReport) for row in rows)


def put_cash_up(tx: Connection, one: CashUp) -> CashUp:
    """What somebody counted, in the journal; returned with the number of its entry."""
    body = {
        "by": one.by,
        "currency": one.currency,
        "expected": one.expected,
        "counted": one.counted,
        "reason": one.reason,
    }
    journal.append(tx, one.at, CASH_UP, one.currency, body)
    entry = journal.last_entry(tx)
    assert entry is not None
    return replace(one, entry=entry.number)


def cash_ups(tx: Connection, after: int, until: int) -> tuple[CashUp, ...]:
    """What was counted, by the entries behind one number up to another."""
    rows = tx.execute(
        "SELECT number, at, body FROM journal WHERE number > ? AND number <= ? AND kind = ? ORDER BY number",
        (after, until, CASH_UP),
    )
    found = []
    for row in rows:
        told = json.loads(row["body"])
        found.append(
            CashUp(
                row["number"],
                instant(row["at"]),
                told["by"],
                told["currency"],
                told["expected"],
                told["counted"],
                told["reason"],
            )
        )
    return tuple(found)


def counts(tx: Connection, after: int, until: int) -> Counts:
    """What else happened in these entries."""
    marks = ",".join("?" * len(_COUNTED))
    rows = tx.execute(
        f"SELECT kind, count(*) AS n FROM journal WHERE number > ? AND number <= ? AND kind IN ({marks}) GROUP BY kind",  # noqa: S608 - only question marks
        (after, until, *_COUNTED),
    )
    return Counts(**{_COUNTED[row["kind"]]: row["n"] for row in rows})


def open_things(tx: Connection) -> OpenThings:
    """What is not settled at this moment."""

    def count(query: str) -> int:
        return int(tx.execute(query).fetchone()[0])

    return OpenThings(
        unsent=count("SELECT count(*) FROM outbox_message WHERE state IN ('pending', 'in_flight')"),
        payments=count("SELECT count(*) FROM booking WHERE state IN ('paying', 'refunding')")
        + count("SELECT count(*) FROM settlement WHERE state IN ('paying', 'paid', 'refunding')"),
        exceptions=count("SELECT count(*) FROM exception_case WHERE state <> 'settled'"),
    )
