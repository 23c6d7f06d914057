"""The cinema's own pictures: its logo, those that the first screen shows, the one for when it is closed.

Looked at once, off the GUI thread: what cannot be shown is refused in words before anybody waits for it.
"""

import hashlib
import os
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImageReader

from kiosk.config import Hours, Look
from kiosk.logs import logger
from ui.background import Ok, Outcome
from ui.poster_rasters import LARGEST_SOURCE

if TYPE_CHECKING:
    from ui.background import Background
    from ui.posters import PosterFiles

log = logger(__name__)

LARGEST_LOGO: Final = 2 * 1024 * 1024
MOST_PIXELS: Final = 24_000_000
"""Of one picture: decoded it takes four bytes each, for a moment."""
MOST_PICTURES: Final = 40
MOST_NAMES: Final = 2_000
"""So many files of a folder are looked through."""
LOGOS: Final = frozenset((b"svg", b"png"))
PICTURES: Final = LOGOS | {b"jpeg", b"webp"}
SUFFIXES: Final = frozenset((".svg", ".png", ".jpg", ".jpeg", ".webp"))
THUMB: Final = QSize(64, 64)


@dataclass(frozen=True, slots=True)
class OwnPicture:
    """A picture that can be shown; sizes in pixels. ``digest`` is what `PosterPictures` calls it by."""

    digest: str
    path: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class NoPicture:
    """One that cannot be, and why, in words for staff."""

    path: Path
    why: str


def look_at(
    path: Path, most_bytes: int = LARGEST_SOURCE, kinds: Collection[bytes] = PICTURES
) -> OwnPicture | NoPicture:
    """Read a picture as far as it takes to know that it can be shown. Takes time; any thread."""
    try:
        with path.open("rb") as file:
            held = file.read(most_bytes + 1)
    except OSError as error:
        return NoPicture(path, f"cannot be read: {error.strerror}")
    if len(held) > most_bytes:
        return NoPicture(path, f"is larger than {most_bytes // 1024 // 1024} MB")
    reader = QImageReader(str(path))
    kind = bytes(reader.format().data())
    if kind not in kinds:
        return NoPicture(path, f"is no picture of a kind that can be shown ({_named(kinds)})")
    reader.setAutoTransform(True)
    size = reader.size()  # of what is stored; a camera may have been held upright
    if size.isEmpty():
        return NoPicture(path, "is damaged")
    if size.width() * size.height() > MOST_PIXELS:
        return NoPicture(path, f"has more than {MOST_PIXELS // 1_000_000} million pixels")
    reader.setScaledSize(size.scaled(THUMB, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    if reader.read().isNull():
        return NoPicture(path, f"is damaged: {reader.errorString()}")
    return OwnPicture(f"own-{hashlib.sha256(held).hexdigest()}", path, size.width(), size.height())


def look_into(folder: Path) -> tuple[OwnPicture | NoPicture, ...]:
    """The pictures of a folder by name, the first forty that can be shown; other files are nobody's business."""
    try:
        with os.scandir(folder) as listed:
            names = sorted(one.name for one in islice(listed, MOST_NAMES) if Path(one.name).suffix.lower() in SUFFIXES)
    except OSError as error:
        return (NoPicture(folder, f"cannot be read: {error.strerror}"),)
    found: list[OwnPicture | NoPicture] = []
    good = 0
    for name in names:
        one = look_at(folder / name)
        found.append(one)
        good += isinstance(one, OwnPicture)
        if good == MOST_PICTURES:
            break
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Found:
    logo: OwnPicture | NoPicture | None
    closed: OwnPicture | NoPicture | None
    attract: tuple[OwnPicture | NoPicture, ...]


class OwnPictures(QObject):
    """Which of them there are; none until they were looked at. Then ``changed`` is told, once."""

    changed = Signal()

    def __init__(self, look: Look, hours: Hours, files: "PosterFiles", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hours = hours
        self._files = files
        self.logo: OwnPicture | None = None
        self.closed = ""
        self.attract: tuple[str, ...] = ()
        self.refused: tuple[NoPicture, ...] = ()

    def look_for_them(self, background: "Background") -> None:
        """Begin to look, where any are configured."""
        if self._look.logo or self._look.attract or self._hours.closed_picture:
            background.run_later(self._find, self._found)

    def _find(self) -> _Found:
        logo, attract, closed = (
            Path(text).expanduser() if text else None
            for text in (self._look.logo, self._look.attract, self._hours.closed_picture)
        )
        return _Found(
            look_at(logo, LARGEST_LOGO, LOGOS) if logo else None,
            look_at(closed) if closed else None,
            look_into(attract) if attract else (),
        )

    def _found(self, outcome: Outcome[_Found]) -> None:
        if not isinstance(outcome, Ok):
            return  # told by the log
        found = outcome.value
        everything = tuple(one for one in (found.logo, found.closed, *found.attract) if one)
        self.refused = tuple(one for one in everything if isinstance(one, NoPicture))
        for refused in self.refused:
            log.warning("a picture is not used: %s %s", refused.path.name, refused.why)
        for one in everything:
            if isinstance(one, OwnPicture):
                self._files.keep(one.digest, one.path)
        self.logo = found.logo if isinstance(found.logo, OwnPicture) else None
        self.closed = found.closed.digest if isinstance(found.closed, OwnPicture) else ""
        self.attract = tuple(dict.fromkeys(one.digest for one in found.attract if isinstance(one, OwnPicture)))
        self.changed.emit()


def _named(kinds: Collection[bytes]) -> str:
    return ", ".join(sorted(kind.decode().upper() for kind in kinds))
