"""Auditoriums and the seats in them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kiosk.domain.aisles import cut_at_aisles
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

    @cached_property
    def place(self) -> dict[str, int]:
        """Each seat's place in the order of the plan: row by row, from left to right."""
        return {seat.id: place for place, seat in enumerate(seat for row in self.rows for seat in row)}

    @cached_property
    def blocks(self) -> tuple[tuple[Seat, ...], ...]:
        """The rows cut at their aisles: seats side by side, from left to right."""
        return cut_at_aisles(self.rows)

    @cached_property
    def block_of(self) -> dict[str, tuple[Seat, ...]]:
        """The block each seat stands in."""
        return {seat.id: block for block in self.blocks for seat in block}

    @cached_property
    def sections_in_use(self) -> frozenset[str]:
        """The sections that have seats."""
        return frozenset(seat.section for seat in self.seats)

    @cached_property
    def kinds(self) -> frozenset[SeatKind]:
        """The kinds of seats there are."""
        return frozenset(seat.kind for seat in self.seats)

    @cached_property
    def half_width(self) -> float:
        """How far the seats reach to either side of the screen's middle, at most."""
        axis = self.screen_x + self.screen_width / 2
        return max((abs(seat.x - axis) for seat in self.seats), default=0.0)

    @cached_property
    def kind_of_zone(self) -> dict[str, SeatKind]:
        """The usual kind of seat of each zone; places for wheelchairs and beside them do not make one usual."""
        of_zone: dict[str, Counter[SeatKind]] = {}
        for seat in self.seats:
            of_zone.setdefault(seat.zone, Counter())[seat.kind] += 1
        beside = (SeatKind.WHEELCHAIR, SeatKind.COMPANION)
        return {
            zone: max(found, key=lambda kind, found=found: (kind not in beside, found[kind]))  # type: ignore[misc]
            for zone, found in of_zone.items()
        }

    @cached_property
    def depth(self) -> tuple[float, float]:
        """The ``y`` of the seats nearest to the screen and farthest from it."""
        depths = [seat.y for seat in self.seats]
        return min(depths, default=0.0), max(depths, default=0.0)

    @cached_property
    def depth_of_section(self) -> dict[str, tuple[float, float]]:
        """The same for the seats of each section."""
        found: dict[str, tuple[float, float]] = {}
        for seat in self.seats:
            front, back = found.get(seat.section, (seat.y, seat.y))
            found[seat.section] = (min(front, seat.y), max(back, seat.y))
        return found

    @cached_property
    def depth_of_zone(self) -> dict[str, tuple[float, float]]:
        """The same for the seats of each zone."""
        found: dict[str, tuple[float, float]] = {}
        for seat in self.seats:
            front, back = found.get(seat.zone, (seat.y, seat.y))
            found[seat.zone] = (min(front, seat.y), max(back, seat.y))
        return found

    def in_order(self, seat_ids: Iterable[str]) -> tuple[str, ...]:
        """``seat_ids`` in the order of the plan, each once."""
        return tuple(sorted(set(seat_ids), key=self.place.__getitem__))
