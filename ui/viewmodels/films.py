"""The poster wall and the timetable: choose a day, a film, a showtime."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.films import Film
from kiosk.domain.journey import Browse, Step
from kiosk.facts import ConnectionChanged, Fact, PosterCached, ProgrammeChanged, RightsChanged, SeatsChanged
from ui.models.rows import RowsModel
from ui.viewmodels.films_props import (
    FilmCard,
    FilmsInputs,
    FilmsProps,
    FilterRow,
    chosen_day,
    derive_films,
    telling_filters,
)
from ui.viewmodels.showings import DayRow, ShowtimeRow, TimeRow

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WallRow:
    """A film on the wall, its showtimes as a list of their own."""

    film: str
    title: str
    facts: str
    digest: str
    accent: str
    showtimes: RowsModel


LOOKS_AGAIN = ProgrammeChanged | SeatsChanged | RightsChanged | ConnectionChanged | PosterCached


@QmlElement
class FilmsViewModel(QObject):
    """Reads the programme when it is shown and whenever that changes while it is shown."""

    changed = Signal()
    filmChosen = Signal(str)

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._props = FilmsProps()
        self._day: date | None = None
        self._browse = Browse.BY_FILM
        self._active: frozenset[str] = frozenset()
        self._days = RowsModel(DayRow, lambda row: row.day, self)
        self._filters = RowsModel(FilterRow, lambda row: row.tag, self)
        self._films = RowsModel(WallRow, lambda row: row.film, self)
        self._timetable = RowsModel(TimeRow, lambda row: row.showtime, self)
        self._chips: dict[str, RowsModel] = {}
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh_if_shown)
        parts.heartbeat.quarter.connect(self._refresh_if_shown)
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)
        self._refresh()

    @Property(str, notify=changed)
    def browse(self) -> str:
        """by_film or by_time."""
        return self._props.browse

    @Property(str, notify=changed)
    def emptyTitle(self) -> str:
        """What to say when nothing is on; "" otherwise."""
        return self._props.empty_title

    @Property(str, notify=changed)
    def emptyText(self) -> str:
        """What to do then."""
        return self._props.empty_text

    @Property(str, notify=changed)
    def emptyAction(self) -> str:
        """A way out of it."""
        return self._props.empty_action

    @Property(RowsModel, constant=True)
    def days(self) -> RowsModel:
        """The strip of days."""
        return self._days

    @Property(RowsModel, constant=True)
    def filters(self) -> RowsModel:
        """The filters that make sense on this day."""
        return self._filters

    @Property(RowsModel, constant=True)
    def films(self) -> RowsModel:
        """The poster wall."""
        return self._films

    @Property(RowsModel, constant=True)
    def timetable(self) -> RowsModel:
        """The same by time."""
        return self._timetable

    @Slot(str)
    def chooseDay(self, day: str) -> None:
        """Look at another day."""
        self._day = date.fromisoformat(day)
        self._refresh()

    @Slot(str)
    def browseBy(self, browse: str) -> None:
        """by_film or by_time."""
        self._browse = Browse(browse)
        self._refresh()

    @Slot(str)
    def toggleFilter(self, tag: str) -> None:
        """Switch a filter."""
        self._active = self._active ^ {tag}
        self._refresh()

    @Slot()
    def clearFilters(self) -> None:
        """Show everything."""
        self._active = frozenset()
        self._refresh()

    @Slot(str)
    def chooseFilm(self, film: str) -> None:
        """Read about a film."""
        self.filmChosen.emit(film)
        self._parts.navigator.go(Step.FILM)

    @Slot(str)
    def chooseShowtime(self, showtime: str) -> None:
        """Buy tickets for a showtime."""
        self._parts.services.checkout.begin(showtime, self._parts.navigator.language)
        self._parts.navigator.go(Step.TICKETS)

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, LOOKS_AGAIN):
            self._refresh_if_shown()

    @Slot()
    def _refresh_if_shown(self) -> None:
        if self._parts.navigator.current is Step.FILMS:
            self._refresh()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._refresh_if_shown()

    @Slot()
    def _forget(self) -> None:
        self._day, self._browse, self._active = None, Browse.BY_FILM, frozenset()

    def _refresh(self) -> None:
        props = derive_films(self._inputs(), self._digest)
        self._days.show(props.days)
        self._filters.show(props.filters)
        self._films.show([self._wall_row(card) for card in props.films])
        self._timetable.show(props.timetable)
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _inputs(self) -> FilmsInputs:
        from kiosk.services.programme import Filters

        programme, now = self._parts.services.programme, self._parts.services.clock.now()
        site, days = programme.site(), programme.days()
        day = chosen_day(days, self._day)
        filters = Filters(self._active)
        everything = programme.timetable(day) if day else ()
        shown = tuple(one for one in everything if filters.let_through(one.showtime))
        return FilmsInputs(
            language=self._parts.navigator.language,
            now=now,
            today=site.day_of(now) if site else now.date(),
            days=days,
            day=day,
            browse=self._browse,
            active=self._active,
            available=telling_filters([one.showtime.tags for one in everything]),
            films=programme.films_on(day, filters) if day and shown else (),
            timetable=shown,
        )

    def _digest(self, film: Film) -> str:
        return self._parts.posters.know(film, self._parts.services.programme.poster_path(film))

    def _wall_row(self, card: FilmCard) -> WallRow:
        showtimes = self._chips.get(card.film)
        if showtimes is None:
            showtimes = self._chips[card.film] = RowsModel(ShowtimeRow, lambda row: row.showtime, self)
        showtimes.show(card.chips)
        return WallRow(card.film, card.title, card.facts, card.digest, card.accent, showtimes)
