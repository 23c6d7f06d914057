"""Why a kiosk cannot sell: one named reason at a time."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import read
from kiosk.domain.rights import OfflineMode
from kiosk.domain.trusted_time import word
from kiosk.errors import BrokenJournal, CorruptStore, DiskFull, NewerSchema, ReadOnlyDisk, StoreError
from kiosk.facts import Facts
from kiosk.services import health
from kiosk.services.health import Health, OutOfOrder, reason_of
from kiosk.services.programme import Programme
from kiosk.store import marks, sync_state
from kiosk.store.database import Database
from kiosk.store.disk import BALLAST_BYTES
from tests.builders import NOON, FrozenClock, store


def checked(folder: Path, database: Database | None = None, clock: FrozenClock | None = None) -> Health:
    clock = clock or FrozenClock()
    database = database or store(folder)
    programme = Programme(database, Facts(), clock, OfflineMode.ALLOTMENT, folder / "posters")
    return Health(database, programme, clock, folder)


def the_provider_says(database: Database, clock: FrozenClock, *, ahead: float) -> None:
    """The provider answered, and its clock is so many seconds ahead."""
    said = word(read(clock), ahead)
    assert said is not None
    database.write(lambda tx: sync_state.put_word_of_time(tx, said))


def mark_of(database: Database) -> datetime | None:
    with database.read() as tx:
        return sync_state.clock_mark(tx)


def test_with_a_programme_a_disk_and_a_clock_it_sells(tmp_path: Path) -> None:
    assert checked(tmp_path).selling() is None


def test_before_the_first_pull_there_is_nothing_to_sell(tmp_path: Path) -> None:
    assert checked(tmp_path, Database(tmp_path / "kiosk.db")).selling() is OutOfOrder.NO_PROGRAMME_YET


def test_a_key_that_the_provider_does_not_accept_is_named_until_it_does(tmp_path: Path) -> None:
    database = store(tmp_path)
    kiosk = checked(tmp_path, database)
    database.write(lambda tx: sync_state.put_key_refused(tx, refused=True))
    assert kiosk.selling() is OutOfOrder.KEY_REFUSED
    database.write(lambda tx: sync_state.put_key_refused(tx, refused=False))
    assert kiosk.selling() is None


def test_a_clock_behind_what_was_seen_before_is_not_trusted(tmp_path: Path) -> None:
    database, clock = store(tmp_path), FrozenClock()
    database.write(lambda tx: sync_state.raise_clock_mark(tx, clock.now()))
    kiosk = checked(tmp_path, database, clock)
    assert kiosk.selling() is None
    clock.jumps(-3600)
    assert kiosk.selling() is OutOfOrder.CLOCK_WRONG
    clock.jumps(3600)
    assert kiosk.selling() is None


def test_a_clock_far_from_the_providers_is_not_trusted(tmp_path: Path) -> None:
    database, clock = store(tmp_path), FrozenClock()
    kiosk = checked(tmp_path, database, clock)
    the_provider_says(database, clock, ahead=1800.0)
    assert kiosk.selling() is OutOfOrder.CLOCK_WRONG
    the_provider_says(database, clock, ahead=-2.0)
    assert kiosk.selling() is None


def test_a_clock_that_is_put_right_is_trusted_before_the_provider_is_heard_again(tmp_path: Path) -> None:
    database, clock = store(tmp_path), FrozenClock()
    the_provider_says(database, clock, ahead=1800.0)
    clock.passes(600)
    clock.jumps(1800)
    assert checked(tmp_path, database, clock).selling() is None


def test_the_mark_follows_the_time_while_it_is_sure(tmp_path: Path) -> None:
    database, clock = store(tmp_path), FrozenClock()
    kiosk = checked(tmp_path, database, clock)
    kiosk.remember_the_time()
    assert mark_of(database) is None, "nobody vouched for this clock"
    the_provider_says(database, clock, ahead=0.0)
    clock.passes(3600)
    clock.jumps(86_400)

    kiosk.remember_the_time()

    assert mark_of(database) == NOON + timedelta(hours=1), "the time, not what the wall clock says"


def test_below_the_floor_of_free_disk_nothing_is_sold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = checked(tmp_path)
    monkeypatch.setattr(health, "DISK_FLOOR_BYTES", 2**62)
    assert kiosk.selling() is OutOfOrder.DISK_FULL


def test_a_disk_mounted_read_only_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = checked(tmp_path)
    found = os.statvfs(tmp_path)
    fields = [found[n] for n in range(10)]
    fields[8] |= os.ST_RDONLY
    monkeypatch.setattr(os, "statvfs", lambda _: os.statvfs_result(fields))
    assert kiosk.selling() is OutOfOrder.DISK_READ_ONLY


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (NewerSchema("x"), OutOfOrder.DATABASE_NEWER),
        (CorruptStore("x"), OutOfOrder.DATABASE_DAMAGED),
        (BrokenJournal("x"), OutOfOrder.JOURNAL_BROKEN),
        (DiskFull("x"), OutOfOrder.DISK_FULL),
        (ReadOnlyDisk("x"), OutOfOrder.DISK_READ_ONLY),
        (StoreError("x"), OutOfOrder.DISK_FAILED),
    ],
)
def test_each_error_of_the_store_has_a_code_of_its_own(error: StoreError, reason: OutOfOrder) -> None:
    assert reason_of(error) is reason


def test_what_is_behind_in_the_journals_file_or_found_damaged_is_not_sold_from(tmp_path: Path) -> None:
    database = store(tmp_path)
    kiosk = checked(tmp_path, database)
    database.trouble = DiskFull("x")
    assert kiosk.selling() is OutOfOrder.DISK_FULL
    database.trouble = None
    assert kiosk.selling() is None
    marks.note_damage(database.path, "a page")
    assert kiosk.selling() is OutOfOrder.DATABASE_DAMAGED


def test_a_full_disk_gets_the_ballast_and_gives_it_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = checked(tmp_path)
    kiosk.keep_room()
    assert (tmp_path / "ballast").stat().st_blocks * 512 >= BALLAST_BYTES
    monkeypatch.setattr(health, "DISK_FLOOR_BYTES", 2**62)
    kiosk.keep_room()
    assert not (tmp_path / "ballast").exists()
    assert kiosk.selling() is OutOfOrder.DISK_FULL
    monkeypatch.setattr(health, "DISK_FLOOR_BYTES", 1)
    kiosk.keep_room()
    assert (tmp_path / "ballast").exists()
    (tmp_path / "ballast").unlink()


def test_the_start_says_what_stands_in_the_way(tmp_path: Path) -> None:
    kiosk = checked(tmp_path)
    kiosk.stands(OutOfOrder.CHECKING)
    assert kiosk.selling() is OutOfOrder.CHECKING
    kiosk.stands(None)
    assert kiosk.selling() is None
