"""The seats of one showtime of an evening, and who has a right to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from random import Random

from kiosk.domain.seating import Party, Proposal, propose
from kiosk.domain.seats import Auditorium, SeatState
from sync.sandbox.audience import House as Audience
from tests.simulation.evenings.guests import Guests, Show
from tests.ui.real_halls import real_cinema, real_halls


@dataclass(slots=True)
class House:
    """One showtime. A seat is free, sold, or kept by one kiosk: never two of these."""

    show: Show
    kiosks: int
    sold: set[str] = field(default_factory=set)
    kept: list[set[str]] = field(default_factory=list)
    sold_here: list[int] = field(default_factory=list)
    turned_away: int = 0
    """People who would have had seats if none were kept."""

    def __post_init__(self) -> None:
        self.kept = self.kept or [set() for _ in range(self.kiosks)]
        self.sold_here = self.sold_here or [0] * self.kiosks

    def copy(self) -> "House":
        """The same, to go another way from here."""
        return House(
            self.show,
            self.kiosks,
            set(self.sold),
            [set(kept) for kept in self.kept],
            list(self.sold_here),
            self.turned_away,
        )

    @property
    def hall(self) -> Auditorium:
        """As the kiosk knows it."""
        return real_halls()[self.show.hall]

    @property
    def capacity(self) -> int:
        """Seats that can be sold."""
        return real_cinema().auditoriums[self.show.hall].capacity

    @property
    def withheld(self) -> int:
        """Seats kept by any kiosk."""
        return sum(map(len, self.kept))

    @property
    def free(self) -> int:
        """Seats nobody has."""
        return self.capacity - len(self.sold) - self.withheld

    @property
    def wasted(self) -> int:
        """Seats still not sold for which somebody was turned away because they, or as many, were kept."""
        return min(self.turned_away, self.capacity - len(self.sold))

    def states(self, kiosk: int, *, online: bool) -> dict[str, SeatState]:
        """What a kiosk can sell now is FREE."""
        mine = self.kept[kiosk]
        others = self._gone().union(*(kept for other, kept in enumerate(self.kept) if other != kiosk))
        return {
            seat.id: SeatState.FREE if seat.id in mine or (online and seat.id not in others) else SeatState.NOT_HERE
            for seat in self.hall.seats
        }

    def without_anyones(self) -> dict[str, SeatState]:
        """What nobody has, and no kiosk keeps, is FREE: what more can be taken from."""
        gone = self._gone().union(*self.kept)
        return {seat.id: SeatState.NOT_HERE if seat.id in gone else SeatState.FREE for seat in self.hall.seats}

    def sells_at_kiosk(self, guests: Guests, kiosk: int, *, online: bool) -> int:
        """How many seats of this show the guests buy at a kiosk: all they need, or none."""
        seats = _proposed(self.hall, self.states(kiosk, online=online), guests)
        if not seats:
            if online:
                self._note_turned_away(guests, self.kept[:kiosk] + self.kept[kiosk + 1 :])
            return 0
        self._sell(seats)
        self.sold_here[kiosk] += len(seats)
        return len(seats)

    def sells_elsewhere(self, guests: Guests) -> int:
        """The same on the web or at the box office: by taste, from what they happen to look at."""
        gone = self.sold.union(*self.kept)
        seats: Iterable[str] = _by_taste(self.show.hall, gone, guests)
        if not seats and not guests.insists:
            seats = _proposed(self.hall, self.without_anyones(), guests)
        if not seats:
            self._note_turned_away(guests, self.kept)
            return 0
        self._sell(seats)
        return guests.size

    def sells_in_advance(self, guests: Guests, audience: Audience) -> None:
        """Before the evening: nothing is kept yet, and everybody chooses by taste."""
        seats = audience.choose(guests.size, Random(guests.dice))
        audience.take(seats)
        self.sold.update(seats)
        if isinstance(guests.where, int):
            self.sold_here[guests.where] += len(seats)

    def _sell(self, seats: Iterable[str]) -> None:
        seats = set(seats)
        assert not seats & self.sold, "a seat was sold twice"
        self.sold |= seats
        for kept in self.kept:
            kept -= seats

    def _note_turned_away(self, guests: Guests, kept: list[set[str]]) -> None:
        if any(kept) and _proposed(self.hall, self._as_if_freed(kept), guests):
            self.turned_away += guests.size

    def _as_if_freed(self, kept: list[set[str]]) -> dict[str, SeatState]:
        freed = set().union(*kept)
        return {seat: SeatState.FREE if seat in freed else state for seat, state in self.without_anyones().items()}

    def _gone(self) -> set[str]:
        return self.sold | _broken(self.show.hall)


@cache
def _broken(hall: str) -> frozenset[str]:
    return frozenset(seat.id for seat in real_cinema().auditoriums[hall].seats if seat.out_of_service)


def audience_of(show: Show) -> Audience:
    """An empty house as those see it who buy in advance."""
    return Audience(real_cinema().auditoriums[show.hall], ())


def _proposed(hall: Auditorium, states: dict[str, SeatState], guests: Guests) -> tuple[str, ...]:
    found = propose(hall, states, Party(guests.size, guests.wheelchairs))
    if not isinstance(found, Proposal) or (guests.insists and not found.together):
        return ()
    return found.seat_ids


def _by_taste(hall: str, gone: set[str], guests: Guests) -> tuple[str, ...]:
    seats = Audience(real_cinema().auditoriums[hall], gone).choose(guests.size, Random(guests.dice))
    return seats if len(seats) == guests.size else ()
