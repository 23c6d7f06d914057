"""What a tap on the seat map means: take a seat, give it back, or move the party there."""

from collections.abc import Mapping

from kiosk.domain.pieces import ORDINARY, pieces
from kiosk.domain.seats import Auditorium, Seat, SeatKind, SeatState
from kiosk.domain.sweetness import distances
from kiosk.domain.windows import windows


def change(
    auditorium: Auditorium,
    states: Mapping[str, SeatState],
    chosen: tuple[str, ...],
    tapped: str,
    count: int,
    wheelchairs: int = 0,
) -> tuple[str, ...]:
    """The seats of a party of ``count`` (``wheelchairs`` of them in their own chair) after a tap.

    A chosen seat is given back. While the party has people standing, a free seat is added; once all are
    seated, the party moves to the tapped seat and stays together as far as it fits. Wheelchair places are for
    wheelchairs only. Anything else leaves ``chosen`` as it is. The result is in the order of the plan.
    """
    seats = auditorium.by_id
    seat = seats.get(tapped)
    if seat is None:
        return chosen
    if tapped in chosen:
        return tuple(one for one in chosen if one != tapped)
    if states.get(tapped) is not SeatState.FREE:
        return chosen
    on_wheels = seat.kind is SeatKind.WHEELCHAIR
    alike = tuple(one for one in chosen if (seats[one].kind is SeatKind.WHEELCHAIR) == on_wheels)
    wanted = wheelchairs if on_wheels else count - wheelchairs
    if not wanted:
        return chosen
    if len(alike) < wanted and (chosen or wheelchairs or count == 1):
        return auditorium.in_order((*chosen, tapped))
    if wheelchairs:
        farthest = max(alike, key=lambda one: _way(seats[one], seat))
        return auditorium.in_order({*chosen, tapped} - {farthest})
    return _moved(auditorium, states, chosen, seat, count)


def _moved(
    auditorium: Auditorium,
    states: Mapping[str, SeatState],
    chosen: tuple[str, ...],
    seat: Seat,
    count: int,
) -> tuple[str, ...]:
    mine = frozenset(chosen)
    kinds = ORDINARY | {seat.kind}
    piece = next(
        piece
        for piece in pieces(
            (auditorium.block_of[seat.id],),
            lambda one: one.kind in kinds and (one.id in mine or states.get(one.id) is SeatState.FREE),
        )
        if seat in piece
    )
    size = min(count, len(piece))
    best = min(
        (window for window in windows(piece, size, distances(auditorium, states, piece)) if seat in window.seats),
        key=lambda window: (
            -sum(one.id in mine for one in window.seats),
            sum(one.zone != seat.zone for one in window.seats),
            window.rank,
        ),
    )
    there = {one.id for one in best.seats}
    seats = auditorium.by_id
    staying = sorted(mine - there, key=lambda one: _way(seats[one], seat))[: count - size]
    return auditorium.in_order(there.union(staying))


def _way(one: Seat, other: Seat) -> float:
    return abs(one.x - other.x) + 2 * abs(one.y - other.y)
