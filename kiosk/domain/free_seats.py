"""The free seats of one showtime as a party sees them: in unbroken pieces, each seat with its distance."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.domain.blocks import Block, blocks, stretches
from kiosk.domain.seats import Auditorium, Seat, SeatState
from kiosk.domain.sweetness import distances
from kiosk.domain.windows import Piece


@dataclass(frozen=True, slots=True)
class FreeSeats:
    """What can be sat on, in ``zones`` only; ``distance`` is every seat's from the best place."""

    blocks: tuple[Block, ...]
    free: frozenset[str]
    distance: Mapping[str, float]

    @classmethod
    def of(
        cls, auditorium: Auditorium, states: Mapping[str, SeatState], zones: frozenset[str] | None = None
    ) -> "FreeSeats":
        """Look at one showtime; ``zones`` None means everywhere."""
        free = frozenset(
            seat.id
            for seat in auditorium.seats
            if states.get(seat.id) is SeatState.FREE and (zones is None or seat.zone in zones)
        )
        return cls(blocks(auditorium), free, distances(auditorium, states))

    def pieces(self, usable: Callable[[Seat], bool] = lambda _: True) -> list[Piece]:
        """The unbroken pieces of free seats that are ``usable``."""
        return [
            piece
            for block in self.blocks
            for piece in stretches(block, lambda seat: seat.id in self.free and usable(seat))
        ]

    def count(self, usable: Callable[[Seat], bool] = lambda _: True) -> int:
        """How many free seats are ``usable``."""
        return sum(seat.id in self.free and usable(seat) for block in self.blocks for seat in block.seats)

    def zones_by_room(self, usable: Callable[[Seat], bool]) -> list[str]:
        """The zones with ``usable`` free seats, the one with most of them first (then by name)."""
        room: dict[str, int] = {}
        for block in self.blocks:
            for seat in block.seats:
                if seat.id in self.free and usable(seat):
                    room[seat.zone] = room.get(seat.zone, 0) + 1
        return sorted(room, key=lambda zone: (-room[zone], zone))
