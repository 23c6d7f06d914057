"""Unbroken pieces of usable seats, and the kinds of seat anyone may be offered."""

from collections.abc import Callable, Iterable, Iterator

from kiosk.domain.seats import Seat, SeatKind

Piece = tuple[Seat, ...]
"""Neighbouring seats with no aisle and nobody between them, from left to right."""

ORDINARY = frozenset({SeatKind.STANDARD, SeatKind.VIP, SeatKind.SOFA})
"""Kinds anyone may be offered. Wheelchair and companion places are kept for those who ask."""

WITH_COMPANIONS = ORDINARY | {SeatKind.COMPANION}


def pieces(blocks: Iterable[Piece], usable: Callable[[Seat], bool]) -> Iterator[Piece]:
    """The longest pieces of ``blocks`` whose seats are all usable, in order."""
    for block in blocks:
        start: int | None = None
        for place, seat in enumerate(block):
            if usable(seat):
                start = place if start is None else start
            elif start is not None:
                yield block[start:place]
                start = None
        if start is not None:
            yield block[start:]
