"""Seat rights: escrow. Who may sell a seat, from when, until which of three endings.

A right ends only when the kiosk hands it back, when it becomes a booking, or when the show is over. A timer may end
*selling* under a right, never *ownership*: a sale made in time may be reported late.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RightKind(StrEnum):
    """A hold is for one customer, now; an allotment is taken ahead of time, to sell from when offline."""

    HOLD = "hold"
    ALLOTMENT = "allotment"


class GrantState(StrEnum):
    """Where a grant stands. ``ASKED`` is written before the provider is asked, so that a crash loses no seat."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    RETURNING = "returning"
    RETURNED = "returned"


class OfflineMode(StrEnum):
    """What a kiosk may sell when the provider cannot be reached (the manager's choice)."""

    ALLOTMENT = "allotment"
    REFUSE = "refuse"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Grant:
    """Named seats of one showtime, granted to this kiosk at an epoch of its enrolment."""

    id: str
    kind: RightKind
    showtime_id: str
    seat_ids: tuple[str, ...]
    epoch: int
    state: GrantState
    asked_at: datetime
    basket_id: str | None = None
