"""The journal beside the database: a file that only grows, from which every sale can be rebuilt.

One entry a line, as JSON, with the seals of the journal in the database. An entry is committed there first, then
appended here and on the disk before the write returns. Two processes append, one after the other by a lock on the file.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kiosk.durable_files import sync_folder
from kiosk.errors import BrokenJournal, CorruptStore
from kiosk.logs import logger
from kiosk.store import journal
from kiosk.store.disk import named_errors
from kiosk.store.journal import Entry
from kiosk.store.sqlite import Connection

log = logger(__name__)

BLOCK = 64 * 1024


class _Line(msgspec.Struct):
    number: int
    at: int
    kind: str
    subject: str
    hash: str
    body: msgspec.Raw


def beside(database: Path) -> Path:
    """Where the journal of the database at that path is."""
    return database.with_name("journal.jsonl")


class JournalFile:
    """The file at ``path``, made with the first entry. For one thread at a time; any number of processes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._number = 0
        self._size = -1
        self._named = False

    def extend(self, tx: Connection) -> None:
        """Append what the database's journal has and the file has not; on the disk when this returns.

        A last line that a power cut tore is written again. CorruptStore if the database is behind the file,
        BrokenJournal if the two tell different stories.
        """
        last = journal.last_entry(tx)
        if last is None and not self.path.exists():
            return
        if last is not None and last.number == self._number:
            return
        with named_errors(self.path), _alone(self.path) as descriptor:
            size = end = os.fstat(descriptor).st_size
            if size != self._size:  # just opened, or another process was here
                self._number, end = _last(descriptor, size, tx)
            lines = b"".join(_line(one) for one in journal.entries_after(tx, self._number))
            try:
                if lines:
                    os.ftruncate(descriptor, end)
                    _write_at(descriptor, lines, end)
                os.fdatasync(descriptor)
            except OSError:
                os.ftruncate(descriptor, end)  # or they would be taken for written the next time
                raise
            if end == 0 or not self._named:  # whoever made the file may have been killed before its name was safe
                sync_folder(self.path.parent)
                self._named = True
            self._number, self._size = (last.number if last else 0), end + len(lines)


def entries(path: Path, after: Entry | None = None) -> Iterator[Entry]:
    """The file's entries behind ``after``, each checked against the one before it (BrokenJournal where one fails).

    A torn last line ends it: what was torn was never acknowledged.
    """
    if not path.exists():
        return
    number, seal = (after.number, after.hash) if after else (0, journal.GENESIS)
    with named_errors(path), path.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                return
            one = _entry(line)
            if one is not None and one.number <= number:
                if one.number == number and one.hash != seal:
                    raise BrokenJournal(f"{path}: entry {number} is not the one in the database")
            elif one is None or not one.follows(number, seal):
                raise BrokenJournal(f"{path}: what follows entry {number} does not follow from it")
            else:
                yield one
                number, seal = one.number, one.hash


def write_anew(path: Path, tx: Connection) -> None:
    """Write the whole file from the database's journal; what was there is kept beside it, for a person to look at."""
    draft, before = path.with_name(path.name + ".new"), path.with_name(path.name + ".damaged")
    with named_errors(path), _alone(path):
        draft.unlink(missing_ok=True)
        JournalFile(draft).extend(tx)
        before.unlink(missing_ok=True)
        before.hardlink_to(path)
        draft.replace(path)
        sync_folder(path.parent)


@contextmanager
def _alone(path: Path) -> Iterator[int]:
    """The file, open and locked; the lock is no good on one that was replaced meanwhile."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if os.fstat(descriptor).st_ino == path.stat().st_ino:
                yield descriptor
                return
        finally:
            os.close(descriptor)


def _last(descriptor: int, size: int, tx: Connection) -> tuple[int, int]:
    """The number of the last good entry, and where the next one goes: behind it, over whatever was torn."""
    lines = 0
    for start, end in _lines_from_behind(descriptor, size):
        lines += 1
        line = os.pread(descriptor, end - start, start)
        found = _entry(line)
        known = journal.entry(tx, found.number) if found else None
        if found is None:
            continue
        if known is None:
            raise CorruptStore(f"the database is behind its journal: entry {found.number} is in the file alone")
        if line == _line(known):
            if end < size:
                log.warning("the end of the journal's file was torn; it is written again")
            return known.number, end
        if not journal.follows(tx, known):
            raise CorruptStore(f"entry {known.number} of the journal does not follow from the one before")
        if journal.follows(tx, found):
            raise BrokenJournal(f"entry {found.number} of the journal's file is not the one in the database")
    if lines:
        raise BrokenJournal("the journal's file holds no entry of this database")
    return 0, 0


def _lines_from_behind(descriptor: int, size: int) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends, the last one first; what follows the last line's end is no line."""
    end = _after_newline(descriptor, size)
    while end > 0:
        start = _after_newline(descriptor, end - 1)
        yield start, end
        end = start


def _after_newline(descriptor: int, before: int) -> int:
    """The place after the last line end within the first ``before`` bytes; 0 without one."""
    while before > 0:
        start = max(0, before - BLOCK)
        found = os.pread(descriptor, before - start, start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        before = start
    return 0


def _line(entry: Entry) -> bytes:
    body = msgspec.Raw(entry.body.encode())
    return msgspec.json.encode(_Line(entry.number, entry.at, entry.kind, entry.subject, entry.hash, body)) + b"\n"


def _entry(line: bytes) -> Entry | None:
    if not line.endswith(b"\n"):
        return None
    try:
        one = msgspec.json.decode(line, type=_Line)
        return Entry(one.number, one.at, one.kind, one.subject, bytes(one.body).decode(), one.hash)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _write_at(descriptor: int, data: bytes, offset: int) -> None:
    left = memoryview(data)
    while left:
        written = os.pwrite(descriptor, left, offset)
        left, offset = left[written:], offset + written
