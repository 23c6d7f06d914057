"""Where seats are drawn, and which one a finger means."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kiosk.domain.seats import Auditorium, Seat, SeatKind
from tests.ui.real_halls import plain_hall, real_halls
from ui.seatmap.camera import Camera
from ui.seatmap.layout import HallLayout, in_pieces, lay_out
from ui.seatmap.row_names import hidden_names


def layout(hall: Auditorium, **names: str) -> HallLayout:
    return lay_out(hall, names)


def test_every_seat_is_in_exactly_one_row_and_inside_the_map() -> None:
    for hall in (*real_halls().values(), plain_hall(40, 50, (12, 38))):
        found = layout(hall)
        places = [place for row in found.rows for place in row.seats]
        assert places == list(range(len(hall.seats)))
        assert {seat.id for seat in found.seats} == set(hall.by_id)
        half = found.seat_size / 2
        for seat in found.seats:
            assert found.bounds.left <= seat.x - half <= seat.x + half <= found.bounds.right
            assert found.bounds.top <= seat.y - half <= seat.y + half <= found.bounds.bottom


def test_no_two_seats_of_a_real_hall_overlap() -> None:
    for hall in real_halls().values():
        found = layout(hall)
        for row in found.rows:
            seats = [found.seats[place] for place in row.seats]
            for one, other in pairwise(seats):
                apart = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
                assert apart >= found.seat_size * 0.98, (hall.id, one.id, other.id)


@pytest.mark.parametrize(
    ("x", "y", "meant"),
    [
        (2.0, 3.6, "2-3"),
        (2.3, 3.8, "2-3"),
        (2.0, 4.05, "2-3"),
        (2.51, 3.6, "2-4"),
        (-0.9, 2.5, "1-1"),
        (30.0, 3.6, None),
        (2.0, -1.2, None),
    ],
)
def test_a_touch_means_the_nearest_seat_within_reach(x: float, y: float, meant: str | None) -> None:
    found = layout(plain_hall(5, 10))
    place = found.nearest(x, y, reach=0.6)
    assert (None if place is None else found.seats[place].id) == meant


def test_the_reach_is_from_the_seats_edge() -> None:
    found = layout(plain_hall(1, 2))
    edge = found.seat_size / 2
    assert found.nearest(1 + edge + 0.49, 2.5, reach=0.5) == 1
    assert found.nearest(1 + edge + 0.51, 2.5, reach=0.5) is None


@pytest.mark.parametrize(
    ("start", "right", "down", "end"),
    [
        ("2-5", 1, 0, "2-6"),
        ("2-5", -1, 0, "2-4"),
        ("2-5", 0, 1, "3-5"),
        ("2-5", 0, -1, "1-5"),
        ("2-10", 1, 0, "2-10"),
        ("1-5", 0, -1, "1-5"),
        ("2-4", 1, 0, "2-5"),  # over the aisle
    ],
)
def test_keys_go_from_seat_to_seat(start: str, right: int, down: int, end: str) -> None:
    found = layout(plain_hall(5, 10, (4,)))
    assert found.seats[found.beside(found.place[start], right, down)].id == end


def test_sections_are_named_only_where_there_are_several() -> None:
    stalls = plain_hall(2, 4)
    upstairs = tuple(replace(seat, id=f"u{seat.id}", section="balcony", y=seat.y + 4) for seat in stalls.seats)
    both = replace(stalls, seats=stalls.seats + upstairs)
    names = {"stalls": "Stalls", "balcony": "Balcony"}
    headings = [row.heading.text for row in lay_out(both, names).rows if row.heading]
    assert headings == ["Stalls", "Balcony"]
    assert all(row.heading is None for row in lay_out(stalls, names).rows)


def test_a_hall_of_one_seat_can_be_drawn() -> None:
    seat = Seat("a", "s", "A", "1", SeatKind.STANDARD, "standard", 0, 3)
    found = layout(Auditorium("tiny", {}, {}, (seat,), (), 0, 0, 2))
    assert found.nearest(0, 3, 0.1) == 0
    assert found.beside(0, 1, 0) == 0


def test_rows_whose_names_are_out_of_sight_are_named_at_the_edge() -> None:
    found = layout(plain_hall(4, 20))
    whole = Camera(20, 0, 0)
    assert hidden_names(found, whole, found.bounds.width * 20, 500) == ()
    close = Camera(60, -500, -250)
    names = hidden_names(found, close, 400, 300)
    assert [name for name, _ in names] == ["B", "C", "D"]
    assert [y for _, y in names] == sorted(y for _, y in names)
    assert hidden_names(found, Camera(60, -500, -2000), 400, 300) == ()


def test_curved_rows_are_drawn_in_pieces_that_cut_no_sofa_and_lose_no_name() -> None:
    for hall in real_halls().values():
        found = lay_out(hall, {section: section for section, _ in hall.sections})
        for row in found.rows:
            pieces = in_pieces(found, row)
            assert tuple(place for piece in pieces for place in piece.seats) == row.seats
            assert sorted(label.x for piece in pieces for label in piece.words) == sorted(
                label.x for label in row.words
            )
            for one, other in pairwise(pieces):
                group = found.seats[one.seats[-1]].group
                assert group is None or group != found.seats[other.seats[0]].group
    assert all(len(in_pieces(straight, row)) == 1 for straight in [layout(plain_hall(3, 40))] for row in straight.rows)
