"""The page that answers whether this kiosk can sell: what is to be mended, and the tree of what selling rests on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.models.rows import RowsModel
from ui.staff.checking import Checking
from ui.staff.diagnosis_props import RootRow, TreeRow, derive_answer, derive_roots, derive_tree, worst

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DiagnosisViewModel(Checking):
    """Kept up to date by facts while it is open, and by `checkAll`."""

    shown = Signal()
    """Beside `changed`: a property may not be told by its base class\'s signal (PySide6 6.11 crashes)."""

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__("diagnosis", parts, staff)
        self._roots = RowsModel(RootRow, lambda row: row.key, self)
        self._tree = RowsModel(TreeRow, lambda row: row.key, self)
        self._toggled: set[str] = set()

    @Property(str, notify=shown)
    def grade(self) -> str:
        """How well all of it is: ok, warning, failed, unknown."""
        return self.result.tree.grade.value

    @Property(str, notify=shown)
    def answer(self) -> str:
        """Whether it can sell, in a sentence."""
        return derive_answer(self.result.tree)

    @Property(RowsModel, constant=True)
    def roots(self) -> RowsModel:
        """What is to be mended."""
        return self._roots

    @Property(RowsModel, constant=True)
    def tree(self) -> RowsModel:
        """The branches, and what is below those that are opened."""
        return self._tree

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Open or close a place of the tree."""
        self._toggled ^= {key}
        self._refresh()

    def _refresh(self) -> None:
        tree = self.result.tree
        self._roots.show(derive_roots(tree, self._told))
        self._tree.show(derive_tree(tree, self._toggled ^ set(worst(tree)), self._told))
        super()._refresh()
        self.shown.emit()

    def _forget(self) -> None:
        super()._forget()
        self._toggled.clear()
