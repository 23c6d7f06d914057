"""A customer pays here for a booking that was made elsewhere, and gets its tickets."""

import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.bookings import FoundBooking
from kiosk.domain.paper import paper_can_come
from kiosk.domain.settlements import Settlement, SettlementState, WhyBack
from kiosk.domain.standing import Standing
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.ports import Approved, Declined, Nudge, PaymentTerminal, PaymentUnknown
from kiosk.services.collect import Collect, FindElsewhereOutcome, HandedOut, NoBooking, WhyNone
from kiosk.services.lookup import Found
from kiosk.services.payments import Payments
from kiosk.services.purchase import NotNow, NotNowReason, PaymentDeclined, PaymentUnclear
from kiosk.services.settlements import Settlements
from kiosk.store import printer_report, printing, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import IntegrityError

log = logger(__name__)


class WhyNotHere(StrEnum):
    """Why an unpaid booking is to be paid at the counter. ``NEVER``: this kiosk or its provider does not do that."""

    NEVER = "never"
    OFFLINE = "offline"
    NO_TERMINAL = "no_terminal"
    NO_PAPER = "no_paper"


@dataclass(frozen=True, slots=True)
class NotTold:
    """The money is here, but not the tickets: the provider is yet to be told, or to tell them."""

    reference: str


@dataclass(frozen=True, slots=True)
class MoneyBack:
    """The booking is not paid by this money, which went back, or is on its way (not ``reversed``)."""

    why: WhyBack
    reversed: bool


PayHereOutcome = HandedOut | FindElsewhereOutcome | PaymentDeclined | PaymentUnclear | NotTold | MoneyBack | NotNow


class PayHere:
    """``pay`` and ``go_on`` block on the terminal and the provider: never on the GUI thread. Safe from any thread.

    ``settles``: whether the provider lets bookings be paid at a kiosk.
    """

    def __init__(
        self,
        database: Database,
        collect: Collect,
        settlements: Settlements,
        payments: Payments,
        terminal: PaymentTerminal | None,
        clock: Clock,
        nudge: Nudge,
        *,
        settles: Callable[[], bool],
    ) -> None:
        self._database = database
        self._collect = collect
        self._settlements = settlements
        self._payments = payments
        self._terminal = terminal
        self._clock = clock
        self._nudge = nudge
        self._settles = settles
        self._blocking = threading.Lock()
        self._payment: str | None = None

    def why_not(self) -> WhyNotHere | None:
        """What keeps anybody from paying here now; None: nothing. Takes a second at most."""
        if self._terminal is None or not self._settles():
            return WhyNotHere.NEVER
        with self._database.read() as tx:
            online = sync_state.contact(tx).online
        if not online:
            return WhyNotHere.OFFLINE
        if not self._paper_can_come():
            return WhyNotHere.NO_PAPER
        return None if self._terminal.ready() else WhyNotHere.NO_TERMINAL

    def pay(self, seen: FoundBooking) -> PayHereOutcome:
        """Take the money for a booking as the customer saw it, have the provider settle it, and print its tickets.

        The provider is asked first how it stands now: what may not be paid any more, or costs something else, comes
        back as it was found, and nothing was charged.
        """
        with self._blocking:
            try:
                return self._pay(seen)
            except StoreError as error:
                log.error("a payment could not be stored: %s", error)
                return NotNow(NotNowReason.DISK)

    def cancel(self) -> None:
        """Ask the terminal to stop waiting; ``pay`` returns then. Any thread."""
        payment = self._payment
        if payment is not None and self._terminal is not None:
            self._terminal.cancel(payment)

    def of(self, reference: str) -> Settlement | None:
        """How the latest payment here for a booking stands; a quick read."""
        return self._settlements.of(reference)

    def go_on(self, reference: str) -> PayHereOutcome:
        """What an open payment has come to by now; once it is settled its tickets are printed."""
        one = self._settlements.of(reference)
        return NoBooking(WhyNone.STAFF) if one is None else self._ending(one)

    def _pay(self, seen: FoundBooking) -> PayHereOutcome:
        if self._terminal is None:
            return NotNow(NotNowReason.PROVIDER_REFUSED)
        if not self._paper_can_come():
            return NotNow(NotNowReason.NO_PAPER)
        now = self._collect.find(seen.reference)
        if not isinstance(now, Found) or now.standing is not Standing.UNPAID or now.elsewhere is None:
            return now
        if now.elsewhere.total != seen.total:
            return now
        with self._settlements.in_hand(seen.reference):
            try:
                one = self._settlements.begin(now.elsewhere)
            except IntegrityError as error:
                log.warning("booking %s is being paid already: %s", seen.reference, error)
                return NotNow(NotNowReason.PROVIDER_REFUSED)
            self._payment = one.payment
            try:
                return self._take_money(one, self._terminal)
            finally:
                self._payment = None

    def _take_money(self, one: Settlement, terminal: PaymentTerminal) -> PayHereOutcome:
        outcome = terminal.pay(one.payment, one.amount)
        if isinstance(outcome, PaymentUnknown):
            answer = self._payments.ask(one.payment)
            outcome = answer if isinstance(answer, Approved | Declined) else outcome
        match outcome:
            case Approved(receipt=receipt):
                one = self._settlements.paid(one, receipt)
                if one.state is SettlementState.PAID:
                    self._print_slip(one)
                return self._ending(one)
            case Declined(reason=reason):
                self._settlements.not_paid(one)
                return PaymentDeclined(reason)
            case PaymentUnknown():
                return PaymentUnclear(one.reference)

    def _ending(self, one: Settlement) -> PayHereOutcome:
        match one.state:
            case SettlementState.PAYING:
                return PaymentUnclear(one.reference)
            case SettlementState.NOT_PAID:
                return PaymentDeclined("timeout")
            case SettlementState.PAID:
                return NotTold(one.reference)
            case SettlementState.SETTLED:
                return self._hand_out(one)
            case SettlementState.REFUNDING | SettlementState.REFUNDED:
                return MoneyBack(WhyBack(one.why), reversed=one.state is SettlementState.REFUNDED)

    def _hand_out(self, one: Settlement) -> PayHereOutcome:
        """The tickets have codes now: they are read once more, and collected as if paid elsewhere.

        Nobody whose money is here is told that nothing was charged, whatever keeps the tickets from being printed.
        """
        try:
            outcome: FindElsewhereOutcome | HandedOut = self._collect.find(one.reference)
            if isinstance(outcome, Found) and outcome.standing is Standing.TO_COLLECT and outcome.elsewhere is not None:
                outcome = self._collect.hand_out(outcome.elsewhere)
        except StoreError as error:
            log.error("the tickets of a booking could not be collected: %s", error)
            return NotTold(one.reference)
        return outcome if isinstance(outcome, HandedOut | Found) else NotTold(one.reference)

    def _print_slip(self, one: Settlement) -> None:
        """Under the payment's name: the tickets that follow are no copies of it."""
        try:
            self._database.write(lambda tx: printing.reserve(tx, str(uuid.uuid4()), one.payment, self._clock.now()))
        except StoreError as error:
            log.error("a slip could not be asked for: %s", error)
        self._nudge("print")

    def _paper_can_come(self) -> bool:
        with self._database.read() as tx:
            return paper_can_come(printer_report.report(tx), self._clock.now())
