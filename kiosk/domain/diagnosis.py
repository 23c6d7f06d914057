"""Can this kiosk sell, and if not, because of what? Findings in, a tree of causes out; pure.

A `Finding` is what one check saw. `diagnose` hangs the findings into the tree of what selling needs, and `roots` walks
down to where each trouble begins: a kiosk without seats for offline, which has not reached its provider, whose name no
server knows, has one thing to mend. What is called what, and what to do, is in `kiosk.domain.diagnosis_words`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.diagnosis_tree import SELL, Branch, Tie, checks_of


class Grade(StrEnum):
    """How well something is. ``UNKNOWN``: nobody looked, or nobody could."""

    OK = "ok"
    UNKNOWN = "unknown"
    WARNING = "warning"
    FAILED = "failed"

    @property
    def rank(self) -> int:
        """How bad it is: a greater one is worse."""
        return _RANKS[self]

    @property
    def bad(self) -> bool:
        """Whether somebody has something to mend."""
        return self in (Grade.WARNING, Grade.FAILED)


_RANKS: Final = {Grade.OK: 0, Grade.UNKNOWN: 1, Grade.WARNING: 2, Grade.FAILED: 3}


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured: ``name`` is one of `diagnosis_words.FIGURES`, ``value`` has its unit."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check saw.

    ``name`` is the check's, ``group.what`` (one of `diagnosis_words.TITLES`). ``code``: which trouble it is, an F-code;
    "" while there is none. ``since``: when it began, as far as is known. ``detail``: what was found, in words or
    keywords for the technician; never personal, never a secret.
    """

    name: str
    grade: Grade
    code: str = ""
    since: datetime | None = None
    figures: tuple[Figure, ...] = ()
    detail: str = ""

    @property
    def group(self) -> str:
        """The part of the kiosk it is about."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Cause:
    """A branch as it stands. ``weighs``: what it is to the one above; ``because``: what it rests on, the worst first.

    ``finding``: what was found at this very place, if anything was looked at there.
    """

    name: str
    grade: Grade
    weighs: Grade
    finding: Finding | None = None
    because: "tuple[Cause, ...]" = ()

    @property
    def code(self) -> str:
        """Its own trouble's code, "" without one."""
        return self.finding.code if self.finding else ""

    @property
    def since(self) -> datetime | None:
        """When it began: its own finding's time, or that of the first of the worst it rests on."""
        if self.finding is not None and self.finding.grade.bad:
            return self.finding.since
        times = [one.since for one in self.because if one.grade.bad and one.weighs is self.grade]
        return min((at for at in times if at is not None), default=None)


def merged(findings: Iterable[Finding]) -> dict[str, Finding]:
    """One finding a check, the worst that was seen. A live answer is worth more than the latest note of none."""
    found: dict[str, Finding] = {}
    for one in findings:
        before = found.get(one.name)
        if before is None or before.grade is Grade.UNKNOWN or (one.grade.bad and one.grade.rank > before.grade.rank):
            found[one.name] = one
    answers = found.get("provider.answers")
    if answers is not None and answers.grade is Grade.OK and "seats.online" in found:
        found["seats.online"] = Finding("seats.online", Grade.OK)
    return found


def grouped(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """Findings by the branch they stand in, each in one; of a chain what comes first on the way comes first."""
    left = {one.name: one for one in findings}
    groups = []
    for _, branch in SELL.rests_on:
        wanted = [name for name in checks_of(branch.name) if name in left]
        if wanted:
            groups.append((branch.name, [left.pop(name) for name in wanted]))
    return groups


def diagnose(findings: Iterable[Finding]) -> Cause:
    """The tree as the findings have it."""
    found = merged(findings)
    return _grown(SELL, found) or Cause(SELL.name, Grade.UNKNOWN, Grade.UNKNOWN)


def roots(tree: Cause) -> tuple[tuple[Cause, ...], ...]:
    """Each way from a branch of ``tree`` down to where its trouble begins, the worst and then the oldest first.

    Of a way only those stay that were found in trouble themselves, below its branch. A root is told once, by the way
    on which it weighs most.
    """
    best: dict[str, tuple[Grade, tuple[Cause, ...]]] = {}
    for weight, way in _ways(tree, Grade.FAILED):
        name = way[-1].name
        if name not in best or weight.rank > best[name][0].rank:
            best[name] = weight, way
    late = datetime.max.replace(tzinfo=UTC)
    ordered = sorted(best.values(), key=lambda one: (-one[0].rank, one[1][-1].since or late))
    return tuple(_told(way) for _, way in ordered)


def affected(tree: Cause, way: tuple[Cause, ...]) -> tuple[str, ...]:
    """All branches of ``tree`` that are in trouble because of the root that ``way`` (one of `roots`) leads to.

    The way's own branch comes first. That the root itself stands in one is no effect of it.
    """
    root, first = way[-1].name, way[0].name
    below = (one.name for one in tree.because if any(found[-1].name == root for _, found in _ways_below(one)))
    return tuple(dict.fromkeys((first, *(name for name in below if root not in checks_of(name)))))


def _grown(branch: Branch, found: Mapping[str, Finding], tie: Tie = Tie.STOPS) -> Cause | None:
    own = found.get(branch.name)
    below = [(how, one) for how, part in branch.rests_on if (one := _grown(part, found, how)) is not None]
    counted = [one.weighs for how, one in below if how is not Tie.EXPLAINS]
    if own is None and not counted:
        return None
    grade = _either(counted) if branch.either else _worst([*counted, *([own.grade] if own else [])])
    shown = [one for how, one in below if how is not Tie.EXPLAINS or (grade.bad and one.grade.bad)]
    shown.sort(key=lambda one: -one.weighs.rank)
    weighs = Grade.WARNING if tie is Tie.HURTS and grade is Grade.FAILED else grade
    return Cause(branch.name, grade, weighs, own, tuple(shown))


def _worst(grades: list[Grade]) -> Grade:
    """The worst that is known: what nobody could look at hides nothing, and stands for nothing."""
    known = [one for one in grades if one is not Grade.UNKNOWN]
    return max(known, key=lambda one: one.rank, default=Grade.UNKNOWN)


def _either(grades: list[Grade]) -> Grade:
    known = [one for one in grades if one is not Grade.UNKNOWN]
    best = min(known, key=lambda one: one.rank, default=Grade.UNKNOWN)
    return Grade.WARNING if best is Grade.OK and any(one.bad for one in known) else best


def _ways(cause: Cause, weight: Grade) -> Iterator[tuple[Grade, tuple[Cause, ...]]]:
    for one in cause.because:
        if not one.grade.bad:
            continue
        least = min(weight, one.weighs, cause.grade, key=lambda grade: grade.rank)
        further = list(_ways(one, least))
        own = one.finding is not None and one.finding.grade.bad
        if not further and own:
            yield least, (one,)
        for heavier, way in further:
            yield heavier, (one, *way)


def _ways_below(branch: Cause) -> Iterator[tuple[Grade, tuple[Cause, ...]]]:
    return _ways(Cause("", branch.grade, branch.grade, because=(branch,)), Grade.FAILED)


def _told(way: tuple[Cause, ...]) -> tuple[Cause, ...]:
    first, *rest = way
    return (first, *(one for one in rest if one.finding is not None and one.finding.grade.bad))
