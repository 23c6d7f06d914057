"""The devices beside the kiosk: its printer and its payment terminal."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.domain.diagnosis import Finding, Grade
from kiosk.domain.paper import SILENCE, PrinterReadiness, PrinterReport


def judge_printer(report: PrinterReport | None, now: datetime) -> Iterator[Finding]:
    """What the printer last said: whether it prints, and whether it soon will not. None: it was never asked."""
    if report is None:
        yield Finding("printer.ready", Grade.UNKNOWN)
        return
    reasons = ", ".join(report.reasons)
    match report.readiness:
        case PrinterReadiness.READY:
            yield Finding("printer.ready", Grade.OK)
            if reasons:
                yield Finding("printer.supplies", Grade.WARNING, "F-503", report.since, detail=reasons)
            else:
                yield Finding("printer.supplies", Grade.OK)
        case PrinterReadiness.NOT_READY:
            yield Finding("printer.ready", Grade.FAILED, "F-501", report.since, detail=reasons)
        case PrinterReadiness.UNKNOWN:
            grade = Grade.FAILED if abs(now - report.since) > SILENCE else Grade.WARNING
            yield Finding("printer.ready", grade, "F-502", report.since, detail=reasons)


def judge_terminal(answers: bool | None, *, terminal: bool, counter: bool) -> Finding:  # noqa: FBT001 - a reading
    """Whether there is a way to pay. ``answers``: the terminal's, None if it could not be asked from here."""
    if not terminal:
        return Finding("payment.terminal", Grade.OK if counter else Grade.FAILED, "" if counter else "F-603")
    if answers is None:
        return Finding("payment.terminal", Grade.UNKNOWN, detail="only the running kiosk can ask it")
    if answers:
        return Finding("payment.terminal", Grade.OK)
    return Finding("payment.terminal", Grade.WARNING if counter else Grade.FAILED, "F-601")
