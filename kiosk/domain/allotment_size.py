"""How many seats of a showtime a kiosk keeps for when it is offline, and why, in words; pure.

Everything kept is missing elsewhere: a pair is kept as long as an outage would sell it often enough.
"""

from dataclasses import dataclass

from kiosk.domain.chances import chance_of_more
from kiosk.domain.demand import SoldSoFar, Usual, expect

NEARLY_FULL_SEATS = 12
"""With fewer seats left none is kept: everybody needs them."""
WORTH = 0.06
"""A further pair is kept as long as each of its seats would be sold in six of a hundred outages."""
MOST_EVER = 100
FIRST_SHARE = 0.08
FIRST_MOST = 16
"""What a kiosk keeps that knows nothing yet: a share of the free seats, and at most so many."""


@dataclass(frozen=True, slots=True)
class AllotmentRules:
    """The manager's limits: a share of the free seats, a most, from when to when before the show, in hours.

    ``outage_hours`` is how long an outage the seats kept should last for, ``worth`` how often a seat should be sold in
    one to be kept, ``first_share`` the share of the free seats that is kept before anything is known of demand.
    """

    share: float
    most: int
    from_hours: float
    until_hours: float
    outage_hours: float = 2.0
    worth: float = WORTH
    first_share: float = FIRST_SHARE


@dataclass(frozen=True, slots=True)
class Size:
    """How many ordinary seats to keep, in pairs, and why, in words for a manager."""

    seats: int
    why: str


def size(now: SoldSoFar, hours_to_show: float, rules: AllotmentRules, usual: Usual) -> Size:
    """The size of one showtime's allotment."""
    if hours_to_show <= rules.until_hours:
        return Size(0, "the show is near: what is left goes back")
    if hours_to_show > rules.from_hours:
        return Size(0, "the show is far off")
    if now.free < NEARLY_FULL_SEATS:
        return Size(0, f"nearly full: {now.free} seats are left")
    seats, why = _first(now, rules) if not usual.tells else _by_demand(now, hours_to_show, rules, usual)
    cap = min(int(now.free * rules.share), rules.most)
    if seats <= cap:
        return Size(seats, why)
    share = f"{rules.share:.0%} of {now.free} free seats".replace("%", " %")
    limit = share if cap < rules.most else f"the manager's most, {rules.most}"
    return Size(cap // 2 * 2, f"{why}, capped at {limit}")


def _first(now: SoldSoFar, rules: AllotmentRules) -> tuple[int, str]:
    seats = min(int(now.free * rules.first_share), FIRST_MOST) // 2 * 2
    return seats, f"no past shows to judge by yet: {seats} of {now.free} free seats"


def _by_demand(now: SoldSoFar, hours_to_show: float, rules: AllotmentRules, usual: Usual) -> tuple[int, str]:
    ahead = expect(now, usual, hours_to_show, rules.outage_hours)
    more = chance_of_more(ahead.seats)
    seats = 0
    while seats < MOST_EVER and next(more) + next(more) >= 2 * rules.worth:
        seats += 2
    pace = ahead.seats / ahead.hours if ahead.hours else 0.0
    why = f"{ahead.hours:.1f} h outage at {pace:.1f} seats an hour sells {ahead.seats:.0f}"
    if ahead.left_for < 1:
        why += f" (of all still to come only {ahead.left_for:.0%} find a seat)".replace("%", " %")
    return seats, f"{why}; as parties do not come evenly it wants {seats}"
