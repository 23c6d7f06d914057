"""Backups and checks as the background does them."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.errors import DiskFull
from kiosk.store import audit, backups, checks, journal_file, marks, upkeep
from tests.builders import NOON, store
from tests.kiosk.store.test_backups import rewrite_history
from tests.kiosk.store.test_database import open_sale


def test_a_backup_that_fails_is_said_until_one_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = store(tmp_path)
    assert not upkeep.back_up(database, NOON)
    open_sale(database)

    def full(*_: object) -> None:
        raise DiskFull("no room")

    monkeypatch.setattr(backups, "take", full)
    assert upkeep.back_up(database, NOON)
    assert not upkeep.back_up(database, NOON)
    with database.read() as tx:
        assert upkeep.backup_trouble(tx) == "no room"
    monkeypatch.undo()
    assert upkeep.back_up(database, NOON)
    with database.read() as tx:
        assert upkeep.backup_trouble(tx) == ""


def test_everything_is_looked_at_once_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = store(tmp_path)
    looked: list[Path] = []
    monkeypatch.setattr(checks, "check", looked.append)
    for hours in (0, 1, 23, 25, 26):
        upkeep.look_at_everything(database, NOON + timedelta(hours=hours))
    assert len(looked) == 2


def test_damage_is_noted_for_the_next_start(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    database.write(lambda tx: tx.execute("UPDATE booking SET total = total + 1"))  # known to the journal
    assert not upkeep.look_at_everything(database, NOON)
    database.write(rewrite_history)
    assert upkeep.look_at_everything(database, NOON + timedelta(days=2))
    assert "entry 1" in marks.found_damaged(database.path)


def test_a_damaged_file_beside_a_whole_database_is_written_anew_and_kept(tmp_path: Path) -> None:
    database = store(tmp_path)
    for n in range(3):
        open_sale(database, f"SALE{n}")
    path = journal_file.beside(database.path)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"SALE0", b"XXXX0"))
    assert not upkeep.look_at_everything(database, NOON)
    assert path.read_bytes() == whole
    assert path.with_name("journal.jsonl.damaged").read_bytes() == whole.replace(b"SALE0", b"XXXX0")
    open_sale(database, "SALE9")
    audit.audit(database.path)
    assert not marks.found_damaged(database.path)
