"""How a seat looks: its kind, its state, its price tier and how much of the screen's light falls on it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.seats import Seat, SeatKind, SeatState

LIGHT_LEVELS = 5
_LIT_DEPTH = 0.55  # of the hall's depth; behind that only the room's own light is left


class Sign(StrEnum):
    """What a seat says about itself, each with a shape of its own."""

    FREE = "free"
    CHOSEN = "chosen"
    SOLD = "sold"
    NOT_HERE = "not_here"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that decides how a seat is drawn; equal looks share one picture."""

    kind: SeatKind
    sign: Sign
    tier: int = 0
    light: int = 0


_SIGNS = {
    SeatState.FREE: Sign.FREE,
    SeatState.SOLD: Sign.SOLD,
    SeatState.NOT_HERE: Sign.NOT_HERE,
    SeatState.BLOCKED: Sign.BLOCKED,
}


def sign_of(seat_id: str, states: Mapping[str, SeatState], chosen: Collection[str]) -> Sign:
    """What is said of a seat. One of which nothing is known is not for sale here."""
    if seat_id in chosen:
        return Sign.CHOSEN
    return _SIGNS[states.get(seat_id, SeatState.NOT_HERE)]


def light_on(seat: Seat, front: float, back: float) -> int:
    """How brightly the screen lights a seat: LIGHT_LEVELS - 1 in the first row, 0 towards the back."""
    share = (seat.y - front) / ((back - front) * _LIT_DEPTH or 1.0)
    return round((LIGHT_LEVELS - 1) * max(0.0, 1.0 - share))
