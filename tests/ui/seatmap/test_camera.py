"""Seeing the hall: zooming keeps what is under the finger, and the hall cannot be lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.seatmap.camera import Camera, Frame, can_pan, kept_inside, panned, showing, whole_hall, zoomed
from ui.seatmap.layout import Rect

FRAME = Frame(1000, 800, Rect(-2, 0, 38, 20), largest=60)


def test_the_whole_hall_fits_and_stands_in_the_middle() -> None:
    camera = whole_hall(FRAME)
    assert camera == Camera(25, 0, 150)
    assert not can_pan(camera, FRAME)


def test_what_is_under_the_finger_stays_there() -> None:
    camera = whole_hall(FRAME)
    before = camera.to_hall(FRAME, 500, 400)
    after = zoomed(camera, FRAME, 2.0, 500, 400)
    assert after.unit == 50
    assert after.to_hall(FRAME, 500, 400) == pytest.approx(before)
    assert can_pan(after, FRAME)


@pytest.mark.parametrize(("factor", "unit"), [(100, 60), (0.01, 25)])
def test_zooming_ends_where_seats_are_large_or_the_hall_is_seen(factor: float, unit: float) -> None:
    assert zoomed(whole_hall(FRAME), FRAME, factor, 10, 10).unit == unit


def test_a_place_can_be_shown_large_and_in_the_middle() -> None:
    camera = showing(FRAME, Rect(17, 9, 19, 10), 60)
    assert camera.unit == 60
    assert camera.to_hall(FRAME, 500, 400) == pytest.approx((18, 9.5))


def test_a_place_too_large_for_that_is_shown_smaller() -> None:
    assert showing(FRAME, Rect(0, 0, 30, 10), 60).unit == pytest.approx(1000 / 30)


moves = st.lists(
    st.one_of(
        st.tuples(st.just("zoom"), st.floats(0.2, 5), st.floats(0, 1000), st.floats(0, 800)),
        st.tuples(st.just("pan"), st.floats(-3000, 3000), st.floats(-3000, 3000), st.just(0.0)),
    ),
    max_size=12,
)


@given(moves)
def test_the_hall_is_never_lost_from_sight(path: list[tuple[str, float, float, float]]) -> None:
    camera = whole_hall(FRAME)
    for kind, a, b, c in path:
        camera = zoomed(camera, FRAME, a, b, c) if kind == "zoom" else panned(camera, FRAME, a, b)
        assert FRAME.whole - 1e-6 <= camera.unit <= 60 + 1e-6
        assert kept_inside(camera, FRAME) == camera
        wide, high = FRAME.hall.width * camera.unit, FRAME.hall.height * camera.unit
        assert camera.x <= max(0, (FRAME.width - wide) / 2) + 1e-6
        assert camera.y + high >= min(FRAME.height, high) - 1e-6
