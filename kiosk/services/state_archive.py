"""A kiosk's state folder as one archive (ZIP): its database as a whole copy, its keys, what its staff set.

What comes again by itself stays behind: posters, backups, spooled pages, and the journal's file, which is in the
database once more.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from kiosk import durable_files
from kiosk.errors import ConfigError

DATABASE: Final = "kiosk.db"
OUTSIDE: Final = "outside/"
"""Files that the configuration keeps elsewhere, by the names of its keys."""
STAYS: Final = frozenset(
    (
        "posters",
        "rasters",
        "backups",
        "quarantine",
        "spool",
        "printed",
        "kiosk.lock",
        "journal.jsonl",
        "ballast",
        "swap.key",
    )
)
STAYS_TOO: Final = (".", "kiosk.db", "sandbox.", "journal.jsonl.")
"""Beginnings of names: the database's own files, of which a copy is taken; the built-in cinema; drafts."""
MOST_FILES: Final = 5_000
MOST_BYTES: Final = 400 * 1024 * 1024


def pack(state: Path, copy_of_database: Path, outside: Mapping[str, Path]) -> bytes:
    """The archive. ``outside``: files of elsewhere. ConfigError: more than can be moved; OSError."""
    buffer, size, count = io.BytesIO(), 0, 0
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        members = [(DATABASE, copy_of_database), *_inside(state)]
        members += [(OUTSIDE + name, path) for name, path in outside.items() if path.is_file()]
        for name, path in members:
            data = path.read_bytes()
            size, count = size + len(data), count + 1
            if size > MOST_BYTES or count > MOST_FILES:
                raise ConfigError(f"{state}: more than {MOST_BYTES} bytes or {MOST_FILES} files: too much to move")
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """What is in an archive, by its path below the state folder (ConfigError: not such an archive)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MOST_FILES or sum(one.file_size for one in members) > MOST_BYTES:
                raise ConfigError("larger than a kiosk's state may be")
            found = {_checked(one.filename): archive.read(one) for one in members}
    except (zipfile.BadZipFile, ValueError, EOFError) as error:
        raise ConfigError(f"not the state of a kiosk: {error}") from error
    if DATABASE not in found:
        raise ConfigError("not the state of a kiosk: without its database")
    return found


def put(state: Path, files: Mapping[str, bytes]) -> None:
    """Write files below the state folder, each whole and on the disk, readable by their owner alone. OSError."""
    for name, data in sorted(files.items()):
        path = state.joinpath(*PurePosixPath(name).parts)
        durable_files.make_folder(path.parent, mode=0o700)
        durable_files.replace(path, data, mode=0o600)


def _inside(state: Path) -> Iterator[tuple[str, Path]]:
    for top in sorted(state.iterdir()):
        if top.name in STAYS or top.name.startswith(STAYS_TOO) or top.is_symlink():
            continue
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
                yield path.relative_to(state).as_posix(), path


def _checked(name: str) -> str:
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or "\0" in name:
        raise ConfigError(f"not the state of a kiosk: a file named {name!r}")
    return name
