"""Who was admitted, on a real disk, by one process and by several."""

import fcntl
import os
import re
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.errors import StoreBusy, StoreError
from printing.door import seen_list
from printing.door.seen_list import SeenList
from printing.door_code import DoorTicket, showtime_mark

NOW = datetime(2026, 11, 14, 19, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=3)
STARTS = datetime(2026, 11, 14, 19, 15, tzinfo=UTC)
ONE, TWO = "0f1e2d3c4b5a6978", "ffeeddccbbaa9988"


def ticket(ticket_id: str = ONE, starts_at: datetime = STARTS, showtime: str = "s-1") -> DoorTicket:
    mark = showtime_mark(showtime)
    return DoorTicket(b"\x24\xf6\xed\x6a", ticket_id, mark, starts_at, 1, 1, False, False, "", "", "", "", "")


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "lock")


def test_the_first_copy_gets_in_and_a_later_one_is_told_when(tmp_path: Path) -> None:
    doors = SeenList(tmp_path / "door")
    assert doors.admit([ticket(ONE)], NOW) == [None]
    assert doors.admit([ticket(ONE), ticket(TWO)], LATER) == [NOW, None]
    assert doors.admit([], LATER) == []


def test_two_copies_in_one_go_are_one_guest(tmp_path: Path) -> None:
    assert SeenList(tmp_path).admit([ticket(ONE), ticket(TWO), ticket(ONE)], NOW) == [None, None, NOW]


def test_a_door_that_starts_again_knows_whom_it_admitted(tmp_path: Path) -> None:
    SeenList(tmp_path).admit([ticket()], NOW)
    assert SeenList(tmp_path).admit([ticket()], LATER) == [NOW]


def test_the_file_is_what_the_page_says_and_for_its_owner_alone(tmp_path: Path) -> None:
    SeenList(tmp_path / "door").admit([ticket(ONE), ticket(TWO)], NOW)
    (name,) = files(tmp_path / "door")
    assert name == f"{int(STARTS.timestamp())}-{showtime_mark('s-1').hex()}.seen"
    path = tmp_path / "door" / name
    assert path.read_bytes() == b"0f1e2d3c4b5a6978 1794682800\nffeeddccbbaa9988 1794682800\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_two_scanners_of_one_machine_share_the_list(tmp_path: Path) -> None:
    left, right = SeenList(tmp_path), SeenList(tmp_path)
    assert left.admit([ticket(ONE)], NOW) == [None]
    assert right.admit([ticket(ONE), ticket(TWO)], LATER) == [NOW, None]
    assert left.admit([ticket(TWO)], LATER) == [LATER]


def test_a_ticket_whose_show_was_put_off_gets_in_once(tmp_path: Path) -> None:
    doors = SeenList(tmp_path)
    doors.admit([ticket()], NOW)
    assert doors.admit([ticket(starts_at=STARTS + timedelta(hours=1))], LATER) == [NOW]


@pytest.mark.parametrize(
    "torn", [b"ffeeddccbbaa9988 17946", b"\0" * 28, b"\0" * 511 + b"\n", b"ffeeddccbbaa9988 1794682\x00\x00\x00"]
)
def test_what_a_power_cut_tore_was_never_answered_and_spoils_nothing(tmp_path: Path, torn: bytes) -> None:
    SeenList(tmp_path).admit([ticket(ONE)], NOW)
    (name,) = files(tmp_path)
    with (tmp_path / name).open("ab") as file:
        file.write(torn)
    doors = SeenList(tmp_path)
    assert doors.admit([ticket(ONE), ticket(TWO)], LATER) == [NOW, None]
    assert SeenList(tmp_path).admit([ticket(ONE), ticket(TWO)], LATER) == [NOW, LATER]


def test_it_is_on_the_disk_before_anybody_is_let_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        real(descriptor)
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    doors = SeenList(tmp_path)
    monkeypatch.setattr(os, "fsync", fsync)
    doors.admit([ticket(ONE), ticket(TWO)], NOW)
    (name,) = files(tmp_path)
    assert synced == [name, tmp_path.name]


def test_a_disk_that_refuses_admits_nobody_and_later_everybody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doors = SeenList(tmp_path)
    doors.admit([ticket(ONE)], NOW)

    def refuse(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", refuse)
        with pytest.raises(StoreError, match="Input/output error"):
            doors.admit([ticket(TWO)], NOW)
    assert doors.admit([ticket(ONE), ticket(TWO)], LATER) == [NOW, None]


def test_a_show_is_forgotten_after_it(tmp_path: Path) -> None:
    doors = SeenList(tmp_path)
    doors.admit([ticket()], NOW)
    tomorrow = STARTS + timedelta(days=1)
    doors.admit([ticket(TWO, tomorrow, "s-2")], tomorrow)
    assert len(files(tmp_path)) == 2
    after = STARTS + seen_list.KEPT_FOR + timedelta(seconds=1)
    assert doors.admit([ticket(TWO, tomorrow, "s-2")], after) == [tomorrow]
    assert [name[11:19] for name in files(tmp_path)] == [showtime_mark("s-2").hex()]
    assert "0f1e" not in "".join((tmp_path / name).read_text() for name in files(tmp_path))


def test_a_show_has_so_many_guests_and_an_evening_so_many_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen_list, "MOST_ADMITTED", 2)
    monkeypatch.setattr(seen_list, "MOST_SHOWS", 2)
    doors = SeenList(tmp_path)
    doors.admit([ticket(ONE), ticket(TWO)], NOW)
    with pytest.raises(StoreError, match="more than 2 were admitted"):
        doors.admit([ticket("0" * 16)], NOW)
    for number in (2, 3):
        doors.admit([ticket(f"{number:016x}", showtime=f"s-{number}")], NOW)
    with pytest.raises(StoreError, match="more than 2 shows"):
        doors.admit([ticket("4" * 16, showtime="s-4")], NOW)


@pytest.mark.parametrize("size", [0, 5_000_000])
def test_a_list_that_somebody_cut_or_blew_up_is_not_believed(tmp_path: Path, size: int) -> None:
    doors = SeenList(tmp_path)
    doors.admit([ticket(ONE)], NOW)
    (name,) = files(tmp_path)
    os.truncate(tmp_path / name, size)
    with pytest.raises(StoreError, match=re.escape(name)):
        doors.admit([ticket(TWO)], LATER)


def test_a_scanner_that_hangs_with_the_list_is_waited_for_only_so_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen_list, "PATIENCE_SECONDS", 0.01)
    doors = SeenList(tmp_path)
    doors.admit([ticket(ONE)], NOW)
    with (tmp_path / "lock").open() as hung:
        fcntl.flock(hung, fcntl.LOCK_EX)
        with pytest.raises(StoreBusy, match="another scanner"):
            doors.admit([ticket(TWO)], NOW)
    assert doors.admit([ticket(TWO)], LATER) == [None]


RACER = """
import sys
from pathlib import Path
from tests.printing.door.test_seen_list import NOW, SeenList, ticket
doors = SeenList(Path(sys.argv[1]))
sys.stdin.readline()
for number in range(200):
    (first,) = doors.admit([ticket(f"{number:016x}", showtime=f"s-{number % 3}")], NOW)
    if first is None:
        print(number)
"""


def test_of_scanners_that_race_one_admits_each_ticket(tmp_path: Path) -> None:
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    admitted = Counter(number for racer in racers for number in racer.communicate(timeout=60)[0].split())
    assert [racer.returncode for racer in racers] == [0, 0, 0]
    assert admitted == Counter(str(number) for number in range(200))
