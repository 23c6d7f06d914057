"""Carries out the remedies a person chose for a sale the provider refused. Runs in the kiosk's own process.

*Move* is not among them: finding seats is `kiosk.services.reseating`'s, in the worker. Money is moved here, because
only this process talks to the terminal.
"""

import uuid
from collections.abc import Callable

from kiosk.clock import Clock
from kiosk.domain.bookings import PaymentState, SaleState, mint_voucher_code
from kiosk.domain.exceptions import Case, CaseState, Remedy, Voucher
from kiosk.domain.messages import CancellationRequest
from kiosk.facts import BookingChanged, Facts, RightsChanged
from kiosk.logs import logger
from kiosk.ports import Nudge
from kiosk.services import ledger
from kiosk.services.payments import Payments
from kiosk.store import bookings, exceptions, journal, outbox, sold_rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

log = logger(__name__)

EncodeCancellation = Callable[[CancellationRequest], bytes]
TAKEN_BACK = "taken back by the cinema's staff"


class Remedies:
    """Blocks on the terminal: never on the GUI thread."""

    def __init__(
        self,
        database: Database,
        payments: Payments,
        encode: EncodeCancellation,
        clock: Clock,
        facts: Facts,
        nudge: Nudge,
    ) -> None:
        self._database = database
        self._payments = payments
        self._encode = encode
        self._clock = clock
        self._facts = facts
        self._nudge = nudge

    def carry_out(self) -> None:
        """Do what was asked for and not done yet. A crash anywhere is made good by the next run."""
        with self._database.read() as tx:
            requested = exceptions.in_states(tx, CaseState.REQUESTED)
        for case in requested:
            try:
                self._carry_out(case)
            except Exception:
                # Whatever is wrong with this case must not keep the others from their remedies.
                log.exception("the remedy of case %d could not be carried out; it is tried again", case.number)

    def _carry_out(self, case: Case) -> None:
        match case.remedy:
            case Remedy.REFUND:
                self._refund(case)
            case Remedy.VOUCHER:
                self._write(case, self._end_as_voucher)
            case Remedy.RESEND:
                self._write(case, self._send_again)
            case Remedy.MOVE | None:
                return
        self._facts.publish(BookingChanged(case.booking_reference), RightsChanged())
        for job in ("relay", "hand_back"):
            self._nudge(job)

    def _write(self, case: Case, work: Callable[[Connection, Case], str | None]) -> None:
        """All of a remedy within one transaction; what ``work`` returns is why it cannot be done."""

        def settle(tx: Connection) -> None:
            if exceptions.case(tx, case.number) != case:
                return
            why = work(tx, case)
            if why is not None:
                exceptions.for_a_person(tx, case.number, why, self._clock.now())

        self._database.write(settle)

    def _refund(self, case: Case) -> None:
        self._write(case, self._begin_refund)
        with self._database.read() as tx:
            payment = bookings.payment_of(tx, case.booking_reference)
            state = bookings.state_of(tx, case.booking_reference)
        if state is SaleState.REFUNDING and payment is not None and not self._payments.give_back(payment):
            return  # the terminal does not say; the payments' own rounds ask it again
        self._write(case, self._refunded)

    def _begin_refund(self, tx: Connection, case: Case) -> str | None:
        """The sale is to be undone: its tickets, its rights, what the provider may have of it. Then the money."""
        payment = bookings.payment_of(tx, case.booking_reference)
        if bookings.state_of(tx, case.booking_reference) in (SaleState.REFUNDING, SaleState.REFUNDED):
            return None
        if payment is None:
            return "nothing_paid"
        now = self._clock.now()
        self._undo(tx, case)
        if payment.state in (PaymentState.DUE, PaymentState.REVERSED):
            ledger.end_refund(tx, payment, payment.receipt, now)  # the customer has all of it
        else:
            ledger.begin_refund(tx, payment, now)
        return None

    def _refunded(self, tx: Connection, case: Case) -> str | None:
        if bookings.state_of(tx, case.booking_reference) is SaleState.REFUNDED:
            self._settle_all(tx, case)
        return None

    def _end_as_voucher(self, tx: Connection, case: Case) -> str | None:
        reference, now = case.booking_reference, self._clock.now()
        payment = bookings.payment_of(tx, reference)
        if payment is None or payment.state is not PaymentState.APPROVED or not payment.amount.minor:
            return "nothing_paid"
        if bookings.state_of(tx, reference) is SaleState.ISSUED:
            bookings.step(tx, reference, SaleState.EXCEPTION, now, by=case.by)
        self._undo(tx, case)
        exceptions.put_voucher(tx, Voucher(mint_voucher_code(), reference, payment.amount), now)
        bookings.step(tx, reference, SaleState.VOUCHER, now, amount=payment.amount.minor, by=case.by)
        self._settle_all(tx, case)
        return None

    def _send_again(self, tx: Connection, case: Case) -> str | None:
        reference, now = case.booking_reference, self._clock.now()
        key = outbox.put_again(tx, case.message_number, now)
        journal.append(tx, now, "sent_again", reference, {"message": key, "by": case.by})
        if bookings.state_of(tx, reference) is SaleState.EXCEPTION:
            after = SaleState.ISSUED if case.message_kind == "booking" else SaleState.REFUNDING
            bookings.step(tx, reference, after, now, by=case.by)
        exceptions.settle(tx, case.number, Remedy.RESEND, case.by, now)
        return None

    def _undo(self, tx: Connection, case: Case) -> None:
        """Nothing of the sale stays in force. The provider is told even of one it refused: a copy of the booking that
        is still under way somewhere must never take effect. What it refused to take back it is not told once more."""
        reference, now = case.booking_reference, self._clock.now()
        bookings.void_tickets(tx, reference)
        sold_rights.give_up(tx, bookings.basket_of(tx, reference), sync_state.epoch(tx) or 0)
        if case.message_kind == "cancellation":
            return
        body = self._encode(CancellationRequest(reference, str(uuid.uuid4()), now, TAKEN_BACK))
        outbox.put(tx, outbox.next_key(tx, "cancellation", reference), "cancellation", reference, body, now)

    def _settle_all(self, tx: Connection, case: Case) -> None:
        assert case.remedy is not None
        for one in exceptions.of_booking(tx, case.booking_reference):
            if one.state is not CaseState.SETTLED:
                exceptions.settle(tx, one.number, case.remedy, case.by, self._clock.now())
