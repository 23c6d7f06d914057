"""The page of self-tests: every check with its figures, by group, run alone or all; and the probe of the provider."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.diagnosis import Finding
from kiosk.domain.diagnosis_tree import checks_of
from kiosk.domain.staff import Permission
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.staff.checking import Checking
from ui.staff.diagnosis_props import GroupRow, VerdictRow, derive_groups, derive_probe

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
class SelfTestsViewModel(Checking):
    """Kept up to date by facts while it is open, and by running."""

    shown = Signal()
    """Beside `changed`: a property may not be told by its base class\'s signal (PySide6 6.11 crashes)."""

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__("selftests", parts, staff)
        self._groups = RowsModel(GroupRow, lambda row: row.key, self)
        self._verdicts = RowsModel(VerdictRow, lambda row: row.title, self)
        self._probed: tuple[Finding, ...] = ()
        self._probing = False

    @Property(RowsModel, constant=True)
    def groups(self) -> RowsModel:
        """The checks by group."""
        return self._groups

    @Property(bool, notify=shown)
    def mayProbe(self) -> bool:
        """Whether whoever is here may try the provider."""
        return self._staff.may(Permission.REPAIR)

    @Property(bool, notify=shown)
    def probing(self) -> bool:
        """Whether the provider is being tried."""
        return self._probing

    @Property(RowsModel, constant=True)
    def probed(self) -> RowsModel:
        """The probe's verdicts."""
        return self._verdicts

    @Slot(str)
    def check(self, group: str) -> None:
        """Run the checks of one group again."""
        names = set(checks_of(group))
        self._check(one.key for one in self._tests.checks if names.intersection(one.names))

    @Slot()
    def probe(self) -> None:
        """Try what the provider promises."""
        if self._probing or not self._staff.may(Permission.REPAIR):
            return
        self._probing, self._probed = True, ()
        self._verdicts.show(())
        probe = partial(self._parts.services.staff.diagnosis.probe, self._staff.by)
        self._parts.background.run_later(probe, self._on_probed)
        self.shown.emit()

    def _on_probed(self, outcome: Outcome[tuple[Finding, ...]]) -> None:
        self._probing = False
        if not self._is_open():
            pass  # whoever asked has gone
        elif isinstance(outcome, Ok):
            self._probed = outcome.value
            self._verdicts.show(derive_probe(self._probed))
            if any(one.grade.bad for one in self._probed):
                self._staff.notice(translate("Diagnosis", "The box office does not do all it promises."), "warning")
            else:
                self._staff.notice(translate("Diagnosis", "The box office does what it promises."), "good")
        else:
            self._staff.notice(translate("Diagnosis", "It could not be tried: look at the disk."), "stop")
        self.shown.emit()

    def _refresh(self) -> None:
        self._verdicts.show(derive_probe(self._probed))
        self._groups.show(derive_groups(self.result, self._told))
        super()._refresh()
        self.shown.emit()

    def _forget(self) -> None:
        super()._forget()
        self._probed = ()
        self._verdicts.show(())
