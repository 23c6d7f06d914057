"""Memory sticks that are plugged in: where files are brought from and taken to, without anybody choosing a path."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

ROOTS: Final = (Path("/media"), Path("/run/media"))
"""Where desktops and udisks mount what is plugged in (udisks(8)), perhaps in a folder of the user's."""
MOST: Final = 20


class Sticks:
    """``is_stick`` tells a mounted stick from a folder that merely lies there."""

    def __init__(self, roots: Sequence[Path] = ROOTS, is_stick: Callable[[Path], bool] = Path.is_mount) -> None:
        self._roots = tuple(roots)
        self._is_stick = is_stick

    def found(self) -> tuple[Path, ...]:
        """Their folders, by name. Takes milliseconds, unless a stick hangs."""
        return tuple(sorted(self._look()))[:MOST]

    def _look(self) -> Iterator[Path]:
        for root in self._roots:
            for one in _folders(root):
                if self._is_stick(one):
                    yield one
                else:
                    yield from (below for below in _folders(one) if self._is_stick(below))


def _folders(root: Path) -> list[Path]:
    try:
        return [one for one in root.iterdir() if one.is_dir() and not one.is_symlink()]
    except OSError:  # none was ever plugged in, or it is another user's
        return []
