"""What a printer's answers mean for a ticket: pure decisions (RFC 8011, 5.3.7, 5.4.11, 5.4.12)."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrinterStatus, PrintOutcome, PrintUnknown
from printing.printers.ipp import Group, Value

PDF: Final = "application/pdf"
_PAGES: Final = ("job-impressions-completed", "job-media-sheets-completed")
_STILL_STOPPING: Final = "processing-to-stop-point"


class JobState(IntEnum):
    """The final states of a job; below them it may still print."""

    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


STOPPED: Final = 5
"""The printer state in which nothing prints until somebody comes."""

NO_PAPER_COMES_OUT: Final = frozenset(
    {
        "connecting-to-device",
        "cover-open",
        "cutter-error",
        "developer-empty",
        "door-open",
        "input-tray-missing",
        "interlock-open",
        "marker-supply-empty",
        "media-empty",
        "media-jam",
        "media-needed",
        "offline",
        "output-area-full",
        "output-tray-missing",
        "paused",
        "shutdown",
        "spool-area-full",
        "stopped",
        "timed-out",
        "toner-empty",
    }
)
_MAY_PASS: Final = frozenset(
    {"connecting-to-device", "offline", "paused", "shutdown", "spool-area-full", "stopped", "timed-out"}
)
"""Of those, what a printer that wakes up says as well, or what is its queue's."""
_OF_THE_QUEUE: Final = frozenset({"paused", "shutdown", "spool-area-full", "stopped"})


def takes_pdf(printer: Group) -> bool:
    """Whether jobs may be PDF; a printer that does not say which formats it takes is given the benefit."""
    return PDF in printer.get("document-format-supported", (PDF,))


def readiness(printer: Group) -> PrinterStatus:
    """Whether paper can come out, from the printer's attributes; its reasons without their severity.

    What a CUPS queue says of paper was so at its last job, and stays until the next: nobody would ever print again who
    believed it. Only what it says of itself counts.
    """
    told = [str(reason) for reason in printer.get("printer-state-reasons", ()) if reason != "none"]
    if _is_queue(printer):
        told = [reason for reason in told if _without_severity(reason) in _OF_THE_QUEUE]
    reasons = tuple(dict.fromkeys(_without_severity(reason) for reason in told))
    if _first(printer, "printer-is-accepting-jobs") is False:
        return PrinterStatus(PrinterReadiness.NOT_READY, (*reasons, "not-accepting-jobs"))
    state = _first(printer, "printer-state")
    if state is None:
        return PrinterStatus(PrinterReadiness.UNKNOWN, reasons)
    serious = any(reason.endswith("-error") for reason in told) or not NO_PAPER_COMES_OUT.isdisjoint(reasons)
    if state == STOPPED or serious:
        return PrinterStatus(PrinterReadiness.NOT_READY, reasons or ("stopped",))
    return PrinterStatus(PrinterReadiness.READY, reasons)


def needs_a_person(printer: Group) -> tuple[str, ...]:
    """Why this printer does not get on with the job that it has until somebody comes; its reasons without severity.

    While it has one, a queue tells what its printer says now.
    """
    told = (_without_severity(str(reason)) for reason in printer.get("printer-state-reasons", ()))
    return tuple(_distinct(reason for reason in told if reason in NO_PAPER_COMES_OUT - _MAY_PASS))


def pages_out(job: Group) -> tuple[Value | None, ...]:
    """How far a job has come, to be compared with what was said before."""
    return tuple(_first(job, name) for name in _PAGES)


def ending(job: Group) -> PrintOutcome | None:
    """What became of a job, or None while it may still print.

    A job that ended early is not printed only if nobody counts a page of it. (A CUPS queue counts the pages it passed
    on, whether the printer had paper or not: then nobody knows.)
    """
    state = _first(job, "job-state")
    if state == JobState.COMPLETED:
        return Printed()
    if state not in (JobState.CANCELED, JobState.ABORTED) or _STILL_STOPPING in job.get("job-state-reasons", ()):
        return None
    reason = _told(job) or ("canceled" if state == JobState.CANCELED else "aborted")
    if any(isinstance(count, int) and count > 0 for count in pages_out(job)):
        return PrintUnknown(f"some of it came out: {reason}")
    return NotPrinted(reason)


def waiting_for(job: Group) -> str:
    """What a job that does not end is waiting for, as far as the printer says."""
    return _told(job) or "the printer did not finish"


def _told(job: Group) -> str:
    reasons = [str(reason) for reason in job.get("job-state-reasons", ()) if reason not in ("none", "job-printing")]
    message = _first(job, "job-state-message")
    return ", ".join(_distinct((*reasons, *([str(message)[:200]] if message else []))))


def _distinct(words: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(words)


def _without_severity(reason: str) -> str:
    for severity in ("-report", "-warning", "-error"):
        if reason.endswith(severity) and reason != "cutter-error":
            return reason.removesuffix(severity)
    return reason


def _is_queue(printer: Group) -> bool:
    """Whether this is a CUPS queue before a printer: only CUPS has this attribute (its IPP extensions)."""
    return "printer-type" in printer


def _first(group: Group, name: str) -> Value | None:
    return next(iter(group.get(name, ())), None)
