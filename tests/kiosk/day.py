"""Days at a till, written into a real store by the steps that the services take."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk.domain.bookings import BookedTicket, FoundBooking, Payment, PaymentMethod, PaymentState, SaleState
from kiosk.domain.exceptions import Voucher
from kiosk.domain.money import Money
from kiosk.domain.pricing import Quote, QuoteLine
from kiosk.domain.settlements import SettlementState
from kiosk.services import ledger
from kiosk.services.day_report import DayReports
from kiosk.store import bookings, cancellations, catalogue, exceptions, settlements, sync_state
from kiosk.store.cancellations import CancellationState
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import NOON, PRICES, FrozenClock, showtime, store

FOREIGN = replace(PRICES, id="foreign", currency="CHF", tax_basis_points=810)


class Till:
    """Sells what it is told. ``at`` moves with each step."""

    def __init__(self, database: Database, clock: FrozenClock, reports: DayReports) -> None:
        self.database = database
        self.clock = clock
        self.reports = reports
        self._minted = 0

    def sells(
        self,
        prices: Sequence[tuple[str, int]],
        *,
        method: PaymentMethod = PaymentMethod.CARD,
        show: str = "show-1",
        fee: int = 0,
        online: bool = True,
    ) -> str:
        """A sale from its rights to its tickets, in one go."""
        reference, currency, rate = self._mint("SALE"), *self._money(show)
        total = Money(sum(price for _, price in prices) + fee, currency)
        lines = tuple(
            QuoteLine(f"{reference}-{n}", kind, Money(price, currency)) for n, (kind, price) in enumerate(prices)
        )
        priced = Quote(lines, Money(fee, currency), total.tax_included(rate), total)
        due = PaymentState.DUE if method is PaymentMethod.COUNTER else PaymentState.REQUESTED
        payment = Payment(f"{reference}-P", reference, method, due, total)

        def sell(tx: Connection) -> None:
            sync_state.record_contact(tx, self.clock.now(), online=online)
            at = self.clock.now()
            bookings.open_sale(tx, reference, f"basket-{reference}", show, priced, "en", at)
            bookings.put_lines(tx, reference, priced, ())
            bookings.request_payment(tx, payment, at)
            if method is PaymentMethod.CARD:
                bookings.step(tx, reference, SaleState.PAYING, at, payment=payment.reference)
                bookings.settle_payment(tx, payment.reference, PaymentState.APPROVED, "R1")
                bookings.step(tx, reference, SaleState.PAID, at, payment=payment.reference)
            tickets = [
                BookedTicket(f"{one.seat_id}-t", show, one.seat_id, one.ticket_type_id, one.price, "") for one in lines
            ]
            known = catalogue.showtime(tx, show)
            assert known is not None
            bookings.issue(tx, reference, tickets, known, at)
            bookings.step(tx, reference, SaleState.ISSUED, at, tickets=[one.id for one in tickets])

        self.database.write(sell)
        return reference

    def charged_in_vain(self, minor: int) -> None:
        """The money comes too late for tickets, and goes straight back."""
        reference = self._mint("VAIN")
        total = Money(minor, "EUR")
        priced = Quote((), Money(0, "EUR"), total.tax_included(700), total)
        payment = Payment(f"{reference}-P", reference, PaymentMethod.CARD, PaymentState.REQUESTED, total)

        def charge(tx: Connection) -> None:
            at = self.clock.now()
            bookings.open_sale(tx, reference, f"basket-{reference}", "show-1", priced, "en", at)
            bookings.request_payment(tx, payment, at)
            bookings.step(tx, reference, SaleState.PAYING, at)
            ledger.end_refund(tx, payment, "R2", at)

        self.database.write(charge)

    def told_again(self, reference: str) -> None:
        """The provider refused a sale, and is told of it once more."""

        def tell(tx: Connection) -> None:
            bookings.step(tx, reference, SaleState.EXCEPTION, self.clock.now())
            bookings.step(tx, reference, SaleState.ISSUED, self.clock.now(), by="Ada")

        self.database.write(tell)

    def refunds(self, reference: str, kept: int | None = None) -> None:
        """The money goes back: all of it, or all but what its customer agreed to leave."""

        def refund(tx: Connection) -> None:
            at, payment = self.clock.now(), bookings.payment_of(tx, reference)
            assert payment is not None
            if kept is not None:
                left = Money(kept, payment.amount.currency)
                one = cancellations.ask(tx, f"C-{reference}", reference, payment.amount - left, left, at)
                cancellations.settle(tx, one, CancellationState.AGREED, at)
            ledger.end_refund(tx, payment, "R3", at)

        self.database.write(refund)

    def becomes_a_voucher(self, reference: str) -> None:
        """Its money is owed to whoever has the code."""

        def end(tx: Connection) -> None:
            at, payment = self.clock.now(), bookings.payment_of(tx, reference)
            assert payment is not None
            bookings.step(tx, reference, SaleState.EXCEPTION, at)
            exceptions.put_voucher(tx, Voucher(f"V-{reference}", reference, payment.amount), at)
            bookings.step(tx, reference, SaleState.VOUCHER, at, amount=payment.amount.minor, by="Ada")

        self.database.write(end)

    def is_paid_for(self, price: int, *, late: bool = False) -> str:
        """A booking made elsewhere is paid here; ``late``: the money goes straight back. Returns the payment."""
        payment, reference = self._mint("PAY"), self._mint("WEB")
        ticket = BookedTicket(f"{reference}-t", "show-1", f"{reference}-s", "adult", Money(price, "EUR"), "")
        booking = FoundBooking(
            reference=reference,
            showtime_id="show-1",
            tickets=(ticket,),
            fee=Money(50, "EUR"),
            total=Money(price + 50, "EUR"),
            payment_method=PaymentMethod.COUNTER,
            paid=False,
            cancelled=False,
            collected_at=None,
            language="en",
            booked_at=NOON,
        )

        def pay(tx: Connection) -> None:
            at = self.clock.now()
            one = settlements.begin(tx, payment, booking, at)
            if late:
                settlements.step(tx, one, SettlementState.REFUNDING, at, why="too_late")
                settlements.step(tx, one, SettlementState.REFUNDED, at)
            else:
                settlements.step(tx, one, SettlementState.PAID, at, receipt="R4")

        self.database.write(pay)
        return payment

    def gives_back(self, payment: str) -> None:
        """The provider does not take the payment for its booking after all."""

        def back(tx: Connection) -> None:
            one = settlements.by_payment(tx, payment)
            settlements.step(tx, one, SettlementState.REFUNDING, self.clock.now(), why="expired")
            settlements.step(tx, one, SettlementState.REFUNDED, self.clock.now())

        self.database.write(back)

    def _money(self, show: str) -> tuple[str, int]:
        prices = FOREIGN if show == "show-2" else PRICES
        return prices.currency, prices.tax_basis_points

    def _mint(self, kind: str) -> str:
        self.clock.passes(60)
        self._minted += 1
        return f"{kind}{self._minted}"


def till_in(folder: Path) -> Till:
    """A till of its own: two shows, the second sold in another currency."""
    clock, later = FrozenClock(), NOON + timedelta(hours=6)
    database = store(folder, shows=(showtime(), showtime("show-2", later, price_list_id="foreign")))
    database.write(lambda tx: catalogue.put_price_lists(tx, [FOREIGN]))
    return Till(database, clock, DayReports(database, clock, "lobby-1", "DE123456789"))
