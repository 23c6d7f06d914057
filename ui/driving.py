"""Using the screens as a person does: by the names on them. For scenario tests and for `kiosk tour`.

A name is what a screen reader says of a thing. Whatever a person could not touch (absent, hidden, disabled, covered,
or smaller than a finger needs) is an error that says so.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.application import Application

PATIENCE_SECONDS = 5.0


class CannotTouch(LookupError):
    """A person could not do that; the message says why."""


class Person:
    """Somebody in front of the kiosk. GUI thread only."""

    def __init__(self, application: Application, *, hurried: bool = True) -> None:
        """``hurried``: taps faster than the protection against double strikes would let them."""
        self._application = application
        self._window: QQuickWindow = application.window
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
        named = [item for item in everything(self._window.contentItem()) if name_of(item) == name]
        if not named:
            raise CannotTouch(f"nothing is called {name!r}; on the screen are: {', '.join(self._touchable_names())}")
        reasons = []
        for item in reversed(named):
            reason = self._why_not(item)
            if reason is None:
                return item
            reasons.append(reason)
        raise CannotTouch(f"{name!r} {reasons[0]}")

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
        """Let the program run for a while, at least until it has nothing more to do at once."""
        deadline = time.monotonic() + seconds
        while True:
            QCoreApplication.processEvents()
            if time.monotonic() >= deadline:
                return
            time.sleep(0.002)

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
            QCoreApplication.sendEvent(self._window, event)
        self.rests()

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

    # -- inside ------------------------------------------------------------------------------------------------------

    def _singleton(self, module: str, name: str) -> QQuickItem:
        return self._application.engine.singletonInstance(module, name)  # type: ignore[no-any-return]

    def _visible(self) -> Iterator[QQuickItem]:
        return (item for item in everything(self._window.contentItem()) if item.isVisible() and item.opacity() > 0)

    def _touchable_names(self) -> list[str]:
        return sorted({name_of(item) for item in self._visible() if is_touchable(item) and name_of(item)})

    def _why_not(self, item: QQuickItem) -> str | None:
        if not item.isVisible():
            return "is hidden"
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
        if above is not None and not _related(above, item):
            return f"is covered by {name_of(above) or name_of(above.parentItem()) or 'something else'!r}"
        return None


def everything(root: QQuickItem) -> Iterator[QQuickItem]:
    """All items under ``root`` in drawing order, delegates too."""
    for child in sorted(root.childItems(), key=lambda item: item.z()):
        if shiboken6.isValid(child):
            yield child
            yield from everything(child)


def name_of(item: QQuickItem) -> str:
    """What a screen reader calls it; "" for what it does not mention."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def is_touchable(item: QQuickItem) -> bool:
    """Whether a screen reader would say that something can be done with it."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface is not None and interface.role() in TOUCHABLE


TOUCHABLE = frozenset(
    (
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.PageTab,
        QAccessible.Role.Link,
    )
)


def is_seat(item: QQuickItem) -> bool:
    """Whether it is a place on the seat map, which may be smaller until one zooms in."""
    return item.objectName().startswith("seat-")


def bring_into_view(item: QQuickItem) -> None:
    """Scroll what it lies in, as somebody would, until its middle can be seen."""
    parent = item.parentItem()
    while parent is not None:
        if parent.metaObject().indexOfProperty("contentY") >= 0 and parent.property("interactive"):
            at = item.mapToItem(parent, QPointF(item.width() / 2, item.height() / 2))
            for axis, size, where in (("contentX", "contentWidth", at.x()), ("contentY", "contentHeight", at.y())):
                room = parent.width() if axis == "contentX" else parent.height()
                if not 0 < where < room:
                    most = max(0.0, float(parent.property(size)) - room)
                    wanted = float(parent.property(axis)) + where - room / 2
                    parent.setProperty(axis, min(most, max(0.0, wanted)))
        parent = parent.parentItem()
    QCoreApplication.processEvents()


def topmost(root: QQuickItem, at: QPointF) -> QQuickItem | None:
    """The item that would get a touch at a point of the scene."""
    for child in sorted(reversed(root.childItems()), key=lambda item: -item.z()):
        if not child.isVisible() or not child.isEnabled():
            continue
        inside = child.contains(child.mapFromScene(at))
        if child.clip() and not inside:
            continue
        found = topmost(child, at)
        if found is not None:
            return found
        if inside and child.acceptedMouseButtons() & Qt.MouseButton.LeftButton:
            return child
    return None


def _related(above: QQuickItem, item: QQuickItem) -> bool:
    return any(item == one for one in _with_parents(above)) or any(
        one in (above, above.parentItem()) for one in _with_parents(item)
    )


def _with_parents(item: QQuickItem | None) -> Iterator[QQuickItem]:
    while item is not None:
        yield item
        item = item.parentItem()
