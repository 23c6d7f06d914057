import json
from itertools import pairwise
from math import hypot
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.sandbox import cinema_files as files
from sync.sandbox.auditorium_building import build_auditorium
from sync.sandbox.auditoriums import Auditorium
from sync.sandbox.cinema_decoding import decode
from sync.sandbox.cinema_folder import Json
from sync.sandbox.cinema_problems import Problem
from sync.sandbox.seat_layout import Line, place
from sync.sandbox.seat_pattern import PatternError, read_numbers, read_row


def hall(rows: list[dict[str, Any]], **more: Any) -> tuple[Auditorium, list[Problem]]:
    """An auditorium of one section with these rows, and what is wrong with it."""
    section = {"id": "hall", "zone": "standard", "rows": rows}
    return building({"sections": [section], **more})


def building(more: dict[str, Any]) -> tuple[Auditorium, list[Problem]]:
    value = {"id": "one", "number": "1", "name": "One", "way": "Here", "level": 0, "steps": 0, "screen": {"width": 5}}
    source = decode(Json("one.json", json.loads(json.dumps(value | more))), files.AuditoriumFile, files.PATTERN_WORDS)
    assert isinstance(source, files.AuditoriumFile), source
    problems: list[Problem] = []
    return build_auditorium(source, "one.json", ("en",), ("standard", "vip"), problems), problems


def fine(rows: list[dict[str, Any]], **more: Any) -> Auditorium:
    auditorium, problems = hall(rows, **more)
    assert problems == []
    return auditorium


def wrong(rows: list[dict[str, Any]], **more: Any) -> list[str]:
    return [f"{problem.path}: {problem.found}" for problem in hall(rows, **more)[1]]


READ = [
    ("1-4", [("1", 0), ("2", 1), ("3", 2), ("4", 3)]),
    ("3-1", [("3", 0), ("2", 1), ("1", 2)]),
    ("1 _ 2", [("1", 0), ("2", 2)]),
    ("1 _2 2 _0.5 3", [("1", 0), ("2", 3), ("3", 4.5)]),
    ("_ 1", [("1", 1)]),
    ("[2 1]_[4 3]", [("2", 0), ("1", 1), ("4", 3), ("3", 4)]),
    ("7а 8б", [("7а", 0), ("8б", 1)]),
]


@pytest.mark.parametrize(("pattern", "seats"), READ, ids=[pattern for pattern, _ in READ])
def test_a_row_is_read_from_left_to_right(pattern: str, seats: list[tuple[str, float]]) -> None:
    assert [(seat.number, seat.offset) for seat in read_row(pattern)] == seats


def test_a_row_says_kinds_sofas_and_broken_seats() -> None:
    row = read_row("c:1 w:2 v:3-4 !5 !w:6 [7 !8] [9-10]")
    assert [(seat.number, seat.kind, seat.sofa, seat.out_of_service) for seat in row] == [
        ("1", "companion", None, False),
        ("2", "wheelchair", None, False),
        ("3", "vip", None, False),
        ("4", "vip", None, False),
        ("5", None, None, True),
        ("6", "wheelchair", None, True),
        ("7", "sofa", 1, False),
        ("8", "sofa", 1, True),
        ("9", "sofa", 2, False),
        ("10", "sofa", 2, False),
    ]


UNREADABLE = (
    ["", "_", "[1]", "[1 2", "1 2]", "[[1 2]]", "[]", "[1 _ 2]", "[w:1 2]", "x:1", "1-a", "a-c", "1-9999", "_0", "_99"],
    ["123456789", "1-300 1-300", "1--3", ":", "!", "w:", "1-²"],
)


@pytest.mark.parametrize("pattern", [pattern for group in UNREADABLE for pattern in group])
def test_a_row_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError) as caught:
        read_row(pattern)
    assert caught.value.found
    assert caught.value.expected


