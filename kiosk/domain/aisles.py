"""Where a row is cut: aisles and gaps are told by the distances between seats, never by their numbers."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from statistics import median
from typing import Protocol, TypeVar

_AISLE = 1.4  # a distance of so many pitches of the row is an aisle
_WIDE_ROW = 1.5  # a row's own pitch is believed up to so many pitches of the hall


class _Placed(Protocol):
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...


S = TypeVar("S", bound=_Placed)


def cut_at_aisles(rows: Sequence[Sequence[S]]) -> tuple[tuple[S, ...], ...]:
    """Every row's pieces of neighbouring seats, row by row; rows are given from one end to the other."""
    found: list[tuple[S, ...]] = []
    steps = [[hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(row)] for row in rows]
    every = [step for row in steps for step in row]
    usual = median(every) if every else 1.0
    for row, gaps in zip(rows, steps, strict=True):
        widest = _AISLE * min(min(gaps, default=usual), _WIDE_ROW * usual)
        start = 0
        for place, gap in enumerate(gaps, 1):
            if gap > widest:
                found.append(tuple(row[start:place]))
                start = place
        found.append(tuple(row[start:]))
    return tuple(found)
