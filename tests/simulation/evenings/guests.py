"""Who comes to an evening: parties with a time, a show, a size and a way to buy. The same dice, the same guests."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from sync.sandbox.audience import FAMILY_WEIGHTS, PARTY_SIZES, USUAL_WEIGHTS
from sync.sandbox.past_sales import FAMILY_TAGS
from sync.sandbox.programme import Showtime
from tests.simulation.evenings.assumptions import Assumptions
from tests.ui.real_halls import real_cinema

FIRST_DAY = date(2026, 3, 5)
OPENS, CLOSES = 15 * 60, 23 * 60 + 30
WEB, BOX_OFFICE = "web", "box office"


@dataclass(frozen=True, slots=True)
class Show:
    """One showtime of the evening; ``starts`` in minutes after midnight."""

    id: str
    hall: str
    starts: int
    popularity: float
    family: bool


@dataclass(frozen=True, slots=True)
class Guests:
    """One party. ``where`` is a channel's name or a kiosk's number; ``dice`` decide what it chooses."""

    at: float
    show: str
    where: str | int
    size: int
    wheelchairs: int
    insists: bool
    dice: int


def shows_of(day: date) -> tuple[Show, ...]:
    """What runs on an evening of the built-in cinema."""
    cinema = real_cinema()
    found = []
    for one in cinema.showtimes(day):
        local = one.starts_at.astimezone(cinema.time_zone)
        starts = local.hour * 60 + local.minute
        if local.date() == day and OPENS + 30 <= starts <= CLOSES - 30:
            found.append(_show(one, starts))
    return tuple(found)


def guests_of(shows: tuple[Show, ...], assumed: Assumptions, chance: Random) -> tuple[Guests, ...]:
    """Everybody who wants to see one of ``shows``, by time; those who bought days ago as well."""
    return tuple(sorted((one for show in shows for one in _of_show(show, assumed, chance)), key=lambda one: one.at))


def _show(one: Showtime, starts: int) -> Show:
    return Show(one.id, one.auditorium, starts, one.popularity, bool(FAMILY_TAGS.intersection(one.tags)))


def _of_show(show: Show, assumed: Assumptions, chance: Random) -> Iterator[Guests]:
    people = real_cinema().auditoriums[show.hall].capacity * show.popularity * _luck(assumed.show_luck, chance)
    weights = FAMILY_WEIGHTS if show.family else USUAL_WEIGHTS
    mean = sum(size * weight for size, weight in zip(PARTY_SIZES, weights, strict=True)) / sum(weights)
    door = _luck(assumed.door_luck, chance)
    channels: list[tuple[str | int, float]] = [
        (WEB, assumed.on_the_web),
        (BOX_OFFICE, assumed.at_box_office * door),
        *((kiosk, assumed.at_kiosks * door / assumed.kiosks) for kiosk in range(assumed.kiosks)),
    ]
    for where, share in channels:
        for _ in range(_poisson(people * share / mean, chance)):
            before = _web_hours(chance) * 60 if where == WEB else _lobby_minutes(assumed, chance)
            (size,) = chance.choices(PARTY_SIZES, weights)
            yield Guests(
                at=show.starts - before,
                show=show.id,
                where=where,
                size=size,
                wheelchairs=int(chance.random() < assumed.wheelchairs),
                insists=chance.random() < assumed.insist,
                dice=chance.getrandbits(32),
            )


def _luck(deviation: float, chance: Random) -> float:
    shape = 1 / deviation**2
    return chance.gammavariate(shape, 1 / shape)


def _poisson(mean: float, chance: Random) -> int:
    count, passed = 0, chance.expovariate(1.0)
    while passed < mean:
        count += 1
        passed += chance.expovariate(1.0)
    return count


def _web_hours(chance: Random) -> float:
    """The sandbox's own curve (`past_sales.sold_share`) the other way round: half are sold by the day before."""
    share = chance.random()
    return 336.0 if share <= 0.05 else 40 * (-math.log((share - 0.05) / 0.95)) ** (1 / 0.7)


def _lobby_minutes(assumed: Assumptions, chance: Random) -> float:
    kind = chance.random()
    if kind < assumed.late:
        return chance.triangular(-assumed.grace_minutes, assumed.late_minutes, assumed.rush_minutes)
    if kind < assumed.late + assumed.same_day:
        return chance.uniform(assumed.late_minutes, 360)
    return chance.uniform(360, 1800)
