"""Paying: one payment at a time, in the background, until its ending."""

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.journey import Step
from kiosk.domain.money import Money
from kiosk.domain.pricing import Quote
from kiosk.facts import BookingChanged, Fact
from kiosk.services.purchase import NotNow, NotNowReason, PaymentDeclined, PaymentUnclear, PayOutcome, Sold, SoldNothing
from ui.background import Err, Outcome
from ui.presenting import notice_of_payment
from ui.viewmodels.done import DoneViewModel
from ui.viewmodels.pay_props import UNDER_WAY, PayProps, Phase, derive_pay, settled

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PayViewModel(QObject):
    """``turnedBack`` tells the review, with a Notice, why the customer is there again."""

    changed = Signal()
    turnedBack = Signal(object)

    def __init__(self, parts: "Parts", done: DoneViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._done = done
        self._props = PayProps()
        self._phase = Phase.WAITING
        self._total: Money | None = None
        self._reference = ""
        self._digest = ""
        self._since = 0.0
        self._running = False
        parts.heartbeat.second.connect(self._tick)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        parts.navigator.moved.connect(self._refresh)
        parts.navigator.sessionEnded.connect(self._forget)

    @Property(str, notify=changed)
    def phase(self) -> str:
        """A `Phase`."""
        return self._props.phase.value

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether it ended without a ticket, so far."""
        return self._props.phase not in UNDER_WAY

    @Property(str, notify=changed)
    def title(self) -> str:
        """What this screen is about."""
        return self._props.title

    @Property(str, notify=changed)
    def headline(self) -> str:
        """What to do, or what became of it."""
        return self._props.headline

    @Property(str, notify=changed)
    def words(self) -> str:
        """The rest of it."""
        return self._props.words

    @Property(str, notify=changed)
    def status(self) -> str:
        """What is happening; "" when nothing is."""
        return self._props.status

    @Property(str, notify=changed)
    def promise(self) -> str:
        """What is not lost whatever happens."""
        return self._props.promise

    @Property(str, notify=changed)
    def amount(self) -> str:
        """How much; "" where no card is asked for."""
        return self._props.amount

    @Property(str, notify=changed)
    def reference(self) -> str:
        """For staff; "" while all goes well."""
        return self._props.reference

    @Property(bool, notify=changed)
    def canCancel(self) -> bool:
        """Whether it can still be cancelled."""
        return self._props.can_cancel

    @Property(str, notify=changed)
    def leaves(self) -> str:
        """When an ending is cleared; "" while a payment is under way."""
        return self._props.leaves

    @Property(str, notify=changed)
    def digest(self) -> str:
        """The film's poster."""
        return self._digest

    @property
    def under_way(self) -> bool:
        """Whether a payment must not be interrupted now."""
        return self._running

    def begin(self, method: PaymentMethod, *, on_paper: bool) -> None:
        """Pay the basket this way; a second call while one runs does nothing."""
        if self._running:
            return
        services = self._parts.services
        quote = services.checkout.quote()
        self._total = quote.total if isinstance(quote, Quote) else None
        self._phase = Phase.RESERVING if method is PaymentMethod.COUNTER else Phase.WAITING
        self._reference, self._digest = "", self._poster()
        self._since = services.clock.monotonic()
        self._running = True
        self._parts.navigator.go(Step.PAY)
        self._refresh()
        self._parts.background.run(lambda: services.checkout.pay(method, on_paper=on_paper), self._ended)

    @Slot()
    def cancel(self) -> None:
        """Ask the terminal to stop; until it does, asked again every second."""
        if self._running and self._phase is Phase.WAITING:
            self._phase = Phase.CANCELLING
            self._parts.services.checkout.cancel_payment()
            self._refresh()

    @Slot()
    def finish(self) -> None:
        """Leave an ending."""
        if not self._running:
            self._parts.navigator.end()

    def _ended(self, outcome: Outcome[PayOutcome]) -> None:
        self._running = False
        if isinstance(outcome, Err):
            self._end(Phase.UNCLEAR)
            return
        match outcome.value:
            case Sold() as sold:
                self._done.show_sold(sold)
                self._parts.navigator.go(Step.DONE)
            case PaymentUnclear(reference=reference):
                self._end(Phase.UNCLEAR, reference)
            case SoldNothing(reversed=reversed_already):
                self._end(Phase.WENT_BACK if reversed_already else Phase.GOES_BACK)
            case NotNow(reason=NotNowReason.DISK | NotNowReason.NO_KEY):
                self._end(Phase.CANNOT_SELL)
            case PaymentDeclined() | NotNow():  # the review knows what to do about a hold that is over
                self._parts.navigator.go_back_to(Step.REVIEW)
                self.turnedBack.emit(notice_of_payment(outcome.value))
            case _:
                assert_never(outcome.value)

    def _end(self, phase: Phase, reference: str = "") -> None:
        self._phase, self._reference = phase, reference
        self._parts.idle.touch()  # from now on the customer's patience counts, not the terminal's
        self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, BookingChanged) and fact.reference == self._reference:
            self._ask_what_became_of_it()

    def _ask_what_became_of_it(self) -> None:
        """An unclear payment gets its ending while its customer is still here."""
        booking = self._parts.services.after_sales.booking(self._reference)
        if booking is None or self._phase is not Phase.UNCLEAR or self._parts.navigator.current is not Step.PAY:
            return
        if booking.state in (SaleState.ISSUED, SaleState.CONFIRMED):
            if self._done.show_booking(booking):
                self._parts.navigator.go(Step.DONE)
        elif (phase := settled(booking.state)) is not None:
            self._end(phase, self._reference)

    @Slot()
    def _tick(self) -> None:
        if self._parts.navigator.current is not Step.PAY:
            return
        if self._phase is Phase.CANCELLING:
            self._parts.services.checkout.cancel_payment()
        elif self._phase is Phase.UNCLEAR and self._reference:
            self._ask_what_became_of_it()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        from kiosk import formatting

        if self._parts.navigator.current is not Step.PAY:
            return
        props = derive_pay(
            self._phase,
            formatting.money(self._total, self._parts.navigator.language) if self._total else "",
            self._reference,
            waited=self._parts.services.clock.monotonic() - self._since,
            seconds_left=self._parts.idle.seconds_left(),
        )
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _poster(self) -> str:
        services = self._parts.services
        basket = services.checkout.basket
        showing = services.programme.showing(basket.showtime_id) if basket else None
        if showing is None:
            return ""
        return self._parts.posters.know(showing.film, services.programme.poster_path(showing.film))

    @Slot()
    def _forget(self) -> None:
        self._phase, self._total, self._reference, self._digest = Phase.WAITING, None, "", ""
        self._props = PayProps()
        self.changed.emit()
