"""Single seats left over: which a choice would leave, and how the same party could sit without any."""

from collections.abc import Iterable, Mapping, Sequence

from kiosk.domain.pieces import ORDINARY, Piece, pieces
from kiosk.domain.seats import Auditorium, Seat, SeatState
from kiosk.domain.windows import windows

_AS_FAR_AS = 5.0  # seats; farther away it is not the same choice any more
_ROWS_COUNT = 2.0


def lonely_gaps(auditorium: Auditorium, states: Mapping[str, SeatState], chosen: Iterable[str]) -> tuple[str, ...]:
    """Seats that had a free neighbour and would be single after taking ``chosen``, in the order of the plan.

    Chosen seats count as free before, whatever ``states`` says of them.
    """
    mine = frozenset(chosen)
    blocks = {block[0].id: block for block in (auditorium.block_of[seat_id] for seat_id in mine)}
    before = _sellable(blocks.values(), states, mine)
    return auditorium.in_order(
        seat.id for piece in before if len(piece) > 1 for seat in _single(piece, mine) if seat.id not in mine
    )


def mended(auditorium: Auditorium, states: Mapping[str, SeatState], chosen: Sequence[str]) -> tuple[str, ...] | None:
    """The same party moved a little, within its zones, so that it leaves no single seat.

    None if there is nothing to mend, or no way to.
    """
    left = lonely_gaps(auditorium, states, chosen)
    if not left:
        return None
    seats = set(chosen)
    for group in groups(auditorium, chosen):
        others = seats - {seat.id for seat in group}
        if set(lonely_gaps(auditorium, states, seats)) <= set(lonely_gaps(auditorium, states, others)):
            continue
        better = _shifted(auditorium, states, group, others)
        if better is None:
            return None
        seats = others | {seat.id for seat in better}
    return None if lonely_gaps(auditorium, states, seats) else auditorium.in_order(seats)


def groups(auditorium: Auditorium, chosen: Iterable[str]) -> list[Piece]:
    """The chosen seats in unbroken pieces, in the order of the plan."""
    mine = auditorium.in_order(chosen)
    blocks = {block[0].id: block for block in (auditorium.block_of[seat_id] for seat_id in mine)}
    return list(pieces(blocks.values(), lambda seat: seat.id in mine))


def _sellable(blocks: Iterable[Piece], states: Mapping[str, SeatState], mine: frozenset[str]) -> Iterable[Piece]:
    return pieces(
        blocks,
        lambda seat: seat.kind in ORDINARY and (states.get(seat.id) is SeatState.FREE or seat.id in mine),
    )


def _single(piece: Piece, mine: frozenset[str]) -> list[Seat]:
    """Seats of ``piece`` with no seat of it free beside them."""
    free = [False, *(seat.id not in mine for seat in piece), False]
    return [seat for place, seat in enumerate(piece, 1) if not free[place - 1] and not free[place + 1]]


def _shifted(auditorium: Auditorium, states: Mapping[str, SeatState], group: Piece, others: set[str]) -> Piece | None:
    if any(seat.kind not in ORDINARY for seat in group):
        return None
    zones = sorted(seat.zone for seat in group)
    middle_x = sum(seat.x for seat in group) / len(group)
    middle_y = sum(seat.y for seat in group) / len(group)
    reach = _AS_FAR_AS + len(group) / 4
    near = [block for block in auditorium.blocks if abs(block[0].y - middle_y) * _ROWS_COUNT <= reach + len(block)]
    available = {**states, **dict.fromkeys(others, SeatState.SOLD)}
    found = []
    for piece in _sellable(near, available, frozenset(seat.id for seat in group)):
        if len(piece) >= len(group):
            way = {seat.id: abs(seat.x - middle_x) + _ROWS_COUNT * abs(seat.y - middle_y) for seat in piece}
            found += [
                window
                for window in windows(piece, len(group), way)
                if window.spoils == 0
                and window.distance <= reach
                and sorted(seat.zone for seat in window.seats) == zones
            ]
    best = min(found, key=lambda window: window.distance, default=None)
    return None if best is None else best.seats
