"""Best seats: together, near the middle, leaving nobody a single seat; or honestly apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.free_seats import FreeSeats
from kiosk.domain.parting import apart
from kiosk.domain.pieces import ORDINARY, WITH_COMPANIONS
from kiosk.domain.seats import Auditorium, Seat, SeatKind, SeatState
from kiosk.domain.wheelchair_seating import around_wheelchairs
from kiosk.domain.windows import Window, best_window


@dataclass(frozen=True, slots=True)
class Party:
    """Who wants to sit: ``count`` people, ``wheelchairs`` of them in their own chair."""

    count: int
    wheelchairs: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """Seats for the whole party in the order of the plan; ``split`` counts the groups, 1 is all together."""

    seat_ids: tuple[str, ...]
    together: bool
    split: int


@dataclass(frozen=True, slots=True)
class NoSeats:
    """The party does not fit. ``free`` counts what it could have: wheelchair places, if those are too few."""

    free: int


def propose(
    auditorium: Auditorium,
    states: Mapping[str, SeatState],
    party: Party,
    zones: frozenset[str] | None = None,
) -> Proposal | NoSeats:
    """The best free seats for ``party``, within ``zones`` if given.

    Without ``zones`` the party stays in the zone with most room, unless only another seats it together.
    Companion places go to others only when nothing else is left, wheelchair places never. ValueError on an
    impossible party.
    """
    if party.count < 1 or not 0 <= party.wheelchairs <= party.count:
        raise ValueError(f"no such party: {party}")
    if not auditorium.seats:
        return NoSeats(0)
    free = FreeSeats.of(auditorium, states, zones)
    if party.wheelchairs:
        return _with_wheelchairs(auditorium, free, party)
    for kinds in (ORDINARY, WITH_COMPANIONS):
        if groups := _ordinary(free, party.count, kinds):
            return _proposal(auditorium, groups)
    return NoSeats(free.count(lambda seat: seat.kind in WITH_COMPANIONS))


def _proposal(auditorium: Auditorium, groups: list[Window]) -> Proposal:
    """These groups as a proposal, seats in the order of the plan."""
    ordered = auditorium.in_order(seat.id for group in groups for seat in group.seats)
    return Proposal(ordered, together=len(groups) == 1, split=len(groups))


def _ordinary(free: FreeSeats, count: int, kinds: frozenset[SeatKind]) -> list[Window] | None:
    def usable(seat: Seat) -> bool:
        return seat.kind in kinds

    pieces = free.pieces(usable)
    by_room = free.zones_by_room(usable)
    for zone in by_room:
        if best := best_window(pieces, count, free.distance, zone):
            return [best]
    if len(by_room) > 1 and (best := best_window(pieces, count, free.distance)):
        return [best]
    roomiest = by_room[0] if by_room else ""
    inside = free.pieces(lambda seat: seat.zone == roomiest and usable(seat))
    return apart(inside, count, free.distance) or apart(pieces, count, free.distance)


def _with_wheelchairs(auditorium: Auditorium, free: FreeSeats, party: Party) -> Proposal | NoSeats:
    places = free.count(lambda seat: seat.kind is SeatKind.WHEELCHAIR)
    if places < party.wheelchairs:
        return NoSeats(places)
    groups = around_wheelchairs(free, party.wheelchairs, party.count - party.wheelchairs)
    if groups:
        return _proposal(auditorium, groups)
    return NoSeats(party.wheelchairs + free.count(lambda seat: seat.kind in WITH_COMPANIONS))
