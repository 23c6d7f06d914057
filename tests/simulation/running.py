"""Running many histories, and one of them to be read: ``python -m tests.simulation.running ordinary 42``."""

import logging
import multiprocessing
import os
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.simulation.checks import check
from tests.simulation.cinema import Prepared, prepare
from tests.simulation.history import Family, play
from tests.simulation.world import World

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of this user's alone is made there
LAST_LINES = 40
PROCESSES = os.cpu_count() or 2
SHARE = 25
"""Histories a process takes at a time."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A history that must not be: the first thing wrong with it, and how it came to that."""

    seed: int
    words: str
    lines: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join((self.words, f"the last of the history of seed {self.seed}:", *self.lines))


@dataclass(frozen=True, slots=True)
class Played:
    """What came of some histories; the first that failed ends them."""

    counts: Counter[str]
    failure: Failure | None = None


def play_all(family: Family, seeds: Sequence[int]) -> Played:
    """Play the histories of these seeds, in several processes if there are many."""
    if len(seeds) <= SHARE:
        return play_some(family, seeds)
    total: Counter[str] = Counter()
    shares = [seeds[at : at + SHARE] for at in range(0, len(seeds), SHARE)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=context) as processes:
        for played in processes.map(play_some, [family] * len(shares), shares):
            total += played.counts
            if played.failure is not None:
                processes.shutdown(cancel_futures=True)
                return Played(total, played.failure)
    return Played(total)


def play_some(family: Family, seeds: Sequence[int]) -> Played:
    """Play these, one after the other, in this process."""
    counts: Counter[str] = Counter()
    with _prepared() as prepared:
        for seed in seeds:
            failure = _play_one(prepared, family, seed, counts)
            if failure is not None:
                return Played(counts, failure)
    return Played(counts)


def digest(family: Family, seed: int) -> str:
    """The digest of one history, however it ends."""
    with _prepared() as prepared, _folder() as folder:
        history = play(prepared, folder, family, seed)
        history.close()
        return history.world.digest()


def _play_one(prepared: Prepared, family: Family, seed: int, counts: Counter[str]) -> Failure | None:
    world = World(f"{family.value} {seed}")
    with _folder() as folder, _swallowed() as swallowed:
        try:
            history = play(prepared, folder, family, seed, world)
            try:
                told = check(history)
            finally:
                history.close()
            assert not swallowed, f"an error was caught and logged: {swallowed[0]}"
        except Exception as error:
            words = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
            return Failure(seed, words, tuple(world.lines(LAST_LINES)))
    counts.update(
        {
            "histories": 1,
            "events": told.events,
            "sales": told.sales,
            "sales elsewhere": told.elsewhere,
            "sales on a person's list": told.exceptions,
            "deaths": told.deaths,
        }
    )
    return None


class _Errors(logging.Handler):
    """Keeps what was logged with an exception: in a history nobody may have to catch one."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            self.found.append(self.format(record))


@contextmanager
def _swallowed() -> Iterator[list[str]]:
    errors, loggers = _Errors(), [logging.getLogger(name) for name in ("kiosk", "sync")]
    before = [(one.level, one.propagate) for one in loggers]
    for one in loggers:
        one.addHandler(errors)
        one.setLevel(logging.ERROR)
        one.propagate = False
    try:
        yield errors.found
    finally:
        for one, (level, propagate) in zip(loggers, before, strict=True):
            one.removeHandler(errors)
            one.setLevel(level)
            one.propagate = propagate


@contextmanager
def _prepared() -> Iterator[Prepared]:
    with _folder() as folder:
        yield prepare(folder)


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="foyer-simulation-", dir=MEMORY if MEMORY.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def main(family: str, seed: str) -> int:
    """Print one history and what is wrong with it."""
    world = World(f"{family} {seed}")
    with _prepared() as prepared, _folder() as folder, _swallowed() as swallowed:
        try:
            history = play(prepared, folder, Family(family), int(seed), world)
            check(history)
            history.close()
            print(*swallowed, sep="\n")
        finally:
            print(*world.lines(), world.digest(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
