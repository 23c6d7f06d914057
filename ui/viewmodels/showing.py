"""Which showing the customer is buying for: shown beside every step of it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.texts import in_language
from kiosk.facts import Fact, PosterCached, ProgrammeChanged
from ui import wording
from ui.viewmodels.showings import accent

if TYPE_CHECKING:
    from kiosk.services.programme import Showing
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = frozenset((Step.TICKETS, Step.SEATS, Step.REVIEW))


@dataclass(frozen=True, slots=True)
class ShowingProps:
    """What QML reads."""

    title: str = ""
    time: str = ""
    day: str = ""
    auditorium: str = ""
    tags: str = ""
    digest: str = ""
    accent: str = "#1B1820"
    line: str = ""


def derive_showing(showing: "Showing", today: date, language: str, digest: str) -> ShowingProps:
    """A showing in words."""
    from kiosk import formatting

    day = showing.starts_local.date()
    time = formatting.clock_time(showing.starts_local, language)
    title = wording.title(showing.film, language)
    auditorium = in_language(showing.auditorium_name, language)
    return ShowingProps(
        title=title,
        time=time,
        day=wording.day_word(day, today) or formatting.long_date(day, language),
        auditorium=auditorium,
        tags=wording.joined(wording.tag_name(tag) for tag in showing.showtime.tags),
        digest=digest,
        accent=accent(showing.film),
        line=wording.joined((title, time, auditorium)),
    )


@QmlElement
class ShowingViewModel(QObject):
    """Looks whenever the customer takes a step of buying."""

    changed = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._props = ShowingProps()
        parts.navigator.moved.connect(self._look)
        parts.language.changed.connect(self._look)
        parts.facts.told.connect(self._on_fact)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The film."""
        return self._props.title

    @Property(str, notify=changed)
    def time(self) -> str:
        """ "20:15"."""
        return self._props.time

    @Property(str, notify=changed)
    def day(self) -> str:
        """ "Today", or the date."""
        return self._props.day

    @Property(str, notify=changed)
    def auditorium(self) -> str:
        """Where."""
        return self._props.auditorium

    @Property(str, notify=changed)
    def tags(self) -> str:
        """What is special about it."""
        return self._props.tags

    @Property(str, notify=changed)
    def digest(self) -> str:
        """The film's poster."""
        return self._props.digest

    @Property(str, notify=changed)
    def accent(self) -> str:
        """The film's colour."""
        return self._props.accent

    @Property(str, notify=changed)
    def line(self) -> str:
        """All of it in one line."""
        return self._props.line

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, ProgrammeChanged | PosterCached):
            self._look()

    @Slot()
    def _look(self) -> None:
        services, navigator = self._parts.services, self._parts.navigator
        basket = services.checkout.basket
        if navigator.current not in STEPS or basket is None:
            return
        showing, site = services.programme.showing(basket.showtime_id), services.programme.site()
        if showing is None or site is None:
            return
        props = derive_showing(
            showing,
            site.day_of(services.clock.now()),
            navigator.language,
            self._parts.posters.know(showing.film, services.programme.poster_path(showing.film)),
        )
        if props != self._props:
            self._props = props
            self.changed.emit()
