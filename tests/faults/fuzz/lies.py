"""What is well-formed and untrue: a programme and its seats as no provider should tell them."""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.faults.fuzz.mutations import spoilt

World = dict[str, Any]
"""What the provider says: ``info``, ``programme`` (a page) and ``changes`` (of seats), as they are on the wire."""
Lie = Callable[[World, Random], None]


def _some(world: World, kind: str, dice: Random) -> World:
    things = world["programme"][kind]
    found: World = dice.choice(things) if things else {}
    return found


def _names_what_is_not_there(world: World, dice: Random) -> None:
    _some(world, "showtimes", dice)[dice.choice(("film", "auditorium", "price_list"))] = "nowhere"


def _ends_before_it_starts(world: World, dice: Random) -> None:
    show = _some(world, "showtimes", dice)
    show["ends_at"] = show.get("starts_at")


def _is_of_another_age(world: World, dice: Random) -> None:
    show = _some(world, "showtimes", dice)
    year = dice.choice(("0001", "1969", "1971", "2099", "2107", "9999"))
    for key in ("starts_at", "ends_at", "sales_end_at"):
        hour = "20" if key == "ends_at" else "18"
        show[key] = f"{year}-12-31T{hour}:00:00{dice.choice(('Z', '+14:00', '-12:00'))}"


def _is_sold_long_after(world: World, dice: Random) -> None:
    _some(world, "showtimes", dice)["sales_end_at"] = dice.choice(("2026-01-01T00:00:00Z", "2090-01-01T00:00:00Z"))


def _costs_what_nothing_costs(world: World, dice: Random) -> None:
    prices = _some(world, "price_lists", dice)
    for price in prices.get("prices", []):
        price["amount"] = dice.choice((-900, 0, 1, 1_000_000_000, 10**15))
    prices["fee_per_ticket"] = dice.choice((-1, 0, 1_000_000_000))


def _has_no_prices(world: World, dice: Random) -> None:
    _some(world, "price_lists", dice)["prices"] = []


def _takes_another_currency(world: World, dice: Random) -> None:
    _some(world, "price_lists", dice)["currency"] = dice.choice(("XXX", "JPY", "KWD", "ZZZ"))


def _has_a_seat_twice(world: World, dice: Random) -> None:
    seats = _some(world, "auditoriums", dice).get("seats", [])
    if seats:
        seats.append(dict(dice.choice(seats)))


def _has_too_many_seats(world: World, dice: Random) -> None:
    hall = _some(world, "auditoriums", dice)
    if hall.get("seats"):
        first, count = hall["seats"][0], dice.choice((4_000, 5_000, 5_001, 40_000))
        hall["seats"] = [{**first, "id": f"s{n}", "x": float(n % 100), "y": float(n // 100)} for n in range(count)]


def _has_no_seats(world: World, dice: Random) -> None:
    _some(world, "auditoriums", dice)["seats"] = []


def _has_all_seats_in_one_place(world: World, dice: Random) -> None:
    at = dice.choice((-1000, 0, 1000, 1e-300))
    for seat in _some(world, "auditoriums", dice).get("seats", []):
        seat.update(x=at, y=at, row="", number="")


def _has_seats_with_strange_names(world: World, dice: Random) -> None:
    hall = _some(world, "auditoriums", dice)
    mark = dice.choice(("\n", "\x00", " ", "\u202e", ",", "\x1f", "'"))
    for seat in hall.get("seats", [])[: dice.choice((1, 40))]:
        seat["id"] = seat["id"].replace("-", mark)


def _has_seats_of_one_sort(world: World, dice: Random) -> None:
    sort = dice.choice(("wheelchair", "companion", "sofa", "vip"))
    for seat in _some(world, "auditoriums", dice).get("seats", []):
        seat.update(kind=sort, group="g", zone=dice.choice(("standard", "elsewhere")))


def _is_gone(world: World, dice: Random) -> None:
    kind, name = dice.choice(
        (
            ("film", "films"),
            ("auditorium", "auditoriums"),
            ("price_list", "price_lists"),
            ("ticket_type", "ticket_types"),
        )
    )
    world["programme"]["deletions"] = [{"kind": kind, "id": one["id"]} for one in world["programme"][name]]
    if dice.random() < 0.5:
        world["programme"][name] = []


def _is_empty(world: World, dice: Random) -> None:
    world["programme"][dice.choice(("films", "auditoriums", "price_lists", "ticket_types", "showtimes"))] = []


def _comes_twice(world: World, dice: Random) -> None:
    kind = dice.choice(("films", "auditoriums", "price_lists", "ticket_types", "showtimes"))
    world["programme"][kind] *= 2


def _has_no_words(world: World, dice: Random) -> None:
    for kind in ("films", "auditoriums", "ticket_types"):
        for thing in world["programme"][kind]:
            thing.update({key: {} for key in ("title", "name", "way", "note", "proof") if key in thing})


def _is_another_house(world: World, dice: Random) -> None:
    site = world["info"]["site"]
    site[dice.choice(("id", "name"))] = "other"
    site["time_zone"] = dice.choice(("Pacific/Kiritimati", "Etc/GMT+12", "Mars/Olympus", "", "..", "UTC"))
    site["currency"] = dice.choice(("EUR", "JPY"))


def _knows_seats_that_are_not_there(world: World, dice: Random) -> None:
    show = _some(world, "showtimes", dice).get("id", "nowhere")
    world["changes"] += [
        {"showtime": dice.choice((show, "nowhere")), "seat": dice.choice(("Z99", "hall-C-5", "x" * 64)), "state": state}
        for state in ("sold", "free", "held", "blocked", "sold")
    ]


def _is_sold_out(world: World, dice: Random) -> None:
    show, hall = _some(world, "showtimes", dice), _some(world, "auditoriums", dice)
    state = dice.choice(("sold", "held", "blocked"))
    if show:
        world["changes"] += [
            {"showtime": show["id"], "seat": seat["id"], "state": state} for seat in hall.get("seats", [])[:2_000]
        ]


def anything(world: World, dice: Random) -> None:
    """Whatever else: the last lie of a world, as the others need to know their way in it."""
    part = dice.choice(("info", "programme", "changes"))
    world[part] = spoilt(world[part], dice)


LIES: tuple[Lie, ...] = (
    _names_what_is_not_there,
    _ends_before_it_starts,
    _is_of_another_age,
    _is_sold_long_after,
    _costs_what_nothing_costs,
    _has_no_prices,
    _takes_another_currency,
    _has_a_seat_twice,
    _has_too_many_seats,
    _has_no_seats,
    _has_all_seats_in_one_place,
    _has_seats_with_strange_names,
    _has_seats_of_one_sort,
    _is_gone,
    _is_empty,
    _comes_twice,
    _has_no_words,
    _is_another_house,
    _knows_seats_that_are_not_there,
    _is_sold_out,
)
