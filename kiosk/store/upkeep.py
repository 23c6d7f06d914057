"""What keeps a database fit to be repaired: backups, and a look at everything once a day."""

from datetime import datetime, timedelta
from pathlib import Path

from kiosk.errors import BrokenJournal, CorruptStore, StoreError
from kiosk.logs import logger
from kiosk.store import audit, backups, checks, erasure, journal_file, marks, sync_state
from kiosk.store.database import Database
from kiosk.store.encoding import instant, seconds
from kiosk.store.sqlite import Connection

log = logger(__name__)

CHECK_EVERY = timedelta(days=1)
_CHECKED_AT = "checked_at"
_BACKUP_TROUBLE = "backup_trouble"


def back_up(database: Database, at: datetime) -> bool:
    """Take a backup if there is anything new; whether that went otherwise than the last time.

    Safe to cut off. One that fails is said in the log and the status, and leaves those before it as they are.
    """
    try:
        if not erasure.finish(database, at):
            backups.take_if_needed(database.path, at)
    except StoreError as error:
        log.error("no backup could be made: %s", error)
        if isinstance(error, CorruptStore):
            marks.note_damage(database.path, str(error))
        trouble = str(error)
    else:
        trouble = ""
    with database.read() as tx:
        before = sync_state.get(tx, _BACKUP_TROUBLE) or ""
    if trouble == before:
        return False
    database.write(lambda tx: sync_state.put(tx, _BACKUP_TROUBLE, trouble))
    return True


def look_at_everything(database: Database, at: datetime) -> bool:
    """Once a day: every page, index, reference and seal, and every sale against the journal. Whether damage was found.

    Damage is repaired at the next start. A journal's file that is damaged beside a whole database is written anew.
    """
    with database.read() as tx:
        last = sync_state.get(tx, _CHECKED_AT)
    if last is not None and abs(at - instant(int(last))) < CHECK_EVERY:
        return False
    path = database.path
    try:
        checks.check(path)
        _compare(path, database)
    except CorruptStore as error:
        marks.note_damage(path, str(error))
        return True
    database.write(lambda tx: sync_state.put(tx, _CHECKED_AT, str(seconds(at))))
    return False


def backup_trouble(tx: Connection) -> str:
    """Why the last backup could not be made; empty if it could."""
    return sync_state.get(tx, _BACKUP_TROUBLE) or ""


def _compare(path: Path, database: Database) -> None:
    try:
        audit.audit(path)
    except BrokenJournal as error:
        checks.check_journal(path)
        log.error("the journal's file was damaged, and is written anew from the database: %s", error)
        database.write(lambda tx: journal_file.write_anew(journal_file.beside(path), tx))
        audit.audit(path)
