"""The light of the chosen seats on the floor around them."""

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter
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
        self._palette: Palette | None = None
        self._corner = (0.0, 0.0)
        self.setZ(-1)

    def settle(self, unit: float, palette: Palette, places: tuple[int, ...]) -> None:
        """Shine around these seats, at ``unit`` pixels a pitch."""
        self._unit, self._palette, self._places = unit, palette, places
        glows = bool(places) and palette.map.light_alpha > 0
        self.setVisible(glows)
        if not glows:
            return
        area, hall = self._hall.around(places).grown(_RADIUS), self._hall.bounds
        self._corner = (area.left, area.top)
        self.setPosition(QPointF(round((area.left - hall.left) * unit), round((area.top - hall.top) * unit)))
        self.setSize(QSizeF(round(area.width * unit), round(area.height * unit)))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Qt: one soft circle for each seat."""
        if self._palette is None:
            return
        left, top = self._corner
        strength = 0.55 if len(self._places) > 2 else 0.8
        for place in self._places:
            seat = self._hall.seats[place]
            painter.save()
            painter.translate((seat.x - left) * self._unit, (seat.y - top) * self._unit)
            painter.scale(_RADIUS * self._unit, _RADIUS * self._unit)
            draw_glow(painter, self._palette, strength)
            painter.restore()
