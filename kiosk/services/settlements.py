"""What became of money for bookings made elsewhere: told to the provider until it takes it, or given back.

Every payment ever asked for ends as settled, not paid or refunded. Nothing of a sale is touched: these bookings hold no
right of this kiosk, and have no ticket of its making.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.domain.bookings import FoundBooking, mint_reference
from kiosk.domain.settlements import BACK, OPEN, Settlement, SettlementState, WhyBack
from kiosk.errors import StoreError
from kiosk.facts import BookingChanged, Facts
from kiosk.logs import logger
from kiosk.ports import (
    ABOUT_THE_KIOSK,
    AlreadyPaid,
    AmountDiffers,
    Approved,
    BoxOffice,
    Declined,
    Gone,
    NeverAsked,
    PaymentTerminal,
    PaymentUnknown,
    Refused,
    Reversed,
    Settled,
    SettleOutcome,
    SettleRequest,
    Unreachable,
)
from kiosk.services.payments import COMPLETE_WITHIN
from kiosk.store import settlements
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

log = logger(__name__)

TRIES = 2
"""How often the provider is told while a customer waits: an answer may get lost."""
MOST_REASON = 300


class Settlements:
    """Blocks on the terminal and on the provider (4 s a call): never on the GUI thread, but for ``of``."""

    def __init__(
        self, database: Database, box_office: BoxOffice, terminal: PaymentTerminal | None, clock: Clock, facts: Facts
    ) -> None:
        self._database = database
        self._box_office = box_office
        self._terminal = terminal
        self._clock = clock
        self._facts = facts
        self._lock = threading.Lock()
        self._in_hand: set[str] = set()

    @contextmanager
    def in_hand(self, reference: str) -> Iterator[None]:
        """While a customer is paying for a booking, nobody else ends its payment."""
        with self._lock:
            self._in_hand.add(reference)
        try:
            yield
        finally:
            with self._lock:
                self._in_hand.discard(reference)

    def of(self, reference: str) -> Settlement | None:
        """How the latest payment for a booking stands; a quick read."""
        with self._database.read() as tx:
            return settlements.of_booking(tx, reference)

    def begin(self, booking: FoundBooking) -> Settlement:
        """A new payment, written down; IntegrityError if another stands for the booking, StoreError of the disk."""
        payment = f"P{mint_reference()}"
        return self._database.write(lambda tx: settlements.begin(tx, payment, booking, self._clock.now()))

    def not_paid(self, one: Settlement) -> Settlement:
        """No money was taken. What cannot be written down is asked about again."""
        return self._try_to_move(one, SettlementState.NOT_PAID)

    def paid(self, one: Settlement, receipt: str) -> Settlement:
        """The money is here: tell the provider, or give it back; returns how it stands then."""
        try:
            one = self._move(one, SettlementState.PAID, receipt=receipt)
        except StoreError as error:
            log.error("payment %s was made but could not be kept: %s", one.payment, error)
            return self.give_back(one, WhyBack.NOT_KEPT)
        return self.tell(one, TRIES)

    def tell(self, one: Settlement, tries: int = 1) -> Settlement:
        """Have the provider mark the booking as paid; what it will never take goes back at once."""
        outcome = self._ask_to_settle(one, tries)
        match outcome:
            case Settled():
                return self._try_to_move(one, SettlementState.SETTLED)
            case AlreadyPaid():
                return self.give_back(one, WhyBack.PAID_ELSEWHERE)
            case Gone(code="expired"):
                return self.give_back(one, WhyBack.EXPIRED)
            case Gone():
                return self.give_back(one, WhyBack.CANCELLED)
            case AmountDiffers():
                return self.give_back(one, WhyBack.OTHER_PRICE)
            case Refused(code=code) if code not in ABOUT_THE_KIOSK:
                log.error("the provider does not take payment %s: %s", one.payment, code)
                return self.give_back(one, WhyBack.REFUSED)
            case Refused(code=reason) | Unreachable(reason=reason):
                self._note(one, reason)
                return one

    def give_back(self, one: Settlement, why: WhyBack) -> Settlement:
        """Take the payment back; ``REFUNDING`` while that is not certain: it is tried again until it is."""
        if one.state is not SettlementState.REFUNDING:
            one = self._try_to_move(one, SettlementState.REFUNDING, why=why)
        if self._terminal is None:
            return one
        outcome = self._terminal.reverse(one.payment, one.amount)
        if isinstance(outcome, PaymentUnknown):
            return one
        return self._try_to_move(one, SettlementState.REFUNDED, why=one.why)

    def settle_open(self) -> None:
        """End what a crash, a silent terminal or an absent provider left open. Safe to repeat."""
        with self._database.read() as tx:
            waiting = settlements.open_ones(tx)
        away = False
        for one in waiting:
            try:
                away |= self._settle(one.reference, away=away)
            except Exception:
                # Whatever is wrong with this payment must not keep the others from their endings.
                log.exception("payment %s could not be settled; it is tried again", one.payment)

    def _settle(self, reference: str, *, away: bool) -> bool:
        """End one; True if the provider was asked in vain. ``away``: it was, and is left alone."""
        one = self._unattended(reference)
        if one is None:
            return False
        if one.state is SettlementState.PAYING:
            one = self._ask_the_terminal(one)
        elif one.state is SettlementState.REFUNDING:
            self.give_back(one, WhyBack(one.why))
        if one.state is not SettlementState.PAID or away:
            return False
        told = self.tell(one)
        if told.state is SettlementState.PAID and told.by:  # staff wants it back, and nobody says that it is too late
            self.give_back(told, WhyBack.STAFF)
            return True
        return told.state is SettlementState.PAID

    def _unattended(self, reference: str) -> Settlement | None:
        """An open payment that no customer is at, as it is now: asking about others takes time."""
        with self._lock:
            if reference in self._in_hand:
                return None
            one = self.of(reference)
        return one if one is not None and one.state in OPEN else None

    def _ask_the_terminal(self, one: Settlement) -> Settlement:
        if self._terminal is None:
            return one
        match self._terminal.outcome_of(one.payment):
            case Approved(receipt=receipt) if timedelta(0) <= self._clock.now() - one.asked_at <= COMPLETE_WITHIN:
                return self._move(one, SettlementState.PAID, receipt=receipt)
            case Approved():
                return self.give_back(one, WhyBack.TOO_LATE)
            case Declined() | NeverAsked():
                return self._move(one, SettlementState.NOT_PAID)
            case Reversed():
                return self._move(one, SettlementState.REFUNDED, why=WhyBack.NOT_KEPT)
            case PaymentUnknown():
                return one

    def _ask_to_settle(self, one: Settlement, tries: int) -> SettleOutcome:
        request = SettleRequest(one.reference, one.payment, one.amount, one.receipt)
        outcome = self._box_office.settle(request)
        for _ in range(tries - 1):
            if not isinstance(outcome, Unreachable):
                break
            outcome = self._box_office.settle(request)
        return outcome

    def _note(self, one: Settlement, reason: str) -> None:
        log.warning("the provider is yet to be told of payment %s: %s", one.payment, reason)
        try:
            self._database.write(lambda tx: settlements.note(tx, one, reason[:MOST_REASON]))
        except StoreError as error:
            log.error("what the provider said could not be kept: %s", error)

    def _move(self, one: Settlement, to: SettlementState, *, receipt: str = "", why: str = "") -> Settlement:
        now = self._clock.now()

        def move(tx: Connection) -> Settlement:
            known = settlements.by_payment(tx, one.payment)
            if to is SettlementState.REFUNDED and known.state not in BACK:
                settlements.step(tx, one, SettlementState.REFUNDING, now, why=why, by=known.by)
            return settlements.step(tx, one, to, now, receipt=receipt, why=why, by=known.by)

        moved = self._database.write(move)
        self._facts.publish(BookingChanged(one.reference))
        return moved

    def _try_to_move(self, one: Settlement, to: SettlementState, *, why: str = "") -> Settlement:
        """How it stands, on the disk too if that takes it: else it is found out again, from a terminal or a provider
        that says the same once more."""
        try:
            return self._move(one, to, why=why)
        except StoreError as error:
            log.error("payment %s is %s, which could not be written down: %s", one.payment, to.value, error)
            return replace(one, state=to, why=why)
