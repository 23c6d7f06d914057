"""What a member sees of their account, and every way an action there can end. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.account import Outing
from kiosk.domain.money import Money
from kiosk.services.lookup import Found


@dataclass(frozen=True, slots=True)
class MyBooking:
    """One booking. ``outing`` is None where nobody knows it any more.

    ``here``: sold by this kiosk. ``pending``: the provider has not heard of it yet. ``being_cancelled``: its customer
    took it back, and the provider has not answered yet.
    """

    found: Found
    outing: Outing | None
    here: bool
    pending: bool = False
    being_cancelled: bool = False

    @property
    def reference(self) -> str:
        """The booking's reference."""
        return self.found.booking.reference


@dataclass(frozen=True, slots=True)
class MyBookings:
    """Upcoming, soonest first; past, latest first. ``complete`` False: only those of this kiosk can be seen now."""

    upcoming: tuple[MyBooking, ...]
    past: tuple[MyBooking, ...]
    complete: bool
    more: bool = False


@dataclass(frozen=True, slots=True)
class NobodySignedIn:
    """There is no member to show anything to."""


@dataclass(frozen=True, slots=True)
class CancelledNow:
    """It is taken back; ``refund`` is on its way (``on_its_way`` False: it went back already, or there is none)."""

    refund: Money
    on_its_way: bool


@dataclass(frozen=True, slots=True)
class CancellationPending:
    """The provider's answer got lost: it is asked again until it is known. Nothing needs to be done."""


class WhyNotAgain(StrEnum):
    """Why tickets are not printed, or not mailed, once more."""

    NOT_YOURS = "not_yours"
    NOT_IN_FORCE = "not_in_force"
    TOO_OFTEN = "too_often"
    ELSEWHERE = "elsewhere"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class PrintingAgain:
    """A print is on the disk and comes out in the background; its state is `AfterSales.print_state`'s to tell."""


@dataclass(frozen=True, slots=True)
class NotAgain:
    """Nothing was printed or mailed."""

    why: WhyNotAgain


@dataclass(frozen=True, slots=True)
class SameAgain:
    """A coming showtime of the same film on sale, and the party of last time by ticket types that are still sold."""

    showtime_id: str
    party: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class NotPlaying:
    """The film has no coming showtime on sale, or is not known any more."""
