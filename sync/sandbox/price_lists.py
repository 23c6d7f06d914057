"""Zones, ticket types, price lists, and which list a showtime is sold by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from sync.sandbox import cinema_files as files
from sync.sandbox.cinema_problems import Problem, quoted
from sync.sandbox.weekdays import read_weekdays
from sync.sandbox.words import Words, in_all

FILE = "price-lists.json"


@dataclass(frozen=True, slots=True)
class Zone:
    """Seats of one price."""

    id: str
    name: Words


@dataclass(frozen=True, slots=True)
class TicketType:
    """``note`` says who it is for, ``proof`` what the door asks to see; both are {} where there is
    nothing to say.
    """

    id: str
    name: Words
    note: Words
    proof: Words
    members_only: bool
    max_per_booking: int


@dataclass(frozen=True, slots=True)
class PriceList:
    """``prices`` in minor units with tax, by zone and ticket type; None where that type is not sold in
    that zone.
    """

    id: str
    name: Words
    prices: Mapping[tuple[str, str], int | None]


@dataclass(frozen=True, slots=True)
class PriceRule:
    """A list for the showtimes that start on these days (Monday is 0), from ``start`` on, before
    ``before``.
    """

    price_list: str
    weekdays: frozenset[int]
    start: time
    before: time | None

    def takes(self, weekday: int, at: time) -> bool:
        """Whether a showtime at this local time is sold by this list."""
        return weekday in self.weekdays and self.start <= at and (self.before is None or at < self.before)


@dataclass(frozen=True, slots=True)
class Prices:
    """All of price-lists.json, in its order. Of the rules the first that takes a showtime counts; the
    last takes all.
    """

    zones: tuple[Zone, ...]
    ticket_types: tuple[TicketType, ...]
    fee_per_ticket: int
    price_lists: tuple[PriceList, ...]
    rules: tuple[PriceRule, ...]

    def list_for(self, weekday: int, at: time) -> str:
        """The id of the price list of a showtime that starts at this local time; Monday is 0."""
        return next(rule.price_list for rule in self.rules if rule.takes(weekday, at))


def build_prices(source: files.PriceListsFile, languages: Sequence[str], problems: list[Problem]) -> Prices:
    """What the file says; its mistakes are added to ``problems``."""

    def words(text: str | dict[str, str] | None, path: str) -> Words:
        return in_all(text, languages, FILE, path, problems)

    for key, ids in (
        ("zones", [zone.id for zone in source.zones]),
        ("ticket_types", [kind.id for kind in source.ticket_types]),
        ("lists", [one.id for one in source.lists]),
    ):
        problems.extend(_twice(key, ids))
    for number, one in enumerate(source.lists):
        problems.extend(_price_checks(source, one, f"$.lists[{number}].prices"))
    return Prices(
        zones=tuple(Zone(zone.id, words(zone.name, f"$.zones[{i}].name")) for i, zone in enumerate(source.zones)),
        ticket_types=tuple(
            TicketType(
                kind.id,
                words(kind.name, f"$.ticket_types[{i}].name"),
                words(kind.note, f"$.ticket_types[{i}].note"),
                words(kind.proof, f"$.ticket_types[{i}].proof"),
                kind.members_only,
                kind.max_per_booking,
            )
            for i, kind in enumerate(source.ticket_types)
        ),
        fee_per_ticket=source.fee_per_ticket,
        price_lists=tuple(
            PriceList(
                one.id,
                words(one.name, f"$.lists[{i}].name"),
                {(zone, kind): cents for zone, row in one.prices.items() for kind, cents in row.items()},
            )
            for i, one in enumerate(source.lists)
        ),
        rules=_rules(source, problems),
    )


def _rules(source: files.PriceListsFile, problems: list[Problem]) -> tuple[PriceRule, ...]:
    lists = [one.id for one in source.lists]
    rules: list[PriceRule] = []
    for number, rule in enumerate(source.rules):
        path = f"$.rules[{number}]"
        weekdays = read_weekdays(rule.weekdays or "mon-sun")
        if weekdays is None:
            problems.append(Problem(FILE, f"{path}.weekdays", quoted(rule.weekdays), 'days such as "mon-thu sat"'))
        if rule.list not in lists:
            problems.append(Problem(FILE, f"{path}.list", quoted(rule.list), f"one of {', '.join(lists)}"))
        before = time.fromisoformat(rule.before) if rule.before else None
        rules.append(PriceRule(rule.list, weekdays or frozenset(), time.fromisoformat(rule.start or "00:00"), before))
    last = source.rules[-1]
    if last.weekdays is not None or last.start is not None or last.before is not None:
        found = "a condition in the last rule"
        problems.append(Problem(FILE, f"$.rules[{len(rules) - 1}]", found, "only a list, for all other showtimes"))
    return tuple(rules)


def _price_checks(source: files.PriceListsFile, one: files.PriceListFile, path: str) -> Iterator[Problem]:
    zones = {zone.id for zone in source.zones}
    kinds = {kind.id for kind in source.ticket_types}
    for zone in one.prices.keys() - zones:
        yield Problem(FILE, f"{path}.{zone}", f"the zone {quoted(zone)}", f"one of {', '.join(sorted(zones))}")
    for zone in sorted(zones):
        row = one.prices.get(zone, {})
        for kind in sorted(row.keys() - kinds):
            expected = f"one of {', '.join(sorted(kinds))}"
            yield Problem(FILE, f"{path}.{zone}.{kind}", f"the ticket type {quoted(kind)}", expected)
        missing = sorted(kinds - row.keys())
        if missing:
            expected = "a price in whole cents, or null where it is not sold"
            yield Problem(FILE, f"{path}.{zone}", f"no price for {', '.join(missing)}", expected)


def _twice(key: str, ids: list[str]) -> Iterator[Problem]:
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield Problem(FILE, f"$.{key}[{number}].id", f"{quoted(name)} again", "every id once")
