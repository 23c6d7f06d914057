"""Sales that look like those of a real house: who has bought already, and who buys next."""

from collections.abc import Collection
from dataclasses import dataclass
from math import exp
from random import Random
from typing import Literal

from sync.sandbox.audience import FAMILY_WEIGHTS, PARTY_SIZES, USUAL_WEIGHTS, House
from sync.sandbox.auditoriums import Auditorium
from sync.sandbox.programme import Showtime

Channel = Literal["web", "box-office"]
FAMILY_TAGS = {"family", "relaxed"}
MEAN_PARTY = 2.4


@dataclass(frozen=True, slots=True)
class Purchase:
    """Seats somebody bought together, and where."""

    seats: tuple[str, ...]
    channel: Channel


def past_sales(
    auditorium: Auditorium,
    showtime: Showtime,
    popularity: float,
    hours_to_show: float,
    rng: Random,
    taken: Collection[str] = (),
) -> tuple[Purchase, ...]:
    """What is sold of a showtime ``hours_to_show`` before it starts (negative: after), in the order it was
    sold.

    ``popularity`` is the share of the hall sold in the end, 0 to 1; a showtime marked "sold-out" or
    "last-seats" is so at any time. ``taken`` are the ids of seats that are gone already: only what has been
    sold since is returned, so that a house can be brought up to date as its show comes nearer. Depends on
    nothing but its arguments: the same seed sells the same seats.
    """
    house = House(auditorium, taken)
    left = _left_over(auditorium.capacity, showtime, popularity, hours_to_show, rng)
    sold: list[Purchase] = []
    while house.free > left:
        seats = _party(house, showtime, house.free - left, rng) or _remainder(house, house.free - left, rng)
        house.take(seats)
        sold.append(Purchase(seats, _channel(hours_to_show, rng)))
    return tuple(sold)


def next_buyer(
    auditorium: Auditorium, showtime: Showtime, taken: Collection[str], hours_to_show: float, rng: Random
) -> Purchase | None:
    """What another buyer, on the web or at the box office, would buy now; None if nobody finds a seat any
    more.

    ``taken`` are the ids of seats that are sold, held or blocked. Wheelchair places are not bought by
    others.
    """
    house = House(auditorium, taken)
    seats = _party(house, showtime, house.free, rng)
    return Purchase(seats, _channel(hours_to_show, rng)) if seats else None


def buyers_per_hour(auditorium: Auditorium, popularity: float, hours_to_show: float) -> float:
    """How many parties an hour buy at this time before the show, for a house of this size and popularity."""
    soon = sold_share(max(hours_to_show - 0.5, 0.0)) - sold_share(hours_to_show + 0.5)
    return max(0.0, soon) * popularity * auditorium.capacity / MEAN_PARTY


def sold_share(hours_to_show: float) -> float:
    """The share of its final audience a show has sold so long before: a tenth a week ahead, half on the
    day before.
    """
    hours = max(hours_to_show, 0.0)
    return 0.05 + 0.95 * exp(-((hours / 40) ** 0.7))


def _left_over(capacity: int, showtime: Showtime, popularity: float, hours_to_show: float, rng: Random) -> int:
    if showtime.demand == "sold-out":
        return 0
    if showtime.demand == "last-seats":
        return min(capacity, rng.randint(4, 7))
    share = popularity * sold_share(hours_to_show) * rng.uniform(0.8, 1.15)
    return capacity - round(capacity * min(share, 0.96))


def _party(house: House, showtime: Showtime, most: int, rng: Random) -> tuple[str, ...]:
    """The seats of one party of at most ``most``; a party that finds no seats together comes with fewer
    people.
    """
    weights = FAMILY_WEIGHTS if FAMILY_TAGS.intersection(showtime.tags) else USUAL_WEIGHTS
    size = min(rng.choices(PARTY_SIZES, weights)[0], most)
    while size:
        seats = house.choose(size, rng)
        if seats and len(seats) <= most:
            return seats
        size -= 1
    return ()


def _remainder(house: House, most: int, rng: Random) -> tuple[str, ...]:
    """When all ordinary seats are gone: a wheelchair place with its companion, else any single seat."""
    places = house.wheelchair(rng)
    return places if 0 < len(places) <= most else house.leftovers()[:1]


def _channel(hours_to_show: float, rng: Random) -> Channel:
    """The nearer the show, the more people buy at the box office."""
    return "box-office" if rng.random() < (0.45 if hours_to_show < 3 else 0.15) else "web"
