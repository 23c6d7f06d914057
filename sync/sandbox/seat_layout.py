"""Where the seats of a row stand: straight, or on an arc around the middle of the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, degrees, pi, sin


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the plan, in seat pitches; ``angle`` in degrees, clockwise on the map, 0 faces the
    screen.
    """

    x: float
    y: float
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A row before its seats: ``y`` where it crosses the ``axis`` (the x of the screen's middle), its
    curve's radius.

    Either ``x`` (the first place) or ``centre`` (the middle of the row) says where it lies. Radius 0 is
    straight.
    """

    y: float
    axis: float
    radius: float = 0.0
    pitch: float = 1.0
    x: float | None = None
    centre: float | None = None


def place(offsets: Sequence[float], line: Line) -> list[Spot]:
    """The spot of each seat of a row, given its offset in seat widths from the row's first place.

    Distances are kept along the arc. ValueError if the row is longer than half a turn of its curve.
    """
    start = line.x
    if start is None:
        middle = (offsets[0] + offsets[-1]) / 2 * line.pitch
        start = (line.axis if line.centre is None else line.centre) - middle
    return [_spot(start + offset * line.pitch, line) for offset in offsets]


def _spot(x: float, line: Line) -> Spot:
    if not line.radius:
        return Spot(round(x, 3), round(line.y, 3))
    turn = (x - line.axis) / line.radius
    if abs(turn) > pi / 2:
        raise ValueError("a row longer than half a turn of its curve")
    return Spot(
        x=round(line.axis + line.radius * sin(turn), 3),
        y=round(line.y - line.radius * (1 - cos(turn)), 3),
        angle=round(-degrees(turn), 1),
    )
