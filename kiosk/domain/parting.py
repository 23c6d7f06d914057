"""When a party cannot sit together: a few groups as near to one another as the hall allows, nobody alone."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from kiosk.domain.pieces import Piece
from kiosk.domain.windows import Window, spoils, windows

_GROUP = 8.0  # one group more is as bad as sitting so many seats farther apart
_ALONE = 7.0
_SPOILT = 1.5
_UNEVEN = 0.4
_QUALITY = 0.3
_ROWS_COUNT = 1.5  # talking over a row is harder than over an aisle
_SEEDS = 6
_SIZES = 4


def apart(pieces: Sequence[Piece], count: int, distance: Mapping[str, float]) -> list[Window] | None:
    """Groups for ``count`` people who do not fit side by side; None if there are fewer seats than people."""
    if sum(map(len, pieces)) < count:
        return None
    spots = [_Spot.of(piece) for piece in pieces]
    largest = min(count - 1, max(map(len, pieces)))
    options = [
        groups
        for size in range(largest, max(0, largest - _SIZES), -1)
        for seed in _seeds(pieces, size, distance)
        if (groups := _filled(spots, count - size, [seed], distance)) is not None
    ]
    return min(options, key=discomfort, default=None)


def filled(
    pieces: Sequence[Piece], others: int, seated: list[Window], distance: Mapping[str, float]
) -> list[Window] | None:
    """``seated`` and, near to them, groups for ``others`` more people; None if they do not fit."""
    return _filled([_Spot.of(piece) for piece in pieces], others, seated, distance)


def discomfort(groups: Sequence[Window]) -> float:
    """How badly a party sits, in seats of distance from one another; only for comparing."""
    sizes = [len(group.seats) for group in groups]
    return (
        _GROUP * len(groups)
        + _ALONE * sizes.count(1) * (len(groups) > 1)
        + _SPOILT * sum(group.spoils for group in groups)
        + _UNEVEN * (max(sizes) - min(sizes))
        + sum(_way(groups[0].seats, group.seats[0].x, group.seats[-1].x, group.seats[0].y) for group in groups[1:])
        + _QUALITY * sum(sqrt(group.distance) for group in groups) / len(groups)
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A piece with what is asked of it again and again."""

    piece: Piece
    xs: tuple[float, ...]
    y: float

    @classmethod
    def of(cls, piece: Piece) -> "_Spot":
        return cls(piece, tuple(seat.x for seat in piece), piece[len(piece) // 2].y)


def _seeds(pieces: Sequence[Piece], size: int, distance: Mapping[str, float]) -> list[Window]:
    best = [
        min(windows(piece, size, distance), key=lambda window: window.rank) for piece in pieces if len(piece) >= size
    ]
    return sorted(best, key=lambda window: window.rank)[:_SEEDS]


def _filled(
    spots: Sequence[_Spot], others: int, seated: list[Window], distance: Mapping[str, float]
) -> list[Window] | None:
    groups = list(seated)
    first = groups[0].seats
    taken = {seat.id for group in groups for seat in group.seats}
    left = [spot for spot in spots if taken.isdisjoint([seat.id for seat in spot.piece])]
    middle = (first[0].x + first[-1].x) / 2
    while others:
        if not left:
            return None
        _, start, size, spot = min((_cost(spot, others, first, middle) for spot in left), key=lambda option: option[0])
        seats = spot.piece[start : start + size]
        mean = sum(distance[seat.id] for seat in seats) / size
        groups.append(Window(seats, spoils(spot.piece, start, size), mean))
        left.remove(spot)
        others -= size
    return groups


def _cost(spot: _Spot, others: int, first: Piece, middle: float) -> tuple[float, int, int, _Spot]:
    """What it costs to seat as many of ``others`` as fit in ``spot``: cost, start, size."""
    size = min(others, len(spot.xs))
    if others - size == 1 and size > 2:
        size -= 1
    last = len(spot.xs) - size
    start = min(max(bisect_left(spot.xs, middle) - size // 2, 0), last)
    if last and (start == 1 or start == last - 1):
        start = 0 if start == 1 else last
    cost = _way(first, spot.xs[start], spot.xs[start + size - 1], spot.y)
    return (cost + _GROUP * (others > size) + _ALONE * (size == 1), start, size, spot)


def _way(first: Piece, left: float, right: float, y: float) -> float:
    """From one group to another: the seats between them sideways, and the rows."""
    aside = max(0.0, left - first[-1].x - 1, first[0].x - right - 1)
    return aside + _ROWS_COUNT * abs(first[0].y - y)
