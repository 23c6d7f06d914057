"""Which pages the staff have. To add one, add a `PageKind` to its group, and its QML file to Foyer/Staff."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl

from kiosk.domain.staff import Permission
from kiosk.domain.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML: Final = Path(__file__).parents[1] / "qml" / "Foyer" / "Staff"
Make = Callable[["Parts", "StaffViewModel"], QObject]


@dataclass(frozen=True, slots=True)
class PageKind:
    """One page. ``title`` is translated in the context "StaffPages"; ``icon`` is a name of `Icons.qml`.

    ``make`` imports and builds its view model when the page is first opened, on the GUI thread.
    """

    key: str
    title: str
    icon: str
    needs: Permission
    file: str
    make: Make

    @property
    def source(self) -> QUrl:
        """Its QML file."""
        return QUrl.fromLocalFile(str(QML / self.file))


def _by(module: str, name: str) -> Make:
    def make(parts: "Parts", staff: "StaffViewModel") -> QObject:
        made: QObject = getattr(import_module(module), name)(parts, staff)
        return made

    return make


_REPORT = PageKind(
    "report",
    str(QT_TRANSLATE_NOOP("StaffPages", "Day report")),
    "receipt",
    Permission.CLOSE_DAY,
    "DayReportPage.qml",
    _by("ui.staff.day_report", "DayReportViewModel"),
)
_SETTINGS = PageKind(
    "settings",
    str(QT_TRANSLATE_NOOP("StaffPages", "Settings of this kiosk")),
    "settings",
    Permission.CHANGE_SETTINGS,
    "SettingsPage.qml",
    _by("ui.staff.settings", "SettingsViewModel"),
)
_PEOPLE = PageKind(
    "people",
    str(QT_TRANSLATE_NOOP("StaffPages", "People")),
    "people",
    Permission.MANAGE_STAFF,
    "StaffPeople.qml",
    _by("ui.staff.people", "PeopleViewModel"),
)
_DIAGNOSIS = PageKind(
    "diagnosis",
    str(QT_TRANSLATE_NOOP("StaffPages", "Can it sell?")),
    "tree",
    Permission.DIAGNOSE,
    "DiagnosisPage.qml",
    _by("ui.staff.diagnosis", "DiagnosisViewModel"),
)
_SELFTESTS = PageKind(
    "selftests",
    str(QT_TRANSLATE_NOOP("StaffPages", "Self-tests")),
    "wrench",
    Permission.DIAGNOSE,
    "SelfTestsPage.qml",
    _by("ui.staff.selftests", "SelfTestsViewModel"),
)
_SERVICE = PageKind(
    "service",
    str(QT_TRANSLATE_NOOP("StaffPages", "Service")),
    "power",
    Permission.SERVICE,
    "ServicePage.qml",
    _by("ui.staff.service", "ServiceViewModel"),
)
_JOBS = PageKind(
    "jobs",
    str(QT_TRANSLATE_NOOP("StaffPages", "Jobs")),
    "timer",
    Permission.DIAGNOSE,
    "JobsPage.qml",
    _by("ui.staff.jobs", "JobsViewModel"),
)
_OUTBOX = PageKind(
    "outbox",
    str(QT_TRANSLATE_NOOP("StaffPages", "Outbox")),
    "outbox",
    Permission.DIAGNOSE,
    "OutboxPage.qml",
    _by("ui.staff.outbox", "OutboxViewModel"),
)
_DEVICES = PageKind(
    "devices",
    str(QT_TRANSLATE_NOOP("StaffPages", "Devices")),
    "pointer",
    Permission.DIAGNOSE,
    "DevicesPage.qml",
    _by("ui.staff.devices", "DevicesViewModel"),
)
_LOG = PageKind(
    "log",
    str(QT_TRANSLATE_NOOP("StaffPages", "Live log")),
    "log",
    Permission.DIAGNOSE,
    "LogPage.qml",
    _by("ui.staff.log", "LogViewModel"),
)
_TIMELINE = PageKind(
    "timeline",
    str(QT_TRANSLATE_NOOP("StaffPages", "Timeline")),
    "timeline",
    Permission.DIAGNOSE,
    "TimelinePage.qml",
    _by("ui.staff.timeline", "TimelineViewModel"),
)
_SET_UP = PageKind(
    "set_up",
    str(QT_TRANSLATE_NOOP("StaffPages", "Set up this kiosk")),
    "settings",
    Permission.CHANGE_SETTINGS,
    "SetUpPage.qml",
    _by("ui.staff.set_up", "SetUpViewModel"),
)

DESK: Final[tuple[PageKind, ...]] = (_REPORT,)
"""The manager's desk, in the order of the menu."""
SETTINGS: Final[tuple[PageKind, ...]] = (_SETTINGS, _PEOPLE)
"""What a manager decides."""
DIAGNOSTICS: Final[tuple[PageKind, ...]] = (
    _DIAGNOSIS,
    _SELFTESTS,
    _SERVICE,
    _DEVICES,
    _JOBS,
    _OUTBOX,
    _TIMELINE,
    _LOG,
)
"""The technician's pages."""
UNLISTED: Final[tuple[PageKind, ...]] = (_SET_UP,)
"""In no menu: opened by the kiosk itself."""
GROUPS: Final = (
    (QT_TRANSLATE_NOOP("StaffPages", "Desk"), DESK),
    (QT_TRANSLATE_NOOP("StaffPages", "Settings"), SETTINGS),
    (QT_TRANSLATE_NOOP("StaffPages", "Diagnostics"), DIAGNOSTICS),
)
