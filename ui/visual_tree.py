"""What is on the screen, item by item: names, what can be touched, what lies on top. GUI thread only."""

from collections.abc import Iterator
from typing import Final, cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

TOUCHABLE: Final = frozenset(
    (
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.PageTab,
        QAccessible.Role.Link,
    )
)


def drawn(parent: QQuickItem) -> list[QQuickItem]:
    """Its children, the one on top last."""
    return sorted(filter(shiboken6.isValid, parent.childItems()), key=lambda item: item.z())


def everything(root: QQuickItem) -> Iterator[QQuickItem]:
    """All items under ``root`` in drawing order, delegates too."""
    waiting = drawn(root)[::-1]
    while waiting:
        item = waiting.pop()
        yield item
        waiting += drawn(item)[::-1]


def visible(root: QQuickItem) -> Iterator[QQuickItem]:
    """Those of them that are not hidden: a tenth, so that it takes a tenth of the time."""
    waiting = drawn(root)[::-1]
    while waiting:
        item = waiting.pop()
        if item.isVisible():  # itself, and all it lies in
            yield item
            waiting += drawn(item)[::-1]


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """What it lies in, from the inside out."""
    while (parent := cast("QQuickItem | None", item.parentItem())) is not None:
        yield parent
        item = parent


def name_of(item: QQuickItem | None) -> str:
    """What a screen reader calls it; "" for what it does not mention."""
    interface = _interface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def is_touchable(item: QQuickItem) -> bool:
    """Whether a screen reader would say that something can be done with it."""
    interface = _interface(item)
    return interface is not None and interface.role() in TOUCHABLE


def is_seat(item: QQuickItem) -> bool:
    """Whether it is a place on the seat map, which may be smaller until one zooms in."""
    return item.objectName().startswith("seat-")


def is_scrolled(item: QQuickItem) -> bool:
    """Whether what lies in it can be moved."""
    return item.metaObject().indexOfProperty("contentY") >= 0 and bool(item.property("interactive"))


def bring_into_view(item: QQuickItem) -> None:
    """Scroll what it lies in, as somebody would, until its middle can be seen."""
    for place in filter(is_scrolled, ancestors(item)):
        at = item.mapToItem(place, QPointF(item.width() / 2, item.height() / 2))
        _scroll(place, "contentX", float(place.property("contentWidth")), place.width(), at.x())
        _scroll(place, "contentY", float(place.property("contentHeight")), place.height(), at.y())
    QCoreApplication.processEvents()


def topmost(root: QQuickItem, at: QPointF) -> QQuickItem | None:
    """The item that would get a touch at a point of the scene."""
    for child in reversed(drawn(root)):
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


def belongs_to(above: QQuickItem, item: QQuickItem) -> bool:
    """Whether a touch on ``above`` is one on ``item``: it is part of it, or what both lie in takes the touch."""
    outer = cast("QQuickItem | None", above.parentItem())
    return above == item or item in ancestors(above) or any(one in (above, outer) for one in ancestors(item))


def _interface(item: QQuickItem | None) -> QAccessibleInterface | None:
    return None if item is None else cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(item))


def _scroll(place: QQuickItem, axis: str, length: float, room: float, where: float) -> None:
    if not 0 < where < room:
        wanted = float(place.property(axis)) + where - room / 2
        place.setProperty(axis, min(max(0.0, length - room), max(0.0, wanted)))
