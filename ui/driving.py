"""Using the screens as a person does: by the names on them. For scenario tests and for `kiosk tour`.

A name is what a screen reader says of a thing. Whatever a person could not touch (absent, hidden, disabled, covered,
or smaller than a finger needs) is an error that says so.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.application import Application
from ui.visual_tree import belongs_to, bring_into_view, everything, is_seat, is_touchable, name_of, topmost, visible

PATIENCE_SECONDS = 5.0


class CannotTouch(LookupError):
    """A person could not do that; the message says why."""


class Person:
    """Somebody in front of the kiosk. GUI thread only."""

    def __init__(self, application: Application, *, hurried: bool = True, window: QQuickWindow | None = None) -> None:
        """``hurried``: taps faster than the protection against double strikes would let them. ``window``: at another
        window than the kiosk's own, such as the demo's card terminal."""
        QAccessible.setActive(True)  # whoever goes by names listens to them
        self._application = application
        self._window: QQuickWindow = window or application.window
        if hurried:
            self._singleton("Foyer.Components", "TouchGuard").setProperty("wait", 0)

    # -- looking -----------------------------------------------------------------------------------------------------

    def sees(self, words: str) -> bool:
        """Whether ``words`` stand somewhere on the screen, or name something on it."""
        return any(words in text for text in self.reads())

    def reads(self) -> list[str]:
        """Everything on the screen: texts and names, in drawing order, each once."""
        found: dict[str, None] = {}
        for item in self._visible():
            for text in (item.property("text"), name_of(item)):
                if isinstance(text, str) and text:
                    found[text] = None
        return list(found)

    def can_touch(self, name: str) -> bool:
        """Whether ``tap`` would work."""
        try:
            self.find(name)
        except CannotTouch:
            return False
        return True

    def find(self, name: str) -> QQuickItem:
        """The thing called ``name``, or CannotTouch."""
        shown = [item for item in visible(self._window.contentItem()) if name_of(item) == name]
        reasons = []
        for item in reversed(shown):
            reason = self._why_not(item)
            if reason is None:
                return item
            reasons.append(reason)
        if not reasons and all(name_of(item) != name for item in everything(self._window.contentItem())):
            raise CannotTouch(f"nothing is called {name!r}; on the screen are: {', '.join(self.touchable_names())}")
        raise CannotTouch(f"{name!r} {reasons[0] if reasons else 'is hidden'}")

    def waits_for(self, words: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Go on once ``words`` are on the screen; CannotTouch if they do not come."""
        if not self.waits_until(lambda: self.sees(words), seconds):
            raise CannotTouch(f"{words!r} did not appear; on the screen are: {', '.join(self.reads())}")

    def waits_until(self, condition: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> bool:
        """Let the program run until ``condition`` holds; False if it does not within ``seconds``."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                return False
            self.rests(0.005)
        return True

    def rests(self, seconds: float = 0.0) -> None:
        """Let the program run for a while, and do all that became due in it, however slow the machine."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            QCoreApplication.processEvents()
            time.sleep(0.002)
        for _ in range(2):  # what is due, and what follows from it
            QCoreApplication.processEvents()

    # -- touching ----------------------------------------------------------------------------------------------------

    def taps(self, name: str) -> None:
        """Touch the thing called ``name`` in its middle."""
        item = self.find(name)
        self.taps_at(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())

    def taps_at(self, point: QPoint) -> None:
        """Touch the glass at a point of the window."""
        for kind, buttons in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            at = QPointF(point)
            event = QMouseEvent(kind, at, at, Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(round(time.monotonic() * 1000))  # without it a tap is not told from a drag
            QCoreApplication.sendEvent(self._window, event)
        self.rests()

    def middle(self) -> QPoint:
        """The middle of the glass."""
        return QPoint(self._window.width() // 2, self._window.height() // 2)

    def presses(self, key: Qt.Key) -> None:
        """Press a key of the tactile pad."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
        self.rests()

    def photographs(self, path: Path) -> None:
        """Save what is on the screen as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.rests()
        if not self._window.grabWindow().save(str(path)):
            raise OSError(f"{path} could not be written")

    def name_with(self, words: str) -> str:
        """The whole name of the one thing to touch with ``words`` in its name; CannotTouch if none or several do."""
        names = [name for name in self.touchable_names() if words in name]
        if len(names) != 1:
            raise CannotTouch(f"{len(names)} things have {words!r} in their name: {', '.join(self.touchable_names())}")
        return names[0]

    # -- inside ------------------------------------------------------------------------------------------------------

    def _singleton(self, module: str, name: str) -> QObject:
        found = self._application.engine.singletonInstance(module, name)
        assert isinstance(found, QObject)
        return found

    def _visible(self) -> Iterator[QQuickItem]:
        return (item for item in visible(self._window.contentItem()) if item.opacity() > 0)

    def touchable_names(self) -> list[str]:
        """The names of all that could be touched."""
        return sorted({name_of(item) for item in self._visible() if is_touchable(item) and name_of(item)})

    def _why_not(self, item: QQuickItem) -> str | None:
        if not item.isEnabled():
            return "is disabled"
        theme = self._singleton("Foyer.Theme", "Theme")
        kind = "seatTarget" if is_seat(item) else "target"
        least = float(theme.property(kind)) - 1
        scale = item.mapToScene(QPointF(1, 0)).x() - item.mapToScene(QPointF(0, 0)).x()
        width, height = item.width() * abs(scale or 1), item.height() * abs(scale or 1)
        if not is_seat(item) and (width < least or height < least):
            return f"is too small to touch: {width:.0f} x {height:.0f} pixels, at least {least:.0f} are needed"
        bring_into_view(item)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        if not self._window.contentItem().contains(middle):
            return "is off the screen"
        above = topmost(self._window.contentItem(), middle)
        if above is not None and not belongs_to(above, item):
            return f"is covered by {name_of(above) or name_of(above.parentItem()) or 'something else'!r}"
        return None
