"""Staff take a good booking back: its tickets, its seats at the provider, and its money, once.

A sale on the exceptions list has `kiosk.services.remedies`, a member's own wish `kiosk.services.cancelling`. Runs in
the kiosk's own process, because only that talks to the terminal. Who asked, and why, is in the journal; why is one of a
few words, so that nobody writes a customer's name there.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.bookings import PaymentMethod, PaymentState, SaleState
from kiosk.domain.exceptions import CaseState
from kiosk.domain.messages import CancellationRequest
from kiosk.domain.money import Money
from kiosk.facts import BookingChanged, Facts, MailChanged, RightsChanged
from kiosk.logs import logger
from kiosk.ports import Nudge
from kiosk.services import ledger
from kiosk.services.payments import Payments
from kiosk.services.remedies import TAKEN_BACK, EncodeCancellation
from kiosk.store import bookings, cancellations, exceptions, journal, outbox
from kiosk.store.cancellations import CancellationState
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

log = logger(__name__)


class RefundReason(StrEnum):
    """Why a booking that was in order is taken back."""

    CANNOT_COME = "cannot_come"
    WRONG_TICKETS = "wrong_tickets"
    BAD_SHOWING = "bad_showing"
    GOODWILL = "goodwill"
    OTHER = "other"


class WhyNoRefund(StrEnum):
    """Why nothing was done. ``ON_THE_LIST``: the exceptions list has its remedies."""

    UNKNOWN = "unknown"
    NOT_SOLD = "not_sold"
    UNDER_WAY = "under_way"
    OVER = "over"
    ON_THE_LIST = "on_the_list"
    PROVIDER_CANNOT = "provider_cannot"


@dataclass(frozen=True, slots=True)
class RefundTerms:
    """What would come back. ``by_hand``: it was to be paid at the counter, so that whoever took money gives it back."""

    amount: Money
    by_hand: bool


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The booking is over. ``on_its_way``: the terminal does not say yet; it is asked until it does."""

    terms: RefundTerms
    on_its_way: bool


class Refunds:
    """``terms`` is a quick read; ``take_back`` blocks on the terminal: never on the GUI thread."""

    def __init__(
        self,
        database: Database,
        payments: Payments,
        encode: EncodeCancellation,
        clock: Clock,
        facts: Facts,
        nudge: Nudge,
        *,
        cancels: Callable[[], bool],
    ) -> None:
        self._database = database
        self._payments = payments
        self._encode = encode
        self._clock = clock
        self._facts = facts
        self._nudge = nudge
        self._cancels = cancels

    def terms(self, reference: str) -> RefundTerms | WhyNoRefund:
        """What taking a booking back would come to, or why it cannot be."""
        can = self._cancels()
        with self._database.read() as tx:
            return _terms(tx, reference) if can else WhyNoRefund.PROVIDER_CANNOT

    def take_back(self, reference: str, reason: RefundReason, by: str) -> TakenBack | WhyNoRefund:
        """End a booking, now and offline too: the provider is told by the outbox, in order behind the booking itself.

        Everything is on the disk before the terminal is asked, so that a crash is made good by the payments' own
        rounds (StoreError: nothing was done). Should the provider refuse, its refusal is on the exceptions list.
        """
        if not self._cancels():
            return WhyNoRefund.PROVIDER_CANNOT
        terms = self._database.write(lambda tx: self._begin(tx, reference, reason, by))
        if isinstance(terms, WhyNoRefund):
            return terms
        back = self._give_back(reference)
        self._facts.publish(BookingChanged(reference), RightsChanged(), MailChanged(reference))
        self._nudge("relay")
        return TakenBack(terms, on_its_way=not back)

    def _give_back(self, reference: str) -> bool:
        """Whether the money is back already. What goes wrong from here on is made good by the payments' own rounds."""
        try:
            with self._database.read() as tx:
                payment = bookings.payment_of(tx, reference)
            moving = payment is not None and payment.state is PaymentState.REVERSING
            return not moving or (payment is not None and self._payments.give_back(payment))
        except Exception:
            # The booking is cancelled: whoever did it must not hear that nothing was done.
            log.exception("the money of booking %s is not back yet; it is tried again", reference)
            return False

    def _begin(self, tx: Connection, reference: str, reason: RefundReason, by: str) -> RefundTerms | WhyNoRefund:
        """The rights it used stay used until the provider has taken it back: till then it has the seats as sold."""
        terms, now = _terms(tx, reference), self._clock.now()
        if isinstance(terms, WhyNoRefund):
            return terms
        body = {"by": by, "reason": reason.value, "amount": terms.amount.minor}
        journal.append(tx, now, "staff_refund", reference, body)
        bookings.void_tickets(tx, reference)
        message = self._encode(CancellationRequest(reference, str(uuid.uuid4()), now, TAKEN_BACK))
        outbox.put(tx, outbox.next_key(tx, "cancellation", reference), "cancellation", reference, message, now)
        payment = bookings.payment_of(tx, reference)
        if payment is not None and payment.state is PaymentState.APPROVED and payment.amount.minor:
            ledger.begin_refund(tx, payment, now)
        elif payment is not None:
            ledger.end_refund(tx, payment, payment.receipt, now)
        else:
            bookings.step(tx, reference, SaleState.REFUNDING, now, by=by)
            bookings.step(tx, reference, SaleState.REFUNDED, now, by=by)
        return terms


def _terms(tx: Connection, reference: str) -> RefundTerms | WhyNoRefund:
    booking = bookings.booking(tx, reference)
    if booking is None:
        return WhyNoRefund.UNKNOWN
    if any(one.state is not CaseState.SETTLED for one in exceptions.of_booking(tx, reference)):
        return WhyNoRefund.ON_THE_LIST
    asked = cancellations.of(tx, reference)
    if asked is not None and asked.state is CancellationState.ASKED:
        return WhyNoRefund.UNDER_WAY
    match booking.state:
        case SaleState.ISSUED | SaleState.CONFIRMED:
            return RefundTerms(booking.total, by_hand=booking.payment_method is PaymentMethod.COUNTER)
        case SaleState.EXCEPTION:
            return WhyNoRefund.ON_THE_LIST
        case SaleState.PAYING | SaleState.PAID | SaleState.REFUNDING:
            return WhyNoRefund.UNDER_WAY
        case SaleState.REFUNDED | SaleState.VOUCHER:
            return WhyNoRefund.OVER
        case SaleState.HELD | SaleState.ABANDONED:
            return WhyNoRefund.NOT_SOLD
