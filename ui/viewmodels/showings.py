"""Showings, days and films as rows: the shapes the programme screens share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from kiosk.domain.films import Film
from kiosk.domain.showtimes import SeatsLeft
from kiosk.domain.texts import in_language
from ui import wording

if TYPE_CHECKING:
    from kiosk.services.programme import Showing


@dataclass(frozen=True, slots=True)
class ShowtimeRow:
    """One showtime to touch. ``remaining`` puts the seats left into words if they are few, ``seats`` is the kind."""

    showtime: str
    time: str
    detail: str
    remaining: str
    seats: str
    name: str
    onSale: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the strip. ``day`` is its ISO date, ``spoken`` what a screen reader says."""

    day: str
    weekday: str
    number: str
    spoken: str
    current: bool


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One line of the timetable."""

    showtime: str
    film: str
    time: str
    until: str
    title: str
    facts: str
    tags: str
    auditorium: str
    soon: str
    digest: str
    accent: str
    remaining: str
    seats: str
    name: str
    onSale: bool


def showtime_row(showing: "Showing", language: str) -> ShowtimeRow:
    """A showing as a chip."""
    from kiosk import formatting

    time = formatting.clock_time(showing.starts_local, language)
    sold_here = showing.on_sale or showing.availability.left is SeatsLeft.SOLD_OUT
    seats = showing.availability.left if sold_here else SeatsLeft.NONE_HERE
    left = wording.seats_left(seats)
    hall = in_language(showing.auditorium_name, language)
    detail = wording.short_tags(showing.showtime) or hall
    return ShowtimeRow(
        showtime=showing.showtime.id,
        time=time,
        detail=detail,
        remaining=left,
        seats=seats.value,
        name=", ".join(part for part in (time, wording.title(showing.film, language), hall, left) if part),
        onSale=wording.can_be_chosen(showing),
    )


def day_rows(days: Sequence[date], current: date | None, today: date, language: str) -> tuple[DayRow, ...]:
    """The strip of days."""
    from kiosk import formatting

    def row(day: date) -> DayRow:
        short = formatting.short_day(day, language)
        word = wording.day_word(day, today)
        spoken = formatting.long_date(day, language)
        return DayRow(
            day=day.isoformat(),
            weekday=word if day == today else short.weekday,
            number=short.day,
            spoken=f"{word}, {spoken}" if word else spoken,
            current=day == current,
        )

    return tuple(row(day) for day in days)


def time_row(showing: "Showing", digest: str, now: datetime, language: str) -> TimeRow:
    """A showing as a line of the timetable."""
    from kiosk import formatting

    chip = showtime_row(showing, language)
    return TimeRow(
        showtime=chip.showtime,
        film=showing.film.id,
        time=chip.time,
        #: When a showing ends; %1 is a time such as 22:10
        until=wording.translate("Words", "until %1").replace("%1", formatting.clock_time(showing.ends_local, language)),
        title=wording.title(showing.film, language),
        facts=wording.film_facts(showing.film),
        tags=wording.joined(wording.tag_name(tag) for tag in showing.showtime.tags),
        auditorium=in_language(showing.auditorium_name, language),
        soon=wording.starts_in(showing.showtime.starts_at, now),
        digest=digest,
        accent=accent(showing.film),
        remaining=chip.remaining,
        seats=chip.seats,
        name=chip.name,
        onSale=chip.onSale,
    )


def accent(film: Film) -> str:
    """The poster's colour, or a quiet one."""
    return film.accent if len(film.accent) == 7 and film.accent.startswith("#") else "#5A4E66"


def chips(showings: Iterable["Showing"], language: str) -> tuple[ShowtimeRow, ...]:
    """Showings as chips, in their order."""
    return tuple(showtime_row(showing, language) for showing in showings)
