"""`python -m kiosk doctor`: the checks of a kiosk for whoever stands beside it, or watches it from afar."""

import json
import os
import pwd
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from kiosk.bootstrap.checks import beside_the_kiosk, probe, self_tests
from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.domain.diagnosis import Cause, Finding, Grade, affected, diagnose, grouped, roots
from kiosk.domain.diagnosis_words import CODES, FIGURES, PROBES, TITLES
from kiosk.domain.printer_reasons import in_words
from kiosk.errors import ConfigError
from kiosk.services.checks.figures import moment

ALL_WELL: Final = 0
SELLS: Final = 1
"""It sells, and something is to be mended."""
CANNOT_SELL: Final = 3
_SIGNS: Final = {Grade.OK: "ok  ", Grade.WARNING: "warn", Grade.FAILED: "FAIL", Grade.UNKNOWN: "?   "}


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found. ``probed``: the verdicts of the probe, none where it was not asked for."""

    kiosk: str
    at: datetime
    findings: tuple[Finding, ...]
    probed: tuple[Finding, ...] = ()

    @property
    def tree(self) -> Cause:
        """What that means for selling."""
        return diagnose(self.findings)

    @property
    def exit_code(self) -> int:
        """0: sells and all is well; 1: sells, with warnings; 3: cannot sell. 2 is for what a command cannot use."""
        if self.tree.grade is Grade.FAILED:
            return CANNOT_SELL
        return SELLS if self.tree.grade.bad or any(one.grade.bad for one in self.probed) else ALL_WELL


def examine(config: Config, config_path: Path | None, clock: Clock, *, offline: bool, probes: bool) -> Examination:
    """Run every check (ConfigError: as this user it would tell nothing, or do harm). Over in some 5 seconds.

    ``offline``: the network is left alone. ``probes``: the provider is tried as well, which takes seconds more.
    """
    _only_for_the_owner(config.state_folder)
    subject = beside_the_kiosk(config, config_path, clock, offline=offline)
    findings = self_tests(subject).run().findings
    probed = tuple(probe(subject)) if probes and config.provider.url else ()
    return Examination(config.kiosk.id, clock.now(), findings, probed)


def for_machines(seen: Examination) -> str:
    """The same as JSON; times are ISO 8601 in UTC."""
    document = {
        "kiosk": seen.kiosk,
        "at": seen.at.isoformat(),
        "grade": seen.tree.grade.value,
        "sells": seen.tree.grade is not Grade.FAILED,
        "roots": [_root(seen.tree, way) for way in roots(seen.tree)],
        "findings": [told(one) for one in seen.findings],
        "probe": [told(one) for one in seen.probed],
    }
    return json.dumps(document) + "\n"


def in_lines(seen: Examination) -> Iterator[str]:
    """The same for a person: what is to be mended first, then everything that was looked at."""
    grade = seen.tree.grade
    answer = {Grade.FAILED: "cannot sell", Grade.WARNING: "sells; something is to be mended"}.get(grade, "sells")
    yield f"{seen.kiosk} {answer}."
    for way in roots(seen.tree):
        yield ""
        yield from _mending(seen.tree, way)
    for name, found in grouped(seen.findings):
        yield ""
        yield TITLES[name]
        yield from (_line(one, TITLES[one.name]) for one in found)
    if seen.probed:
        yield ""
        yield "What the box office promises, tried"
        yield from (_line(one, PROBES[one.name]) for one in seen.probed)


def _mending(tree: Cause, way: tuple[Cause, ...]) -> Iterator[str]:
    root = way[-1]
    words, found = CODES[root.code], root.finding
    since = f", since {moment(root.since)}" if root.since else ""
    detail = f" ({_detail(found)})" if found and found.detail else ""
    yield f"{_SIGNS[root.grade]} {root.code}  {words.what}{detail}{since}."
    effects = [TITLES[name] for name in affected(tree, way)]
    effects += [CODES[one.code].what for one in way[1:-1] if one.code in CODES]
    yield f"        so: {'; '.join(effects)}"
    yield f"        {words.why}"
    yield f"        Do: {words.do}"


def _line(one: Finding, title: str) -> str:
    figures = ", ".join(f"{FIGURES[figure.name]} {figure.value}" for figure in one.figures)
    told = "; ".join(filter(None, (figures, _detail(one))))
    return f"  {_SIGNS[one.grade]} {title}{f' [{one.code}]' if one.code else ''}{f': {told}' if told else ''}"


def _detail(one: Finding) -> str:
    return in_words(one.detail.split(", ")) if one.group == "printer" and one.detail else one.detail


def _root(tree: Cause, way: tuple[Cause, ...]) -> dict[str, Any]:
    root = way[-1]
    words = CODES[root.code]
    return {
        "code": root.code,
        "way": [one.name for one in way],
        "affects": list(affected(tree, way)),
        "grade": root.grade.value,
        "since": root.since.isoformat() if root.since else "",
        "detail": root.finding.detail if root.finding else "",
        "what": words.what,
        "why": words.why,
        "do": words.do,
    }


def told(one: Finding) -> dict[str, Any]:
    """A finding as it is told to machines."""
    return {
        "name": one.name,
        "grade": one.grade.value,
        "code": one.code,
        "since": one.since.isoformat() if one.since else "",
        "figures": {figure.name: figure.value for figure in one.figures},
        "detail": one.detail,
    }


def _only_for_the_owner(folder: Path) -> None:
    """Another user would be told nothing; and what root makes beside a database, the kiosk could not write to."""
    try:
        owner = folder.stat().st_uid
    except FileNotFoundError:
        return
    except OSError as error:
        raise ConfigError(f"state: {folder} cannot be looked into ({error.strerror}); run this as its owner") from error
    if owner != os.geteuid():
        raise ConfigError(f"state: {folder} belongs to {_name(owner)}; run this as that user: sudo -u {_name(owner)} …")


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
