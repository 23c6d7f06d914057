"""Cuts the power at every operation of a recording, in every way a disk may take it, and has the kiosk come back.

Most states differ in bytes that mean nothing. One that was seen before, byte for byte, is not looked at again; the
others are opened with SQLite, and only where that finds another database, or anything else is another, or more was
promised since, the kiosk itself is switched on. Nothing is left out: what start-up code finds is the same.
"""

import hashlib
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from kiosk.bootstrap import parts
from kiosk.errors import StoreError
from kiosk.store import sqlite
from tests.faults.coming_back import complaints
from tests.faults.disk import Disk, Fate, Folder
from tests.faults.operations import Said
from tests.faults.promises import Promises
from tests.faults.recorder import Recording
from tests.faults.sale_flow import STATE
from tests.proving import Tally

MEMORY = Path("/dev/shm")  # noqa: S108 - each state gets a folder of its own
DATABASE = f"{STATE}/{parts.DATABASE}"
DATABASE_FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-journal")
TERMINAL = f"{STATE}/{parts.TERMINAL}"
SOON, LATE = timedelta(seconds=20), timedelta(minutes=20)
"""Whether the customer of an interrupted sale may still be there."""
EACH_ONCE = 5
"""The fates without dice (and a torn last write) come first at every operation, each once; then all that have dice."""
FULL_LOOK_EACH = 100
"""Of the states that need no look, one in so many gets one all the same."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One power cut, by which it can be had again."""

    operation: int
    draw: int
    seed: int

    def __str__(self) -> str:
        return f"{self.seed}:{self.operation}:{self.draw}"

    @property
    def later(self) -> timedelta:
        """How long after it the power is back."""
        return LATE if random.Random(f"{self} later").random() < 0.25 else SOON

    @property
    def rotten(self) -> bool:
        """Whether the database is destroyed on top of it."""
        return random.Random(f"{self} rotten").random() < 0.1

    @property
    def starts(self) -> int:
        """How often the kiosk is switched on again: what it makes of its own recovery is looked at in a third."""
        return 2 if random.Random(f"{self} starts").random() < 1 / 3 else 1

    @staticmethod
    def of(text: str) -> "Cut":
        """The power cut that was told as ``text``."""
        seed, operation, draw = map(int, text.split(":"))
        return Cut(operation, draw, seed)


@dataclass(frozen=True, slots=True)
class Found:
    """What a power cut broke."""

    cut: Cut
    complaints: tuple[str, ...]


class PowerCuts:
    """``size`` power cuts over a recording, spread over its operations by how much each of them may lose."""

    def __init__(self, recording: Recording, size: int, seed: int, tally: Tally) -> None:
        self._recording = recording
        self._seed = seed
        self._tally = tally
        self._draws = _spread(recording, size)
        self._seen: set[bytes] = set()
        self._looked: set[bytes] = set()

    def found(self) -> Iterator[Found]:
        """Every power cut that broke something, as it is found."""
        for moment in _moments(self._recording):
            for draw in range(self._draws[moment.number]):
                cut = Cut(moment.number, draw, self._seed)
                self._tally.add("states")
                if broken := self._look(cut, moment.after(cut), moment.promises):
                    self._tally.add("broken")
                    yield Found(cut, broken)

    def _look(self, cut: Cut, folder: Folder, promises: Promises) -> tuple[str, ...]:
        promised = promises.count.to_bytes(4)
        key = _digest_of(folder, ()) + promised
        if key in self._seen:
            return ()
        self._seen.add(key)
        self._tally.add("distinct")
        key = _digest_of(folder, DATABASE_FILES) + _database_in(folder) + promised
        if key in self._looked and random.Random(f"{cut} again").randrange(FULL_LOOK_EACH):
            return ()
        self._looked.add(key)
        self._tally.add("switched on")
        with _written(folder) as where:
            return tuple(look(where, promises, cut))


def look(where: Path, promises: Promises, cut: Cut) -> list[str]:
    """What is wrong with a kiosk that comes back there after a power cut; an unexpected error is wrong as well."""
    try:
        return complaints(where, promises, cut.later, rotten=cut.rotten, starts=cut.starts)
    except Exception as error:
        return [f"it did not come back: {type(error).__name__}: {error}"]


def _spread(recording: Recording, size: int) -> list[int]:
    disk, weights = Disk(), []
    for number, operation in enumerate(recording.operations):
        disk.apply(number, operation)
        weights.append(min(disk.unsafe, 8))
    each = max(0, size - len(weights)) / max(1, sum(weights))
    draws, owed = [], 0.0
    for weight in weights:
        owed += weight * each
        draws.append(1 + int(owed))
        owed -= int(owed)
    draws[-1] += max(0, size - sum(draws))  # what rounding left over
    return draws


def state_after(recording: Recording, cut: Cut) -> tuple[Folder, Promises]:
    """The folder that a power cut left, and what had been promised by then."""
    moment = next(moment for moment in _moments(recording) if moment.number == cut.operation)
    return moment.after(cut), moment.promises


@dataclass(slots=True)
class _Moment:
    """After an operation: the disk as it may be then, by both models, and what was promised."""

    number: int
    weak: Disk
    journalled: Disk
    promises: Promises

    def after(self, cut: Cut) -> Folder:
        dice = random.Random(str(cut))
        fates = tuple(Fate)
        fate = fates[cut.draw] if cut.draw < EACH_ONCE else dice.choice(fates[EACH_ONCE - 1 :])
        worst = cut.draw == 0  # at every operation: all is lost that may be
        disk = self.journalled if dice.random() < 0.25 and not worst else self.weak
        folder = disk.after_power_cut(fate, dice)
        if dice.random() < 0.5 and not worst:  # a terminal is a machine of its own: it has not lost its power
            terminal = disk.holds_now(TERMINAL)
            if terminal is not None and STATE in folder.folders:
                return replace(folder, files=folder.files | {TERMINAL: terminal})
        return folder


def _moments(recording: Recording) -> Iterator[_Moment]:
    moment = _Moment(-1, Disk(), Disk(journalled=True), Promises())
    for moment.number, operation in enumerate(recording.operations):
        moment.weak.apply(moment.number, operation)
        moment.journalled.apply(moment.number, operation)
        if isinstance(operation, Said):
            moment.promises.hear(operation.what)
        yield moment


@contextmanager
def _written(folder: Folder) -> Iterator[Path]:
    where = Path(tempfile.mkdtemp(prefix="power-", dir=MEMORY if MEMORY.is_dir() else None))
    try:
        folder.write(where)
        yield where
    finally:
        shutil.rmtree(where)


def _database_in(folder: Folder) -> bytes:
    """What SQLite makes of the files: the digest of the database after its recovery, or of the files it cannot open."""
    files = {name: data for name, data in folder.files.items() if name in DATABASE_FILES}
    if DATABASE not in files:
        return b""
    with _written(Folder(files, folder.folders)) as where:
        try:
            with closing(sqlite.connect(where / DATABASE)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except (StoreError, *sqlite.SqliteError):
            return _digest_of(Folder(files, frozenset()), ())
        return _digest((where / DATABASE).read_bytes())


def _digest_of(folder: Folder, without: tuple[str, ...]) -> bytes:
    whole = hashlib.blake2b(digest_size=16)
    for name in sorted(folder.folders):
        whole.update(name.encode() + b"\0")
    for name, data in sorted(folder.files.items()):
        if name not in without:
            whole.update(name.encode() + b"\1" + _digest(data))
    return whole.digest()


@lru_cache(maxsize=512)
def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
