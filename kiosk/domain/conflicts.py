"""The conflict rule: other seats for a party whose seats are gone, as good and together; or a person must decide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import Final

from kiosk.domain.pieces import Piece, pieces
from kiosk.domain.pricing import PriceList
from kiosk.domain.seats import Auditorium, Seat, SeatKind, SeatState
from kiosk.domain.sweetness import distances
from kiosk.domain.windows import spoils

ALIKE: Final = 2.0
"""Seat pitches. A party's seats are as good as before if their distance from the best place of their zone (root of the
mean square) grows by no more than this: two seats to the side, or a row nearer or farther."""

_INSTEAD_OF: Final[Mapping[SeatKind, frozenset[SeatKind]]] = {
    SeatKind.STANDARD: frozenset({SeatKind.STANDARD, SeatKind.SOFA, SeatKind.VIP}),
    SeatKind.VIP: frozenset({SeatKind.VIP}),
    SeatKind.SOFA: frozenset({SeatKind.SOFA}),
    SeatKind.WHEELCHAIR: frozenset({SeatKind.WHEELCHAIR}),
    SeatKind.COMPANION: frozenset({SeatKind.COMPANION, SeatKind.STANDARD, SeatKind.SOFA, SeatKind.VIP}),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One person of the party: the seat they bought, their ticket type, what they paid (minor units)."""

    seat_id: str
    ticket_type_id: str
    paid: int


@dataclass(frozen=True, slots=True)
class Reseated:
    """The seat of each place, in the order of the places; the same seats where nothing has to change."""

    seat_ids: tuple[str, ...]


class WhyAPerson(StrEnum):
    """Why no rule may choose for this party."""

    NO_SEATS = "no_seats"
    HALL_CHANGED = "hall_changed"
    SHOW_GONE = "show_gone"
    SHOW_BEGUN = "show_begun"
    NO_RIGHTS = "no_rights"
    REFUSED = "refused"
    MONEY_MOVING = "money_moving"
    MOVED_TOO_OFTEN = "moved_too_often"


def same_or_better(
    auditorium: Auditorium,
    states: Mapping[str, SeatState],
    places: Sequence[Place],
    lost: frozenset[str],
    prices: PriceList,
) -> Reseated | WhyAPerson:
    """Seats for all of ``places`` in one piece, each in no worse zone and of no worse kind, none of them ``lost``.

    ``states`` are those of the showtime now, in which the party's own seats count as free. Seats that need not change
    are kept before better ones are sought. Nobody without a wheelchair is given a place for one, nor a companion's
    place without having had one; whoever brings a wheelchair keeps somebody beside it.
    """
    if not places or any(place.seat_id not in auditorium.by_id for place in places):
        return WhyAPerson.HALL_CHANGED
    free = {seat.id for seat in auditorium.seats if states.get(seat.id) is SeatState.FREE} - lost
    before = tuple(place.seat_id for place in places)
    if free.issuperset(before):
        return Reseated(before)
    as_sold = distances(auditorium, {**states, **dict.fromkeys(before, SeatState.FREE)}, _seats(auditorium, before))
    worst = _spread(list(as_sold.values())) + ALIKE
    distance = distances(auditorium, {**states, **dict.fromkeys(lost, SeatState.SOLD)}, _seats(auditorium, free))
    beside = _accompanied(auditorium, before)
    best: tuple[tuple[int, int, int, float, int], tuple[str, ...]] | None = None
    for piece, start in _windows(auditorium, free, len(places)):
        window = piece[start : start + len(places)]
        spread = _spread([distance[seat.id] for seat in window])
        if spread > worst:
            continue
        seated = _seated(auditorium, places, window, prices)
        if seated is None or _accompanied(auditorium, seated) < beside:
            continue
        changes = sum(new != old for new, old in zip(seated, before, strict=True))
        zones = sum(
            auditorium.by_id[new].zone != auditorium.by_id[old].zone for new, old in zip(seated, before, strict=True)
        )
        rank = (zones, changes, spoils(piece, start, len(window)), spread, auditorium.place[window[0].id])
        if best is None or rank < best[0]:
            best = (rank, seated)
    return Reseated(best[1]) if best else WhyAPerson.NO_SEATS


def named_seats(auditorium: Auditorium, places: Sequence[Place], seat_ids: Sequence[str]) -> Reseated | None:
    """The seats a person named, to each place: whoever can stays, the others in order; None unless they are as many."""
    wanted = auditorium.in_order(seat_ids) if all(one in auditorium.by_id for one in seat_ids) else ()
    if len(wanted) != len(places):
        return None
    stay = {place.seat_id for place in places if place.seat_id in wanted}
    others = iter([one for one in wanted if one not in stay])
    return Reseated(tuple(place.seat_id if place.seat_id in stay else next(others) for place in places))


def is_together(auditorium: Auditorium, seat_ids: Sequence[str]) -> bool:
    """Whether these seats lie side by side with no aisle between them; one seat always does."""
    block = auditorium.block_of[seat_ids[0]]
    where = sorted(index for index, seat in enumerate(block) if seat.id in seat_ids)
    return len(where) == len(seat_ids) and where[-1] - where[0] == len(where) - 1


def _seats(auditorium: Auditorium, seat_ids: Iterable[str]) -> list[Seat]:
    return [auditorium.by_id[seat_id] for seat_id in seat_ids]


def _windows(auditorium: Auditorium, free: set[str], size: int) -> Iterator[tuple[Piece, int]]:
    for piece in pieces(auditorium.blocks, lambda seat: seat.id in free):
        for start in range(len(piece) - size + 1):
            yield piece, start


def _seated(
    auditorium: Auditorium, places: Sequence[Place], window: Sequence[Seat], prices: PriceList
) -> tuple[str, ...] | None:
    """Who sits where in ``window``: whoever can stays, then those with the fewest seats to choose from; or None."""
    left = {seat.id: seat for seat in window}
    found: dict[str, str] = {}
    for place in places:
        if place.seat_id in left:
            found[place.seat_id] = left.pop(place.seat_id).id

    def fits(place: Place) -> list[str]:
        old = auditorium.by_id[place.seat_id]
        return [seat.id for seat in left.values() if _no_worse(old, seat, place, prices)]

    waiting = [place for place in places if place.seat_id not in found]
    while waiting:
        place = min(waiting, key=lambda one: len(fits(one)))
        choices = fits(place)
        if not choices:
            return None
        found[place.seat_id] = left.pop(choices[0]).id
        waiting.remove(place)
    return tuple(found[place.seat_id] for place in places)


def _no_worse(old: Seat, new: Seat, place: Place, prices: PriceList) -> bool:
    if new.kind not in _INSTEAD_OF[old.kind]:
        return False
    if new.zone == old.zone:
        return True
    price = prices.price(place.ticket_type_id, new.zone)
    return price is not None and price.minor >= place.paid


def _accompanied(auditorium: Auditorium, seat_ids: Sequence[str]) -> int:
    """How many wheelchairs of the party have somebody of it without one right beside them."""
    count = 0
    for seat_id in seat_ids:
        if auditorium.by_id[seat_id].kind is not SeatKind.WHEELCHAIR:
            continue
        block = auditorium.block_of[seat_id]
        at = block.index(auditorium.by_id[seat_id])
        neighbours = block[max(0, at - 1) : at] + block[at + 1 : at + 2]
        count += any(seat.id in seat_ids and seat.kind is not SeatKind.WHEELCHAIR for seat in neighbours)
    return count


def _spread(squares: Sequence[float]) -> float:
    return sqrt(sum(squares) / len(squares))
