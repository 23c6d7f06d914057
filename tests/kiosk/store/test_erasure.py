"""What is erased is gone: no byte of it in the database, its -wal file, the journal, the backups or the log."""

from pathlib import Path

import pytest

from kiosk.errors import StoreError
from kiosk.store import backups, erasure, sqlite, upkeep
from kiosk.store.database import Database
from tests.builders import NOON, store

CANARY = "ada.lovelace@example.org"


def remember(database: Database) -> None:
    """No table holds personal data yet; this one stands for those that will."""

    def write(tx: sqlite.Connection) -> None:
        tx.execute("CREATE TABLE undelivered (number INTEGER PRIMARY KEY, address TEXT) STRICT")
        tx.executemany("INSERT INTO undelivered (address) VALUES (?)", [(f"{n}.{CANARY}",) for n in range(200)])

    database.write(write)


def forget(tx: sqlite.Connection) -> None:
    tx.execute("UPDATE undelivered SET address = NULL WHERE number % 2 = 0")
    tx.execute("DELETE FROM undelivered WHERE number % 2 = 1")


def holding(folder: Path) -> list[str]:
    files = [one for one in folder.rglob("*") if one.is_file()]
    return sorted(one.name for one in files if CANARY.encode() in one.read_bytes())


def test_no_byte_is_left_anywhere(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    database = store(tmp_path)
    remember(database)
    old = backups.take(database.path, NOON)
    assert holding(tmp_path) == [old.name, "kiosk.db-wal"]
    erasure.erase(database, forget, NOON)
    assert holding(tmp_path) == []
    assert CANARY not in caplog.text
    (new,) = backups.newest_first(database.path)
    assert new != old


def test_an_erasure_that_is_interrupted_is_finished_by_the_next_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store(tmp_path)
    remember(database)
    backups.take(database.path, NOON)

    def full(*_: object) -> None:
        raise StoreError("no room")

    monkeypatch.setattr(backups, "take", full)
    with pytest.raises(StoreError):
        erasure.erase(database, forget, NOON)
    assert holding(tmp_path) != []
    monkeypatch.undo()
    upkeep.back_up(database, NOON)
    assert holding(tmp_path) == []
    assert not erasure.finish(database, NOON)


def test_a_reader_who_still_sees_it_puts_the_erasure_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = store(tmp_path)
    remember(database)
    reader = sqlite.connect(database.path, read_only=True)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM undelivered").fetchone()
    monkeypatch.setattr(erasure, "BUSY_MS", 50)
    with pytest.raises(StoreError, match="tried again"):
        erasure.erase(database, forget, NOON)
    reader.close()
    assert erasure.finish(database, NOON)
    assert holding(tmp_path) == []
