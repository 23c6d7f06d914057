"""A booking made elsewhere is paid here: the ledger of its payment, from before the terminal is asked to one ending."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.bookings import FoundBooking
from kiosk.domain.money import Money


class SettlementState(StrEnum):
    """Where the money stands. ``PAID``: it is here, and the provider is yet to be told; ``SETTLED``: it has been."""

    PAYING = "paying"
    NOT_PAID = "not_paid"
    PAID = "paid"
    SETTLED = "settled"
    REFUNDING = "refunding"
    REFUNDED = "refunded"


OPEN = (SettlementState.PAYING, SettlementState.PAID, SettlementState.REFUNDING)
BACK = (SettlementState.REFUNDING, SettlementState.REFUNDED)


class WhyBack(StrEnum):
    """Why the money goes back."""

    PAID_ELSEWHERE = "paid_elsewhere"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    OTHER_PRICE = "other_price"
    REFUSED = "refused"
    TOO_LATE = "too_late"
    NOT_KEPT = "not_kept"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Settlement:
    """One payment for one booking. ``payment`` is its key at the terminal and at the provider.

    ``booking`` is as it was found, unpaid. ``why`` is a `WhyBack` once the money goes back, and before that what the
    provider's last answer was, for staff. ``by`` is who of the staff sent it back.
    """

    number: int
    payment: str
    booking: FoundBooking
    state: SettlementState
    asked_at: datetime
    receipt: str = ""
    why: str = ""
    by: str = ""

    @property
    def reference(self) -> str:
        """The booking's."""
        return self.booking.reference

    @property
    def amount(self) -> Money:
        """What is paid."""
        return self.booking.total
