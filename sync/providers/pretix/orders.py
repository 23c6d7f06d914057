"""Sales as pretix's orders: made once, stored, and sent as they are. Pure, both ways.

The order's code is the booking's reference: pretix takes a code once, for ever, so it is what makes a sale told twice
one sale. Its idempotency keys are forgotten after a day, belong to one key of a device, keep refusals too, and stay
locked for good where the server died within a call: no sale depends on them.
"""

from datetime import datetime as moment
from hashlib import sha256
from typing import Any

import msgspec

from kiosk.domain.bookings import BookedTicket, PaymentMethod, PaymentState
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from kiosk.domain.rights import RightKind
from kiosk.errors import ProviderError
from sync.provider import Cancelled, Confirmed, FoundBooking
from sync.providers.pretix import naming
from sync.providers.pretix.amounts import minor, written
from sync.providers.pretix.offer import Offer
from sync.providers.pretix.wire import FoyerMetaWire, FoyerTicketWire, OrderWire, PositionWire

PENDING, PAID, EXPIRED = "n", "p", "e"


class CancellationBody(msgspec.Struct):
    """What a cancellation is stored as until it was told."""

    refund: str
    reason: str


def encode_booking(request: BookingRequest) -> bytes:
    """The body of POST orders/. ValueError if the payment is neither approved nor due, or a seat not of pretix."""
    paid = _is_paid(request.payment.state)
    content: dict[str, Any] = {
        "code": request.reference,
        "status": PAID if paid else PENDING,
        "locale": request.language.partition("-")[0],
        "email": None,
        "send_email": False,
        "positions": [_position(request, ticket) for ticket in request.tickets],
        "fees": _fees(request.fee),
        "consume_carts": _carts(request),
    }
    if paid:
        content["payment_provider"] = "boxoffice"
        content["payment_info"] = {
            "payment_type": request.payment.method.value,
            "receipt_id": request.payment.receipt,
            "pos_id": request.payment.reference,
        }
    meta = FoyerMetaWire(
        digest=sha256(msgspec.json.encode(content, order="deterministic")).hexdigest(),
        grants=list(request.grant_ids),
        tickets=[
            FoyerTicketWire(ticket.id, ticket.seat_id, ticket.ticket_type_id, ticket.price.minor, ticket.code)
            for ticket in request.tickets
        ],
        fee=request.fee.minor,
        total=request.total.minor,
        method=request.payment.method.value,
        offline=request.offline,
    )
    return msgspec.json.encode({**content, "api_meta": {"foyer": meta}})


class Sale(msgspec.Struct):
    """As much of an encoded booking as is needed to tell of it."""

    code: str
    positions: list["SalePosition"]
    api_meta: "SaleMeta"

    @property
    def meta(self) -> FoyerMetaWire:
        """What Foyer keeps with the order."""
        return self.api_meta.foyer

    @property
    def adds_up(self) -> bool:
        """Whether the parts are the whole: pretix takes any price."""
        return sum(ticket.price for ticket in self.meta.tickets) + self.meta.fee == self.meta.total


class SalePosition(msgspec.Struct):
    """A ticket of it."""

    subevent: int
    seat: str
    item: int


class SaleMeta(msgspec.Struct):
    """What Foyer keeps with it."""

    foyer: FoyerMetaWire


def decoded(body: bytes) -> Sale:
    """Read what `encode_booking` made."""
    return msgspec.json.decode(body, type=Sale)


def past_quotas(body: bytes) -> bytes:
    """The same sale, told past all quotas: pretix' ``force`` overlooks them and a date's switched-off products."""
    return msgspec.json.encode({**msgspec.json.decode(body), "force": True})


def encode_cancellation(request: CancellationRequest) -> bytes:
    """What a cancellation is stored as."""
    return msgspec.json.encode(CancellationBody(request.refund_id, request.reason))


def decoded_cancellation(body: bytes) -> CancellationBody:
    """Read what `encode_cancellation` made."""
    return msgspec.json.decode(body, type=CancellationBody)


def what_became(order: OrderWire) -> Confirmed | Cancelled:
    """How an order stands."""
    if order.status == "c":
        refund = order.foyer.refund if order.foyer else ""
        return Cancelled(order.code, refund, order.cancellation_date or order.last_modified)
    return Confirmed(order.code, order.datetime)


