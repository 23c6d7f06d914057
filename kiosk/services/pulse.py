"""Signs of life of a kiosk's parts, as they come: when each was last seen to do something."""

import threading
from collections.abc import Mapping

from kiosk.clock import Clock
from kiosk.domain.figures import LAG, Spread
from kiosk.domain.watchdog import Part

BEAT_SECONDS = 1.0


class Pulse:
    """Takes note; quick, and safe from any thread. By the monotonic clock: a wall clock that jumps is no stall."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: dict[Part, float] = {}
        self._lag = LAG

    def seen(self, part: Part) -> None:
        """It did something just now; with the first time it counts as begun."""
        with self._lock:
            self._seen[part] = self._clock.monotonic()

    def beat(self) -> None:
        """The screen's thread, every second."""
        now = self._clock.monotonic()
        with self._lock:
            before, self._seen[Part.SCREEN] = self._seen.get(Part.SCREEN), now
            if before is not None:
                self._lag = self._lag.with_one(max(0.0, now - before - BEAT_SECONDS))

    def silent(self) -> Mapping[Part, float]:
        """Seconds since each part that has begun was last seen."""
        now = self._clock.monotonic()
        with self._lock:
            return {part: now - at for part, at in self._seen.items()}

    @property
    def lag(self) -> Spread:
        """How late the screen's beats were so far."""
        with self._lock:
            return self._lag
