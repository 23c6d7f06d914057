"""Posters for QML: ``PosterPictures.file(…)`` is the address of a picture of exactly that size, made in the background.

They go through files, not through an image provider in Python: Qt's picture loader holds its lock while it calls a
provider, and that call waits for the interpreter, which the GUI thread may hold while it waits for the same lock.
"""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Property, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.domain.films import Film
from kiosk.logs import logger
from ui.poster_rasters import RasterCache, Wanted, wanted

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)


class PosterFiles:
    """Which file holds which poster, as far as the screens have asked. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._files: dict[str, Path] = {}

    def know(self, film: Film, path: Path | None) -> str:
        """Note a film's file; its digest for QML, "" while there is no file."""
        if film.poster is None or path is None:
            return ""
        with self._lock:
            self._files[film.poster.digest] = path
        return film.poster.digest

    def keep(self, digest: str, path: Path) -> None:
        """Note the file of a picture that is no film's."""
        with self._lock:
            self._files[digest] = path

    def find(self, digest: str) -> Path | None:
        """The file of a poster."""
        with self._lock:
            return self._files.get(digest)


@QmlElement
@QmlSingleton
class PosterPictures(QObject):
    """Hands QML its posters. One thread: posters wait for each other, nobody waits for posters."""

    changed = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache: RasterCache | None = None
        self._pool = ThreadPoolExecutor(1, "posters")
        self._asked: set[Wanted] = set()
        self._making = 0
        self._revision = 0
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def use(self, cache: RasterCache) -> None:
        """Where pictures are made and kept; until then there are none."""
        self._cache = cache

    @Property(int, notify=changed)
    def revision(self) -> int:
        """Grows with each picture that was made: bind it, so that ``file`` is asked again."""
        return self._revision

    @Slot(str, str, int, int, int, result=str)
    def file(self, digest: str, finish: str, width: int, height: int, revision: int) -> str:
        """The address of a picture, "" until it is made (or if it cannot be)."""
        asked = wanted(digest, finish, width, height)
        if self._cache is None or asked is None:
            return ""
        kept = self._cache.kept(asked)
        if kept is not None:
            return str(QUrl.fromLocalFile(str(kept)).toString())
        if asked not in self._asked:
            self._asked.add(asked)
            self._making += 1
            self._pool.submit(self._make, self._cache, asked)
        return ""

    def at_rest(self) -> bool:
        """Whether nothing is in the making."""
        return self._making == 0

    def close(self) -> None:
        """Make no more, and wait for the one in the making: it must not tell of itself after the engine is gone."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _make(self, cache: RasterCache, asked: Wanted) -> None:
        try:
            cache.make(asked)
        except Exception:
            log.exception("a poster could not be drawn")
        self._finished.emit(asked)

    @Slot(object)
    def _on_finished(self, asked: Wanted) -> None:
        self._making -= 1
        if self._cache is not None and self._cache.kept(asked) is not None:
            self._asked.discard(asked)  # should its file be trimmed one day, it is made again
        self._revision += 1
        self.changed.emit()
