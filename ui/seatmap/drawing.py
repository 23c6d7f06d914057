"""Seats as pictures: one seat fills the square from -0.5 to 0.5 and faces up, towards the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from kiosk.domain.seats import SeatKind
from ui.seatmap.colours import MapColours, mixed
from ui.seatmap.looks import LIGHT_LEVELS, Look, Sign

_STITCH = 0.055
_ROUND = Qt.PenCapStyle.RoundCap
_JOIN = Qt.PenJoinStyle.RoundJoin


@dataclass(frozen=True, slots=True)
class Palette:
    """The map's colours and the two of what is chosen."""

    map: MapColours
    amber: str
    on_amber: str

    def fill(self, look: Look) -> str:
        """The colour of a free seat, in the light that falls on it."""
        tint = self.map.zones[min(look.tier, len(self.map.zones) - 1)]
        return mixed(tint, self.map.lit, self.map.lit_share * look.light / (LIGHT_LEVELS - 1))


def draw_seat(painter: QPainter, look: Look, palette: Palette) -> None:
    """Draw one seat around the painter's origin, one unit wide."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match look.sign:
        case Sign.FREE:
            _draw_free(painter, look, palette)
        case Sign.CHOSEN:
            _draw_chosen(painter, look, palette)
        case Sign.SOLD:
            _draw_sold(painter, look, palette)
        case Sign.NOT_HERE:
            _draw_hollow(painter, palette, crossed=False)
        case Sign.BLOCKED:
            _draw_hollow(painter, palette, crossed=True)


def draw_sofa(painter: QPainter, width: float, look: Look, palette: Palette) -> None:
    """Draw the body that makes one piece of furniture of seats ``width`` units wide in all, around the origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2
    body = QPainterPath()
    body.addRoundedRect(QRectF(-half, -0.34, width, 0.86), 0.24, 0.24)
    if look.sign is Sign.SOLD:
        _fill(painter, body, palette.map.back)
    else:
        _fill(painter, body, mixed(palette.fill(look), palette.map.ground, 0.5))


def draw_glow(painter: QPainter, palette: Palette) -> None:
    """Fill a circle of radius 1 around the origin with light that fades out."""
    gradient = QRadialGradient(QPointF(0, 0), 1.0)
    for stop, alpha in ((0.0, 0.62), (0.35, 0.36), (0.7, 0.1), (1.0, 0.0)):
        colour = QColor(palette.amber)
        colour.setAlphaF(alpha)
        gradient.setColorAt(stop, colour)
    painter.fillRect(QRectF(-1, -1, 2, 2), QBrush(gradient))


def _draw_free(painter: QPainter, look: Look, palette: Palette) -> None:
    fill = palette.fill(look)
    if look.kind is SeatKind.WHEELCHAIR:
        plate = QPainterPath()
        plate.addRoundedRect(QRectF(-0.5, -0.5, 1, 1), 0.26, 0.26)
        _fill(painter, plate, fill)
        _wheelchair(painter, palette.map.on_seat)
        return
    _chair(painter, look, fill, mixed(fill, palette.map.ground, 0.42))
    if look.kind is SeatKind.COMPANION:
        _companion(painter, palette.map.on_seat)
    for stitch in range(min(look.tier, 5)):
        x = (stitch - (min(look.tier, 5) - 1) / 2) * 0.16
        painter.fillRect(QRectF(x - _STITCH / 2, 0.33, _STITCH, 0.13), QColor(palette.map.on_seat))


