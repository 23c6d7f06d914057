"""Which seats are kept for offline."""

from dataclasses import dataclass

import pytest

from kiosk.domain.allotment import AllotmentPlan, is_content, wanted
from kiosk.domain.allotment_size import Size
from kiosk.domain.seats import Auditorium, SeatState
from tests.builders import hall
from tests.kiosk.domain.drawn_halls import drawn

HALL = hall(rows="ABCDEFGHIJ", width=12)
FREE = dict.fromkeys(HALL.by_id, SeatState.FREE)
MOST = 60


def without(*gone: str, auditorium: Auditorium = HALL) -> dict[str, SeatState]:
    return {seat: SeatState.NOT_HERE if seat in gone else SeatState.FREE for seat in auditorium.by_id}


def plan_for(
    seats: int, *already: str, gone: tuple[str, ...] = (), most: int = MOST, auditorium: Auditorium = HALL
) -> AllotmentPlan:
    """What is wanted where ``already`` is kept and ``gone`` is somebody else's."""
    states = without(*already, *gone, auditorium=auditorium)
    return wanted(auditorium, states, Size(seats, "because"), most, already)


def kept(plan: AllotmentPlan) -> set[str]:
    return {seat for block in plan.take for seat in block}


def test_runs_are_together_near_the_middle_and_leave_nobody_a_single_seat() -> None:
    blocks = [block for block in plan_for(8).take if "E1" not in block]

    assert [len(block) for block in blocks] == [8]
    for block in blocks:
        assert len({HALL.by_id[seat].row for seat in block}) == 1
        numbers = sorted(int(HALL.by_id[seat].number) for seat in block)
        assert numbers == list(range(3, 11))
        assert HALL.by_id[block[0]].row in "EFGHI"


def test_one_wheelchair_place_with_its_companion_is_kept() -> None:
    assert ("E1", "E2") in plan_for(8).take
    assert ("E1", "E2") not in plan_for(8, "E1", "E2").take


@pytest.mark.parametrize("gone", ["E1", "E2"])
def test_half_of_that_pair_is_of_no_use(gone: str) -> None:
    assert {"E1", "E2"}.isdisjoint(kept(plan_for(8, gone=(gone,))))


def test_the_pair_counts_towards_the_most() -> None:
    plan = plan_for(20, most=4)
    assert len(kept(plan)) == 4
    assert {"E1", "E2"} < kept(plan)


def test_a_pair_that_is_left_alone_is_kept_as_long_as_any_is() -> None:
    assert plan_for(2, "E1", "E2", "H5", "H6") == AllotmentPlan((), (), "because")
    assert plan_for(0, "E1", "E2").give == ("E1", "E2")


def test_a_manager_who_wants_none_gets_none() -> None:
    assert kept(plan_for(0)) == set()
    assert kept(plan_for(8, most=0)) <= {"E1", "E2"}


@pytest.mark.parametrize("seats", [2, 6, 8, 14, 30])
def test_what_is_there_already_is_not_asked_for_again(seats: int) -> None:
    mine = kept(plan_for(seats))

    assert plan_for(seats, *sorted(mine)) == AllotmentPlan((), (), "because")
    assert is_content(HALL, Size(seats, ""), MOST, sorted(mine))


def test_no_seat_that_is_not_free_is_asked_for() -> None:
    gone = {seat for seat in HALL.by_id if seat[0] in "FGH"}
    plan = plan_for(8, gone=tuple(gone))
    assert kept(plan)
    assert kept(plan).isdisjoint(gone)


def test_where_only_single_seats_are_left_none_is_kept() -> None:
    odd = [seat for seat in HALL.by_id if int(HALL.by_id[seat].number) % 2]
    assert plan_for(8, gone=tuple(odd)).take == ()


def test_a_show_that_needs_fewer_gets_the_farthest_seats_back_first() -> None:
    already = ("H5", "H6", "H7", "H8", "C1", "C2", "C3", "C4", "E1", "E2")

    plan = plan_for(2, *already)

    assert plan.take == ()
    assert set(plan.give) in ({"C1", "C2", "C3", "C4", "H5", "H6"}, {"C1", "C2", "C3", "C4", "H7", "H8"})


def test_single_seats_go_back_before_pairs() -> None:
    plan = plan_for(2, "H6", "G3", "G5", "G7", "D5", "D6", "E1", "E2")

    assert set(plan.give) == {"H6", "G3", "G5", "G7"}


def test_everything_goes_back_when_nothing_is_wanted() -> None:
    assert plan_for(0, "H5", "H6", "E1", "E2") == AllotmentPlan((), ("E1", "E2", "H5", "H6"), "because")


def test_a_seat_the_auditorium_no_longer_has_is_given_back_before_others() -> None:
    plan = plan_for(2, "H5", "H6", "Z1", "Z2", "Z3", "Z4", "E1", "E2")

    assert set(plan.give) == {"Z1", "Z2", "Z3", "Z4"}


def test_what_sales_left_over_is_made_whole_again_around_the_seats_still_kept() -> None:
    plan = plan_for(8, "H5", "H6", "E1", "E2")

    assert plan.give == ()
    after = {"H5", "H6"} | kept(plan)
    assert {HALL.by_id[seat].row for seat in after} == {"H"}
    assert len(after) == 8


def test_crumbs_are_exchanged_for_a_run_that_a_party_fits_into() -> None:
    crumbs = ("G2", "G4", "G6", "G8", "H2", "H4", "H6", "H8")
    sold = tuple(f"{row}{number}" for row in "GH" for number in range(1, 13) if number % 2 or number > 8)

    plan = plan_for(8, *crumbs, "E1", "E2", gone=sold)

    assert set(plan.give) == set(crumbs)
    assert [len(run) for run in plan.take] == [8]


def test_crumbs_stay_where_there_is_nothing_better() -> None:
    crumbs = ("G2", "G4", "G6", "G8")
    everything_else = tuple(seat for seat in HALL.by_id if seat not in crumbs)

    assert plan_for(4, *crumbs, gone=everything_else) == AllotmentPlan((), (), "because")


@dataclass(frozen=True)
class Case:
    """A hall with what is kept of it, and how many seats are wanted."""

    seats: int
    already: tuple[str, ...]
    content: bool


@pytest.mark.parametrize(
    "case",
    [
        Case(8, (), content=False),
        Case(8, ("H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10"), content=False),  # the pair may be there to take
        Case(8, ("E1", "E2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10"), content=True),
        Case(8, ("E1", "E2", "H3", "H4", "H5", "H6"), content=False),
        Case(4, ("E1", "E2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10"), content=False),
        Case(8, ("E1", "E2", "H3", "H4", "H5", "H6", "H7", "H8", "G1", "G3"), content=False),
        Case(0, ("E1", "E2"), content=False),
        Case(0, (), content=True),
    ],
)
def test_an_allotment_that_is_as_it_should_be_is_told_without_looking_at_other_seats(case: Case) -> None:
    assert is_content(HALL, Size(case.seats, ""), MOST, case.already) is case.content
    if case.content:
        assert plan_for(case.seats, *case.already) == AllotmentPlan((), (), "because")


def test_a_hall_without_places_for_wheelchairs_is_content_without_a_pair() -> None:
    plain = drawn("|..........|\n|..........|").hall
    mine = tuple(seat.id for seat in plain.seats[:6])
    assert is_content(plain, Size(6, ""), MOST, mine)
