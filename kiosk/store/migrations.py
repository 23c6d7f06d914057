"""The schema, as a list of steps that only ever grows.

Each step runs in one transaction with its record, applied by sqlite-utils; ``user_version`` counts them. A database
that holds something is backed up first. An flock keeps two processes apart; a database of a newer Foyer is refused,
never changed.
"""

import fcntl
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import CorruptStore, NewerSchema
from kiosk.store import sqlite
from kiosk.store.disk import named_errors

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x464F5952
"""\"FOYR\", written into the file's header so that another program's database is never taken for ours."""

STEPS = (
    "0001_first.sql",
    "0003_exceptions.sql",
    "0004_demand.sql",
    "0005_deliveries.sql",
    "0006_mail.sql",
    "0007_on_paper.sql",
    "0008_collections.sql",
    "0009_told.sql",
    "0010_promotions.sql",
    "0011_settlements.sql",
    "0012_withdrawn.sql",
    "0013_members.sql",
    "0014_account.sql",
    "0015_forgetting.sql",
    "0016_staff.sql",
    "0018_day_closings.sql",
    "0019_events.sql",
    "0020_swapped.sql",
    "0021_settings_log.sql",
)


def migrate(path: Path) -> None:
    """Bring the file at ``path`` to this version's schema (StoreError if it cannot be)."""
    with _alone(path):
        connection = sqlite.connect(path)
        try:
            _migrate(connection, path)
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error
        finally:
            connection.close()


def _migrate(connection: sqlite.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise CorruptStore(f"{path}: this is another program's database")
    if version > len(STEPS):
        (steps,) = connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()
        if version != steps:
            raise CorruptStore(f"{path}: says schema {version} after {steps} steps")
        raise NewerSchema(f"{path}: written by a newer Foyer (schema {version}, this one knows {len(STEPS)})")
    if not tables:  # before anything else, so that a file whose first steps were cut off is still known as ours
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    if version < len(STEPS):
        if version:
            from kiosk.store import backups  # which are checked, and a check knows the steps

            backups.take(path, datetime.now(UTC))
        _apply(connection)


def _apply(connection: sqlite.Connection) -> None:
    # Imported here: it takes a tenth of a second, and a kiosk that is up to date starts without it.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("foyer")
    for number, name in enumerate(STEPS, start=1):
        migrations(name=name)(_step(number, name))
    migrations.apply(Database(connection))


def script(name: str) -> str:
    """The statements of one step."""
    return resources.files("kiosk.store").joinpath("schema", name).read_text(encoding="utf-8")


@cache
def schema(version: int) -> Mapping[str, str]:
    """What the first ``version`` steps make: each table, index, trigger and view with its SQL."""
    with closing(sqlite.in_memory()) as connection:
        for name in STEPS[:version]:
            for statement in _statements(script(name)):
                connection.execute(statement)
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {row["name"]: row["sql"] for row in rows}


def _step(number: int, name: str) -> Callable[["Database"], None]:
    statements = script(name)

    def apply(db: "Database") -> None:
        for statement in _statements(statements):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {number}")

    return apply


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite.complete(statement):
            yield statement
            statement = ""


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    lock = path.with_name(path.name + ".lock")
    with named_errors(lock):
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
