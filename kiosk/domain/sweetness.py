"""How good a seat is: two thirds of the way back in its zone, in front of the middle of the screen, is best."""

from collections.abc import Iterable, Mapping

from kiosk.domain.seats import Auditorium, Seat, SeatState

_SWEET_DEPTH = 2 / 3
_TOO_CLOSE = 2.4  # a row too near weighs more than a row too far, and either more than a seat aside
_TOO_FAR = 1.4
_STRANGER_ON_THE_SOFA = 25.0


def distances(auditorium: Auditorium, states: Mapping[str, SeatState], seats: Iterable[Seat]) -> dict[str, float]:
    """The distance of ``seats`` from the best place of their zone, squared, in seat pitches; 0 is best.

    A sofa seat whose other half is gone counts as farther away.
    """
    sweet = {zone: front + (back - front) * _SWEET_DEPTH for zone, (front, back) in auditorium.depth_of_zone.items()}
    axis = auditorium.screen_x + auditorium.screen_width / 2
    found: dict[str, float] = {}
    for seat in seats:
        aside, behind = seat.x - axis, seat.y - sweet[seat.zone]
        value = aside * aside + behind * behind * (_TOO_FAR if behind > 0 else _TOO_CLOSE)
        if seat.group is not None and _half_gone(auditorium, states, seat):
            value += _STRANGER_ON_THE_SOFA
        found[seat.id] = value
    return found


def _half_gone(auditorium: Auditorium, states: Mapping[str, SeatState], seat: Seat) -> bool:
    return any(
        states.get(other.id) is not SeatState.FREE
        for other in auditorium.block_of[seat.id]
        if other.group == seat.group
    )
