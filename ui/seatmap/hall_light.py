"""The screen as a curve of light, and what falls from it on the first rows."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.seatmap.colours import MapColours
from ui.seatmap.layout import HallLayout, Rect

_ABOVE = 0.6
_REACH = 9.0  # seat pitches the light falls
_SPREAD = 3.2  # seat pitches it spreads to each side on its way


class HallLight(QQuickPaintedItem):
    """Drawn once for a hall and a size."""

    def __init__(self, hall: HallLayout, parent: QQuickItem) -> None:
        super().__init__(parent)
        left, right, top = hall.screen
        self._hall = hall
        self._bounds = Rect(left - _SPREAD, top - _ABOVE, right + _SPREAD, top + hall.screen_sag + _REACH)
        self._unit = 1.0
        self._colours: MapColours | None = None
        self._tint = QColor()
        self.setZ(-2)

    def settle(self, unit: float, colours: MapColours, tint: QColor) -> None:
        """Draw at ``unit`` pixels a pitch, in light of this colour."""
        self._unit, self._colours, self._tint = unit, colours, tint
        corner = self._hall.bounds
        self.setPosition(
            QPointF(round((self._bounds.left - corner.left) * unit), round((self._bounds.top - corner.top) * unit))
        )
        self.setSize(QSizeF(round(self._bounds.width * unit), round(self._bounds.height * unit)))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Qt: the fan of light, then the screen itself."""
        if self._colours is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._unit
        left, right, top = self._hall.screen
        sag = self._hall.screen_sag * unit
        start = QPointF((left - self._bounds.left) * unit, (top - self._bounds.top) * unit + sag)
        end = QPointF((right - self._bounds.left) * unit, start.y())
        if self._colours.light_alpha:
            self._draw_fan(painter, start, end, sag)
        self._draw_screen(painter, start, end, sag)

    def _draw_fan(self, painter: QPainter, start: QPointF, end: QPointF, sag: float) -> None:
        unit, colours = self._unit, self._colours
        assert colours is not None
        painter.save()
        fan = QPainterPath(start)
        fan.quadTo(QPointF((start.x() + end.x()) / 2, start.y() - 2 * sag), end)
        fan.lineTo(end.x() + _SPREAD * unit, start.y() + _REACH * unit)
        fan.lineTo(start.x() - _SPREAD * unit, start.y() + _REACH * unit)
        fan.closeSubpath()
        middle = QPointF((start.x() + end.x()) / 2, start.y() - 1.5 * unit)
        half = (end.x() - start.x()) / 2 + _SPREAD * unit
        radius = max(half, _REACH * unit)
        gradient = QRadialGradient(middle, radius)
        for stop, share in ((0.0, 1.0), (0.3, 0.52), (0.65, 0.16), (1.0, 0.0)):
            colour = QColor(self._tint)
            colour.setAlpha(round(colours.light_alpha * share))
            gradient.setColorAt(stop, colour)
        # An ellipse, so that the light reaches the sides of a wide screen as it reaches the rows before it.
        painter.setClipPath(fan)
        painter.translate(middle)
        painter.scale(half / radius, 1.0)
        painter.translate(-middle)
        painter.fillRect(QRectF(middle.x() - radius, 0, 2 * radius, self.height()), QBrush(gradient))
        painter.restore()

    def _draw_screen(self, painter: QPainter, start: QPointF, end: QPointF, sag: float) -> None:
        unit, colours = self._unit, self._colours
        assert colours is not None
        curve = QPainterPath(start)
        curve.quadTo(QPointF((start.x() + end.x()) / 2, start.y() - 2 * sag), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        core = max(3.0, 0.16 * unit)
        halo = QColor(self._tint)
        for width, alpha in ((9.0, 10), (6.0, 16), (4.0, 26), (2.4, 60)) if colours.light_alpha else ():
            halo.setAlpha(alpha)
            painter.setPen(QPen(halo, core * width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(curve)
        gradient = QLinearGradient(start, end)
        bright = QColor("#FFFFFF") if colours.ground < "#8" else self._tint
        edge = QColor(self._tint)
        for stop, colour in ((0.0, edge), (0.2, bright), (0.8, bright), (1.0, edge)):
            gradient.setColorAt(stop, colour)
        painter.setPen(QPen(QBrush(gradient), core, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(curve)
