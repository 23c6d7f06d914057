"""Posters for QML: ``image://posters/<digest>/<finish>`` at the ``sourceSize`` asked for, never on the GUI thread."""

import threading
from pathlib import Path

from PySide6.QtCore import QRunnable, QSize, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickAsyncImageProvider, QQuickImageResponse, QQuickTextureFactory

from kiosk.domain.films import Film
from ui.poster_rasters import RasterCache, parse


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

    def find(self, digest: str) -> Path | None:
        """The file of a poster."""
        with self._lock:
            return self._files.get(digest)


class _Response(QQuickImageResponse):
    """One picture on its way."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()

    def deliver(self, image: QImage | None) -> None:
        self._image = image or QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        if image is None:
            self._image.fill(0)
        self.finished.emit()

    def textureFactory(self) -> QQuickTextureFactory:
        """Qt: the picture, once finished."""
        return QQuickTextureFactory.textureFactoryForImage(self._image)


class _Job(QRunnable):
    """Makes one picture."""

    def __init__(self, cache: RasterCache, identity: str, size: QSize, response: _Response) -> None:
        super().__init__()
        self._cache = cache
        self._identity = identity
        self._size = size
        self._response = response

    def run(self) -> None:
        """Qt: in a thread of the pool."""
        image: QImage | None = None
        try:
            wanted = parse(self._identity, self._size)
            image = self._cache.picture(wanted) if wanted else None
        finally:
            self._response.deliver(image)


class PosterProvider(QQuickAsyncImageProvider):
    """Hands QML its posters. One thread: posters wait for each other, nobody waits for posters."""

    def __init__(self, folder: Path, files: PosterFiles) -> None:
        super().__init__()
        self._cache = RasterCache(folder, files.find)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._responses: set[_Response] = set()

    def requestImageResponse(self, identity: str, size: QSize) -> QQuickImageResponse:
        """Qt: start making a picture."""
        response = _Response()
        self._pool.start(_Job(self._cache, identity, size, response))
        return response

    def close(self) -> None:
        """Make no more and wait for the one in the making."""
        self._pool.clear()
        self._pool.waitForDone(2000)
