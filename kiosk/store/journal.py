"""The journal: everything that happened to a sale, append-only, each entry sealed by the hash of the one before."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.store.encoding import instant
from kiosk.store.sqlite import Connection, Row

GENESIS = "0" * 64
STAFF = "staff_"
"""How kinds begin of what staff did."""
_MOST_LOOKED_AT = 20_000
"""Entries that a look for the newest goes back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``at`` in seconds since 1970, ``body`` as JSON text, ``hash`` its seal in hex."""

    number: int
    at: int
    kind: str
    subject: str
    body: str
    hash: str

    @property
    def happened_at(self) -> datetime:
        """The same moment, in UTC."""
        return instant(self.at)

    def follows(self, number: int, seal: str) -> bool:
        """Whether it is the entry after that one, and sealed with its hash."""
        return self.number == number + 1 and self.hash == _seal(seal, self)


def append(tx: Connection, at: datetime, kind: str, subject: str, body: Mapping[str, object]) -> None:
    """Add an entry within the caller's transaction. ``body`` holds no personal data."""
    put(tx, int(at.timestamp()), kind, subject, as_text(body))


def put(tx: Connection, at: int | None, kind: str, subject: str, body: str) -> None:
    """Add an entry whose body is text already; without ``at`` it happened when the entry before it did."""
    last = last_entry(tx)
    number, previous, before = (last.number + 1, last.hash, last.at) if last else (1, GENESIS, 0)
    entry = Entry(number, before if at is None else at, kind, subject, body, "")
    _insert(tx, Entry(number, entry.at, kind, subject, body, _seal(previous, entry)))


def take_over(tx: Connection, entries: Iterable[Entry]) -> None:
    """Add entries that are sealed already, from the journal's file."""
    for entry in entries:
        _insert(tx, entry)


def last_entry(tx: Connection) -> Entry | None:
    """The latest entry; None in an empty journal."""
    row = tx.execute("SELECT * FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    return _entry(row) if row else None


def entry(tx: Connection, number: int) -> Entry | None:
    """The entry of that number."""
    row = tx.execute("SELECT * FROM journal WHERE number = ?", (number,)).fetchone()
    return _entry(row) if row else None


def entries_after(tx: Connection, number: int) -> Iterator[Entry]:
    """The entries behind that number, in order."""
    for row in tx.execute("SELECT * FROM journal WHERE number > ? ORDER BY number", (number,)):
        yield _entry(row)


def of_subject(tx: Connection, subject: str, most: int) -> tuple[Entry, ...]:
    """The latest entries about a subject, the latest first. Looks through the whole journal (0.13 s for 100,000)."""
    rows = tx.execute("SELECT * FROM journal WHERE subject = ? ORDER BY number DESC LIMIT ?", (subject, most))
    return tuple(_entry(row) for row in rows)


def newest(
    tx: Connection, since: datetime, limit: int, *, sales: bool, staff: bool, also_staff: Collection[str] = ()
) -> tuple[Entry, ...]:
    """The newest entries for people to read, newest first: steps of ``sales``, or what ``staff`` did.

    Staff's are those of a kind "staff_…" and the kinds named. Of a long journal only the newest part is looked at.
    """
    rows = tx.execute(
        "SELECT * FROM journal WHERE number > (SELECT coalesce(max(number), 0) - :looked_at FROM journal)"
        " AND kind <> 'rows' AND at >= :since AND CASE"
        "  WHEN substr(kind, 1, 6) = 'staff_' OR kind IN (SELECT value FROM json_each(:also_staff)) THEN :staff"
        "  ELSE :sales END ORDER BY number DESC LIMIT :limit",
        {
            "looked_at": _MOST_LOOKED_AT,
            "since": int(since.timestamp()),
            "also_staff": json.dumps(list(also_staff)),
            "staff": staff,
            "sales": sales,
            "limit": limit,
        },
    )
    return tuple(_entry(row) for row in rows)


def newest_about(tx: Connection, kind: str, subject: str) -> Entry | None:
    """The newest entry of a kind about a subject, among the newest of the journal."""
    row = tx.execute(
        "SELECT * FROM journal WHERE kind = ? AND subject = ?"
        " AND number > (SELECT coalesce(max(number), 0) - ? FROM journal) ORDER BY number DESC LIMIT 1",
        (kind, subject, _MOST_LOOKED_AT),
    ).fetchone()
    return _entry(row) if row else None


def follows(tx: Connection, one: Entry) -> bool:
    """Whether an entry is what its seal and the entry before it in the database say."""
    before = entry(tx, one.number - 1)
    return one.follows(before.number, before.hash) if before else one.follows(0, GENESIS)


def first_broken(tx: Connection) -> int | None:
    """The number of the first entry that does not follow from the one before; None if the chain is whole."""
    number, seal = 0, GENESIS
    for one in entries_after(tx, 0):
        if not one.follows(number, seal):
            return one.number
        number, seal = one.number, one.hash
    return None


def as_text(body: object) -> str:
    """A body as it is sealed and stored."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _insert(tx: Connection, entry: Entry) -> None:
    tx.execute(
        "INSERT INTO journal (number, at, kind, subject, body, hash) VALUES (?, ?, ?, ?, ?, ?)",
        (entry.number, entry.at, entry.kind, entry.subject, entry.body, entry.hash),
    )


def _entry(row: Row) -> Entry:
    return Entry(row["number"], row["at"], row["kind"], row["subject"], row["body"], row["hash"])


def _seal(previous: str, entry: Entry) -> str:
    text = "\n".join((previous, str(entry.number), str(entry.at), entry.kind, entry.subject, entry.body))
    return hashlib.sha256(text.encode()).hexdigest()
