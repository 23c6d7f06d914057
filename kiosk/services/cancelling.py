"""A customer takes a booking back: the agreed terms on the disk first, then the provider, then the money. Once.

Runs in the kiosk's own process, because only that talks to the terminal.
"""

import uuid
from collections.abc import Callable

from kiosk.accounts import MemberAccounts, TakeBackOutcome, TakenBack
from kiosk.clock import Clock
from kiosk.domain.account import CancellationTerms, NotCancellable, WhyNotCancellable
from kiosk.domain.bookings import FoundBooking, PaymentState, SaleState
from kiosk.domain.mail import MailState
from kiosk.domain.messages import CancellationRequest
from kiosk.facts import BookingChanged, Facts, MailChanged, RightsChanged
from kiosk.logs import logger
from kiosk.ports import BoxOffice, NotThere, Nudge, Refused, Unreachable
from kiosk.services import ledger
from kiosk.services.account_outcomes import CancellationPending, CancelledNow
from kiosk.services.payments import Payments
from kiosk.store import (
    bookings,
    cancellations,
    collecting,
    mail,
    outbox,
    right_endings,
    sealed_messages,
    subscribers,
    wishes,
)
from kiosk.store.cancellations import Cancellation, CancellationState
from kiosk.store.database import Database
from kiosk.store.sealed_messages import SealedKind
from kiosk.store.sealing import Sealing
from kiosk.store.sqlite import Connection
from kiosk.store.wishes import Content

log = logger(__name__)

TRIES = 2
"""How often the provider is asked under the one id while a customer waits: an answer may get lost."""
BY_THE_CUSTOMER = "taken back by its customer"
_OF_THE_KIOSK = ("unauthorised", "forbidden", "unknown_kiosk")
"""Refusals of the kiosk, not of what it asks: they settle nothing."""

CancelOutcome = CancelledNow | CancellationPending | NotCancellable


