"""Paying: what to do at the terminal, what is happening, and every way it can end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.journey import Step
from ui.viewmodels.done import DoneViewModel

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PayViewModel(QObject):
    """One payment. ``turnedBack`` tells the review, with a Notice, why the customer is there again."""

    changed = Signal()
    turnedBack = Signal(object)

    def __init__(self, parts: "Parts", done: DoneViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._done = done

    def begin(self, method: PaymentMethod) -> None:
        """Pay the basket this way, now."""
        self._parts.navigator.go(Step.PAY)
