"""Lobby evenings in small: what must hold of any of them, and that the usual policy serves about what the docs say.

The figures themselves take more evenings: ``make evenings``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pytest

from kiosk.domain.demand import Usual
from tests import proving
from tests.simulation.evenings.assumptions import Assumptions
from tests.simulation.evenings.evening import DEFAULT, FIXED, EveningFigures, Policy, evening_of, learn, spend
from tests.simulation.evenings.figures import summed
from tests.simulation.evenings.guests import CLOSES, OPENS, Guests
from tests.simulation.evenings.lobby import Lobby, Outage, opening

ASSUMED = Assumptions()
SEED = proving.seed(7)
EVENINGS = proving.size(ci=3, prove=14)
SATURDAY = 2
TWO_HOURS = (120, 120)


@dataclass(frozen=True, slots=True)
class Known:
    """What kiosks learnt from a few evenings."""

    usual: Usual


@pytest.fixture(scope="module")
def known() -> Known:
    return Known(learn(range(100, 103), ASSUMED, SEED))


@pytest.fixture
def again() -> Iterator[None]:
    with proving.reproducible("evenings", SEED):
        yield


def lobby_of(policy: Policy, known: Known, number: int = SATURDAY) -> tuple[Lobby, tuple[Guests, ...]]:
    shows, guests, _ = evening_of(number, ASSUMED, SEED)
    return opening(shows, guests, ASSUMED.kiosks, policy.rules, known.usual), guests


def spent(policy: Policy, known: Known) -> list[EveningFigures]:
    return [spend(number, policy, known.usual, ASSUMED, SEED, TWO_HOURS) for number in range(EVENINGS)]


@pytest.mark.usefixtures("again")
def test_at_every_moment_a_seat_has_one_owner_and_the_managers_limits_hold(known: Known) -> None:
    lobby, guests = lobby_of(DEFAULT, known)
    kept_at_all = 0
    for minute in range(OPENS, CLOSES, 30):
        lobby.goes_on(guests, minute)
        for house in lobby.houses.values():
            owners = [house.sold, *house.kept]
            assert sum(map(len, owners)) == len(set().union(*owners)), f"{house.show.id} at {minute}"
            kept_at_all += house.withheld
            for kept in house.kept:
                assert len(kept) <= DEFAULT.rules.most
            if minute > house.show.starts:
                assert house.withheld == 0, "everything went back before the show"
    assert kept_at_all


@pytest.mark.usefixtures("again")
def test_offline_a_kiosk_sells_what_it_kept_and_nothing_else(known: Known) -> None:
    lobby, guests = lobby_of(DEFAULT, known)
    outage = Outage(18 * 60 + 30, 22 * 60)
    lobby.goes_on(guests, outage.begins)
    kept = {name: set().union(*house.kept) for name, house in lobby.houses.items()}
    before = {name: list(house.sold_here) for name, house in lobby.houses.items()}

    lobby.goes_on(guests, outage.ends, outage)

    assert lobby.sold_at_kiosks(outage) > 0
    for name, house in lobby.houses.items():
        still = set().union(*house.kept)
        here = sum(house.sold_here) - sum(before[name])
        assert still <= kept[name], "nothing is kept anew without a network"
        assert kept[name] - still <= house.sold
        assert here == len(kept[name] - still), "and nobody else gets these seats"


@pytest.mark.usefixtures("again")
def test_the_same_dice_play_the_same_evening(known: Known) -> None:
    once, twice = (spend(1, DEFAULT, known.usual, ASSUMED, SEED, (120,)) for _ in range(2))
    assert once == twice


def test_other_dice_bring_other_guests() -> None:
    (_, one, _), (_, other, _) = (evening_of(1, ASSUMED, seed) for seed in (1, 2))
    assert one != other


@pytest.mark.usefixtures("again")
def test_the_usual_policy_serves_most_of_what_a_network_would_have_sold(known: Known) -> None:
    by_demand, fixed = (summed(policy, spent(policy, known)) for policy in (DEFAULT, FIXED))

    served = [sum(one.served.value for one in summary.outages) / len(TWO_HOURS) for summary in (by_demand, fixed)]
    assert served[0] > 0.8
    assert served[0] > served[1], "better than a fixed share"
    assert by_demand.withheld.value < 0.13
    assert max(one.wasted.value for one in by_demand.outages) < 0.015


def test_parties_come_as_the_assumptions_say() -> None:
    chance = Random(SEED)
    shows, guests, _ = evening_of(chance.randrange(14), ASSUMED, SEED)
    people = sum(one.size for one in guests)
    at_kiosks = sum(one.size for one in guests if isinstance(one.where, int))
    begins = {show.id: show.starts for show in shows}
    late = [one for one in guests if one.where != "web" and begins[one.show] - one.at <= ASSUMED.late_minutes]
    in_lobby = [one for one in guests if one.where != "web"]

    assert 0.1 < at_kiosks / people < 0.3
    assert 0.75 < len(late) / len(in_lobby) < 0.95
    assert max(one.at - begins[one.show] for one in guests) <= ASSUMED.grace_minutes
    assert {one.size for one in guests} == {1, 2, 3, 4, 5, 6}
