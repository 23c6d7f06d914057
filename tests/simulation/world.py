"""Virtual time: one queue of events, one clock, one log, and whoever waits lets the others go on.

There are no threads. A call that takes time runs what is due meanwhile on top of it, so that anything may happen
between its request, its effect and its answer; what began later ends sooner.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from random import Random

START = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
DEEPEST = 12
"""So many calls may wait on top of one another; what is due then runs a little later."""


class Killed(BaseException):
    """The program that was running is gone; no Exception, as nothing may catch it."""


@dataclass(order=True, slots=True)
class _Event:
    at: float
    number: int
    what: Callable[[], object] = field(compare=False)


class World:
    """Where everything happens. Times are seconds since the start; ``dice`` decides whatever is open."""

    def __init__(self, seed: str) -> None:
        self.dice = Random(seed)
        self.now = 0.0
        self.events = 0
        self.told: list[tuple[float, str, str]] = []
        self._queue: list[_Event] = []
        self._numbers = count()
        self._depth = 0

    def time(self) -> datetime:
        """The true time."""
        return START + timedelta(seconds=self.now)

    def after(self, seconds: float, what: Callable[[], object]) -> None:
        """Let something happen in so many seconds."""
        heapq.heappush(self._queue, _Event(self.now + seconds, next(self._numbers), what))

    def wait(self, seconds: float) -> None:
        """Let time pass for whoever calls; everybody else goes on."""
        until = self.now + seconds
        if self._depth < DEEPEST:
            self.run(until)
        self.now = max(self.now, until)

    def run(self, until: float) -> None:
        """Let everything happen that is due until then."""
        while self._queue and self._queue[0].at <= until:
            event = heapq.heappop(self._queue)
            self.now = max(self.now, event.at)
            self.events += 1
            self._depth += 1
            try:
                event.what()
            except Killed:
                pass  # whoever died has said so
            finally:
                self._depth -= 1
        self.now = max(self.now, until)

    def clear(self) -> None:
        """Nothing that was going to happen happens any more."""
        self._queue.clear()

    def tell(self, who: str, what: str) -> None:
        """Write a line into the history."""
        self.told.append((self.now, who, what))

    def digest(self) -> str:
        """The same for the same history."""
        return sha256("\n".join(self.lines()).encode()).hexdigest()

    def lines(self, last: int | None = None) -> list[str]:
        """The history in words, or its end."""
        told = self.told if last is None else self.told[-last:]
        return [f"{START + timedelta(seconds=at):%d %H:%M:%S.%f} {who:<10} {what}" for at, who, what in told]

    def chance(self, probability: float) -> bool:
        """Whether something happens that does so with this probability."""
        return self.dice.random() < probability
