"""How a booking stands that somebody comes back with, sold here or elsewhere."""

from datetime import datetime
from enum import StrEnum

from kiosk.domain.bookings import FoundBooking
from kiosk.domain.settlements import SettlementState
from kiosk.domain.showtimes import Showtime, ShowtimeStatus


class Standing(StrEnum):
    """What is to be said of a booking. Paper have ``VALID``, ``MOVED``, ``SHOW_MOVED``, ``DUE`` and ``TO_COLLECT``.

    From ``TO_COLLECT`` on: only of bookings that were made elsewhere.
    """

    VALID = "valid"
    MOVED = "moved"
    SHOW_MOVED = "show_moved"
    SHOW_CANCELLED = "show_cancelled"
    DUE = "due"
    LOOKED_AT = "looked_at"
    GOES_BACK = "goes_back"
    REFUNDED = "refunded"
    VOUCHER = "voucher"
    OVER = "over"
    TO_COLLECT = "to_collect"
    COLLECTED = "collected"
    UNPAID = "unpaid"
    PAID_HERE = "paid_here"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    CALLED_OFF = "called_off"
    NOT_HERE = "not_here"


def standing_elsewhere(
    found: FoundBooking,
    showtime: Showtime | None,
    now: datetime,
    *,
    ours: bool,
    paid_here: SettlementState | None = None,
) -> Standing:
    """How a booking made elsewhere stands. ``showtime`` is its show if this kiosk knows it.

    ``ours``: this kiosk began to hand the tickets out and does not know that they came out, so that "collected" at
    the provider may be its own word. ``paid_here``: how the latest payment here for it stands.
    """
    if found.cancelled:
        return Standing.CANCELLED
    if found.expired:
        return Standing.EXPIRED
    if showtime is None:
        return Standing.NOT_HERE
    if showtime.ends_at <= now:
        return Standing.OVER
    if showtime.status is ShowtimeStatus.CANCELLED:
        return Standing.CALLED_OFF
    if not found.paid:
        return _unpaid(paid_here)
    if found.collected_at is not None and not ours:
        return Standing.COLLECTED
    # Tickets paid at a counter have no code of ours: whoever took the money hands them out.
    return Standing.TO_COLLECT if all(ticket.code for ticket in found.tickets) else Standing.LOOKED_AT


def _unpaid(paid_here: SettlementState | None) -> Standing:
    match paid_here:
        case SettlementState.PAYING | SettlementState.PAID:
            return Standing.PAID_HERE
        case SettlementState.SETTLED | SettlementState.REFUNDING:
            # Paid here, and taken back there since; or money that is still on its way: nobody pays twice.
            return Standing.LOOKED_AT
        case SettlementState.NOT_PAID | SettlementState.REFUNDED | None:
            return Standing.UNPAID
