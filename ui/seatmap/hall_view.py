"""Moving and zooming over a hall: fingers move it at once, buttons let it glide, then it is drawn sharp again."""

from dataclasses import replace

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickItem

from ui.seatmap.camera import Camera, Frame, can_pan, panned, showing, whole_hall, zoomed
from ui.seatmap.layout import Rect

_LARGEST_SEAT_MM = 20.0
_ZOOM = 1.5
_ALWAYS_LARGER = 1.8  # times the whole hall: also a small hall can be looked at closely
_STEP = 0.6  # of what is seen, by one touch of an arrow
_NOWHERE = Rect(0, 0, 1, 1)
_REST_MS = 250


class HallView(QQuickItem):
    """The window on a hall. ``worldX``, ``worldY`` and ``worldScale`` place the item that holds the rows.

    While ``gliding`` they are to be animated. The rows are drawn for ``drawnUnit`` pixels a seat pitch; a subclass
    draws them anew in ``_settle`` when a gesture ends (``arrived``), or when nothing has moved for a while
    (``rested``).
    """

    cameraChanged = Signal()
    rested = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._hall = _NOWHERE
        self._mm = 2.7
        self._camera = Camera(1.0, 0.0, 0.0)
        self._settled = 1.0
        self._gliding = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._rest)
        self.cameraChanged.connect(self._resting.start)

    @Property(float, notify=cameraChanged)
    def worldX(self) -> float:
        """Where the hall's left edge is, in pixels."""
        return round(self._camera.x)

    @Property(float, notify=cameraChanged)
    def worldY(self) -> float:
        """Where the hall's upper edge is, in pixels."""
        return round(self._camera.y)

    @Property(float, notify=cameraChanged)
    def worldScale(self) -> float:
        """How much larger the hall is shown than it was drawn; 1 when it is sharp."""
        return self._camera.unit / self._settled

    @Property(float, notify=cameraChanged)
    def drawnUnit(self) -> float:
        """The pixels of a seat pitch the hall was drawn for."""
        return self._settled

    @Property(bool, notify=cameraChanged)
    def gliding(self) -> bool:
        """Whether the hall is on its way to where it shall be."""
        return self._gliding

    @Property(bool, notify=cameraChanged)
    def canZoomIn(self) -> bool:
        """Whether it can be shown larger."""
        return self._camera.unit < self._frame().largest - 0.01

    @Property(bool, notify=cameraChanged)
    def canZoomOut(self) -> bool:
        """Whether it can be shown smaller."""
        return self._camera.unit > self._frame().whole + 0.01

    @Property(bool, notify=cameraChanged)
    def canPan(self) -> bool:
        """Whether some of it is out of sight."""
        return can_pan(self._camera, self._frame())

    @Slot(float, float, float)
    def pinch(self, factor: float, x: float, y: float) -> None:
        """Zoom under the fingers, now; ``settle`` when they leave."""
        self._look(zoomed(self._camera, self._frame(), factor, x, y), glide=False)

    @Slot(float, float)
    def drag(self, right: float, down: float) -> None:
        """Move with the finger, now."""
        self._look(panned(self._camera, self._frame(), right, down), glide=False)

    @Slot()
    def zoomIn(self) -> None:
        """One step nearer to the middle of what is seen."""
        self._look(zoomed(self._camera, self._frame(), _ZOOM, self.width() / 2, self.height() / 2), glide=True)

    @Slot()
    def zoomOut(self) -> None:
        """One step away."""
        self._look(zoomed(self._camera, self._frame(), 1 / _ZOOM, self.width() / 2, self.height() / 2), glide=True)

    @Slot()
    def showAll(self) -> None:
        """The whole hall."""
        self._look(whole_hall(self._frame()), glide=True)

    @Slot(int, int)
    def step(self, right: int, down: int) -> None:
        """See more of what is to the right (-1: left) or farther down (-1: up)."""
        moved = panned(self._camera, self._frame(), -right * self.width() * _STEP, -down * self.height() * _STEP)
        self._look(moved, glide=True)

    @Slot()
    def arrived(self) -> None:
        """The hall is where it shall be: draw it sharp."""
        if self._gliding or self._settled != self._camera.unit:
            self._gliding = False
            self._settled = self._camera.unit
            self._settle()
            self.cameraChanged.emit()

    @Slot()
    def _rest(self) -> None:
        """Nothing has moved for a while: whatever moved it, it is drawn sharp now."""
        self.arrived()
        self.rested.emit()

    def _frame(self) -> Frame:
        frame = Frame(max(1.0, self.width()), max(1.0, self.height()), self._hall, _LARGEST_SEAT_MM * self._mm)
        return replace(frame, largest=max(frame.largest, frame.whole * _ALWAYS_LARGER))

    def _show(self, target: Rect, unit: float, *, glide: bool) -> None:
        self._look(showing(self._frame(), target, unit), glide=glide)

    def _look(self, camera: Camera, *, glide: bool) -> None:
        if camera != self._camera:
            self._camera = camera
            self._gliding = glide
            self._in_sight()
            self.cameraChanged.emit()

    def _jump(self, camera: Camera) -> None:
        self._camera = camera
        self._gliding = False
        self._settled = camera.unit
        self._settle()
        self.cameraChanged.emit()

    def _settle(self) -> None:
        """Draw for ``_settled`` pixels a seat pitch."""

    def _in_sight(self) -> None:
        """Another part of the hall came into sight."""
