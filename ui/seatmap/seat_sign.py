"""One seat as it looks on the map, for the legend and the card."""

from PySide6.QtCore import Property, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.domain.seats import SeatKind
from ui.made_by_qml import leaves_nothing
from ui.seatmap.colours import BY_LOOK, DARK
from ui.seatmap.drawing import Palette, draw_seat, draw_sofa
from ui.seatmap.looks import Look, Sign

QML_IMPORT_NAME = "Foyer.Seats"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SeatSign(QQuickPaintedItem):
    """Draws a seat as large as it is; ``kind`` and ``sign`` are the values of SeatKind and Sign."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._kind, self._sign, self._tier = SeatKind.STANDARD.value, Sign.FREE.value, 0
        self._look, self._amber, self._ink = "dark", QColor("#FFB547"), QColor("#1A1206")
        self.changed.connect(self.update)
        leaves_nothing(self)

    def _get_kind(self) -> str:
        return self._kind

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self.changed.emit()

    kind = Property(str, _get_kind, _set_kind, notify=changed)

    def _get_sign(self) -> str:
        return self._sign

    def _set_sign(self, sign: str) -> None:
        self._sign = sign
        self.changed.emit()

    sign = Property(str, _get_sign, _set_sign, notify=changed)

    def _get_tier(self) -> int:
        return self._tier

    def _set_tier(self, tier: int) -> None:
        self._tier = tier
        self.changed.emit()

    tier = Property(int, _get_tier, _set_tier, notify=changed)

    def _get_look(self) -> str:
        return self._look

    def _set_look(self, look: str) -> None:
        self._look = look
        self.changed.emit()

    look = Property(str, _get_look, _set_look, notify=changed)

    def _get_amber(self) -> QColor:
        return self._amber

    def _set_amber(self, amber: QColor) -> None:
        self._amber = amber
        self.changed.emit()

    amber = Property(QColor, _get_amber, _set_amber, notify=changed)

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, ink: QColor) -> None:
        self._ink = ink
        self.changed.emit()

    ink = Property(QColor, _get_ink, _set_ink, notify=changed)

    def paint(self, painter: QPainter) -> None:
        """Qt: the seat, in the middle."""
        size = min(self.width(), self.height()) * 0.88
        colours = BY_LOOK.get(self._look, DARK)
        palette = Palette(colours, self._amber.name(), self._ink.name())
        look = Look(SeatKind(self._kind), Sign(self._sign), self._tier)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(size, size)
        if look.kind is SeatKind.SOFA:
            draw_sofa(painter, 1.1, look, palette)
        draw_seat(painter, look, palette)
