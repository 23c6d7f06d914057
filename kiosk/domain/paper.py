"""Whether paper can come out, and for whom: pure decisions over what the printer says of itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SILENCE = timedelta(seconds=60)
"""A printer that says nothing for longer than this counts as one that cannot print."""
STILL_HERE = timedelta(minutes=3)
"""So long after asking for paper a customer may still be standing there."""
SAYS_THE_CUSTOMER = "its customer says so"
"""Why a print counts as come out, or not, of which the printer did not tell."""
MOST_REASONS = 10
LONGEST_REASON = 60
_NO_KEYWORD = re.compile(r"[^a-z0-9._-]+")


class PrinterReadiness(StrEnum):
    """Whether paper can come out now, as far as the printer says."""

    READY = "ready"
    NOT_READY = "not_ready"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """What the printer says, and since when it has been saying so.

    ``reasons`` are keywords without severity (RFC 8011 5.4.12), in the order of the alphabet.
    """

    readiness: PrinterReadiness
    reasons: tuple[str, ...]
    since: datetime


@dataclass(frozen=True, slots=True)
class SamplePage:
    """What the page says that tries a printer. ``at`` is local time in the cinema."""

    kiosk: str
    language: str
    at: datetime


class Hindrance(StrEnum):
    """Why a print that was asked for is not sent; the words are for staff."""

    CUSTOMER_GONE = "its customer is gone"
    PRINTER_NOT_READY = "the printer is not ready"


def heard(
    before: PrinterReport | None, readiness: PrinterReadiness, reasons: Iterable[str], now: datetime
) -> PrinterReport:
    """The report after the printer, asked once more, says this: the one before if it says nothing new.

    A silence goes on, whatever little is heard in it. What is no keyword is made one; there are ten reasons at most.
    """
    keywords = {_NO_KEYWORD.sub("-", reason.lower())[:LONGEST_REASON] for reason in reasons}
    report = PrinterReport(readiness, tuple(sorted(keywords)[:MOST_REASONS]), now)
    if before is None or before.readiness is not readiness:
        return report
    if readiness is PrinterReadiness.UNKNOWN or before.reasons == report.reasons:
        return PrinterReport(readiness, report.reasons, before.since)
    return report


def paper_can_come(report: PrinterReport | None, now: datetime) -> bool:
    """Whether a customer may pay for paper without being told otherwise; None: the printer was never asked.

    A clock that was put back makes a silence a long one.
    """
    if report is None or report.readiness is PrinterReadiness.READY:
        return True
    return report.readiness is PrinterReadiness.UNKNOWN and abs(now - report.since) <= SILENCE


def hindrance(
    asked_at: datetime, now: datetime, readiness: PrinterReadiness, *, next_customer: bool
) -> Hindrance | None:
    """Why a print asked for at ``asked_at`` is not sent now; None: it is.

    What comes out falls into the hands of whoever stands there. So nothing is sent once the next customer holds
    seats (``next_customer``), or after a time in which anybody would have left; and nothing is given to a printer that
    would keep it until there is paper. They may print again as long as they are here.
    """
    if next_customer or abs(now - asked_at) > STILL_HERE:
        return Hindrance.CUSTOMER_GONE
    return Hindrance.PRINTER_NOT_READY if readiness is PrinterReadiness.NOT_READY else None