@given(st.text(alphabet="0123456789[]_-:!wcvsa. é²", max_size=40))
def test_any_text_is_a_row_or_is_refused(text: str) -> None:
    try:
        row = read_row(text)
    except PatternError:
        return
    assert all(after.offset > seat.offset for seat, after in pairwise(row))


def test_seat_numbers_in_a_zone_are_listed_briefly() -> None:
    assert read_numbers("1-3 9 12-11") == ("1", "2", "3", "9", "12", "11")
    with pytest.raises(PatternError):
        read_numbers("1 _ 2")


def test_a_straight_row_lies_around_the_middle_of_the_screen() -> None:
    spots = place([0, 1, 2, 3], Line(y=4, axis=1.0))
    assert [(spot.x, spot.y, spot.angle) for spot in spots] == [(-0.5, 4, 0), (0.5, 4, 0), (1.5, 4, 0), (2.5, 4, 0)]


def test_a_curved_row_bends_to_the_screen_and_turns_its_seats_inwards() -> None:
    spots = place(list(range(21)), Line(y=10, axis=0, radius=30))
    left, middle, right = spots[0], spots[10], spots[20]
    assert (middle.x, middle.y, middle.angle) == (0, 10, 0)
    assert left.x == -right.x
    assert left.y == right.y < middle.y
    assert left.angle == -right.angle > 0
    steps = [hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(spots)]
    assert steps == pytest.approx([1.0] * 20, abs=0.01)


def test_a_row_longer_than_half_a_turn_is_refused() -> None:
    assert wrong([{"names": "A", "y": 30, "seats": "1-40", "curve": 10}]) == [
        "$.sections[0].rows[0]: a row longer than half a turn of its curve"
    ]


def test_rows_follow_one_another() -> None:
    seats = fine(
        [{"names": "A B", "y": 3, "seats": "1-2"}, {"names": "C", "seats": "1"}, {"names": "D", "y": 9, "seats": "1"}],
        row_spacing=1.5,
    ).seats
    assert {seat.row: seat.y for seat in seats} == {"A": 3, "B": 4.5, "C": 6, "D": 9}


def test_where_a_row_lies_is_said_by_its_first_place_or_by_its_middle() -> None:
    auditorium = fine(
        [{"names": "A", "y": 3, "x": -4, "seats": "1-3"}, {"names": "B", "centre": 1, "pitch": 2, "seats": "1-3"}]
    )
    assert [seat.x for seat in auditorium.seats] == [-4, -3, -2, -1, 1, 3]


def test_seats_may_be_given_one_by_one_for_odd_halls() -> None:
    auditorium = fine(
        [
            {
                "names": "Б",
                "zone": "vip",
                "seats": [
                    {"number": "1a", "x": 0.5, "y": 7, "angle": 30, "kind": "wheelchair"},
                    {"number": "2", "x": 1.6, "y": 7.2, "kind": "companion", "zone": "standard"},
                    {"number": "3", "x": 3.1, "y": 7.5, "sofa": "s"},
                    {"number": "4", "x": 4.1, "y": 7.5, "sofa": "s", "out_of_service": True},
                ],
            }
        ]
    )
    first, second, third, fourth = auditorium.seats
    assert (first.id, first.angle, first.zone, first.access) == ("hall-Б-1a", 30, "vip", ("step-free",))
    assert (second.companion_of, second.zone) == (first.id, "standard")
    assert third.kind == fourth.kind == "sofa"
    assert third.sofa == fourth.sofa
    assert auditorium.capacity == 3


def test_a_zone_may_be_a_part_of_a_row() -> None:
    auditorium = fine([{"names": "A B", "y": 3, "seats": "1-4", "zones": {"vip": "2-3"}}])
    assert [seat.zone for seat in auditorium.seats] == ["standard", "vip", "vip", "standard"] * 2


def test_runs_end_at_gaps() -> None:
    auditorium = fine([{"names": "A", "y": 3, "pitch": 1.4, "curve": 20, "seats": "1-3 _0.5 4-5 _ 6"}])
    assert [[seat.number for seat in run] for run in auditorium.runs] == [["1", "2", "3"], ["4", "5"], ["6"]]


