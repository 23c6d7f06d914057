"""What happened to a kiosk's parts, and when that is worth writing down: pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.jobs import JobRecord
from kiosk.domain.paper import PrinterReadiness, PrinterReport

MOST_DETAIL = 200
FAILURES_TO_TELL = 3
"""A job that fails once or twice in a row is tried again; then somebody should know."""


class Part(StrEnum):
    """Which part of the kiosk an event is about. Sales and staff are told by the journal."""

    PROGRAM = "program"
    CONNECTION = "connection"
    HEALTH = "health"
    PRINTER = "printer"
    WORKER = "worker"
    JOB = "job"
    CLOCK = "clock"
    SALE = "sale"
    STAFF = "staff"


class Grade(StrEnum):
    """How well something is."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Event:
    """``code`` says what is so from now on, ``subject`` of what (a job's name), ``detail`` more of it for staff.

    Nothing of it is personal. ``times``: it happened so often from ``at`` to ``last_at``. ``number`` as it is stored.
    """

    part: Part
    code: str
    grade: Grade
    subject: str = ""
    detail: str = ""
    at: datetime | None = None
    times: int = 1
    last_at: datetime | None = None
    number: int = 0


Told = Mapping[tuple[Part, str], tuple[str, str]]
"""What was last told of each part and subject: code and detail."""


def standing(
    *, online: bool | None, out_of_order: str, printer: PrinterReport | None, jobs: Iterable[JobRecord]
) -> tuple[Event, ...]:
    """How the parts stand. ``online``: None before the first contact; ``out_of_order``: the code on the screen."""
    found = [Event(Part.HEALTH, out_of_order or "ready", Grade.FAILED if out_of_order else Grade.OK)]
    if online is not None:
        found.append(Event(Part.CONNECTION, "online" if online else "offline", Grade.OK if online else Grade.WARNING))
    if printer is not None:
        found.append(_printer(printer))
    for job in jobs:
        if job.failures >= FAILURES_TO_TELL:
            found.append(Event(Part.JOB, "failing", Grade.FAILED, job.name, job.failure))
        elif not job.failures and job.succeeded_at is not None:
            found.append(Event(Part.JOB, "well", Grade.OK, job.name))
    return tuple(found)


def news(now: Iterable[Event], told: Told) -> tuple[Event, ...]:
    """What of how the parts stand was not told yet. That all is well is no news of what nobody ever complained of."""
    return tuple(
        one
        for one in now
        if told.get((one.part, one.subject)) != (one.code, one.detail)
        and ((one.part, one.subject) in told or one.grade is not Grade.OK or one.part is not Part.JOB)
    )


def _printer(report: PrinterReport) -> Event:
    match report.readiness:
        case PrinterReadiness.READY:
            grade = Grade.WARNING if report.reasons else Grade.OK
        case PrinterReadiness.NOT_READY:
            grade = Grade.FAILED
        case PrinterReadiness.UNKNOWN:
            grade = Grade.WARNING
    return Event(Part.PRINTER, report.readiness.value, grade, detail=", ".join(report.reasons)[:MOST_DETAIL])
