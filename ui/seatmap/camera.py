"""Which part of the hall is seen, and how large: all in pixels of the place the map has on the screen."""

from dataclasses import dataclass, replace

from ui.seatmap.layout import Rect


@dataclass(frozen=True, slots=True)
class Frame:
    """The place the map has: its size in pixels, the hall it shows, and the largest seat pitch one may zoom to."""

    width: float
    height: float
    hall: Rect
    largest: float

    @property
    def whole(self) -> float:
        """The pixels of a seat pitch that show the whole hall."""
        if not (self.hall.width > 0 and self.hall.height > 0):
            return 1.0
        return max(1.0, min(self.width / self.hall.width, self.height / self.hall.height))


@dataclass(frozen=True, slots=True)
class Camera:
    """``unit`` pixels a seat pitch; the hall's corner is drawn at ``x``, ``y``."""

    unit: float
    x: float
    y: float

    def to_hall(self, frame: Frame, x: float, y: float) -> tuple[float, float]:
        """The point of the hall under a pixel."""
        return (x - self.x) / self.unit + frame.hall.left, (y - self.y) / self.unit + frame.hall.top


def whole_hall(frame: Frame) -> Camera:
    """Everything, in the middle."""
    return kept_inside(Camera(frame.whole, 0, 0), frame)


def zoomed(camera: Camera, frame: Frame, factor: float, x: float, y: float) -> Camera:
    """Nearer or farther; what is under the pixel ``x``, ``y`` stays there as far as it can."""
    unit = min(max(camera.unit * factor, frame.whole), max(frame.whole, frame.largest))
    grown = unit / camera.unit
    return kept_inside(Camera(unit, x - (x - camera.x) * grown, y - (y - camera.y) * grown), frame)


def panned(camera: Camera, frame: Frame, right: float, down: float) -> Camera:
    """The hall moved by so many pixels."""
    return kept_inside(replace(camera, x=camera.x + right, y=camera.y + down), frame)


def showing(frame: Frame, target: Rect, unit: float) -> Camera:
    """``target`` in the middle, at ``unit`` pixels a pitch, or less if it would not fit."""
    unit = min(unit, frame.width / max(target.width, 0.1), frame.height / max(target.height, 0.1))
    unit = min(max(unit, frame.whole), max(frame.whole, frame.largest))
    middle_x = (target.left + target.right) / 2 - frame.hall.left
    middle_y = (target.top + target.bottom) / 2 - frame.hall.top
    return kept_inside(Camera(unit, frame.width / 2 - middle_x * unit, frame.height / 2 - middle_y * unit), frame)


def kept_inside(camera: Camera, frame: Frame) -> Camera:
    """No more emptiness at one side than at the other: the hall cannot be lost from sight."""
    return replace(
        camera,
        x=_kept(camera.x, frame.hall.width * camera.unit, frame.width),
        y=_kept(camera.y, frame.hall.height * camera.unit, frame.height),
    )


def can_pan(camera: Camera, frame: Frame) -> bool:
    """Whether some of the hall is out of sight."""
    return frame.hall.width * camera.unit > frame.width + 1 or frame.hall.height * camera.unit > frame.height + 1


def _kept(offset: float, content: float, room: float) -> float:
    if content <= room:
        return (room - content) / 2
    return min(0.0, max(room - content, offset))
