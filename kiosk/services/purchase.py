"""What a purchase is made of, and every way a step of it can end. Values only: `kiosk.services.checkout` acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.bookings import Booking
from kiosk.domain.films import Film
from kiosk.domain.money import Money
from kiosk.domain.pricing import TicketType
from kiosk.domain.seating import Proposal
from kiosk.domain.seats import Auditorium
from kiosk.services.programme import Showing


@dataclass(frozen=True, slots=True)
class Basket:
    """Chosen, not bought. ``counts`` are tickets by type in the cinema's order; wheelchairs are among them."""

    id: str
    showtime_id: str
    language: str
    counts: Mapping[str, int]
    wheelchairs: int = 0
    seat_ids: tuple[str, ...] = ()

    @property
    def tickets(self) -> int:
        """How many tickets in all."""
        return sum(self.counts.values())


class WhyNotOffered(StrEnum):
    """Why a ticket type cannot be chosen now."""

    MEMBERS_ONLY = "members_only"
    MEMBERSHIP_NOT_VALID_THEN = "membership_not_valid_then"
    OTHER_MEMBERSHIP = "other_membership"
    NOT_FOR_THIS_SHOW = "not_for_this_show"


@dataclass(frozen=True, slots=True)
class OfferedType:
    """A ticket type, its lowest price for this showtime, and why it cannot be chosen (None: it can)."""

    type: TicketType
    from_price: Money | None
    why_not: WhyNotOffered | None


@dataclass(frozen=True, slots=True)
class Held:
    """The seats are this customer's for ``seconds`` of selling time."""

    seconds: float


@dataclass(frozen=True, slots=True)
class SeatsTaken:
    """Somebody else has these now; ``instead`` are other seats for the same party, if there are any."""

    seat_ids: tuple[str, ...]
    instead: Proposal | None


class NotNowReason(StrEnum):
    """Why the sale cannot go on now."""

    OFFLINE = "offline"
    SALES_OVER = "sales_over"
    PROVIDER_REFUSED = "provider_refused"
    HOLD_OVER = "hold_over"
    DISK = "disk"
    NOT_SOLD_THERE = "not_sold_there"
    NO_PAPER = "no_paper"
    NO_KEY = "no_key"
    MEMBERS_ONLY = "members_only"


@dataclass(frozen=True, slots=True)
class NotNow:
    """The sale cannot go on; nothing was charged. ``instead``: seats that could be sold now, if there are any."""

    reason: NotNowReason
    instead: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Sold:
    """The booking is made and on the disk. ``due_at_counter``: it is a slip to pay for, not a ticket."""

    booking: Booking
    film: Film
    showing: Showing
    auditorium: Auditorium
    due_at_counter: bool


@dataclass(frozen=True, slots=True)
class PaymentDeclined:
    """No money was taken (declined, cancelled, timeout, busy); the seats are still held."""

    reason: str


@dataclass(frozen=True, slots=True)
class PaymentUnclear:
    """The terminal does not say what happened. The kiosk goes on asking; the sale ends ticketed or reversed."""

    reference: str


@dataclass(frozen=True, slots=True)
class SoldNothing:
    """Money was taken but no ticket could be issued: it goes back by itself."""

    reversed: bool


HoldOutcome = Held | SeatsTaken | NotNow
PayOutcome = Sold | PaymentDeclined | PaymentUnclear | SoldNothing | NotNow
