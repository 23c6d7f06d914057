"""The screen as a curve of light, and what falls from it on the first rows."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.seatmap.layout import HallLayout, Rect

_ABOVE = 1.6
_REACH = 10.0  # seat pitches the light falls
_SPREAD = 4.0  # seat pitches it spreads to each side on its way
_COARSE = 6.0  # pixels of the picture for one of the light: drawn small, then made large, it is soft
_WORD = 1.15  # seat pitches under the screen's middle


@dataclass(frozen=True, slots=True)
class LightStyle:
    """How bright (0: only the screen itself), in which colour, and the word written at the screen."""

    alpha: int
    tint: QColor
    core: QColor
    word: str
    word_colour: QColor
    font: QFont


class HallLight(QQuickPaintedItem):
    """Drawn once for a hall and a size."""

    def __init__(self, hall: HallLayout, parent: QQuickItem) -> None:
        super().__init__(parent)
        left, right, top = hall.screen
        self._hall = hall
        self._bounds = Rect(left - _SPREAD, top - _ABOVE, right + _SPREAD, top + hall.screen_sag + _REACH)
        self._unit = 1.0
        self._style: LightStyle | None = None
        self.setZ(-2)
        self.setSmooth(False)  # it is soft already

    def settle(self, unit: float, style: LightStyle) -> None:
        """Draw at ``unit`` pixels a pitch."""
        self._unit, self._style = unit, style
        area, corner = self._bounds, self._hall.bounds
        self.setPosition(QPointF(round((area.left - corner.left) * unit), round((area.top - corner.top) * unit)))
        self.setSize(QSizeF(round(area.width * unit), round(area.height * unit)))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Qt: the fan of light, the screen itself, its name."""
        style = self._style
        if style is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if style.alpha:
            painter.drawImage(QRectF(0, 0, self.width(), self.height()), self._soft_light(style))
        core = max(3.0, 0.17 * self._unit)
        curve = self._curve(self._unit)
        box = curve.boundingRect()
        gradient = QLinearGradient(box.left(), 0, box.right(), 0)
        for stop, colour in ((0.0, style.tint), (0.18, style.core), (0.82, style.core), (1.0, style.tint)):
            gradient.setColorAt(stop, colour)
        painter.setPen(QPen(QBrush(gradient), core, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(curve)
        painter.setFont(style.font)
        painter.setPen(style.word_colour)
        middle = QPointF(box.center().x(), box.bottom() + _WORD * self._unit - box.height())
        word = QRectF(middle.x() - box.width() / 2, middle.y() - self._unit, box.width(), 2 * self._unit)
        painter.drawText(word, int(Qt.AlignmentFlag.AlignCenter), style.word)

    def _curve(self, unit: float) -> QPainterPath:
        left, right, top = self._hall.screen
        sag = self._hall.screen_sag * unit
        y = (top - self._bounds.top) * unit + sag
        path = QPainterPath(QPointF((left - self._bounds.left) * unit, y))
        path.quadTo(
            QPointF(((left + right) / 2 - self._bounds.left) * unit, y - 2 * sag),
            QPointF((right - self._bounds.left) * unit, y),
        )
        return path

    def _soft_light(self, style: LightStyle) -> QImage:
        """The light alone, small: the fan that falls on the seats, and the shine around the screen."""
        size = QSize(max(8, round(self.width() / _COARSE)), max(8, round(self.height() / _COARSE)))
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        unit = self._unit * size.width() / self.width()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        curve = self._curve(unit)
        box = curve.boundingRect()
        fan = QPainterPath(curve)
        fan.lineTo(box.right() + 0.55 * _SPREAD * unit, size.height())
        fan.lineTo(box.left() - 0.55 * _SPREAD * unit, size.height())
        fan.closeSubpath()
        painter.fillPath(fan, QBrush(self._fading(style, box, _REACH * unit)))
        shine = QColor(style.tint)
        for width, alpha in ((2.0, 26), (1.2, 40), (0.5, 90)):
            shine.setAlpha(round(alpha * style.alpha / 74))
            painter.setPen(QPen(shine, width * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(curve)
        painter.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.IgnoreAspectRatio
        return image.scaled(size / 3, ratio, smooth).scaled(size, ratio, smooth)

    def _fading(self, style: LightStyle, screen: QRectF, reach: float) -> QRadialGradient:
        """Around a point far above the screen, so that the light ends along its curve."""
        above = screen.width() * 0.9
        centre = QPointF(screen.center().x(), screen.center().y() - above)
        gradient = QRadialGradient(centre, above + reach)
        start = above / (above + reach)
        for share, strength in ((0.0, 1.0), (0.22, 0.62), (0.5, 0.27), (0.78, 0.08), (1.0, 0.0)):
            colour = QColor(style.tint)
            colour.setAlpha(round(style.alpha * strength))
            gradient.setColorAt(min(1.0, start + (1 - start) * share), colour)
        return gradient
