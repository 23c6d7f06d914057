"""Whether the sales in a database are those of its journal: sees what SQLite cannot, such as a changed price."""

from contextlib import closing
from pathlib import Path

from kiosk.errors import BrokenJournal, CorruptStore
from kiosk.store import journal, journal_file, migrations, redo, sqlite
from kiosk.store.disk import named_errors
from kiosk.store.sqlite import Connection

COMPARED = {
    "booking": "*",
    "sale_line": "*",
    "payment": "*",
    "ticket": "*",
    "outbox_message": "number, key, kind, booking_reference, body, created_at",
    "exception_case": "*",
    "voucher": "*",
    "print_attempt": "number, id, booking_reference, copy, created_at",
    "mail": "number, id, kind, booking_reference, language, created_at, tells",
    "cancellation": "*",
    "day_closing": "*",
}
"""What the journal knows exactly. The state of messages, prints and mails moves on without it."""


def audit(path: Path) -> None:
    """Rebuild every sale from the journal's file beside the database and compare (CorruptStore, BrokenJournal).

    Takes a minute for 100,000 sales, and as much room as they do. Nothing is changed.
    """
    scratch = path.with_name(path.name + ".audit")
    _remove(scratch)
    try:
        migrations.migrate(scratch)
        with closing(sqlite.connect(path, read_only=True)) as tx, closing(sqlite.connect(scratch)) as rebuilt:
            try:
                tx.execute("BEGIN")
                _rebuild(rebuilt, path, _last(tx, path))
                _compare(tx, rebuilt, path)
            except sqlite.SqliteError as error:
                raise sqlite.trouble(error, path) from error
    finally:
        _remove(scratch)


def _last(tx: Connection, path: Path) -> journal.Entry | None:
    broken = journal.first_broken(tx)
    if broken is not None:
        raise CorruptStore(f"{path}: entry {broken} of the journal does not follow from the one before")
    return journal.last_entry(tx)


def _rebuild(rebuilt: Connection, path: Path, last: journal.Entry | None) -> None:
    rebuilt.execute("PRAGMA synchronous=OFF")
    rebuilt.execute("BEGIN")
    with redo.without_triggers(rebuilt):
        for entry in journal_file.entries(journal_file.beside(path)):
            if last is None or entry.number > last.number:
                break
            if entry.number == last.number and entry.hash != last.hash:
                raise BrokenJournal(f"entry {entry.number} of the journal's file is not the one in the database")
            redo.redo(rebuilt, entry)
    rebuilt.execute("COMMIT")


def _compare(tx: Connection, rebuilt: Connection, path: Path) -> None:
    for table, columns in COMPARED.items():
        key = redo.KEYS[table]
        which = " AND ".join(f"{name} = ?" for name in key)
        for row in rebuilt.execute(f"SELECT {columns} FROM {table}"):  # noqa: S608 - names from above
            found = tx.execute(
                f"SELECT {columns} FROM {table} WHERE {which}",  # noqa: S608
                [row[name] for name in key],
            ).fetchone()
            if found is None or tuple(found) != tuple(row):
                subject = "/".join(str(row[name]) for name in key)
                raise CorruptStore(f"{path}: {table} {subject} is not what the journal says")


def _remove(scratch: Path) -> None:
    with named_errors(scratch):
        for suffix in ("", "-wal", "-shm", "-journal", ".lock"):
            scratch.with_name(scratch.name + suffix).unlink(missing_ok=True)
