"""What time it surely is, and whether the wall clock may be believed; pure.

A wall clock can jump, and after a power cut begin anywhere. The provider's word can be carried on by the monotonic
clock until the machine is switched off. After that only one thing is sure: that no time seen before comes back.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.clock import Clock, Reading

BEHIND = timedelta(minutes=2)
"""So little behind a time that has passed, a clock was merely put right."""
APART = timedelta(minutes=5)
"""Further from the provider's clock than this, showtimes would be offered too long or too short."""
SENSELESS = timedelta(days=100 * 365)
"""A word this far from the wall clock, even one of 1970, is no time."""


@dataclass(frozen=True, slots=True)
class Word:
    """What time the provider said it is, beside this machine's monotonic clock at that moment."""

    at: datetime
    ticks: float
    boot: str


class Trust(StrEnum):
    """What may be done by the wall clock: everything, nothing that cannot be undone, or no selling at all."""

    VOUCHED = "vouched"
    ALONE = "alone"
    WRONG = "wrong"


def word(reading: Reading, offset_seconds: float) -> Word | None:
    """The provider's time, given how far its clock is ahead of the wall clock now; None if that makes no sense."""
    if abs(offset_seconds) > SENSELESS.total_seconds():
        return None
    return Word(reading.wall + timedelta(seconds=offset_seconds), reading.ticks, reading.boot)


def surely(given: Word | None, reading: Reading) -> datetime | None:
    """The time by the provider's word, whatever the wall clock says; None if it gave none since the machine started.

    Only by this may something end that cannot be begun again.
    """
    if given is None or given.boot != reading.boot or reading.ticks < given.ticks:
        return None
    return given.at + timedelta(seconds=reading.ticks - given.ticks)


def trust(given: Word | None, mark: datetime | None, reading: Reading) -> Trust:
    """Judge the wall clock. ``mark`` is the latest time known to have passed."""
    sure = surely(given, reading)
    if sure is not None:
        return Trust.VOUCHED if abs(reading.wall - sure) <= APART else Trust.WRONG
    return Trust.WRONG if mark is not None and reading.wall < mark - BEHIND else Trust.ALONE


@dataclass(frozen=True, slots=True)
class SureClock:
    """The provider's word, carried on by the monotonic clock of ``clock``: its wall clock cannot jump."""

    given: Word
    clock: Clock

    def now(self) -> datetime:
        """The time by the provider's word, aware, in UTC."""
        return self.given.at + timedelta(seconds=self.monotonic() - self.given.ticks)

    def monotonic(self) -> float:
        """The monotonic clock, in seconds."""
        return self.clock.monotonic()
