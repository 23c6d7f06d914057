from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.conflicts import ALIKE, Place, Reseated, WhyAPerson, is_together, same_or_better
from kiosk.domain.pricing import PriceList
from kiosk.domain.seats import Auditorium, SeatKind, SeatState
from kiosk.domain.sweetness import distances
from tests.builders import PRICES, hall

HALL = hall(rows="ABCDEFGH", width=12)
TWO_ZONES = replace(
    HALL,
    seats=tuple(
        replace(seat, zone="vip", kind=SeatKind.VIP) if seat.row in "GH" else replace(seat, kind=SeatKind.STANDARD)
        for seat in HALL.seats
    ),
)
WITH_VIP = replace(PRICES, prices={**PRICES.prices, ("adult", "vip"): 1600})


def states(auditorium: Auditorium, taken: Iterable[str] = ()) -> dict[str, SeatState]:
    gone = set(taken)
    return {seat.id: SeatState.SOLD if seat.id in gone else SeatState.FREE for seat in auditorium.seats}


def party(*seats: str, paid: int = 1200, kind: str = "adult") -> list[Place]:
    return [Place(seat, kind, paid) for seat in seats]


def rule(
    seats: Iterable[str],
    lost: Iterable[str],
    *,
    taken: Iterable[str] = (),
    auditorium: Auditorium = HALL,
    prices: PriceList = PRICES,
    paid: int = 1200,
) -> tuple[str, ...] | WhyAPerson:
    gone = {*taken, *lost}
    found = same_or_better(auditorium, states(auditorium, gone), party(*seats, paid=paid), frozenset(lost), prices)
    return found.seat_ids if isinstance(found, Reseated) else found


def row(name: str, numbers: Iterable[int]) -> list[str]:
    return [f"{name}{number}" for number in numbers]


def all_but(*free: str) -> list[str]:
    return [seat.id for seat in HALL.seats if seat.id not in free]


def test_nothing_lost_changes_nothing() -> None:
    assert rule(["D6", "D7"], []) == ("D6", "D7")


def test_a_party_that_sat_apart_keeps_its_seats_if_none_is_lost() -> None:
    assert rule(["D6", "B2"], []) == ("D6", "B2")


def test_both_seats_lost_become_the_next_best_two() -> None:
    assert rule(["F6", "F7"], ["F6", "F7"]) == ("E6", "E7")
    assert rule(["F6", "F7"], ["F6", "F7"], taken=[*row("E", range(1, 13)), *row("G", range(1, 13)), "F5"]) == (
        "F8",
        "F9",
    )


def test_whoever_can_keep_a_seat_keeps_it() -> None:
    assert rule(["F6", "F7", "F8"], ["F6"]) == ("F9", "F7", "F8")


def test_one_lost_of_two_moves_both_if_only_that_keeps_them_together() -> None:
    found = rule(["F6", "F7"], ["F7"], taken=["F5"])
    assert found == ("E6", "E7") or found == ("G6", "G7") or found == ("F8", "F9")


def test_the_front_row_is_not_as_good_as_the_middle() -> None:
    assert rule(["F6", "F7"], ["F6", "F7"], taken=all_but("A6", "A7")) is WhyAPerson.NO_SEATS


def test_two_single_seats_are_not_together() -> None:
    assert rule(["F6", "F7"], ["F6", "F7"], taken=all_but("F5", "F8")) is WhyAPerson.NO_SEATS


def test_a_better_seat_is_taken_gladly() -> None:
    assert rule(["A1", "A2"], ["A1", "A2"], taken=all_but("F6", "F7")) == ("F6", "F7")


@pytest.mark.parametrize(
    ("free", "expected"),
    [
        (("G5", "G6"), ("G5", "G6")),  # a dearer zone: nothing to pay
        (("E6", "E7", "G5", "G6"), ("E6", "E7")),  # but their own zone first
    ],
)
def test_a_dearer_zone_is_better_and_ones_own_comes_first(free: tuple[str, ...], expected: tuple[str, ...]) -> None:
    taken = [seat.id for seat in TWO_ZONES.seats if seat.id not in free]
    lost = ["D6", "D7"]
    assert rule(lost, lost, taken=taken, auditorium=TWO_ZONES, prices=WITH_VIP) == expected


def test_nobody_who_paid_for_a_dear_zone_sits_in_a_cheap_one() -> None:
    taken = [seat.id for seat in TWO_ZONES.seats if seat.zone == "vip"]
    lost = ["G6", "G7"]
    found = rule(lost, lost, taken=taken, auditorium=TWO_ZONES, prices=WITH_VIP, paid=1600)
    assert found is WhyAPerson.NO_SEATS


