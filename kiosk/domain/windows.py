"""Seats side by side: every place a group could take in an unbroken piece of free seats."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from kiosk.domain.pieces import Piece
from kiosk.domain.seats import Seat


@dataclass(frozen=True, slots=True)
class Window:
    """Where one group would sit. ``spoils`` counts single seats it leaves over and sofas it cuts in two."""

    seats: Piece
    spoils: int
    distance: float

    @property
    def rank(self) -> tuple[int, float]:
        """Smaller is better: first nothing spoilt, then near the best place of the hall."""
        return (self.spoils, self.distance)


def windows(piece: Piece, size: int, distance: Mapping[str, float]) -> Iterator[Window]:
    """Every place for ``size`` people in ``piece``; ``distance`` of a window is the mean of its seats'."""
    sums = [0.0, *accumulate(distance[seat.id] for seat in piece)]
    for start in range(len(piece) - size + 1):
        mean = (sums[start + size] - sums[start]) / size
        yield Window(piece[start : start + size], spoils(piece, start, size), mean)


def spoils(piece: Piece, start: int, size: int) -> int:
    """Seats of ``piece`` left single, plus sofas cut in two, by taking ``size`` seats from ``start``."""
    end = start + size
    return (
        (start == 1)
        + (len(piece) - end == 1)
        + (start > 0 and _one_sofa(piece[start - 1], piece[start]))
        + (end < len(piece) and _one_sofa(piece[end - 1], piece[end]))
    )


def best_window(
    pieces: Sequence[Piece], size: int, distance: Mapping[str, float], zone: str | None = None
) -> Window | None:
    """The best place for ``size`` people side by side, all in ``zone`` if given; None if there is none."""
    found = (
        window
        for piece in pieces
        if len(piece) >= size
        for window in windows(piece, size, distance)
        if zone is None or all(seat.zone == zone for seat in window.seats)
    )
    return min(found, key=lambda window: window.rank, default=None)


def _one_sofa(left: Seat, right: Seat) -> bool:
    return left.group is not None and left.group == right.group
