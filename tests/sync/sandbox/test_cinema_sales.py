from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random

import pytest

from sync.sandbox.audience import House
from sync.sandbox.auditoriums import Auditorium
from sync.sandbox.cinema import BUILT_IN, Cinema, load_cinema
from sync.sandbox.past_sales import Purchase, buyers_per_hour, next_buyer, past_sales, sold_share
from sync.sandbox.programme import Demand, Showtime

HALLS = ["palace", "salon", "laterna", "kabinett"]


@pytest.fixture(scope="module")
def lumen() -> Cinema:
    return load_cinema(BUILT_IN)


def showing(lumen: Cinema, hall: str, demand: Demand = "usual", tags: tuple[str, ...] = ()) -> Showtime:
    found = next(show for show in lumen.showtimes(date(2026, 6, 1)) if show.auditorium == hall)
    return replace(found, demand=demand, tags=tags)


def ids(purchases: tuple[Purchase, ...]) -> list[str]:
    return [seat for purchase in purchases for seat in purchase.seats]


def neighbours(hall: Auditorium, seats: set[str]) -> float:
    """The share of sold seats with a sold seat right beside them."""
    beside: set[str] = set()
    for run in hall.runs:
        for seat, after in pairwise(run):
            if seat.id in seats and after.id in seats:
                beside |= {seat.id, after.id}
    return len(beside) / len(seats)


@pytest.mark.parametrize("hall", HALLS)
@pytest.mark.parametrize("hours", [-1.0, 0.5, 30.0, 200.0])
def test_nobody_buys_a_seat_twice_or_one_that_is_not_for_sale(lumen: Cinema, hall: str, hours: float) -> None:
    auditorium = lumen.auditoriums[hall]
    sold = ids(past_sales(auditorium, showing(lumen, hall), 0.8, hours, Random(1)))
    assert len(sold) == len(set(sold))
    assert all(not auditorium.by_id[seat].out_of_service for seat in sold)


def test_the_same_seed_sells_the_same_seats(lumen: Cinema) -> None:
    hall, show = lumen.auditoriums["palace"], showing(lumen, "palace")
    first, second, other = (past_sales(hall, show, 0.7, 10, Random(seed)) for seed in (4, 4, 5))
    assert first == second != other


def test_parties_sit_together(lumen: Cinema) -> None:
    hall = lumen.auditoriums["palace"]
    run_of = {seat.id: number for number, run in enumerate(hall.runs) for seat in run}
    place_of = {seat.id: place for run in hall.runs for place, seat in enumerate(run)}
    for purchase in past_sales(hall, showing(lumen, "palace"), 0.8, 2, Random(2)):
        assert len({run_of[seat] for seat in purchase.seats}) == 1
        places = sorted(place_of[seat] for seat in purchase.seats)
        assert places == list(range(places[0], places[0] + len(places)))


def test_sold_seats_are_clusters_and_not_noise(lumen: Cinema) -> None:
    hall = lumen.auditoriums["palace"]
    sold = set(ids(past_sales(hall, showing(lumen, "palace"), 0.4, 0, Random(3))))
    noise = set(Random(3).sample(sorted(hall.by_id), len(sold)))
    assert 0.35 < len(sold) / hall.capacity < 0.5
    assert neighbours(hall, sold) > 0.85 > neighbours(hall, noise) + 0.1


def test_the_best_seats_go_first(lumen: Cinema) -> None:
    hall = lumen.auditoriums["palace"]
    sold = [hall.by_id[seat] for seat in ids(past_sales(hall, showing(lumen, "palace"), 0.9, 0, Random(6)))]
    early, late = sold[:80], sold[-80:]
    assert sum(abs(seat.x) for seat in early) < 0.6 * sum(abs(seat.x) for seat in late)
    assert not [seat for seat in early if seat.section == "front"]
    assert [seat for seat in late if seat.section == "front"]


def test_while_there_is_room_people_keep_away_from_strangers(lumen: Cinema) -> None:
    hall = lumen.auditoriums["palace"]
    touching = total = 0
    for seed in range(10):
        sold: set[str] = set()
        beside = {a.id: b.id for run in hall.runs for a, b in pairwise(run)}
        beside_left = {b: a for a, b in beside.items()}
        for purchase in past_sales(hall, showing(lumen, "palace"), 0.1, 0, Random(seed)):
            ends = {beside.get(seat) for seat in purchase.seats} | {beside_left.get(seat) for seat in purchase.seats}
            touching += bool(ends & sold)
            total += 1
            sold |= set(purchase.seats)
    assert touching / total < 0.15


def test_parties_are_mostly_pairs_and_families_are_larger(lumen: Cinema) -> None:
    hall = lumen.auditoriums["palace"]
    usual, family = (
        [len(p.seats) for p in past_sales(hall, showing(lumen, "palace", tags=tags), 0.7, 0, Random(8))]
        for tags in ((), ("family",))
    )
    assert Counter(usual).most_common(1)[0][0] == 2
    assert sum(usual) / len(usual) < sum(family) / len(family)


