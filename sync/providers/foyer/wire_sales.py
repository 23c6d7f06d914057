"""Rights, bookings and problems as they are on the wire of the Foyer provider API."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from sync.providers.foyer.shapes import (
    MAX_TICKETS,
    Amount,
    Code,
    Currency,
    Epoch,
    Id,
    LanguageOrNone,
    Line,
    MethodWord,
    Moment,
    Reference,
    RightWord,
    SeatId,
    SeatIds,
    Seconds,
    SomeSeatIds,
)
from sync.providers.foyer.wire_members import BookingMemberWire


class EnrolmentWire(Struct, frozen=True, kw_only=True):
    """A kiosk the provider knows."""

    kiosk: Id
    epoch: Epoch


class GrantRequestWire(Struct, frozen=True, kw_only=True):
    """Ask for the exclusive right to seats: a hold for a customer now, an allotment to sell from offline."""

    kind: RightWord
    showtime: Id
    seats: SeatIds


class GrantWire(Struct, frozen=True, kw_only=True):
    """A right as it stands: `seats` are still under it. `selling_seconds` is advice; no right lapses."""

    id: Id
    kind: RightWord
    showtime: Id
    seats: SomeSeatIds
    epoch: Epoch
    selling_seconds: Seconds


class GrantsWire(Struct, frozen=True, kw_only=True):
    """The live grants of a kiosk."""

    grants: Annotated[list[GrantWire], Meta(max_length=10_000)]


class HandBackWire(Struct, frozen=True, kw_only=True):
    """Seats to give back."""

    seats: SeatIds


class HandedBackWire(Struct, frozen=True, kw_only=True):
    """Seats that are no longer the kiosk's, and those that stay because they were booked."""

    handed_back: SomeSeatIds
    booked: SomeSeatIds = []


class TicketWire(Struct, frozen=True, kw_only=True):
    """One admission. `code` is what the door scans, empty while the booking is not paid."""

    id: Id
    seat: SeatId
    ticket_type: Id
    price: Amount
    code: Code = ""


class PaymentWire(Struct, frozen=True, kw_only=True):
    """Taken by card, or due at the counter. `receipt` is the terminal's own reference."""

    reference: Id
    method: MethodWord
    state: Literal["approved", "due"]
    amount: Amount
    receipt: Line = ""


class BookingRequestWire(Struct, frozen=True, kw_only=True):
    """A sale, told after it was made. `total` is the sum of the prices and the fee."""

    showtime: Id
    tickets: Annotated[list[TicketWire], Meta(min_length=1, max_length=MAX_TICKETS)]
    currency: Currency
    fee: Amount
    total: Amount
    payment: PaymentWire
    grants: Annotated[list[Id], Meta(max_length=MAX_TICKETS)] = []
    epoch: Epoch
    offline: bool = False
    language: LanguageOrNone = ""
    issued_at: Moment
    member: BookingMemberWire | UnsetType = UNSET


class BookingWire(Struct, frozen=True, kw_only=True):
    """A booking as the provider has it, wherever it was made. `membership`: what became of the one it was sold with.

    `expired`: it was not paid in time.
    """

    reference: Reference
    showtime: Id
    state: Literal["booked", "cancelled"]
    tickets: Annotated[list[TicketWire], Meta(max_length=MAX_TICKETS)]
    currency: Currency
    fee: Amount
    total: Amount
    method: MethodWord
    paid: bool
    language: LanguageOrNone = ""
    booked_at: Moment
    cancelled_at: Moment | None = None
    refund: Annotated[str, Meta(max_length=64)] = ""
    collected_at: Moment | None = None
    membership: Literal["", "valid", "not_valid"] = ""
    expired: bool = False


class CancellationWire(Struct, frozen=True, kw_only=True):
    """Take a booking back; `refund` is the key."""

    refund: Id
    reason: Line = ""
    requested_at: Moment


class CancelledWire(Struct, frozen=True, kw_only=True):
    """The booking was taken back, or never will take effect."""

    reference: Reference
    refund: Id
    cancelled_at: Moment


class CollectionWire(Struct, frozen=True, kw_only=True):
    """Tickets are handed out; `collection` is the key."""

    collection: Id


class CollectedWire(Struct, frozen=True, kw_only=True):
    """When the tickets were handed out; `already`: under another key."""

    reference: Reference
    collected_at: Moment
    already: bool


class SettlementWire(Struct, frozen=True, kw_only=True):
    """A kiosk took the money for an unpaid booking; `payment` is the key, `receipt` the terminal's own reference."""

    payment: Id
    amount: Amount
    currency: Currency
    receipt: Line = ""


class SettledWire(Struct, frozen=True, kw_only=True):
    """The booking is paid, by this payment."""

    reference: Reference
    payment: Id
    settled_at: Moment


ProblemCode = Literal[
    "bad_request",
    "unauthorised",
    "unknown_kiosk",
    "not_found",
    "method_not_allowed",
    "too_large",
    "unknown_showtime",
    "unknown_seats",
    "not_on_sale",
    "seats_taken",
    "epoch_over",
    "grant_over",
    "id_reused",
    "wrong_total",
    "cancelled",
    "payment_due",
    "paid_already",
    "expired",
    "several_customers",
    "unverified_address",
    "linked_to_another",
    "not_cancellable",
    "terms_changed",
    "too_many_requests",
    "internal",
    "unavailable",
]
"""Every code there is. A kiosk takes one it does not know for a plain refusal."""


class ProblemWire(Struct, frozen=True, kw_only=True):
    """Why not (RFC 9457). `code` is for machines, `detail` for staff, `seats` are in the way."""

    type: Line = "about:blank"
    title: Line
    status: Annotated[int, Meta(ge=400, le=599)]
    code: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}\Z")]
    detail: Line = ""
    seats: SomeSeatIds = []
