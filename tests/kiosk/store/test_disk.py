"""A disk that is full, or takes no writes."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.errors import DiskFull, ReadOnlyDisk, StoreError
from kiosk.store import sqlite
from kiosk.store.database import Database
from kiosk.store.disk import Ballast, named_errors
from tests.builders import store
from tests.kiosk.store.test_database import open_sale

SMALL = 1024 * 1024


def test_the_ballast_really_takes_up_room(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path, SMALL)
    assert ballast.take(0)
    assert ballast.path.stat().st_blocks * 512 >= SMALL
    assert ballast.path.stat().st_mode & 0o777 == 0o600
    assert ballast.drop()
    assert not ballast.drop()


def test_the_ballast_is_not_taken_where_there_is_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Ballast(tmp_path, SMALL).take(2**62)
    monkeypatch.setattr(os, "posix_fallocate", _full)
    assert not Ballast(tmp_path, SMALL).take(0)
    assert not (tmp_path / "ballast").exists()


def test_room_is_counted_as_if_the_ballast_were_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = os.statvfs(tmp_path)
    monkeypatch.setattr(os, "statvfs", lambda _: found)
    ballast = Ballast(tmp_path, SMALL)
    without = ballast.room()
    ballast.path.touch()
    assert ballast.room() == without + SMALL


def test_a_sale_under_way_is_finished_with_the_room_of_the_ballast(tmp_path: Path) -> None:
    database = store(tmp_path)
    (pages,) = database.write(lambda tx: tx.execute("PRAGMA page_count").fetchone())
    database.write(lambda tx: tx.execute(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(DiskFull):
        database.write(_fills_pages)
    Ballast(tmp_path, SMALL).take(0)

    def more_room(tx: sqlite.Connection) -> None:
        if not (tmp_path / "ballast").exists():
            tx.execute("PRAGMA max_page_count = 100000")
        _fills_pages(tx)

    database.write(more_room)
    assert not (tmp_path / "ballast").exists()


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, ReadOnlyDisk), (errno.EIO, StoreError)],
)
def test_errors_of_the_disk_have_the_names_of_the_stores(tmp_path: Path, number: int, kind: type[StoreError]) -> None:
    with pytest.raises(StoreError) as caught, named_errors(tmp_path):
        raise OSError(number, os.strerror(number))
    assert type(caught.value) is kind


def test_sales_go_on_without_a_ballast(tmp_path: Path) -> None:
    open_sale(Database(tmp_path / "kiosk.db"))


def _fills_pages(tx: sqlite.Connection) -> None:
    tx.executemany("INSERT INTO sync_state VALUES (?, ?)", [(f"n{n}", "x" * 3000) for n in range(40)])


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")
