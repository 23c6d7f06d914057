"""Files that are whole or not there, and still there after a power cut.

Three things must reach the disk, in this order: a file's bytes (fsync), its name in the folder (fsync of the folder),
and the folder's own name in the folder above. Without the first a power cut leaves an empty file, without the others
none.
"""

import os
import secrets
from pathlib import Path


def replace(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write ``data`` to ``path``, over what was there. OSError: nothing changed."""
    draft = _draft(path, data, mode)
    try:
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def swap(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write ``data`` to ``path``, whole at any moment, but a power cut may take it. OSError: nothing changed.

    For what is written often and worth nothing to the next start: it never makes a sale's own writes wait.
    """
    draft = path.with_name(f".{path.name}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, mode)
    try:
        _write_all(descriptor, data)
    finally:
        os.close(descriptor)
    draft.replace(path)


def create(path: Path, data: bytes, mode: int = 0o644) -> bool:
    """Write ``data`` to ``path`` unless it exists; tell whether this call made it. Safe between processes."""
    draft = _draft(path, data, mode)
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        made = False
    else:
        made = True
    finally:
        draft.unlink()
    sync_folder(path.parent)
    return made


def append(path: Path, line: bytes, mode: int = 0o600) -> None:
    """Add a ``line`` without its end to a file of lines, made if there is none.

    A last line that a power cut left without its end is ended first: nothing is ever written into a torn line.
    OSError: nothing was added.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, mode)
    try:
        size = os.fstat(descriptor).st_size
        torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
        try:
            _write_all(descriptor, b"\n" * torn + line + b"\n")
            _sync(descriptor)
        except OSError:
            os.ftruncate(descriptor, size)  # what is not said must not be found later
            raise
    finally:
        os.close(descriptor)
    sync_folder(path.parent)


def make_folder(path: Path, mode: int = 0o777) -> None:
    """Make a folder, and those above it, so that none of them is gone after a power cut. Nothing if it is there."""
    if path.is_dir():
        return
    make_folder(path.parent, mode)
    path.mkdir(exist_ok=True, mode=mode)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk: a process that was killed may have left them in memory only."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def _draft(path: Path, data: bytes, mode: int) -> Path:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        try:
            _write_all(descriptor, data)
            _sync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def _sync(descriptor: int) -> None:
    os.fsync(descriptor)
