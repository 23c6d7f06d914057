"""Thank you: the tickets as codes, whether they are on paper, where to go. Leaves by itself."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import Booking
from kiosk.domain.journey import Step
from kiosk.domain.seats import Auditorium
from kiosk.domain.texts import in_language
from kiosk.domain.tickets import TicketFace
from kiosk.errors import StoreError
from kiosk.facts import Fact, PosterCached, PrintChanged, PrinterChanged
from kiosk.logs import logger
from kiosk.services.after_sales import PrintState
from kiosk.services.purchase import Sold
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.qr import qr_rows
from ui.viewmodels.done_props import CodeRow, DoneInputs, DoneProps, derive_done, seat_of
from ui.viewmodels.mail import MailViewModel

if TYPE_CHECKING:
    from kiosk.services.programme import Showing
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)


@QmlElement
class DoneViewModel(QObject):
    """Shows one booking; forgets it when the session ends. While nobody is here it looks whether recovery completed
    a purchase whose customer may still be standing there."""

    changed = Signal()

    def __init__(self, parts: "Parts", mail: MailViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._mail = mail
        self._props = DoneProps()
        self._booking: Booking | None = None
        self._showing: Showing | None = None
        self._auditorium: Auditorium | None = None
        self._faces: tuple[TicketFace, ...] = ()
        self._interrupted = self._returned = self._unprinted = False
        self._codes = RowsModel(CodeRow, lambda row: row.key, self)
        parts.facts.told.connect(self._on_fact)
        parts.heartbeat.second.connect(self._tick)
        parts.language.changed.connect(self._refresh)
        parts.navigator.moved.connect(self._refresh)
        parts.navigator.sessionEnded.connect(self._forget)

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

    @Property(str, notify=changed)
    def printText(self) -> str:
        """What printing now would be called; "" where it makes no sense."""
        return self._props.print_text

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether its customer is to say if paper came out."""
        return self._props.asks

    @Property(str, notify=changed)
    def dueWords(self) -> str:
        """What must still be paid, and where; "" once paid."""
        return self._props.due_words

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
    def sums(self) -> str:
        """How many tickets, and what they cost."""
        return self._props.sums

    @Property(str, notify=changed)
    def leaves(self) -> str:
        """When this is cleared."""
        return self._props.leaves

    @Property(str, notify=changed)
    def cinema(self) -> str:
        """The name over the door."""
        return self._props.cinema

    @Property(str, notify=changed)
    def title(self) -> str:
        """The film."""
        return self._props.title

    @Property(str, notify=changed)
    def day(self) -> str:
        """The date."""
        return self._props.day

    @Property(str, notify=changed)
    def time(self) -> str:
        """When it begins."""
        return self._props.time

    @Property(str, notify=changed)
    def auditorium(self) -> str:
        """Where."""
        return self._props.auditorium

    @Property(str, notify=changed)
    def section(self) -> str:
        """The part of the auditorium, where all sit in one row."""
        return self._props.section

    @Property(str, notify=changed)
    def row(self) -> str:
        """The row; "" where there are several."""
        return self._props.row

    @Property(str, notify=changed)
    def numbers(self) -> str:
        """The seats in that row."""
        return self._props.numbers

    @Property(bool, notify=changed)
    def several(self) -> bool:
        """Whether there is more than one ticket."""
        return self._props.several

    @Property(str, notify=changed)
    def seats(self) -> str:
        """All seats, row by row."""
        return self._props.seats

    @Property(str, notify=changed)
    def accent(self) -> str:
        """The poster's colour."""
        return self._props.accent

    @Property(str, notify=changed)
    def digest(self) -> str:
        """The poster."""
        film = self._showing.film if self._showing else None
        return self._parts.posters.know(film, self._parts.services.programme.poster_path(film)) if film else ""

    @Property(MailViewModel, constant=True)
    def mail(self) -> MailViewModel:
        """Whether the tickets are mailed, too."""
        return self._mail

    @Property(RowsModel, constant=True)
    def codes(self) -> RowsModel:
        """The tickets to photograph."""
        return self._codes

    def show_sold(self, sold: Sold) -> None:
        """This was just bought."""
        self._interrupted = self._returned = self._unprinted = False
        self._show(sold.booking, sold.showing, sold.auditorium)

    def show_booking(
        self, booking: Booking, *, interrupted: bool = False, returned: bool = False, unprinted: bool = False
    ) -> bool:
        """This was bought before; False if its showing is not known any more.

        ``unprinted``: for somebody whose tickets, printed some other time, are not printed now.
        """
        programme = self._parts.services.programme
        showing = programme.showing(booking.showtime_id)
        hall = programme.auditorium(showing.showtime.auditorium_id) if showing else None
        if showing is None or hall is None:
            return False
        self._interrupted, self._returned, self._unprinted = interrupted, returned, unprinted
        self._show(booking, showing, hall)
        return True

    @Slot()
    def printAgain(self) -> None:
        """One more copy."""
        if self._booking is not None and self._props.print_text:
            try:
                if self._parts.services.after_sales.print_again(self._booking.reference):
                    self._unprinted = False
            except StoreError as error:
                log.error("a copy could not be asked for: %s", error)
            self._refresh()

    @Slot(bool)
    def paperCame(self, came: bool) -> None:  # noqa: FBT001 - a Qt slot
        """The customer says whether paper came out."""
        if self._booking is not None and self._props.asks:
            try:
                self._parts.services.after_sales.paper_came(self._booking.reference, came=came)
            except StoreError as error:
                log.error("what became of a print could not be written down: %s", error)
            self._refresh()

    @Slot()
    def finish(self) -> None:
        """Back to the first screen."""
        self._parts.navigator.end()

    def _show(self, booking: Booking, showing: "Showing", auditorium: Auditorium) -> None:
        self._booking, self._showing, self._auditorium = booking, showing, auditorium
        after_sales = self._parts.services.after_sales
        self._mail.belongs_to(booking.reference if after_sales.booking(booking.reference) else "")
        self._faces = after_sales.faces(booking.reference) or after_sales.faces_of(booking)  # made elsewhere
        rows = [_code(face) for face in self._faces_to_show()]
        self._codes.show(rows)
        texts = [face.code or face.reference for face in self._faces_to_show()]
        self._parts.background.run_later(
            lambda: [replace(row, matrix=qr_rows(text)) for row, text in zip(rows, texts, strict=True)], self._drawn
        )
        self._refresh()

    def _drawn(self, outcome: Outcome[list[CodeRow]]) -> None:
        if isinstance(outcome, Ok) and [row.key for row in outcome.value] == [row.key for row in self._codes.rows]:
            self._codes.show(outcome.value)

    def _faces_to_show(self) -> tuple[TicketFace, ...]:
        """A reservation has one code, the booking's; tickets have one each."""
        return self._faces if all(face.code for face in self._faces) else self._faces[:1]

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, PosterCached | PrinterChanged) or (
            self._booking is not None and isinstance(fact, PrintChanged) and fact.reference == self._booking.reference
        ):
            self._refresh()

    @Slot()
    def _tick(self) -> None:
        if self._parts.navigator.current is Step.ATTRACT:
            self._look_for_interrupted()
        self._refresh()

    def _look_for_interrupted(self) -> None:
        booking = self._parts.services.after_sales.interrupted()
        if booking is not None and self.show_booking(booking, interrupted=True):
            self._parts.language.choose(booking.language)
            self._parts.navigator.go(Step.DONE)

    @Slot()
    def _refresh(self) -> None:
        booking, showing, hall = self._booking, self._showing, self._auditorium
        if booking is None or showing is None or hall is None:
            return
        services, language = self._parts.services, self._parts.navigator.language
        props = derive_done(
            DoneInputs(
                PrintState.NONE if self._unprinted else services.after_sales.print_state(booking.reference),
                self._faces,
                in_language(hall.name, language),
                in_language(hall.way, language),
                showing.showtime.starts_at,
                services.clock.now(),
                self._parts.idle.seconds_left() if self._parts.navigator.current is Step.DONE else None,
                self._interrupted,
                self._returned,
                services.after_sales.paper_can_come(),
            )
        )
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._booking = self._showing = self._auditorium = None
        self._faces, self._interrupted, self._returned, self._unprinted = (), False, False, False
        self._codes.show(())
        self._props = DoneProps()
        self.changed.emit()


def _code(face: TicketFace) -> CodeRow:
    seat = seat_of(face) if face.code else face.reference
    kind = face.ticket_type if face.code else ""
    return CodeRow(face.ticket_id, [], seat, kind, f"{seat}, {kind}" if kind else seat)