@pytest.mark.parametrize("hall", HALLS)
def test_a_sold_out_show_has_no_seat_left(lumen: Cinema, hall: str) -> None:
    auditorium = lumen.auditoriums[hall]
    sold = past_sales(auditorium, showing(lumen, hall, "sold-out"), 0.1, 300, Random(1))
    assert len(ids(sold)) == auditorium.capacity
    assert next_buyer(auditorium, showing(lumen, hall), ids(sold), 1, Random(1)) is None


@pytest.mark.parametrize("hall", HALLS)
@pytest.mark.parametrize("seed", range(5))
def test_a_nearly_sold_out_show_has_a_few_seats_left(lumen: Cinema, hall: str, seed: int) -> None:
    auditorium = lumen.auditoriums[hall]
    sold = past_sales(auditorium, showing(lumen, hall, "last-seats"), 0.1, 300, Random(seed))
    assert 4 <= auditorium.capacity - len(ids(sold)) <= 7


def test_sofas_are_sold_whole_and_companion_seats_with_their_wheelchair_place(lumen: Cinema) -> None:
    for hall in ("salon", "kabinett", "palace"):
        auditorium = lumen.auditoriums[hall]
        for seed in range(10):
            for purchase in past_sales(auditorium, showing(lumen, hall), 0.8, 0, Random(seed)):
                seats = [auditorium.by_id[seat] for seat in purchase.seats]
                if any(seat.sofa for seat in seats):
                    assert [seat.sofa for seat in seats] == [seats[0].sofa] * 2
                assert all(seat.companion_of is None or seat.companion_of in purchase.seats for seat in seats)


def test_wheelchair_places_are_used_sometimes(lumen: Cinema) -> None:
    hall = lumen.auditoriums["palace"]
    used = [
        {hall.by_id[seat].kind for seat in ids(past_sales(hall, showing(lumen, "palace"), 0.8, 0, Random(seed)))}
        for seed in range(12)
    ]
    assert any("wheelchair" in kinds for kinds in used)
    assert all("standard" in kinds for kinds in used)


def test_more_is_sold_the_nearer_and_the_more_popular_a_show_is(lumen: Cinema) -> None:
    hall, show = lumen.auditoriums["palace"], showing(lumen, "palace")
    by_hours = [len(ids(past_sales(hall, show, 0.8, hours, Random(1)))) for hours in (300, 100, 24, 3, 0)]
    assert by_hours == sorted(by_hours)
    assert len(ids(past_sales(hall, show, 0.1, 0, Random(1)))) < len(ids(past_sales(hall, show, 0.9, 0, Random(1))))
    assert past_sales(hall, show, 0.0, 0, Random(1)) == ()


def test_a_house_is_brought_up_to_date_as_its_show_comes_nearer(lumen: Cinema) -> None:
    hall, show = lumen.auditoriums["palace"], showing(lumen, "palace")
    taken: list[str] = []
    for hours in (300, 100, 24, 3, 0):
        news = ids(past_sales(hall, show, 0.8, hours, Random(1), taken))
        assert not set(news) & set(taken)
        taken += news
        assert len(taken) == len(ids(past_sales(hall, show, 0.8, hours, Random(1))))
    assert past_sales(hall, show, 0.8, 0, Random(1), taken) == ()


def test_sales_grow_towards_the_show() -> None:
    shares = [sold_share(hours) for hours in (336, 168, 72, 24, 3, 0, -5)]
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert 0.4 < sold_share(24) < 0.6
    assert sold_share(0) == sold_share(-5) == 1.0


def test_the_next_buyer_takes_free_seats_only(lumen: Cinema) -> None:
    hall, show = lumen.auditoriums["salon"], showing(lumen, "salon")
    taken = set(ids(past_sales(hall, show, 0.5, 5, Random(1))))
    rng = Random(2)
    while purchase := next_buyer(hall, show, taken, 1.0, rng):
        assert not taken & set(purchase.seats)
        assert 1 <= len(purchase.seats) <= 6
        taken |= set(purchase.seats)
    ordinary = {seat.id for seat in hall.seats if seat.kind in ("standard", "vip", "sofa")}
    assert ordinary <= taken


def test_a_lone_free_half_of_a_sofa_or_a_wheelchair_place_draws_nobody_else(lumen: Cinema) -> None:
    hall, show = lumen.auditoriums["salon"], showing(lumen, "salon")
    left = {"hall-L-1", "hall-A-2"}
    taken = set(hall.by_id) - left
    assert next_buyer(hall, show, taken, 1.0, Random(1)) is None
    assert House(hall, taken).free == 2


def test_buyers_come_faster_as_the_show_comes_nearer(lumen: Cinema) -> None:
    hall = lumen.auditoriums["palace"]
    pace = [buyers_per_hour(hall, 0.8, hours) for hours in (300, 100, 24, 2)]
    assert 0 < pace[0] < pace[1] < pace[2] < pace[3]
