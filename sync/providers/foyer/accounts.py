"""Members' accounts in our words and in those of a Foyer provider. Pure, both ways."""

from dataclasses import asdict

import msgspec

from kiosk.accounts import MemberBookings, TakenBack
from kiosk.domain.account import (
    ConsentChange,
    DataWish,
    MemberBooking,
    MemberRequest,
    NotCancellable,
    Outing,
    ProfileChange,
    RefundOffer,
    WhyNotCancellable,
)
from kiosk.domain.money import Money
from kiosk.errors import ProviderError
from sync.providers.foyer.messages import found_booking
from sync.providers.foyer.reading import moment
from sync.providers.foyer.wire_accounts import (
    ConsentWishWire,
    MemberBookingsWire,
    MemberBookingWire,
    MemberRequestWire,
    ProfileWire,
    RefundOfferWire,
    TakenBackWire,
)
from sync.providers.foyer.wire_members import PreferencesWire


def encode_request(request: MemberRequest) -> bytes:
    """The body of PUT /v1/members/{member}/requests/{id}. ValueError for a look there is no word for."""
    match request.wish:
        case ProfileChange() as change:
            wire = MemberRequestWire(wish="profile", at=request.at, profile=_profile(change))
        case ConsentChange(consent=consent, given=given):
            told = ConsentWishWire(
                consent=consent.value, given=given is not None, wording=given.wording if given else ""
            )
            wire = MemberRequestWire(wish="consent", at=given.at if given else request.at, consent=told)
        case DataWish.EXPORT:
            wire = MemberRequestWire(wish="export", at=request.at)
        case DataWish.ERASURE:
            wire = MemberRequestWire(wish="erasure", at=request.at)
    return msgspec.json.encode(wire)


def member_bookings(wire: MemberBookingsWire) -> MemberBookings:
    """A member's bookings (ProviderError if one comes twice, or names a moment that is none)."""
    references = [one.booking.reference for one in wire.bookings]
    if len(set(references)) != len(references):
        raise ProviderError("a booking comes twice")
    return MemberBookings(tuple(_booking(one) for one in wire.bookings), wire.more)


def refund_offer(wire: RefundOfferWire) -> RefundOffer | NotCancellable:
    """What is given back for a booking (ProviderError if it is neither allowed nor said why)."""
    if wire.allowed:
        return RefundOffer(Money(wire.refund, wire.currency), Money(wire.fee, wire.currency), moment(wire.until))
    if not wire.why:
        raise ProviderError("a refund that is not allowed for no reason")
    return NotCancellable(WhyNotCancellable(wire.why))


def taken_back(wire: TakenBackWire) -> TakenBack:
    """A booking that was taken back."""
    return TakenBack(wire.reference, Money(wire.amount, wire.currency))


def _booking(wire: MemberBookingWire) -> MemberBooking:
    if wire.ends_at <= wire.starts_at:
        raise ProviderError("a show that ends before it starts")
    outing = Outing(wire.film, wire.title, wire.auditorium, moment(wire.starts_at), moment(wire.ends_at))
    return MemberBooking(found_booking(wire.booking), outing)


def _profile(change: ProfileChange) -> ProfileWire:
    return ProfileWire(
        name=change.name,
        email=change.email,
        language=change.language,
        preferences=msgspec.convert(asdict(change.preferences), PreferencesWire),
    )
