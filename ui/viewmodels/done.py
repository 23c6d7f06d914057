"""Bought: the tickets, whether they are printed, and where to go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DoneViewModel(QObject):
    """A booking as its customer takes it along."""

    changed = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    def show(self, reference: str) -> None:
        """Show the tickets of a booking."""
        self._parts.navigator.go(Step.DONE)
