"""What the technician's pages say of findings, in words of the chosen language; pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.diagnosis import Cause, Finding, Grade, affected, grouped, roots
from kiosk.domain.diagnosis_words import CODES, FIGURES, PROBES, TITLES
from kiosk.services.checks.running import Result
from ui.staff.printer_words import for_technicians

translate = QCoreApplication.translate
TellTime = Callable[[datetime], str]


@dataclass(frozen=True, slots=True)
class RootRow:
    """One thing to mend. ``so``: what it keeps from working; ``since`` is empty where nobody knows."""

    key: str
    grade: str
    code: str
    what: str
    detail: str
    since: str
    so: str
    why: str
    todo: str


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One line of the tree. ``depth``: 0 for a branch; ``opens``: there is something below it."""

    key: str
    depth: int
    title: str
    grade: str
    value: str
    opens: bool
    opened: bool


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One verdict of a probe."""

    title: str
    grade: str
    value: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Checks that belong together; each of ``lines`` has title, grade and value."""

    key: str
    heading: str
    grade: str
    lines: list[dict[str, str]]


def derive_answer(tree: Cause) -> str:
    """Can this kiosk sell?"""
    match tree.grade:
        case Grade.OK:
            return translate("Diagnosis", "This kiosk sells, and all is well.")
        case Grade.WARNING:
            return translate("Diagnosis", "This kiosk sells, but something is to be mended.")
        case Grade.FAILED:
            return translate("Diagnosis", "This kiosk cannot sell.")
        case Grade.UNKNOWN:
            return translate("Diagnosis", "Nothing has been checked yet.")


def derive_roots(tree: Cause, at: TellTime) -> list[RootRow]:
    """What is to be mended, the worst first."""
    return [_root(tree, way, at) for way in roots(tree)]


def derive_tree(tree: Cause, opened: Iterable[str], at: TellTime) -> list[TreeRow]:
    """The branches, the worst first, with what is below those that are opened."""
    open_ones = frozenset(opened)
    return [row for one in tree.because for row in _rows(one, one.name, 0, open_ones, at)]


def worst(tree: Cause) -> tuple[str, ...]:
    """The keys that lead from the worst branch down to its root: what is opened at first."""
    keys: list[str] = []
    below: Iterable[Cause] = tree.because
    while (place := next(iter(below), None)) is not None and place.grade.bad:
        keys.append(f"{keys[-1]}/{place.name}" if keys else place.name)
        below = _side_by_side(place.because)
    return tuple(keys)


def derive_groups(result: Result, at: TellTime) -> list[GroupRow]:
    """Every check that has run, by branch, what is bad first; each stands in one branch."""
    rows = [_group(name, found, at) for name, found in grouped(result.findings)]
    return sorted(rows, key=lambda row: -Grade(row.grade).rank if Grade(row.grade).bad else 0)


def derive_probe(found: Iterable[Finding]) -> list[VerdictRow]:
    """The verdicts of a probe."""
    return [VerdictRow(translate("Diagnosis", PROBES[one.name]), one.grade.value, _value(one, None)) for one in found]


def _group(name: str, found: list[Finding], at: TellTime) -> GroupRow:
    grade = max((one.grade for one in found), key=lambda grade: grade.rank)
    lines = [_line(one, translate("Diagnosis", TITLES[one.name]), at) for one in found]
    return GroupRow(name, translate("Diagnosis", TITLES[name]), grade.value, lines)


def _line(one: Finding, title: str, at: TellTime) -> dict[str, str]:
    return {"title": title, "grade": one.grade.value, "value": _value(one, at)}


def _root(tree: Cause, way: tuple[Cause, ...], at: TellTime) -> RootRow:
    root = way[-1]
    words = CODES[root.code]
    effects = [translate("Diagnosis", TITLES[name]) for name in affected(tree, way)]
    effects += [translate("Diagnosis", CODES[one.code].what) for one in way[1:-1] if one.code in CODES]
    return RootRow(
        root.name,
        root.weighs.value,
        root.code,
        translate("Diagnosis", words.what),
        " · ".join(filter(None, (_detail(root.finding), *_figures(root.finding)))) if root.finding else "",
        _since(root.since, at),
        " · ".join(effects),
        translate("Diagnosis", words.why),
        translate("Diagnosis", words.do),
    )


def _rows(cause: Cause, key: str, depth: int, opened: frozenset[str], at: TellTime) -> Iterator[TreeRow]:
    below = cause.because if depth == 0 or _itself_bad(cause) else ()
    yield TreeRow(
        key,
        depth,
        translate("Diagnosis", TITLES[cause.name]),
        cause.grade.value,
        _value(cause.finding, at) if cause.finding else "",
        bool(below),
        key in opened,
    )
    if below and key in opened:
        for one in _side_by_side(below):
            yield from _rows(one, f"{key}/{one.name}", depth + 1, opened, at)


def _side_by_side(below: Iterable[Cause]) -> list[Cause]:
    """A long chain of which most is well is told as a list: only what is bad by itself has its reasons below it.

    What is not known because of one of its reasons is left out, and so is what is well beside them.
    """
    told: dict[str, Cause] = {}
    for one in below:
        if _itself_bad(one):
            told.setdefault(one.name, one)
        elif one.grade.bad:
            told.update({bad.name: bad for bad in _side_by_side(one.because) if bad.grade.bad})
        else:
            told.update({part.name: part for part in (*reversed(_side_by_side(one.because)), one)})
    return sorted(told.values(), key=lambda one: -one.weighs.rank if one.grade.bad else 0)


def _itself_bad(cause: Cause) -> bool:
    return cause.finding is not None and cause.finding.grade.bad


def _value(one: Finding, at: TellTime | None) -> str:
    if one.grade.bad and one.code in CODES:
        told = [f"{one.code}: {translate('Diagnosis', CODES[one.code].what)}", _detail(one)]
        if at is not None and one.since is not None:
            told.append(_since(one.since, at))
        told += _figures(one)
    else:
        told = [*_figures(one), _detail(one)]
        if one.grade is Grade.UNKNOWN and not any(told):
            told = [translate("Diagnosis", "not known")]
    return " · ".join(filter(None, told))


def _figures(one: Finding) -> list[str]:
    return [f"{translate('Diagnosis', FIGURES[figure.name])} {figure.value}" for figure in one.figures]


def _detail(one: Finding) -> str:
    if one.group == "printer" and one.detail:
        return for_technicians(one.detail.split(", "))
    return translate("Diagnosis", one.detail) if one.detail else ""


def _since(since: datetime | None, at: TellTime) -> str:
    #: %1 is a time, perhaps with its day
    return translate("Diagnosis", "since %1").replace("%1", at(since)) if since else ""
