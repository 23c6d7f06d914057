"""The receipt of a booking, in the customer's language."""

from collections import Counter
from dataclasses import dataclass, replace

from kiosk.domain.bookings import Booking, PaymentMethod, PaymentState
from kiosk.domain.receipts import Receipt, ReceiptLine
from kiosk.domain.settlements import Settlement, SettlementState
from kiosk.domain.texts import in_language
from kiosk.store import bookings, catalogue, printing, settlements
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Receipts:
    """Makes receipts. ``kiosk`` is the kiosk's id, ``tax_number`` the cinema's ("" where it has none)."""

    kiosk: str
    tax_number: str = ""

    def of(self, tx: Connection, reference: str, copy: int = 1) -> Receipt | None:
        """What was bought and paid; None if it was not paid here, or its showtime is not on this disk any more.

        A receipt's number is the kiosk's id and the number of the payment, which no other payment of it has; an S is
        before that of a payment for a booking made elsewhere.
        """
        booking, payment = bookings.booking(tx, reference), bookings.payment_of(tx, reference)
        if booking is None:
            return self._of_settlement(tx, reference, copy)
        if payment is None or payment.method is not PaymentMethod.CARD or payment.state is not PaymentState.APPROVED:
            return None
        number = f"{self.kiosk}-{bookings.payment_number(tx, payment.reference)}"
        return self._receipt(tx, booking, number, payment.receipt, copy)

    def slip(self, tx: Connection, payment: str) -> Receipt | None:
        """For whoever paid for a booking made elsewhere and has to wait for the tickets; None for no such payment."""
        try:
            one = settlements.by_payment(tx, payment)
        except LookupError:
            return None
        return self._paid_here(tx, one, 1, tickets_follow=True)

    def _of_settlement(self, tx: Connection, reference: str, copy: int) -> Receipt | None:
        one = settlements.of_booking(tx, reference)
        if one is None:
            return None
        had_a_slip = printing.latest(tx, one.payment) is not None
        return self._paid_here(tx, one, copy + had_a_slip, tickets_follow=False)

    def _paid_here(self, tx: Connection, one: Settlement, copy: int, *, tickets_follow: bool) -> Receipt | None:
        if one.state not in (SettlementState.PAID, SettlementState.SETTLED):
            return None
        booking = replace(one.booking.as_sold, issued_at=one.asked_at)
        receipt = self._receipt(tx, booking, f"{self.kiosk}-S{one.number}", one.receipt, copy)
        return replace(receipt, tickets_follow=tickets_follow) if receipt else None

    def _receipt(self, tx: Connection, booking: Booking, number: str, paid: str, copy: int) -> Receipt | None:
        showtime = catalogue.showtime(tx, booking.showtime_id)
        prices = catalogue.price_list(tx, showtime.price_list_id) if showtime else None
        site = catalogue.site(tx)
        if prices is None or site is None:
            return None
        language, rate = booking.language, prices.tax_basis_points
        types = {kind.id: in_language(kind.name, language) for kind in catalogue.ticket_types(tx)}
        bought = Counter((ticket.ticket_type_id, ticket.price) for ticket in booking.tickets)
        fees = (ReceiptLine("", 1, booking.fee, rate),) if booking.fee.minor else ()
        return Receipt(
            language=language,
            cinema=site.name,
            address=site.address,
            tax_number=self.tax_number,
            number=number,
            reference=booking.reference,
            at=site.local(booking.issued_at),
            lines=tuple(ReceiptLine(types.get(kind, kind), n, price, rate) for (kind, price), n in bought.items()),
            fees=fees,
            method=PaymentMethod.CARD,
            payment_receipt=paid,
            copy=copy,
        )
