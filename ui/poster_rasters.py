"""Posters as pictures of exactly the size shown, made once and kept as files; and the light they throw around them.

Everything here runs off the GUI thread and lets other threads run while it decodes and draws.
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QImageWriter, QLinearGradient, QPainter

CACHE_BYTES: Final = 96 * 1024 * 1024
DIM: Final = 0.58
"""The brightest a backdrop gets: quiet text on it keeps its contrast over the whitest poster."""
QUICK_TO_WRITE: Final = 80
"""Of a PNG file's compression, 0 the smallest and slowest, 100 the largest."""
LARGEST_SIDE: Final = 4096
LARGEST_SOURCE: Final = 16 * 1024 * 1024
GLOW_SHARE: Final = 0.12 / 1.24
"""Of a glowing picture's width, what lies on each side of the poster itself; as Poster.qml has it."""


FRINGE: Final = 4
"""So many points at the edges does blurring twice reach."""


class Finish(StrEnum):
    """What is made of a poster."""

    PLAIN = "plain"
    GLOW = "glow"
    BACKDROP = "backdrop"
    FITTED = "fitted"
    """All of a picture of any shape, on its own colours out of focus."""
    CONTAINED = "contained"
    """All of it, on nothing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture: whose poster, how finished, how large (pixels)."""

    digest: str
    finish: Finish
    width: int
    height: int

    @property
    def file_name(self) -> str:
        """Its name in the cache; no part of it comes from outside unchanged."""
        whose = hashlib.sha256(self.digest.encode()).hexdigest()[:24]
        return f"{whose}-{self.finish}-{self.width}x{self.height}.png"


def wanted(digest: str, finish: str, width: int, height: int) -> Wanted | None:
    """What QML asks for; None for nonsense."""
    if not digest or finish not in Finish.__members__.values():
        return None
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        return None
    return Wanted(digest, Finish(finish), width, height)


class RasterCache:
    """Pictures in a folder, the oldest going first. Any thread."""

    def __init__(self, folder: Path, find: Callable[[str], Path | None], limit: int = CACHE_BYTES) -> None:
        self._folder = folder
        self._find = find
        self._limit = limit

    def kept(self, asked: Wanted) -> Path | None:
        """The file of a picture that was made before."""
        path = self._folder / asked.file_name
        return path if path.exists() else None

    def make(self, asked: Wanted) -> None:
        """Make a picture and keep it; nothing if the poster is not here or is no picture. Takes time."""
        source = self._find(asked.digest)
        made = finished(source, asked) if source else None
        if made is not None:
            self._keep(made, self._folder / asked.file_name)

    def _keep(self, picture: QImage, path: Path) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = path.with_name(f"part-{os.getpid()}-{path.name}")
            writer = QImageWriter(str(fresh))
            writer.setQuality(QUICK_TO_WRITE)
            if writer.write(picture):
                fresh.replace(path)
            self._trim()
        except OSError:
            pass  # on a full or read-only disk a poster's colour and title stand in for it

    def _trim(self) -> None:
        kept = sorted(((one.stat(), one) for one in self._folder.glob("*.png")), key=lambda pair: -pair[0].st_mtime)
        total = 0
        for status, one in kept:
            total += status.st_size
            if total > self._limit:
                one.unlink(missing_ok=True)


def finished(source: Path, wanted: Wanted) -> QImage | None:
    """The poster at ``source``, finished as wanted; None if it cannot be read as a picture."""
    match wanted.finish:
        case Finish.PLAIN:
            return poster(source, wanted.width, wanted.height)
        case Finish.GLOW:
            return _glowing(source, wanted.width, wanted.height)
        case Finish.BACKDROP:
            return _backdrop(source, wanted.width, wanted.height)
        case Finish.FITTED:
            return _fitted(source, wanted.width, wanted.height)
        case Finish.CONTAINED:
            return _contained(source, wanted.width, wanted.height)


