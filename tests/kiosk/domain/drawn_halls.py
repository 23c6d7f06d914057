"""Halls drawn as text, one character a place, and proposals drawn back into them."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.seats import Auditorium, Seat, SeatKind, SeatState

KINDS = {
    "w": SeatKind.WHEELCHAIR,
    "c": SeatKind.COMPANION,
    "v": SeatKind.VIP,
    "[": SeatKind.SOFA,
    "]": SeatKind.SOFA,
    "(": SeatKind.SOFA,  # a sofa half that is sold
    ")": SeatKind.SOFA,
}
SOLD = "x()"
NOT_HERE = "-"


@dataclass(frozen=True)
class Drawn:
    """A hall and the states of its seats."""

    hall: Auditorium
    states: dict[str, SeatState]
    text: tuple[str, ...]

    def at(self, seat_id: str) -> str:
        """What was drawn at a seat."""
        seat = self.hall.by_id[seat_id]
        return self.text[ord(seat.row) - ord("A")][round(seat.x)]

    def with_chosen(self, chosen: Sequence[str]) -> list[str]:
        """The drawing with # at the chosen seats."""
        rows = [list(row) for row in self.text]
        for seat_id in chosen:
            seat = self.hall.by_id[seat_id]
            rows[ord(seat.row) - ord("A")][round(seat.x)] = "#"
        return ["".join(row) for row in rows]

    def chosen(self, drawing: str) -> tuple[str, ...]:
        """The seats that are # in ``drawing``."""
        rows = lines(drawing)
        return tuple(
            seat.id for row in self.hall.rows for seat in row if rows[ord(seat.row) - ord("A")][round(seat.x)] == "#"
        )


def lines(drawing: str) -> list[str]:
    """The rows of a drawing; a row is between bars, so that its spaces count."""
    return [line.strip().strip("|") for line in drawing.splitlines() if line.strip()]


def drawn(drawing: str, row_pitch: float = 1.1) -> Drawn:
    """A hall from its drawing, the screen above it. Numbers run from right to left, as in many halls."""
    text = lines(drawing)
    width = max(map(len, text))
    seats: list[Seat] = []
    states: dict[str, SeatState] = {}
    for place, line in enumerate(text):
        row = chr(ord("A") + place)
        sofa = 0
        for x, sign in enumerate(line):
            if sign == " ":
                continue
            sofa += sign in "[("
            kind = KINDS.get(sign, SeatKind.STANDARD)
            seat = Seat(
                id=f"{row}{width - x}",
                section="stalls",
                row=row,
                number=str(width - x),
                kind=kind,
                zone="vip" if kind is SeatKind.VIP else "standard",
                x=float(x),
                y=3 + place * row_pitch,
                group=f"{row}-sofa-{sofa}" if kind is SeatKind.SOFA else None,
            )
            seats.append(seat)
            states[seat.id] = (
                SeatState.SOLD if sign in SOLD else SeatState.NOT_HERE if sign == NOT_HERE else SeatState.FREE
            )
    hall = Auditorium("hall", {"en": "Hall"}, {}, tuple(seats), (("stalls", {}),), 0, 0, width - 1)
    return Drawn(hall, states, tuple(text))
