"""Whatever a program does to its folder is recorded, or the recording is refused."""

import sys
from pathlib import Path

import pytest

from tests.faults.operations import Linked, Made, Renamed, Said, Synced, Written
from tests.faults.recorder import NotRecorded, Recording, record
from tests.faults.strace_log import NotUnderstood


def recording_of(tmp_path: Path, program: str) -> Recording:
    root = tmp_path / "root"
    root.mkdir()
    start = "import os, pathlib, subprocess, sys, threading\nroot = pathlib.Path(sys.argv[1])\n"
    return record([sys.executable, "-c", start + program, str(root)], root, tmp_path / "log")


def test_files_folders_and_names_are_seen_in_order(tmp_path: Path) -> None:
    seen = recording_of(
        tmp_path,
        """
(root / "keys").mkdir()
with open(root / "keys" / "new", "wb") as file:
    file.write(b"key")
    file.flush()
    os.fsync(file.fileno())
os.link(root / "keys" / "new", root / "keys" / "key")
os.rename(root / "keys" / "new", root / "keys" / "old")
os.unlink(root / "keys" / "old")
with open(root / "said", "ab", buffering=0) as file:
    file.write(b'{"done": true}\\n')
""",
    )
    assert seen.operations[1:] == (
        Made("keys/new"),
        Written("keys/new", 0, b"key"),
        Synced("keys/new", 3),
        Linked("keys/new", "keys/key"),
        Renamed("keys/new", "keys/old"),
        *seen.operations[6:7],
        Said({"done": True}),
    )


def test_lines_offsets_lengths_threads_and_children_are_seen(tmp_path: Path) -> None:
    recording_of(
        tmp_path,
        """
def add(name):
    for number in range(50):
        with open(root / name, "ab") as file:
            file.write(b"line %d\\n" % number)
            file.flush()
            os.fsync(file.fileno())
threads = [threading.Thread(target=add, args=(name,)) for name in ("one", "two")]
for thread in threads: thread.start()
child = "import sys; open(sys.argv[1], 'wb').write(bytes(5000))"
subprocess.run([sys.executable, "-c", child, str(root / "three")], check=True)
for thread in threads: thread.join()
file = os.open(root / "three", os.O_RDWR)
os.pwrite(file, b"here", 4998)
os.pwritev(file, [b"and", b"there"], 100)
os.ftruncate(file, 5001)
os.truncate(file, 9000)
""",
    )  # record() itself compares what it saw with the files there are


@pytest.mark.parametrize(
    "program",
    [
        "import mmap\nf = open(root / 'a', 'w+b'); f.truncate(4096); mmap.mmap(f.fileno(), 4096)[0] = 1",
        "f = open(root / 'a', 'wb'); g = open(sys.executable, 'rb'); os.sendfile(f.fileno(), g.fileno(), 0, 9)",
        "f = open(root / 'a', 'wb', buffering=0); os.unlink(root / 'a'); f.write(b'x')",
        "os.symlink('b', root / 'a')",
    ],
)
def test_what_is_not_understood_is_no_recording(tmp_path: Path, program: str) -> None:
    with pytest.raises(NotUnderstood):
        recording_of(tmp_path, program)


def test_a_recording_that_does_not_explain_the_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotRecorded, match="does not explain"):
        recording_of(tmp_path, "f = open(root / 'a', 'wb', buffering=0); f.seek(3); f.write(b'x')")


def test_a_recording_can_be_kept(tmp_path: Path) -> None:
    seen = recording_of(tmp_path, "(root / 'a').write_bytes(b'kept')")
    seen.save(tmp_path / "kept" / "one.recording")
    assert Recording.load(tmp_path / "kept" / "one.recording") == seen
