"""The one list model."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.rows import RowsModel


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    words: str = ""


class Listener(QObject):
    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self.heard: list[str] = []
        model.modelReset.connect(self.reset)
        model.dataChanged.connect(self.changed)
        model.countChanged.connect(self.counted)

    @Slot()
    def reset(self) -> None:
        self.heard.append("reset")

    @Slot("QModelIndex", "QModelIndex", "QList<int>")
    def changed(self, first: object, last: object, roles: list[int]) -> None:
        self.heard.append(f"changed {first.row()} {len(roles)}")  # type: ignore[attr-defined]

    @Slot()
    def counted(self) -> None:
        self.heard.append("counted")


@pytest.fixture
def model(qapp: object) -> RowsModel:
    return RowsModel(Row, lambda row: row.key)


def test_it_keeps_the_promises_of_a_qt_model(model: RowsModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in ([Row("a"), Row("b")], [Row("a", "x"), Row("b")], [Row("b")], []):
        model.show(rows)
    assert tester.model() is model


def test_a_field_is_a_role(model: RowsModel) -> None:
    model.show([Row("a", "words")])
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert model.data(model.index(0), roles["words"]) == "words"


@pytest.mark.parametrize(
    ("after", "heard"),
    [
        ([Row("a"), Row("b")], []),
        ([Row("a", "x"), Row("b")], ["changed 0 1"]),
        ([Row("b"), Row("a")], ["reset"]),
        ([Row("a")], ["reset", "counted"]),
    ],
)
def test_only_what_changed_is_told(model: RowsModel, after: list[Row], heard: list[str]) -> None:
    model.show([Row("a"), Row("b")])
    listener = Listener(model)
    model.show(after)
    assert listener.heard == heard
