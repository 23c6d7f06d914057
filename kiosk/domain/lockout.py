"""How long a door stays shut after wrong tries; pure.

Five tries are free; each one after that is paid for with a pause that grows to an hour. At an hour a try, a PIN of six
digits lasts longer than a kiosk (OWASP Authentication Cheat Sheet, "Account Lockout"). Only the monotonic clock
counts: a wall clock that steps shortens nothing. After a restart of the machine, what has surely passed is the time
since it started.
"""

from dataclasses import dataclass
from typing import Final

from kiosk.clock import Reading

FREE_TRIES: Final = 5
PAUSES: Final = (60.0, 300.0, 900.0, 3600.0)
"""Seconds: after the fifth wrong try, the sixth, and so on; the last one for all that follow."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row, and when the last one was: monotonic seconds ``ticks`` within ``boot``."""

    failures: int = 0
    ticks: float = 0.0
    boot: str = ""


def pause_after(failures: int) -> float:
    """Seconds until the next try is allowed."""
    if failures < FREE_TRIES:
        return 0.0
    return PAUSES[min(failures - FREE_TRIES, len(PAUSES) - 1)]


def seconds_left(tries: Tries, reading: Reading) -> float:
    """Seconds of the pause that are still to come; 0 if the next try is allowed."""
    passed = reading.ticks - tries.ticks if reading.boot == tries.boot else reading.ticks
    return max(0.0, pause_after(tries.failures) - max(0.0, passed))
