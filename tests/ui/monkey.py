"""Somebody who touches, wipes, types and scans whatever comes to hand, without a thought: by a seed."""

import random
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from tests.ui.cinema import Cinema
from ui.application import Application
from ui.driving import Person
from ui.visual_tree import is_touchable, visible

COMMANDS: Final = (
    (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Super_L, Qt.KeyboardModifier.MetaModifier),
    (Qt.Key.Key_Back, Qt.KeyboardModifier.NoModifier),
)
KEYS: Final = (
    (Qt.Key.Key_Tab, "\t"),
    (Qt.Key.Key_Return, "\r"),
    (Qt.Key.Key_Space, " "),
    (Qt.Key.Key_Backspace, "\x08"),
    (Qt.Key.Key_Left, ""),
    (Qt.Key.Key_Down, ""),
    (Qt.Key.Key_A, "a"),
    (Qt.Key.Key_7, "7"),
    (Qt.Key.Key_At, "@"),
    (Qt.Key.Key_E, "é"),
    (0, "\u202e"),
    (0, "\x1b"),
)
SCANS: Final = ("R7XWKQ9B", "LU-1234-5678", "F1:" + "%" * 80, "\x1b[2J\x1d\u202e" + "A" * 30, "123456", "Z" * 500)


class Monkey(Person):
    """One at a kiosk. What it did last is in ``did``, for whoever has to find out."""

    def __init__(self, application: Application, place: Cinema, seed: int) -> None:
        super().__init__(application)
        self.application, self.place = application, place
        self.did: list[str] = []
        self._dice = random.Random(seed)
        self._struck_at = 5_000_000
        window = application.window
        self._size = window.width(), window.height()

    def acts(self) -> None:
        """Do one thing."""
        act = self._dice.choices(
            (self._touches, self._taps_anywhere, self._wipes, self._types, self._commands, self._scans, self._waits),
            (50, 18, 8, 10, 6, 2, 6),
        )[0]
        act()
        self.did = self.did[-30:]

    def _touches(self) -> None:
        items = [
            item for item in visible(self.application.window.contentItem()) if item.isEnabled() and is_touchable(item)
        ]
        if items:
            item = self._dice.choice(items)
            self._taps(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint(), "something")

    def _taps_anywhere(self) -> None:
        self._taps(self._somewhere(), "anywhere")

    def _taps(self, at: QPoint, what: str) -> None:
        self.did.append(f"{self.application.navigator.current.value}: taps {what} at {at.x()},{at.y()}")
        self.taps_at(at)

    def _wipes(self) -> None:
        start, end = QPointF(self._somewhere()), QPointF(self._somewhere())
        self.did.append(f"wipes from {start} to {end}")
        button = self._dice.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * 4, QEvent.Type.MouseButtonRelease]
        for step, kind in enumerate(kinds):
            at = start + (end - start) * (step / (len(kinds) - 1))
            held = button if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
            which = button if kind != QEvent.Type.MouseMove else Qt.MouseButton.NoButton
            event = QMouseEvent(kind, at, at, which, held, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(self._now(15))
            QCoreApplication.sendEvent(self.application.window, event)
        self.rests()

    def _types(self) -> None:
        key, text = self._dice.choice(KEYS)
        self.did.append(f"types {text!r}")
        self._strikes(key, Qt.KeyboardModifier.NoModifier, text, 200)

    def _commands(self) -> None:
        key, modifiers = self._dice.choice(COMMANDS)
        self.did.append(f"strikes {modifiers} {key}")
        self._strikes(key, modifiers, "", 200)

    def _scans(self) -> None:
        code = self._dice.choice(SCANS)
        self.did.append(f"scans {code[:20]!r}")
        for letter in code:
            self._strikes(0, Qt.KeyboardModifier.NoModifier, letter, 8)
        self._strikes(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", 8)

    def _waits(self) -> None:
        self.did.append("waits")
        self.place.clock.passes(self._dice.choice((0.5, 5, 20)))
        self.application.heartbeat.beat()
        self.rests()

    def _strikes(self, key: int, modifiers: Qt.KeyboardModifier, text: str, after_ms: int) -> None:
        at = self._now(after_ms)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(self.application.window, event)
        self.rests()

    def _now(self, after_ms: int) -> int:
        self._struck_at += after_ms
        return self._struck_at

    def _somewhere(self) -> QPoint:
        return QPoint(self._dice.randrange(self._size[0]), self._dice.randrange(self._size[1]))
