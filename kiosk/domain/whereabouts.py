"""Where chosen seats are, as one would tell a friend: row F, seats 7 and 8, in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.gaps import groups
from kiosk.domain.seats import Auditorium, Seat

Side = Literal["left", "middle", "right"]
Depth = Literal["front", "middle", "back"]

_THIRD = 1 / 3


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The chosen seats of one row; ``numbers`` from left to right, ``side`` as one faces the screen."""

    section: str
    row: str
    numbers: tuple[str, ...]
    together: bool
    side: Side
    depth: Depth


def whereabouts(auditorium: Auditorium, chosen: Sequence[str]) -> tuple[Whereabouts, ...]:
    """The chosen seats row by row, the nearest to the screen first; ``together`` if nothing is between."""
    rows: dict[tuple[str, str], list[tuple[Seat, ...]]] = {}
    for piece in groups(auditorium, chosen):
        rows.setdefault((piece[0].section, piece[0].row), []).append(piece)
    found = []
    for (section, row), pieces in rows.items():
        seats = [seat for piece in pieces for seat in piece]
        found.append(
            (
                min(seat.y for seat in seats),
                Whereabouts(
                    section,
                    row,
                    tuple(seat.number for seat in seats),
                    len(pieces) == 1,
                    _side(auditorium, seats),
                    _depth(auditorium, seats),
                ),
            )
        )
    return tuple(where for _, where in sorted(found, key=lambda item: item[0]))


def _side(auditorium: Auditorium, seats: Sequence[Seat]) -> Side:
    axis = auditorium.screen_x + auditorium.screen_width / 2
    half = max(abs(seat.x - axis) for seat in auditorium.seats) or 1.0
    aside = (sum(seat.x for seat in seats) / len(seats) - axis) / half
    if abs(aside) <= _THIRD:
        return "middle"
    return "left" if aside < 0 else "right"


def _depth(auditorium: Auditorium, seats: Sequence[Seat]) -> Depth:
    depths = [seat.y for seat in auditorium.seats]
    front, back = min(depths), max(depths)
    share = (sum(seat.y for seat in seats) / len(seats) - front) / ((back - front) or 1.0)
    if share < _THIRD:
        return "front"
    return "middle" if share <= 2 * _THIRD + 0.05 else "back"
