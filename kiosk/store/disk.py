"""The disk below the database: its errors by name, and room kept back for the day it is full."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk.durable_files import sync_folder
from kiosk.errors import of_the_disk
from kiosk.logs import logger

log = logger(__name__)

BALLAST_BYTES: Final = 64 * 1024 * 1024


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn an OSError within the block into the StoreError it is."""
    try:
        yield
    except OSError as error:
        raise of_the_disk(error, path) from error


class Ballast:
    """A file that only takes up room, to be given up when there is none left. Safe from any thread.

    With it gone a sale under way can be finished, and the database can tidy up; no new one begins meanwhile.
    """

    def __init__(self, folder: Path, size: int = BALLAST_BYTES) -> None:
        self.path = folder / "ballast"
        self._folder = folder
        self._size = size

    def room(self) -> int:
        """How many bytes are free beside the ballast, whether or not it is there (StoreError)."""
        with named_errors(self._folder):
            disk = os.statvfs(self._folder)
        return disk.f_bavail * disk.f_frsize - (0 if self.path.exists() else self._size)

    def take(self, floor: int) -> bool:
        """Put the ballast there if more than ``floor`` bytes are then still free; whether it is there."""
        if self.path.exists():
            return True
        if self.room() <= floor:
            return False
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                os.posix_fallocate(descriptor, 0, self._size)
            finally:
                os.close(descriptor)
        except OSError as error:
            log.warning("no room is kept for a full disk: %s", error.strerror)
            self.path.unlink(missing_ok=True)
            return False
        return True

    def drop(self) -> bool:
        """Give the room up; whether there was any to give."""
        try:
            self.path.unlink()
        except OSError:
            return False
        log.warning("the disk is full: the %d MB kept for this are given up", self._size // 1024 // 1024)
        sync_folder(self._folder)
        return True
