"""Today: takings, what waits, and what is withheld, each as it is now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.facts import BookingChanged, ConnectionChanged, Fact, MailChanged, PrinterChanged, RightsChanged, WishSettled
from ui.models.rows import RowsModel
from ui.staff.how import how_of
from ui.staff.kept_props import KeptRow
from ui.staff.reading import Reading
from ui.staff.today_props import Seen, ShowRow, SumRow, TodayProps, WaitRow, derive_today

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TELLS = (BookingChanged, ConnectionChanged, MailChanged, PrinterChanged, RightsChanged, WishSettled)


@QmlElement
class TodayViewModel(QObject):
    """Reads anew whenever something happened that it shows."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parent or staff)
        self._parts = parts
        self._staff = staff
        self._services = parts.services.staff
        self._seen: Seen | None = None
        self._props = TodayProps()
        self._sums = RowsModel(SumRow, lambda row: row.label, self)
        self._shows = RowsModel(ShowRow, lambda row: row.key, self)
        self._types = RowsModel(SumRow, lambda row: row.label, self)
        self._channels = RowsModel(SumRow, lambda row: row.label, self)
        self._waits = RowsModel(WaitRow, lambda row: row.key, self)
        self._kept = RowsModel(KeptRow, lambda row: row.key, self)
        self._reading = Reading(parts.background, self._read, self._came)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        staff.signedOut.connect(self._forget)

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Whether nothing is known yet."""
        return self._seen is None and not self._reading.failed

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether the disk would not tell."""
        return self._reading.failed

    @Property(str, notify=changed)
    def turnover(self) -> str:
        """What was sold and not taken back."""
        return self._props.turnover

    @Property(str, notify=changed)
    def since(self) -> str:
        """Since when."""
        return self._props.since

    @Property(RowsModel, constant=True)
    def sums(self) -> RowsModel:
        """Tickets, sales, money back."""
        return self._sums

    @Property(RowsModel, constant=True)
    def shows(self) -> RowsModel:
        """By show."""
        return self._shows

    @Property(RowsModel, constant=True)
    def types(self) -> RowsModel:
        """By ticket type."""
        return self._types

    @Property(RowsModel, constant=True)
    def channels(self) -> RowsModel:
        """By how a sale came about."""
        return self._channels

    @Property(RowsModel, constant=True)
    def waits(self) -> RowsModel:
        """What waits, and for whom."""
        return self._waits

    @Property(RowsModel, constant=True)
    def kept(self) -> RowsModel:
        """What is withheld."""
        return self._kept

    @Property(str, notify=changed)
    def keptSum(self) -> str:
        """All of that in a line."""
        return self._props.kept.total

    @Property(str, notify=changed)
    def keptNote(self) -> str:
        """What holds for each of its shows."""
        return self._props.kept.note

    @Slot()
    def enter(self) -> None:
        """The page is open: read it all."""
        self._reading.begin()

    @Slot(str)
    def open(self, page: str) -> None:
        """Go where something is looked after."""
        if self._staff.leads_to(page):
            self._staff.open(page)

    def _read(self) -> Seen:
        report = self._services.day_reports.today()
        shows = [part.show.id for one in report.takings for part in one.by_show]
        waiting = self._services.waiting
        return Seen(report, waiting.overview(), waiting.how_full(shows), self._services.withheld.shows())

    def _came(self, seen: Seen | None) -> None:
        self._seen = seen
        self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, TELLS) and self._staff.at("today"):
            self._reading.begin()

    @Slot()
    def _refresh(self) -> None:
        self._props = props = derive_today(self._seen, how_of(self._parts)) if self._seen else TodayProps()
        self._sums.show(props.sums)
        self._shows.show(props.shows)
        self._types.show(props.types)
        self._channels.show(props.channels)
        self._waits.show(
            [
                one if self._staff.leads_to(one.page) else WaitRow(one.key, one.label, one.value, one.grade, "")
                for one in props.waits
            ]
        )
        self._kept.show(props.kept.rows)
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._reading.drop()
        self._seen = None
        self._refresh()
