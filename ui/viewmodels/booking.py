"""The booking a customer came back for: whether anything changed, and its tickets once more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.standing import Standing
from kiosk.domain.texts import in_language
from kiosk.domain.whereabouts import Whereabouts, whereabouts
from kiosk.errors import StoreError
from kiosk.facts import (
    BookingChanged,
    ConnectionChanged,
    Fact,
    MailChanged,
    PosterCached,
    PrintChanged,
    PrinterChanged,
    ProgrammeChanged,
)
from kiosk.logs import logger
from kiosk.services.after_sales import PrintState
from kiosk.services.collect import HandedOut, NoBooking, WhyNone
from kiosk.services.lookup import Found
from kiosk.services.pay_here import WhyNotHere
from ui.background import Ok, Outcome
from ui.presenting import NOTHING
from ui.seat_wording import section_names
from ui.viewmodels.booking_props import BookingInputs, BookingProps, date_and_time, derive_booking, show_lines
from ui.viewmodels.done import DoneViewModel
from ui.viewmodels.pay import PayViewModel
from ui.viewmodels.unpaid_words import notice_of_no_payment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.domain.bookings import Booking, FoundBooking
    from kiosk.domain.seats import Auditorium
    from kiosk.domain.tickets import TicketFace
    from kiosk.services.collect import FindElsewhereOutcome, HandOutOutcome
    from kiosk.services.programme import Showing
    from ui.screens import Parts
    from ui.viewmodels.tills import AnyOutcome

translate = QCoreApplication.translate

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)


@QmlElement
class BookingViewModel(QObject):
    """Shows one booking that was looked up, as it stands from moment to moment; forgets it when it is left."""

    changed = Signal()

    def __init__(self, parts: "Parts", done: DoneViewModel, pay: PayViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._done = done
        self._pay = pay
        self._found: Found | None = None
        self._asked: object | None = None
        self._refused: WhyNone | None = None
        self._notice = ""
        self._why_not: WhyNotHere | None = WhyNotHere.NEVER
        self._not_paid = NOTHING
        self._props = BookingProps()
        parts.facts.told.connect(self._on_fact)
        parts.heartbeat.second.connect(self._refresh)
        parts.language.changed.connect(self._refresh)
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What this screen is."""
        return self._props.title

    @Property(str, notify=changed)
    def headline(self) -> str:
        """How the booking stands."""
        return self._props.headline

    @Property(str, notify=changed)
    def words(self) -> str:
        """What that means for its customer."""
        return self._props.words

    @Property(str, notify=changed)
    def kind(self) -> str:
        """How grave it is."""
        return self._props.kind

    @Property(str, notify=changed)
    def before(self) -> str:
        """What was until it changed, a line each; "" if nothing did."""
        return self._props.before

    @Property(str, notify=changed)
    def now(self) -> str:
        """What is so since."""
        return self._props.now

    @Property(str, notify=changed)
    def sit(self) -> str:
        """Whether these are together, and where in the hall."""
        return self._props.sit

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The booking's short name."""
        return self._props.reference

    @Property(str, notify=changed)
    def voucher(self) -> str:
        """The voucher's code, if the booking became one."""
        return self._props.voucher

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """What can be done next; "" if there is no ticket to hand out."""
        return self._props.next_text

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether that can be done now: nobody is being asked."""
        return self._props.can_go_on

    @Property(bool, notify=changed)
    def paysHere(self) -> bool:
        """Whether that is to pay."""
        return self._props.pays_here

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """Why nothing was handed out, or that no more mail comes."""
        return self._notice or self._props.notice.text

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._props.notice.kind

    @Property(str, notify=changed)
    def leaves(self) -> str:
        """When this is cleared."""
        return self._props.leaves

    @Property(bool, notify=changed)
    def hasTicket(self) -> bool:
        """Whether there is a ticket to show."""
        return bool(self._props.ticket.title)

    @Property(str, notify=changed)
    def cinema(self) -> str:
        """The name over the door."""
        return self._props.ticket.cinema

    @Property(str, notify=changed)
    def film(self) -> str:
        """The film."""
        return self._props.ticket.title

    @Property(str, notify=changed)
    def day(self) -> str:
        """The date."""
        return self._props.ticket.day

    @Property(str, notify=changed)
    def time(self) -> str:
        """When it begins."""
        return self._props.ticket.time

    @Property(str, notify=changed)
    def auditorium(self) -> str:
        """Where."""
        return self._props.ticket.auditorium

    @Property(str, notify=changed)
    def section(self) -> str:
        """The part of the auditorium, where all sit in one row."""
        return self._props.ticket.section

    @Property(str, notify=changed)
    def row(self) -> str:
        """The row; "" where there are several."""
        return self._props.ticket.row

    @Property(str, notify=changed)
    def numbers(self) -> str:
        """The seats in that row."""
        return self._props.ticket.numbers

    @Property(bool, notify=changed)
    def several(self) -> bool:
        """Whether there is more than one ticket."""
        return self._props.ticket.several

    @Property(str, notify=changed)
    def seats(self) -> str:
        """All seats, row by row."""
        return self._props.ticket.seats

    @Property(str, notify=changed)
    def sums(self) -> str:
        """How many tickets, and what they cost."""
        return self._props.ticket.sums

    @Property(str, notify=changed)
    def accent(self) -> str:
        """The poster's colour."""
        return self._props.ticket.accent

    @Property(str, notify=changed)
    def digest(self) -> str:
        """The poster."""
        showing = self._showing()
        film = showing.film if showing else None
        return self._parts.posters.know(film, self._parts.services.programme.poster_path(film)) if film else ""

    @Property(bool, notify=changed)
    def toldByMail(self) -> bool:
        """Whether changes of it are told by mail."""
        return self._props.told_by_mail

    def show_found(self, found: Found) -> None:
        """This was looked up."""
        self._found, self._asked, self._refused, self._notice, self._not_paid = found, None, None, "", NOTHING
        self._see_whether_it_can_be_paid()
        self._refresh()

    @Slot()
    def handOut(self) -> None:
        """Print the tickets, or print them once more where paper can come out, and show them; pay them before."""
        if self._found is None or not self._props.next_text or not self._props.can_go_on:
            return
        if self._found.elsewhere is not None:
            if self._props.pays_here:
                self._pay.begin_here(self._found.elsewhere, self._turned_back)
            else:
                self._collect(self._found.elsewhere)
            return
        booking, after_sales = self._found.booking, self._parts.services.after_sales
        paper_can_come = after_sales.paper_can_come()
        if paper_can_come and after_sales.print_state(booking.reference) is not PrintState.PRINTING:
            try:
                after_sales.print_again(booking.reference)
            except StoreError as error:
                log.error("a copy could not be asked for: %s", error)
        self._show_tickets(booking, unprinted=not paper_can_come)

    def _collect(self, booking: "FoundBooking") -> None:
        self._asked = asked = object()
        self._parts.background.run(
            partial(self._parts.services.collect.hand_out, booking), lambda answer: self._answered(asked, answer)
        )
        self._refresh()

    def _answered(self, asked: object, answer: "Outcome[HandOutOutcome]") -> None:
        if asked is not self._asked:
            return  # whoever asked has left; what was collected is printed all the same
        self._asked = None
        match answer.value if isinstance(answer, Ok) else NoBooking(WhyNone.STAFF):
            case HandedOut(booking=booking):
                self._show_tickets(booking)
            case Found() as found:
                self._found = found
            case NoBooking(why=why):
                self._refused = why
        self._refresh()

    def _turned_back(self, outcome: "AnyOutcome") -> None:
        """It was not paid, and nothing was charged."""
        if isinstance(outcome, Found):
            self._found = outcome
        self._not_paid = notice_of_no_payment(outcome)
        self._see_whether_it_can_be_paid()
        self._refresh()

    def _see_whether_it_can_be_paid(self) -> None:
        unpaid = self._found is not None and self._found.standing is Standing.UNPAID
        self._why_not = self._parts.services.pay_here.why_not() if unpaid else WhyNotHere.NEVER

    def _look_again(self, reference: str) -> None:
        """The box office may know by now what was paid here."""
        self._asked = asked = object()

        def found(answer: "Outcome[FindElsewhereOutcome]") -> None:
            if asked is self._asked:
                self._asked = None
                if isinstance(answer, Ok) and isinstance(answer.value, Found):
                    self._found = answer.value
                self._refresh()

        self._parts.background.run(partial(self._parts.services.collect.find, reference), found)

    def _show_tickets(self, booking: "Booking", *, unprinted: bool = False) -> None:
        if self._done.show_booking(booking, returned=True, unprinted=unprinted):
            self._parts.navigator.go(Step.DONE)

    @Slot()
    def tellNoMore(self) -> None:
        """No more mail about this booking."""
        if self._found is None:
            return
        try:
            self._parts.services.mail_desk.take_back(self._found.booking.reference)
        except StoreError as error:
            log.error("a wish could not be noted: %s", error)
            self._notice = translate("Booking", "That could not be noted just now.")
        else:
            self._notice = translate("Booking", "You get no more e-mail about this booking.")
        self._refresh()
        self.changed.emit()

    @Slot()
    def finish(self) -> None:
        """Back to the first screen."""
        self._parts.navigator.end()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        found = self._found
        if found is None:
            return
        about_it = isinstance(fact, BookingChanged | MailChanged) and fact.reference == found.booking.reference
        if about_it or isinstance(fact, ProgrammeChanged):
            self._found = self._parts.services.lookup.again(found.booking.reference) or found
            self._refresh()
        if about_it and found.standing is Standing.PAID_HERE and self._asked is None:
            self._look_again(found.booking.reference)
        if isinstance(fact, ConnectionChanged | PrinterChanged):
            self._see_whether_it_can_be_paid()
        if isinstance(fact, PosterCached | PrintChanged | PrinterChanged | ConnectionChanged):
            self._refresh()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.BOOKING:
            self._refresh()
        elif self._found is not None and self._parts.navigator.current is not Step.PAY:
            self._forget()

    def _showing(self) -> "Showing | None":
        return self._parts.services.programme.showing(self._found.booking.showtime_id) if self._found else None

    def _faces(self, found: Found) -> "tuple[TicketFace, ...]":
        after_sales = self._parts.services.after_sales
        return after_sales.faces_of(found.booking) if found.elsewhere else after_sales.faces(found.booking.reference)

    def _local(self, at: "datetime | None") -> "datetime | None":
        site = self._parts.services.programme.site()
        return site.local(at) if site and at else None

    @Slot()
    def _refresh(self) -> None:
        found = self._found
        if found is None:
            return
        services, language = self._parts.services, self._parts.navigator.language
        showing = self._showing()
        hall = services.programme.auditorium(showing.showtime.auditorium_id) if showing else None
        now = services.clock.now()
        before, since = self._what_changed(found, showing)
        site, film = services.programme.site(), showing.film if showing else None
        sold_at = site.local(found.sold_as.starts_at) if site and found.sold_as else None
        props = derive_booking(
            BookingInputs(
                found,
                self._faces(found),
                _where(hall, found.before),
                _where(hall, [ticket.seat_id for ticket in found.booking.tickets]),
                section_names(hall, language) if hall else {},
                language,
                showing.showtime.starts_at if showing else now,
                now,
                self._parts.idle.seconds_left() if self._parts.navigator.current is Step.BOOKING else None,
                services.after_sales.paper_can_come()
                and services.after_sales.print_state(found.booking.reference) is not PrintState.PRINTING,
                self._local(found.collected_at),
                self._asked is not None,
                self._refused,
                show_before=tuple(before),
                show_now=tuple(since),
                film=in_language(film.title, language) if film else "",
                when=date_and_time(sold_at, language) if sold_at else "",
                told_by_mail=services.mail_desk.may_write(found.booking.reference),
                why_not=self._why_not,
                not_paid=self._not_paid,
            )
        )
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _what_changed(self, found: Found, showing: "Showing | None") -> tuple[list[str], list[str]]:
        """When and where its show was to be, and is, as far as that is another."""
        programme, language = self._parts.services.programme, self._parts.navigator.language
        site = programme.site()
        if found.standing is not Standing.SHOW_MOVED or found.sold_as is None or showing is None or site is None:
            return [], []
        hall = programme.auditorium(found.sold_as.auditorium_id)
        names = (in_language(hall.name, language) if hall else "", in_language(showing.auditorium_name, language))
        return show_lines(site.local(found.sold_as.starts_at), showing.starts_local, names, language)

    @Slot()
    def _forget(self) -> None:
        self._found = self._asked = self._refused = None
        self._notice, self._not_paid, self._why_not = "", NOTHING, WhyNotHere.NEVER
        self._props = BookingProps()
        self.changed.emit()


def _where(hall: "Auditorium | None", seat_ids: "Sequence[str]") -> tuple[Whereabouts, ...]:
    return whereabouts(hall, seat_ids) if hall and all(one in hall.by_id for one in seat_ids) else ()
