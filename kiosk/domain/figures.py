"""Figures about a kiosk for those who watch many: values with a name, whoever carries them outside.

Names follow Prometheus (prometheus.io/docs/practices/naming): base units, ``_total`` for what only grows, and times as
``_timestamp_seconds``, so that whoever reads them reckons the age by one clock. Labels come from small fixed sets, and
none of them says anything of a customer.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

Labels = tuple[tuple[str, str], ...]


class Grows(StrEnum):
    """How a value goes: up and down, or only up while the program or its database lives."""

    FREELY = "gauge"
    ONLY_UP = "counter"


@dataclass(frozen=True, slots=True)
class Figure:
    """One named value, or one for each set of labels."""

    name: str
    help: str
    values: tuple[tuple[Labels, float], ...]
    grows: Grows = Grows.FREELY


@dataclass(frozen=True, slots=True)
class Spread:
    """How often something took how long (a histogram): ``counts`` by upper bound, the last one without any."""

    name: str
    help: str
    bounds: tuple[float, ...]
    counts: tuple[int, ...]
    total: float

    def with_one(self, value: float) -> "Spread":
        """The same after one more."""
        at = bisect_left(self.bounds, value)
        counts = tuple(count + (number == at) for number, count in enumerate(self.counts))
        return Spread(self.name, self.help, self.bounds, counts, self.total + value)


LAG: Final = Spread(
    "foyer_screen_lag_seconds",
    "How late the screen's thread was for its beat of every second: what a touch had to wait for.",
    (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
    (0,) * 11,
    0.0,
)


def gauge(name: str, words: str, value: float | None, **labels: str) -> Figure:
    """A value that goes up and down; None where it is not known: then there is none."""
    return Figure(name, words, () if value is None else ((tuple(labels.items()), float(value)),))


def moment(name: str, words: str, at: datetime | None) -> Figure:
    """A time, as seconds since 1970; None where there was none."""
    return gauge(name, words, at.timestamp() if at else None)


def one_of(name: str, words: str, label: str, every: Iterable[str], *current: str) -> Figure:
    """1 for those that hold, 0 for every other one: so that "never" and "not now" look the same to a rule."""
    return Figure(name, words, tuple((((label, one),), float(one in current)) for one in every))


def table(name: str, words: str, values: Iterable[tuple[Labels, float]], grows: Grows = Grows.FREELY) -> Figure:
    """A value for each set of labels."""
    return Figure(name, words, tuple(values), grows)
