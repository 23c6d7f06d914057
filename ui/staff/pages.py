"""Which pages the staff have. To add one, add a `PageKind` to its group, and its QML file to Foyer/Staff."""

from collections.abc import Callable
from dataclasses import dataclass
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


def _diagnosis(parts: "Parts", staff: "StaffViewModel") -> QObject:
    from ui.staff.diagnosis import DiagnosisViewModel

    return DiagnosisViewModel(parts, staff)


def _selftests(parts: "Parts", staff: "StaffViewModel") -> QObject:
    from ui.staff.selftests import SelfTestsViewModel

    return SelfTestsViewModel(parts, staff)


DESK: Final[tuple[PageKind, ...]] = ()
"""The manager's desk, in the order of the menu."""
SETTINGS: Final[tuple[PageKind, ...]] = ()
"""What a manager decides."""
DIAGNOSTICS: Final[tuple[PageKind, ...]] = (
    PageKind(
        "diagnosis",
        QT_TRANSLATE_NOOP("StaffPages", "Can it sell?"),
        "tree",
        Permission.DIAGNOSE,
        "DiagnosisPage.qml",
        _diagnosis,
    ),
    PageKind(
        "selftests",
        QT_TRANSLATE_NOOP("StaffPages", "Self-tests"),
        "wrench",
        Permission.DIAGNOSE,
        "SelfTestsPage.qml",
        _selftests,
    ),
)
"""The technician's pages."""
GROUPS: Final = (
    (QT_TRANSLATE_NOOP("StaffPages", "Desk"), DESK),
    (QT_TRANSLATE_NOOP("StaffPages", "Settings"), SETTINGS),
    (QT_TRANSLATE_NOOP("StaffPages", "Diagnostics"), DIAGNOSTICS),
)
