"""The day's figures on the command line: a process beside the kiosk, which goes through its database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from kiosk import durable_files, formatting
from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.domain.day_report import DayReport
from kiosk.domain.money import Money
from kiosk.domain.takings import Takings
from kiosk.errors import ConfigError
from kiosk.services.day_papers import DayPapers
from kiosk.services.day_report import Closed, ClosedMeanwhile, DayReports, NothingToClose, NotPossible
from kiosk.store.database import Database


@dataclass(frozen=True, slots=True)
class Files:
    """Where the report is to be written to as well."""

    pdf: Path | None = None
    csv: Path | None = None


def look(config: Config, number: int | None, files: Files, language: str, *, for_machines: bool) -> tuple[str, bool]:
    """The day so far, or a day that was closed; what to say, and whether there is such a day."""
    with _desk(config) as (reports, papers):
        report = reports.today() if number is None else reports.closing(number)
        if report is None:
            return f"There is no closing {number}.\n", False
        return _told(report, papers, files, language, for_machines=for_machines), True


def close(
    config: Config, by: str, files: Files, language: str, *, even_if_empty: bool, for_machines: bool
) -> tuple[str, bool]:
    """Close the day; what to say, and whether it was closed."""
    with _desk(config) as (reports, papers):
        match reports.close(by, reports.last_number(), even_if_empty=even_if_empty):
            case Closed(report=report):
                return _told(report, papers, files, language, for_machines=for_machines), True
            case NothingToClose():
                return "Not closed: nothing was sold since. Give --empty to close it all the same.\n", False
            case ClosedMeanwhile(number=number):
                return f"Not closed: somebody else closed the day just now (Z{number}).\n", False
            case NotPossible(why=why):
                return f"Not closed: {why}: --by NAME.\n", False


@contextmanager
def _desk(config: Config) -> Iterator[tuple[DayReports, DayPapers]]:
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        raise ConfigError(f"{path}: this kiosk has not run yet")
    database, clock = Database(path), SystemClock()
    try:
        reports = DayReports(database, clock, config.kiosk.id, config.printing.tax_number)
        yield reports, parts.day_papers_for(config, database, clock, lambda _job: None, printer=False)
    finally:
        database.close()


def _told(report: DayReport, papers: DayPapers, files: Files, language: str, *, for_machines: bool) -> str:
    for path, make in ((files.pdf, papers.pdf), (files.csv, papers.csv)):
        if path is None:
            continue
        try:
            durable_files.replace(path, make(report, language), mode=0o600)
        except OSError as error:
            raise ConfigError(f"{path} cannot be written ({error.strerror})") from error
    return json.dumps(asdict(report), default=_plain) + "\n" if for_machines else in_words(report)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def in_words(report: DayReport) -> str:
    """The figures that everybody looks for; the PDF and the table have all of them."""
    begins = _moment(report.begins_at, report) if report.begins_at else "the first sale"
    lines = [
        f"{report.name} of kiosk {report.kiosk}, {report.site}: {begins} to {_moment(report.ends_at, report)}",
        *([f"  closed by {report.by}"] if report.by else []),
        *(line for one in report.takings for line in _of(one)),
        *([] if report.takings else ["  nothing was sold"]),
        *(
            f"  counted at the counter: {_money(one.counted, one.currency)} of {_money(one.expected, one.currency)}"
            f" by {one.by}" + (f" ({one.reason})" if one.reason else "")
            for one in report.cash_ups
        ),
        *(f"  not counted at the counter: {_money(left, key)}" for key, left in report.still_to_count.items()),
        f"  not settled yet: {report.open.unsent} unsent, {report.open.payments} payments,"
        f" {report.open.exceptions} exceptions",
        f"  journal entries {report.first_entry} to {report.last_entry}, seal {report.last_hash}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _of(one: Takings) -> Iterator[str]:
    currency = one.currency
    yield f"  turnover {_money(one.turnover, currency)}, {one.tickets} tickets"
    yield (
        f"  sold {_money(one.sales.minor, currency)}, refunded {_money(one.refunds.minor, currency)},"
        f" vouchers {_money(one.vouchers.minor, currency)}"
    )
    for part in one.by_method:
        yield f"  {part.key}: {_money(part.minor, currency)}"
    for rate in one.by_tax:
        yield (
            f"  tax {rate.basis_points / 100:g} %: net {_money(rate.net, currency)},"
            f" tax {_money(rate.tax, currency)}, gross {_money(rate.gross, currency)}"
        )


def _money(minor: int, currency: str) -> str:
    return formatting.money(Money(minor, currency), "en")


def _moment(at: datetime, report: DayReport) -> str:
    return at.astimezone(report.local).strftime("%Y-%m-%d %H:%M")
