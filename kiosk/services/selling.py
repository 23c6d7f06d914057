"""The one transaction every sale passes: booking, payment record, tickets, outbox message and print number together."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.bookings import (
    BookedTicket,
    Booking,
    Payment,
    PaymentMethod,
    PaymentState,
    SaleState,
    mint_ticket_id,
)
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.domain.messages import BookingRequest
from kiosk.domain.money import Money
from kiosk.domain.pricing import Quote, QuoteLine, TicketType
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime
from kiosk.domain.texts import in_language
from kiosk.domain.tickets import TicketStatement
from kiosk.ports import TicketSigner
from kiosk.store import booking_members, bookings, catalogue, outbox, printing, rights, sync_state
from kiosk.store.sqlite import Connection

MOST_ISSUES = 255
"""A door code counts no further."""

EncodeBooking = Callable[[BookingRequest], bytes]


class RightLost(Exception):
    """A seat of the sale is not under a right of its basket: no ticket may be issued (I2)."""


@dataclass(frozen=True, slots=True)
class Sale:
    """What is being sold: everything the transaction needs, decided before it begins.

    ``on_paper``: no print number is reserved for a customer who goes on without paper, whatever interrupts the sale.
    ``member``: who buys, if anybody is known, and with which membership.
    """

    reference: str
    basket_id: str
    showtime: Showtime
    auditorium: Auditorium
    ticket_types: Mapping[str, TicketType]
    quote: Quote
    language: str
    at_risk: tuple[str, ...] = ()
    on_paper: bool = True
    member: MemberOnBooking | None = None


def sale_of(tx: Connection, reference: str) -> Sale | None:
    """A sale as it was written down when its seats were held; None if the programme no longer has its showtime."""
    booking = bookings.booking(tx, reference)
    showtime = catalogue.showtime(tx, booking.showtime_id) if booking else None
    auditorium = catalogue.auditoriums(tx).get(showtime.auditorium_id) if showtime else None
    if booking is None or showtime is None or auditorium is None:
        return None
    lines = bookings.lines(tx, reference)
    currency = booking.total.currency
    return Sale(
        reference=reference,
        basket_id=bookings.basket_of(tx, reference),
        showtime=showtime,
        auditorium=auditorium,
        ticket_types={kind.id: kind for kind in catalogue.ticket_types(tx)},
        quote=Quote(
            tuple(QuoteLine(line.seat_id, line.ticket_type_id, Money(line.price, currency)) for line in lines),
            booking.fee,
            booking.tax,
            booking.total,
        ),
        language=booking.language,
        at_risk=tuple(line.seat_id for line in lines if line.at_risk),
        on_paper=bookings.paper_wanted(tx, reference),
        member=booking_members.of_booking(tx, reference),
    )


def rights_of(tx: Connection, sale: Sale) -> Mapping[str, str]:
    """The grant of each seat of a sale, but for those at risk (RightLost if another has none)."""
    grants = rights.in_basket(tx, sale.basket_id)
    without = [line.seat_id for line in sale.quote.lines if line.seat_id not in grants]
    if set(without) - set(sale.at_risk):
        raise RightLost(", ".join(without))
    return grants


@dataclass(frozen=True, slots=True)
class Issuer:
    """Issues tickets in the name of one kiosk; ``language`` is that of the staff at the cinema's doors."""

    kiosk_id: str
    language: str
    signer: TicketSigner
    encode: EncodeBooking

    def trouble(self, tx: Connection) -> str:
        """Why no ticket could be issued that doors take, in words for the log; "" if one could. Not on the GUI thread.

        Nothing is wrong while the cinema is not known: there is nothing to sell then.
        """
        site = catalogue.site(tx)
        return self.signer.trouble(site.id) if site else ""

    def sell(self, tx: Connection, sale: Sale, payment: Payment, at: datetime) -> None:
        """Turn a sale whose money is in (or due at the counter) into a booking.

        RightLost or IntegrityError roll all of it back: then no ticket exists.
        """
        grants = rights_of(tx, sale)
        site = catalogue.site(tx)
        if site is None:
            raise RightLost("the cinema is not known")
        tickets = tuple(self._ticket(site.id, sale, line, payment) for line in sale.quote.lines)
        if payment.method is PaymentMethod.CARD:
            bookings.settle_payment(tx, payment.reference, PaymentState.APPROVED, payment.receipt)
            bookings.step(tx, sale.reference, SaleState.PAID, at, payment=payment.reference)
        bookings.issue(tx, sale.reference, tickets, sale.showtime, at)
        rights.use(tx, sale.basket_id)
        self._tell(tx, sale, tickets, payment, grants.values(), issued_at=at, now=at)
        if sale.on_paper:
            printing.reserve(tx, str(uuid.uuid4()), sale.reference, at)
        bookings.step(tx, sale.reference, SaleState.ISSUED, at, tickets=[one.id for one in tickets])

    def sell_again(
        self, tx: Connection, booking: Booking, sale: Sale, payment: Payment, grants: Mapping[str, str], now: datetime
    ) -> None:
        """Tell the provider once more of a booking it refused: ``sale`` as it is now, under the rights in ``grants``.

        Where the seats are others the tickets are too: those before admit nobody any more. RightLost if new tickets
        are needed and there is not a right to every seat.
        """
        seats = tuple(line.seat_id for line in sale.quote.lines)
        tickets = booking.tickets
        if seats != tuple(one.seat_id for one in tickets):
            site = catalogue.site(tx)
            if site is None or not set(seats).issubset(grants):
                raise RightLost(", ".join(set(seats).difference(grants)) or "the cinema is not known")
            issue = bookings.issue_of(tx, sale.reference) + 1
            tickets = tuple(self._ticket(site.id, sale, line, payment, issue) for line in sale.quote.lines)
            bookings.reissue(tx, sale.reference, tickets)
        self._tell(tx, sale, tickets, payment, grants.values(), issued_at=booking.issued_at, now=now)
        bookings.step(tx, sale.reference, SaleState.ISSUED, now, tickets=[one.id for one in tickets])

    def _tell(
        self,
        tx: Connection,
        sale: Sale,
        tickets: tuple[BookedTicket, ...],
        payment: Payment,
        grant_ids: Iterable[str],
        *,
        issued_at: datetime,
        now: datetime,
    ) -> None:
        epoch = sync_state.epoch(tx) or 0
        request = BookingRequest(
            reference=sale.reference,
            showtime_id=sale.showtime.id,
            tickets=tickets,
            fee=sale.quote.fee,
            total=sale.quote.total,
            payment=payment,
            grant_ids=tuple(sorted(set(grant_ids))),
            language=sale.language,
            issued_at=issued_at.replace(microsecond=0),
            epoch=epoch,
            offline=not sync_state.contact(tx).online,
        )  # without the member: it is in the outbox and the journal for ever, and gets one as it is sent
        key = outbox.next_key(tx, "booking", sale.reference)
        outbox.put(tx, key, "booking", sale.reference, self.encode(request), now, epoch)

    def _ticket(self, site_id: str, sale: Sale, line: QuoteLine, payment: Payment, issue: int = 1) -> BookedTicket:
        ticket_id = mint_ticket_id()
        seat = sale.auditorium.by_id[line.seat_id]
        statement = TicketStatement(
            site_id=site_id,
            kiosk_id=self.kiosk_id,
            ticket_id=ticket_id,
            showtime_id=sale.showtime.id,
            starts_at=sale.showtime.starts_at,
            auditorium_id=sale.auditorium.id,
            seat_id=seat.id,
            ticket_type_id=line.ticket_type_id,
            issue=min(issue, MOST_ISSUES),
            auditorium=in_language(sale.auditorium.name, self.language),
            section=in_language(dict(sale.auditorium.sections).get(seat.section, {}), self.language) or seat.section,
            row=seat.row,
            seat=seat.number,
            ticket_type=in_language(sale.ticket_types[line.ticket_type_id].name, self.language),
            proof=bool(sale.ticket_types[line.ticket_type_id].proof),
            at_risk=line.seat_id in sale.at_risk,
        )
        code = self.signer.sign(statement) if payment.method is PaymentMethod.CARD else ""
        return BookedTicket(ticket_id, sale.showtime.id, seat.id, line.ticket_type_id, line.price, code)


def issued(tx: Connection, reference: str) -> Booking:
    """The booking a sale became (LookupError if it did not)."""
    booking = bookings.booking(tx, reference)
    if booking is None:
        raise LookupError(reference)
    return booking
