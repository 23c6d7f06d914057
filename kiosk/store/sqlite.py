"""The one place that imports SQLite, and the settings every connection has.

The library is pysqlite3, which carries its own SQLite: versions before 3.51.3 (except 3.50.7 and 3.44.6) may lose
commits in WAL mode (sqlite.org/wal.html, "the WAL-reset bug"). One copy of SQLite a process: a second one on the same
file breaks POSIX locks (sqlite.org/howtocorrupt.html, 2.2.1).
"""

import os
from pathlib import Path
from typing import Final

import pysqlite3.dbapi2 as sqlite3

from kiosk.errors import CorruptStore, DiskFull, ReadOnlyDisk, StoreBusy, StoreError
from kiosk.store.sealing import KEY_FILE, Sealing

Connection = sqlite3.Connection
IntegrityError = sqlite3.IntegrityError
Row = sqlite3.Row
SqliteError = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises; the second where its words quote bytes of a damaged file that are no text."""

__all__ = [
    "Connection",
    "IntegrityError",
    "Row",
    "SqliteError",
    "check_version",
    "complete",
    "connect",
    "in_memory",
    "named",
    "trouble",
]

_BACKPORTED: Final = {(3, 50, 7), (3, 44, 6)}
CACHE_KIB: Final = 512
"""Each of some twenty threads has a connection: with SQLite's usual 2 MB they would come to hold 40 MB of the same
pages, which the system keeps for all of them anyway."""
_FIXED: Final = (3, 51, 3)
_DAMAGE: Final = ("malformed", "not a database", "could not decode", "no such table", "no such column")
"""What SQLite says of a file that is not as this program left it: its statements and its schema fit each other."""


def version() -> str:
    """SQLite's own."""
    return str(sqlite3.sqlite_version)


def check_version(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> None:
    """Refuse a SQLite that may lose commits (StoreError)."""
    if version < _FIXED and version not in _BACKPORTED:
        found = ".".join(map(str, version))
        raise StoreError(f"SQLite {found} can lose commits in WAL mode; 3.51.3 or newer is needed (pysqlite3>=0.6.1)")


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open ``path`` with the settings of this project. A connection belongs to the thread that opened it."""
    check_version()
    mode = "ro" if read_only else "rwc"
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=5
        )
        connection.row_factory = sqlite3.Row
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")
        _know_seals(connection, Sealing(path.with_name(KEY_FILE)))
    except SqliteError as error:
        raise trouble(error, path) from error
    return connection


def in_memory() -> Connection:
    """A database of its own, gone when it is closed."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.row_factory = sqlite3.Row
    _know_seals(connection, Sealing(Path(os.devnull)))  # holds no key: nothing can be sealed in it
    return connection


def _know_seals(connection: Connection, sealing: Sealing) -> None:
    """``sealed(text, label)``, and ``opened(value, label)``, which is NULL for what cannot be opened any more."""

    def sealed(text: str | None, label: str) -> bytes | None:
        return None if text is None else sealing.seal_text(text, label)

    def opened(value: bytes | None, label: str) -> str | None:
        return None if value is None else sealing.open_text(value, label)

    connection.create_function("sealed", 2, sealed)
    connection.create_function("opened", 2, opened)


def named(error: Exception, path: Path) -> Exception:
    """The same error by who can act on it; anything that is not the machine's fault comes back as it is."""
    code = getattr(error, "sqlite_errorname", "") or ""
    text = str(error).lower()
    if "FULL" in code or "disk is full" in text:
        return DiskFull(f"{path}: no room left on the disk")
    if "READONLY" in code or "CANTOPEN" in code or "readonly" in text or "unable to open" in text:
        return ReadOnlyDisk(f"{path}: the disk or folder does not take writes ({text})")
    if (
        "CORRUPT" in code
        or "NOTADB" in code
        or any(words in text for words in _DAMAGE)
        or isinstance(error, UnicodeDecodeError)
    ):
        return CorruptStore(f"{path}: {text}")
    if "BUSY" in code or "is locked" in text:
        return StoreBusy(f"{path}: another process keeps the database busy")
    if "user-defined function raised" in text:
        return StoreError(f"{path.with_name(KEY_FILE)}: what is sealed can be neither read nor written")
    if "IOERR" in code:
        return StoreError(f"{path}: {text}")
    return error


def trouble(error: Exception, path: Path) -> StoreError:
    """The error of a statement that cannot be wrong itself: if the machine is not to blame, the file is."""
    found = named(error, path)
    return found if isinstance(found, StoreError) else CorruptStore(f"{path}: {error}")


complete = sqlite3.complete_statement
