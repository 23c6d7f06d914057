"""Marks beside the database, for the next start: that it is in use, and that it was found damaged."""

import os
from contextlib import suppress
from pathlib import Path

from kiosk.durable_files import sync_folder
from kiosk.logs import logger
from kiosk.store.disk import named_errors

log = logger(__name__)

MOST_WORDS = 500


def begin_use(path: Path) -> None:
    """The database at ``path`` is in use from now on (StoreError); a stop without `end_use` leaves the mark."""
    with named_errors(path.parent):
        _put(_in_use(path), b"")


def end_use(path: Path) -> None:
    """A clean stop."""
    with suppress(OSError):  # it stays, and the next start looks closer than it need
        _in_use(path).unlink()


def was_cut_off(path: Path) -> bool:
    """Whether whoever used the database last did not end its use."""
    return _in_use(path).exists()


def note_damage(path: Path, why: str) -> None:
    """The database was found damaged: the next start repairs it. ``why`` is for the technician."""
    if found_damaged(path):
        return
    log.error("the database is damaged, and will be repaired at the next start: %s", why)
    with suppress(OSError):  # a disk that takes no writes is another trouble, and has a name of its own
        _put(_damaged(path), why[:MOST_WORDS].encode())


def found_damaged(path: Path) -> str:
    """What was found, in words; empty if nothing was."""
    try:
        return _damaged(path).read_text(encoding="utf-8", errors="replace") or "damaged"
    except OSError:
        return ""


def forget_damage(path: Path) -> None:
    """It was repaired."""
    with named_errors(path.parent):
        _damaged(path).unlink(missing_ok=True)
        sync_folder(path.parent)


def _in_use(path: Path) -> Path:
    return path.with_name(path.name + ".in-use")


def _damaged(path: Path) -> Path:
    return path.with_name(path.name + ".damaged")


def _put(path: Path, words: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        os.write(descriptor, words)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)
