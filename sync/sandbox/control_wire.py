"""What can be asked of the sandbox's control, which no real provider has."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class NetworkWire(Struct, frozen=True, kw_only=True):
    """Whether the provider's port takes connections."""

    online: bool


class ClockWire(Struct, frozen=True, kw_only=True):
    """How far the time it tells is off, in seconds."""

    offset_seconds: Annotated[float, Meta(ge=-(10**9), le=10**9)]


class BuyersWire(Struct, frozen=True, kw_only=True):
    """How many other parties buy in a minute; 0: nobody."""

    per_minute: Annotated[float, Meta(ge=0, le=6_000)]


class BuyWire(Struct, frozen=True, kw_only=True):
    """Somebody else buys these seats now, or only reserves them; ``by_force`` even seats that belong to somebody."""

    showtime: str
    seats: Annotated[list[str], Meta(min_length=1, max_length=5_000)]
    by_force: bool = False
    paid: bool = True


class BlockWire(Struct, frozen=True, kw_only=True):
    """These free seats cannot be sold any more, or these blocked ones again."""

    showtime: str
    seats: Annotated[list[str], Meta(min_length=1, max_length=5_000)]
    blocked: bool = True


class BookingChangeWire(Struct, frozen=True, kw_only=True):
    """What becomes of a reservation: its customer pays elsewhere, or nobody pays in time."""

    to: Literal["paid", "expired"]


class ShowtimeChangeWire(Struct, frozen=True, kw_only=True):
    """What staff changes by hand: cancelled, later or earlier, out of the programme."""

    cancelled: bool | None = None
    moved_seconds: Annotated[int, Meta(ge=-(10**7), le=10**7)] | None = None
    withdrawn: bool | None = None


class PhoneWire(Struct, frozen=True, kw_only=True):
    """A phone answers the latest code: yes as a person, or no."""

    person: str | None


class PhoneAnsweredWire(Struct, frozen=True, kw_only=True):
    """Whether there was a code to answer."""

    answered: bool


class PassAskedWire(Struct, frozen=True, kw_only=True):
    """A member opens the cinema's app: a pass for so many seconds, issued so long ago."""

    number: str
    seconds: Annotated[int, Meta(ge=1, le=86_400)] = 300
    issued_ago: Annotated[int, Meta(ge=0, le=86_400)] = 0


class PassWire(Struct, frozen=True, kw_only=True):
    """What the app shows as a QR code."""

    code: str


class MembershipChangeWire(Struct, frozen=True, kw_only=True):
    """What staff changes by hand: when a membership ends."""

    number: str
    valid_until: Annotated[int, Meta(ge=0, le=4_102_444_800)]


class BoughtWire(Struct, frozen=True, kw_only=True):
    """A booking of somebody else."""

    reference: str
    showtime: str
    seats: list[str]


class ServedWire(Struct, frozen=True, kw_only=True):
    """A call that came in, and the status the API gave it; 0: it never got there."""

    call: str
    path: str
    status: int


class KnownBookingWire(Struct, frozen=True, kw_only=True):
    """A booking of whoever; ``cancelled`` ones too. ``payment``: by which a kiosk settled it."""

    reference: str
    kiosk: str
    showtime: str
    seats: list[str]
    cancelled: bool
    collected: bool
    paid: bool
    payment: str
    membership: str = ""
    proof: str = ""
    membership_valid: bool | None = None


class StateWire(Struct, frozen=True, kw_only=True):
    """What the sandbox knows and did: the latest calls, and its bookings, the latest first."""

    online: bool
    buyers_per_minute: float
    served: list[ServedWire]
    bookings: list[KnownBookingWire]
