"""How many seats, and which, a kiosk keeps for when it is offline; pure.

Everything an allotment holds is missing elsewhere, so it is small, follows demand, leaves nobody a single seat,
and is given back before the show.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.domain.pieces import Piece, pieces
from kiosk.domain.seating import Party, Proposal, propose
from kiosk.domain.seats import Auditorium, SeatKind, SeatState
from kiosk.domain.sweetness import distances

SLACK = 2
"""So many seats more or less than wanted are no reason to bother the provider."""
BLOCKS = (4, 2)
NEARLY_FULL_SEATS = 12
NEARLY_FULL_PART = 10


@dataclass(frozen=True, slots=True)
class AllotmentRules:
    """The manager's limits: a share of the free seats, a most, and from when to when before the show, in hours."""

    share: float
    most: int
    from_hours: float
    until_hours: float


@dataclass(frozen=True, slots=True)
class AllotmentPlan:
    """Blocks to ask for, seats to hand back, and why, in words for staff."""

    take: tuple[tuple[str, ...], ...]
    give: tuple[str, ...]
    why: str


def size(seats_total: int, seats_free: int, hours_to_show: float, rules: AllotmentRules) -> tuple[int, str]:
    """How many ordinary seats to keep, in pairs, and why. ``seats_free`` counts those kept already."""
    if hours_to_show <= rules.until_hours:
        return 0, "the show is near"
    if hours_to_show > rules.from_hours:
        return 0, "the show is far off"
    if seats_free < NEARLY_FULL_SEATS or seats_free * NEARLY_FULL_PART < seats_total:
        return 0, "nearly full"
    pairs = min(int(seats_free * rules.share), rules.most) // 2
    return pairs * 2, f"a share of {seats_free} free seats"


def wanted(
    auditorium: Auditorium,
    states: Mapping[str, SeatState],
    hours_to_show: float,
    rules: AllotmentRules,
    already: Collection[str],
) -> AllotmentPlan:
    """What to ask for and what to hand back for one showtime.

    ``states``: FREE is what nobody has, this kiosk neither. Taken are blocks of four and two, the best left,
    each in one piece; and first, within the same limit, one wheelchair place with its companion's, where the
    two are side by side. Given back is what is farthest from the best place first, or all of it.
    """
    seats_free = len(already) + sum(state is SeatState.FREE for state in states.values())
    target, why = size(len(auditorium.seats), seats_free, hours_to_show, rules)
    by_id = auditorium.by_id
    accessible = [seat for seat in already if seat in by_id and _is_accessible(auditorium, seat)]
    ordinary = [seat for seat in already if seat not in accessible]
    if not target:
        return AllotmentPlan((), tuple(sorted(already)), why)
    free = dict(states)
    take: list[tuple[str, ...]] = []
    if not accessible and (pair := _accessible_pair(auditorium, free)):
        take.append(pair)
    target = min(target, (rules.most - max(len(accessible), 2 * len(take))) // 2 * 2)
    if len(ordinary) <= target - SLACK:
        take += _blocks(auditorium, _without(free, take), target - len(ordinary))
    give: tuple[str, ...] = ()
    if len(ordinary) >= target + 2 * SLACK:
        give = _farthest(auditorium, states, ordinary, len(ordinary) - target)
    return AllotmentPlan(tuple(take), give, why)


def _blocks(auditorium: Auditorium, free: dict[str, SeatState], count: int) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for block in BLOCKS:
        while count >= block:
            proposal = propose(auditorium, free, Party(block))
            if not _usable(auditorium, proposal):
                break
            assert isinstance(proposal, Proposal)
            found.append(proposal.seat_ids)
            free = _without(free, [proposal.seat_ids])
            count -= block
    return found


def _usable(auditorium: Auditorium, proposal: object) -> bool:
    """Together, and of no seat kept for those who cannot use another."""
    return (
        isinstance(proposal, Proposal)
        and proposal.together
        and not any(_is_accessible(auditorium, seat) for seat in proposal.seat_ids)
    )


def _accessible_pair(auditorium: Auditorium, free: Mapping[str, SeatState]) -> tuple[str, ...] | None:
    proposal = propose(auditorium, free, Party(2, wheelchairs=1))
    if not isinstance(proposal, Proposal) or not proposal.together:
        return None
    kinds = {auditorium.by_id[seat].kind for seat in proposal.seat_ids}
    return proposal.seat_ids if kinds == {SeatKind.WHEELCHAIR, SeatKind.COMPANION} else None


def _is_accessible(auditorium: Auditorium, seat_id: str) -> bool:
    return auditorium.by_id[seat_id].kind in (SeatKind.WHEELCHAIR, SeatKind.COMPANION)


def _without(free: Mapping[str, SeatState], blocks: list[tuple[str, ...]]) -> dict[str, SeatState]:
    gone = {seat for block in blocks for seat in block}
    return {seat: SeatState.NOT_HERE if seat in gone else state for seat, state in free.items()}


def _farthest(auditorium: Auditorium, states: Mapping[str, SeatState], kept: list[str], count: int) -> tuple[str, ...]:
    """At least ``count`` less one of the ``kept`` seats: whole pieces, then pairs from the end of one."""
    known = {seat for seat in kept if seat in auditorium.by_id}
    give = [seat for seat in kept if seat not in known]
    distance = distances(auditorium, states, [auditorium.by_id[seat] for seat in known])

    def mean(piece: Piece) -> float:
        return sum(distance[seat.id] for seat in piece) / len(piece)

    for piece in sorted(pieces(auditorium.blocks, lambda seat: seat.id in known), key=mean, reverse=True):
        rest = [seat.id for seat in piece]
        while rest and len(give) + 2 <= count:
            if distance[rest[0]] > distance[rest[-1]]:
                rest.reverse()
            give += rest[-2:]
            del rest[-2:]
    return tuple(give)
