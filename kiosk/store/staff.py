"""Who may come in by the staff's door, and the wrong tries at it.

What changes here is in the journal, but for what helps anybody to guess a PIN. `redo` makes a database of the past as
the journal says it is: nobody who was removed since comes in, and no PIN that was replaced since counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import msgspec

from kiosk.clock import Reading
from kiosk.domain.lockout import Tries
from kiosk.domain.staff import Role, StaffMember
from kiosk.errors import CorruptStore
from kiosk.store import journal
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row

ADDED, ROLE, PIN, REMOVED = "staff_added", "staff_role", "staff_pin", "staff_removed"
CHANGES: Final = frozenset((ADDED, ROLE, PIN, REMOVED))
"""The kinds of entries that `redo` knows."""
MOST_TRIED: Final = 1000
"""Numbers whose tries are remembered; a device lets nobody try so many in a week."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody, and how their PIN is kept: "" where they have none. ``pepper`` names the key it was hashed under."""

    member: StaffMember
    pin_hash: str = field(repr=False)
    pepper: str
    added_by: str
    added_at: datetime
    last_in_at: datetime | None


class _Change(msgspec.Struct, frozen=True):
    by: str = ""
    name: str = ""
    role: Role | None = None


def everybody(tx: Connection) -> tuple[Account, ...]:
    """All of the staff, by name."""
    return tuple(_account(row) for row in tx.execute("SELECT * FROM staff ORDER BY name, number"))


def find(tx: Connection, number: str) -> Account | None:
    """Whoever has this number."""
    row = tx.execute("SELECT * FROM staff WHERE number = ?", (number,)).fetchone()
    return _account(row) if row else None


def add(tx: Connection, member: StaffMember, by: str, at: datetime) -> None:
    """Somebody new, still without a PIN; in place of whoever had the number."""
    tx.execute("DELETE FROM staff WHERE number = ?", (member.number,))
    tx.execute(
        "INSERT INTO staff (number, name, role, added_by, added_at) VALUES (?, ?, ?, ?, ?)",
        (member.number, member.name, member.role.value, by, seconds(at)),
    )
    journal.append(tx, at, ADDED, member.number, {"name": member.name, "role": member.role.value, "by": by})


def set_role(tx: Connection, number: str, role: Role, by: str, at: datetime) -> None:
    """From now on they may do what this role may."""
    tx.execute("UPDATE staff SET role = ? WHERE number = ?", (role.value, number))
    journal.append(tx, at, ROLE, number, {"role": role.value, "by": by})


def set_pin(tx: Connection, number: str, pin_hash: str, pepper: str, by: str, at: datetime) -> None:
    """From now on they come in with another PIN."""
    tx.execute("UPDATE staff SET pin_hash = ?, pepper = ? WHERE number = ?", (pin_hash, pepper, number))
    journal.append(tx, at, PIN, number, {"by": by})


def remove(tx: Connection, number: str, by: str, at: datetime) -> None:
    """They do not come in any more."""
    tx.execute("DELETE FROM staff WHERE number = ?", (number,))
    journal.append(tx, at, REMOVED, number, {"by": by})


def came_in(tx: Connection, number: str, at: datetime) -> None:
    """They were let in at ``at``."""
    tx.execute("UPDATE staff SET last_in_at = ? WHERE number = ?", (seconds(at), number))


def tries(tx: Connection, subject: str) -> Tries:
    """The wrong tries of a ``subject`` in a row."""
    row = tx.execute("SELECT failures, ticks, boot FROM staff_tries WHERE subject = ?", (subject,)).fetchone()
    return Tries(row["failures"], row["ticks"], row["boot"]) if row else Tries()


def count_try(tx: Connection, subject: str, reading: Reading) -> Tries:
    """One more, at ``reading``; returns how many there are now."""
    tx.execute(
        "INSERT INTO staff_tries VALUES (?, 1, ?, ?, ?) ON CONFLICT (subject) DO UPDATE SET"
        " failures = failures + 1, boot = excluded.boot, ticks = excluded.ticks, last_at = excluded.last_at",
        (subject, reading.boot, reading.ticks, seconds(reading.wall)),
    )
    tx.execute(
        "DELETE FROM staff_tries WHERE subject <> ? AND subject IN"
        " (SELECT subject FROM staff_tries ORDER BY last_at DESC LIMIT -1 OFFSET ?)",
        (subject, MOST_TRIED),
    )
    return tries(tx, subject)


def forget_tries(tx: Connection, subject: str) -> None:
    """The next try is the first again."""
    tx.execute("DELETE FROM staff_tries WHERE subject = ?", (subject,))


def redo(tx: Connection, entries: Iterable[journal.Entry]) -> None:
    """On a database of the past: do again what these entries say. PINs are not in them, so a new one is none here."""
    for entry in entries:
        change = _change(entry)
        match entry.kind:
            case "staff_added":
                tx.execute(
                    "INSERT OR REPLACE INTO staff (number, name, role, added_by, added_at) VALUES (?, ?, ?, ?, ?)",
                    (entry.subject, change.name, (change.role or Role.TECHNICIAN).value, change.by, entry.at),
                )
            case "staff_role" if change.role is not None:
                tx.execute("UPDATE staff SET role = ? WHERE number = ?", (change.role.value, entry.subject))
            case "staff_pin":
                tx.execute("UPDATE staff SET pin_hash = '', pepper = '' WHERE number = ?", (entry.subject,))
            case "staff_removed":
                tx.execute("DELETE FROM staff WHERE number = ?", (entry.subject,))
            case _:
                pass


def _change(entry: journal.Entry) -> _Change:
    try:
        return msgspec.json.decode(entry.body, type=_Change)
    except msgspec.MsgspecError as error:
        raise CorruptStore(f"journal entry {entry.number} cannot be read: {error}") from error


def _account(row: Row) -> Account:
    return Account(
        StaffMember(row["number"], row["name"], from_column(lambda: Role(row["role"]))),
        row["pin_hash"],
        row["pepper"],
        row["added_by"],
        instant(row["added_at"]),
        None if row["last_in_at"] is None else instant(row["last_in_at"]),
    )
