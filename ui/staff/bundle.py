"""The page "Support bundle": a file for a stick, and the same in one code to photograph."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import support_code
from kiosk.domain.staff import Permission
from kiosk.sticks import NotSaved, SaveOutcome, Stick, save
from ui.background import Err, Outcome
from ui.qr import qr_rows

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
PAGE = "bundle"
translate = QCoreApplication.translate


@QmlElement
class BundleViewModel(QObject):
    """Makes the code each time the page is opened, and the file when it is asked for; both off the GUI thread."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(parts.owner)
        self._parts = parts
        self._staff = staff
        self._matrix: list[str] = []
        self._sticks: tuple[Stick, ...] = ()
        self._asked = self._open = self._failed = False
        self._under_way = self._session = 0
        staff.changed.connect(self._page_turned)
        staff.signedOut.connect(self._forget)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def matrix(self) -> list[str]:
        """The code's rows of 0 and 1; none while it is made."""
        return self._matrix

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether no code could be made."""
        return self._failed

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._under_way > 0

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether to ask which stick."""
        return self._asked

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def sticks(self) -> list[str]:
        """Their names."""
        return [stick.name for stick in self._sticks]

    @Slot()
    def save(self) -> None:
        """Look for sticks, and save to the only one; several: ask which."""
        self._do(self._parts.services.staff.sticks, self._found)

    @Slot(int)
    def saveTo(self, at: int) -> None:
        """Save to one of the sticks; a negative number: to none."""
        self._asked = False
        self.changed.emit()
        if 0 <= at < len(self._sticks):
            self._do(partial(self._written, self._sticks[at]), self._saved)

    def _written(self, stick: Stick) -> SaveOutcome:
        bundle = self._parts.services.staff.support
        return save(stick, bundle.name, bundle.made())

    def _found(self, sticks: tuple[Stick, ...]) -> None:
        self._sticks = sticks
        if len(sticks) == 1:
            self.saveTo(0)
        elif sticks:
            self._asked = True
        else:
            self._staff.notice(translate("Bundle", "Put a USB stick into the kiosk first."), "warning")

    def _saved(self, outcome: SaveOutcome) -> None:
        if isinstance(outcome, NotSaved):
            self._staff.notice(translate("Bundle", "The stick does not take it: %1").replace("%1", outcome.why), "stop")
        else:
            words = translate("Bundle", "Saved as %1. You may take the stick out.")
            self._staff.notice(words.replace("%1", outcome.file.name), "good")

    def _do(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        if not self._staff.may(Permission.DIAGNOSE):
            return
        session, self._under_way = self._session, self._under_way + 1
        self.changed.emit()

        def told(outcome: Outcome[T]) -> None:
            if session != self._session:
                return
            self._under_way -= 1
            if isinstance(outcome, Err):
                self._failed = not self._matrix
                self._staff.notice(translate("Bundle", "That did not work."), "stop")
            else:
                then(outcome.value)
            self.changed.emit()

        self._parts.background.run_later(work, told)

    @Slot()
    def _page_turned(self) -> None:
        was, self._open = self._open, str(self._staff.page) == PAGE
        if self._open and not was:
            bundle = self._parts.services.staff.support
            self._do(lambda: qr_rows(support_code.write(bundle.summary())), self._drawn)

    def _drawn(self, rows: list[str]) -> None:
        self._matrix, self._failed = rows, False

    @Slot()
    def _forget(self) -> None:
        self._session += 1
        self._matrix, self._sticks, self._under_way = [], (), 0
        self._asked = self._open = self._failed = False
        self.changed.emit()
