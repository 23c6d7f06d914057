"""The names of the rows at the edge of the map, for rows whose own names are out of sight."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.seatmap.camera import Camera
from ui.seatmap.layout import HallLayout

_ROOM = 1.9  # of the letters' size
_HALF = 0.5  # seat pitches of a name to either side of its middle


class RowNames(QQuickPaintedItem):
    """Lies over the left edge of the map's window; touches go through it."""

    def __init__(self, parent: QQuickItem) -> None:
        super().__init__(parent)
        self._hall: HallLayout | None = None
        self._names: tuple[tuple[str, float], ...] = ()
        self._font = QFont()
        self._ink, self._ground = QColor(), QColor()
        self.setZ(5)

    def dress(self, hall: HallLayout | None, font: QFont, ink: QColor, ground: QColor) -> None:
        """Name the rows of this hall, in these colours."""
        self._hall, self._font, self._ink, self._ground = hall, font, ink, QColor(ground)
        self._ground.setAlpha(215)

    def follow(self, camera: Camera, width: float, height: float) -> None:
        """The hall is seen like this, in a window of so many pixels."""
        names = () if self._hall is None else hidden_names(self._hall, camera, width, height)
        if names != self._names:
            self._names = names
            self.setSize(QRectF(0, 0, round(self._font.pixelSize() * _ROOM), round(height)).size())
            self.update()
        self.setVisible(bool(names))

    def paint(self, painter: QPainter) -> None:
        """Qt: each name on a little ground of its own."""
        size = self._font.pixelSize()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for name, y in self._names:
            box = QRectF(0, y - size * 0.7, self.width(), size * 1.4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ground)
            painter.drawRoundedRect(box, size * 0.3, size * 0.3)
            painter.setPen(self._ink)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), name)


def hidden_names(hall: HallLayout, camera: Camera, width: float, height: float) -> tuple[tuple[str, float], ...]:
    """The rows in sight that show no name: each with the height, in pixels, of its first seat in sight."""
    found: list[tuple[str, float]] = []
    unit, left, top = camera.unit, hall.bounds.left, hall.bounds.top
    for row in hall.rows:
        if any(0 <= (label.x - left - _HALF) * unit + camera.x <= width - unit for label in row.labels):
            continue
        for place in row.seats:
            seat = hall.seats[place]
            x, y = (seat.x - left) * unit + camera.x, (seat.y - top) * unit + camera.y
            if 0 <= x <= width:
                if 0 < y < height:
                    found.append((seat.row, round(y)))
                break
    return tuple(found)
