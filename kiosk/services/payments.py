"""What became of money: asks the terminal, ends every payment, and gives money back when no ticket can be issued."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.domain.bookings import Payment, PaymentState
from kiosk.errors import ConfigError, StoreError
from kiosk.facts import BookingChanged, Facts, RightsChanged
from kiosk.logs import logger
from kiosk.ports import (
    Approved,
    Declined,
    NeverAsked,
    PaymentAnswer,
    PaymentTerminal,
    PaymentUnknown,
    Reversed,
)
from kiosk.services import ledger
from kiosk.services.selling import Issuer, RightLost, sale_of
from kiosk.store import bookings, cancellations
from kiosk.store.database import Database
from kiosk.store.sqlite import IntegrityError

log = logger(__name__)

COMPLETE_WITHIN = timedelta(minutes=3)
"""An interrupted sale is completed while its customer can still be there; later its money goes back."""
ASK_AGAIN_SECONDS = 12.0
"""How long a customer waits at the screen for a terminal that does not answer."""


class Payments:
    """Every payment ever asked for gets its one ending here. Blocks on the terminal: never on the GUI thread."""

    def __init__(
        self,
        database: Database,
        terminal: PaymentTerminal | None,
        issuer: Issuer,
        clock: Clock,
        facts: Facts,
        wait: Callable[[float], None],
    ) -> None:
        self._database = database
        self._terminal = terminal
        self._issuer = issuer
        self._clock = clock
        self._facts = facts
        self._wait = wait
        self._lock = threading.Lock()
        self._in_hand: set[str] = set()

    @contextmanager
    def in_hand(self, reference: str) -> Iterator[None]:
        """While a customer is paying for booking ``reference``, nobody else settles its payment.

        It begins before the payment is written down and ends after its ending is.
        """
        with self._lock:
            self._in_hand.add(reference)
        try:
            yield
        finally:
            with self._lock:
                self._in_hand.discard(reference)

    def ask(self, reference: str) -> PaymentAnswer:
        """Ask the terminal what became of a reference, until it says or the customer's patience is over."""
        if self._terminal is None:
            return PaymentUnknown("no terminal")
        until = self._clock.monotonic() + ASK_AGAIN_SECONDS
        while isinstance(answer := self._terminal.outcome_of(reference), PaymentUnknown):
            if self._clock.monotonic() >= until:
                return answer
            self._wait(1.0)
        return answer

    def give_back(self, payment: Payment) -> bool:
        """Take a payment back, or as much of it as its customer agreed to (`kiosk.store.cancellations`).

        False if that is not certain yet (it is tried again until it is).
        """
        now = self._clock.now()
        try:
            self._database.write(lambda tx: ledger.begin_refund(tx, payment, now))
        except StoreError as error:
            # Not recorded: after a restart the terminal is asked about this reference again.
            log.error("a refund could not be recorded: %s", error)
        if self._terminal is None:
            return False
        with self._database.read() as tx:
            agreed = cancellations.refund_of(tx, payment.booking_reference)
        outcome = self._terminal.reverse(payment.reference, payment.amount if agreed is None else agreed)
        if isinstance(outcome, PaymentUnknown):
            return False
        receipt = outcome.receipt if isinstance(outcome, Reversed) else ""
        try:
            self._database.write(lambda tx: ledger.end_refund(tx, payment, receipt, self._clock.now()))
        except StoreError as error:
            log.error("a refund was made but could not be recorded: %s", error)
        self._facts.publish(BookingChanged(payment.booking_reference), RightsChanged())
        return True

    def settle_open(self) -> tuple[str, ...]:
        """Settle what a crash or a silent terminal left open; returns the bookings that moved. Safe to repeat."""
        with self._database.read() as tx:
            references = bookings.with_open_money(tx)
        moved = tuple(reference for reference in references if self._settle_one(reference))
        if moved:
            self._facts.publish(*(BookingChanged(reference) for reference in moved), RightsChanged())
        return moved

    def _settle_one(self, reference: str) -> bool:
        try:
            payment = self._unattended(reference)
            return payment is not None and self._settle(payment)
        except Exception:
            # Whatever is wrong with this payment must not keep the others from their endings.
            log.exception("the payment of sale %s could not be settled; it is tried again", reference)
            return False

    def _unattended(self, reference: str) -> Payment | None:
        """The payment of an open sale that no customer is paying for, as it is now: asking about others takes time."""
        with self._lock:
            if reference in self._in_hand:
                return None
            with self._database.read() as tx:
                return bookings.payment_of(tx, reference) if reference in bookings.with_open_money(tx) else None

    def _settle(self, payment: Payment) -> bool:
        if payment.state is PaymentState.REVERSING:
            return self.give_back(payment)
        if self._terminal is None:
            return False
        match self._terminal.outcome_of(payment.reference):
            case Approved(receipt=receipt):
                return self._approved(replace(payment, state=PaymentState.APPROVED, receipt=receipt))
            case Declined() | NeverAsked():
                self._database.write(lambda tx: ledger.not_paid(tx, payment, self._clock.now()))
                return True
            case Reversed(receipt=receipt):
                self._database.write(lambda tx: ledger.end_refund(tx, payment, receipt, self._clock.now()))
                return True
            case PaymentUnknown():
                return False

    def _approved(self, payment: Payment) -> bool:
        now = self._clock.now()
        with self._database.read() as tx:
            sale = sale_of(tx, payment.booking_reference)
            asked_at = bookings.payment_asked_at(tx, payment.reference)
        if sale is None or not timedelta(0) <= now - asked_at <= COMPLETE_WITHIN:
            return self.give_back(payment)
        try:
            self._database.write(lambda tx: self._issuer.sell(tx, sale, payment, now))
        except (RightLost, IntegrityError, ConfigError) as error:
            log.error("sale %s was paid but cannot be issued: %s", payment.booking_reference, error)
            return self.give_back(payment)
        log.warning("sale %s was completed after an interruption", payment.booking_reference)
        return True
