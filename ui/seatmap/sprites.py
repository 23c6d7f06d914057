"""The pictures of seats at one size, each drawn once: a row is then only copied together."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from kiosk.domain.seats import SeatKind
from ui.seatmap.drawing import Palette, draw_seat, draw_sofa
from ui.seatmap.looks import Look, Sign

_ANGLE_STEP = 2.5  # degrees; finer turns cannot be seen on a seat
_NUMBER = 0.40  # of the seat's size
_LEAST_NUMBER = 10  # pixels; smaller figures are only noise
_MARGIN = 1.28  # of the seat's size: room to turn it


class Sprites:
    """Pictures for seats ``size`` pixels wide, on a screen with ``ratio`` device pixels to a pixel."""

    def __init__(self, size: float, ratio: float, palette: Palette, family: str) -> None:
        self.size = size
        self.palette = palette
        self._ratio = ratio
        self._family = family
        self._seats: dict[tuple[Look, int], QPixmap] = {}
        self._numbers: dict[tuple[str, str], QPixmap] = {}
        self._sofas: dict[tuple[Look, int, int], QPixmap] = {}
        self.seat_box = int(size * _MARGIN) + 3

    @property
    def shows_numbers(self) -> bool:
        """Whether seats are large enough for their numbers."""
        return self.size * _NUMBER >= _LEAST_NUMBER

    def seat(self, look: Look, angle: float) -> QPixmap:
        """A seat turned by ``angle`` degrees, in a square of ``seat_box`` pixels."""
        turn = round(angle / _ANGLE_STEP)
        key = (look, turn)
        found = self._seats.get(key)
        if found is None:
            found = self._empty(self.seat_box, self.seat_box)
            painter = self._centred(found, turn)
            draw_seat(painter, look, self.palette)
            painter.end()
            self._seats[key] = found
        return found

    def sofa(self, look: Look, width: float, angle: float) -> QPixmap:
        """The body of a sofa ``width`` pixels wide, in a square as large as it is wide."""
        turn, wide = round(angle / _ANGLE_STEP), round(width)
        key = (look, turn, wide)
        found = self._sofas.get(key)
        if found is None:
            box = wide + self.seat_box
            found = self._empty(box, box)
            painter = self._centred(found, turn)
            draw_sofa(painter, wide / self.size, look, self.palette)
            painter.end()
            self._sofas[key] = found
        return found

    def number(self, text: str, look: Look) -> QPixmap | None:
        """A seat's number in the colour that is read on it; None where there is no room or another sign."""
        if not self.shows_numbers or look.kind in (SeatKind.WHEELCHAIR, SeatKind.COMPANION):
            return None
        if look.sign is not Sign.FREE:
            return None
        colour = self.palette.map.on_seat
        key = (text, colour)
        found = self._numbers.get(key)
        if found is None:
            found = self._empty(self.seat_box, self.seat_box)
            painter = QPainter(found)
            font = QFont(self._family)
            font.setPixelSize(max(1, round(self.size * _NUMBER)))
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            lift = round(self.size * 0.11)
            painter.drawText(QRect(0, -lift, self.seat_box, self.seat_box), int(Qt.AlignmentFlag.AlignCenter), text)
            painter.end()
            self._numbers[key] = found
        return found

    def offset(self) -> QPoint:
        """From the middle of a seat to the corner of its picture."""
        return QPoint(-(self.seat_box // 2), -(self.seat_box // 2))

    def _empty(self, width: int, height: int) -> QPixmap:
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _centred(self, pixmap: QPixmap, turn: int) -> QPainter:
        painter = QPainter(pixmap)
        size = pixmap.deviceIndependentSize()
        painter.translate(size.width() // 2, size.height() // 2)
        painter.rotate(turn * _ANGLE_STEP)
        painter.scale(self.size, self.size)
        return painter
