"""Where the customer is, the ways from there, and what every screen shows around itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.availability import OfflineSales
from kiosk.domain.journey import ASIDE, BUYING, FIRST, Step, back, can_cancel
from kiosk.facts import ConnectionChanged, Fact, HealthChanged, ProgrammeChanged, RightsChanged
from kiosk.services.health import Health, OutOfOrder
from kiosk.services.programme import Programme
from ui.fact_bridge import FactBridge
from ui.viewmodels.language import LanguageViewModel

if TYPE_CHECKING:
    from kiosk.services.checkout import Checkout
    from kiosk.services.opening_times import OpeningTimes

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SHEETS = frozenset(("language", "accessibility", "help"))
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NavigatorProps:
    """What QML reads."""

    step: str = Step.ATTRACT
    can_go_back: bool = False
    can_cancel: bool = False
    sheet: str = ""
    cinema: str = ""
    connection: str = ""
    language: str = ""
    logo: str = ""
    logo_aspect: float = 1.0


def offline_text(step: Step, sales: OfflineSales, *, held: bool) -> str:
    """The honest banner: what being offline means for this customer, who may hold seats or have bought them."""
    if step is Step.DONE:
        return translate("Navigator", "No connection to the box office. Your booking is safe all the same.")
    if held:
        return translate("Navigator", "No connection to the box office. Your seats are kept for you all the same.")
    match sales:
        case OfflineSales.NOTHING:
            return translate("Navigator", "No connection to the box office. Nothing can be sold here until it is back.")
        case OfflineSales.KEPT_SEATS:
            return translate(
                "Navigator", "No connection to the box office. This kiosk can still sell the seats kept for it."
            )
        case OfflineSales.ANY_SEAT:
            return translate("Navigator", "No connection to the box office. This kiosk can still sell tickets.")
        case _:
            assert_never(sales)


def next_step(step: Step, trouble: OutOfOrder | None, *, closed: bool = False) -> Step:
    """Where trouble, the hours, or their end, move a kiosk that nobody is using."""
    if step not in FIRST:
        return step
    if trouble is not None:
        return Step.OUT_OF_ORDER
    return Step.CLOSED if closed else Step.ATTRACT


@QmlElement
class NavigatorViewModel(QObject):
    """The one who moves between screens: tells ``leaving`` before, and ``moved(forward)`` after each move."""

    changed = Signal()
    leaving = Signal()
    moved = Signal(bool)
    sessionEnded = Signal()

    def __init__(
        self,
        programme: Programme,
        health: Health,
        checkout: "Checkout",
        opening: "OpeningTimes",
        facts: FactBridge,
        language: LanguageViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._programme = programme
        self._health = health
        self._checkout = checkout
        self._opening = opening
        self._language = language
        self._came_from: dict[Step, Step] = {}
        self._step = self._first()
        self._came_in_closed = False
        self._sheet = ""
        self._logo, self._logo_aspect = "", 1.0
        self._props = NavigatorProps()
        facts.told.connect(self._on_fact)
        language.changed.connect(self._refresh)
        self._refresh()

    @Property(str, notify=changed)
    def step(self) -> str:
        """The step shown now."""
        return self._props.step

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a step before this one."""
        return self._props.can_go_back

    @Property(bool, notify=changed)
    def canCancel(self) -> bool:
        """Whether "Start over" is offered."""
        return self._props.can_cancel

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """Which sheet lies over the screen: language, accessibility, help, or none ("")."""
        return self._props.sheet

    @Property(str, notify=changed)
    def cinemaName(self) -> str:
        """The name over the door."""
        return self._props.cinema

    @Property(str, notify=changed)
    def logo(self) -> str:
        """The picture to show in place of the name; "" while there is none."""
        return self._props.logo

    @Property(float, notify=changed)
    def logoAspect(self) -> float:
        """Its width by its height."""
        return self._props.logo_aspect

    @Property(str, notify=changed)
    def connectionText(self) -> str:
        """What to say about the connection; empty while all is well."""
        return self._props.connection

    @Property(str, notify=changed)
    def languageName(self) -> str:
        """The language spoken now, in its own words."""
        return self._props.language

    @Property(bool, constant=True)
    def languageOffered(self) -> bool:
        """Whether there are others."""
        return bool(self._language.offered)

    @property
    def current(self) -> Step:
        """The step shown now, for Python."""
        return self._step

    @property
    def language(self) -> str:
        """The language spoken now, for Python: "de"."""
        return str(self._language.code)

    @Slot()
    def back(self) -> None:
        """One step back, where there is one; the first screen ends the session."""
        before = back(self._step, self._came_from)
        if before is Step.ATTRACT:
            self.end()
        elif before is not None:
            self._move(before, forward=False)

    @Slot()
    def cancel(self) -> None:
        """Give everything up and begin again at the first screen."""
        if can_cancel(self._step):
            self.end()

    @Slot()
    def end(self) -> None:
        """The session is over: everything personal is wiped and the first screen comes back."""
        self._sheet = ""
        self._came_from.clear()
        self._came_in_closed = False
        self.sessionEnded.emit()
        self._move(self._first(), forward=False)

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        """Lay a sheet over the screen."""
        if sheet in SHEETS:
            self._sheet = sheet
            self._refresh()

    @Slot()
    def closeSheet(self) -> None:
        """Take the sheet away."""
        self._sheet = ""
        self._refresh()

    def show_logo(self, digest: str, aspect: float) -> None:
        """Show a logo in place of the cinema's name; ``aspect``: its width by its height."""
        self._logo, self._logo_aspect = digest, aspect
        self._refresh()

    def came_from(self, step: Step) -> Step | None:
        """Which step led to this one, of those that several lead to."""
        return self._came_from.get(step)

    def go(self, step: Step) -> None:
        """Forward to ``step``."""
        if step in ASIDE and step is not self._step:
            self._came_from[step] = self._step
        self._move(step, forward=True)

    def go_back_to(self, step: Step) -> None:
        """Back to ``step``, for what happened on the way (seats taken, payment declined)."""
        self._move(step, forward=False)

    @Slot()
    def look_at_the_hours(self) -> None:
        """Close, or open, a kiosk that nobody is using."""
        if self._opening.limited and self._step in FIRST:
            self._follow()

    def _first(self) -> Step:
        return next_step(Step.ATTRACT, self._health.selling(), closed=self._opening.closed() is not None)

    def _follow(self) -> None:
        wanted = self._first() if self._step in FIRST else self._step
        if wanted is self._step:
            self._refresh()
        else:
            self._move(wanted, forward=wanted is not Step.ATTRACT)

    def _move(self, step: Step, *, forward: bool) -> None:
        if self._came_in_closed and step in BUYING:
            self.end()  # whoever only collects tickets while the kiosk is closed
            return
        self._came_in_closed = self._came_in_closed or self._step is Step.CLOSED
        self.leaving.emit()
        came_from, self._step = self._step, step
        self._sheet = ""
        self._refresh()
        if came_from is not step:
            self.moved.emit(forward)

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, ConnectionChanged | ProgrammeChanged | HealthChanged | RightsChanged):
            self._follow()

    @Slot()
    def _refresh(self) -> None:
        site = self._programme.site()
        props = NavigatorProps(
            step=self._step.value,
            can_go_back=back(self._step, self._came_from) is not None,
            can_cancel=can_cancel(self._step),
            sheet=self._sheet,
            cinema=site.name if site else "",
            connection=self._connection(),
            language=str(self._language.name),
            logo=self._logo,
            logo_aspect=self._logo_aspect,
        )
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _connection(self) -> str:
        """Empty while all is well, or while there is nothing yet to sell."""
        if self._programme.contact().online or not self._programme.ready():
            return ""
        held = self._checkout.seconds_left() is not None
        return offline_text(self._step, self._programme.offline_sales(), held=held)
