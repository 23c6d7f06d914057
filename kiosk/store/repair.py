"""A damaged database is set aside, and another is built from the newest good backup and the journal's file.

Every sale that was ever acknowledged is in it again. Seat rights are not taken from the past: whatever was not sold
is on its way back to the provider, and nothing is sold from it.
"""

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.durable_files import make_folder, sync_folder
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.store import (
    backups,
    bookings,
    checks,
    erasure,
    journal,
    journal_file,
    marks,
    migrations,
    out_of_service,
    redo,
    sqlite,
    staff,
    subscribers,
    swapped,
    sync_state,
)
from kiosk.store.disk import named_errors
from kiosk.store.sqlite import Connection

log = logger(__name__)

STORY = "what-happened.txt"
_PARTS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Repaired:
    """``quarantine`` is the folder the damaged files are in now, ``backup`` what was built upon (None: nothing)."""

    quarantine: Path
    backup: Path | None
    entries: int
    why: str

    @property
    def story(self) -> str:
        """What happened, for a technician."""
        upon = f"the backup {self.backup.name}" if self.backup else "an empty database"
        return (
            f"The database was damaged: {self.why}. It was set aside, and rebuilt from {upon} and {self.entries}"
            " entries of the journal. Seats that were not sold go back to the provider."
        )


def repair(path: Path, why: str, at: datetime) -> Repaired:
    """Put a whole database at ``path`` in place of a damaged one, which nobody may have open.

    May be cut off anywhere and repeated: until the new one is complete, nothing is moved. StoreError if it cannot be
    done (BrokenJournal: not without losing sales); then everything is as it was.
    """
    draft = path.with_name(path.name + ".rebuilt")
    backup, entries = _rebuilt(path, draft, at)
    repaired = Repaired(_quarantine_for(path, at), backup, entries, why)
    with named_errors(path.parent):
        make_folder(repaired.quarantine, mode=0o700)
        (repaired.quarantine / STORY).write_text(f"{at.isoformat()}\n{repaired.story}\n", encoding="utf-8")
        for part in _PARTS:
            damaged = path.with_name(path.name + part)
            if damaged.exists():
                damaged.replace(repaired.quarantine / damaged.name)
        sync_folder(repaired.quarantine)
        draft.replace(path)
        sync_folder(path.parent)
        draft.with_name(draft.name + ".lock").unlink(missing_ok=True)
    marks.forget_damage(path)
    log.error("%s", repaired.story)
    return repaired


def last_repair(path: Path) -> Path | None:
    """The folder of the latest repair of the database at ``path``; None if it never was repaired."""
    return max((story.parent for story in _quarantine(path).glob(f"*/{STORY}")), default=None)


def _rebuilt(path: Path, draft: Path, at: datetime) -> tuple[Path | None, int]:
    for backup in backups.newest_first(path):
        try:
            return backup, _build(path, backup, draft, at)
        except StoreError as error:
            log.error("the backup %s is of no use: %s", backup.name, error)
    return None, _build(path, None, draft, at)


def _build(path: Path, backup: Path | None, draft: Path, at: datetime) -> int:
    """Make the new database at ``draft``; returns how many entries were done again."""
    with named_errors(draft):
        for suffix in (*_PARTS, "-journal", ".lock"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)
        if backup is not None:
            shutil.copyfile(backup, draft)
    migrations.migrate(draft)
    with closing(sqlite.connect(draft)) as connection:
        try:
            # Not in WAL mode: what is renamed must be one file.
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("BEGIN IMMEDIATE")
            _send_rights_back(connection)
            entries = _replay(connection, path)
            _doubt(connection)
            journal.append(connection, at, "repaired", "", {"backup": backup.name if backup else ""})
            connection.execute("COMMIT")
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, draft) from error
    checks.check(draft)  # which says whether the backup was whole, too
    checks.check_journal(draft)
    return entries


def _send_rights_back(tx: Connection) -> None:
    """Rights of the past: nobody may sell under them, and the provider says what is left of each."""
    tx.execute(
        "UPDATE seat_right SET state = 'returning', basket_id = NULL WHERE state IN ('asked', 'live', 'in_basket')"
    )


def _replay(tx: Connection, path: Path) -> int:
    """Do again what the file beside ``path`` has and the database has not; returns how many entries that were."""
    count, forgotten, of_staff = 0, list[journal.Entry](), list[journal.Entry]()
    with redo.without_triggers(tx):
        for entry in journal_file.entries(journal_file.beside(path), journal.last_entry(tx)):
            redo.redo(tx, entry)
            out_of_service.done_again(tx, entry)
            swapped.done_again(tx, entry)
            journal.take_over(tx, [entry])
            count += 1
            if entry.kind == subscribers.FORGOTTEN:
                forgotten.append(entry)
            if entry.kind in staff.CHANGES:
                of_staff.append(entry)
    subscribers.forget_again(tx, forgotten)
    staff.redo(tx, of_staff)
    bookings.allow_steps(tx)
    return count


def _doubt(tx: Connection) -> None:
    """What may have gone on since: messages may have arrived, tickets may have come out, the provider may be gone.

    The journal has no addresses: a mail that was asked for after the backup cannot be sent any more.
    """
    tx.execute("UPDATE outbox_message SET state = 'in_flight', due_at = created_at WHERE state = 'pending'")
    tx.execute(
        "UPDATE print_attempt SET state = 'unknown', reason = 'the database was repaired'"
        " WHERE state IN ('reserved', 'sent')"
    )
    erased_since = tx.execute(
        "DELETE FROM mail_address WHERE mail_number IN (SELECT number FROM mail WHERE state <> 'waiting')"
    )
    delivered_since = tx.execute(
        "DELETE FROM booking_member WHERE booking_reference IN (SELECT reference FROM booking"
        " WHERE state IN ('confirmed', 'refunded', 'abandoned', 'voucher'))"
    )
    if erased_since.rowcount or delivered_since.rowcount:
        erasure.note(tx)  # the backup has them still
    tx.execute(
        "UPDATE mail SET state = 'given_up', reason = 'the database was repaired'"
        " WHERE state = 'waiting' AND number NOT IN (SELECT mail_number FROM mail_address)"
    )
    tx.execute("UPDATE mail SET in_doubt = 1 WHERE state = 'waiting'")
    contact = sync_state.contact(tx)
    if contact.last_contact_at is not None:
        sync_state.record_contact(tx, contact.last_contact_at, online=False)


def _quarantine(path: Path) -> Path:
    return path.with_name("quarantine")


def _quarantine_for(path: Path, at: datetime) -> Path:
    folder = _quarantine(path) / at.strftime("%Y%m%dT%H%M%SZ")
    number = 1
    while folder.exists():
        number += 1
        folder = _quarantine(path) / at.strftime(f"%Y%m%dT%H%M%SZ-{number}")
    return folder
