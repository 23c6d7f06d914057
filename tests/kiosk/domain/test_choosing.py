"""Taps on the seat map, as drawings: # is chosen, the tap is named by row and place."""

import pytest

from kiosk.domain.choosing import change
from kiosk.domain.seats import SeatState
from tests.kiosk.domain.drawn_halls import drawn, lines


@pytest.mark.parametrize(
    ("what", "hall", "chosen", "tap", "count", "expected"),
    [
        ("a chosen seat is given back", "|......|", "|.###..|", "A2", 3, "|.#.#..|"),
        ("a standing person sits down anywhere", "|......|", "|.#.#..|", "A5", 3, "|.#.#.#|"),
        (
            "the first tap seats everybody",
            "|......|",
            "|......|",
            "A2",
            3,
            "|###...|",
        ),
        ("one person just moves", "|......|", "|#.....|", "A4", 1, "|....#.|"),
        ("a tap beside the party moves it by one", "|......|", "|.##...|", "A3", 2, "|..##..|"),
        (
            "a tap elsewhere moves it all",
            "|......|\n|......|",
            "|.##...|\n|......|",
            "B2",
            2,
            "|......|\n|..##..|",
        ),
        (
            "as many as fit go, the others stay nearest",
            "|......|\n|xx..xx|",
            "|.###..|\n|xx..xx|",
            "B3",
            3,
            "|...#..|\n|xx##xx|",
        ),
        ("a sold seat does nothing", "|x.....|", "|x.##..|", "A0", 2, "|x.##..|"),
        ("a seat not sold here does nothing", "|-.....|", "|-.##..|", "A0", 2, "|-.##..|"),
        ("a wheelchair place does nothing for who walks", "|w.....|", "|w.##..|", "A0", 2, "|w.##..|"),
        (
            "a companion place may be chosen",
            "|c....|\n|.....|",
            "|c....|\n|..##.|",
            "A0",
            2,
            "|##...|\n|.....|",
        ),
    ],
)
def test_taps(what: str, hall: str, chosen: str, tap: str, count: int, expected: str) -> None:
    plan = drawn(hall)
    seat = next(s for s in plan.hall.seats if s.row == tap[0] and round(s.x) == int(tap[1]))
    after = change(plan.hall, plan.states, plan.chosen(chosen), seat.id, count)
    assert plan.with_chosen(after) == lines(expected), what


@pytest.mark.parametrize(
    ("what", "chosen", "tap", "expected"),
    [
        ("the wheelchair moves alone", "|##....|\n|....cw|", "B5", "|w#....|\n|....c#|"),
        ("the companion moves alone", "|##....|\n|....cw|", "B4", "|#c....|\n|....#w|"),
        ("the wheelchair sits down", "|w#....|\n|....cw|", "A0", "|##....|\n|....cw|"),
    ],
)
def test_taps_of_a_party_with_a_wheelchair(what: str, chosen: str, tap: str, expected: str) -> None:
    plan = drawn("|wc....|\n|....cw|")
    seat = next(s for s in plan.hall.seats if s.row == tap[0] and round(s.x) == int(tap[1]))
    after = change(plan.hall, plan.states, plan.chosen(chosen), seat.id, 2, wheelchairs=1)
    assert plan.with_chosen(after) == lines(expected), what


def test_an_unknown_seat_does_nothing() -> None:
    plan = drawn("|......|")
    chosen = plan.chosen("|..##..|")
    assert change(plan.hall, plan.states, chosen, "Z99", 2) == chosen


def test_own_seats_that_are_held_still_count_as_own() -> None:
    plan = drawn("|......|")
    chosen = plan.chosen("|..##..|")
    held = {**plan.states, **dict.fromkeys(chosen, SeatState.NOT_HERE)}
    beside = plan.chosen("|....#.|")[0]
    assert plan.with_chosen(change(plan.hall, held, chosen, beside, 2)) == ["...##."]
