"""Where chosen seats are, as one would tell a friend: row F, seats 7 and 8, in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.gaps import groups
from kiosk.domain.pieces import Piece
from kiosk.domain.seats import Auditorium, Seat

Side = Literal["left", "middle", "right"]
Depth = Literal["front", "middle", "back"]

_THIRD = 1 / 3
_BACK = 0.72  # the best seats, two thirds back, are still "in the middle"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The chosen seats of one row; ``numbers`` from left to right, ``side`` as one faces the screen.

    ``depth`` is within the ``section``: at the back of the stalls is at the back, although the balcony lies behind.
    """

    section: str
    row: str
    numbers: tuple[str, ...]
    together: bool
    side: Side
    depth: Depth


def whereabouts(auditorium: Auditorium, chosen: Sequence[str]) -> tuple[Whereabouts, ...]:
    """The chosen seats row by row, the nearest to the screen first; ``together`` if nothing is between."""
    rows: dict[tuple[str, str], list[Piece]] = {}
    for piece in groups(auditorium, chosen):
        rows.setdefault((piece[0].section, piece[0].row), []).append(piece)
    nearest_first = sorted(rows.values(), key=lambda row: row[0][0].y)
    return tuple(_where(auditorium, row) for row in nearest_first)


def _where(auditorium: Auditorium, row: Sequence[Piece]) -> Whereabouts:
    seats = [seat for piece in row for seat in piece]
    return Whereabouts(
        section=seats[0].section,
        row=seats[0].row,
        numbers=tuple(seat.number for seat in seats),
        together=len(row) == 1,
        side=_side(auditorium, seats),
        depth=_depth(auditorium, seats),
    )


def _side(auditorium: Auditorium, seats: Sequence[Seat]) -> Side:
    axis = auditorium.screen_x + auditorium.screen_width / 2
    aside = (sum(seat.x for seat in seats) / len(seats) - axis) / (auditorium.half_width or 1.0)
    if abs(aside) <= _THIRD:
        return "middle"
    return "left" if aside < 0 else "right"


def _depth(auditorium: Auditorium, seats: Sequence[Seat]) -> Depth:
    front, back = auditorium.depth_of_section[seats[0].section]
    if front == back:
        return "middle"  # a section of one row has no front and no back
    share = (sum(seat.y for seat in seats) / len(seats) - front) / (back - front)
    if share < _THIRD:
        return "front"
    return "middle" if share <= _BACK else "back"