ROW = "$.sections[0].rows"
MISTAKES: list[tuple[list[dict[str, Any]], str]] = [
    ([{"names": "A", "y": 3, "seats": "1 1"}], f"{ROW}[0]: a second seat 'hall-A-1', the first is in {ROW}[0]"),
    (
        [{"names": "A", "y": 3, "seats": "1-2"}, {"names": "A", "y": 5, "seats": "2-3"}],
        f"{ROW}[1]: a second seat 'hall-A-2', the first is in {ROW}[0]",
    ),
    (
        [{"names": "A", "y": 3, "seats": "1-2"}, {"names": "B", "y": 3.2, "seats": "1"}],
        f"{ROW}[1]: seat B1 on top of A1 of {ROW}[0]",
    ),
    ([{"names": "A", "y": 3, "seats": "c:1 2"}], f"{ROW}[0]: companion seat A1 by itself"),
    ([{"names": "A", "y": 3, "seats": "w:1 _ c:2"}], f"{ROW}[0]: companion seat A2 by itself"),
    ([{"names": "A", "y": -1, "seats": "1"}], f"{ROW}[0]: seat A1 at y -1"),
    ([{"names": "A", "y": 3, "x": 1, "centre": 1, "seats": "1"}], f"{ROW}[0]: both x and centre"),
    ([{"names": "A-C", "y": 3, "seats": "1"}], f"{ROW}[0]: the row name 'A-C'"),
    ([{"names": "  ", "y": 3, "seats": "1"}], f"{ROW}[0]: no row name"),
    ([{"names": "A", "y": 3, "seats": "1-2", "zones": {"vip": "7"}}], f"{ROW}[0]: seat 7 in zones.vip"),
    (
        [{"names": "A", "y": 3, "seats": "1-2", "zones": {"vip": "1", "standard": "1"}}],
        f"{ROW}[0]: seat 1 in the zones vip and standard",
    ),
    ([{"names": "A", "y": 3, "seats": "1", "zone": "gold"}], f"{ROW}[0]: the zone 'gold'"),
    (
        [{"names": "A B", "seats": [{"number": "1", "x": 0, "y": 3}]}],
        f"{ROW}[0]: 2 rows of seats with coordinates",
    ),
    (
        [{"names": "A", "seats": [{"number": "1", "x": 0, "y": 3, "kind": "sofa"}]}],
        f"{ROW}[0]: sofa seat A1 by itself or in too large a group",
    ),
]


@pytest.mark.parametrize(("rows", "told"), MISTAKES, ids=[told for _, told in MISTAKES])
def test_a_mistake_in_a_hall_is_told_with_its_row(rows: list[dict[str, Any]], told: str) -> None:
    assert [one for one in wrong(rows) if one.startswith(told)]


def test_every_bad_row_is_told() -> None:
    rows = [{"names": name, "y": y, "seats": "1 x:2"} for y, name in enumerate("ABC", start=3)]
    assert [one.partition(":")[0] for one in wrong(rows)] == [f"{ROW}[{row}]" for row in range(3)]


def test_sections_need_ids_and_names_of_their_own() -> None:
    rows = [{"names": "A", "y": 3, "seats": "1"}]
    sections = [{"id": "stalls", "zone": "standard", "rows": rows}, {"id": "stalls", "zone": "standard", "rows": rows}]
    _, problems = building({"sections": sections})
    assert [(problem.path, problem.found) for problem in problems if "rows" not in problem.path] == [
        ("$.sections[1].id", "'stalls'"),
        ("$.sections[0]", "a section without a name"),
        ("$.sections[1]", "a section without a name"),
    ]


def test_an_absurd_number_of_seats_is_refused() -> None:
    names = " ".join(f"R{number}" for number in range(60))
    assert wrong([{"names": names, "y": 3, "seats": "1-100"}]) == ["$.sections: 6000 seats"]
