"""A scanner that types as a keyboard does (a "keyboard wedge"): its keys are told from a person's by their speed."""

import time
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.scans import LEAST, Burst, scan_of, struck

_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyScanner(QObject):
    """Watches a window's keys: a scan types into no field and touches no button.

    Its first letters cannot be told from a person's and go on to the screen; they are taken back when the scan ends.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._burst = Burst()
        self._went_on = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every event of the window, before anything else sees it."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(watched, event)

    def _takes(self, window: QObject, event: QKeyEvent) -> bool:
        # The time it was struck, not that it is seen: whoever types while the program is busy is no scanner.
        at = (event.timestamp() or time.monotonic() * 1000) / 1000
        if event.key() in _ENDS:
            text, self._burst = scan_of(self._burst, at), Burst()
            if text:
                self._take_back(window)
                self.scanned.emit(text)
            return bool(text)
        if not event.text() or event.isAutoRepeat():
            return False  # Shift, before a capital; a key that is held down is as quick as a scanner
        goes_on = self._burst.goes_on(at)
        self._burst = struck(self._burst, event.text(), at)
        if not goes_on:
            self._went_on = 0
        if goes_on and (len(self._burst.text) >= LEAST or event.text().isspace() or not event.text().isprintable()):
            return True
        self._went_on += 1
        return False

    def _take_back(self, window: QObject) -> None:
        for _ in range(self._went_on):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                rub = QKeyEvent(kind, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.sendEvent(window, rub)
