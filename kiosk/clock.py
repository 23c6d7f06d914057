"""Time, as an argument: the wall clock for people, the monotonic clock for waiting."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """What the time is. Safe from any thread."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC. It may jump."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow, from an arbitrary start."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """CLOCK_MONOTONIC, in seconds."""
        return time.monotonic()


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks at one moment. ``ticks`` are monotonic seconds; they mean nothing in another ``boot``."""

    wall: datetime
    ticks: float
    boot: str


def read(clock: Clock) -> Reading:
    """Look at both clocks. All processes of one boot share the monotonic one."""
    return Reading(clock.now(), clock.monotonic(), _boot())


@cache
def _boot() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
