"""How people choose seats: each party by its own taste, from what it happens to look at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from random import Random

from sync.sandbox.auditoriums import Auditorium, Seat

LOOKED_AT = 40
"""Groups of free seats a party compares before it decides."""
PARTY_SIZES = (1, 2, 3, 4, 5, 6)
USUAL_WEIGHTS = (15, 50, 13, 15, 4, 3)
FAMILY_WEIGHTS = (3, 27, 28, 27, 10, 5)
BEST_DEPTH = 0.62
SOFA_SHARE = 0.35
WHEELCHAIR_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Taste:
    """What one party likes: how far back (0 front row, 1 last row), and whether to sit by an aisle."""

    depth: float
    aisle: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """A seat with its distance from the middle and from the front, each as a share of the hall."""

    seat: Seat
    aside: float
    depth: float


class House:
    """The free and taken seats of one showtime, as its audience sees them. For one thread."""

    def __init__(self, auditorium: Auditorium, taken: Collection[str]) -> None:
        seats = auditorium.seats
        front, back = min(seat.y for seat in seats), max(seat.y for seat in seats)
        half = max(abs(seat.x - auditorium.screen.x) for seat in seats) or 1.0
        self._free = {seat.id for seat in seats if not seat.out_of_service}.difference(taken)
        self._all = max(1, auditorium.capacity)

        def seen(run: Sequence[Seat]) -> list[_Place]:
            middle = auditorium.screen.x
            depth = back - front or 1.0
            return [_Place(seat, abs(seat.x - middle) / half, (seat.y - front) / depth) for seat in run]

        ordinary = [[seat for seat in run if seat.kind in ("standard", "vip")] for run in auditorium.runs]
        self._runs = [seen(run) for run in ordinary if run]
        self._lengths = [len(run) for run in self._runs]
        sofas: dict[str, list[Seat]] = {}
        for seat in seats:
            if seat.sofa:
                sofas.setdefault(seat.sofa, []).append(seat)
        self._sofas = [seen(sofa) for sofa in sofas.values()]
        self._wheelchairs = [
            [wheelchair, *(seat for seat in seats if seat.companion_of == wheelchair.id)]
            for wheelchair in seats
            if wheelchair.kind == "wheelchair"
        ]

    @property
    def free(self) -> int:
        """How many seats are left, of all kinds."""
        return len(self._free)

    def take(self, seats: Sequence[str]) -> None:
        """These seats are sold now."""
        self._free.difference_update(seats)

    def choose(self, size: int, rng: Random) -> tuple[str, ...]:
        """The seats a party of ``size`` takes, together; () if it finds none."""
        taste = Taste(rng.gauss(BEST_DEPTH, 0.14), rng.random() < 0.2)
        if size <= 2 and rng.random() < WHEELCHAIR_SHARE and (places := self.wheelchair(rng)):
            return places
        if size == 2 and rng.random() < SOFA_SHARE and (sofa := self.sofa(taste)):
            return sofa
        looked_at = self._look_around(size, rng) or self._every(size)
        if looked_at:
            _, run, start = max((self._worth(run, start, size, taste), run, start) for run, start in looked_at)
            return tuple(place.seat.id for place in self._runs[run][start : start + size])
        return self.sofa(taste) if size <= 2 else ()

    def sofa(self, taste: Taste) -> tuple[str, ...]:
        """The free seats of the sofa nearest to the taste; () if none is wholly free."""
        free = [sofa for sofa in self._sofas if all(place.seat.id in self._free for place in sofa)]
        if not free:
            return ()
        best = max(free, key=lambda sofa: _likes(sofa[0], taste))
        return tuple(place.seat.id for place in best)

    def wheelchair(self, rng: Random) -> tuple[str, ...]:
        """A free wheelchair place and what is free beside it; () if there is none."""
        free = [places for places in self._wheelchairs if places[0].id in self._free]
        return tuple(seat.id for seat in rng.choice(free) if seat.id in self._free) if free else ()

    def leftovers(self) -> tuple[str, ...]:
        """Every seat that is still free, in no order that matters."""
        return tuple(sorted(self._free))

    def _look_around(self, size: int, rng: Random) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        if not self._runs:
            return found
        for run in rng.choices(range(len(self._runs)), self._lengths, k=2 * LOOKED_AT):
            room = self._lengths[run] - size
            start = rng.randint(0, room) if room >= 0 else -1
            if start >= 0 and self._is_free(run, start, size):
                found.append((run, start))
                if len(found) == LOOKED_AT:
                    break
        return found

    def _every(self, size: int) -> list[tuple[int, int]]:
        return [
            (run, start)
            for run, length in enumerate(self._lengths)
            for start in range(length - size + 1)
            if self._is_free(run, start, size)
        ]

    def _is_free(self, run: int, start: int, size: int) -> bool:
        return all(place.seat.id in self._free for place in self._runs[run][start : start + size])

    def _worth(self, run: int, start: int, size: int, taste: Taste) -> float:
        """How much a party likes some seats: near to its taste, not right beside strangers, no lone seat
        left over.
        """
        places, end = self._runs[run], start + size
        elbow_room = 0.5 * (len(self._free) / self._all) ** 3
        worth = (_likes(places[start], taste) + _likes(places[end - 1], taste)) / 2
        if taste.aisle and (start == 0 or end == len(places)):
            worth += 0.5
        for beside, beyond in ((start - 1, start - 2), (end, end + 1)):
            if not 0 <= beside < len(places):
                continue
            if places[beside].seat.id not in self._free:
                worth -= 0.1 + elbow_room
            elif not 0 <= beyond < len(places) or places[beyond].seat.id not in self._free:
                worth -= 0.3
        return worth


def _likes(place: _Place, taste: Taste) -> float:
    off = (place.depth - taste.depth) / 0.45
    neck = max(0.0, 0.2 - place.depth) * 4
    return -1.1 * place.aside**2 - off * off - neck
