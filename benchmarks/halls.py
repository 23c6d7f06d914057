"""Halls to tap in: 150, 500, 1,000 and 2,000 seats, a third of them sold; and the same as a browser page takes it."""

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from kiosk.domain.gaps import lonely_gaps
from kiosk.domain.seats import Auditorium, SeatState
from ui.seatmap.colours import DARK, mixed
from ui.seatmap.layout import HallLayout, lay_out
from ui.seatmap.looks import LIGHT_LEVELS, light_on

SIZES = (150, 500, 1_000, 2_000)
ROWS = {150: (10, 15), 500: (20, 25), 1_000: (25, 40), 2_000: (40, 50)}
"""Rows and seats a row of each hall."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the screen the map is, in pixels; the seat at (x, y) is at ``left + x * unit``, ``top + y * unit``."""

    x: int
    y: int
    width: int
    height: int
    unit: float
    left: float
    top: float

    def on_screen(self, x: float, y: float) -> tuple[int, int]:
        """The pixel of a point of the hall."""
        return round(self.left + x * self.unit), round(self.top + y * self.unit)


@dataclass(frozen=True, slots=True)
class Hall:
    """A hall with its seats' states, and where a subject must show it."""

    auditorium: Auditorium
    states: Mapping[str, SeatState]
    place: Place

    @property
    def layout(self) -> HallLayout:
        """Where Foyer draws everything, in seat pitches."""
        return lay_out(self.auditorium, {})

    def targets(self) -> list[tuple[int, int]]:
        """The middle of each free seat that leaves no single seat beside it: Foyer speaks of the others."""
        hall, states = self.auditorium, self.states
        free = (seat for seat in hall.seats if states.get(seat.id) is SeatState.FREE)
        calm = (seat for seat in free if not lonely_gaps(hall, states, (seat.id,)))
        return [self.place.on_screen(seat.x, seat.y) for seat in calm]

    def sold(self) -> tuple[int, int]:
        """The pixel in the middle of a sold seat."""
        seat = next(seat for seat in self.auditorium.seats if self.states.get(seat.id) is SeatState.SOLD)
        return self.place.on_screen(seat.x, seat.y)

    def watched(self, target: tuple[int, int]) -> tuple[int, int]:
        """The pixel of a seat that turns amber: below the tick, above the edge."""
        return target[0], round(target[1] + 0.42 * self.layout.seat_size * self.place.unit)

    def middle(self) -> tuple[int, int]:
        """The pixel in the middle of the seats."""
        seats = self.auditorium.seats
        return self.place.on_screen(fmean(seat.x for seat in seats), fmean(seat.y for seat in seats))


def fitted(auditorium: Auditorium, x: int, y: int, width: int, height: int) -> Place:
    """The place that shows the whole hall in a rectangle of the screen."""
    bounds = lay_out(auditorium, {}).bounds
    unit = min(width / bounds.width, height / bounds.height)
    left = x + (width - bounds.width * unit) / 2 - bounds.left * unit
    top = y + (height - bounds.height * unit) / 2 - bounds.top * unit
    return Place(x, y, width, height, unit, left, top)


def for_browser(hall: Hall) -> str:
    """The hall as hall.js of the page."""
    layout, place = hall.layout, hall.place
    front, back = hall.auditorium.depth
    left, right, top = layout.screen

    def fill(level: int) -> str:
        return mixed(DARK.zones[0], DARK.lit, DARK.lit_share * level / (LIGHT_LEVELS - 1))

    seats: list[dict[str, Any]] = []
    for seat in layout.seats:
        free = hall.states.get(seat.id) is SeatState.FREE
        colour = fill(light_on(seat, front, back))
        seats.append(
            {
                "row": seat.row,
                "number": seat.number,
                "x": seat.x,
                "y": seat.y,
                "state": "free" if free else "sold",
                "fill": colour,
                "back": mixed(colour, DARK.ground, 0.42) if free else DARK.back,
            }
        )
    document = {
        "title": f"{len(seats)} seats",
        "place": {"x": place.x, "y": place.y, "width": place.width, "height": place.height},
        "unit": place.unit,
        "x": place.left - place.x,
        "y": place.top - place.y,
        "seat": layout.seat_size,
        "seats": seats,
        "labels": [{"text": label.text, "x": label.x, "y": label.y} for row in layout.rows for label in row.labels],
        "screen": [left, right, top],
        "sag": layout.screen_sag,
    }
    return f"const HALL = {json.dumps(document)};\n"


def third_sold(auditorium: Auditorium, seed: int = 7) -> dict[str, SeatState]:
    """Each seat's state, about a third of them sold."""
    dice = random.Random(seed)
    return {seat.id: SeatState.SOLD if dice.random() < 0.35 else SeatState.FREE for seat in auditorium.seats}