def test_a_zone_where_the_ticket_type_is_not_sold_is_no_choice() -> None:
    taken = [seat.id for seat in TWO_ZONES.seats if seat.zone != "vip"]
    lost = ["D6", "D7"]
    assert rule(lost, lost, taken=taken, auditorium=TWO_ZONES, prices=PRICES) is WhyAPerson.NO_SEATS


def two_wheelchair_places() -> Auditorium:
    kinds = {"E1": SeatKind.WHEELCHAIR, "E2": SeatKind.COMPANION, "E11": SeatKind.COMPANION, "E12": SeatKind.WHEELCHAIR}
    return replace(HALL, seats=tuple(replace(seat, kind=kinds.get(seat.id, SeatKind.STANDARD)) for seat in HALL.seats))


def test_a_wheelchair_stays_one_with_its_companion() -> None:
    assert rule(["E1", "E2"], ["E1"], auditorium=two_wheelchair_places()) == ("E12", "E11")


def test_a_wheelchair_without_another_place_for_one_is_for_a_person() -> None:
    assert rule(["E1", "E2"], ["E1"]) is WhyAPerson.NO_SEATS


def test_a_companion_who_lost_their_seat_stays_beside_the_wheelchair() -> None:
    found = rule(["E1", "E2"], ["E2"], auditorium=two_wheelchair_places())
    assert found == ("E12", "E11")


def test_places_for_wheelchairs_are_not_given_to_others() -> None:
    lost = ["E6", "E7"]
    hall_ = two_wheelchair_places()
    taken = [seat.id for seat in hall_.seats if seat.id not in ("E11", "E12")]
    assert rule(lost, lost, taken=taken, auditorium=hall_) is WhyAPerson.NO_SEATS


def test_a_hall_that_changed_is_for_a_person() -> None:
    assert rule(["Z1"], ["Z1"]) is WhyAPerson.HALL_CHANGED


seats = st.sampled_from([seat.id for seat in HALL.seats])


@given(st.data())
def test_whatever_is_chosen_is_free_together_and_as_good(data: st.DataObject) -> None:
    auditorium = data.draw(st.sampled_from([HALL, TWO_ZONES, two_wheelchair_places()]))
    prices = WITH_VIP
    before = tuple(data.draw(st.lists(seats, min_size=1, max_size=6, unique=True)))
    lost = frozenset(data.draw(st.sets(st.sampled_from(before), min_size=1)))
    taken = data.draw(st.sets(seats, max_size=90)) - (set(before) - lost)
    now = states(auditorium, taken | lost)
    paid = [Place(one, "adult", prices.price("adult", auditorium.by_id[one].zone).minor) for one in before]  # type: ignore[union-attr]

    found = same_or_better(auditorium, now, paid, lost, prices)

    if isinstance(found, WhyAPerson):
        assert found is WhyAPerson.NO_SEATS
        return
    after = found.seat_ids
    assert len(set(after)) == len(before)
    assert all(now[seat] is SeatState.FREE for seat in after)
    assert is_together(auditorium, after)
    old, new = [auditorium.by_id[one] for one in before], [auditorium.by_id[one] for one in after]
    assert [seat.kind is SeatKind.WHEELCHAIR for seat in old] == [seat.kind is SeatKind.WHEELCHAIR for seat in new]
    companions = sum(seat.kind is SeatKind.COMPANION for seat in old)
    assert sum(seat.kind is SeatKind.COMPANION for seat in new) <= companions
    assert all(one.zone == "vip" for was, one in zip(old, new, strict=True) if was.zone == "vip")
    assert _spread(auditorium, after, now) <= _spread(auditorium, before, now) + ALIKE + 1e-9


@given(st.data())
def test_an_empty_hall_always_has_other_seats(data: st.DataObject) -> None:
    number, size = data.draw(st.integers(1, 7)), data.draw(st.integers(1, 6))
    name = data.draw(st.sampled_from("BCDF"))
    before = row(name, range(number, number + size))
    found = rule(before, before)
    assert not isinstance(found, WhyAPerson)
    assert not set(found) & set(before)


def _spread(auditorium: Auditorium, seat_ids: Iterable[str], now: dict[str, SeatState]) -> float:
    chosen = [auditorium.by_id[one] for one in seat_ids]
    found = distances(auditorium, now, chosen)
    return float((sum(found.values()) / len(found)) ** 0.5)
