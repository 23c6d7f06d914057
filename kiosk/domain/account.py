"""What a member has at the cinema: bookings wherever they were made, and what taking one back would come to; pure."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.bookings import FoundBooking
from kiosk.domain.members import Consent, ConsentGiven, Preferences
from kiosk.domain.money import Money
from kiosk.domain.texts import LocalText


@dataclass(frozen=True, slots=True)
class Outing:
    """Which film a booking is for, when and where; of a show that may long have left the programme."""

    film_id: str
    title: LocalText
    auditorium: LocalText
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class MemberBooking:
    """A member's booking as the provider has it."""

    found: FoundBooking
    outing: Outing


class RefundTo(StrEnum):
    """Where the money of a cancelled booking goes."""

    CARD = "card"
    CINEMA = "cinema"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class RefundOffer:
    """What the provider gives back for a booking until ``until``, and what it keeps; amounts of one currency."""

    refund: Money
    fee: Money
    until: datetime


@dataclass(frozen=True, slots=True)
class CancellationTerms:
    """What a customer is shown before confirming. ``CINEMA``: the booking was not paid at this kiosk by card."""

    reference: str
    refund: Money
    fee: Money
    until: datetime
    to: RefundTo


class WhyNotCancellable(StrEnum):
    """Why a booking cannot be taken back here. ``UNDER_WAY``: the provider has not heard of it yet, or of its end."""

    OFFLINE = "offline"
    NOT_YOURS = "not_yours"
    UNDER_WAY = "under_way"
    NOT_OFFERED = "not_offered"
    TOO_LATE = "too_late"
    CANCELLED = "cancelled"
    TERMS_CHANGED = "terms_changed"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class NotCancellable:
    """The booking stays as it is."""

    why: WhyNotCancellable


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """A member's particulars as they are from now on."""

    name: str = field(repr=False)
    email: str = field(repr=False)
    language: str
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class ConsentChange:
    """A consent that is given in these very words, or (``given`` None) withdrawn."""

    consent: Consent
    given: ConsentGiven | None = None


class DataWish(StrEnum):
    """What a person may want done with everything the provider keeps of them: a copy by mail, or its end."""

    EXPORT = "export"
    ERASURE = "erasure"


Wish = ProfileChange | ConsentChange | DataWish
"""What the provider is told of a member."""


@dataclass(frozen=True, slots=True)
class MemberRequest:
    """A wish as the provider is told of it: ``id`` is minted here, and makes a request told twice one request."""

    id: str
    member_id: str = field(repr=False)
    at: datetime
    wish: Wish
