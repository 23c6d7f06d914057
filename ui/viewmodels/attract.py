"""The first screen: one film at a time, and what starts next."""

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.films import Film
from kiosk.domain.journey import Step
from kiosk.domain.texts import in_language
from kiosk.facts import ConnectionChanged, Fact, PosterCached, ProgrammeChanged, RightsChanged, SeatsChanged
from ui import wording
from ui.models.rows import RowsModel
from ui.viewmodels.showings import TimeRow, accent, time_row

if TYPE_CHECKING:
    from kiosk.services.programme import Showing
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SLIDE_SECONDS: Final = 9
LOOKED_AT: Final = 40
BOARD_LINES: Final = 6


@dataclass(frozen=True, slots=True)
class Slide:
    """One film, as large as the screen allows; or ``picture``: one of the cinema's own, without a film."""

    film: str = ""
    title: str = ""
    tagline: str = ""
    facts: str = ""
    digest: str = ""
    accent: str = "#1B1820"
    picture: bool = False

    @property
    def key(self) -> str:
        """What it is told from others by."""
        return self.digest if self.picture else self.film


def slides(showings: tuple["Showing", ...], digests: dict[str, str], language: str) -> tuple[Slide, ...]:
    """The films that start next, each once, those with a poster; all of them if none has one yet."""
    films = {one.film.id: one.film for one in showings}
    shown = [film for film in films.values() if digests.get(film.id)] or list(films.values())
    return tuple(_slide(film, digests.get(film.id, ""), language) for film in shown)


def between(posters: tuple[Slide, ...], pictures: tuple[str, ...], *, only: bool = False) -> tuple[Slide, ...]:
    """The cinema's own pictures one after each poster, each once a round; or ``only`` them, if there are any."""
    own = tuple(Slide(digest=digest, picture=True) for digest in pictures)
    if only and own:
        return own
    pairs = zip_longest(posters, own)
    return tuple(one for pair in pairs for one in pair if one is not None)


def _slide(film: Film, digest: str, language: str) -> Slide:
    facts = wording.joined((", ".join(film.directors[:2]), str(film.year), wording.running_time(film)))
    return Slide(
        film.id,
        wording.title(film, language),
        in_language(film.tagline, language),
        facts,
        digest,
        accent(film),
    )


def board(
    showings: tuple["Showing", ...], digests: dict[str, str], now: datetime, language: str
) -> tuple[TimeRow, ...]:
    """What starts next and can still be bought."""
    open_ones = [one for one in showings if wording.can_be_chosen(one)]
    return tuple(time_row(one, digests.get(one.film.id, ""), now, language) for one in open_ones[:BOARD_LINES])


@QmlElement
class AttractViewModel(QObject):
    """Moves on to the next film every few seconds while it is shown."""

    slideChanged = Signal()
    clockChanged = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._slides: tuple[Slide, ...] = ()
        self._slide = Slide()
        self._beats = 0
        self._clock = ""
        self._board = RowsModel(TimeRow, lambda row: row.showtime, self)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh_if_shown)
        parts.heartbeat.second.connect(self._beat)
        parts.heartbeat.quarter.connect(self._refresh_if_shown)
        parts.navigator.moved.connect(self._moved)
        parts.pictures.changed.connect(self._refresh_if_shown)
        self._refresh_if_shown()

    @Property(str, notify=slideChanged)
    def title(self) -> str:
        """The film shown now."""
        return self._slide.title

    @Property(str, notify=slideChanged)
    def tagline(self) -> str:
        """Its one line."""
        return self._slide.tagline

    @Property(str, notify=slideChanged)
    def filmFacts(self) -> str:
        """Director, year, running time."""
        return self._slide.facts

    @Property(str, notify=slideChanged)
    def digest(self) -> str:
        """Its poster."""
        return self._slide.digest

    @Property(bool, notify=slideChanged)
    def picture(self) -> bool:
        """Whether it is one of the cinema's own, of any shape."""
        return self._slide.picture

    @Property(str, notify=slideChanged)
    def accent(self) -> str:
        """Its colour."""
        return self._slide.accent

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        """The day and the time: "Monday 2 March, 17:10"."""
        return self._clock

    @Property(RowsModel, constant=True)
    def board(self) -> RowsModel:
        """What starts next."""
        return self._board

    @Property(RowsModel, constant=True)
    def languages(self) -> RowsModel:
        """All languages, offered at once."""
        rows: RowsModel = self._parts.language.rows
        return rows

    @Slot()
    def start(self) -> None:
        """Somebody touched the screen."""
        self._parts.navigator.go(Step.FILMS)

    @Slot(str)
    def startIn(self, language: str) -> None:
        """Somebody touched a language."""
        self._parts.language.choose(language)
        self.start()

    @Slot()
    def myTickets(self) -> None:
        """Somebody has a booking already."""
        self._parts.navigator.go(Step.MY_TICKETS)

    @Slot(str)
    def chooseShowtime(self, showtime: str) -> None:
        """Somebody touched a line of the board."""
        self._parts.services.checkout.begin(showtime, self._parts.navigator.language)
        self._parts.navigator.go(Step.TICKETS)

    @Slot()
    def nextSlide(self) -> None:
        """The next film."""
        if self._slides:
            known = [one.key for one in self._slides]
            at = known.index(self._slide.key) if self._slide.key in known else -1
            self._show(self._slides[(at + 1) % len(self._slides)])

    @Slot()
    def _beat(self) -> None:
        if self._parts.navigator.current is Step.ATTRACT:
            self._beats += 1
            self._tell_time()
            if self._beats % SLIDE_SECONDS == 0:
                self.nextSlide()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._refresh_if_shown()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, ProgrammeChanged | SeatsChanged | RightsChanged | ConnectionChanged | PosterCached):
            self._refresh_if_shown()

    @Slot()
    def _refresh_if_shown(self) -> None:
        if self._parts.navigator.current is not Step.ATTRACT:
            return
        services, language = self._parts.services, self._parts.navigator.language
        showings = services.programme.next_showings(LOOKED_AT)
        digests = {
            one.film.id: self._parts.posters.know(one.film, services.programme.poster_path(one.film))
            for one in showings
        }
        self._tell_time()
        self._board.show(board(showings, digests, services.clock.now(), language))
        look = services.config.look
        posters = slides(showings, digests, language)
        self._slides = between(posters, self._parts.pictures.attract, only=look.attract_only)
        same = next((one for one in self._slides if one.key == self._slide.key), None)
        self._show(same or next(iter(self._slides), Slide()))

    def _show(self, slide: Slide) -> None:
        if slide != self._slide:
            self._slide = slide
            self.slideChanged.emit()

    def _tell_time(self) -> None:
        from kiosk import formatting

        site = self._parts.services.programme.site()
        if site is None:
            return
        here, language = site.local(self._parts.services.clock.now()), self._parts.navigator.language
        clock = f"{formatting.long_date(here.date(), language)}, {formatting.clock_time(here, language)}"
        if clock != self._clock:
            self._clock = clock
            self.clockChanged.emit()
