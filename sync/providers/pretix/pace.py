"""How often the background may read seats: a hosted pretix takes 360 calls a minute, and selling comes first."""

from dataclasses import dataclass

CALLS_A_MINUTE = 120
"""A third of what a hosted pretix takes; the rest is for customers, sales and the programme."""
AT_FIRST = 180
"""What may be read at once when nothing was read for a while: a small cinema's seats, all of them."""


@dataclass(frozen=True, slots=True)
class Pace:
    """``saved`` calls may be made at ``at`` (monotonic seconds); they grow by ``a_minute``, up to ``most``."""

    saved: float
    at: float
    a_minute: float = CALLS_A_MINUTE
    most: float = AT_FIRST

    def by(self, now: float) -> "Pace":
        """The same at a later moment."""
        saved = min(self.most, self.saved + max(0.0, now - self.at) * self.a_minute / 60)
        return Pace(saved, max(self.at, now), self.a_minute, self.most)

    def spent(self, calls: int) -> "Pace":
        """After so many calls."""
        return Pace(self.saved - calls, self.at, self.a_minute, self.most)

    def seconds_until(self, calls: int) -> float:
        """How long to wait until so many calls may be made."""
        return max(0.0, min(calls, self.most) - self.saved) * 60 / self.a_minute
