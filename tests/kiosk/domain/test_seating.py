"""Best seats as tables: a drawn hall, a party, and the drawing one would expect."""

import pytest

from kiosk.domain.seating import NoSeats, Party, Proposal, propose
from tests.kiosk.domain.drawn_halls import drawn, lines

EMPTY = """
    |..............|
    |..............|
    |..............|
    |..............|
    |..............|
    |..............|
    |..............|
"""


def proposed(drawing: str, party: Party, zones: frozenset[str] | None = None) -> tuple[list[str], Proposal]:
    plan = drawn(drawing)
    outcome = propose(plan.hall, plan.states, party, zones)
    assert isinstance(outcome, Proposal)
    return plan.with_chosen(outcome.seat_ids), outcome


def test_two_in_an_empty_hall_sit_in_the_middle_two_thirds_back() -> None:
    picture, outcome = proposed(EMPTY, Party(2))
    assert picture[4] == "......##......"
    assert outcome.together
    assert outcome.split == 1


@pytest.mark.parametrize(
    ("what", "count", "hall", "expected"),
    [
        (
            "no single seat is left at the aisle",
            2,
            "|xxx...xxx|\n|.....|",
            "|xxx...xxx|\n|...##|",
        ),
        (
            "an aisle is no togetherness",
            3,
            "|..xxxx.x  ..xx|\n|.. . ...  .. .|",
            "|..xxxx.x  ..xx|\n|.. . ###  .. .|",
        ),
        (
            "a couple gets a sofa, not half of two",
            2,
            "|xxxxxxxx|\n|[][][][]|\n|xxxxxxxx|",
            "|xxxxxxxx|\n|[]##[][]|\n|xxxxxxxx|",
        ),
        (
            "one person leaves the sofas to couples",
            1,
            "|........|\n|[][][][]|\n|[][][][]|",
            "|...#....|\n|[][][][]|\n|[][][][]|",
        ),
        (
            "the dearer zone is not pushed",
            2,
            "|........|\n|........|\n|.vvvvvv.|\n|.vvvvvv.|",
            "|........|\n|...##...|\n|.vvvvvv.|\n|.vvvvvv.|",
        ),
        (
            "but it is proposed when only there the party sits together",
            4,
            "|..x..x..|\n|.xx..xx.|\n|.vvvvvv.|",
            "|..x..x..|\n|.xx..xx.|\n|.v####v.|",
        ),
        (
            "wheelchair places are not for others, nor are companion places while there are more",
            2,
            "|wccw....|\n",
            "|wccw##..|\n",
        ),
        (
            "companion places are the last to go",
            2,
            "|wccwxxxx|\n",
            "|w##wxxxx|\n",
        ),
    ],
)
def test_best_seats(what: str, count: int, hall: str, expected: str) -> None:
    picture, outcome = proposed(hall, Party(count))
    assert picture == lines(expected), what
    assert outcome.together


@pytest.mark.parametrize(
    ("what", "party", "hall", "expected", "split"),
    [
        (
            "a companion beside the wheelchair",
            Party(2, wheelchairs=1),
            "|........|\n|wc....cw|",
            "|........|\n|##....cw|",
            1,
        ),
        (
            "two wheelchairs side by side with both companions",
            Party(4, wheelchairs=2),
            "|...........|\n|wc.cwwc..cw|",
            "|...........|\n|wc.####..cw|",
            1,
        ),
        (
            "the others of the party go on beside the companion",
            Party(3, wheelchairs=1),
            "|........|\n|wc......|",
            "|........|\n|###.....|",
            1,
        ),
        (
            "two wheelchairs apart still have a companion each",
            Party(4, wheelchairs=2),
            "|...........|\n|cw  wc   wc|",
            "|...........|\n|##  ##   wc|",
            2,
        ),
        (
            "the rest of the family sits in the next row",
            Party(5, wheelchairs=1),
            "|..........|\n|..........|\n|cw  wc  xx|",
            "|..........|\n|....###...|\n|cw  ##  xx|",
            2,
        ),
    ],
)
def test_parties_with_wheelchairs(what: str, party: Party, hall: str, expected: str, split: int) -> None:
    picture, outcome = proposed(hall, party)
    assert picture == lines(expected), what
    assert outcome.split == split
    assert outcome.together == (split == 1)


@pytest.mark.parametrize(
    ("what", "count", "hall", "expected"),
    [
        (
            "six as three and three behind one another, not as five and one",
            6,
            "|xx....xxx|\n|xxx...xxx|\n|xxx...xxx|\n|.xxxxx..x|",
            "|xx....xxx|\n|xxx###xxx|\n|xxx###xxx|\n|.xxxxx..x|",
        ),
        (
            "four across an aisle",
            4,
            "|xxxxxxxxxx|\n|xx..  ..xx|\n|xxxx  xxx.|",
            "|xxxxxxxxxx|\n|xx##  ##xx|\n|xxxx  xxx.|",
        ),
        ("singles when there is nothing else", 3, "|.x.x.|", "|#x#x#|"),
    ],
)
def test_parties_that_do_not_fit_side_by_side(what: str, count: int, hall: str, expected: str) -> None:
    picture, outcome = proposed(hall, Party(count))
    assert picture == lines(expected), what
    assert not outcome.together


@pytest.mark.parametrize(
    ("hall", "party", "free"),
    [
        ("|xxxx|", Party(1), 0),
        ("|x..x|", Party(3), 2),
        ("|wcwc|", Party(3), 2),
        ("|wc....|", Party(3, wheelchairs=2), 1),
        ("|-...-|", Party(4), 3),
    ],
)
def test_a_party_that_does_not_fit_is_told_so(hall: str, party: Party, free: int) -> None:
    plan = drawn(hall)
    assert propose(plan.hall, plan.states, party) == NoSeats(free)


def test_asked_for_zones_are_kept_to() -> None:
    picture, _ = proposed("|........|\n|..vvvv..|", Party(2), frozenset({"vip"}))
    assert picture == ["........", "..##vv.."]


@pytest.mark.parametrize("party", [Party(0), Party(2, 3), Party(2, -1)])
def test_impossible_parties_are_a_bug(party: Party) -> None:
    plan = drawn(EMPTY)
    with pytest.raises(ValueError, match="no such party"):
        propose(plan.hall, plan.states, party)
