"""The programme: plans of a week turned into showtimes for the days from today on."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from sync.sandbox.price_lists import Prices
from sync.sandbox.words import Words

Demand = Literal["usual", "sold-out", "last-seats"]

BY_WEEKDAY = (0.7, 0.75, 0.75, 0.8, 1.0, 1.0, 0.9)
"""How full a hall gets on a day against the best day, Monday first."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A mark of a showtime: "live-music", "relaxed" …"""

    id: str
    name: Words
    group: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A showtime that comes back: on these weekdays (Monday is 0), every week or in every second (0: a,
    1: b).
    """

    auditorium: str
    film: str
    at: time
    weekdays: frozenset[int]
    week: int | None
    minutes: int
    tags: tuple[str, ...]
    language: str
    subtitles: str | None
    price_list: str | None
    popularity: float | None


@dataclass(frozen=True, slots=True)
class DemandRule:
    """The first showtime in the auditorium from ``start`` on, ``day`` days from today, sells like this."""

    auditorium: str
    day: int
    start: time
    demand: Demand


@dataclass(frozen=True, slots=True)
class Programme:
    """What runs when. ``week_starts`` is the weekday a new cinema week begins (Monday is 0)."""

    days: int
    week_starts: int
    advertising: timedelta
    cleaning: timedelta
    sales_end: timedelta
    tags: tuple[Tag, ...]
    slots: tuple[Slot, ...]
    film_popularity: dict[str, float]
    demand: tuple[DemandRule, ...]


@dataclass(frozen=True, slots=True)
class Showtime:
    """A film in an auditorium at a time. Times are aware, in UTC.

    ``starts_at`` is what is printed on the ticket, ``film_starts_at`` follows the advertising.
    ``popularity`` is the share of the hall sold in the end, 0 to 1. The id names place and time, so a
    showtime keeps it from day to day.
    """

    id: str
    film: str
    auditorium: str
    starts_at: datetime
    film_starts_at: datetime
    ends_at: datetime
    sales_end_at: datetime
    price_list: str
    tags: tuple[str, ...]
    language: str
    subtitles: str | None
    popularity: float
    demand: Demand = "usual"


def week_of(day: date, week_starts: int) -> int:
    """0 in a weeks, 1 in b weeks: they take turns for ever, whatever the calendar's week numbers do."""
    return (day.toordinal() - 1 - week_starts) // 7 % 2


def showtimes(programme: Programme, prices: Prices, zone: ZoneInfo, today: date) -> tuple[Showtime, ...]:
    """Every showtime of the days from ``today`` (in the cinema's zone) on, by time; today's past ones
    included.

    A pure function of the date: what runs on a day does not depend on when one asks, only its ``demand`` does. A
    local time that a clock change skips moves on by the time skipped.
    """
    found: list[Showtime] = []
    for offset in range(programme.days):
        day = today + timedelta(days=offset)
        week = week_of(day, programme.week_starts)
        running = [
            _showtime(programme, prices, zone, day, slot)
            for slot in programme.slots
            if day.weekday() in slot.weekdays and slot.week in (None, week)
        ]
        found += _with_demand(running, [rule for rule in programme.demand if rule.day == offset], zone)
    return tuple(sorted(found, key=lambda showtime: (showtime.starts_at, showtime.auditorium)))


def _showtime(programme: Programme, prices: Prices, zone: ZoneInfo, day: date, slot: Slot) -> Showtime:
    starts_at = datetime.combine(day, slot.at, zone).astimezone(UTC)
    film_starts_at = starts_at + programme.advertising
    popularity = slot.popularity
    if popularity is None:
        popularity = round(programme.film_popularity.get(slot.film, 0.5) * busyness(day.weekday(), slot.at), 3)
    return Showtime(
        id=f"{slot.auditorium}-{day:%Y%m%d}-{slot.at:%H%M}",
        film=slot.film,
        auditorium=slot.auditorium,
        starts_at=starts_at,
        film_starts_at=film_starts_at,
        ends_at=film_starts_at + timedelta(minutes=slot.minutes),
        sales_end_at=starts_at + programme.sales_end,
        price_list=slot.price_list or prices.list_for(day.weekday(), slot.at),
        tags=slot.tags,
        language=slot.language,
        subtitles=slot.subtitles,
        popularity=popularity,
    )


def busyness(weekday: int, at: time) -> float:
    """How well a time of the week fills halls, against the best, 0 to 1."""
    hour = at.hour + at.minute / 60
    if 18 <= hour < 21.5:
        by_hour = 1.0
    elif hour >= 21.5:
        by_hour = 0.75 if weekday in (4, 5) else 0.45
    elif hour >= 14:
        by_hour = 0.8 if weekday >= 5 else 0.5
    else:
        by_hour = 0.6 if weekday >= 5 else 0.3
    return BY_WEEKDAY[weekday] * by_hour


def _with_demand(running: list[Showtime], rules: list[DemandRule], zone: ZoneInfo) -> list[Showtime]:
    chosen: dict[str, Demand] = {}
    for rule in rules:
        later = [
            showtime
            for showtime in running
            if showtime.auditorium == rule.auditorium and showtime.starts_at.astimezone(zone).time() >= rule.start
        ]
        if later:
            chosen[min(later, key=lambda showtime: showtime.starts_at).id] = rule.demand
    return [replace(showtime, demand=chosen.get(showtime.id, "usual")) for showtime in running]
