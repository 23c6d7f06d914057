"""Where everything of a hall is drawn, in seat pitches from the corner of the map; knows no pixels and no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import floor, hypot, sqrt
from statistics import median

from kiosk.domain.seats import Auditorium, Seat

_EDGE = 0.7  # around the seats, the screen and the row names
_LABEL = 1.0  # from the middle of a row's last seat to the middle of its name
_HEADING = 1.05  # from the middle of a section's first row up to its name
_SEAT = 0.86  # of the pitch
_SCREEN_DEPTH = 1.4
_STRAIGHT = 1.6  # times a seat: a row no deeper than this is drawn in one piece
_PIECE = 8


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in seat pitches."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def grown(self, by: float) -> "Rect":
        """The rectangle with a margin around it."""
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Label:
    """A word on the map, centred at a point."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class RowLayout:
    """One row: the places of its seats in the hall's list, what they cover, its name at both ends.

    ``heading`` is the name of the section that begins with it.
    """

    seats: tuple[int, ...]
    bounds: Rect
    labels: tuple[Label, ...]
    heading: Label | None = None

    @property
    def words(self) -> tuple[Label, ...]:
        """Its names."""
        return self.labels if self.heading is None else (*self.labels, self.heading)


@dataclass(frozen=True)
class HallLayout:
    """A hall ready to be drawn. Seats are known by their place in ``seats``, left to right, row by row."""

    seats: tuple[Seat, ...]
    rows: tuple[RowLayout, ...]
    bounds: Rect
    seat_size: float
    screen: tuple[float, float, float]
    screen_sag: float

    @cached_property
    def place(self) -> dict[str, int]:
        """Each seat's place in ``seats``."""
        return {seat.id: place for place, seat in enumerate(self.seats)}

    @cached_property
    def row_of(self) -> tuple[int, ...]:
        """The row of each seat."""
        rows = [0] * len(self.seats)
        for row, layout in enumerate(self.rows):
            for place in layout.seats:
                rows[place] = row
        return tuple(rows)

    @cached_property
    def _grid(self) -> dict[tuple[int, int], list[int]]:
        cells: dict[tuple[int, int], list[int]] = {}
        for place, seat in enumerate(self.seats):
            cells.setdefault((floor(seat.x), floor(seat.y)), []).append(place)
        return cells

    def nearest(self, x: float, y: float, reach: float) -> int | None:
        """The seat whose edge is nearest to a point, if it is within ``reach`` seat pitches; else None."""
        half = self.seat_size / 2
        cells = floor(reach + half) + 1
        best: tuple[float, float, int] | None = None
        for column in range(floor(x) - cells, floor(x) + cells + 1):
            for line in range(floor(y) - cells, floor(y) + cells + 1):
                for place in self._grid.get((column, line), ()):
                    seat = self.seats[place]
                    aside, behind = abs(seat.x - x), abs(seat.y - y)
                    edge = hypot(max(0.0, aside - half), max(0.0, behind - half))
                    found = (edge, hypot(aside, behind), place)
                    if edge <= reach and (best is None or found < best):
                        best = found
        return None if best is None else best[2]

    def beside(self, place: int, right: int, down: int) -> int:
        """The next seat in a direction (one of ``right`` and ``down`` is -1 or 1), or the same at the end."""
        here = self.seats[place]
        best: tuple[float, int] | None = None
        for other, seat in enumerate(self.seats):
            along = (seat.x - here.x) * right + (seat.y - here.y) * down
            across = abs(seat.y - here.y) if right else abs(seat.x - here.x)
            same_row = self.row_of[other] == self.row_of[place]
            if along <= 0.05 or (right and not same_row) or (down and same_row):
                continue
            cost = along + (0.0 if right else 2.0 * across)
            if best is None or cost < best[0]:
                best = (cost, other)
        return place if best is None else best[1]

    def around(self, places: Sequence[int]) -> Rect:
        """What these seats cover."""
        seats = [self.seats[place] for place in places]
        return _cover(seats, self.seat_size)


