"""The periodic jobs: when each ran, how long it took, what went wrong; and one of them run now."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.events import FAILURES_TO_TELL
from kiosk.domain.jobs import JobRecord
from kiosk.domain.staff import Permission
from ui.background import Err, Outcome
from ui.staff.tool_list import ToolFact, ToolListViewModel, ToolRow
from ui.staff.tool_words import ago, span
from ui.wording import joined

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

NAMES = {
    "pull": str(QT_TRANSLATE_NOOP("Jobs", "Programme and seats")),
    "relay": str(QT_TRANSLATE_NOOP("Jobs", "Messages to the box office")),
    "hand_back": str(QT_TRANSLATE_NOOP("Jobs", "Seats handed back")),
    "posters": str(QT_TRANSLATE_NOOP("Jobs", "Posters")),
    "allotments": str(QT_TRANSLATE_NOOP("Jobs", "Seats kept for offline")),
    "pass_keys": str(QT_TRANSLATE_NOOP("Jobs", "Keys of member passes")),
    "print": str(QT_TRANSLATE_NOOP("Jobs", "Tickets on paper")),
    "printer": str(QT_TRANSLATE_NOOP("Jobs", "How the printer is")),
    "mail": str(QT_TRANSLATE_NOOP("Jobs", "Tickets by mail")),
    "promotions": str(QT_TRANSLATE_NOOP("Jobs", "News and offers")),
    "reseat": str(QT_TRANSLATE_NOOP("Jobs", "Other seats for refused sales")),
    "wishes": str(QT_TRANSLATE_NOOP("Jobs", "Members' wishes")),
    "backup": str(QT_TRANSLATE_NOOP("Jobs", "Backup")),
    "check": str(QT_TRANSLATE_NOOP("Jobs", "Look through the database")),
    "tidy": str(QT_TRANSLATE_NOOP("Jobs", "Tidying up")),
    "payments": str(QT_TRANSLATE_NOOP("Jobs", "Payments without an ending")),
    "remedies": str(QT_TRANSLATE_NOOP("Jobs", "Remedies of the desk")),
    "cancellations": str(QT_TRANSLATE_NOOP("Jobs", "Bookings taken back")),
    "health": str(QT_TRANSLATE_NOOP("Jobs", "Disk, clock, database")),
    "records": str(QT_TRANSLATE_NOOP("Jobs", "These records")),
}


def name_of(job: str) -> str:
    """What a job does, in a few words; its own name where nobody has words for it."""
    return translate("Jobs", NAMES[job]) if job in NAMES else job


def grade_of(record: JobRecord, now: datetime) -> str:
    """As `StaffGrade` has it."""
    if record.failures >= FAILURES_TO_TELL or record.overdue(now):
        return "failed"
    if record.failures or record.stuck(now):
        return "warning"
    return "ok" if record.succeeded_at is not None else "unknown"


def derive_row(record: JobRecord, now: datetime) -> ToolRow:
    """A job in the list."""
    if record.failures:
        #: %1 is a number, %2 the name of an error
        words = translate("Jobs", "failed %1 times in a row: %2")
        note = words.replace("%1", str(record.failures)).replace("%2", record.failure)
    elif record.overdue(now):
        note = translate("Jobs", "should have begun long ago")
    elif record.stuck(now) and record.started_at is not None:
        #: %1 is a length of time: "4 min"
        words = translate("Jobs", "still running after %1")
        note = words.replace("%1", span((now - record.started_at).total_seconds()))
    elif record.running:
        note = translate("Jobs", "running")
    elif record.succeeded_at is None:
        note = translate("Jobs", "has not run yet")
    else:
        took = translate("Jobs", "took %1").replace("%1", span(record.took or 0.0))
        note = joined((ago(record.succeeded_at, now), took))
    return ToolRow(record.name, name_of(record.name), grade_of(record, now), note, _next(record, now))


def derive_facts(record: JobRecord, now: datetime) -> tuple[ToolFact, ...]:
    """All that is known of a job."""
    never = translate("Jobs", "never")
    return (
        ToolFact(translate("Jobs", "Name"), record.name),
        ToolFact(translate("Jobs", "Every"), span(record.every)),
        ToolFact(translate("Jobs", "Began"), ago(record.started_at, now) if record.started_at else never),
        ToolFact(translate("Jobs", "Took"), span(record.took) if record.took is not None else "–"),
        ToolFact(translate("Jobs", "Went well"), ago(record.succeeded_at, now) if record.succeeded_at else never),
        ToolFact(translate("Jobs", "Failures in a row"), str(record.failures), grade_of(record, now)),
        ToolFact(
            translate("Jobs", "Last failure"),
            joined((record.failure, ago(record.failed_at, now))) if record.failed_at else translate("Jobs", "none"),
        ),
        ToolFact(translate("Jobs", "Next"), _next(record, now) or "–"),
    )


def _next(record: JobRecord, now: datetime) -> str:
    return ago(max(record.next_at, now), now) if record.next_at is not None else ""


@QmlElement
class JobsViewModel(ToolListViewModel):
    """Looks every second, which costs nothing: the records are in memory."""

    pageChanged = Signal()
    """A base class\'s signal cannot notify of a property here: Qt would crash."""
    PAGE = "jobs"
    EVERY_SECONDS = 1

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parts, staff, parent)
        self.changed.connect(self.pageChanged)
        self._desk = parts.services.staff.jobs
        self.refresh()

    def look(self) -> Callable[[], tuple[JobRecord, ...]]:
        """See `ToolListViewModel`."""
        return self._desk.records

    def told(self, value: tuple[JobRecord, ...]) -> None:
        """See `ToolListViewModel`."""
        now = self.now()
        self.show_rows(derive_row(record, now) for record in value)
        self.show_facts(fact for record in value if record.name == self._selected for fact in derive_facts(record, now))

    @Property(bool, notify=pageChanged)
    def canRun(self) -> bool:
        """Whether whoever is here may have a job run."""
        return self.staff.may(Permission.REPAIR)

    @Slot()
    def runNow(self) -> None:
        """Have the one that is looked at run now."""
        if not self.staff.may(Permission.REPAIR) or not self._selected:
            return
        name, by = self._selected, self.staff.by
        self.parts.background.run_later(lambda: self._desk.run(name, by), self._ran)

    def _ran(self, outcome: Outcome[bool]) -> None:
        if isinstance(outcome, Err) or not outcome.value:
            self.staff.notice(translate("Jobs", "It could not be asked for. Please try again."), "warning")
        else:
            self.staff.notice(translate("Jobs", "It runs now, or as soon as it has ended."), "good")
        self.refresh()
