"""Which seats a kiosk keeps for when it is offline: good ones, in long pieces, leaving nobody a single seat; pure."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

from kiosk.domain.allotment_size import Size
from kiosk.domain.free_seats import FreeSeats
from kiosk.domain.pieces import ORDINARY, Piece, pieces
from kiosk.domain.seating import Party, Proposal, propose
from kiosk.domain.seats import Auditorium, Seat, SeatKind, SeatState
from kiosk.domain.sweetness import distances
from kiosk.domain.windows import best_window

TOO_FEW = 2
TOO_MANY = 2
"""So many seats less or more than wanted are a reason to bother the provider."""
RUNS = (10, 8, 6, 4, 2)
"""Seats side by side are kept in runs as long as these: any party fits into a long one, and only a few into pairs."""
LONG_RUN = 6
STICKY = 60.0
"""A seat kept already is worth keeping before one that is nearer by this (squared seat pitches)."""
BETTER = 1.25
"""Other seats are only taken in place of those kept if their runs are so much longer."""


@dataclass(frozen=True, slots=True)
class AllotmentPlan:
    """Blocks to ask for, seats to hand back, and why, in words for staff."""

    take: tuple[tuple[str, ...], ...]
    give: tuple[str, ...]
    why: str


def wanted(
    auditorium: Auditorium, states: Mapping[str, SeatState], target: Size, most: int, already: Collection[str]
) -> AllotmentPlan:
    """What to ask for and what to hand back for one showtime of which ``target`` is to be kept.

    ``states``: FREE is what nobody has, this kiosk neither. Kept are runs of seats side by side, the best left; and
    first, within the same ``most``, one wheelchair place with its companion's, where the two are side by side. A show
    that needs fewer gives back what is farthest from the best place first, or all of it. Seats left over single by
    sales are exchanged for longer runs.
    """
    if not target.seats:
        return AllotmentPlan((), tuple(sorted(already)), target.why)
    accessible, ordinary = _sorted_out(auditorium, already)
    take: list[tuple[str, ...]] = []
    if not accessible and (pair := _accessible_pair(auditorium, states)):
        take.append(pair)
    keep = _room(target, most, len(accessible) or 2 * len(take))
    if len(ordinary) >= keep + TOO_MANY:
        give = _farthest(auditorium, states, ordinary, len(ordinary) - keep)
        return AllotmentPlan(tuple(take), give, target.why)
    if _is_good(auditorium, ordinary, keep):
        return AllotmentPlan(tuple(take), (), target.why)
    mine = frozenset(ordinary)
    runs = _runs(auditorium, states, mine, keep)
    chosen = {seat for run in runs for seat in run}
    more, longer = len(chosen) - len(mine), _quality(auditorium, chosen) / (_quality(auditorium, mine) or 1)
    if more >= TOO_FEW or (more > -TOO_FEW and longer >= BETTER):
        take += [new for run in runs if (new := tuple(seat for seat in run if seat not in mine))]
        return AllotmentPlan(tuple(take), tuple(seat for seat in ordinary if seat not in chosen), target.why)
    return AllotmentPlan(tuple(take), (), target.why)


def is_content(auditorium: Auditorium, target: Size, most: int, already: Collection[str]) -> bool:
    """Whether ``wanted`` would leave it as it is, whatever the other seats do; False if that cannot be told."""
    if not target.seats:
        return not already
    accessible, ordinary = _sorted_out(auditorium, already)
    if not accessible and SeatKind.WHEELCHAIR in auditorium.kinds:
        return False
    keep = _room(target, most, len(accessible))
    return len(ordinary) < keep + TOO_MANY and _is_good(auditorium, ordinary, keep)


def _is_good(auditorium: Auditorium, ordinary: Collection[str], keep: int) -> bool:
    """Enough seats, and in pieces that parties fit into."""
    if len(ordinary) <= keep - TOO_FEW:
        return False
    lengths = [len(piece) for piece in _pieces_of(auditorium, ordinary)]
    return max(lengths, default=0) >= min(LONG_RUN, keep // 2) and lengths.count(1) <= 1


def _quality(auditorium: Auditorium, seats: Collection[str]) -> int:
    """Larger for seats in longer pieces; only for comparing."""
    return sum(len(piece) ** 2 for piece in _pieces_of(auditorium, seats))


def _pieces_of(auditorium: Auditorium, seats: Collection[str]) -> list[Piece]:
    kept = frozenset(seats)
    return list(pieces(auditorium.blocks, lambda seat: seat.id in kept))


def _sorted_out(auditorium: Auditorium, already: Collection[str]) -> tuple[list[str], list[str]]:
    """The accessible seats of an allotment, and the others."""
    by_id = auditorium.by_id
    accessible = [seat for seat in already if seat in by_id and _is_accessible(auditorium, seat)]
    return accessible, [seat for seat in already if seat not in accessible]


def _room(target: Size, most: int, accessible: int) -> int:
    return min(target.seats, (most - accessible) // 2 * 2)


def _runs(auditorium: Auditorium, states: Mapping[str, SeatState], mine: Set[str], count: int) -> list[tuple[str, ...]]:
    """Up to ``count`` seats in runs, out of those free and those that are ``mine``."""
    pool = {**states, **dict.fromkeys(mine & auditorium.by_id.keys(), SeatState.FREE)}
    free = FreeSeats.of(auditorium, pool)
    distance = {seat: far - STICKY if seat in mine else far for seat, far in free.distance.items()}
    zones = free.zones_by_room(lambda seat: seat.kind in ORDINARY)
    taken: set[str] = set()

    def usable(seat: Seat) -> bool:
        return seat.kind in ORDINARY and seat.id not in taken

    found: list[tuple[str, ...]] = []
    for length in RUNS:
        while count >= length:
            left = free.pieces(usable)
            best = next((one for zone in zones if (one := best_window(left, length, distance, zone))), None)
            if best is None:
                break
            run = tuple(seat.id for seat in best.seats)
            found.append(run)
            taken.update(run)
            count -= length
    return found


def _accessible_pair(auditorium: Auditorium, free: Mapping[str, SeatState]) -> tuple[str, ...] | None:
    proposal = propose(auditorium, free, Party(2, wheelchairs=1))
    if not isinstance(proposal, Proposal) or not proposal.together:
        return None
    kinds = {auditorium.by_id[seat].kind for seat in proposal.seat_ids}
    return proposal.seat_ids if kinds == {SeatKind.WHEELCHAIR, SeatKind.COMPANION} else None


def _is_accessible(auditorium: Auditorium, seat_id: str) -> bool:
    return auditorium.by_id[seat_id].kind in (SeatKind.WHEELCHAIR, SeatKind.COMPANION)


def _farthest(auditorium: Auditorium, states: Mapping[str, SeatState], kept: list[str], count: int) -> tuple[str, ...]:
    """At least ``count`` less one of the ``kept`` seats: short pieces and far ones first, in pairs from an end."""
    known = {seat for seat in kept if seat in auditorium.by_id}
    give = [seat for seat in kept if seat not in known]
    distance = distances(auditorium, states, [auditorium.by_id[seat] for seat in known])

    def mean(piece: Piece) -> float:
        return sum(distance[seat.id] for seat in piece) / len(piece)

    found = _pieces_of(auditorium, known)
    give += [piece[0].id for piece in found if len(piece) == 1][: max(0, count - len(give))]
    for piece in sorted((piece for piece in found if len(piece) > 1), key=mean, reverse=True):
        rest = [seat.id for seat in piece]
        while len(rest) > 1 and len(give) + 2 <= count:
            if distance[rest[0]] > distance[rest[-1]]:
                rest.reverse()
            give += rest[-2:]
            del rest[-2:]
    return tuple(give)
