"""The libraries Foyer stands on behave as it needs them to."""

import subprocess
import sys

import pysqlite3

RENAME_OFTEN = """
from PySide6.QtCore import QObject

thing = QObject()
for _ in range(20_000):
    thing.setObjectName("seat")
print(thing.objectName())
"""


def test_pyside_survives_calls_that_return_nothing() -> None:
    """PySide6 6.12.0 loses a reference on None at each such call and so aborts Python 3.11."""
    done = subprocess.run([sys.executable, "-c", RENAME_OFTEN], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "seat"), done.stderr


def test_sqlite_is_free_of_the_wal_reset_bug() -> None:
    """Fixed in SQLite 3.51.3; before, a checkpoint racing a writer could corrupt the database."""
    assert pysqlite3.sqlite_version_info >= (3, 51, 3)


def test_sqlite_utils_uses_the_same_sqlite() -> None:
    import sqlite_utils.db

    assert vars(sqlite_utils.db)["sqlite3"].__name__.startswith("pysqlite3")
