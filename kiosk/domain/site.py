"""The cinema itself."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

BUSINESS_DAY_STARTS = timedelta(hours=5)
"""A film at half past midnight belongs to the evening before it."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the kiosk stands, as its provider calls it."""

    id: str
    name: str
    address: str
    time_zone: str
    currency: str
    languages: tuple[str, ...]

    def local(self, at: datetime) -> datetime:
        """``at`` as a clock on the cinema's wall shows it."""
        return at.astimezone(ZoneInfo(self.time_zone))

    def day_of(self, at: datetime) -> date:
        """The cinema's day that ``at`` belongs to."""
        return (self.local(at) - BUSINESS_DAY_STARTS).date()
