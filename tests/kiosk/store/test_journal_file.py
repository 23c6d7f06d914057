"""The journal's file: behind no acknowledged sale, whole after a torn write, and not believed if it was changed."""

import fcntl
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import BrokenJournal, CorruptStore, StoreError
from kiosk.store import journal, journal_file, sync_state
from kiosk.store.database import Database
from kiosk.store.journal import Entry
from tests.builders import NOON, store
from tests.kiosk.services.counter import counter


def note(database: Database, subject: str = "AAAA") -> None:
    database.write(lambda tx: journal.append(tx, NOON, "noted", subject, {"what": "a thing"}))


def table(database: Database) -> list[Entry]:
    with database.read() as tx:
        return list(journal.entries_after(tx, 0))


def trouble(database: Database) -> StoreError | None:
    return database.trouble


def file(folder: Path) -> list[Entry]:
    return list(journal_file.entries(folder / "journal.jsonl"))


def test_what_a_write_put_into_the_journal_is_in_the_file_when_it_returns(tmp_path: Path) -> None:
    database = store(tmp_path)
    for n in range(3):
        note(database)
        assert file(tmp_path) == table(database)
        assert len(file(tmp_path)) == n + 1
    assert (tmp_path / "journal.jsonl").stat().st_mode & 0o777 == 0o600


def test_one_sync_for_a_write_of_the_journal_and_none_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store(tmp_path)
    note(database)
    synced: list[int] = []
    monkeypatch.setattr(os, "fdatasync", synced.append)
    before = (tmp_path / "journal.jsonl").stat()
    database.write(lambda tx: sync_state.put(tx, "programme_cursor", "7"))
    assert synced == []
    assert (tmp_path / "journal.jsonl").stat().st_mtime_ns == before.st_mtime_ns
    note(database)
    assert len(synced) == 1


def test_the_names_of_file_and_folder_are_on_the_disk_once_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store(tmp_path)
    folders: list[Path] = []
    monkeypatch.setattr(journal_file, "sync_folder", folders.append)
    note(database)
    note(database)
    assert folders == [tmp_path]


def test_a_torn_end_is_written_again_wherever_it_was_torn(tmp_path: Path) -> None:
    database = store(tmp_path)
    for _ in range(3):
        note(database)
    whole, entries = (tmp_path / "journal.jsonl").read_bytes(), table(database)
    database.close()
    last = whole.rstrip(b"\n").rfind(b"\n") + 1
    for cut in [0, 1, last - 1, *range(last, len(whole), 17), len(whole) - 1]:
        for tail in (b"", b"\0" * 40, b"{}\n" if cut >= last else b""):
            (tmp_path / "journal.jsonl").write_bytes(whole[:cut] + tail)
            Database(tmp_path / "kiosk.db").close()
            assert (tmp_path / "journal.jsonl").read_bytes() == whole, cut
            assert file(tmp_path) == entries


def test_a_stop_between_the_commit_and_the_file_is_caught_up_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store(tmp_path)
    note(database)
    monkeypatch.setattr(journal_file.JournalFile, "extend", lambda *_: None)
    note(database)
    assert len(file(tmp_path)) == 1
    monkeypatch.undo()
    Database(tmp_path / "kiosk.db").close()
    assert file(tmp_path) == table(database)


def test_two_processes_append_in_order(tmp_path: Path) -> None:
    databases = [store(tmp_path), Database(tmp_path / "kiosk.db")]

    def work(database: Database) -> None:
        for _ in range(40):
            note(database)

    threads = [threading.Thread(target=work, args=(one,)) for one in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.number for one in file(tmp_path)] == list(range(1, 81))
    assert file(tmp_path) == table(databases[0])


def test_nobody_else_may_append_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = store(tmp_path)
    events: list[str] = []
    lock, write = fcntl.flock, os.pwrite

    def locks(descriptor: int, how: int) -> None:
        events.append("locked" if how == fcntl.LOCK_EX else "other")
        lock(descriptor, how)

    def writes(descriptor: int, data: bytes, offset: int) -> int:
        events.append("written")
        return write(descriptor, data, offset)

    monkeypatch.setattr(fcntl, "flock", locks)
    monkeypatch.setattr(os, "pwrite", writes)
    note(database)
    assert events == ["locked", "written"]


def test_a_file_ahead_of_its_database_says_that_the_database_lost_something(tmp_path: Path) -> None:
    for folder in (tmp_path / "one", tmp_path / "two"):
        database = store(folder)
        note(database)
        database.close()
    more = Database(tmp_path / "one" / "kiosk.db")
    note(more)
    more.close()
    (tmp_path / "two" / "journal.jsonl").write_bytes((tmp_path / "one" / "journal.jsonl").read_bytes())
    with pytest.raises(CorruptStore, match="behind its journal"):
        Database(tmp_path / "two" / "kiosk.db")


def test_a_file_with_another_story_is_named_as_such(tmp_path: Path) -> None:
    for name in ("one", "two"):
        database = store(tmp_path / name)
        note(database, name)
        database.close()
    (tmp_path / "two" / "journal.jsonl").write_bytes((tmp_path / "one" / "journal.jsonl").read_bytes())
    with pytest.raises(BrokenJournal, match="not the one in the database"):
        Database(tmp_path / "two" / "kiosk.db")


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: [lines[0].replace(b"AAAA", b"BBBB"), *lines[1:]],
        lambda lines: [lines[0], lines[2]],
        lambda lines: [lines[1], lines[0], lines[2]],
        lambda lines: [lines[0], b"nonsense\n", lines[2]],
    ],
    ids=["changed", "removed", "swapped", "nonsense"],
)
def test_whatever_does_not_follow_is_found(tmp_path: Path, change: Callable[[list[bytes]], list[bytes]]) -> None:
    database = store(tmp_path)
    for _ in range(3):
        note(database)
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))
    with pytest.raises(BrokenJournal, match="does not follow"):
        file(tmp_path)


def test_a_disk_that_is_full_for_the_file_alone_undoes_no_sale_and_is_said_until_it_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("A1")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "pwrite", full)
    kiosk.checkout.hold()
    assert len(kiosk.all_bookings()) == 1
    assert "No space left" in str(trouble(kiosk.database))
    monkeypatch.undo()
    kiosk.database.write(lambda _: None)
    assert trouble(kiosk.database) is None
    assert file(tmp_path) == table(kiosk.database)


def test_a_sync_that_fails_leaves_nothing_that_looks_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = store(tmp_path)
    note(database)
    before = (tmp_path / "journal.jsonl").read_bytes()

    def fails(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fdatasync", fails)
    note(database)
    assert database.trouble is not None
    assert (tmp_path / "journal.jsonl").read_bytes() == before
    monkeypatch.undo()
    database.write(lambda _: None)
    assert len(file(tmp_path)) == 2


def test_a_line_can_be_read_by_anything_that_reads_json(tmp_path: Path) -> None:
    database = store(tmp_path)
    note(database)
    (line,) = (tmp_path / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["body"] == {"what": "a thing"}
