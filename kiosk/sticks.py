"""USB sticks that the machine has mounted, and files that are put on them."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk import durable_files

ROOTS: Final = (Path("/media"), Path("/run/media"))
"""Where desktops and udisks mount sticks: ``/media/LABEL``, ``/media/USER/LABEL``, ``/run/media/USER/LABEL``."""
MOST: Final = 8
_MOST_LOOKED_AT: Final = 64


@dataclass(frozen=True, slots=True)
class Stick:
    """One that can be written to; ``name`` is its label, as people know it."""

    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Saved:
    """The file is on the stick, whole, and may be taken away."""

    file: Path


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Nothing is on the stick; ``why`` in the system's own words."""

    why: str


SaveOutcome = Saved | NotSaved


def mounted_sticks(
    roots: tuple[Path, ...] = ROOTS, is_mount: Callable[[Path], bool] = os.path.ismount
) -> tuple[Stick, ...]:
    """The sticks that are there and take writes, by name; eight at most. May wait for a disk: not on the GUI thread."""
    found: list[Stick] = []
    for root in roots:
        for folder in _folders(root):
            inside = [folder] if is_mount(folder) else [one for one in _folders(folder) if is_mount(one)]
            found += [Stick(one.name, one) for one in inside if os.access(one, os.W_OK | os.X_OK)]
    return tuple(sorted(found, key=lambda stick: (stick.name, str(stick.folder)))[:MOST])


def save(stick: Stick, name: str, data: bytes) -> SaveOutcome:
    """Put a file on a stick, over one of the same name; blocks until it is written, not on the GUI thread."""
    if Path(name).name != name or name in ("", ".", ".."):
        raise ValueError(f"no file name: {name!r}")
    try:
        durable_files.replace(stick.folder / name, data)
    except OSError as error:
        return NotSaved(error.strerror or type(error).__name__)
    return Saved(stick.folder / name)


def _folders(root: Path) -> list[Path]:
    try:
        return sorted(one for one in root.iterdir() if one.is_dir() and not one.is_symlink())[:_MOST_LOOKED_AT]
    except OSError:
        return []  # nothing was ever mounted there, or it is somebody else's
