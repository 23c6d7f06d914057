"""Time passing, for screens that show it: a beat a second, another every quarter of a minute."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

BEATS_TO_QUARTER = 15


class Heartbeat(QObject):
    """Beats while the event loop runs; tests call ``beat`` themselves."""

    second = Signal()
    quarter = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin to beat."""
        self._timer.start()

    def stop(self) -> None:
        """End it."""
        self._timer.stop()

    @Slot()
    def beat(self) -> None:
        """One second has passed."""
        self._beats += 1
        self.second.emit()
        if self._beats % BEATS_TO_QUARTER == 0:
            self.quarter.emit()
