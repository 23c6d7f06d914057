"""The free seats of one showtime as a party sees them: in unbroken pieces, each seat with its distance."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.domain.pieces import Piece, pieces
from kiosk.domain.seats import Auditorium, Seat, SeatState
from kiosk.domain.sweetness import distances


@dataclass(frozen=True, slots=True)
class FreeSeats:
    """What can be sat on, in order; ``distance`` is every such seat's from the best place."""

    auditorium: Auditorium
    seats: tuple[Seat, ...]
    distance: Mapping[str, float]

    @classmethod
    def of(
        cls, auditorium: Auditorium, states: Mapping[str, SeatState], zones: frozenset[str] | None = None
    ) -> "FreeSeats":
        """Look at one showtime; ``zones`` None means everywhere."""
        seats = tuple(
            seat
            for row in auditorium.rows
            for seat in row
            if states.get(seat.id) is SeatState.FREE and (zones is None or seat.zone in zones)
        )
        return cls(auditorium, seats, distances(auditorium, states, seats))

    def pieces(self, usable: Callable[[Seat], bool] = lambda _: True) -> list[Piece]:
        """The unbroken pieces of free seats that are ``usable``."""
        return list(pieces(self.auditorium.blocks, lambda seat: seat.id in self.distance and usable(seat)))

    def count(self, usable: Callable[[Seat], bool] = lambda _: True) -> int:
        """How many free seats are ``usable``."""
        return sum(map(usable, self.seats))

    def zones_by_room(self, usable: Callable[[Seat], bool]) -> list[str]:
        """The zones with ``usable`` free seats, the one with most of them first (then by name)."""
        room: dict[str, int] = {}
        for seat in self.seats:
            if usable(seat):
                room[seat.zone] = room.get(seat.zone, 0) + 1
        return sorted(room, key=lambda zone: (-room[zone], zone))
