"""Waiting until nothing else keeps the machine busy, and telling when something does."""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True, slots=True)
class Quietness:
    """How it went: ``waited`` seconds, until other work took the share ``busy`` of all cores."""

    waited: float
    busy: float
    quiet: bool


def wait_for_quiet(limit: float = 0.08, patience: float = 120.0, window: float = 1.0) -> Quietness:
    """Return once all cores together were busy less than ``limit`` for ``window`` seconds, or patience ends."""
    began = time.monotonic()
    while True:
        busy = psutil.cpu_percent(window) / 100
        waited = time.monotonic() - began
        if busy < limit or waited > patience:
            return Quietness(waited, busy, busy < limit)


def put_first() -> None:
    """Have the scheduler serve this process, and all it starts, before other work: a session and group of its own.

    PermissionError for anybody but root.
    """
    with suppress(PermissionError):  # it leads a session already
        os.setsid()
    os.nice(-15)
    group = Path("/proc/self/autogroup")
    if group.exists():
        group.write_text("-15", encoding="ascii")


class ForeignLoad:
    """Between ``__enter__`` and ``__exit__``: what share of all cores others used (``share``).

    ``own`` are the processes that belong to the measurement; those that end in between count as foreign.
    """

    def __init__(self, own: list[psutil.Process]) -> None:
        self._own = own
        self.share = 0.0

    def __enter__(self) -> "ForeignLoad":
        self._before = _total(), _spent(self._own), time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        total, own, began = self._before
        elapsed = (time.monotonic() - began) * (psutil.cpu_count() or 1)
        self.share = max(0.0, (_total() - total) - (_spent(self._own) - own)) / elapsed if elapsed else 0.0


def _total() -> float:
    times = psutil.cpu_times()
    return float(times.user + times.nice + times.system + times.irq + times.softirq)


def _spent(processes: list[psutil.Process]) -> float:
    spent = 0.0
    for process in processes:
        try:
            times = process.cpu_times()
        except psutil.Error:
            continue
        spent += times.user + times.system
    return spent