def _draw_chosen(painter: QPainter, look: Look, palette: Palette) -> None:
    plate = QPainterPath()
    if look.kind is SeatKind.WHEELCHAIR:
        plate.addRoundedRect(QRectF(-0.56, -0.56, 1.12, 1.12), 0.28, 0.28)
        _fill(painter, plate, palette.amber)
        _wheelchair(painter, palette.on_amber)
        return
    if look.kind is SeatKind.SOFA:
        plate.addRoundedRect(QRectF(-0.47, -0.54, 0.94, 0.96), 0.22, 0.22)
    else:
        plate.addRoundedRect(QRectF(-0.56, -0.54, 1.12, 1.1), 0.26, 0.26)
    gradient = QLinearGradient(0, -0.54, 0, 0.56)
    gradient.setColorAt(0, QColor(mixed(palette.amber, "#FFFFFF", 0.35)))
    gradient.setColorAt(0.5, QColor(palette.amber))
    gradient.setColorAt(1, QColor(palette.amber))
    painter.fillPath(plate, QBrush(gradient))
    painter.setPen(QPen(QColor(palette.on_amber), 0.15, Qt.PenStyle.SolidLine, _ROUND, _JOIN))
    painter.drawPolyline([QPointF(-0.24, 0.02), QPointF(-0.06, 0.2), QPointF(0.26, -0.18)])


def _draw_sold(painter: QPainter, look: Look, palette: Palette) -> None:
    """Somebody sits there: a head over the dark back of the seat."""
    if look.kind not in (SeatKind.WHEELCHAIR, SeatKind.SOFA):
        _chair(painter, look, palette.map.back, palette.map.back)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.map.sold))
    painter.drawEllipse(QPointF(0, -0.02), 0.22, 0.22)


def _draw_hollow(painter: QPainter, palette: Palette, *, crossed: bool) -> None:
    pen = QPen(QColor(palette.map.hollow), 0.075, Qt.PenStyle.SolidLine, _ROUND, _JOIN)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if crossed:
        painter.drawLine(QPointF(-0.22, -0.22), QPointF(0.22, 0.22))
        painter.drawLine(QPointF(-0.22, 0.22), QPointF(0.22, -0.22))
        return
    painter.drawRoundedRect(QRectF(-0.42, -0.42, 0.84, 0.84), 0.2, 0.2)
    painter.drawLine(QPointF(-0.18, 0), QPointF(0.18, 0))


def _chair(painter: QPainter, look: Look, cushion: str, back: str) -> None:
    if look.kind is not SeatKind.SOFA:
        chair = QPainterPath()
        chair.addRoundedRect(QRectF(-0.5, -0.28, 1.0, 0.78), 0.22, 0.22)
        _fill(painter, chair, back)
    front = QPainterPath()
    side = 0.34 if look.kind is SeatKind.VIP else 0.385
    front.addRoundedRect(QRectF(-side, -0.5, 2 * side, 0.8), 0.17, 0.17)
    if cushion == back:
        _fill(painter, front, back)
        return
    gradient = QLinearGradient(0, -0.5, 0, 0.28)
    gradient.setColorAt(0, QColor(mixed(cushion, "#FFFFFF", 0.16)))
    gradient.setColorAt(0.6, QColor(cushion))
    painter.fillPath(front, QBrush(gradient))
    if look.kind is SeatKind.VIP:
        painter.setPen(QPen(QColor(back), 0.06, Qt.PenStyle.SolidLine, _ROUND))
        painter.drawLine(QPointF(-0.2, -0.34), QPointF(0.2, -0.34))


def _wheelchair(painter: QPainter, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 0.085, Qt.PenStyle.SolidLine, _ROUND, _JOIN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    wheel = QRectF(-0.27, -0.1, 0.44, 0.44)
    painter.drawArc(wheel, 120 * 16, 235 * 16)
    painter.drawPolyline([QPointF(-0.06, -0.18), QPointF(-0.04, 0.08), QPointF(0.17, 0.08), QPointF(0.27, 0.3)])
    painter.drawLine(QPointF(-0.05, -0.05), QPointF(0.12, -0.05))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(-0.07, -0.32), 0.075, 0.075)


def _companion(painter: QPainter, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 0.1, Qt.PenStyle.SolidLine, _ROUND))
    painter.drawLine(QPointF(-0.17, -0.12), QPointF(0.17, -0.12))
    painter.drawLine(QPointF(0, -0.29), QPointF(0, 0.05))


def _fill(painter: QPainter, path: QPainterPath, colour: str) -> None:
    painter.fillPath(path, QColor(colour))
