"""The first screen outside the opening hours."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from ui.models.rows import RowsModel

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
LOOKED_AT: Final = 12


@dataclass(frozen=True, slots=True)
class ClosedProps:
    """What QML reads."""

    title: str = ""
    words: str = ""
    collect: str = ""
    picture: str = ""
    light: str = ""


def derive_closed(
    opens_at: datetime | None, today: date, language: str, *, collects: bool, picture: str = "", light: str = ""
) -> ClosedProps:
    """The screen; ``opens_at`` and ``today`` by the cinema's clock. ``picture`` and ``light``: as QML has them."""
    return ClosedProps(
        title=translate("Closed", "We are closed"),
        words=_opens(opens_at, today, language),
        collect=translate("Closed", "You can still collect tickets here that you have already bought.")
        if collects
        else "",
        picture=picture,
        light="" if picture else light,
    )


def _opens(opens_at: datetime | None, today: date, language: str) -> str:
    if opens_at is None:
        return translate("Closed", "This kiosk is closed until further notice.")
    from kiosk import formatting

    day, time = opens_at.date(), formatting.clock_time(opens_at, language)
    if day == today:
        #: %1 is a time
        return translate("Closed", "Open again today at %1").replace("%1", time)
    if (day - today).days == 1:
        #: %1 is a time
        return translate("Closed", "Open again tomorrow at %1").replace("%1", time)
    #: %1 is a date such as "Friday 6 March", %2 a time
    words = translate("Closed", "Open again on %1 at %2")
    return words.replace("%1", formatting.long_date(day, language)).replace("%2", time)


@QmlElement
class ClosedViewModel(QObject):
    """Looks when it is shown, and every quarter of a minute while it is."""

    changed = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._props = ClosedProps()
        language = parts.language
        self._languages = language.choices(self)
        language.changed.connect(self._refresh)
        parts.pictures.changed.connect(self._refresh)
        parts.navigator.moved.connect(self._moved)
        parts.heartbeat.quarter.connect(self._refresh)
        self._refresh()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The headline."""
        return self._props.title

    @Property(str, notify=changed)
    def words(self) -> str:
        """When it opens again."""
        return self._props.words

    @Property(str, notify=changed)
    def collect(self) -> str:
        """What can be done all the same; "" for nothing."""
        return self._props.collect

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The cinema's picture; "" for none."""
        return self._props.picture

    @Property(str, notify=changed)
    def light(self) -> str:
        """The poster whose light falls into the lobby where there is no picture; "" for none."""
        return self._props.light

    @Property(RowsModel, constant=True)
    def languages(self) -> RowsModel:
        """The languages these words can be read in; none where there is no choice."""
        return self._languages

    @Slot(str)
    def speak(self, language: str) -> None:
        """Say it in another language."""
        self._parts.language.choose(language)

    @Slot()
    def myTickets(self) -> None:
        """Somebody has a booking already."""
        if self._parts.services.opening.collects:
            self._parts.navigator.go(Step.MY_TICKETS)

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        services = self._parts.services
        closed, site = services.opening.closed(), services.programme.site()
        if self._parts.navigator.current is not Step.CLOSED or closed is None or site is None:
            return
        props = derive_closed(
            closed.opens_at,
            site.local(services.clock.now()).date(),
            self._parts.navigator.language,
            collects=services.opening.collects,
            picture=self._parts.pictures.closed,
            light=self._poster_of_the_next_film(),
        )
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _poster_of_the_next_film(self) -> str:
        programme = self._parts.services.programme
        films = (one.film for one in programme.next_showings(LOOKED_AT))
        digests = (self._parts.posters.know(film, programme.poster_path(film)) for film in films)
        return next((digest for digest in digests if digest), "")