def poster(source: Path, width: int, height: int) -> QImage | None:
    """The poster filling ``width`` x ``height``, its overhang cut off evenly."""
    image = _read(source, width, height, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if image is None:
        return None
    spot = QRect((image.width() - width) // 2, (image.height() - height) // 2, width, height)
    return image.copy(spot).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _read(source: Path, width: int, height: int, how: Qt.AspectRatioMode) -> QImage | None:
    """A picture scaled to ``width`` x ``height`` in its own proportions, turned as its camera was held."""
    reader = QImageReader(str(source))
    reader.setAutoTransform(True)
    natural = reader.size()
    if not natural.isValid() or natural.isEmpty() or source.stat().st_size > LARGEST_SOURCE:
        return None
    lies = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    scaled = (natural.transposed() if lies else natural).scaled(width, height, how)
    reader.setScaledSize(scaled.transposed() if lies else scaled)
    image = reader.read()
    return None if image.isNull() else image


def _contained(source: Path, width: int, height: int) -> QImage | None:
    image = _read(source, width, height, Qt.AspectRatioMode.KeepAspectRatio)
    if image is None:
        return None
    canvas = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(Qt.GlobalColor.transparent)
    with QPainter(canvas) as painter:
        painter.drawImage((width - image.width()) // 2, (height - image.height()) // 2, image)
    return canvas


def _fitted(source: Path, width: int, height: int) -> QImage | None:
    whole, wall = _contained(source, width, height), poster(source, 60, max(1, round(60 * height / width)))
    if whole is None or wall is None:
        return None
    smooth = Qt.TransformationMode.SmoothTransformation
    down = max(2, round(18 * height / width))
    rough = wall.scaled(18 + 2 * FRINGE, down + 2 * FRINGE, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    soft = _deeper(_blurred(_blurred(rough)).copy(FRINGE, FRINGE, 18, down), DIM)  # blurring thins out the edges
    canvas = QImage(width, height, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.black)  # blurring leaves them half transparent
    with QPainter(canvas) as painter:
        painter.drawImage(0, 0, soft.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        painter.drawImage(0, 0, whole)
    return canvas


def _glowing(source: Path, width: int, height: int) -> QImage | None:
    margin = round(width * GLOW_SHARE)
    picture = poster(source, width - 2 * margin, height - 2 * margin)
    if picture is None:
        return None
    canvas = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(Qt.GlobalColor.transparent)
    with QPainter(canvas) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(0.75)
        painter.drawImage(canvas.rect(), _light_of(picture, margin))
        painter.setOpacity(1)
        painter.drawImage(margin, margin, picture)
        painter.setPen(QColor(255, 255, 255, 26))
        painter.drawRect(margin, margin, picture.width() - 1, picture.height() - 1)
    return canvas


def _light_of(picture: QImage, margin: int) -> QImage:
    """The poster out of focus with soft edges: small, so that drawing it large blurs it."""
    smooth = Qt.TransformationMode.SmoothTransformation
    across = 24
    cell = (picture.width() + 2 * margin) / across
    down = round((picture.height() + 2 * margin) / cell)
    edge = margin / cell
    inner = QRectF(edge * 0.7, edge * 0.7, across - 1.4 * edge, down - 1.4 * edge)
    tiny = QImage(across, down, QImage.Format.Format_ARGB32_Premultiplied)
    tiny.fill(Qt.GlobalColor.transparent)
    with QPainter(tiny) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        light = _deeper(picture.scaled(6, 9, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        painter.drawImage(inner, light.scaled(across, down, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    softer = _blurred(tiny)
    return softer.scaled(across * 8, down * 8, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _blurred(image: QImage) -> QImage:
    """A small picture, each point mixed with its neighbours twice."""
    for _ in range(2):
        mixed = QImage(image.size(), image.format())
        mixed.fill(Qt.GlobalColor.transparent)
        with QPainter(mixed) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
            painter.setOpacity(1 / 9)
            for x in (-1, 0, 1):
                for y in (-1, 0, 1):
                    painter.drawImage(x, y, image)
        image = mixed
    return image


def _deeper(image: QImage, brightest: float = 1.0) -> QImage:
    """A small picture with its colours half as strong again: blurring has greyed them."""
    for y in range(image.height()):
        for x in range(image.width()):
            colour = image.pixelColor(x, y)
            saturation = min(1.0, colour.hsvSaturationF() * 1.5)
            hue = max(0.0, colour.hsvHueF())
            image.setPixelColor(
                x, y, QColor.fromHsvF(hue, saturation, min(brightest, colour.valueF()), colour.alphaF())
            )
    return image


def _backdrop(source: Path, width: int, height: int) -> QImage | None:
    picture = poster(source, 60, max(1, round(60 * height / width)))
    if picture is None:
        return None
    smooth = Qt.TransformationMode.SmoothTransformation
    rough = picture.scaled(18, max(2, round(18 * height / width)), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    small = _deeper(_blurred(_blurred(rough)), DIM)
    canvas = small.scaled(width // 4, height // 4, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).scaled(
        width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth
    )
    fade = QLinearGradient(0, 0, 0, height)
    fade.setColorAt(0, QColor(0, 0, 0, 185))
    fade.setColorAt(0.5, QColor(0, 0, 0, 105))
    fade.setColorAt(1, QColor(0, 0, 0, 0))
    canvas = canvas.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    with QPainter(canvas) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(canvas.rect(), fade)
    return canvas
