"""Events of the kiosk's parts on disk: the newest five thousand."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.domain.events import MOST_DETAIL, Event, Grade, Part
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row

MOST = 5000
TOGETHER = timedelta(minutes=10)
"""The same event again within this time is one event that happened twice."""


def add(tx: Connection, event: Event, at: datetime) -> None:
    """Write an event down, as one more of those before if nothing else happened to its part meanwhile."""
    last = tx.execute(
        "SELECT * FROM event WHERE part = ? AND subject = ? ORDER BY number DESC LIMIT 1",
        (event.part.value, event.subject),
    ).fetchone()
    now, detail = seconds(at), event.detail[:MOST_DETAIL]
    same = last is not None and (last["code"], last["detail"]) == (event.code, detail)
    if same and 0 <= now - last["last_at"] <= TOGETHER.total_seconds():
        tx.execute("UPDATE event SET times = times + 1, last_at = ? WHERE number = ?", (now, last["number"]))
        return
    number = tx.execute(
        "INSERT INTO event (at, part, code, subject, detail, grade, last_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (now, event.part.value, event.code, event.subject, detail, event.grade.value, now),
    ).lastrowid
    tx.execute("DELETE FROM event WHERE number <= ?", (int(number or 0) - MOST,))


def last_told(tx: Connection) -> dict[tuple[Part, str], tuple[str, str]]:
    """The newest event of each part and subject: its code and detail."""
    rows = tx.execute(
        "SELECT part, subject, code, detail FROM event"
        " WHERE number IN (SELECT max(number) FROM event GROUP BY part, subject)"
    )
    return from_column(lambda: {(Part(row["part"]), row["subject"]): (row["code"], row["detail"]) for row in rows})


def newest(tx: Connection, parts: Sequence[Part], since: datetime, limit: int) -> tuple[Event, ...]:
    """The newest events of these parts that were still happening at ``since``, newest first."""
    rows = tx.execute(
        "SELECT * FROM event WHERE part IN (SELECT value FROM json_each(?)) AND last_at >= ?"
        " ORDER BY last_at DESC, number DESC LIMIT ?",
        (json.dumps([part.value for part in parts]), seconds(since), limit),
    )
    return from_column(lambda: tuple(_event(row) for row in rows))


def _event(row: Row) -> Event:
    return Event(
        Part(row["part"]),
        row["code"],
        Grade(row["grade"]),
        row["subject"],
        row["detail"],
        instant(row["at"]),
        row["times"],
        instant(row["last_at"]),
        row["number"],
    )
