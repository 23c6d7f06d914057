"""Whether the kiosk is open now, by the manager's hours and the cinema's clock."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from kiosk.clock import Clock
from kiosk.domain.opening_hours import ALL_DAY, Closed, closed_at, read_hours
from kiosk.services.programme import Programme


class OpeningTimes:
    """Quick; callable from the GUI thread. ``week``: as configured, Monday first (ValueError for what is no hours).

    ``collects``: whether tickets are handed out while it is closed.
    """

    def __init__(self, week: Sequence[str], programme: Programme, clock: Clock, *, collects: bool = True) -> None:
        self._week = tuple(read_hours(text) for text in week)
        self._programme = programme
        self._clock = clock
        self.collects = collects
        self.limited = any(hours != ALL_DAY for hours in self._week)
        """Whether it is ever closed."""

    def closed(self) -> Closed | None:
        """Closed, and until when; None while it is open, or while nobody knows yet which clock counts."""
        site = self._programme.site() if self.limited else None
        return closed_at(self._week, self._clock.now(), ZoneInfo(site.time_zone)) if site else None
