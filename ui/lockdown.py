"""What a keyboard, a mouse or a window manager may do to the kiosk's window: an allow list, and nothing besides.

Keys that a screen knows go through; whatever a desktop or Qt itself might take for a command does not, and neither do
menus, dropped files or a wish to close the window. What never reaches a window (Ctrl+Alt+F2, SysRq, edge swipes of a
compositor) is for the machine to lock: docs/technicians.md, "Locking the machine".
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

KEYS: Final = frozenset(
    (
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Shift,
    )
)
"""Beside letters: how a tactile keypad moves and chooses, and how a typed letter is taken back."""
MODIFIERS: Final = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier  # AltGr: @ on a German keyboard
)
_KEYS_OF_A_WINDOW: Final = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride))
_BUTTONS: Final = frozenset(
    (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
)
_NEVER: Final = frozenset(
    (
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.Shortcut,
        QEvent.Type.NativeGesture,
        QEvent.Type.WhatsThisClicked,
    )
)


def allowed(key: int, modifiers: Qt.KeyboardModifier, text: str) -> bool:
    """Whether a key may reach the screens: one of ``KEYS``, or a printable letter without Ctrl, Alt or Meta."""
    if modifiers & ~MODIFIERS:
        return False
    return key in KEYS or (text != "" and text.isprintable())


class Lockdown(QObject):
    """Watches one window, before anything else sees its events. ``full_screen``: it can neither be closed nor left."""

    def __init__(self, window: QWindow, parent: QObject | None = None, *, full_screen: bool = False) -> None:
        super().__init__(parent)
        self._window = window
        self._full_screen = full_screen

    def fill_the_screen(self) -> None:
        """From now on the window is the whole screen, and stays so."""
        self._full_screen = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every event of the window."""
        kind = event.type()
        if kind in _KEYS_OF_A_WINDOW:
            return isinstance(event, QKeyEvent) and not allowed(event.key(), event.modifiers(), event.text())
        if kind in _BUTTONS:
            return isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton
        if kind in _NEVER:
            return True
        if self._full_screen and kind == QEvent.Type.Close:
            event.ignore()
            return True
        if self._full_screen and kind == QEvent.Type.WindowStateChange:
            QTimer.singleShot(0, self._come_back)
        return False

    @Slot()
    def _come_back(self) -> None:
        if self._full_screen and self._window.visibility() != QWindow.Visibility.FullScreen:
            self._window.showFullScreen()
