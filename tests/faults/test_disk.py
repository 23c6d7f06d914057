"""The model of a disk: what must be there after a power cut, and what may be."""

import random

import pytest

from tests.faults.disk import SECTOR, Disk, Fate, Folder
from tests.faults.operations import FolderMade, Made, Operation, Removed, Renamed, Synced, Written


def after(fate: Fate, *operations: Operation, journalled: bool = False, seed: int = 1) -> Folder:
    disk = Disk(journalled=journalled)
    for number, operation in enumerate(operations):
        disk.apply(number, operation)
    return disk.after_power_cut(fate, random.Random(seed))


def saved(*more: Operation) -> tuple[Operation, ...]:
    return (Made("a"), Written("a", 0, b"old"), Synced("a", 2), Synced("", 3), *more)


@pytest.mark.parametrize("fate", Fate)
def test_what_was_synced_is_there_whatever_happens(fate: Fate) -> None:
    assert after(fate, *saved()).files == {"a": b"old"}


def test_what_was_not_synced_may_be_lost_or_kept() -> None:
    more = saved(Written("a", 3, b" and new"))
    assert after(Fate.LOST, *more).files == {"a": b"old"}
    assert after(Fate.KEPT, *more).files == {"a": b"old and new"}


def test_a_file_without_a_synced_name_may_be_gone() -> None:
    operations = (Made("a"), Written("a", 0, b"key"), Synced("a", 2))
    assert after(Fate.LOST, *operations).files == {}
    assert after(Fate.NAMES_KEPT, *operations).files == {"a": b"key"}


def test_a_journalled_disk_keeps_names_with_every_sync() -> None:
    operations = (Made("a"), Written("a", 0, b"key"), Synced("a", 2))
    assert after(Fate.LOST, *operations, journalled=True).files == {"a": b"key"}


def test_a_file_renamed_without_a_sync_may_be_empty() -> None:
    more = saved(Made("b"), Written("b", 0, b"new"), Renamed("b", "a"))
    assert after(Fate.NAMES_KEPT, *more).files == {"a": b""}
    assert after(Fate.LOST, *more).files == {"a": b"old"}


def test_what_was_removed_may_come_back() -> None:
    assert after(Fate.LOST, *saved(Removed("a"))).files == {"a": b"old"}
    assert after(Fate.KEPT, *saved(Removed("a"))).files == {}


def test_a_folder_without_a_name_takes_its_files_with_it() -> None:
    operations = (
        FolderMade("keys"),
        Made("keys/k"),
        Written("keys/k", 0, b"key"),
        Synced("keys/k", 3),
        Synced("keys", 4),
    )
    assert after(Fate.LOST, *operations) == Folder({}, frozenset())
    assert after(Fate.LOST, *operations, Synced("", 5)).files == {"keys/k": b"key"}


def test_a_sync_does_not_cover_what_began_after_it() -> None:
    assert after(Fate.LOST, *saved(Written("a", 0, b"new"), Synced("a", 4))).files == {"a": b"old"}


@pytest.mark.parametrize("seed", range(20))
def test_a_write_is_torn_at_the_border_of_a_sector(seed: int) -> None:
    torn = after(Fate.LAST_WRITE_TORN, *saved(Written("a", 3, bytes(2 * SECTOR))), seed=seed).files["a"]
    assert len(torn) in (3, SECTOR, 2 * SECTOR)


def test_every_mixture_of_writes_may_be_found() -> None:
    writes = (Written("a", 0, b"1"), Written("a", 1, b"2"), Written("a", 2, b"3"))
    found = {after(Fate.SOME_WRITES_LOST, *saved(*writes), seed=seed).files["a"] for seed in range(200)}
    assert found == {bytes(both) for both in ((x, y, z) for x in b"o1" for y in b"l2" for z in b"d3")}