def noted(order: OrderWire, refund: str) -> dict[str, object]:
    """The order's meta data with a refund's id in it; pretix replaces them as a whole."""
    meta = order.foyer or FoyerMetaWire(digest="")
    return {**order.api_meta, "foyer": msgspec.structs.replace(meta, refund=refund)}


def found_booking(order: OrderWire, offered: Offer, now: moment) -> FoundBooking:
    """An order in our words, wherever it was made (ProviderError if it is none of one showtime's seats).

    ``now`` is pretix's clock: an order that is past its time to pay waits for pretix to notice, once in a while.
    """
    meta, currency = order.foyer, offered.currency
    live = [one for one in order.positions if not one.canceled and one.seat is not None and one.subevent is not None]
    shows = {str(one.subevent) for one in live}
    if len(shows) != 1:
        raise ProviderError("an order that is not for seats of one showtime")
    [showtime_id] = shows
    paid = order.status == PAID or (order.status == "c" and bool(order.payments))
    own = {ticket.seat: ticket for ticket in meta.tickets} if meta is not None else {}
    fee = sum(minor(one.value, currency) for one in order.fees)
    return FoundBooking(
        reference=order.code,
        showtime_id=showtime_id,
        tickets=tuple(_ticket(one, showtime_id, own, offered, paid=paid) for one in live),
        fee=Money(fee, currency),
        total=Money(minor(order.total, currency), currency),
        payment_method=PaymentMethod(meta.method) if meta is not None else PaymentMethod.CARD,
        paid=paid,
        cancelled=order.status == "c",
        collected_at=None,
        language=order.locale,
        booked_at=order.datetime,
        expired=expired(order, now),
    )


def expired(order: OrderWire, now: moment) -> bool:
    """Whether it was not paid in time."""
    return order.status == EXPIRED or (order.status == PENDING and order.expires is not None and order.expires <= now)


def _ticket(
    told: PositionWire,
    showtime_id: str,
    own: dict[str, FoyerTicketWire],
    offered: Offer,
    *,
    paid: bool,
) -> BookedTicket:
    assert told.seat is not None
    seat = naming.Place(told.seat.seat_guid, told.item).id
    mine, currency = own.get(seat), offered.currency
    return BookedTicket(
        id=mine.id if mine is not None else str(told.id),
        showtime_id=showtime_id,
        seat_id=seat,
        ticket_type_id=mine.type if mine is not None else offered.type_of(told.item, told.variation),
        price=Money(minor(told.price, currency), currency),
        code=told.secret if paid else "",
    )


def _position(request: BookingRequest, ticket: BookedTicket) -> dict[str, object]:
    place, showtime = naming.place(ticket.seat_id), naming.number(request.showtime_id)
    variation = None if place is None else naming.variation_of(ticket.ticket_type_id, place.item)
    if place is None or showtime is None or variation is None:
        raise ValueError(f"not of pretix: seat {ticket.seat_id!r} as {ticket.ticket_type_id!r}")
    position: dict[str, object] = {
        "item": place.item,
        "variation": variation or None,
        "subevent": showtime,
        "seat": place.guid,
        "price": written(ticket.price.minor, ticket.price.currency),
    }
    return {**position, "secret": ticket.code} if ticket.code else position


def _fees(fee: Money) -> list[dict[str, object]]:
    if not fee.minor:
        return []
    return [
        {
            "fee_type": "service",
            "value": written(fee.minor, fee.currency),
            "description": "",
            "internal_type": "foyer",
            "tax_rule": None,
        }
    ]


def _carts(request: BookingRequest) -> list[str]:
    """Every cart that a seat of this sale may lie in: pretix overlooks those that are not there."""
    places = [place for ticket in request.tickets if (place := naming.place(ticket.seat_id))]
    return [
        naming.Cart(kind, request.epoch, grant, place.guid).id
        for grant in request.grant_ids
        for place in places
        for kind in RightKind
    ]


def _is_paid(state: PaymentState) -> bool:
    if state not in (PaymentState.APPROVED, PaymentState.DUE):
        raise ValueError(f"a sale whose payment is {state} is not told to the provider")
    return state is PaymentState.APPROVED
