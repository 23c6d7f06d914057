"""Which seats of a hall stand side by side: aisles and gaps are told by the distances, not by the numbers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from statistics import median

from kiosk.domain.seats import Auditorium, Seat, SeatKind

ORDINARY = frozenset({SeatKind.STANDARD, SeatKind.VIP, SeatKind.SOFA})
"""Kinds anyone may be offered. Wheelchair and companion places are kept for those who ask."""

_AISLE = 1.4  # a distance of so many pitches of the row is an aisle
_WIDE_ROW = 1.5  # a row's own pitch is believed up to so many pitches of the hall


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring seats of one row with no aisle between them, from left to right on the map."""

    seats: tuple[Seat, ...]


def blocks(auditorium: Auditorium) -> tuple[Block, ...]:
    """The hall cut at its aisles, row by row in the order of the plan."""
    found: list[Block] = []
    steps = [[hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(row)] for row in auditorium.rows]
    every = [step for row in steps for step in row]
    usual = median(every) if every else 1.0
    for row, gaps in zip(auditorium.rows, steps, strict=True):
        widest = _AISLE * min(min(gaps, default=usual), _WIDE_ROW * usual)
        start = 0
        for place, gap in enumerate(gaps, 1):
            if gap > widest:
                found.append(Block(row[start:place]))
                start = place
        found.append(Block(row[start:]))
    return tuple(found)


def stretches(block: Block, usable: Callable[[Seat], bool]) -> Iterator[tuple[Seat, ...]]:
    """The longest unbroken pieces of ``block`` whose seats are all usable, from left to right."""
    start: int | None = None
    for place, seat in enumerate(block.seats):
        if usable(seat):
            start = place if start is None else start
        elif start is not None:
            yield block.seats[start:place]
            start = None
    if start is not None:
        yield block.seats[start:]
