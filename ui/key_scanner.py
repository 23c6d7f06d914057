"""A scanner that types as a keyboard does (a "keyboard wedge"): its keys are told from a person's by their speed."""

import time
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.scans import Burst, scan_of, struck

_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyScanner(QObject):
    """Watches a window's keys. The Enter that ends a scan touches no button, nor does anything else in it but letters.

    Letters go on to the screen: the first cannot be told from a person's.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._burst = Burst()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every event of the window, before anything else sees it."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        # The time it was struck, not that it is seen: whoever types while the program is busy is no scanner.
        at = (event.timestamp() or time.monotonic() * 1000) / 1000
        if event.key() in _ENDS:
            text, self._burst = scan_of(self._burst, at), Burst()
            if text:
                self.scanned.emit(text)
            return bool(text)
        if not event.text():
            return False  # Shift, before a capital
        goes_on = self._burst.goes_on(at)
        self._burst = struck(self._burst, event.text(), at)
        return goes_on and (event.text().isspace() or not event.text().isprintable())
