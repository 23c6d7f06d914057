"""The light of the chosen seats on the floor around them."""

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.seatmap.drawing import Palette, draw_glow
from ui.seatmap.layout import HallLayout

_RADIUS = 1.7  # seat pitches


class ChosenGlow(QQuickPaintedItem):
    """Moves to where the chosen seats are; absent where there are none."""

    def __init__(self, hall: HallLayout, parent: QQuickItem) -> None:
        super().__init__(parent)
        self._hall = hall
        self._places: tuple[int, ...] = ()
        self._unit = 1.0
        self._corner = (0.0, 0.0)
        self._picture = QPixmap()
        self.setZ(-1)
        self.setSmooth(False)

    def settle(self, unit: float, palette: Palette) -> None:
        """Shine at ``unit`` pixels a pitch from now on."""
        self._unit = unit
        if palette.map.light_alpha == 0:
            self._picture = QPixmap()
            return
        radius = max(2, round(_RADIUS * unit))
        self._picture = QPixmap(2 * radius, 2 * radius)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.translate(radius, radius)
        painter.scale(radius, radius)
        draw_glow(painter, palette)
        painter.end()

    def shine(self, places: tuple[int, ...]) -> None:
        """Shine around these seats."""
        self._places = places
        glows = bool(places) and not self._picture.isNull()
        self.setVisible(glows)
        if not glows:
            return
        area, hall, unit = self._hall.around(places).grown(_RADIUS), self._hall.bounds, self._unit
        self._corner = (area.left, area.top)
        self.setPosition(QPointF(round((area.left - hall.left) * unit), round((area.top - hall.top) * unit)))
        self.setSize(QSizeF(round(area.width * unit), round(area.height * unit)))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Qt: one soft circle for each seat."""
        left, top = self._corner
        half = self._picture.width() // 2
        painter.setOpacity(0.55 if len(self._places) > 2 else 0.8)
        for place in self._places:
            seat = self._hall.seats[place]
            x, y = (seat.x - left) * self._unit, (seat.y - top) * self._unit
            painter.drawPixmap(round(x) - half, round(y) - half, self._picture)
