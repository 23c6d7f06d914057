"""What a kiosk will probably be asked for."""

from itertools import islice, pairwise

import pytest

from kiosk.domain.chances import MEAN_PARTY, chance_of_more, chances, too_many
from kiosk.domain.demand import MARKS, Mark, SoldSoFar, Usual, expect, mark_passed

USUAL = Usual((Mark(240, 20, 400, 20), Mark(120, 20, 800, 40), Mark(0, 20, 2000, 240)))


def test_between_two_marks_a_show_sells_evenly() -> None:
    assert [USUAL.here(minutes) for minutes in (300, 240, 180, 120, 60, 0)] == [1, 1, 1.5, 2, 7, 12]
    assert USUAL.sold(60) == 70


def test_marks_may_come_in_any_order_and_those_without_shows_say_nothing() -> None:
    marks = (Mark(0, 20, 2000, 240), Mark(60, 0, 0, 0), Mark(240, 20, 400, 20), Mark(120, 20, 800, 40))
    assert Usual(marks).here(60) == USUAL.here(60)


def test_a_show_that_is_as_usual_is_asked_for_as_usual() -> None:
    ahead = expect(SoldSoFar(40, 2, 500), USUAL, 2, 2)
    assert ahead.seats == pytest.approx(10)
    assert ahead.rest == pytest.approx(60)
    assert ahead.left_for == 1


def test_only_the_hours_until_the_show_count() -> None:
    ahead = expect(SoldSoFar(70, 7, 500), USUAL, 1, 3)
    assert ahead.hours == 1
    assert ahead.seats == pytest.approx(5)


def test_a_show_twice_as_popular_is_asked_for_almost_twice_as_much() -> None:
    once, twice = (expect(SoldSoFar(sold, 2 * sold // 40, 500), USUAL, 2, 2).seats for sold in (40, 80))
    assert 1.6 < twice / once < 2


def test_one_good_hour_here_is_believed_in_part() -> None:
    usual, good = (expect(SoldSoFar(40, here, 500), USUAL, 2, 2).seats for here in (2, 12))
    assert 1.5 < good / usual < 6


def test_when_the_seats_left_are_too_few_for_all_each_gets_the_same_part() -> None:
    ahead = expect(SoldSoFar(40, 2, 15), USUAL, 2, 2)
    assert ahead.left_for == pytest.approx(0.25)
    assert ahead.seats == pytest.approx(2.5)


@pytest.mark.parametrize(
    ("minutes", "over", "mark"),
    [
        (2200, False, None),
        (2160, False, 2160),
        (2151, False, 2160),
        (2100, False, None),  # it was not looked at when that mark passed
        (121, False, None),
        (120, False, 120),
        (7, False, 15),
        (4, False, None),
        (-5, False, None),
        (-11, True, 0),
    ],
)
def test_a_mark_is_noted_when_it_has_just_passed(minutes: float, *, over: bool, mark: int | None) -> None:
    assert mark_passed(minutes, sales_are_over=over) == mark


def test_marks_run_down_to_the_end_of_the_sales() -> None:
    assert all(before > after for before, after in pairwise(MARKS))
    assert MARKS[-1] == 0


@pytest.mark.parametrize("seats", [0.0, 0.3, 6.0, 25.0])
def test_the_chances_are_those_of_as_many_seats_as_expected(seats: float) -> None:
    found = list(islice(chances(seats), 400))
    assert sum(found) == pytest.approx(1)
    assert sum(count * chance for count, chance in enumerate(found)) == pytest.approx(seats)


def test_people_who_come_in_pairs_ask_for_two_seats_more_often_than_for_one() -> None:
    nobody, one, two, *_ = islice(chances(MEAN_PARTY), 3)
    assert one < two < nobody


@pytest.mark.parametrize("seats", [0.5, 6.0, 25.0])
def test_more_room_turns_fewer_away(seats: float) -> None:
    turned = [too_many(seats, room) for room in (-1, 0, 1, 5, 20, 60)]
    assert turned[0] == turned[1] == pytest.approx(seats)
    assert turned == sorted(turned, reverse=True)
    assert turned[-1] < 0.5
    first = list(islice(chance_of_more(seats), 3))
    assert too_many(seats, 2) == pytest.approx(seats - first[0] - first[1])
