"""One booking of the member who is signed in: print, mail, take back after seeing the refund, book again."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.account import CancellationTerms, NotCancellable
from kiosk.domain.journey import Step
from kiosk.domain.whereabouts import whereabouts
from kiosk.errors import StoreError
from kiosk.facts import Fact, PosterCached, PrintChanged, PrinterChanged, SignInChanged
from kiosk.logs import logger
from kiosk.services.account_outcomes import CancellationPending, CancelledNow, MyBooking, NotAgain, SameAgain
from ui.background import Ok, Outcome
from ui.seat_wording import section_names
from ui.viewmodels.account_props import PLAIN
from ui.viewmodels.done import DoneViewModel
from ui.viewmodels.my_booking_props import (
    ActionOutcome,
    Busy,
    Failed,
    MyBookingInputs,
    MyBookingProps,
    Next,
    derive_my_booking,
)

if TYPE_CHECKING:
    from kiosk.services.account import Account
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
log = logger(__name__)


@QmlElement
class MyBookingViewModel(QObject):
    """Shows what `AccountViewModel` hands it. An answer that comes after its customer left is dropped."""

    changed = Signal()
    cancelled = Signal()

    def __init__(self, parts: "Parts", done: DoneViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._done = done
        self._booking: MyBooking | None = None
        self._busy = Busy.NO
        self._asked: object | None = None
        self._terms: CancellationTerms | None = None
        self._outcome: ActionOutcome | None = None
        self._printed_here = False
        self._props = MyBookingProps()
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)

    @Property(str, notify=changed)
    def film(self) -> str:
        """The film."""
        return self._props.film

    @Property(str, notify=changed)
    def when(self) -> str:
        """Date and time."""
        return self._props.when

    @Property(str, notify=changed)
    def auditorium(self) -> str:
        """Where."""
        return self._props.auditorium

    @Property(str, notify=changed)
    def seats(self) -> str:
        """The seats, row by row."""
        return self._props.seats

    @Property(str, notify=changed)
    def sums(self) -> str:
        """How many tickets, and what they cost."""
        return self._props.sums

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The booking's short name."""
        return self._props.reference

    @Property(str, notify=changed)
    def state(self) -> str:
        """How it stands, in a few words; "" where all is well."""
        return self._props.state

    @Property(str, notify=changed)
    def kind(self) -> str:
        """How grave that is."""
        return self._props.kind

    @Property(str, notify=changed)
    def digest(self) -> str:
        """The poster."""
        return self._props.digest

    @Property(str, notify=changed)
    def accent(self) -> str:
        """The poster's colour."""
        return self._props.accent

    @Property(str, notify=changed)
    def step(self) -> str:
        """What the next step does: print, show, again, cancel or nothing."""
        return self._props.next

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The next step; "" if there is none."""
        return self._props.next_text

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether nobody is being asked."""
        return self._props.can_go_on

    @Property(str, notify=changed)
    def mailText(self) -> str:
        """Sending the tickets to their own address; "" where that is not to be had."""
        return self._props.mail_text

    @Property(bool, notify=changed)
    def canCancel(self) -> bool:
        """Whether the box office may be asked to take it back."""
        return self._props.can_cancel

    @Property(bool, notify=changed)
    def canBookAgain(self) -> bool:
        """Whether the same may be bought once more, beside the next step."""
        return self._props.can_book_again

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether its customer is asked to confirm a cancellation."""
        return self._props.asks

    @Property(str, notify=changed)
    def refund(self) -> str:
        """What would be given back."""
        return self._props.refund

    @Property(str, notify=changed)
    def refundWords(self) -> str:
        """Where it goes, what is kept, how long that holds."""
        return self._props.refund_words

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What came of what was touched last."""
        return self._props.notice.text

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._props.notice.kind

    def show_booking(self, booking: MyBooking) -> None:
        """This one was touched in the list."""
        self._forget()
        self._booking = booking
        self._refresh()

    def look_again(self, listed: tuple[MyBooking, ...]) -> None:
        """The list was looked up anew: show the same booking as it is now."""
        if self._booking is not None:
            reference = self._booking.reference
            self._booking = next((one for one in listed if one.reference == reference), self._booking)
            self._refresh()

    @Slot()
    def goOn(self) -> None:
        """The next step."""
        booking = self._booking
        if booking is None or self._busy is not Busy.NO:
            return
        match self._props.next:
            case Next.PRINT:
                reference = booking.reference
                self._ask(Busy.PRINTING, lambda account: account.print_again(reference), self._printing)
            case Next.SHOW:
                if self._done.show_booking(booking.found.booking, returned=True, unprinted=True):
                    self._parts.navigator.go(Step.DONE)
            case Next.AGAIN:
                self.bookAgain()
            case Next.CANCEL:
                self._cancel()
            case Next.NOTHING:
                pass

    @Slot()
    def mail(self) -> None:
        """Send the tickets to the member's own address."""
        member, booking = self._parts.member.member, self._booking
        if member is None or booking is None or not self._props.mail_text:
            return
        account, language = self._parts.services.account, self._parts.navigator.language
        try:
            self._outcome = account.mail_again(booking.reference, member.email, language)
        except StoreError as error:
            log.error("a mail could not be noted: %s", error)
            self._outcome = Failed.FAILED
        self._refresh()

    @Slot()
    def askToCancel(self) -> None:
        """What would be given back? Shown before anything happens."""
        if self._booking is not None and self._props.can_cancel:
            reference = self._booking.reference
            self._ask(Busy.TERMS, lambda account: account.terms(reference), self._offered)

    @Slot()
    def keep(self) -> None:
        """Not cancelled after all."""
        self._terms = None
        self._refresh()

    @Slot()
    def bookAgain(self) -> None:
        """The next showing of the same film, with the same party."""
        booking = self._booking
        if booking is None:
            return
        checkout, navigator = self._parts.services.checkout, self._parts.navigator
        same = self._parts.services.account.book_again(booking.reference)
        if not isinstance(same, SameAgain):
            self._outcome = same
            self._refresh()
            return
        checkout.begin(same.showtime_id, navigator.language)
        for kind, count in same.party.items():
            checkout.set_count(kind, count)
        navigator.go(Step.TICKETS)

    def _cancel(self) -> None:
        terms = self._terms
        if terms is not None:
            self._ask(Busy.CANCELLING, lambda account: account.cancel(terms), self._taken_back)

    def _ask(self, busy: Busy, work: "Callable[[Account], T]", then: Callable[[T | Failed], None]) -> None:
        self._asked = asked = object()
        self._busy, self._outcome = busy, None
        account = self._parts.services.account

        def answered(answer: Outcome[T]) -> None:
            if asked is self._asked:
                self._asked, self._busy = None, Busy.NO
                then(answer.value if isinstance(answer, Ok) else Failed.FAILED)
                self._refresh()

        self._parts.background.run(lambda: work(account), answered)
        self._refresh()

    def _offered(self, outcome: CancellationTerms | NotCancellable | Failed) -> None:
        if isinstance(outcome, CancellationTerms):
            self._terms = outcome
        else:
            self._outcome = outcome

    def _taken_back(self, outcome: CancelledNow | CancellationPending | NotCancellable | Failed) -> None:
        self._terms, self._outcome = None, outcome
        self.cancelled.emit()

    def _printing(self, outcome: object) -> None:
        if isinstance(outcome, NotAgain | Failed):
            self._outcome = outcome
        else:
            self._printed_here = True

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is not Step.MY_BOOKING and self._booking is not None:
            self._forget()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, SignInChanged) and self._parts.member.session is None:
            self._forget()
        if self._booking is not None and isinstance(fact, PrintChanged | PrinterChanged | PosterCached):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        booking = self._booking
        if booking is None:
            return
        services, language, member = self._parts.services, self._parts.navigator.language, self._parts.member.member
        showing = services.programme.showing(booking.found.booking.showtime_id)
        hall = services.programme.auditorium(showing.showtime.auditorium_id) if showing else None
        seats = [one.seat_id for one in booking.found.booking.tickets]
        film = services.programme.film(booking.outing.film_id) if booking.outing else None
        site = services.programme.site()
        props = derive_my_booking(
            MyBookingInputs(
                booking,
                language,
                site.local if site else lambda at: at,
                services.clock.now(),
                whereabouts(hall, seats) if hall and all(one in hall.by_id for one in seats) else (),
                section_names(hall, language) if hall else {},
                self._busy,
                self._terms,
                self._outcome,
                services.after_sales.print_state(booking.reference) if self._printed_here else None,
                services.after_sales.paper_can_come(),
                member.email if member and services.mail_desk.offered else "",
                (self._parts.posters.know(film, services.programme.poster_path(film)), film.accent or PLAIN)
                if film
                else ("", PLAIN),
            )
        )
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._booking = self._asked = self._terms = self._outcome = None
        self._busy, self._printed_here = Busy.NO, False
        self._props = MyBookingProps()
        self.changed.emit()
