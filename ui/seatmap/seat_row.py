"""A row of seats, or a piece of one, as one picture: a tap redraws this, and nothing else."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.domain.seats import Seat
from ui.seatmap.layout import HallLayout, Label, Rect, RowLayout
from ui.seatmap.looks import Look, Sign
from ui.seatmap.sprites import Sprites

_PAD = 0.35  # seat pitches around the seats: room for chosen ones and for turned corners
_LABEL_HEIGHT = 0.75


class SeatRow(QQuickPaintedItem):
    """Draws some seats, with the names that stand beside them."""

    def __init__(self, hall: HallLayout, row: RowLayout, looks: Sequence[Look], parent: QQuickItem) -> None:
        super().__init__(parent)
        self._hall = hall
        self._row = row
        self._looks = looks
        self._sprites: Sprites | None = None
        self._label_font = QFont()
        self._label_colour = QColor()
        self._unit = 1.0
        self._corners: dict[int, tuple[int, int]] = {}
        around = row.bounds.grown(_PAD)
        self._bounds = Rect(
            min([around.left, *(label.x - _label_room(label) for label in row.words)]),
            min([around.top, *(label.y - _LABEL_HEIGHT for label in row.words)]),
            max([around.right, *(label.x + _label_room(label) for label in row.words)]),
            max([around.bottom, *(label.y + _LABEL_HEIGHT for label in row.words)]),
        )
        self._sofas = _sofas([hall.seats[place] for place in row.seats], row.seats[0])

    @property
    def bounds(self) -> Rect:
        """What the picture covers, in seat pitches."""
        return self._bounds

    def settle(self, unit: float, sprites: Sprites, font: QFont, colour: QColor) -> None:
        """Draw from now on at ``unit`` pixels a pitch, with these pictures."""
        self._unit, self._sprites, self._label_font, self._label_colour = unit, sprites, font, colour
        corner = self._hall.bounds
        left, top = (
            round((self._bounds.left - corner.left) * unit),
            round((self._bounds.top - corner.top) * unit),
        )
        self.setPosition(QPointF(left, top))
        self.setSize(QRectF(0, 0, round(self._bounds.width * unit), round(self._bounds.height * unit)).size())
        offset = sprites.offset()
        self._corners = {
            place: (
                round((seat.x - self._bounds.left) * unit) + offset.x(),
                round((seat.y - self._bounds.top) * unit) + offset.y(),
            )
            for place in self._row.seats
            for seat in (self._hall.seats[place],)
        }
        self.update()

    def redraw(self, places: Iterable[int]) -> None:
        """These seats of the row look different: draw them anew, and not the others."""
        if self._sofas or self._sprites is None:
            self.update()  # a sofa is one picture under several seats
            return
        box = self._sprites.seat_box
        for place in places:
            self.update(QRect(*self._corners[place], box, box))

    def paint(self, painter: QPainter) -> None:
        """Qt: copy the pictures of the seats together, of those in the part that is drawn anew."""
        sprites = self._sprites
        if sprites is None:
            return
        unit, looks, seats = self._unit, self._looks, self._hall.seats
        left = (self._bounds.left) * unit
        top = (self._bounds.top) * unit
        self._draw_sofas(painter, sprites, left, top)
        part = painter.clipBoundingRect().toAlignedRect() if painter.hasClipping() else None
        for place, (x, y) in self._corners.items():
            if part is not None and not part.intersects(QRect(x, y, sprites.seat_box, sprites.seat_box)):
                continue
            seat, look = seats[place], looks[place]
            painter.drawPixmap(x, y, sprites.seat(look, seat.angle))
            number = sprites.number(seat.number, look)
            if number is not None:
                painter.drawPixmap(x, y, number)
        painter.setFont(self._label_font)
        painter.setPen(self._label_colour)
        for label in self._row.words:
            middle = QPointF(label.x * unit - left, label.y * unit - top)
            box = QRectF(middle.x() - 9 * unit, middle.y() - unit, 18 * unit, 2 * unit)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), label.text)

    def _draw_sofas(self, painter: QPainter, sprites: Sprites, left: float, top: float) -> None:
        unit = self._unit
        for places in self._sofas:
            seats = [self._hall.seats[place] for place in places]
            first, last = seats[0], seats[-1]
            look = self._looks[places[0]]
            alive = any(self._looks[place].sign in (Sign.FREE, Sign.CHOSEN) for place in places)
            base = Look(look.kind, Sign.FREE if alive else Sign.SOLD, look.tier, look.light)
            width = (last.x - first.x) * unit + sprites.size * 1.16
            picture = sprites.sofa(base, width, (first.angle + last.angle) / 2)
            box = picture.deviceIndependentSize()
            x = (first.x + last.x) / 2 * unit - left - box.width() / 2
            y = (first.y + last.y) / 2 * unit - top - box.height() / 2
            painter.drawPixmap(round(x), round(y), picture)


def _label_room(label: Label) -> float:
    """Half of what a name may need, in seat pitches; its letters are seldom as wide as high."""
    return 0.5 + 0.35 * len(label.text)


def _sofas(seats: Sequence[Seat], first: int) -> list[tuple[int, ...]]:
    groups: dict[str, list[int]] = {}
    for place, seat in enumerate(seats, first):
        if seat.group is not None:
            groups.setdefault(seat.group, []).append(place)
    return [tuple(places) for places in groups.values() if len(places) > 1]
