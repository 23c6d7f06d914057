"""When a kiosk is open: a week of hours by the cinema's clock, and what that means at a moment. Pure.

In the night that an hour comes twice, what closes within it does so the second time, and what opens the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

CLOSED: Final = "closed"
DAY: Final = 24 * 60
ALL_DAY: Final = (0, DAY)
DAYS_AHEAD: Final = 8

Hours = tuple[int, int] | None
"""Minutes from the day's midnight until it opens, and until it closes (perhaps the day after); None: closed all day."""


@dataclass(frozen=True, slots=True)
class Closed:
    """It is closed; ``opens_at`` by the cinema's clock, None where no day of the week has hours."""

    opens_at: datetime | None


def read_hours(text: str) -> Hours:
    """A day's hours as they are configured: "10:00-23:30", "10:00-01:30" past midnight, "closed", "" for all day.

    ValueError for anything else.
    """
    if text == CLOSED:
        return None
    if not text:
        return ALL_DAY
    opens, closes = (_minutes(part) for part in text.split("-"))
    return opens, closes if closes > opens else closes + DAY


def closed_at(week: Sequence[Hours], now: datetime, zone: ZoneInfo) -> Closed | None:
    """Whether a kiosk with these hours, Monday first, is closed at ``now`` (aware); None while it is open."""
    today = now.astimezone(zone).date()
    spans = [
        (_moment(day, hours[0], zone), _last_moment(day, hours[1], zone))
        for day in (today + timedelta(days=number) for number in range(-1, DAYS_AHEAD))
        if (hours := week[day.weekday()]) is not None
    ]
    if any(opens <= now < closes for opens, closes in spans):
        return None
    coming = [opens for opens, _ in spans if opens > now]
    return Closed(min(coming).astimezone(zone) if coming else None)


def _minutes(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def _moment(day: date, minutes: int, zone: ZoneInfo, fold: int = 0) -> datetime:
    at = time(minutes % DAY // 60, minutes % 60, fold=fold)
    return datetime.combine(day + timedelta(days=minutes // DAY), at, zone).astimezone(UTC)


def _last_moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    return max(_moment(day, minutes, zone, fold) for fold in (0, 1))
