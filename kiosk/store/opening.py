"""Opening a database that may have been left in any state: looked at closely, and repaired if need be."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from kiosk.errors import CorruptStore
from kiosk.store import checks, marks, sqlite
from kiosk.store.database import Database
from kiosk.store.repair import Repaired, repair


def needs_a_look(path: Path) -> bool:
    """Whether the last stop was unclean, or damage was found: then `put_in_order` comes first."""
    return marks.was_cut_off(path) or bool(marks.found_damaged(path))


def put_in_order(path: Path, at: datetime) -> Repaired | None:
    """Look at the database from end to end and repair it if it is damaged, or behind its journal (StoreError).

    Takes seconds for a large one: never on the GUI thread, and before anybody has the file open.
    """
    why = marks.found_damaged(path) or _found(path)
    if not why:
        return None
    done = repair(path, why, at)
    Database(path).close()
    return done


def in_use(database: Database) -> None:
    """The database is used from now on: if that is not ended by `done`, the next start looks closely."""
    database.write(lambda _: None)  # its -wal file is there from now on; one that is missing then was lost
    marks.begin_use(database.path)


def done(database: Database) -> None:
    """A clean stop."""
    database.close()
    marks.end_use(database.path)


def _found(path: Path) -> str:
    try:
        if marks.was_cut_off(path) and path.exists() and not path.with_name(path.name + "-wal").exists():
            return f"{path}: its -wal file is gone, and what was written last with it"
        with closing(sqlite.connect(path)):  # rolls a -wal file back in, which a reader may not
            checks.check(path)
        Database(path).close()
    except CorruptStore as error:
        return str(error)
    return ""
