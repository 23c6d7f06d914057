"""What was measured: samples boiled down to a median and a 99th percentile, and how they stand to a target."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one subject. ``p99`` of few samples is their greatest."""

    subject: str
    measure: str
    unit: str
    median: float
    p99: float
    least: float
    greatest: float
    count: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """A target of the project beside what was measured; both in words, because a target may be a ratio."""

    target: str
    measured: str
    met: bool


@dataclass(slots=True)
class Section:
    """The outcome of one benchmark; ``remarks`` say what a reader must know to judge it."""

    name: str
    title: str
    figures: list[Figure] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def add(self, figure: Figure) -> Figure:
        """Keep a figure, and return it."""
        self.figures.append(figure)
        return figure

    def judge(self, target: str, measured: str, *, met: bool) -> None:
        """Keep how a target was met."""
        self.verdicts.append(Verdict(target, measured, met))

    def at_most(self, target: str, value: float, limit: float, unit: str) -> None:
        """Judge a value that must not exceed a limit."""
        self.judge(f"{target} ≤ {limit:g} {unit}", f"{value:.3g} {unit}", met=value <= limit)

    def share(self, target: str, value: float, of: float, limit: float) -> None:
        """Judge a value that must be at most ``limit`` times another."""
        ratio = value / of if of else float("inf")
        self.judge(f"{target}: ≤ {limit:.2f} x", f"{ratio:.2f} x ({value:.3g} / {of:.3g})", met=ratio <= limit)


def figure(subject: str, measure: str, unit: str, samples: Iterable[float]) -> Figure:
    """Boil samples down; ValueError if there are none."""
    ordered = sorted(samples)
    if not ordered:
        raise ValueError(f"no samples of {measure} for {subject}")
    return Figure(
        subject,
        measure,
        unit,
        median(ordered),
        percentile(ordered, 0.99),
        ordered[0],
        ordered[-1],
        len(ordered),
    )


def percentile(ordered: list[float], share: float) -> float:
    """The smallest of the ordered samples that at least ``share`` of them do not exceed."""
    return ordered[max(0, ceil(share * len(ordered)) - 1)]
