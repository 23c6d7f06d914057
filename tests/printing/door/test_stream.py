"""A scanner at a door, as a process: lines in, lines out, and an exit code."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.errors import FoyerError
from printing.verify import verify_stream
from tests.printing.builders import revoked_list, signer, statement, trust_file

ROOT = Path(__file__).parents[3]
TONIGHT = datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=20)

Scanner = subprocess.Popen[bytes]


def code(number: int, **changes: object) -> bytes:
    return signer().sign(statement(ticket_id=f"{number:016x}", starts_at=TONIGHT, **changes)).encode()


@pytest.fixture
def opened(tmp_path: Path) -> Generator[Callable[..., Scanner]]:
    doors: list[Scanner] = []

    def open_door(*more: str) -> Scanner:
        keys = trust_file(tmp_path)
        doors.append(
            subprocess.Popen(
                [*(sys.executable, "-m", "kiosk", "verify"), *more, "--keys", str(keys)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=ROOT,
                env={**os.environ, "FOYER_STATE": str(tmp_path / "state"), "TZ": "UTC"},
            )
        )
        return doors[-1]

    yield open_door
    for door in doors:
        door.kill()
        door.communicate()


def ask(door: Scanner, typed: bytes) -> bytes:
    """Scan, and wait for the answer as a person does, with the input left open."""
    assert door.stdin is not None
    assert door.stdout is not None
    door.stdin.write(typed)
    door.stdin.flush()
    return door.stdout.readline()


def test_each_code_is_answered_at_once_by_a_line(opened: Callable[..., Scanner]) -> None:
    door = opened("--stream")
    assert ask(door, b"\x02" + code(1, proof=True) + b"\x03\r\n") == (
        b"GENUINE  signed by kiosk lobby-1; Screen 3, Stalls, row F, seat 12; 0000-0000-0000;"
        b" ask for proof of the ticket type\n"
    )
    assert ask(door, code(1, copy=2) + b"\r").startswith(b"USED     admitted already: ")
    assert ask(door, b"\x1b[31mF1:\n").startswith(b"INVALID  cannot be read: not a Foyer ticket code")
    assert door.communicate(timeout=20) == (b"", b"")
    assert door.returncode == 1


def test_machines_are_told_in_json_and_a_second_scanner_shares_the_list(
    opened: Callable[..., Scanner], tmp_path: Path
) -> None:
    left, right = opened("-", "--json"), opened("--stream", "--json", "--seen", str(tmp_path / "state" / "door"))
    first, again = json.loads(ask(left, code(7) + b"\n")), json.loads(ask(right, code(7) + b"\n"))
    assert (first["verdict"], first["admit"], first["kiosk"]) == ("genuine", True, "lobby-1")
    assert first["ticket"] | {"id": "0" * 15 + "7", "seat": "12", "issue": 1, "at_risk": False} == first["ticket"]
    assert datetime.fromisoformat(first["ticket"]["starts_at"]) == TONIGHT
    assert (again["verdict"], again["admit"]) == ("already_used", False)
    assert abs(datetime.fromisoformat(again["first_seen"]) - datetime.now(UTC)) < timedelta(minutes=5)
    left.communicate(timeout=20)
    assert left.returncode == 0


def test_a_flood_is_answered_whole_and_in_order(opened: Callable[..., Scanner]) -> None:
    door = opened("--stream", "--json")
    codes = [code(number % 150) if number % 2 else b"x" * (number % 40) for number in range(1, 301) if number % 40]
    out, _ = door.communicate(b"\n".join(codes), timeout=60)
    answers = [json.loads(line) for line in out.splitlines()]
    expected, seen = [], set()
    for one in codes:
        expected.append("unreadable" if one[:1] == b"x" else "already_used" if one in seen else "genuine")
        seen.add(one)
    assert [answer["verdict"] for answer in answers] == expected


def test_a_door_that_was_killed_knows_whom_it_admitted(opened: Callable[..., Scanner]) -> None:
    door = opened("--stream")
    assert ask(door, code(3) + b"\n").startswith(b"GENUINE")
    door.kill()
    door.communicate()
    assert ask(opened("--stream"), code(3) + b"\n").startswith(b"USED")


def test_the_lists_of_the_evening_are_used(opened: Callable[..., Scanner], tmp_path: Path) -> None:
    revoked = tmp_path / "revoked.txt"
    revoked.write_text(revoked_list(f"{5:016x}"))
    door = opened("--stream", "--revoked", str(revoked), "--showtime", "s-20261114-2015-1")
    assert ask(door, code(5) + b"\n").startswith(b"REVOKED  moved or refunded")
    assert ask(door, code(6, showtime_id="another") + b"\n").startswith(b"OTHER")
    assert ask(door, code(6) + b"\n").startswith(b"GENUINE")


def test_a_list_that_cannot_be_kept_is_not_a_refusal(opened: Callable[..., Scanner], tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    door = opened("--stream")
    assert ask(door, code(1) + b"\n").startswith(b"UNKNOWN  cannot tell whether it was used: ")
    door.communicate(timeout=20)
    assert door.returncode == 2


def test_a_door_nobody_listens_to_ends_quietly(opened: Callable[..., Scanner]) -> None:
    door = opened("--stream")
    assert ask(door, code(1) + b"\n")
    assert door.stdout is not None
    door.stdout.close()
    assert door.stdin is not None
    door.stdin.write(code(2) + b"\n")
    door.stdin.flush()
    assert door.wait(20) == 0
    assert door.stderr is not None
    assert door.stderr.read() == b""


def test_a_scanner_that_was_unplugged_is_told_in_a_line(tmp_path: Path) -> None:
    gone = os.open("/", os.O_RDONLY)  # refuses to be read, as a device does that is gone
    try:
        with pytest.raises(FoyerError, match="standard input cannot be read: Is a directory"):
            verify_stream(gone, gone, trust_file(tmp_path), tmp_path / "door", SystemClock())
    finally:
        os.close(gone)


def test_without_keys_no_door_opens(opened: Callable[..., Scanner], tmp_path: Path) -> None:
    door = opened("--stream")
    door.communicate(timeout=20)
    assert door.returncode == 0
    door = opened("--stream", "--revoked", str(tmp_path / "missing"))
    _, error = door.communicate(timeout=20)
    assert door.returncode == 2
    assert b"missing: cannot be read" in error
    assert len(error.splitlines()) == 1
