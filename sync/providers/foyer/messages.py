"""Sales as the bytes a Foyer provider is told: made once, stored, and sent as they are. Pure, both ways."""

from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from kiosk.domain.bookings import BookedTicket, PaymentMethod, PaymentState
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from sync.provider import Cancelled, Confirmed, FoundBooking
from sync.providers.foyer.reading import moment
from sync.providers.foyer.wire_members import BookingMemberWire
from sync.providers.foyer.wire_sales import (
    BookingRequestWire,
    BookingWire,
    CancellationWire,
    PaymentWire,
    TicketWire,
)


def encode_booking(request: BookingRequest) -> bytes:
    """The body of PUT /v1/bookings/{reference}. ValueError if the payment is neither approved nor due."""
    return msgspec.json.encode(
        BookingRequestWire(
            showtime=request.showtime_id,
            tickets=[_ticket(ticket) for ticket in request.tickets],
            currency=request.total.currency,
            fee=request.fee.minor,
            total=request.total.minor,
            payment=PaymentWire(
                reference=request.payment.reference,
                method=request.payment.method.value,
                state=_payment_state(request.payment.state),
                amount=request.payment.amount.minor,
                receipt=request.payment.receipt,
            ),
            grants=list(request.grant_ids),
            epoch=request.epoch,
            offline=request.offline,
            language=request.language,
            issued_at=request.issued_at,
            member=_member(request.member),
        )
    )


def with_member(body: bytes, member: MemberOnBooking) -> bytes:
    """The body that `encode_booking` made, with who bought: the same bytes for the same member."""
    wire = msgspec.json.decode(body, type=BookingRequestWire)
    return msgspec.json.encode(msgspec.structs.replace(wire, member=_member(member)))


def encode_cancellation(request: CancellationRequest) -> bytes:
    """The body of POST /v1/bookings/{reference}/cancel."""
    return msgspec.json.encode(
        CancellationWire(refund=request.refund_id, reason=request.reason, requested_at=request.requested_at)
    )


def found_booking(wire: BookingWire) -> FoundBooking:
    """A booking in our words (ProviderError if it names a moment that is none)."""
    return FoundBooking(
        reference=wire.reference,
        showtime_id=wire.showtime,
        tickets=tuple(
            BookedTicket(
                ticket.id,
                wire.showtime,
                ticket.seat,
                ticket.ticket_type,
                Money(ticket.price, wire.currency),
                ticket.code,
            )
            for ticket in wire.tickets
        ),
        fee=Money(wire.fee, wire.currency),
        total=Money(wire.total, wire.currency),
        payment_method=PaymentMethod(wire.method),
        paid=wire.paid,
        cancelled=wire.state == "cancelled",
        collected_at=None if wire.collected_at is None else moment(wire.collected_at),
        language=wire.language,
        booked_at=moment(wire.booked_at),
    )


def what_became(wire: BookingWire) -> Confirmed | Cancelled:
    """How a booking stands (ProviderError if it names a moment that is none)."""
    if wire.cancelled_at is not None:
        return Cancelled(wire.reference, wire.refund, moment(wire.cancelled_at))
    return confirmed(wire)


def confirmed(wire: BookingWire) -> Confirmed:
    """A booking that took effect (ProviderError if it names a moment that is none)."""
    valid = {"valid": True, "not_valid": False}.get(wire.membership)
    return Confirmed(wire.reference, moment(wire.booked_at), valid)


def _ticket(ticket: BookedTicket) -> TicketWire:
    return TicketWire(
        id=ticket.id,
        seat=ticket.seat_id,
        ticket_type=ticket.ticket_type_id,
        price=ticket.price.minor,
        code=ticket.code,
    )


def _member(member: MemberOnBooking | None) -> BookingMemberWire | UnsetType:
    if member is None:
        return UNSET
    return BookingMemberWire(customer=member.customer_id, membership=member.membership_number, proof=member.proof.value)


def _payment_state(state: PaymentState) -> Literal["approved", "due"]:
    if state is PaymentState.APPROVED:
        return "approved"
    if state is PaymentState.DUE:
        return "due"
    raise ValueError(f"a sale whose payment is {state} is not told to the provider")
