"""What is told to the provider about a sale. A message becomes bytes once and is sent as those."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.bookings import BookedTicket, Payment
from kiosk.domain.money import Money


@dataclass(frozen=True, slots=True)
class BookingRequest:
    """A sale as the provider is told of it. ``reference`` is the key: sent twice, it still is one booking.

    ``grant_ids`` are the rights the seats were sold under, of the enrolment ``epoch``; empty under the
    offline rule *risk*. ``offline`` says that the sale was made without the provider, at ``issued_at``. Who bought is
    not in it: these bytes are kept for ever.
    """

    reference: str
    showtime_id: str
    tickets: tuple[BookedTicket, ...]
    fee: Money
    total: Money
    payment: Payment
    grant_ids: tuple[str, ...]
    language: str
    issued_at: datetime
    epoch: int
    offline: bool = False


@dataclass(frozen=True, slots=True)
class CancellationRequest:
    """A sale taken back. ``refund_id`` is the key, minted here; ``reason`` is for the provider's staff."""

    reference: str
    refund_id: str
    requested_at: datetime
    reason: str = ""
