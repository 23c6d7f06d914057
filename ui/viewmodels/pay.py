"""Paying: one payment at a time, in the background, until its ending."""

from collections.abc import Callable
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.journey import Step
from kiosk.domain.money import Money
from kiosk.domain.settlements import WhyBack
from kiosk.facts import BookingChanged, Fact
from kiosk.services.purchase import NotNow, PaymentDeclined, Sold
from ui.background import Err, Ok, Outcome
from ui.presenting import notice_of_payment
from ui.viewmodels.done import DoneViewModel
from ui.viewmodels.pay_props import UNDER_WAY, PayProps, Phase, derive_pay
from ui.viewmodels.tills import AnyOutcome, BasketTill, BookingTill, Ending, Stays, Tickets, Till, TurnedBack, ending

if TYPE_CHECKING:
    from kiosk.domain.bookings import FoundBooking
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
        self._running = self._asking = False
        self._till: Till | None = None
        self._why: WhyBack | None = None
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

        def turned_back(outcome: AnyOutcome) -> None:
            assert isinstance(
                outcome, PaymentDeclined | NotNow
            )  # the review knows what to do about a hold that is over
            self.turnedBack.emit(notice_of_payment(outcome))

        self._begin(lambda: BasketTill(self._parts.services, method, turned_back, on_paper=on_paper))

    def begin_here(self, booking: "FoundBooking", turned_back: Callable[[AnyOutcome], None]) -> None:
        """Pay a booking that was made elsewhere; ``turned_back`` hears what kept it from being paid."""
        self._begin(lambda: BookingTill(self._parts.services, booking, turned_back))

    def _begin(self, till_for: Callable[[], Till]) -> None:
        if self._running:
            return
        services = self._parts.services
        self._till = till = till_for()
        self._total, self._phase = till.total, till.first
        self._reference, self._why, self._digest = "", None, self._poster(till.showtime_id)
        self._since = services.clock.monotonic()
        self._running = True
        self._parts.navigator.go(Step.PAY)
        self._refresh()
        self._parts.background.run(till.pay, self._ended)

    @Slot()
    def cancel(self) -> None:
        """Ask the terminal to stop; until it does, asked again every second."""
        if self._running and self._phase is Phase.WAITING:
            self._phase = Phase.CANCELLING
            self._stop_waiting()
            self._refresh()

    def _stop_waiting(self) -> None:
        if self._till is not None:
            self._till.cancel()

    @Slot()
    def finish(self) -> None:
        """Leave an ending."""
        if not self._running:
            self._parts.navigator.end()

    def _ended(self, outcome: Outcome[AnyOutcome]) -> None:
        self._running = False
        till = self._till
        assert till is not None  # nothing wipes a payment that is under way
        self._show(till, Stays(Phase.UNCLEAR, till.named) if isinstance(outcome, Err) else ending(outcome.value))

    def _show(self, till: Till, shown: Ending) -> None:
        match shown:
            case Tickets(bought=bought, returned=returned):
                if isinstance(bought, Sold):
                    self._done.show_sold(bought)
                elif not self._done.show_booking(bought, returned=returned):
                    return
                self._parts.navigator.go(Step.DONE)
            case Stays():
                self._phase, self._reference, self._why = shown.phase, shown.reference, shown.why
                self._parts.idle.touch()  # from now on the customer's patience counts, not the terminal's
                self._refresh()
            case TurnedBack(outcome=outcome):
                self._parts.navigator.go_back_to(till.back)
                till.turn_back(outcome)
            case _:
                assert_never(shown)

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, BookingChanged) and fact.reference == self._reference:
            self._ask_what_became_of_it()

    def _ask_what_became_of_it(self) -> None:
        """An open payment gets its ending while its customer is still here."""
        till = self._till
        if till is None or self._asking or self._parts.navigator.current is not Step.PAY:
            return
        news = till.news(self._phase, self._reference)
        if news is None:
            return
        if not callable(news):
            self._show(till, news)
            return
        self._asking = True
        self._parts.background.run(news, lambda outcome: self._heard(till, outcome))

    def _heard(self, till: Till, outcome: Outcome[AnyOutcome]) -> None:
        self._asking = False
        if till is self._till and isinstance(outcome, Ok) and self._parts.navigator.current is Step.PAY:
            shown = ending(outcome.value, open_before=True)
            if shown != Stays(self._phase, self._reference):
                self._show(till, shown)

    @Slot()
    def _tick(self) -> None:
        if self._parts.navigator.current is not Step.PAY:
            return
        if self._phase is Phase.CANCELLING:
            self._stop_waiting()
        elif self._phase in (Phase.UNCLEAR, Phase.NOT_TOLD) and self._reference:
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
            self._why,
            waited=self._parts.services.clock.monotonic() - self._since,
            seconds_left=self._parts.idle.seconds_left(),
        )
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _poster(self, showtime_id: str) -> str:
        programme = self._parts.services.programme
        showing = programme.showing(showtime_id) if showtime_id else None
        if showing is None:
            return ""
        return self._parts.posters.know(showing.film, programme.poster_path(showing.film))

    @Slot()
    def _forget(self) -> None:
        self._phase, self._total, self._reference, self._digest = Phase.WAITING, None, "", ""
        self._till = self._why = None
        self._props = PayProps()
        self.changed.emit()
