"""Whether a database is whole: what SQLite can tell, and what the journal can."""

from contextlib import closing
from pathlib import Path

from kiosk.errors import CorruptStore
from kiosk.store import journal, migrations, sqlite
from kiosk.store.sqlite import Connection


def check(path: Path) -> None:
    """Read the whole file at ``path`` (CorruptStore with what was found): pages, indexes, tables and references.

    Takes 2 s for 100,000 sales: never on the GUI thread. Nothing is changed, and whoever writes is not held up.
    """
    with closing(sqlite.connect(path, read_only=True)) as tx:
        try:
            trouble = _integrity(tx) or _schema(tx) or _references(tx)
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error
    if trouble:
        raise CorruptStore(f"{path}: {trouble}")


def check_journal(path: Path) -> None:
    """Check every seal of the journal within the database (CorruptStore names the first broken entry)."""
    with closing(sqlite.connect(path, read_only=True)) as tx:
        try:
            broken = journal.first_broken(tx)
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error
    if broken is not None:
        raise CorruptStore(f"{path}: entry {broken} of the journal does not follow from the one before")


def _integrity(tx: Connection) -> str:
    (found,) = tx.execute("PRAGMA integrity_check(1)").fetchone()
    return "" if found == "ok" else str(found)


def _schema(tx: Connection) -> str:
    """Whatever a changed byte made of the name of a column, SQLite takes it for one."""
    (version,) = tx.execute("PRAGMA user_version").fetchone()
    found = {row["name"]: row["sql"] for row in tx.execute("SELECT name, sql FROM sqlite_master")}
    wrong = [name for name, sql in migrations.schema(version).items() if found.get(name) != sql]
    return f"{', '.join(wrong)} is not as it was made" if wrong else ""


def _references(tx: Connection) -> str:
    row = tx.execute("PRAGMA foreign_key_check").fetchone()
    return f"a row of {row[0]} refers to nothing in {row[2]}" if row else ""
