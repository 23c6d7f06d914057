"""The receipt of a booking, in the customer's language."""

from collections import Counter
from dataclasses import dataclass

from kiosk.domain.bookings import PaymentMethod, PaymentState
from kiosk.domain.receipts import Receipt, ReceiptLine
from kiosk.domain.texts import in_language
from kiosk.store import bookings, catalogue
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Receipts:
    """Makes receipts. ``kiosk`` is the kiosk's id, ``tax_number`` the cinema's ("" where it has none)."""

    kiosk: str
    tax_number: str = ""

    def of(self, tx: Connection, reference: str, copy: int = 1) -> Receipt | None:
        """What was bought and paid; None if it was not paid here, or its showtime is not on this disk any more.

        A receipt's number is the kiosk's id and the number of the payment, which no other payment of it has.
        """
        booking, payment = bookings.booking(tx, reference), bookings.payment_of(tx, reference)
        showtime = catalogue.showtime(tx, booking.showtime_id) if booking else None
        prices = catalogue.price_list(tx, showtime.price_list_id) if showtime else None
        site = catalogue.site(tx)
        if booking is None or payment is None or prices is None or site is None:
            return None
        if payment.method is not PaymentMethod.CARD or payment.state is not PaymentState.APPROVED:
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
            number=f"{self.kiosk}-{bookings.payment_number(tx, payment.reference)}",
            reference=reference,
            at=site.local(booking.issued_at),
            lines=tuple(ReceiptLine(types.get(kind, kind), n, price, rate) for (kind, price), n in bought.items()),
            fees=fees,
            method=payment.method,
            payment_receipt=payment.receipt,
            copy=copy,
        )
