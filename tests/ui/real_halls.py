"""The halls of the built-in cinema as the kiosk knows them, and seats sold in them as seats are really sold."""

import random
from collections.abc import Sequence
from functools import cache

from kiosk.domain.seating import Party, Proposal, propose
from kiosk.domain.seats import Auditorium, Marker, Seat, SeatKind, SeatState
from sync.sandbox import auditoriums
from sync.sandbox.cinema import BUILT_IN, load_cinema
from sync.sandbox.cinema import Cinema as RealCinema


@cache
def real_cinema() -> RealCinema:
    """The built-in cinema, loaded once."""
    return load_cinema(BUILT_IN)


@cache
def real_halls() -> dict[str, Auditorium]:
    """Every hall of the built-in cinema."""
    return {key: _kiosk_hall(hall) for key, hall in real_cinema().auditoriums.items()}


def plain_hall(rows: int, width: int, aisles: Sequence[int] = (), kind: SeatKind = SeatKind.STANDARD) -> Auditorium:
    """A hall of straight rows with aisles after these seats of each row."""
    seats = tuple(
        Seat(
            f"{row + 1}-{number}",
            "stalls",
            chr(65 + row) if row < 26 else f"A{chr(39 + row)}",
            str(number),
            kind,
            "standard",
            number - 1 + sum(number > aisle for aisle in aisles),
            2.5 + row * 1.1,
        )
        for row in range(rows)
        for number in range(1, width + 1)
    )
    return Auditorium(
        "plain", {"en": "Plain"}, {"en": "straight on"}, seats, (("stalls", {}),), 1, 0, max(1, width - 3)
    )


@cache
def sold_in_real(hall_id: str, share: float) -> dict[str, SeatState]:
    """`sold_in` a hall of the built-in cinema, worked out once."""
    return sold_in(real_halls()[hall_id], share)


def sold_in(hall: Auditorium, share: float, seed: int = 1) -> dict[str, SeatState]:
    """``share`` of the seats sold, in parties from the best seats outwards with a few odd ones."""
    chance = random.Random(seed)
    states = {seat.id: SeatState.FREE for seat in hall.seats}
    wanted = round(len(states) * share)
    while sum(state is SeatState.SOLD for state in states.values()) < wanted:
        party = Party(chance.choice((1, 2, 2, 2, 2, 3, 4, 4, 5)))
        lucky = chance.random() < 0.55
        seen = states if lucky else _some_of(states, chance)
        proposal = propose(hall, seen, party)
        if not isinstance(proposal, Proposal):
            break
        states.update(dict.fromkeys(proposal.seat_ids, SeatState.SOLD))
    return states


def _some_of(states: dict[str, SeatState], chance: random.Random) -> dict[str, SeatState]:
    """As a buyer sees it who looks at one part of the hall only."""
    from_, to = sorted(chance.sample(range(len(states) + 1), 2))
    return {seat: state for place, (seat, state) in enumerate(states.items()) if from_ <= place < max(to, from_ + 12)}


def _kiosk_hall(hall: auditoriums.Auditorium) -> Auditorium:
    return Auditorium(
        id=hall.id,
        name=hall.name,
        way=hall.way,
        seats=tuple(
            Seat(
                seat.id,
                seat.section,
                seat.row,
                seat.number,
                SeatKind(seat.kind),
                seat.zone,
                seat.x,
                seat.y,
                seat.angle,
                seat.sofa,
            )
            for seat in hall.seats
        ),
        sections=tuple((section.id, section.name) for section in hall.sections),
        screen_x=hall.screen.x - hall.screen.width / 2,
        screen_y=hall.screen.y,
        screen_width=hall.screen.width,
        screen_curve=hall.screen.curve,
        markers=tuple(Marker(marker.kind, marker.x, marker.y) for marker in hall.markers),
    )
