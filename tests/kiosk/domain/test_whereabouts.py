"""Where chosen seats are said to be."""

from dataclasses import replace

import pytest

from kiosk.domain.whereabouts import whereabouts
from tests.kiosk.domain.drawn_halls import drawn

HALL = "\n".join(["|............|"] * 9)


@pytest.mark.parametrize(
    ("place", "row", "side", "depth"),
    [
        (0, 0, "left", "front"),
        (5, 4, "middle", "middle"),
        (10, 8, "right", "back"),
        (4, 5, "middle", "middle"),
    ],
)
def test_side_and_depth(place: int, row: int, side: str, depth: str) -> None:
    plan = drawn(HALL)
    rows = HALL.splitlines()
    rows[row] = "|" + "".join("#" if x in (place, place + 1) else "." for x in range(12)) + "|"
    (where,) = whereabouts(plan.hall, plan.chosen("\n".join(rows)))
    assert (where.row, where.side, where.depth, where.together) == (chr(65 + row), side, depth, True)
    assert where.numbers == (str(12 - place), str(11 - place))


def test_rows_come_one_by_one_and_say_whether_they_hang_together() -> None:
    plan = drawn("|.... ....|\n|.........|")
    found = whereabouts(plan.hall, plan.chosen("|..## #...|\n|##.......|"))
    assert [(where.row, where.together, len(where.numbers)) for where in found] == [
        ("A", False, 3),
        ("B", True, 2),
    ]


def test_front_and_back_are_those_of_the_section() -> None:
    hall = drawn(HALL).hall
    stalls, balcony, loge = hall.rows[:6], hall.rows[6:8], hall.rows[8:]
    parted = replace(
        hall,
        seats=tuple(
            replace(seat, section=name)
            for name, rows in (("stalls", stalls), ("balcony", balcony), ("loge", loge))
            for row in rows
            for seat in row
        ),
    )
    depths = [whereabouts(parted, [row[0].id])[0].depth for row in hall.rows]
    assert depths == ["front", "front", "middle", "middle", "back", "back", "front", "back", "middle"]


def test_nothing_chosen_is_nowhere() -> None:
    assert whereabouts(drawn(HALL).hall, ()) == ()
