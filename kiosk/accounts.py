"""What the inside needs of whoever keeps the members' accounts: their bookings, cancellations, particulars.

As in `kiosk.ports`: a Protocol, its answers are values, every call blocks and is made off the GUI thread.
"""

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.account import MemberBooking, MemberRequest, NotCancellable, RefundOffer
from kiosk.domain.money import Money
from kiosk.ports import NotThere, Refused, Unreachable


@dataclass(frozen=True, slots=True)
class MemberBookings:
    """The latest bookings of a member, a hundred at most; ``more``: there are older ones."""

    bookings: tuple[MemberBooking, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The booking is cancelled, and ``refund`` of it is to go back."""

    reference: str
    refund: Money


@dataclass(frozen=True, slots=True)
class Done:
    """The provider has the request, and answers for it from now on."""


MemberBookingsOutcome = MemberBookings | NotThere | Refused | Unreachable
OfferOutcome = RefundOffer | NotCancellable | NotThere | Refused | Unreachable
TakeBackOutcome = TakenBack | NotCancellable | NotThere | Refused | Unreachable
RequestOutcome = Done | NotThere | Refused | Unreachable


class MemberAccounts(Protocol):
    """Whoever keeps the members' accounts. Interactive: answers within 4 s or is Unreachable.

    A provider that has no such thing refuses with ``not_supported``.
    """

    def bookings_of(self, member_id: str) -> MemberBookingsOutcome:
        """A member's bookings, wherever they were made."""
        ...

    def refund_offer(self, reference: str, member_id: str) -> OfferOutcome:
        """What taking a booking back comes to now, by the provider's own rules; NotThere unless it is the member's."""
        ...

    def take_back(self, reference: str, member_id: str, refund_id: str, refund: Money) -> TakeBackOutcome:
        """Take a booking back as it was offered. ``refund_id`` is the key: repeating it is safe.

        Where the offer is another by now: NotCancellable (terms changed), and nothing happened.
        """
        ...


class MemberWishes(Protocol):
    """Whoever carries out what members want done with their particulars; ``not_supported`` where nobody does."""

    def encode_request(self, request: MemberRequest) -> bytes:
        """The exact bytes `tell` will send; pure."""
        ...

    def tell(self, member_id: str, request_id: str, body: bytes) -> RequestOutcome:
        """Tell of a member's wish. Repeating the same request is safe; may take 30 s."""
        ...
