"""One film: what it is about, who made it, and when it is on."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.films import Film
from kiosk.domain.journey import Step
from kiosk.domain.site import Site
from kiosk.domain.texts import in_language
from kiosk.facts import ConnectionChanged, Fact, PosterCached, ProgrammeChanged, RightsChanged, SeatsChanged
from ui import wording
from ui.models.rows import RowsModel
from ui.viewmodels.films import FilmsViewModel
from ui.viewmodels.showings import ShowtimeRow, accent, chips

if TYPE_CHECKING:
    from kiosk.services.programme import Showing
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DayOfShowings:
    """One day's showtimes of the film."""

    day: str
    label: str
    chips: tuple[ShowtimeRow, ...]


@dataclass(frozen=True, slots=True)
class DayListRow:
    """One day's showtimes of the film, as a list of their own."""

    day: str
    label: str
    showtimes: RowsModel


@dataclass(frozen=True, slots=True)
class FilmProps:
    """What QML reads."""

    title: str = ""
    original: str = ""
    tagline: str = ""
    facts: str = ""
    synopsis: str = ""
    credits: str = ""
    cast: str = ""
    rating: str = ""
    rating_reasons: str = ""
    digest: str = ""
    accent: str = "#1B1820"
    days: tuple[DayOfShowings, ...] = ()


def derive_film(
    film: Film, showings: tuple["Showing", ...], site: Site, today: date, language: str, digest: str
) -> FilmProps:
    """The screen for one film."""
    title = wording.title(film, language)
    directors = ", ".join(film.directors)
    return FilmProps(
        title=title,
        original=film.original_title if film.original_title != title else "",
        tagline=in_language(film.tagline, language),
        facts=wording.joined((str(film.year), ", ".join(film.countries), wording.running_time(film))),
        synopsis=in_language(film.synopsis, language),
        #: %1 is one director or several
        credits=wording.translate("Film", "Directed by %1").replace("%1", directors) if directors else "",
        #: %1 are names of actors
        cast=wording.translate("Film", "With %1").replace("%1", ", ".join(film.cast[:5])) if film.cast else "",
        rating=film.rating,
        rating_reasons=in_language(film.rating_reasons, language),
        digest=digest,
        accent=accent(film),
        days=_days(showings, site, today, language),
    )


def _days(showings: tuple["Showing", ...], site: Site, today: date, language: str) -> tuple[DayOfShowings, ...]:
    from kiosk import formatting

    by_day: dict[date, list[Showing]] = {}
    for one in showings:
        by_day.setdefault(site.day_of(one.showtime.starts_at), []).append(one)
    return tuple(
        DayOfShowings(
            day.isoformat(),
            wording.day_word(day, today) or formatting.long_date(day, language),
            chips(of_day, language),
        )
        for day, of_day in sorted(by_day.items())
    )


@QmlElement
class FilmViewModel(QObject):
    """The film chosen on the films screen."""

    changed = Signal()

    def __init__(self, parts: "Parts", films: FilmsViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._film = ""
        self._props = FilmProps()
        self._days = RowsModel(DayListRow, lambda row: row.day, self)
        self._chips: dict[str, RowsModel] = {}
        films.filmChosen.connect(self._open)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        parts.heartbeat.quarter.connect(self._refresh)
        parts.navigator.sessionEnded.connect(self._forget)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Its title."""
        return self._props.title

    @Property(str, notify=changed)
    def original(self) -> str:
        """Its original title, where that is another."""
        return self._props.original

    @Property(str, notify=changed)
    def tagline(self) -> str:
        """Its one line."""
        return self._props.tagline

    @Property(str, notify=changed)
    def filmFacts(self) -> str:
        """Year, countries, running time."""
        return self._props.facts

    @Property(str, notify=changed)
    def synopsis(self) -> str:
        """What it is about."""
        return self._props.synopsis

    @Property(str, notify=changed)
    def credits(self) -> str:
        """Who directed it."""
        return self._props.credits

    @Property(str, notify=changed)
    def cast(self) -> str:
        """Who is in it."""
        return self._props.cast

    @Property(str, notify=changed)
    def rating(self) -> str:
        """From which age."""
        return self._props.rating

    @Property(str, notify=changed)
    def ratingReasons(self) -> str:
        """Why from that age."""
        return self._props.rating_reasons

    @Property(str, notify=changed)
    def digest(self) -> str:
        """Its poster."""
        return self._props.digest

    @Property(str, notify=changed)
    def accent(self) -> str:
        """Its colour."""
        return self._props.accent

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether it is not on any more."""
        return not self._props.days

    @Property(RowsModel, constant=True)
    def days(self) -> RowsModel:
        """Its showtimes, day by day."""
        return self._days

    @Slot(str)
    def chooseShowtime(self, showtime: str) -> None:
        """Buy tickets for a showtime."""
        self._parts.services.checkout.begin(showtime, self._parts.navigator.language)
        self._parts.navigator.go(Step.TICKETS)

    @Slot(str)
    def _open(self, film: str) -> None:
        self._film = film
        self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, ProgrammeChanged | SeatsChanged | RightsChanged | ConnectionChanged | PosterCached):
            self._refresh()

    @Slot()
    def _forget(self) -> None:
        self._film = ""

    @Slot()
    def _refresh(self) -> None:
        programme = self._parts.services.programme
        film, site = (programme.film(self._film), programme.site()) if self._film else (None, None)
        if film is None or site is None:
            return
        props = derive_film(
            film,
            programme.film_showings(film.id),
            site,
            site.day_of(self._parts.services.clock.now()),
            self._parts.navigator.language,
            self._parts.posters.know(film, programme.poster_path(film)),
        )
        self._days.show([self._row(day) for day in props.days])
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _row(self, day: DayOfShowings) -> DayListRow:
        showtimes = self._chips.get(day.day)
        if showtimes is None:
            showtimes = self._chips[day.day] = RowsModel(ShowtimeRow, lambda row: row.showtime, self)
        showtimes.show(day.chips)
        return DayListRow(day.day, day.label, showtimes)
