"""An evening, again and again: with the network, and with outages at random moments; the same dice for every policy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from kiosk.bootstrap.parts import allotment_rules
from kiosk.config import Config
from kiosk.domain.allotment_size import FIRST_MOST, FIRST_SHARE, AllotmentRules
from kiosk.domain.demand import Mark, Usual
from tests.simulation.evenings.assumptions import Assumptions
from tests.simulation.evenings.guests import CLOSES, FIRST_DAY, OPENS, Guests, Show, guests_of, shows_of
from tests.simulation.evenings.lobby import Lobby, Outage, opening

LENGTHS = (10, 30, 60, 120, 240)
"""Minutes that outages last."""
LAST_BEGINNING = 22 * 60


@dataclass(frozen=True, slots=True)
class Policy:
    """What is compared: the manager's rules, and whether the kiosk knows past shows."""

    name: str
    rules: AllotmentRules
    knows_demand: bool = True


FIXED = Policy(
    "a fixed share",
    AllotmentRules(share=FIRST_SHARE, most=FIRST_MOST, from_hours=36, until_hours=1 / 6),
    knows_demand=False,
)
DEFAULT = Policy("by demand, as usual", allotment_rules(Config()))


@dataclass(frozen=True, slots=True)
class OutageFigures:
    """One outage: seats sold at the kiosks in it, what they had sold with a network, seats wasted that evening."""

    minutes: int
    sold: int
    connected: int
    wasted: int


@dataclass(frozen=True, slots=True)
class EveningFigures:
    """One evening under one policy. The withheld are sums over all looks, for shares; ``seats`` are the evening's."""

    kept: int
    left: int
    looked_at: int
    most_of_a_show: float
    seats: int
    wasted_connected: int
    outages: tuple[OutageFigures, ...]


def evening_of(number: int, assumed: Assumptions, seed: int) -> tuple[tuple[Show, ...], tuple[Guests, ...], Random]:
    """The shows and guests of the evening with that number, and dice for the rest."""
    chance = Random(f"{seed} {number}")
    shows = shows_of(FIRST_DAY + timedelta(days=number % 14))
    return shows, guests_of(shows, assumed, chance), chance


def spend(
    number: int,
    policy: Policy,
    usual: Usual,
    assumed: Assumptions,
    seed: int,
    lengths: Sequence[int] = LENGTHS,
) -> EveningFigures:
    """Spend one evening under a policy: once with the network all the time, and once for each length of outage."""
    shows, guests, chance = evening_of(number, assumed, seed)
    outages = [
        Outage(begins, begins + length) for length in lengths for begins in [chance.uniform(OPENS, LAST_BEGINNING)]
    ]
    lobby = opening(shows, guests, assumed.kiosks, policy.rules, usual if policy.knows_demand else Usual())
    cut_off: list[tuple[Outage, Lobby]] = []
    for outage in sorted(outages, key=lambda one: one.begins):
        lobby.goes_on(guests, outage.begins)
        cut_off.append((outage, lobby.copy()))
    lobby.goes_on(guests, CLOSES)
    found = []
    for outage, other in cut_off:
        other.goes_on(guests, CLOSES, outage)
        length = round(outage.ends - outage.begins)
        found.append(OutageFigures(length, other.sold_at_kiosks(outage), lobby.sold_at_kiosks(outage), other.wasted))
    return EveningFigures(
        kept=lobby.withheld.kept,
        left=lobby.withheld.left,
        looked_at=lobby.withheld.seats,
        most_of_a_show=lobby.withheld.most_of_a_show,
        seats=sum(house.capacity for house in lobby.houses.values()),
        wasted_connected=lobby.wasted,
        outages=tuple(sorted(found, key=lambda one: one.minutes)),
    )


def learn(evenings: Iterable[int], assumed: Assumptions, seed: int) -> Usual:
    """What a kiosk knows after such evenings: the kiosks are alike, so one of them stands for all."""
    sums: dict[int, Mark] = {}
    for number in evenings:
        shows, guests, _ = evening_of(number, assumed, seed)
        lobby = opening(shows, guests, assumed.kiosks, FIXED.rules, Usual())
        lobby.goes_on(guests, CLOSES + 15)
        for mark in lobby.learnt().values():
            old = sums.get(mark.minutes, Mark(mark.minutes, 0, 0, 0))
            sums[mark.minutes] = Mark(
                mark.minutes, old.shows + mark.shows, old.sold + mark.sold, old.sold_here + mark.sold_here
            )
    return Usual(tuple(sums.values()))
