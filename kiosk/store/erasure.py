"""Personal data that is erased is gone: from the database, from its -wal file and from every copy of either."""

import secrets
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from kiosk.errors import StoreError
from kiosk.store import backups, sqlite, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

_UNFINISHED = "erasure_unfinished"
BUSY_MS = 5000
"""How long a reader who still sees the past is waited for."""


def erase(database: Database, work: Callable[[Connection], None], at: datetime) -> None:
    """Do ``work``, which sets personal data to NULL or deletes it, and see that no byte of it is left.

    Blocks for a copy of the database (0.3 s for 100,000 sales): never on the GUI thread. StoreError: what is left is
    finished by the next `finish`. The journal cannot forget, so personal data never gets there; a quarantined database
    is for a person to delete.
    """

    def begin(tx: Connection) -> None:
        work(tx)
        note(tx)

    database.write(begin)
    finish(database, at)


def note(tx: Connection) -> None:
    """Within the transaction that deletes personal data: an erasure is to be finished, by whoever calls `finish`."""
    sync_state.put(tx, _UNFINISHED, secrets.token_hex(8))


def finish(database: Database, at: datetime) -> bool:
    """Finish an erasure that a power cut or an error interrupted; whether there was one. Safe to repeat."""
    with database.read() as tx:
        unfinished = sync_state.get(tx, _UNFINISHED)
    if unfinished is None:
        return False
    _empty_wal(database.path)
    backups.only(database.path, backups.take(database.path, at))

    def done(tx: Connection) -> None:
        if sync_state.get(tx, _UNFINISHED) == unfinished:  # else more was deleted meanwhile
            sync_state.drop(tx, _UNFINISHED)

    database.write(done)
    return True


def _empty_wal(path: Path) -> None:
    """The pages as they were before the erasure are in the -wal file until it is written back and cut to nothing."""
    with closing(sqlite.connect(path)) as connection:
        try:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite.SqliteError as error:
            raise sqlite.named(error, path) from error
    if busy:
        raise StoreError(f"{path}: somebody reads what is to be erased; it is tried again")
