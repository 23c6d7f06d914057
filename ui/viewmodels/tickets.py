"""Who is coming: ticket types and how many of each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.seating import NoSeats, Proposal
from kiosk.facts import ConnectionChanged, Fact, ProgrammeChanged, RightsChanged, SeatsChanged
from ui.models.rows import RowsModel
from ui.presenting import NOTHING, Kind, Notice
from ui.viewmodels.showing import ShowingViewModel
from ui.viewmodels.tickets_props import TicketRow, TicketsInputs, TicketsProps, derive_tickets

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
LOOKS_AGAIN = ProgrammeChanged | SeatsChanged | RightsChanged | ConnectionChanged


@QmlElement
class TicketsViewModel(QObject):
    """The basket's counts; every change is written to the checkout at once."""

    changed = Signal()

    def __init__(self, parts: "Parts", showing: ShowingViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._showing = showing
        self._props = TicketsProps()
        self._notice = NOTHING
        self._rows = RowsModel(TicketRow, lambda row: row.kind, self)
        parts.navigator.moved.connect(self._moved)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)

    @Property(ShowingViewModel, constant=True)
    def showing(self) -> ShowingViewModel:
        """Which showing this is."""
        return self._showing

    @Property(RowsModel, constant=True)
    def rows(self) -> RowsModel:
        """The ticket types."""
        return self._rows

    @Property(int, notify=changed)
    def wheelchairs(self) -> int:
        """How many bring their own chair."""
        return self._props.wheelchairs

    @Property(int, notify=changed)
    def mostWheelchairs(self) -> int:
        """How many may."""
        return self._props.most_wheelchairs

    @Property(str, notify=changed)
    def wheelchairNote(self) -> str:
        """What that means."""
        return self._props.wheelchair_note

    @Property(bool, notify=changed)
    def wheelchairsShown(self) -> bool:
        """Whether the hall has such places at all."""
        return self._props.wheelchairs_shown

    @Property(str, notify=changed)
    def count(self) -> str:
        """ "2 tickets"."""
        return self._props.count

    @Property(str, notify=changed)
    def total(self) -> str:
        """ "from €25.00"."""
        return self._props.total

    @Property(str, notify=changed)
    def emptyTitle(self) -> str:
        """Why nothing can be chosen; "" otherwise."""
        return self._props.empty_title

    @Property(str, notify=changed)
    def emptyText(self) -> str:
        """What to do then."""
        return self._props.empty_text

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What there is to say."""
        return self._notice.text or self._props.hint

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._notice.kind.value

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether there is somebody to seat."""
        return self._props.can_go_on

    @Slot(str, int)
    def setCount(self, kind: str, count: int) -> None:
        """So many tickets of a type."""
        self._parts.services.checkout.set_count(kind, count)
        self._refresh()

    @Slot(int)
    def setWheelchairs(self, count: int) -> None:
        """So many wheelchairs."""
        self._parts.services.checkout.set_wheelchairs(count)
        self._refresh()

    @Slot()
    def goOn(self) -> None:
        """Choose seats: the best ones are proposed on the way."""
        basket = self._parts.services.checkout.basket
        if basket is None or not self._props.can_go_on:
            return
        if len(basket.seat_ids) == basket.tickets:
            self._parts.navigator.go(Step.SEATS)
            return
        outcome = self._parts.services.checkout.propose()
        if isinstance(outcome, Proposal):
            self._parts.navigator.go(Step.SEATS)
        else:
            self._refresh()
            self._notice = _does_not_fit(outcome, basket.wheelchairs)
            self.changed.emit()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.TICKETS:
            self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, LOOKS_AGAIN) and self._parts.navigator.current is Step.TICKETS:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        services = self._parts.services
        basket = services.checkout.basket
        showing = services.programme.showing(basket.showtime_id) if basket else None
        seat_map = services.programme.seat_map(basket.showtime_id, basket.id) if basket else None
        self._notice = NOTHING
        self._props = derive_tickets(
            TicketsInputs(showing, services.checkout.offered_types(), basket, seat_map, self._parts.navigator.language)
        )
        self._rows.show(self._props.rows)
        self.changed.emit()


def _does_not_fit(outcome: NoSeats, wheelchairs: int) -> Notice:
    if wheelchairs:
        return Notice(
            translate("Tickets", "There is no room for this party near a wheelchair space. Fewer of you might fit."),
            Kind.WARNING,
        )
    text = translate("Tickets", "Only %1 seats are left here now.").replace("%1", str(outcome.free))
    return Notice(text, Kind.WARNING)
