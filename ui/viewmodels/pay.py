"""Paying: what to do at the terminal, and every way it can end."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.journey import Step
from kiosk.domain.pricing import Quote
from kiosk.services.purchase import NotNow, NotNowReason, PaymentDeclined, PaymentUnclear, PayOutcome, Sold, SoldNothing
from ui.background import Err, Outcome
from ui.presenting import notice_of_payment
from ui.viewmodels.done import DoneViewModel

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

LONG_SECONDS = 20.0
ENDING_SECONDS = 60.0


class Phase(StrEnum):
    """Where the payment is."""

    WAITING = "waiting"
    CANCELLING = "cancelling"
    UNCLEAR = "unclear"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class PayProps:
    """What QML reads."""

    phase: Phase = Phase.WAITING
    headline: str = ""
    words: str = ""
    status: str = ""
    amount: str = ""
    reference: str = ""
    by_card: bool = True
    can_cancel: bool = False
    end_text: str = ""


def derive_pay(phase: Phase, method: PaymentMethod, amount: str, waited: float, reference: str, words: str) -> PayProps:
    """The screen for a phase; ``words`` are those of an ending, ``waited`` seconds since the terminal was asked."""
    if phase is Phase.UNCLEAR:
        return PayProps(
            phase,
            translate("Pay", "Please ask our staff"),
            words,
            "",
            amount,
            reference,
            end_text=translate("Pay", "Finish"),
        )
    if phase is Phase.NOTHING:
        return PayProps(
            phase,
            translate("Pay", "No tickets this time"),
            words,
            "",
            amount,
            reference,
            end_text=translate("Pay", "Finish"),
        )
    if method is PaymentMethod.COUNTER:
        return PayProps(
            phase,
            translate("Pay", "One moment"),
            translate("Pay", "Your seats are being reserved."),
            "",
            amount,
            by_card=False,
        )
    if phase is Phase.CANCELLING:
        status = translate("Pay", "Cancelling …")
    elif waited < LONG_SECONDS:
        status = translate("Pay", "Waiting for your card …")
    else:
        status = translate("Pay", "Still waiting for your card. Your seats are kept meanwhile.")
    return PayProps(
        phase,
        translate("Pay", "Hold your card or phone to the terminal"),
        translate("Pay", "Or insert the card and follow what the terminal says."),
        status,
        amount,
        can_cancel=phase is Phase.WAITING,
    )


@QmlElement
class PayViewModel(QObject):
    """Runs one payment at a time in the background. ``turnedBack`` tells the review, with a Notice, why
    the customer is there again."""

    changed = Signal()
    turnedBack = Signal(object)

    def __init__(self, parts: "Parts", done: DoneViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._done = done
        self._props = PayProps()
        self._method = PaymentMethod.CARD
        self._phase = Phase.WAITING
        self._words = self._reference = self._amount = ""
        self._since = 0.0
        self._running = False
        parts.heartbeat.second.connect(self._tick)
        parts.language.changed.connect(self._refresh)
        parts.navigator.sessionEnded.connect(self._forget)

    @Property(str, notify=changed)
    def phase(self) -> str:
        """waiting, cancelling, unclear or nothing."""
        return self._props.phase.value

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
        """What is happening."""
        return self._props.status

    @Property(str, notify=changed)
    def amount(self) -> str:
        """How much."""
        return self._props.amount

    @Property(str, notify=changed)
    def reference(self) -> str:
        """For staff; "" while all goes well."""
        return self._props.reference

    @Property(bool, notify=changed)
    def byCard(self) -> bool:
        """Whether a card is asked for."""
        return self._props.by_card

    @Property(bool, notify=changed)
    def canCancel(self) -> bool:
        """Whether it can still be cancelled."""
        return self._props.can_cancel

    @Property(str, notify=changed)
    def endText(self) -> str:
        """The way out of an ending; "" while it runs."""
        return self._props.end_text

    def begin(self, method: PaymentMethod) -> None:
        """Ask for the money; a second call while one runs does nothing."""
        if self._running:
            return
        from kiosk import formatting

        services, navigator = self._parts.services, self._parts.navigator
        quote = services.checkout.quote()
        self._amount = formatting.money(quote.total, navigator.language) if isinstance(quote, Quote) else ""
        self._method, self._phase, self._words, self._reference = method, Phase.WAITING, "", ""
        self._since = services.clock.monotonic()
        self._running = True
        self._refresh()
        navigator.go(Step.PAY)
        self._parts.background.run(lambda: services.checkout.pay(method), self._ended)

    @Slot()
    def cancel(self) -> None:
        """Ask the terminal to stop."""
        if self._running and self._phase is Phase.WAITING:
            self._phase = Phase.CANCELLING
            self._refresh()
            self._parts.services.checkout.cancel_payment()

    @Slot()
    def finish(self) -> None:
        """Leave an ending."""
        if not self._running:
            self._parts.navigator.end()

    def _ended(self, outcome: Outcome[PayOutcome]) -> None:
        self._running = False
        if isinstance(outcome, Err):
            self._end(Phase.UNCLEAR, notice_of_payment(PaymentUnclear("")).text, "")
            return
        notice = notice_of_payment(outcome.value)
        match outcome.value:
            case Sold() as sold:
                self._done.show_sold(sold)
                self._parts.navigator.go(Step.DONE)
            case PaymentDeclined():
                self._parts.navigator.go_back_to(Step.REVIEW)
                self.turnedBack.emit(notice)
            case PaymentUnclear(reference=reference):
                self._end(Phase.UNCLEAR, notice.text, reference)
            case SoldNothing():
                self._end(Phase.NOTHING, notice.text, "")
            case NotNow(reason=reason):
                if reason in (NotNowReason.HOLD_OVER, NotNowReason.DISK, NotNowReason.SALES_OVER):
                    self._end(Phase.NOTHING, notice.text, "")
                else:
                    self._parts.navigator.go_back_to(Step.REVIEW)
                    self.turnedBack.emit(notice)

    def _end(self, phase: Phase, words: str, reference: str) -> None:
        self._phase, self._words, self._reference = phase, words, reference
        self._since = self._parts.services.clock.monotonic()
        self._refresh()

    @Slot()
    def _tick(self) -> None:
        if self._parts.navigator.current is not Step.PAY:
            return
        waited = self._parts.services.clock.monotonic() - self._since
        if not self._running and waited > ENDING_SECONDS:
            self._parts.navigator.end()
        else:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        waited = self._parts.services.clock.monotonic() - self._since
        props = derive_pay(self._phase, self._method, self._amount, waited, self._reference, self._words)
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._words = self._reference = self._amount = ""
        self._phase = Phase.WAITING
        self._refresh()
