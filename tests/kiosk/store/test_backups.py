"""Backups: whole, verified before they count, eight of them, and one before every migration."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.errors import CorruptStore, NewerSchema, StoreError
from kiosk.store import backups, checks, journal, migrations, redo, sqlite
from kiosk.store.database import Database
from tests.builders import NOON, store
from tests.kiosk.store.test_database import open_sale


def test_a_backup_has_everything_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    backup = backups.take(database.path, NOON)
    checks.check(backup)
    copy = sqlite.connect(backup, read_only=True)
    assert copy.execute("SELECT reference FROM booking").fetchone()[0] == "AAAA"
    copy.close()
    assert backup.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in backup.parent.iterdir()] == [backup.name]


def test_the_newest_eight_are_kept_whatever_the_clock_says(tmp_path: Path) -> None:
    path = store(tmp_path).path
    taken = [backups.take(path, NOON - n * timedelta(days=400)) for n in range(11)]
    assert backups.newest_first(path) == taken[:2:-1]


def test_one_that_fails_takes_no_good_one_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = store(tmp_path).path
    good = [backups.take(path, NOON) for _ in range(8)]

    def damaged(_: Path) -> None:
        raise CorruptStore("a page")

    monkeypatch.setattr(checks, "check", damaged)
    with pytest.raises(CorruptStore):
        backups.take(path, NOON)
    assert sorted(good) == sorted((tmp_path / "backups").iterdir())


def rewrite_history(tx: sqlite.Connection) -> None:
    with redo.without_triggers(tx):
        tx.execute("UPDATE journal SET subject = 'XXXX' WHERE number = 1")


def test_a_journal_that_was_changed_makes_no_backup(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    database.write(rewrite_history)
    with pytest.raises(StoreError, match="entry 1 of the journal"):
        backups.take(database.path, NOON)
    assert backups.newest_first(database.path) == []


def test_a_backup_is_taken_when_there_is_news_or_a_day_has_passed(tmp_path: Path) -> None:
    database = store(tmp_path)
    path = database.path
    assert backups.take_if_needed(path, NOON) is not None
    assert backups.take_if_needed(path, NOON + timedelta(hours=1)) is None
    open_sale(database)
    assert backups.take_if_needed(path, NOON + timedelta(hours=1)) is not None
    assert backups.take_if_needed(path, NOON + timedelta(hours=2)) is None
    assert backups.take_if_needed(path, NOON + timedelta(hours=26)) is not None
    assert backups.take_if_needed(path, NOON - timedelta(days=4000)) is not None


def test_an_older_database_is_backed_up_and_then_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = store(tmp_path)
    open_sale(database)
    database.close()
    scripts = migrations.script

    def with_one_more(name: str) -> str:
        return "ALTER TABLE booking ADD COLUMN seen INTEGER NOT NULL DEFAULT 7;\n" if "9999" in name else scripts(name)

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, "9999_more.sql"))
    monkeypatch.setattr(migrations, "script", with_one_more)
    newer = Database(tmp_path / "kiosk.db")
    with newer.read() as tx:
        assert tx.execute("SELECT seen FROM booking").fetchone()[0] == 7
        assert journal.first_broken(tx) is None
    newer.close()
    (backup,) = backups.newest_first(tmp_path / "kiosk.db")
    before = sqlite.connect(backup, read_only=True)
    assert "seen" not in before.execute("SELECT * FROM booking").fetchone().keys()  # noqa: SIM118 - a row, no mapping
    before.close()
    monkeypatch.undo()
    with pytest.raises(NewerSchema):
        Database(tmp_path / "kiosk.db")


def test_without_a_backup_an_older_database_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store(tmp_path).close()
    (tmp_path / "backups").write_text("in the way")
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, "9999_more.sql"))
    with pytest.raises(StoreError):
        Database(tmp_path / "kiosk.db")
    monkeypatch.undo()
    Database(tmp_path / "kiosk.db").close()
