"""Seats for a party with wheelchairs: their places first, a companion beside each, everybody else near."""

from collections.abc import Sequence

from kiosk.domain.free_seats import FreeSeats
from kiosk.domain.parting import discomfort, filled
from kiosk.domain.pieces import ORDINARY, WITH_COMPANIONS, Piece
from kiosk.domain.seats import Seat, SeatKind
from kiosk.domain.windows import Window, windows

_SEEDS = 16


def around_wheelchairs(free: FreeSeats, chairs: int, others: int) -> list[Window] | None:
    """Groups for so many wheelchairs and ``others``, each in one piece; None if they do not fit."""
    options = [
        groups
        for seed in _places(free.pieces(), chairs, others, free)[:_SEEDS]
        if (groups := _everybody(free, [seed], chairs, others)) is not None
    ]
    return min(options, key=discomfort, default=None)


def _everybody(free: FreeSeats, groups: list[Window], chairs: int, others: int) -> list[Window] | None:
    taken = {seat.id for group in groups for seat in group.seats}
    chairs_left = chairs - sum(map(_wheels, groups))
    others_left = others - (len(taken) - sum(map(_wheels, groups)))
    if chairs_left:
        pieces = free.pieces(lambda seat: seat.id not in taken)
        more = _places(pieces, chairs_left, others_left, free)
        if not more:
            return None
        return _everybody(
            free,
            [*groups, min(more, key=lambda window: discomfort([*groups, window]) - 2 * len(window.seats))],
            chairs,
            others,
        )
    standing = free.pieces(lambda seat: seat.kind in ORDINARY and seat.id not in taken)
    if (seated := filled(standing, others_left, groups, free.distance)) is not None:
        return seated
    standing = free.pieces(lambda seat: seat.kind in WITH_COMPANIONS and seat.id not in taken)
    return filled(standing, others_left, groups, free.distance)


def _places(pieces: Sequence[Piece], chairs: int, others: int, free: FreeSeats) -> list[Window]:
    """Windows with one to ``chairs`` wheelchairs and at most ``others`` seats, fullest and best first."""
    found = [
        window
        for piece in pieces
        if any(map(_for_wheelchair, piece))
        for size in range(1, min(len(piece), chairs + others) + 1)
        for window in windows(piece, size, free.distance)
        if 0 < _wheels(window) <= chairs and size - _wheels(window) <= others
    ]
    return sorted(found, key=lambda window: (-len(window.seats), -_companions(window), window.distance))


def _for_wheelchair(seat: Seat) -> bool:
    return seat.kind is SeatKind.WHEELCHAIR


def _wheels(window: Window) -> int:
    return sum(map(_for_wheelchair, window.seats))


def _companions(window: Window) -> int:
    return sum(seat.kind is SeatKind.COMPANION for seat in window.seats)
