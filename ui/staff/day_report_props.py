"""The words of the page of the day's figures, worked out of a report: pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk import formatting
from kiosk.domain.day_report import DayReport
from kiosk.domain.money import Money
from kiosk.services.day_papers import Paper

translate = QCoreApplication.translate

REASONS: Final = {
    "not_come_yet": QT_TRANSLATE_NOOP("DayReport", "Some have not come to pay yet"),
    "change": QT_TRANSLATE_NOOP("DayReport", "Wrong change was given"),
    "taken_out": QT_TRANSLATE_NOOP("DayReport", "Money was taken out"),
    "other_sales": QT_TRANSLATE_NOOP("DayReport", "Other sales are in the till"),
    "unknown": QT_TRANSLATE_NOOP("DayReport", "Nobody knows why"),
}
PRINTS: Final = {
    Paper.PRINTED: (QT_TRANSLATE_NOOP("DayReport", "It is printed."), "good"),
    Paper.NOT_PRINTED: (QT_TRANSLATE_NOOP("DayReport", "The printer did not print it."), "stop"),
    Paper.UNKNOWN: (QT_TRANSLATE_NOOP("DayReport", "The printer does not say whether it printed it."), "warning"),
}


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was closed, in the list."""

    number: int
    title: str
    value: str


def in_words(text: object) -> str:
    """Words marked above, in the language of the screen."""
    return translate("DayReport", str(text))


def days(closings: Sequence[DayReport], language: str) -> tuple[Day, ...]:
    """The days closed before."""
    found = []
    for one in closings:
        title = (
            translate("DayReport", "Z%1, %2")
            .replace("%1", str(one.number))
            .replace("%2", _moment(one.ends_at, one, language))
        )
        amounts = [formatting.money(Money(some.turnover, some.currency), language) for some in one.takings]
        found.append(Day(one.number, title, ", ".join(amounts) or translate("DayReport", "Nothing was sold")))
    return tuple(found)


def title_of(report: DayReport) -> str:
    """Which report it is."""
    if report.number:
        return translate("DayReport", "Day closed: Z%1").replace("%1", str(report.number))
    return translate("DayReport", "The day so far")


def period_of(report: DayReport, language: str) -> str:
    """From when to when, and who closed it."""
    begins = (
        _moment(report.begins_at, report, language) if report.begins_at else translate("DayReport", "the first sale")
    )
    words = (
        translate("DayReport", "From %1 to %2")
        .replace("%1", begins)
        .replace("%2", _moment(report.ends_at, report, language))
    )
    return f"{words} · {report.by}" if report.by else words


def before_closing(report: DayReport, language: str) -> str:
    """What whoever closes the day may have forgotten; "" for nothing."""
    left = [formatting.money(Money(minor, currency), language) for currency, minor in report.still_to_count.items()]
    words = translate("DayReport", "Guests were to pay %1 at the counter that nobody has counted yet.")
    return words.replace("%1", ", ".join(left)) if left else ""


def _moment(at: datetime, report: DayReport, language: str) -> str:
    local = at.astimezone(report.local)
    return f"{formatting.full_date(local.date(), language)}, {formatting.clock_time(local, language)}"
