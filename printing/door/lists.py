"""The lists a door goes by, read anew when their files change: tickets are refunded while the door is open."""

import logging
from collections.abc import Sequence
from functools import reduce
from operator import or_
from pathlib import Path

from kiosk.errors import ConfigError
from printing.door.newest import NewestLists
from printing.door.revocations import Revocations, read_list
from printing.trust import TrustList, read_trust_list

log = logging.getLogger(__name__)

_Stamp = tuple[int, int, int] | None


class DoorLists:
    """Whose signatures count, and which tickets admit nobody. One thread. ``seen``: the folder of the admitted, which
    remembers how new the lists were.

    ConfigError: a file cannot be used. After that a file that changed and cannot be used is said in the log, once, and
    what it said before stays in force: a door that has opened goes on.
    """

    def __init__(self, trust: Path, revoked: Sequence[Path] = (), seen: Path | None = None) -> None:
        self._trust, self._revoked = trust, tuple(revoked)
        self._newest = NewestLists(seen)
        self._stamps = {path: _stamp(path) for path in (trust, *revoked)}
        self.trust: TrustList = read_trust_list(trust)
        self._lists = {path: self._read(path) for path in self._revoked}
        self.revocations: Revocations = self._all()

    def refresh(self) -> None:
        """Read each file again that is not what it was."""
        for path in (self._trust, *self._revoked):
            stamp = _stamp(path)
            if path in self._stamps and stamp == self._stamps[path]:
                continue
            self._stamps[path] = stamp
            try:
                if path == self._trust:
                    self.trust = read_trust_list(path)
                    self._stamps = {path: stamp}  # a list by a key that was unknown counts from now on
                else:
                    self._lists[path] = self._read(path)
                    self.revocations = self._all()
            except ConfigError as problem:
                log.warning("the door goes by its old list: %s", problem)

    def _read(self, path: Path) -> Revocations:
        found = read_list(path, self.trust)
        self._newest.accept(path, found)
        return found.revocations

    def _all(self) -> Revocations:
        return reduce(or_, self._lists.values(), Revocations())


def _stamp(path: Path) -> _Stamp:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size
