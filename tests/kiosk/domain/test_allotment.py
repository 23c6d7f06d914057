"""How many seats are kept for offline, and which."""

import pytest

from kiosk.domain.allotment import AllotmentPlan, AllotmentRules, size, wanted
from kiosk.domain.seats import Auditorium, SeatState
from tests.builders import hall

RULES = AllotmentRules(share=0.08, most=16, from_hours=36, until_hours=0.5)
HALL = hall(rows="ABCDEFGHIJ", width=12)
FREE = dict.fromkeys(HALL.by_id, SeatState.FREE)


def without(*gone: str, auditorium: Auditorium = HALL) -> dict[str, SeatState]:
    return {seat: SeatState.NOT_HERE if seat in gone else SeatState.FREE for seat in auditorium.by_id}


def kept(plan: AllotmentPlan) -> set[str]:
    return {seat for block in plan.take for seat in block}


@pytest.mark.parametrize(
    ("total", "free", "hours", "seats"),
    [
        (500, 500, 24, 16),  # the manager's most
        (120, 120, 24, 8),
        (120, 60, 24, 4),
        (120, 30, 24, 2),
        (120, 12, 24, 0),
        (120, 11, 24, 0),  # nearly full
        (500, 49, 24, 0),  # less than a tenth
        (40, 40, 24, 2),
        (120, 120, 37, 0),
        (120, 120, 0.5, 0),
        (120, 120, -0.1, 0),
    ],
)
def test_the_size_follows_demand_and_the_managers_limits(total: int, free: int, hours: float, seats: int) -> None:
    assert size(total, free, hours, RULES)[0] == seats


def test_blocks_are_together_near_the_middle_and_leave_nobody_a_single_seat() -> None:
    plan = wanted(HALL, FREE, 24, RULES, ())

    blocks = [block for block in plan.take if "E1" not in block]
    assert [len(block) for block in blocks] == [4, 4]
    for block in blocks:
        assert len({HALL.by_id[seat].row for seat in block}) == 1
        numbers = sorted(int(HALL.by_id[seat].number) for seat in block)
        assert numbers == list(range(numbers[0], numbers[0] + 4))
        assert all(2 < number < 11 for number in numbers)
        assert HALL.by_id[block[0]].row in "EFGHI"


def test_one_wheelchair_place_with_its_companion_is_kept() -> None:
    assert ("E1", "E2") in wanted(HALL, FREE, 24, RULES, ()).take
    assert ("E1", "E2") not in wanted(HALL, without("E1", "E2"), 24, RULES, ("E1", "E2")).take


@pytest.mark.parametrize("gone", ["E1", "E2"])
def test_half_of_that_pair_is_of_no_use(gone: str) -> None:
    assert {"E1", "E2"}.isdisjoint(kept(wanted(HALL, without(gone), 24, RULES, ())))


def test_the_pair_counts_towards_the_most() -> None:
    few = AllotmentRules(share=0.5, most=4, from_hours=36, until_hours=0.5)
    plan = wanted(HALL, FREE, 24, few, ())
    assert len(kept(plan)) == 4
    assert {"E1", "E2"} < kept(plan)


def test_a_manager_who_wants_none_gets_none() -> None:
    none = AllotmentRules(share=0.5, most=0, from_hours=36, until_hours=0.5)
    assert kept(wanted(HALL, FREE, 24, none, ())) == set()


def test_what_is_there_already_is_not_asked_for_again() -> None:
    first = wanted(HALL, FREE, 24, RULES, ())
    mine = kept(first)

    again = wanted(HALL, without(*mine), 24, RULES, tuple(mine))

    assert again.take == ()
    assert again.give == ()


def test_no_seat_that_is_not_free_is_asked_for() -> None:
    gone = {seat for seat in HALL.by_id if seat[0] in "FGH"}
    plan = wanted(HALL, without(*gone), 24, RULES, ())
    assert kept(plan)
    assert kept(plan).isdisjoint(gone)


def test_where_only_single_seats_are_left_none_is_kept() -> None:
    odd = [seat for seat in HALL.by_id if int(HALL.by_id[seat].number) % 2]
    assert wanted(HALL, without(*odd), 24, RULES, ()).take == ()


def test_a_hall_that_fills_gets_the_farthest_seats_back_first() -> None:
    already = ("H5", "H6", "H7", "H8", "C1", "C2", "C3", "C4", "E1", "E2")
    gone = [seat for seat in HALL.by_id if seat[0] in "ABDFGIJ"]

    plan = wanted(HALL, without(*gone, *already), 24, RULES, already)

    assert plan.take == ()
    assert sorted(plan.give) == ["C1", "C2", "C3", "C4", "H5", "H6"] or sorted(plan.give) == [
        "C1",
        "C2",
        "C3",
        "C4",
        "H7",
        "H8",
    ]


@pytest.mark.parametrize("hours", [0.5, 0, -2])
def test_everything_goes_back_before_the_show(hours: float) -> None:
    already = ("H5", "H6", "E1", "E2")
    plan = wanted(HALL, without(*already), hours, RULES, already)
    assert plan == AllotmentPlan((), ("E1", "E2", "H5", "H6"), "the show is near")


def test_a_seat_the_auditorium_no_longer_has_is_given_back_before_others() -> None:
    already = ("H5", "H6", "Z1", "Z2", "Z3", "Z4")
    gone = [seat for seat in HALL.by_id if seat[0] in "ABCDFGIJ"]

    plan = wanted(HALL, without(*gone, "H5", "H6"), 24, RULES, already)

    assert set(plan.give) >= {"Z1", "Z2", "Z3", "Z4"}
