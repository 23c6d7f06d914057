"""Pictures of the cinema's own, brought on a memory stick: copied whole into the state folder, bounded in size."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk import durable_files
from kiosk.errors import StoreError, of_the_disk
from kiosk.sticks import Stick

PICTURES: Final = "pictures"
BROUGHT: Final = "brought-"
"""How copies begin: only these are ever deleted."""
ENDINGS: Final = frozenset((".png", ".jpg", ".jpeg", ".webp", ".svg"))
MOST_BYTES: Final = 20 * 1024 * 1024
MOST_IN_A_FOLDER: Final = 40
MOST_OFFERED: Final = 100


class Pictures:
    """What `offered` and `folders` name may be brought. A copy takes as long as the stick does."""

    def __init__(self, state_folder: Path, sticks: Callable[[], tuple[Stick, ...]]) -> None:
        self._folder = state_folder / PICTURES
        self._sticks = sticks

    def offered(self) -> tuple[Path, ...]:
        """The pictures on the sticks and in their folders, by name."""
        return tuple(one for folder in self.folders() for one in _pictures(folder))[:MOST_OFFERED]

    def folders(self) -> tuple[Path, ...]:
        """The sticks, and their folders, that hold pictures."""
        found = []
        for stick in self._sticks():
            found += [folder for folder in (stick.folder, *_folders(stick.folder)) if _pictures(folder)]
        return tuple(found)

    def bring(self, path: Path) -> Path:
        """A copy of one picture (StoreError: it cannot be read or kept)."""
        return self._kept(path, self._folder)

    def bring_all(self, folder: Path) -> Path:
        """A folder with copies of all its pictures (StoreError)."""
        pictures = _pictures(folder)
        named = hashlib.sha256("\n".join(f"{one.name} {one.stat().st_size}" for one in pictures).encode())
        into = self._folder / f"{BROUGHT}{named.hexdigest()[:16]}"
        for number, one in enumerate(pictures):
            self._kept(one, into, f"{number:02}-")
        return into

    def _kept(self, path: Path, into: Path, prefix: str = BROUGHT) -> Path:
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise StoreError(f"{path}: larger than {MOST_BYTES // 1024 // 1024} MB")
            made = into / f"{prefix}{hashlib.sha256(data).hexdigest()[:16]}{path.suffix.lower()}"
            durable_files.make_folder(into, mode=0o700)
            durable_files.replace(made, data, mode=0o600)
        except OSError as error:
            raise of_the_disk(error, path) from error
        return made


def forget_unused(state_folder: Path, named: frozenset[str]) -> None:
    """Delete the copies that no settings name any more. OSError: one stays, and goes another time."""
    folder = state_folder / PICTURES
    for one in folder.glob(f"{BROUGHT}*"):
        if str(one) not in named:
            if one.is_dir():
                shutil.rmtree(one)
            else:
                one.unlink()


def _pictures(folder: Path) -> tuple[Path, ...]:
    try:
        found = sorted(one for one in folder.iterdir() if one.suffix.lower() in ENDINGS and one.is_file())
    except OSError:  # it was pulled out
        return ()
    return tuple(one for one in found if not one.name.startswith("."))[:MOST_IN_A_FOLDER]


def _folders(stick: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(one for one in stick.iterdir() if one.is_dir() and not one.is_symlink()))[:MOST_IN_A_FOLDER]
    except OSError:
        return ()
