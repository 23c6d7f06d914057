"""Where facts, told in any thread, reach the GUI thread: each once, however often it was told meanwhile."""

import threading

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.facts import Fact, Facts


class FactBridge(QObject):
    """Tells ``told(fact)`` on the GUI thread. Facts that arrive in a burst are told once, in their order."""

    told = Signal(object)
    _arrived = Signal()

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: dict[Fact, None] = {}
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = facts.subscribe(self._take)

    def close(self) -> None:
        """Hear no more facts."""
        self._unsubscribe()

    def _take(self, fact: Fact) -> None:
        with self._lock:
            first = not self._waiting
            self._waiting[fact] = None
        if first:
            self._arrived.emit()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            facts, self._waiting = tuple(self._waiting), {}
        for fact in facts:
            self.told.emit(fact)
