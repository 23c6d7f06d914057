"""Single seats left over: which a choice would leave, and how the same party could sit without any."""

from collections.abc import Callable, Mapping, Sequence

from kiosk.domain.blocks import ORDINARY, blocks, stretches
from kiosk.domain.seats import Auditorium, Seat, SeatState
from kiosk.domain.windows import Piece, windows

_AS_FAR_AS = 5.0  # seats; farther away it is not the same choice any more
_ROWS_COUNT = 2.0


def lonely_gaps(
    auditorium: Auditorium, states: Mapping[str, SeatState], chosen: Sequence[str]
) -> tuple[str, ...]:
    """Seats that had a free neighbour and would be single after taking ``chosen``, in the order of the plan.

    Chosen seats count as free before, whatever ``states`` says of them.
    """
    mine = frozenset(chosen)
    before = _pieces(auditorium, lambda seat: states.get(seat.id) is SeatState.FREE or seat.id in mine)
    return tuple(
        seat.id for piece in before if len(piece) > 1 for seat in _single(piece, mine) if seat.id not in mine
    )


def mended(
    auditorium: Auditorium, states: Mapping[str, SeatState], chosen: Sequence[str]
) -> tuple[str, ...] | None:
    """The same party moved a little, within its zones, so that it leaves no single seat.

    None if there is nothing to mend, or no way to.
    """
    if not lonely_gaps(auditorium, states, chosen):
        return None
    seats = set(chosen)
    for group in groups(auditorium, chosen):
        ids = {seat.id for seat in group}
        others = frozenset(seats - ids)
        if not _single_beside(auditorium, states, seats, ids):
            continue
        better = _shifted(auditorium, states, group, others)
        if better is None:
            return None
        seats = set(others) | {seat.id for seat in better}
    moved = tuple(seat.id for row in auditorium.rows for seat in row if seat.id in seats)
    return None if lonely_gaps(auditorium, states, moved) else moved


def groups(auditorium: Auditorium, chosen: Sequence[str]) -> list[Piece]:
    """The chosen seats in unbroken pieces, in the order of the plan."""
    mine = frozenset(chosen)
    return [piece for block in blocks(auditorium) for piece in stretches(block, lambda seat: seat.id in mine)]


def _pieces(auditorium: Auditorium, usable: Callable[[Seat], bool]) -> list[Piece]:
    return [
        piece
        for block in blocks(auditorium)
        for piece in stretches(block, lambda seat: seat.kind in ORDINARY and usable(seat))
    ]


def _single(piece: Piece, mine: frozenset[str]) -> list[Seat]:
    """Seats of ``piece`` with no seat of it free beside them."""
    free = [False, *(seat.id not in mine for seat in piece), False]
    return [seat for place, seat in enumerate(piece, 1) if not free[place - 1] and not free[place + 1]]


def _single_beside(
    auditorium: Auditorium, states: Mapping[str, SeatState], seats: set[str], group: set[str]
) -> bool:
    left = set(lonely_gaps(auditorium, states, tuple(seats)))
    return bool(left - set(lonely_gaps(auditorium, states, tuple(seats - group))))


def _shifted(
    auditorium: Auditorium, states: Mapping[str, SeatState], group: Piece, others: frozenset[str]
) -> Piece | None:
    if any(seat.kind not in ORDINARY for seat in group):
        return None
    ids = frozenset(seat.id for seat in group)
    zones = sorted(seat.zone for seat in group)
    middle_x = sum(seat.x for seat in group) / len(group)
    middle_y = sum(seat.y for seat in group) / len(group)
    way = {
        seat.id: abs(seat.x - middle_x) + _ROWS_COUNT * abs(seat.y - middle_y) for seat in auditorium.seats
    }
    pieces = _pieces(
        auditorium,
        lambda seat: seat.id not in others and (states.get(seat.id) is SeatState.FREE or seat.id in ids),
    )
    found = [
        window
        for piece in pieces
        if len(piece) >= len(group)
        for window in windows(piece, len(group), way)
        if window.spoils == 0
        and window.distance <= _AS_FAR_AS + len(group) / 4
        and sorted(seat.zone for seat in window.seats) == zones
    ]
    best = min(found, key=lambda window: window.distance, default=None)
    return None if best is None else best.seats
