"""The demo's card terminal as a second small window beside the kiosk."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import FoyerError
from kiosk.ports import DemoTerminal
from ui.viewmodels.demo_terminal import DemoTerminalViewModel

if TYPE_CHECKING:
    from ui.screens import Parts

SOURCE: Final = Path(__file__).parent / "qml" / "Foyer" / "Demo" / "TerminalWindow.qml"
SHAPE: Final = 0.45
HEIGHTS: Final = (600, 900)
APART: Final = 16


class DemoTerminalWindow(QObject):
    """Stands beside ``kiosk`` and goes with it. Closed by hand, it comes back when a card is asked for."""

    def __init__(
        self, engine: QQmlApplicationEngine, parts: "Parts", terminal: DemoTerminal, kiosk: QQuickWindow
    ) -> None:
        super().__init__()
        self._kiosk = kiosk
        self.view_model = view_model = DemoTerminalViewModel(parts, terminal, self)
        engine.setInitialProperties({"viewModel": view_model})
        engine.load(QUrl.fromLocalFile(str(SOURCE)))
        window = engine.rootObjects()[-1]
        if window is kiosk or not isinstance(window, QQuickWindow):
            raise FoyerError("the demo's terminal cannot be shown")
        self.window = window
        height = max(HEIGHTS[0], min(HEIGHTS[1], round(kiosk.height() * 0.8)))
        window.resize(round(height * SHAPE), height)
        window.setTransientParent(kiosk)  # so that closing the kiosk ends the program
        view_model.asked.connect(self.show)

    @Slot()
    def show(self) -> None:
        """Be seen, to the right of the kiosk or over its right edge."""
        if self.window.isVisible():
            return
        frame, screen = self._kiosk.frameGeometry(), QGuiApplication.primaryScreen().availableGeometry()
        left = min(frame.right() + APART, screen.right() - self.window.width())
        self.window.setPosition(max(screen.left(), left), max(screen.top(), frame.bottom() - self.window.height()))
        self.window.show()

    def close(self) -> None:
        """Go, before the engine does."""
        self.view_model.close()
        self.window.close()
