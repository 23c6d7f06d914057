"""What the films screen shows, derived from the programme: pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from kiosk.domain.films import Film
from kiosk.domain.journey import Browse
from ui import wording
from ui.viewmodels.showings import DayRow, ShowtimeRow, TimeRow, accent, chips, day_rows, time_row

if TYPE_CHECKING:
    from kiosk.services.programme import FilmDay, Showing

FILTERS: Final = (*wording.ACCESS_TAGS, wording.ORIGINAL)
DigestOf = Callable[[Film], str]


@dataclass(frozen=True, slots=True)
class FilterRow:
    """One filter to switch on and off."""

    tag: str
    name: str
    active: bool


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A film on the wall, with its showtimes of the day."""

    film: str
    title: str
    facts: str
    digest: str
    accent: str
    chips: tuple[ShowtimeRow, ...]


@dataclass(frozen=True, slots=True)
class FilmsInputs:
    """What the screen is made from."""

    language: str
    now: datetime
    today: date
    days: tuple[date, ...]
    day: date | None
    browse: Browse
    active: frozenset[str]
    available: frozenset[str]
    films: tuple["FilmDay", ...]
    timetable: tuple["Showing", ...]


@dataclass(frozen=True, slots=True)
class FilmsProps:
    """What QML reads."""

    browse: str = Browse.BY_FILM
    days: tuple[DayRow, ...] = ()
    filters: tuple[FilterRow, ...] = ()
    films: tuple[FilmCard, ...] = ()
    timetable: tuple[TimeRow, ...] = ()
    empty_title: str = ""
    empty_text: str = ""
    empty_action: str = ""


def chosen_day(days: Sequence[date], wanted: date | None) -> date | None:
    """The wanted day if there is still something on, else the first day there is."""
    return wanted if wanted in days else next(iter(days), None)


def telling_filters(tags: Sequence[Sequence[str]]) -> frozenset[str]:
    """Filters worth offering: those that some of the day's showings pass, and not all."""
    count = {tag: sum(tag in one for one in tags) for tag in FILTERS}
    return frozenset(tag for tag, found in count.items() if 0 < found < len(tags))


def derive_films(inputs: FilmsInputs, digest_of: DigestOf) -> FilmsProps:
    """The screen for its inputs."""
    empty = not inputs.timetable
    title, text, action = _empty(inputs) if empty else ("", "", "")
    return FilmsProps(
        browse=inputs.browse.value,
        days=day_rows(inputs.days, inputs.day, inputs.today, inputs.language),
        filters=tuple(
            FilterRow(tag, _filter_name(tag), tag in inputs.active)
            for tag in FILTERS
            if tag in inputs.available or tag in inputs.active
        ),
        films=tuple(_card(one, digest_of(one.film), inputs.language) for one in inputs.films),
        timetable=tuple(time_row(one, digest_of(one.film), inputs.now, inputs.language) for one in inputs.timetable),
        empty_title=title,
        empty_text=text,
        empty_action=action,
    )


def _card(one: "FilmDay", digest: str, language: str) -> FilmCard:
    return FilmCard(
        film=one.film.id,
        title=wording.title(one.film, language),
        facts=wording.film_facts(one.film),
        digest=digest,
        accent=accent(one.film),
        chips=chips(one.showings, language),
    )


def _filter_name(tag: str) -> str:
    if tag == wording.ORIGINAL:
        #: A filter: only showings in the language the film was made in
        return wording.translate("Films", "Original language")
    return wording.tag_name(tag)


def _empty(inputs: FilmsInputs) -> tuple[str, str, str]:
    if inputs.active:
        return (
            wording.translate("Films", "Nothing like that on this day"),
            wording.translate("Films", "Try another day, or look at everything that is on."),
            wording.translate("Films", "Show everything"),
        )
    return (
        wording.translate("Films", "No more showings"),
        wording.translate("Films", "The programme has nothing further at the moment. Please ask at the counter."),
        "",
    )
