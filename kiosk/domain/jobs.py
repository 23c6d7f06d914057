"""What is known of each periodic job: when it ran, how long it took, and whether it went well."""

from dataclasses import dataclass, replace
from datetime import datetime

MOST_FAILURE = 120
"""Characters of a failure; an exception's name and place, never its message."""
STUCK_SECONDS = 150.0
"""Half of what a job of the worker may take before it is ended: a whole programme over a slow line takes less."""


@dataclass(frozen=True, slots=True)
class JobRecord:
    """One job. Times are UTC; ``every`` and ``took`` are seconds.

    ``failures`` are in a row, 0 while all is well. ``failure`` is the last one's name and place in the code, which says
    nothing of a customer; it stays readable after the job goes well again. ``running`` since ``started_at``.
    """

    name: str
    every: float
    running: bool = False
    started_at: datetime | None = None
    took: float | None = None
    succeeded_at: datetime | None = None
    failures: int = 0
    failure: str = ""
    failed_at: datetime | None = None
    next_at: datetime | None = None

    def overdue(self, now: datetime, grace: float = 60.0) -> bool:
        """Whether it should have begun long ago: ``grace`` seconds and a whole period after it was due."""
        due = self.next_at
        return due is not None and not self.running and (now - due).total_seconds() > self.every + grace

    def stuck(self, now: datetime) -> bool:
        """Whether it runs for longer than any job should, though it is not given up yet."""
        began = self.started_at
        return self.running and began is not None and (now - began).total_seconds() > STUCK_SECONDS


def begun(record: JobRecord, at: datetime) -> JobRecord:
    """It starts."""
    return replace(record, running=True, started_at=at)


def done(record: JobRecord, at: datetime, took: float) -> JobRecord:
    """It went well."""
    return replace(record, running=False, took=took, succeeded_at=at, failures=0)


def failed(record: JobRecord, at: datetime, took: float, failure: str) -> JobRecord:
    """It did not; it is tried again at its next turn."""
    return replace(
        record,
        running=False,
        took=took,
        failures=record.failures + 1,
        failure=failure[:MOST_FAILURE],
        failed_at=at,
    )
