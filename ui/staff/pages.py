"""Which pages the staff have. To add one, add a `PageKind` to its group, and its QML file to Foyer/Staff."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QUrl

from kiosk.domain.staff import Permission

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


_EXCEPTIONS = QT_TRANSLATE_NOOP("StaffPages", "Exceptions")
_BOOKINGS = QT_TRANSLATE_NOOP("StaffPages", "Find a booking")
_TO_BOOKINGS = _by("ui.staff.bookings", "BookingsViewModel")
_TODAY = QT_TRANSLATE_NOOP("StaffPages", "Today")
_TO_TODAY = _by("ui.staff.today", "TodayViewModel")
_CAMPAIGNS = QT_TRANSLATE_NOOP("StaffPages", "Campaigns")
_TO_CAMPAIGNS = _by("ui.staff.campaigns", "CampaignsViewModel")
_TO_EXCEPTIONS = _by("ui.staff.exceptions", "ExceptionsViewModel")


def _service(parts: "Parts", staff: "StaffViewModel") -> QObject:
    from ui.staff.service import ServiceViewModel

    return ServiceViewModel(parts, staff)


def _people(parts: "Parts", staff: "StaffViewModel") -> QObject:
    from ui.staff.people import PeopleViewModel

    return PeopleViewModel(parts, staff)


def _settings(parts: "Parts", staff: "StaffViewModel") -> QObject:
    from ui.staff.settings import SettingsViewModel

    return SettingsViewModel(parts, staff)


_STAFF: Final = Permission.MANAGE_STAFF


def _report(parts: "Parts", staff: "StaffViewModel") -> QObject:
    from ui.staff.day_report import DayReportViewModel

    return DayReportViewModel(parts, staff)


_REPORT = QT_TRANSLATE_NOOP("StaffPages", "Day report")

DESK: Final[tuple[PageKind, ...]] = (
    PageKind("today", str(_TODAY), "chart", Permission.SEE_SALES, "TodayPage.qml", _TO_TODAY),
    PageKind("exceptions", str(_EXCEPTIONS), "warning", Permission.SETTLE, "ExceptionsPage.qml", _TO_EXCEPTIONS),
    PageKind("bookings", str(_BOOKINGS), "ticket", Permission.SETTLE, "BookingsPage.qml", _TO_BOOKINGS),
    PageKind("report", str(_REPORT), "receipt", Permission.CLOSE_DAY, "DayReportPage.qml", _report),
    PageKind("campaigns", str(_CAMPAIGNS), "campaign", Permission.SEND_CAMPAIGNS, "CampaignsPage.qml", _TO_CAMPAIGNS),
)
"""The manager's desk, in the order of the menu."""
SETTINGS: Final[tuple[PageKind, ...]] = (
    PageKind(
        "settings",
        str(QT_TRANSLATE_NOOP("StaffPages", "Settings of this kiosk")),
        "settings",
        Permission.CHANGE_SETTINGS,
        "SettingsPage.qml",
        _settings,
    ),
    PageKind("people", str(QT_TRANSLATE_NOOP("StaffPages", "People")), "people", _STAFF, "StaffPeople.qml", _people),
)
"""What a manager decides."""
DIAGNOSTICS: Final[tuple[PageKind, ...]] = (
    PageKind(
        "service",
        str(QT_TRANSLATE_NOOP("StaffPages", "Service")),
        "power",
        Permission.SERVICE,
        "ServicePage.qml",
        _service,
    ),
)
"""The technician's pages."""
GROUPS: Final = (
    (QT_TRANSLATE_NOOP("StaffPages", "Desk"), DESK),
    (QT_TRANSLATE_NOOP("StaffPages", "Settings"), SETTINGS),
    (QT_TRANSLATE_NOOP("StaffPages", "Diagnostics"), DIAGNOSTICS),
)
