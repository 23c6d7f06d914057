"""Files that are whole or not there; what a power cut makes of them, tests/faults/test_power_loss.py says."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import durable_files


@pytest.fixture
def syncs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What was synced, in order, and whether ``a.pdf`` had its name then."""
    seen: list[tuple[str, bool]] = []
    real = os.fsync

    def watched(descriptor: int) -> None:
        what = Path(f"/proc/self/fd/{descriptor}").resolve()
        seen.append((what.name if what.is_dir() else "file", (tmp_path / "a.pdf").exists()))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    return seen


@pytest.mark.parametrize("write", [durable_files.replace, durable_files.create])
def test_a_file_is_synced_before_it_has_its_name_and_the_folder_after(
    tmp_path: Path, write: Callable[[Path, bytes], object], syncs: list[tuple[str, bool]]
) -> None:
    write(tmp_path / "a.pdf", b"ticket")
    assert syncs == [("file", False), (tmp_path.name, True)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_what_is_there_is_not_made_again_but_its_name_is_synced(tmp_path: Path, syncs: list[tuple[str, bool]]) -> None:
    (tmp_path / "a.pdf").write_bytes(b"of a process that was killed")
    assert durable_files.create(tmp_path / "a.pdf", b"mine") is False
    assert (tmp_path / "a.pdf").read_bytes() == b"of a process that was killed"
    assert syncs[-1] == (tmp_path.name, True)


def test_nothing_is_written_into_a_line_that_was_torn(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    durable_files.append(lines, b"one")
    with lines.open("ab") as file:
        file.write(b"tw")
    durable_files.append(lines, b"three")
    assert lines.read_bytes() == b"one\ntw\nthree\n"
    assert lines.stat().st_mode & 0o777 == 0o600


def test_a_line_and_the_name_of_its_file_are_synced(tmp_path: Path, syncs: list[tuple[str, bool]]) -> None:
    durable_files.append(tmp_path / "lines", b"one")
    assert [what for what, _ in syncs] == ["file", tmp_path.name]


def test_each_folder_made_is_synced_into_the_one_above(tmp_path: Path, syncs: list[tuple[str, bool]]) -> None:
    durable_files.make_folder(tmp_path / "state" / "keys", mode=0o700)
    assert [what for what, _ in syncs] == [tmp_path.name, "state"]
    assert (tmp_path / "state" / "keys").stat().st_mode & 0o777 == 0o700
    durable_files.make_folder(tmp_path / "state" / "keys")
    assert len(syncs) == 2


@pytest.mark.parametrize("write", [durable_files.replace, durable_files.create])
def test_a_disk_that_fails_leaves_what_was_there(
    tmp_path: Path, write: Callable[[Path, bytes], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(tmp_path / "a.pdf", b"ticket")
    assert list(tmp_path.iterdir()) == []
