"""Members' accounts on the wire of the Foyer provider API: their bookings, taking one back, their wishes."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from sync.providers.foyer.shapes import (
    Amount,
    Currency,
    Id,
    LanguageOrNone,
    Line,
    Moment,
    Passage,
    Reference,
    Text,
)
from sync.providers.foyer.wire_members import Address, PreferencesWire
from sync.providers.foyer.wire_sales import BookingWire

MAX_BOOKINGS = 100
ConsentWord = Literal["reminders", "promotions"]
WishWord = Literal["profile", "consent", "export", "erasure"]


class MemberBookingWire(Struct, frozen=True, kw_only=True):
    """A booking of a member's, with what it is for: its show may have left the programme."""

    booking: BookingWire
    film: Id
    title: Text
    auditorium: Text
    starts_at: Moment
    ends_at: Moment


class MemberBookingsWire(Struct, frozen=True, kw_only=True):
    """The latest bookings of a member, whoever sold them; `more`: there are older ones."""

    bookings: Annotated[list[MemberBookingWire], Meta(max_length=MAX_BOOKINGS)]
    more: bool = False


class RefundOfferWire(Struct, frozen=True, kw_only=True):
    """What its customer gets back for a booking now, and what is kept. `why` not, unless `allowed`."""

    reference: Reference
    allowed: bool
    why: Literal["", "not_offered", "too_late", "cancelled"] = ""
    currency: Currency
    refund: Amount
    fee: Amount
    until: Moment


class TakeBackWire(Struct, frozen=True, kw_only=True):
    """A customer takes a booking back, as it was offered; `refund` is the key, `amount` what was shown to go back."""

    refund: Id
    member: Id
    amount: Amount


class TakenBackWire(Struct, frozen=True, kw_only=True):
    """The booking is cancelled, and `amount` is to go back."""

    reference: Reference
    refund: Id
    amount: Amount
    currency: Currency
    cancelled_at: Moment


class ProfileWire(Struct, frozen=True, kw_only=True):
    """A member's particulars, all of them. A changed address is unverified until its owner has confirmed it."""

    name: Line
    email: Address
    language: LanguageOrNone
    preferences: PreferencesWire


class ConsentWishWire(Struct, frozen=True, kw_only=True):
    """A consent given in these words, or withdrawn."""

    consent: ConsentWord
    given: bool
    wording: Passage = ""


class MemberRequestWire(Struct, frozen=True, kw_only=True):
    """What a member wants since `at`: a `profile` or `consent` as it is now, a copy of everything, or its erasure."""

    wish: WishWord
    at: Moment
    profile: ProfileWire | None = None
    consent: ConsentWishWire | None = None


class MemberRequestDoneWire(Struct, frozen=True, kw_only=True):
    """The request is carried out, or surely will be."""

    id: Id
