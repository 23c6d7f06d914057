"""How good a seat is: two thirds of the way back, in front of the middle of the screen, is best."""

from collections.abc import Mapping

from kiosk.domain.seats import Auditorium, SeatState

_SWEET_DEPTH = 2 / 3
_TOO_CLOSE = 2.4  # a row too near weighs more than a row too far, and either more than a seat aside
_TOO_FAR = 1.4
_STRANGER_ON_THE_SOFA = 25.0


def distances(auditorium: Auditorium, states: Mapping[str, SeatState]) -> dict[str, float]:
    """Each seat's distance from the best place, squared, in seat pitches; 0 is best.

    A sofa seat whose other half is gone counts as farther away.
    """
    depths = [seat.y for seat in auditorium.seats]
    front, back = min(depths), max(depths)
    sweet_y = front + (back - front) * _SWEET_DEPTH
    axis = auditorium.screen_x + auditorium.screen_width / 2
    lost_sofas = {
        (seat.section, seat.row, seat.group)
        for seat in auditorium.seats
        if seat.group is not None and states.get(seat.id) is not SeatState.FREE
    }
    found: dict[str, float] = {}
    for seat in auditorium.seats:
        aside, behind = seat.x - axis, seat.y - sweet_y
        value = aside * aside + behind * behind * (_TOO_FAR if behind > 0 else _TOO_CLOSE)
        if seat.group is not None and (seat.section, seat.row, seat.group) in lost_sofas:
            value += _STRANGER_ON_THE_SOFA
        found[seat.id] = value
    return found
