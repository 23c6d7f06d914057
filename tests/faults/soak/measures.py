"""What a process and its folders take, read from /proc and the disk; and whether that stays flat."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Process:
    """One process at a moment: memory that is its own alone (in MB; no file's, which others may share), threads, open
    descriptors."""

    pid: int
    megabytes: float
    threads: int
    descriptors: int


@dataclass(frozen=True, slots=True)
class Sample:
    """Everything at a moment, after so many sales. Sizes in bytes; ``rows`` of the tables that are pruned."""

    sales: int
    kiosk: Process
    worker: Process
    database: int
    log: int
    spool: int
    temporary: int
    pictures: int
    words: int
    rows: int


def process(pid: int) -> Process:
    """Look at a process of this machine."""
    place = Path(f"/proc/{pid}")
    kilobytes = next(
        int(line.split()[1])
        for line in (place / "smaps_rollup").read_text().splitlines()
        if line.startswith("Anonymous:")
    )
    return Process(pid, kilobytes / 1024, len(list((place / "task").iterdir())), len(list((place / "fd").iterdir())))


def slope(samples: Sequence[Sample], what: Callable[[Sample], float]) -> float:
    """How much ``what`` grows in a thousand sales: the median of all slopes between two samples (Theil and Sen)."""
    slopes = [
        1000 * (what(later) - what(earlier)) / (later.sales - earlier.sales)
        for earlier, later in combinations(samples, 2)
        if later.sales > earlier.sales
    ]
    return median(slopes)


def steady(samples: Sequence[Sample]) -> list[Sample]:
    """The samples after the first half, of the worker process that lived last."""
    last = samples[-1].worker.pid
    return [one for one in samples[len(samples) // 2 :] if one.worker.pid == last]
