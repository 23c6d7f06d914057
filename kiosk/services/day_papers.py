"""Day reports on paper and in files: printed by the kiosk like a ticket, saved to a stick as PDF and CSV."""

import uuid
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.day_report import DayReport
from kiosk.ports import Nudge
from kiosk.services import day_csv
from kiosk.services.day_report import DayReports
from kiosk.sticks import Saved, SaveOutcome, Stick, mounted_sticks, save
from kiosk.store import journal, printing
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

REFERENCE = "day-report"
"""Before what names a report in the print journal, where a booking's reference stands otherwise."""
Render = Callable[[DayReport, str, int], bytes]


class Paper(StrEnum):
    """What became of the latest print of a report."""

    NONE = "none"
    WAITS = "waits"
    PRINTED = "printed"
    NOT_PRINTED = "not_printed"
    UNKNOWN = "unknown"


class DayPapers:
    """Never on the GUI thread, but for ``paper``. ``render`` sets a report in a language, as its copy number."""

    def __init__(
        self,
        database: Database,
        reports: DayReports,
        render: Render,
        clock: Clock,
        nudge: Nudge,
        sticks: Callable[[], tuple[Stick, ...]] = mounted_sticks,
    ) -> None:
        self._database = database
        self._reports = reports
        self._render = render
        self._clock = clock
        self._nudge = nudge
        self.sticks = sticks

    def pdf(self, report: DayReport, language: str) -> bytes:
        """For a screen or an office's printer."""
        return self._render(report, language, 1)

    def csv(self, report: DayReport, language: str) -> bytes:
        """For bookkeeping."""
        return day_csv.table(report, language)

    def save(self, report: DayReport, language: str, stick: Stick, by: str) -> SaveOutcome:
        """Both on a stick, by names that sort; returns where the PDF is. Who took them is in the journal."""
        name, table, page = file_name(report), self.csv(report, language), self.pdf(report, language)
        saved = save(stick, f"{name}.csv", table)
        if isinstance(saved, Saved):
            saved = save(stick, f"{name}.pdf", page)
        if isinstance(saved, Saved):
            self._database.write(lambda tx: self._note(tx, "saved", report.name, by))
        return saved

    def print(self, number: int, language: str, by: str) -> str:
        """Have a closing printed by the kiosk (0: the day so far); returns its name for ``paper``."""
        reference = f"{REFERENCE}/{number}/{language}"

        def reserve(tx: Connection) -> None:
            printing.reserve(tx, str(uuid.uuid4()), reference, self._clock.now())
            self._note(tx, "printed", f"Z{number}" if number else "X", by)

        self._database.write(reserve)
        self._nudge("print")
        return reference

    def paper(self, reference: str) -> Paper:
        """What became of a print; a quick read."""
        with self._database.read() as tx:
            latest = printing.latest(tx, reference)
        if latest is None:
            return Paper.NONE
        return Paper.WAITS if latest.state in ("reserved", "sent") else Paper(latest.state)

    def page_of(self, reference: str, copy: int) -> bytes | None:
        """What is printed under a name; None if it is no report's."""
        kind, _, rest = reference.partition("/")
        number, _, language = rest.partition("/")
        if kind != REFERENCE:
            return None
        report = self._reports.closing(int(number)) if int(number) else self._reports.today()
        return self._render(report, language, copy if report.number else 1) if report else None

    def _note(self, tx: Connection, what: str, report: str, by: str) -> None:
        journal.append(tx, self._clock.now(), f"staff_report_{what}", report, {"by": by})


def file_name(report: DayReport) -> str:
    """ "2026-03-02-lobby-1-Z0017": sorts by day."""
    day: date = report.ends_at.astimezone(report.local).date()
    kiosk = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in report.kiosk)[:40]
    return f"{day.isoformat()}-{kiosk}-" + (f"Z{report.number:04}" if report.number else "X")
