"""The sandbox's memory: one SQLite file, one connection, one thread."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pysqlite3.dbapi2 as sqlite3

from kiosk.errors import ConfigError
from sync.sandbox.account_schema import STATEMENTS as OF_ACCOUNTS
from sync.sandbox.member_schema import STATEMENTS as OF_MEMBERS
from sync.sandbox.schema import SETTLING, STATEMENTS

Connection = sqlite3.Connection
Row = sqlite3.Row

VERSION = 2
T = TypeVar("T")


class SandboxStore:
    """Opens the file (ConfigError if it is another program's or a newer one's). For the thread that opened it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=5)
        self._connection.row_factory = sqlite3.Row
        try:
            self._prepare(path)
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise ConfigError(f"{path} cannot be used as the sandbox's state: {error}") from None
        self.instance = self.read(lambda tx: fact(tx, "instance"))

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction; it is on the disk when this returns, and undone if it raises."""
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def read(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` on one snapshot."""
        connection = self._connection
        connection.execute("BEGIN")
        try:
            return work(connection)
        finally:
            connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _prepare(self, path: Path) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if version == 0 and tables == 0:
            self.write(_create)
        elif version == 1:
            self.write(_take_further)
        elif version != VERSION:
            raise ConfigError(f"{path} is not this sandbox's state: remove it or name another file")


def _create(tx: Connection) -> None:
    for statement in STATEMENTS:
        tx.execute(statement)
    tx.execute("INSERT INTO fact (name, value) VALUES ('instance', ?), ('change', '0')", (secrets.token_hex(4),))
    _take_further(tx)


def _take_further(tx: Connection) -> None:
    """What the state of the first version had not."""
    for statement in (*SETTLING, *OF_MEMBERS, *OF_ACCOUNTS):
        tx.execute(statement)
    tx.execute(f"PRAGMA user_version = {VERSION}")


def fact(tx: Connection, name: str) -> str:
    """A single value kept by name; "" if there is none."""
    row = tx.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
    return "" if row is None else str(row[0])


def keep_fact(tx: Connection, name: str, value: str) -> None:
    """Keep a single value by name."""
    tx.execute("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", (name, value))


def last_change(tx: Connection) -> int:
    """The number of the latest change of anything."""
    return int(fact(tx, "change"))


def next_changes(tx: Connection, count: int) -> range:
    """``count`` new change numbers."""
    last = last_change(tx)
    keep_fact(tx, "change", str(last + count))
    return range(last + 1, last + 1 + count)
