"""One icon as a picture.

Not a Shape of Qt Quick: the software renderer draws a Shape that is wholly clipped away as if nothing clipped it, so
the icons at the far end of a list would appear over the action bar.
"""

from PySide6.QtCore import Property, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.made_by_qml import leaves_nothing

QML_IMPORT_NAME = "Foyer.Pictures"
QML_IMPORT_MAJOR_VERSION = 1

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="%s" stroke-opacity="%s"'
    ' stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="%s"/></svg>'
)


@QmlElement
class IconPicture(QQuickPaintedItem):
    """Strokes ``path`` (SVG, on a 24 x 24 grid) in ``tint``, as large as it is."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._tint = QColor("white")
        self.changed.connect(self.update)
        leaves_nothing(self)

    def _get_path(self) -> str:
        return self._path

    def _set_path(self, path: str) -> None:
        if path != self._path:
            self._path = path
            self.changed.emit()

    path = Property(str, _get_path, _set_path, notify=changed)

    def _get_tint(self) -> QColor:
        return self._tint

    def _set_tint(self, tint: QColor) -> None:
        if tint != self._tint:
            self._tint = tint
            self.changed.emit()

    tint = Property(QColor, _get_tint, _set_tint, notify=changed)

    def paint(self, painter: QPainter) -> None:
        """Qt: the icon."""
        if not self._path:
            return
        from PySide6.QtSvg import QSvgRenderer

        svg = _SVG % (self._tint.name(), f"{self._tint.alphaF():.3f}", self._path)
        renderer = QSvgRenderer(svg.encode())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, self.boundingRect())
