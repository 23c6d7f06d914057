"""Auditoriums with every seat in its place."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from math import hypot

from sync.sandbox.seat_pattern import SeatKind
from sync.sandbox.words import Words


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. ``x`` runs to the right, ``y`` away from the screen, in seat pitches; ``angle`` in degrees,
    clockwise.

    ``sofa`` names the group of seats sold as one piece of furniture, ``companion_of`` the wheelchair place
    beside a companion seat.
    """

    id: str
    section: str
    row: str
    number: str
    kind: SeatKind
    zone: str
    x: float
    y: float
    angle: float = 0.0
    sofa: str | None = None
    companion_of: str | None = None
    access: tuple[str, ...] = ()
    out_of_service: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an auditorium; row names need only be unique within it. ``name`` is {} where a hall has
    one part.
    """

    id: str
    name: Words
    way: Words


@dataclass(frozen=True, slots=True)
class Screen:
    """The screen: its middle, its width, and the radius of its curve (0: flat), in seat pitches."""

    x: float
    y: float
    width: float
    curve: float


@dataclass(frozen=True, slots=True)
class Marker:
    """A door, stairs, a lift or an aisle letter on the plan."""

    kind: str
    x: float
    y: float
    step_free: bool
    name: Words


@dataclass(frozen=True)
class Auditorium:
    """A hall. ``way`` leads there from the lobby ("Upstairs, second door"); ``level`` 0 is the ground
    floor, ``steps`` the steps on the way (0: none). Seats are in drawing order: front to back, left to
    right.
    """

    id: str
    number: str
    name: Words
    way: Words
    level: int
    steps: int
    screen: Screen
    sections: tuple[Section, ...]
    markers: tuple[Marker, ...]
    seats: tuple[Seat, ...] = field(repr=False)

    @cached_property
    def by_id(self) -> dict[str, Seat]:
        """Each seat under its id."""
        return {seat.id: seat for seat in self.seats}

    @cached_property
    def capacity(self) -> int:
        """The seats that can be sold."""
        return sum(not seat.out_of_service for seat in self.seats)

    @cached_property
    def runs(self) -> tuple[tuple[Seat, ...], ...]:
        """Seats side by side without a gap or an aisle, from left to right; sofas and places included."""
        rows: dict[tuple[str, str], list[Seat]] = {}
        for seat in self.seats:
            rows.setdefault((seat.section, seat.row), []).append(seat)
        return tuple(run for row in rows.values() for run in _unbroken(sorted(row, key=lambda seat: seat.x)))


def _unbroken(row: list[Seat]) -> list[tuple[Seat, ...]]:
    steps = [hypot(after.x - seat.x, after.y - seat.y) for seat, after in pairwise(row)]
    reach = 1.4 * min(steps, default=0.0)
    runs = [[row[0]]]
    for seat, step in zip(row[1:], steps, strict=True):
        if step > reach:
            runs.append([])
        runs[-1].append(seat)
    return [tuple(run) for run in runs]
