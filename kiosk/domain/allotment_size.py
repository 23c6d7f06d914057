"""How many seats of a showtime a kiosk keeps for when it is offline, and why, in words; pure.

Everything kept is missing elsewhere: a pair is kept as long as an outage would sell it often enough.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

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


class Ground(StrEnum):
    """What a size rests on. ``FIRST``: too few past shows to judge by; ``DEMAND``: what an outage would sell."""

    NEAR = "near"
    FAR = "far"
    NEARLY_FULL = "nearly_full"
    FIRST = "first"
    DEMAND = "demand"


@dataclass(frozen=True, slots=True)
class Because:
    """Why, in short: an outage of so many ``hours`` would sell so many ``expected`` seats here.

    ``capped``: the manager's limit allows fewer than that takes.
    """

    ground: Ground
    hours: float = 0.0
    expected: float = 0.0
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Size:
    """How many ordinary seats to keep, in pairs, and why: in words for a manager, and in short."""

    seats: int
    why: str
    because: Because | None = field(default=None, compare=False)


def size(now: SoldSoFar, hours_to_show: float, rules: AllotmentRules, usual: Usual) -> Size:
    """The size of one showtime's allotment."""
    if hours_to_show <= rules.until_hours:
        return Size(0, "the show is near: what is left goes back", Because(Ground.NEAR))
    if hours_to_show > rules.from_hours:
        return Size(0, "the show is far off", Because(Ground.FAR))
    if now.free < NEARLY_FULL_SEATS:
        return Size(0, f"nearly full: {now.free} seats are left", Because(Ground.NEARLY_FULL))
    seats, why, because = _first(now, rules) if not usual.tells else _by_demand(now, hours_to_show, rules, usual)
    cap = min(int(now.free * rules.share), rules.most)
    if seats <= cap:
        return Size(seats, why, because)
    share = f"{rules.share:.0%} of {now.free} free seats".replace("%", " %")
    limit = share if cap < rules.most else f"the manager's most, {rules.most}"
    return Size(cap // 2 * 2, f"{why}, capped at {limit}", replace(because, capped=True))


def _first(now: SoldSoFar, rules: AllotmentRules) -> tuple[int, str, Because]:
    seats = min(int(now.free * rules.first_share), FIRST_MOST) // 2 * 2
    return seats, f"no past shows to judge by yet: {seats} of {now.free} free seats", Because(Ground.FIRST)


def _by_demand(now: SoldSoFar, hours_to_show: float, rules: AllotmentRules, usual: Usual) -> tuple[int, str, Because]:
    ahead = expect(now, usual, hours_to_show, rules.outage_hours)
    more = chance_of_more(ahead.seats)
    seats = 0
    while seats < MOST_EVER and next(more) + next(more) >= 2 * rules.worth:
        seats += 2
    pace = ahead.seats / ahead.hours if ahead.hours else 0.0
    why = f"{ahead.hours:.1f} h outage at {pace:.1f} seats an hour sells {ahead.seats:.0f}"
    if ahead.left_for < 1:
        why += f" (of all still to come only {ahead.left_for:.0%} find a seat)".replace("%", " %")
    because = Because(Ground.DEMAND, ahead.hours, ahead.seats)
    return seats, f"{why}; as parties do not come evenly it wants {seats}", because