class Cancelling:
    """Blocks on the provider (4 s a try) and the terminal: never on the GUI thread."""

    def __init__(
        self,
        database: Database,
        accounts: MemberAccounts,
        box_office: BoxOffice,
        payments: Payments,
        sealing: Sealing,
        encode: Callable[[CancellationRequest], bytes],
        clock: Clock,
        facts: Facts,
        nudge: Nudge,
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._box_office = box_office
        self._payments = payments
        self._sealing = sealing
        self._encode = encode
        self._clock = clock
        self._facts = facts
        self._nudge = nudge

    def cancel(self, member_id: str, terms: CancellationTerms) -> CancelOutcome:
        """Take a booking back by terms that its customer saw and confirmed (StoreError: the disk did not take it).

        Asked a second time, it is the same cancellation, on the terms of the first.
        """
        refund_id, now = str(uuid.uuid4()), self._clock.now()

        def write_down(tx: Connection) -> Cancellation:
            one = cancellations.ask(tx, refund_id, terms.reference, terms.refund, terms.fee, now)
            if one.id == refund_id:
                wishes.put(tx, self._sealing, refund_id, SealedKind.CANCELLATION, Content(member_id), now)
            return one

        return self._take_through(self._database.write(write_down), TRIES)

    def carry_on(self) -> None:
        """Ask again about what the provider has not answered. A crash anywhere is made good by the next run."""
        with self._database.read() as tx:
            asked = cancellations.asked(tx)
        for one in asked:
            try:
                if isinstance(self._take_through(one, 1), CancellationPending):
                    return  # it does not answer: the others would fare no better
            except Exception:
                # Whatever is wrong with this one must not keep the others from their endings.
                log.exception("booking %s could not be taken back; it is tried again", one.reference)

    def _take_through(self, one: Cancellation, tries: int) -> CancelOutcome:
        if one.state is CancellationState.AGREED:
            return self._give_back(one)
        match self._ask(one, tries):
            case TakenBack():
                self._database.write(lambda tx: self._agreed(tx, one))
                return self._give_back(one)
            case NotCancellable(why=why):
                return self._refused(one, why, why.value)
            case NotThere():
                return self._refused(one, WhyNotCancellable.NOT_YOURS, "not_found")
            case Refused(code=code) if code not in _OF_THE_KIOSK:
                return self._refused(one, WhyNotCancellable.STAFF, code)
            case Refused(code=reason) | Unreachable(reason=reason):
                log.info("no answer yet to the cancellation of booking %s: %s", one.reference, reason)
                return CancellationPending()

    def _ask(self, one: Cancellation, tries: int) -> TakeBackOutcome:
        with self._database.read() as tx:
            message = sealed_messages.of_id(tx, one.id)
        content = wishes.content_of(self._sealing, message) if message is not None else None
        if content is None:
            return self._ask_without(one)
        outcome = self._accounts.take_back(one.reference, content.member_id, one.id, one.refund)
        for _ in range(tries - 1):
            if not isinstance(outcome, Unreachable):
                break
            outcome = self._accounts.take_back(one.reference, content.member_id, one.id, one.refund)
        return outcome

    def _ask_without(self, one: Cancellation) -> TakeBackOutcome:
        """Whose it was is lost with a damaged database, which was rebuilt: has the provider cancelled it?"""
        match self._box_office.find(one.reference):
            case FoundBooking(cancelled=False):
                return Refused("lost", "it had not reached the provider when the database was lost")
            case FoundBooking() | Refused(code="cancelled"):
                return TakenBack(one.reference, one.refund)
            case Refused() | NotThere() | Unreachable() as no:
                return no

    def _agreed(self, tx: Connection, one: Cancellation) -> None:
        """Everything that follows from it here, in one transaction.

        Of a booking made elsewhere nothing is here but tickets that may be waiting for paper.
        """
        now = self._clock.now()
        if not cancellations.settle(tx, one, CancellationState.AGREED, now):
            return
        self._erase(tx, one)
        collecting.forget(tx, one.reference)
        booking = bookings.booking(tx, one.reference)
        if booking is None:
            return
        bookings.void_tickets(tx, one.reference)
        right_endings.end_used(tx, bookings.basket_of(tx, one.reference))
        self._keep_proof(tx, one)
        self._end_mail(tx, one.reference)
        payment = bookings.payment_of(tx, one.reference)
        if booking.state not in (SaleState.ISSUED, SaleState.CONFIRMED):
            log.error("booking %s was taken back while it is %s: a person has to look", one.reference, booking.state)
        elif payment is not None and payment.state is PaymentState.APPROVED and one.refund.minor:
            ledger.begin_refund(tx, payment, now)
        else:
            bookings.step(tx, one.reference, SaleState.REFUNDING, now, cancellation=one.id)
            bookings.step(tx, one.reference, SaleState.REFUNDED, now, cancellation=one.id, refund=0)

    def _keep_proof(self, tx: Connection, one: Cancellation) -> None:
        """A provider that goes back to a backup is told again, under the same id: by what it was told last."""
        now = self._clock.now()
        body = self._encode(CancellationRequest(one.reference, one.id, now, BY_THE_CUSTOMER))
        key = outbox.next_key(tx, "cancellation", one.reference)
        outbox.delivered(tx, outbox.put(tx, key, "cancellation", one.reference, body, now), now)

    def _end_mail(self, tx: Connection, reference: str) -> None:
        """Nobody is told of it any more. A mail whose try has begun is ended by the worker, which alone knows of it."""
        for waits in mail.of_booking(tx, reference):
            if waits.state is MailState.WAITING and waits.tries == 0:
                mail.settle(tx, waits.number, MailState.GIVEN_UP, BY_THE_CUSTOMER)
        subscribers.forget(tx, reference)

    def _erase(self, tx: Connection, one: Cancellation) -> None:
        message = sealed_messages.of_id(tx, one.id)
        if message is not None:
            sealed_messages.settle(tx, message.number, "delivered", self._clock.now())

    def _refused(self, one: Cancellation, why: WhyNotCancellable, code: str) -> NotCancellable:
        def refuse(tx: Connection) -> None:
            cancellations.settle(tx, one, CancellationState.REFUSED, self._clock.now(), code)
            self._erase(tx, one)

        log.warning("booking %s was not taken back: %s", one.reference, code)
        self._database.write(refuse)
        self._nudge("backup")
        self._facts.publish(BookingChanged(one.reference))
        return NotCancellable(why)

    def _give_back(self, one: Cancellation) -> CancelledNow:
        """The money, if it was taken here; a terminal that does not say is asked again by the payments' own rounds."""
        with self._database.read() as tx:
            payment = bookings.payment_of(tx, one.reference)
        went_back = True
        if payment is not None and payment.state is PaymentState.REVERSING:
            went_back = self._payments.give_back(payment)
        self._nudge("backup")
        self._facts.publish(BookingChanged(one.reference), RightsChanged(), MailChanged(one.reference))
        return CancelledNow(one.refund, on_its_way=payment is None or not went_back)
