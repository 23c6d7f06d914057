"""One list of all that happened, across the kiosk's parts: events, sales, and what staff did. Newest first."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.events import Event, Grade, Part
from kiosk.store import events, journal
from kiosk.store.database import Database
from kiosk.store.encoding import instant
from kiosk.store.journal import Entry

MOST = 200
_TOLD = ("by", "reason", "why", "remedy", "key", "message", "test", "grade", "job", "detail")
"""What of an entry's body is shown; nothing in it is a customer's, but much of it is for programs."""
_BY_STAFF = frozenset(
    {
        "printed_by_staff",
        "mailed_by_staff",
        "wish_told_again",
        "wish_settled",
        "remedy_requested",
        "member_case_settled",
        "settlement_wanted_back",
    }
)
_BAD = frozenset({"exception", "message_refused", "rights_lost", "hand_back_refused", "provider_forgot", "repaired"})
_UNCLEAR = frozenset({"outcome_unknown", "for_a_person", "refunding", "right_not_known_here", "claim_not_valid"})


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One line. ``key`` tells it from all others; ``at`` is when it last happened."""

    key: str
    event: Event

    @property
    def at(self) -> datetime:
        """When it last happened, in UTC."""
        at = self.event.last_at or self.event.at
        assert at is not None
        return at


class Timeline:
    """Reads only; takes some milliseconds, off the GUI thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, parts: Sequence[Part], since: datetime) -> tuple[TimelineRow, ...]:
        """What happened to these parts since then, 200 lines at most."""
        with self._database.read() as tx:
            happened = [TimelineRow(f"event {one.number}", one) for one in events.newest(tx, parts, since, MOST)]
            wanted = (Part.SALE in parts, Part.STAFF in parts)
            if any(wanted):
                entries = journal.newest(tx, since, MOST, sales=wanted[0], staff=wanted[1], also_staff=_BY_STAFF)
                happened += [TimelineRow(f"entry {one.number}", _event(one)) for one in entries]
        return tuple(sorted(happened, key=lambda row: (row.at, row.event.number), reverse=True)[:MOST])


def _event(entry: Entry) -> Event:
    staff = entry.kind.startswith(journal.STAFF) or entry.kind in _BY_STAFF
    grade = Grade.FAILED if entry.kind in _BAD else Grade.WARNING if entry.kind in _UNCLEAR else Grade.OK
    at = instant(entry.at)
    part = Part.STAFF if staff else Part.SALE
    return Event(part, entry.kind, grade, entry.subject, _detail(entry.body), at, last_at=at, number=entry.number)


def _detail(body: str) -> str:
    try:
        told = json.loads(body)
    except ValueError:
        return ""
    if not isinstance(told, Mapping):
        return ""
    return ", ".join(f"{name}: {told[name]}" for name in _TOLD if isinstance(told.get(name), str | int) and told[name])
