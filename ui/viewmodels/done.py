"""Thank you: the tickets as codes, whether they are on paper, where to go. Leaves by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import Booking
from kiosk.domain.journey import Step
from kiosk.domain.seats import Auditorium
from kiosk.domain.texts import in_language
from kiosk.domain.tickets import TicketFace
from kiosk.errors import StoreError
from kiosk.facts import BookingChanged, Fact, PrintChanged
from kiosk.logs import logger
from kiosk.services.purchase import Sold
from ui.models.rows import RowsModel
from ui.qr import qr_rows
from ui.viewmodels.done_props import CodeRow, DoneProps, derive_done, seat_of, seats_of

if TYPE_CHECKING:
    from kiosk.services.programme import Showing
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)


@QmlElement
class DoneViewModel(QObject):
    """Shows one booking; forgets it when the session ends."""

    changed = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._props = DoneProps()
        self._booking: Booking | None = None
        self._showing: Showing | None = None
        self._auditorium: Auditorium | None = None
        self._faces: tuple[TicketFace, ...] = ()
        self._codes = RowsModel(CodeRow, lambda row: row.key, self)
        parts.facts.told.connect(self._on_fact)
        parts.heartbeat.quarter.connect(self._refresh)
        parts.language.changed.connect(self._refresh)
        parts.navigator.sessionEnded.connect(self._forget)
        QTimer.singleShot(0, self.showInterrupted)

    @Property(str, notify=changed)
    def headline(self) -> str:
        """The good news."""
        return self._props.headline

    @Property(str, notify=changed)
    def printState(self) -> str:
        """What is known of the paper."""
        return self._props.print_state

    @Property(str, notify=changed)
    def printWords(self) -> str:
        """The same in words."""
        return self._props.print_words

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether printing again makes sense."""
        return self._props.can_print

    @Property(str, notify=changed)
    def way(self) -> str:
        """Where to go."""
        return self._props.way

    @Property(str, notify=changed)
    def when(self) -> str:
        """How soon."""
        return self._props.when

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The booking's short name."""
        return self._props.reference

    @Property(str, notify=changed)
    def dueWords(self) -> str:
        """What must still be paid, and where; "" once paid."""
        return self._props.due_words

    @Property(str, notify=changed)
    def title(self) -> str:
        """The film."""
        return self._faces[0].film if self._faces else ""

    @Property(str, notify=changed)
    def day(self) -> str:
        """The date."""
        return self._faces[0].date if self._faces else ""

    @Property(str, notify=changed)
    def time(self) -> str:
        """When it begins."""
        return self._faces[0].time if self._faces else ""

    @Property(str, notify=changed)
    def auditorium(self) -> str:
        """Where."""
        return self._faces[0].auditorium if self._faces else ""

    @Property(str, notify=changed)
    def seats(self) -> str:
        """Which seats."""
        return seats_of(self._faces)

    @Property(str, notify=changed)
    def accent(self) -> str:
        """The film's colour."""
        return self._faces[0].accent if self._faces and self._faces[0].accent else "#5A4E66"

    @Property(RowsModel, constant=True)
    def codes(self) -> RowsModel:
        """The tickets to photograph."""
        return self._codes

    def show_sold(self, sold: Sold) -> None:
        """This was just bought."""
        self._show(sold.booking, sold.showing, sold.auditorium)

    @Slot()
    def showInterrupted(self) -> None:
        """A purchase that a crash cut short and recovery completed: its customer may still be standing here."""
        navigator, services = self._parts.navigator, self._parts.services
        if navigator.current is not Step.ATTRACT:
            return
        booking = services.after_sales.interrupted()
        showing = services.programme.showing(booking.showtime_id) if booking else None
        hall = services.programme.auditorium(showing.showtime.auditorium_id) if showing else None
        if booking is not None and showing is not None and hall is not None:
            self._show(booking, showing, hall)
            navigator.go(Step.DONE)

    @Slot()
    def printAgain(self) -> None:
        """One more copy."""
        if self._booking is not None and self._props.can_print:
            try:
                self._parts.services.after_sales.print_again(self._booking.reference)
            except StoreError as error:
                log.error("a copy could not be asked for: %s", error)
            self._refresh()

    @Slot()
    def finish(self) -> None:
        """Back to the first screen."""
        self._parts.navigator.end()

    def _show(self, booking: Booking, showing: "Showing", auditorium: Auditorium) -> None:
        self._booking, self._showing, self._auditorium = booking, showing, auditorium
        self._faces = self._parts.services.after_sales.faces(booking.reference)
        self._codes.show([self._code(face) for face in self._faces_to_show()])
        self._refresh()

    def _faces_to_show(self) -> tuple[TicketFace, ...]:
        """A reservation has one code, the booking's; tickets have one each."""
        return self._faces if all(face.code for face in self._faces) else self._faces[:1]

    def _code(self, face: TicketFace) -> CodeRow:
        seat = seat_of(face) if face.code else face.reference
        return CodeRow(
            face.ticket_id,
            qr_rows(face.code or face.reference),
            seat,
            face.ticket_type if face.code else "",
            f"{seat}, {face.ticket_type}",
        )

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if self._booking is not None:
            if isinstance(fact, PrintChanged) and fact.reference == self._booking.reference:
                self._refresh()
        elif isinstance(fact, BookingChanged):
            self.showInterrupted()

    @Slot()
    def _refresh(self) -> None:
        booking, showing, hall = self._booking, self._showing, self._auditorium
        if booking is None or showing is None or hall is None:
            return
        services, language = self._parts.services, self._parts.navigator.language
        self._props = derive_done(
            services.after_sales.print_state(booking.reference),
            due=self._faces[0].total if self._faces and not self._faces[0].paid else "",
            auditorium=in_language(hall.name, language),
            way=in_language(hall.way, language),
            starts_at=showing.showtime.starts_at,
            now=services.clock.now(),
            reference=booking.reference,
        )
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._booking = self._showing = self._auditorium = None
        self._faces = ()
        self._codes.show(())
        self._props = DoneProps()
        self.changed.emit()
