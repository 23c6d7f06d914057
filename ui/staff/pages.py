"""Which pages the staff have. To add one, add a line to its group, and its QML file to Foyer/Staff."""

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


@dataclass(frozen=True, slots=True)
class PageKind:
    """One page: ``<Name>Page.qml`` in Foyer/Staff over the ``<Name>ViewModel`` of ``ui.staff.<module>``.

    ``title`` is translated in the context "StaffPages"; ``icon`` is a name of `Icons.qml`.
    """

    module: str
    name: str
    title: str
    icon: str
    needs: Permission

    @property
    def key(self) -> str:
        """What the page is called by others."""
        return self.module

    @property
    def source(self) -> QUrl:
        """Its QML file."""
        return QUrl.fromLocalFile(str(QML / f"{self.name}Page.qml"))

    def make(self, parts: "Parts", staff: "StaffViewModel") -> QObject:
        """Its view model, loaded and built when the page is first opened. GUI thread only."""
        made: QObject = getattr(import_module(f"ui.staff.{self.module}"), f"{self.name}ViewModel")(parts, staff)
        return made


DESK: Final = (
    PageKind("today", "Today", str(QT_TRANSLATE_NOOP("StaffPages", "Today")), "chart", Permission.SEE_SALES),
    PageKind(
        "exceptions", "Exceptions", str(QT_TRANSLATE_NOOP("StaffPages", "Exceptions")), "warning", Permission.SETTLE
    ),
    PageKind(
        "bookings", "Bookings", str(QT_TRANSLATE_NOOP("StaffPages", "Find a booking")), "ticket", Permission.SETTLE
    ),
    PageKind(
        "day_report", "DayReport", str(QT_TRANSLATE_NOOP("StaffPages", "Day report")), "receipt", Permission.CLOSE_DAY
    ),
    PageKind(
        "campaigns",
        "Campaigns",
        str(QT_TRANSLATE_NOOP("StaffPages", "Campaigns")),
        "campaign",
        Permission.SEND_CAMPAIGNS,
    ),
)
"""The manager's desk, in the order of the menu."""
SETTINGS: Final = (
    PageKind(
        "settings",
        "Settings",
        str(QT_TRANSLATE_NOOP("StaffPages", "Settings of this kiosk")),
        "settings",
        Permission.CHANGE_SETTINGS,
    ),
    PageKind("people", "People", str(QT_TRANSLATE_NOOP("StaffPages", "People")), "people", Permission.MANAGE_STAFF),
)
"""What a manager decides."""
DIAGNOSTICS: Final = (
    PageKind(
        "diagnosis", "Diagnosis", str(QT_TRANSLATE_NOOP("StaffPages", "Can it sell?")), "tree", Permission.DIAGNOSE
    ),
    PageKind(
        "selftests", "SelfTests", str(QT_TRANSLATE_NOOP("StaffPages", "Self-tests")), "wrench", Permission.DIAGNOSE
    ),
    PageKind("service", "Service", str(QT_TRANSLATE_NOOP("StaffPages", "Service")), "power", Permission.SERVICE),
    PageKind("devices", "Devices", str(QT_TRANSLATE_NOOP("StaffPages", "Devices")), "pointer", Permission.DIAGNOSE),
    PageKind("jobs", "Jobs", str(QT_TRANSLATE_NOOP("StaffPages", "Jobs")), "timer", Permission.DIAGNOSE),
    PageKind("outbox", "Outbox", str(QT_TRANSLATE_NOOP("StaffPages", "Outbox")), "outbox", Permission.DIAGNOSE),
    PageKind("timeline", "Timeline", str(QT_TRANSLATE_NOOP("StaffPages", "Timeline")), "timeline", Permission.DIAGNOSE),
    PageKind("log", "Log", str(QT_TRANSLATE_NOOP("StaffPages", "Live log")), "log", Permission.DIAGNOSE),
    PageKind("bundle", "Bundle", str(QT_TRANSLATE_NOOP("StaffPages", "Support bundle")), "bundle", Permission.DIAGNOSE),
    PageKind("swap", "Swap", str(QT_TRANSLATE_NOOP("StaffPages", "Replace this kiosk")), "load", Permission.SERVICE),
)
"""The technician's pages."""
UNLISTED: Final = (
    PageKind(
        "set_up",
        "SetUp",
        str(QT_TRANSLATE_NOOP("StaffPages", "Set up this kiosk")),
        "settings",
        Permission.CHANGE_SETTINGS,
    ),
)
"""In no menu: opened by the kiosk itself."""
GROUPS: Final[tuple[tuple[str, tuple[PageKind, ...]], ...]] = (
    (str(QT_TRANSLATE_NOOP("StaffPages", "Desk")), DESK),
    (str(QT_TRANSLATE_NOOP("StaffPages", "Settings")), SETTINGS),
    (str(QT_TRANSLATE_NOOP("StaffPages", "Diagnostics")), DIAGNOSTICS),
)