def in_pieces(layout: HallLayout, row: RowLayout) -> tuple[RowLayout, ...]:
    """A curved row in pieces of some seats, so that each covers little more than its seats; no sofa is cut.

    A straight row is one piece.
    """
    if row.bounds.height < _STRAIGHT * layout.seat_size:
        return (row,)
    pieces: list[list[int]] = [[]]
    for place in row.seats:
        group, last = layout.seats[place].group, pieces[-1]
        same_sofa = bool(last) and group is not None and layout.seats[last[-1]].group == group
        if len(last) >= _PIECE and not same_sofa:
            pieces.append([])
        pieces[-1].append(place)
    found = [
        RowLayout(tuple(piece), _cover([layout.seats[place] for place in piece], layout.seat_size), ())
        for piece in pieces
    ]
    found[0] = replace(found[0], labels=row.labels[:1])
    found[-1] = replace(found[-1], labels=(*found[-1].labels, *row.labels[1:]))
    if row.heading is not None:
        middle = len(found) // 2
        found[middle] = replace(found[middle], heading=row.heading)
    return tuple(found)


def lay_out(auditorium: Auditorium, sections: Mapping[str, str]) -> HallLayout:
    """The layout of a hall; ``sections`` are the names to write on the map, in the customer's language."""
    seats = tuple(seat for row in auditorium.rows for seat in row)
    size = _seat_size(auditorium)
    headings = _headings(auditorium, sections)
    rows: list[RowLayout] = []
    start = 0
    for row in auditorium.rows:
        places = tuple(range(start, start + len(row)))
        heading = headings.pop(row[0].section, None)
        rows.append(RowLayout(places, _cover(row, size), _labels(row), heading))
        start += len(row)
    screen_left, screen_top = auditorium.screen_x, auditorium.screen_y
    screen_right = screen_left + auditorium.screen_width
    sag = _sag(auditorium.screen_width, auditorium.screen_curve)
    covers = [row.bounds for row in rows] + [
        Rect(label.x - 0.5, label.y - 0.5, label.x + 0.5, label.y + 0.5) for row in rows for label in row.words
    ]
    covers.append(Rect(screen_left, screen_top - 0.4, screen_right, screen_top + sag + _SCREEN_DEPTH))
    bounds = Rect(
        min(one.left for one in covers),
        min(one.top for one in covers),
        max(one.right for one in covers),
        max(one.bottom for one in covers),
    ).grown(_EDGE)
    return HallLayout(
        seats,
        tuple(rows),
        bounds,
        size,
        (screen_left, screen_right, screen_top),
        sag,
    )


def _sag(width: float, radius: float) -> float:
    """How far the screen's ends come forward; a flat one is drawn with a hint of a curve all the same."""
    if radius <= width / 2 or width <= 0:
        return max(0.35, width / 45)
    return min(1.8, max(0.35, radius - sqrt(radius * radius - width * width / 4)))


def _seat_size(auditorium: Auditorium) -> float:
    """As wide as the hall's usual pitch allows, but so that no two seats touch."""
    steps = [hypot(b.x - a.x, b.y - a.y) for row in auditorium.rows for a, b in pairwise(row)]
    if not steps:
        return _SEAT
    lines = sorted(median(seat.y for seat in row) for row in auditorium.rows)
    between = [lower - upper for upper, lower in pairwise(lines) if lower - upper > 0.5]
    closest = min([step for step in steps if step > 0.4] + between, default=1.0)
    return max(0.4, _SEAT * min(median(steps), 1.15 * closest, 1.4))


def _cover(seats: Sequence[Seat], size: float) -> Rect:
    half = size / 2
    return Rect(
        min(seat.x for seat in seats) - half,
        min(seat.y for seat in seats) - half,
        max(seat.x for seat in seats) + half,
        max(seat.y for seat in seats) + half,
    )


def _labels(row: Sequence[Seat]) -> tuple[Label, ...]:
    first, last = row[0], row[-1]
    return (Label(first.row, first.x - _LABEL, first.y), Label(last.row, last.x + _LABEL, last.y))


def _headings(auditorium: Auditorium, names: Mapping[str, str]) -> dict[str, Label]:
    """The name of each section of a hall of several, over the middle of its first row."""
    found: dict[str, Label] = {}
    if len({seat.section for seat in auditorium.seats}) > 1:
        for row in auditorium.rows:
            section = row[0].section
            if section not in found and names.get(section):
                middle = row[len(row) // 2]
                found[section] = Label(names[section], (row[0].x + row[-1].x) / 2, middle.y - _HEADING)
    return found
