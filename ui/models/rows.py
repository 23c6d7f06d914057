"""The one list model: rows are frozen dataclasses, each field is a role."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@QmlElement
class RowsModel(QAbstractListModel):
    """Rows of ``row_type``, told apart by ``key``. GUI thread only."""

    countChanged = Signal()

    def __init__(self, row_type: type[Any], key: Callable[[Any], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        names = [field.name for field in fields(row_type)]
        first = int(Qt.ItemDataRole.UserRole) + 1
        self._fields = dict(enumerate(names, first))
        self._key = key
        self._rows: tuple[Any, ...] = ()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def rows(self) -> tuple[Any, ...]:
        """What is shown now."""
        return self._rows

    def show(self, rows: Sequence[Any]) -> None:
        """Show ``rows``: changed ones are told one by one, and only other keys or another order reset the list."""
        before, now = self._rows, tuple(rows)
        if [self._key(row) for row in before] != [self._key(row) for row in now]:
            self.beginResetModel()
            self._rows = now
            self.endResetModel()
        else:
            self._rows = now
            for position, (old, new) in enumerate(zip(before, now, strict=True)):
                if old != new:
                    changed = self.index(position)
                    self.dataChanged.emit(changed, changed, self._differing(old, new))
        if len(before) != len(now):
            self.countChanged.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: one field of one row."""
        name = self._fields.get(role)
        if name is None or not index.isValid() or index.row() >= len(self._rows):
            return None
        return getattr(self._rows[index.row()], name)

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt: a role for each field, under its own name."""
        return {role: QByteArray(name.encode()) for role, name in self._fields.items()}

    def _differing(self, old: Any, new: Any) -> list[int]:
        return [role for role, name in self._fields.items() if getattr(old, name) != getattr(new, name)]
