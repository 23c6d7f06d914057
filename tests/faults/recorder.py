"""Runs a program and records what it, and every process it starts, does to the files below a folder."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tests.faults.disk import Disk
from tests.faults.operations import Operation
from tests.faults.strace_log import CALLS, NOTHING_IN_THEM, read_log

WITNESS = "said"
PATIENCE_SECONDS = 240


class NotRecorded(Exception):
    """The program failed, or the recording does not explain the folder it left."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything that happened, in order."""

    operations: tuple[Operation, ...]

    def save(self, path: Path) -> None:
        """Keep it, to replay it elsewhere."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(msgspec.msgpack.encode(self.operations))

    @staticmethod
    def load(path: Path) -> "Recording":
        """One that was kept."""
        return Recording(msgspec.msgpack.decode(path.read_bytes(), type=tuple[Operation, ...]))


def record(command: Sequence[str], folder: Path, log: Path, environment: Mapping[str, str] | None = None) -> Recording:
    """Run ``command``, which works below the empty ``folder`` and says what it promises in the file ``said`` there.

    NotRecorded: it failed, or what was seen does not add up to the files that are there now.
    """
    traced = ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "16777216", "-e", f"trace={CALLS}"]
    done = subprocess.run(
        [*traced, "-o", str(log), *command],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    if done.returncode:
        raise NotRecorded(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    with log.open(encoding="ascii") as lines:
        recording = Recording(tuple(read_log(lines, str(folder), WITNESS)))
    _explains(recording, folder)
    return recording


def _explains(recording: Recording, folder: Path) -> None:
    disk = Disk()
    for number, operation in enumerate(recording.operations):
        disk.apply(number, operation)
    seen = disk.now()
    names = {str(path.relative_to(folder)): path for path in folder.rglob("*")}
    there = {name: path.read_bytes() for name, path in names.items() if path.is_file() and _is_kept(name)}
    folders = frozenset(name for name, path in names.items() if path.is_dir())
    if (seen.files, seen.folders) != (there, folders):
        apart = sorted(name for name in there.keys() | seen.files.keys() if there.get(name) != seen.files.get(name))
        raise NotRecorded(f"the recording does not explain {apart or sorted(folders ^ seen.folders)}")


def _is_kept(name: str) -> bool:
    return name != WITNESS and not name.endswith(NOTHING_IN_THEM)
