"""The programme from its file: references checked, no two showtimes at once in one auditorium."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from sync.sandbox import cinema_files as files
from sync.sandbox.cinema_problems import Problem, quoted
from sync.sandbox.films import Film
from sync.sandbox.price_lists import Prices
from sync.sandbox.programme import DemandRule, Programme, Slot, Tag
from sync.sandbox.weekdays import DAYS, read_weekdays
from sync.sandbox.words import in_all

FILE = "programme.json"
DAY = 24 * 60
CYCLE = 14 * DAY
"""A weeks and b weeks repeat after a fortnight; minutes in it, by the clock on the wall."""


@dataclass(frozen=True, slots=True)
class _Written:
    slot: Slot
    path: str


def build_programme(
    source: files.ProgrammeFile,
    languages: Sequence[str],
    films: Mapping[str, Film],
    auditoriums: Collection[str],
    prices: Prices,
    problems: list[Problem],
) -> Programme:
    """What the file says; its mistakes are added to ``problems``."""
    known = _Known(films, auditoriums, {tag.id for tag in source.tags}, {one.id for one in prices.price_lists})
    written = list(_slots(source, known, problems))
    problems.extend(_reference_checks(source, known))
    problems.extend(_overlaps(source, [one for one in written if one.slot.minutes]))
    return Programme(
        days=source.days,
        week_starts=DAYS.index(source.week_starts),
        advertising=timedelta(minutes=source.advertising_minutes),
        cleaning=timedelta(minutes=source.cleaning_minutes),
        sales_end=timedelta(minutes=source.sales_end_minutes),
        tags=tuple(
            Tag(tag.id, in_all(tag.name, languages, FILE, f"$.tags[{i}].name", problems), tag.group)
            for i, tag in enumerate(source.tags)
        ),
        slots=tuple(one.slot for one in written),
        film_popularity=dict(source.popularity),
        demand=tuple(
            DemandRule(one.auditorium, one.day, time.fromisoformat(one.start), one.demand) for one in source.demand
        ),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    films: Mapping[str, Film]
    auditoriums: Collection[str]
    tags: Collection[str]
    price_lists: Collection[str]


def _slots(source: files.ProgrammeFile, known: _Known, problems: list[Problem]) -> Iterator[_Written]:
    for p, plan in enumerate(source.plans):
        weekdays = read_weekdays(plan.weekdays)
        if weekdays is None:
            found = quoted(plan.weekdays)
            problems.append(Problem(FILE, f"$.plans[{p}].weekdays", found, 'days such as "mon-thu sat"'))
        for s, show in enumerate(plan.shows):
            film = known.films.get(show.film)
            yield _Written(
                Slot(
                    auditorium=plan.auditorium,
                    film=show.film,
                    at=time.fromisoformat(show.at),
                    weekdays=weekdays or frozenset(),
                    week=None if plan.week is None else "ab".index(plan.week),
                    minutes=film.minutes if film else 0,
                    tags=tuple(show.tags),
                    language=show.language or (film.language if film else ""),
                    subtitles=show.subtitles,
                    price_list=show.price_list,
                    popularity=show.popularity,
                ),
                f"$.plans[{p}].shows[{s}]",
            )


def _reference_checks(source: files.ProgrammeFile, known: _Known) -> Iterator[Problem]:
    def unknown(name: str | None, names: Collection[str], path: str, what: str) -> Iterator[Problem]:
        if name is not None and name not in names:
            expected = f"one of {', '.join(sorted(names))}" if names else f"a {what} of this cinema"
            yield Problem(FILE, path, f"the {what} {quoted(name)}", expected)

    for p, plan in enumerate(source.plans):
        yield from unknown(plan.auditorium, known.auditoriums, f"$.plans[{p}].auditorium", "auditorium")
        for s, show in enumerate(plan.shows):
            path = f"$.plans[{p}].shows[{s}]"
            yield from unknown(show.film, known.films, f"{path}.film", "film")
            yield from unknown(show.price_list, known.price_lists, f"{path}.price_list", "price list")
            for t, tag in enumerate(show.tags):
                yield from unknown(tag, known.tags, f"{path}.tags[{t}]", "tag")
    for film in source.popularity:
        yield from unknown(film, known.films, f"$.popularity.{film}", "film")
    for d, demand in enumerate(source.demand):
        yield from unknown(demand.auditorium, known.auditoriums, f"$.demand[{d}].auditorium", "auditorium")
    ids = [tag.id for tag in source.tags]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield Problem(FILE, f"$.tags[{number}].id", f"{quoted(name)} again", "every id once")


def _overlaps(source: files.ProgrammeFile, written: Sequence[_Written]) -> Iterator[Problem]:
    """Showtimes that begin before the one before has ended and the hall is clean; each pair of lines
    told once.
    """
    told: set[tuple[str, str]] = set()
    for auditorium in {one.slot.auditorium for one in written}:
        taken = sorted(
            (
                (begin, begin + source.advertising_minutes + one.slot.minutes + source.cleaning_minutes, one)
                for one in written
                if one.slot.auditorium == auditorium
                for begin in _begins(one.slot, DAYS.index(source.week_starts))
            ),
            key=lambda stretch: stretch[:2],
        )
        if taken:
            begin, end, first = taken[0]
            taken.append((begin + CYCLE, end + CYCLE, first))
        busy_until, before = -1, taken[0][2] if taken else None
        for begin, end, one in taken:
            if before and begin < busy_until and (before.path, one.path) not in told:
                told.add((before.path, one.path))
                yield _overlap(before, one, begin % CYCLE, busy_until)
            if end > busy_until:
                busy_until, before = end, one


def _begins(slot: Slot, week_starts: int) -> Iterator[int]:
    """The minutes of a fortnight, from the first day of an a week, at which the slot begins."""
    for day in range(14):
        if (week_starts + day) % 7 in slot.weekdays and slot.week in (None, day // 7):
            yield day * DAY + slot.at.hour * 60 + slot.at.minute


def _overlap(before: _Written, one: _Written, begin: int, busy_until: int) -> Problem:
    until = f"{busy_until % DAY // 60:02}:{busy_until % 60:02}"
    when = f"{one.slot.at:%H:%M} in {one.slot.auditorium} in week {'ab'[begin // (7 * DAY)]}"
    found = f"{one.slot.film} at {when}, while {before.slot.film} of {before.path} has the hall until {until}"
    return Problem(FILE, one.path, found, f"a start at {until} or later (advertising, film, cleaning)")
