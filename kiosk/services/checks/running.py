"""Runs checks side by side and in time, and keeps what they last found."""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.diagnosis import Cause, Finding, Grade, diagnose, merged
from kiosk.logs import logger

log = logger(__name__)

LONGEST_SECONDS: Final = 5.0
"""What any check may take. What it might still find then is not waited for."""


@dataclass(frozen=True, slots=True)
class Check:
    """One self-test: ``run`` looks, blocks for 5 seconds at most, and gives the findings ``names``.

    ``key`` names it for ever; its title is that of the branch or check of this name.
    """

    key: str
    names: tuple[str, ...]
    run: Callable[[], Iterable[Finding]] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Result:
    """What all checks last found. ``at``: when the last of them ended; None before the first."""

    findings: tuple[Finding, ...] = ()
    at: datetime | None = None

    @property
    def tree(self) -> Cause:
        """What that means for selling."""
        return diagnose(self.findings)


class SelfTests:
    """The checks of one kiosk. Safe from any thread; one run at a time, others wait for their turn."""

    def __init__(self, checks: Sequence[Check], clock: Clock, longest: float = LONGEST_SECONDS) -> None:
        self._checks = tuple(checks)
        self._clock = clock
        self._longest = longest
        self._turn = threading.Lock()
        self._found: dict[str, tuple[Finding, ...]] = {}
        self._at: datetime | None = None

    @property
    def checks(self) -> tuple[Check, ...]:
        """All there are, in their order."""
        return self._checks

    @property
    def result(self) -> Result:
        """What was last found."""
        found = self._found
        told = merged(one for check in self._checks for one in found.get(check.key, ()))
        return Result(tuple(told.values()), self._at)

    def run(self, *keys: str, ended: Callable[[str], None] = lambda _: None) -> Result:
        """Run these checks (all, if none is named) at once; blocks until each has ended, or for 5 seconds.

        ``ended`` is told the key of each as it ends, from any thread. One that raises, or is not over in time, leaves
        its findings unknown: that is said, with the name of the error and never its words.
        """
        wanted = [one for one in self._checks if not keys or one.key in keys]
        with self._turn:
            runs = [_Run(one, ended) for one in wanted]
            ends = self._clock.monotonic() + self._longest
            for run in runs:
                run.start()
            for run in runs:
                run.done.wait(max(0.0, ends - self._clock.monotonic()))
            found = {run.check.key: self._since(run.check.key, run.result()) for run in runs}
            self._found = {**self._found, **found}
            self._at = self._clock.now()
            return self.result

    def _since(self, key: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """What does not know since when it is bad was so when it was first seen, unless that was the first look."""
        before = {one.name: one for one in self._found.get(key, ())}
        now = self._clock.now() if key in self._found else None

        def dated(one: Finding) -> Finding:
            if not one.grade.bad or one.since is not None:
                return one
            known = before.get(one.name)
            return replace(one, since=known.since if known is not None and known.code == one.code else now)

        return tuple(dated(one) for one in findings)


class _Run:
    """One check under way, in a thread that nobody has to wait for."""

    def __init__(self, check: Check, ended: Callable[[str], None]) -> None:
        self.check = check
        self.done = threading.Event()
        self._ended = ended
        self._found: tuple[Finding, ...] | None = None
        self._why = "not over in time"

    def start(self) -> None:
        threading.Thread(target=self._look, name=f"check-{self.check.key}", daemon=True).start()

    def result(self) -> tuple[Finding, ...]:
        if self._found is not None:
            return self._found
        return tuple(Finding(name, Grade.UNKNOWN, detail=self._why) for name in self.check.names)

    def _look(self) -> None:
        try:
            self._found = tuple(self.check.run())
        except Exception as error:
            log.exception("the check %s failed", self.check.key)
            self._why = type(error).__name__
        finally:
            self.done.set()
            self._ended(self.check.key)
