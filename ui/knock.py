"""The staff's gesture: one finger slides along the upper edge, from one corner to the other. Nothing on the screen
shows it, and nobody makes it by chance; it opens a door that is locked all the same."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent

CORNER_MM: Final = 15.0
"""So near to a side the slide begins, and so near to the other it ends."""
STRIP_MM: Final = 20.0
"""So near to the upper edge the finger stays."""
LONGEST_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A finger's way over the glass, in millimetres from its upper left corner; ``seconds`` from touch to release."""

    began_at: float
    ended_at: float
    highest: float
    lowest: float
    seconds: float


def is_knock(stroke: Stroke, width: float, edge: float = 0.0) -> bool:
    """Whether it is the gesture on a glass so many millimetres wide, along an ``edge`` at that height."""
    left, right = sorted((stroke.began_at, stroke.ended_at))
    across = width > 2 * CORNER_MM and left <= CORNER_MM and right >= width - CORNER_MM
    along = edge <= stroke.highest and stroke.lowest <= edge + STRIP_MM
    return across and along and stroke.seconds <= LONGEST_SECONDS


class KnockWatch(QObject):
    """Watches a window's touches; takes none of them. ``knocked`` comes before the release reaches the screen.

    ``glass`` tells pixels a millimetre, the width in pixels, and the heights of upper edges: in low reach there are
    two, that of the glass and that of what can be reached.
    """

    knocked = Signal()

    def __init__(self, glass: Callable[[], tuple[float, float, tuple[float, ...]]], parent: QObject) -> None:
        super().__init__(parent)
        self._glass = glass
        self._stroke: Stroke | None = None
        self._began = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every event of the window, before anything else sees it."""
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.TouchBegin:
                self._begin(event)
            case QEvent.Type.MouseMove | QEvent.Type.TouchUpdate:
                self._go_on(event)
            case QEvent.Type.MouseButtonRelease | QEvent.Type.TouchEnd:
                self._go_on(event)
                self._end()
            case QEvent.Type.TouchCancel:
                self._stroke = None
            case _:
                pass
        return False

    def _begin(self, event: QEvent) -> None:
        at = self._where(event)
        self._stroke = Stroke(at.x(), at.x(), at.y(), at.y(), 0.0) if at else None
        self._began = _seconds(event)

    def _go_on(self, event: QEvent) -> None:
        at = self._where(event)
        if at is None or self._stroke is None:
            self._stroke = None  # a second finger
            return
        self._stroke = replace(
            self._stroke,
            ended_at=at.x(),
            highest=min(self._stroke.highest, at.y()),
            lowest=max(self._stroke.lowest, at.y()),
            seconds=_seconds(event) - self._began,
        )

    def _end(self) -> None:
        stroke, self._stroke = self._stroke, None
        millimetre, width, edges = self._glass()
        if stroke is not None and any(is_knock(stroke, width / millimetre, edge / millimetre) for edge in edges):
            self.knocked.emit()

    def _where(self, event: QEvent) -> QPointF | None:
        """Where the one finger is, in millimetres."""
        if isinstance(event, QTouchEvent):
            points = event.points()
            at = points[0].position() if len(points) == 1 else None
        else:
            at = event.position() if isinstance(event, QMouseEvent) else None
        return at / self._glass()[0] if at is not None else None


def _seconds(event: QEvent) -> float:
    """When it happened, not when it is seen."""
    struck = event.timestamp() if isinstance(event, QMouseEvent | QTouchEvent) else 0
    return struck / 1000 if struck else time.monotonic()
