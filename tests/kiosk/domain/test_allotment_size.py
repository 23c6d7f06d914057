"""How many seats are kept for offline, and what is said of it."""

from dataclasses import replace

import pytest

from kiosk.domain.allotment_cost import cost
from kiosk.domain.allotment_size import AllotmentRules, Size, size
from kiosk.domain.demand import Mark, SoldSoFar, Usual

RULES = AllotmentRules(share=0.25, most=60, from_hours=36, until_hours=0.5)
NOTHING_KNOWN = Usual()
# A usual show: 40 seats sold two hours before it begins, 100 in the end; this kiosk sells 12 of them, all late.
USUAL = Usual((Mark(2160, 50, 500, 0), Mark(120, 50, 2000, 0), Mark(60, 50, 3000, 200), Mark(0, 50, 5000, 600)))
AS_USUAL = SoldSoFar(sold=40, sold_here=0, free=143)


def seats(now: SoldSoFar, hours: float = 2, rules: AllotmentRules = RULES, usual: Usual = USUAL) -> int:
    return size(now, hours, rules, usual).seats


@pytest.mark.parametrize(
    ("free", "hours", "kept"),
    [
        (500, 24.0, 16),
        (120, 24.0, 8),
        (60, 24.0, 4),
        (12, 24.0, 0),
        (120, 37.0, 0),
        (120, 0.5, 0),
        (120, -0.1, 0),
    ],
)
def test_a_kiosk_that_knows_nothing_yet_keeps_a_small_share(free: int, hours: float, kept: int) -> None:
    assert seats(SoldSoFar(0, 0, free), hours, usual=NOTHING_KNOWN) == kept


def test_nine_shows_are_nothing_to_judge_by_and_ten_are() -> None:
    few, enough = (Usual((Mark(120, shows, 0, 0), Mark(0, shows, 0, 0))) for shows in (9, 10))
    assert "no past shows" in size(AS_USUAL, 2, RULES, few).why
    assert seats(AS_USUAL, usual=enough) == 0, "nothing was ever sold here"


def test_every_number_is_explained() -> None:
    assert size(AS_USUAL, 2, RULES, USUAL) == Size(
        26, "2.0 h outage at 6.0 seats an hour sells 12; as parties do not come evenly it wants 26"
    )
    assert size(AS_USUAL, 2, replace(RULES, share=0.1), USUAL).why.endswith(
        "it wants 26, capped at 10 % of 143 free seats"
    )
    assert size(AS_USUAL, 2, replace(RULES, most=8), USUAL).why.endswith("it wants 26, capped at the manager's most, 8")


@pytest.mark.parametrize(
    ("name", "less", "more"),
    [
        ("a show that sells better", AS_USUAL, replace(AS_USUAL, sold=80)),
        ("a show that sells better here", replace(AS_USUAL, free=300), replace(AS_USUAL, free=300, sold_here=12)),
    ],
)
def test_more_is_kept_of(name: str, less: SoldSoFar, more: SoldSoFar) -> None:
    assert seats(less) < seats(more), name


def test_more_is_kept_for_a_longer_outage() -> None:
    shorter, longer = (replace(RULES, outage_hours=hours) for hours in (0.5, 2.0))
    assert seats(AS_USUAL, 1.5, shorter) < seats(AS_USUAL, 1.5, longer)


def test_few_are_kept_while_the_show_is_far_and_fewer_again_as_its_buyers_have_come() -> None:
    by_time = [seats(AS_USUAL, hours) for hours in (30, 4, 3, 2)]
    assert by_time == sorted(by_time)
    assert by_time[0] < by_time[-1]
    almost_over = SoldSoFar(sold=95, sold_here=11, free=88)
    assert seats(almost_over, 0.6) < seats(AS_USUAL)


def test_as_a_show_fills_the_kiosk_keeps_no_more_than_its_part_of_what_is_left() -> None:
    by_room = [seats(replace(AS_USUAL, free=free)) for free in (143, 60, 40, 20, 12, 11, 0)]
    assert by_room == sorted(by_room, reverse=True)
    assert by_room[-2:] == [0, 0]
    assert "of all still to come only 33 % find a seat" in size(replace(AS_USUAL, free=20), 2, RULES, USUAL).why


@pytest.mark.parametrize("hours", [0.5, 0, -2])
def test_nothing_is_kept_shortly_before_the_show(hours: float) -> None:
    assert size(AS_USUAL, hours, RULES, USUAL) == Size(0, "the show is near: what is left goes back")


def test_nothing_is_kept_of_a_show_beyond_the_horizon() -> None:
    assert size(AS_USUAL, 36.1, RULES, USUAL) == Size(0, "the show is far off")


@pytest.mark.parametrize("most", [0, 1, 7, 16, 100])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5])
def test_the_managers_limits_hold_whatever_the_demand(most: int, share: float) -> None:
    rules = replace(RULES, most=most, share=share)
    for free in (12, 40, 143, 600):
        for usual in (USUAL, NOTHING_KNOWN):
            found = seats(SoldSoFar(400, 100, free), 2, rules, usual)
            assert found <= min(most, share * free)
            assert found % 2 == 0


def test_what_it_costs() -> None:
    free = cost(AS_USUAL, 14, 2, USUAL)
    assert free.share == pytest.approx(14 / 143)
    assert free.unsold is not None
    assert free.unsold < 0.1, "everybody else finds a seat beside the ones kept"

    tight = cost(SoldSoFar(40, 0, 50), 20, 2, USUAL)
    assert tight.unsold is not None
    assert 1 < tight.unsold < 20, "somebody is turned away, and the kiosk will hardly sell them all"

    soon_sold = cost(SoldSoFar(40, 0, 50), 2, 2, USUAL)
    assert soon_sold.unsold is not None
    assert soon_sold.unsold < 0.3, "who is turned away elsewhere misses seats that are sold here"

    assert cost(AS_USUAL, 0, 2, USUAL).unsold == 0
    assert cost(AS_USUAL, 14, 2, NOTHING_KNOWN).unsold is None
    assert cost(SoldSoFar(40, 0, 0), 0, 2, USUAL).share == 0
