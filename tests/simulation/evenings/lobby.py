"""One evening in the lobby: guests come, kiosks keep seats by the real policy, the network goes away and returns."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.domain.allotment import is_content, wanted
from kiosk.domain.allotment_size import AllotmentRules, size
from kiosk.domain.demand import MARKS, Mark, SoldSoFar, Usual
from tests.simulation.evenings.guests import BOX_OFFICE, CLOSES, OPENS, WEB, Guests, Show
from tests.simulation.evenings.house import House, audience_of

EVERY_MINUTES = 5
"""How often the kiosks look after their allotments here; the real ones do so every minute."""
GRACE = 10


@dataclass(frozen=True, slots=True)
class Outage:
    """The kiosks are without a network from one minute to another."""

    begins: float
    ends: float

    def lasts_at(self, minute: float) -> bool:
        """Whether it is on."""
        return self.begins <= minute < self.ends


@dataclass(slots=True)
class Withheld:
    """What was kept, minute by minute, of the shows that had not begun: seats kept, free and kept, and all."""

    kept: int = 0
    left: int = 0
    seats: int = 0
    most_of_a_show: float = 0.0


@dataclass(slots=True)
class Lobby:
    """The evening at one moment. ``sales`` are the seats sold at kiosks, each with its minute."""

    houses: dict[str, House]
    rules: AllotmentRules
    usual: Usual
    minute: float = OPENS
    sales: list[tuple[float, int]] = field(default_factory=list)
    withheld: Withheld = field(default_factory=Withheld)
    marks: dict[tuple[str, int, int], tuple[int, int]] = field(default_factory=dict)

    def copy(self) -> "Lobby":
        """The same evening, to go another way from here."""
        houses = {name: house.copy() for name, house in self.houses.items()}
        return Lobby(houses, self.rules, self.usual, self.minute, list(self.sales))

    def goes_on(self, guests: Iterable[Guests], until: float, outage: Outage | None = None) -> None:
        """Let time pass until ``until``; ``guests`` are all of the evening, by time."""
        begun = self.minute
        coming = [one for one in guests if begun <= one.at < until]
        steps: list[tuple[float, Guests | None]] = [(one.at, one) for one in coming]
        first = -(-begun // EVERY_MINUTES) * EVERY_MINUTES
        steps += [(float(at), None) for at in range(int(first), int(until), EVERY_MINUTES)]
        for at, one in sorted(steps, key=lambda step: (step[0], step[1] is not None)):
            self.minute = at
            online = not (outage and outage.lasts_at(at))
            if one is None:
                self._look_after(online=online)
            else:
                self._serve(one, online=online)
        self.minute = until

    def sold_at_kiosks(self, outage: Outage) -> int:
        """Seats that the kiosks sold while it lasted."""
        return sum(seats for at, seats in self.sales if outage.lasts_at(at))

    @property
    def wasted(self) -> int:
        """Seats of the evening that stayed empty because they were kept."""
        return sum(house.wasted for house in self.houses.values())

    def learnt(self) -> dict[tuple[int, int], Mark]:
        """What each kiosk noted this evening, by kiosk and mark."""
        found: dict[tuple[int, int], Mark] = {}
        for (_, kiosk, minutes), (sold, here) in self.marks.items():
            old = found.get((kiosk, minutes), Mark(minutes, 0, 0, 0))
            found[kiosk, minutes] = Mark(minutes, old.shows + 1, old.sold + sold, old.sold_here + here)
        return found

    def _serve(self, guests: Guests, *, online: bool) -> None:
        house = self.houses[guests.show]
        if isinstance(guests.where, int):
            sold = house.sells_at_kiosk(guests, guests.where, online=online)
            if sold:
                self.sales.append((self.minute, sold))
        else:
            house.sells_elsewhere(guests)

    def _look_after(self, *, online: bool) -> None:
        for house in self.houses.values():
            left = house.show.starts - self.minute
            for kiosk in range(house.kiosks):
                self._note(house, kiosk, left)
                if online and left >= -GRACE:
                    self._keep(house, kiosk, left / 60)
        self._count()

    def _keep(self, house: House, kiosk: int, hours: float) -> None:
        mine = house.kept[kiosk]
        now = SoldSoFar(len(house.sold), house.sold_here[kiosk], house.free + len(mine))
        target = size(now, hours, self.rules, self.usual)
        if is_content(house.hall, target, self.rules.most, mine):
            return
        plan = wanted(house.hall, house.without_anyones(), target, self.rules.most, tuple(sorted(mine)))
        mine.difference_update(plan.give)
        for block in plan.take:
            mine.update(block)

    def _note(self, house: House, kiosk: int, left: float) -> None:
        for minutes in MARKS:
            passed = left <= (minutes or -GRACE)
            if passed and left > minutes - 15 - (GRACE if not minutes else 0):
                self.marks.setdefault((house.show.id, kiosk, minutes), (len(house.sold), house.sold_here[kiosk]))

    def _count(self) -> None:
        for house in self.houses.values():
            if self.minute < house.show.starts:
                self.withheld.kept += house.withheld
                self.withheld.left += house.withheld + house.free
                self.withheld.seats += house.capacity
                self.withheld.most_of_a_show = max(self.withheld.most_of_a_show, house.withheld / house.capacity)


def opening(
    shows: tuple[Show, ...], guests: tuple[Guests, ...], kiosks: int, rules: AllotmentRules, usual: Usual
) -> Lobby:
    """The lobby as the evening begins, with everything sold that was bought in advance."""
    houses = {show.id: House(show, kiosks) for show in shows}
    audiences = {show.id: audience_of(show) for show in shows}
    lobby = Lobby(houses, rules, usual)
    for show in shows:
        house = houses[show.id]
        early = [one for one in guests if one.show == show.id and one.at < OPENS]
        for minutes in MARKS:
            at = show.starts - minutes
            while early and early[0].at < min(at, OPENS):
                house.sells_in_advance(early.pop(0), audiences[show.id])
            if at < OPENS:
                for kiosk in range(kiosks):
                    lobby.marks[show.id, kiosk, minutes] = (len(house.sold), house.sold_here[kiosk])
        for one in early:
            house.sells_in_advance(one, audiences[show.id])
    return lobby


__all__ = ["BOX_OFFICE", "CLOSES", "WEB", "Lobby", "Outage", "opening"]
