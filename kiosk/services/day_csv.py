"""A day report as a table for spreadsheets and bookkeeping: RFC 4180, UTF-8, ISO 8601 times, amounts with a point.

What the cinema or a provider named is never taken for a formula by the program that opens it (OWASP, "CSV Injection").
"""

import csv
import io
from collections.abc import Iterator
from typing import Final

from kiosk import formatting
from kiosk.domain.day_report import DayReport
from kiosk.domain.money import Money
from kiosk.domain.takings import UNKNOWN_RATE, Takings
from kiosk.domain.texts import LocalText, in_language

HEADER: Final = ("section", "key", "name", "currency", "count", "net", "tax", "amount", "value")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
Row = tuple[str, ...]


def table(report: DayReport, language: str) -> bytes:
    """The whole report; names are in ``language``, sections and keys always the same."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows((*_about(report), *_figures(report, language), *_counted(report), *_beside(report)))
    return out.getvalue().encode("utf-8")


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    text = " ".join(text.split()) if "\n" in text or "\r" in text else text
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(
    section: str,
    key: str,
    name: str = "",
    currency: str = "",
    count: int | None = None,
    amount: int | None = None,
    *,
    net: int | None = None,
    tax: int | None = None,
    value: str = "",
) -> Row:
    money = ["" if one is None else formatting.decimal(Money(one, currency)) for one in (net, tax, amount)]
    return (section, safe(key), safe(name), currency, "" if count is None else str(count), *money, safe(value))


def _about(report: DayReport) -> Iterator[Row]:
    zone = report.local
    begins = report.begins_at.astimezone(zone).isoformat() if report.begins_at else ""
    for key, value in (
        ("kind", "Z" if report.number else "X"),
        ("number", str(report.number) if report.number else ""),
        ("kiosk", report.kiosk),
        ("site", report.site),
        ("address", report.address),
        ("tax_number", report.tax_number),
        ("begins_at", begins),
        ("ends_at", report.ends_at.astimezone(zone).isoformat()),
        ("closed_by", report.by),
        ("first_entry", str(report.first_entry)),
        ("last_entry", str(report.last_entry)),
        ("last_hash", report.last_hash),
    ):
        yield _row("report", key, value=value)


def _figures(report: DayReport, language: str) -> Iterator[Row]:
    for one in report.takings:
        yield from _of(one, report, language)
    for currency, minor in sorted(report.grand_total.items()):
        yield _row("grand_total", "turnover", currency=currency, amount=minor)


def _of(one: Takings, report: DayReport, language: str) -> Iterator[Row]:
    currency, names = one.currency, report.names

    def name(texts: dict[str, LocalText], key: str) -> str:
        return in_language(texts.get(key, {}), language) or key

    yield _row("total", "turnover", currency=currency, count=one.tickets, amount=one.turnover)
    for part, sign in ((one.sales, 1), (one.refunds, -1), (one.vouchers, -1)):  # they come to the turnover
        yield _row("total", part.key, currency=currency, count=part.count, amount=sign * part.minor)
    back = one.straight_back
    yield _row("beside", back.key, currency=currency, count=back.count, amount=back.minor)
    for part in one.by_method:
        yield _row("method", part.key, currency=currency, count=part.count, amount=part.minor)
    for rate in one.by_tax:
        key = "unknown" if rate.basis_points == UNKNOWN_RATE else f"{rate.basis_points / 100:g}%"
        yield _row("tax", key, currency=currency, net=rate.net, tax=rate.tax, amount=rate.gross)
    for show in one.by_show:
        starts = show.show.starts_at.astimezone(report.local).isoformat() if show.show.starts_at else ""
        film = name(names.films, show.show.film_id)
        title = ", ".join(word for word in (film, name(names.auditoriums, show.show.auditorium_id)) if word)
        yield _row("show", show.show.id, title, currency, show.count, show.minor, value=starts)
    for part in one.by_type:
        yield _row("ticket_type", part.key, name(names.ticket_types, part.key), currency, part.count, part.minor)
    for part in one.by_channel:
        yield _row("channel", part.key, currency=currency, count=part.count, amount=part.minor)


def _counted(report: DayReport) -> Iterator[Row]:
    for one in report.cash_ups:
        at = one.at.astimezone(report.local).isoformat()
        for key, minor in (("expected", one.expected), ("counted", one.counted), ("difference", one.difference)):
            value = " ".join(word for word in (at, one.by, one.reason if key == "difference" else "") if word)
            yield _row("cash_up", key, currency=one.currency, amount=minor, value=value)
    for currency, minor in report.still_to_count.items():
        yield _row("cash_up", "not_counted", currency=currency, amount=minor)


def _beside(report: DayReport) -> Iterator[Row]:
    counts, still = report.counts, report.open
    for section, key, count in (
        ("count", "reprints", counts.reprints),
        ("count", "cancelled_by_customers", counts.cancelled_by_customers),
        ("count", "exceptions_opened", counts.exceptions_opened),
        ("count", "exceptions_settled", counts.exceptions_settled),
        ("open", "unsent", still.unsent),
        ("open", "payments", still.payments),
        ("open", "exceptions", still.exceptions),
    ):
        yield _row(section, key, count=count)
