"""Auditoriums and the seats in them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kiosk.domain.texts import LocalText


class SeatKind(StrEnum):
    """What sort of seat it is; a sofa seat belongs to a group sold together by preference."""

    STANDARD = "standard"
    VIP = "vip"
    WHEELCHAIR = "wheelchair"
    COMPANION = "companion"
    SOFA = "sofa"


class SeatState(StrEnum):
    """What this kiosk may say of a seat of one showtime, now.

    ``NOT_HERE`` is neither sold nor free: somebody else has a right to it for the moment, or this kiosk is offline
    and holds none. It is never shown as sold.
    """

    FREE = "free"
    SOLD = "sold"
    NOT_HERE = "not_here"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. ``x`` runs to the right and ``y`` away from the screen, in seat pitches (1.0 = one seat wide)."""

    id: str
    section: str
    row: str
    number: str
    kind: SeatKind
    zone: str
    x: float
    y: float
    angle: float = 0.0
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """A thing that helps people find their way on the map: a door, stairs, an aisle letter."""

    kind: str
    x: float
    y: float


@dataclass(frozen=True)
class Auditorium:
    """A hall: its seats in drawing order, the screen's left edge, width and distance, in seat pitches."""

    id: str
    name: LocalText
    way: LocalText
    seats: tuple[Seat, ...]
    sections: tuple[tuple[str, LocalText], ...]
    screen_x: float
    screen_y: float
    screen_width: float
    screen_curve: float = 0.0
    markers: tuple[Marker, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Seat]:
        """Each seat under its id."""
        return {seat.id: seat for seat in self.seats}

    @cached_property
    def rows(self) -> tuple[tuple[Seat, ...], ...]:
        """The seats row by row, each row from left to right; a row name may return in another section."""
        rows: dict[tuple[str, str], list[Seat]] = {}
        for seat in self.seats:
            rows.setdefault((seat.section, seat.row), []).append(seat)
        return tuple(tuple(sorted(row, key=lambda seat: seat.x)) for row in rows.values())
