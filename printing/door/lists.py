"""The lists a door goes by, read anew when their files change: tickets are refunded while the door is open."""

import logging
from collections.abc import Sequence
from pathlib import Path

from kiosk.errors import ConfigError
from printing.door.revocations import Revocations, read_revocations
from printing.trust import TrustList, read_trust_list

log = logging.getLogger(__name__)

_State = tuple[tuple[int, int, int] | None, ...]


class DoorLists:
    """Whose signatures count, and which tickets admit nobody. One thread.

    ConfigError: a file cannot be used. After that a file that changed and cannot be used is said in the log, once, and
    the lists stay as they were: a door that has opened goes on.
    """

    def __init__(self, trust: Path, revoked: Sequence[Path] = ()) -> None:
        self._paths = (trust, *revoked)
        self._state = self._look()
        self.trust, self.revocations = self._read()

    def refresh(self) -> None:
        """Read the files again if one of them is not what it was."""
        state = self._look()
        if state == self._state:
            return
        self._state = state
        try:
            self.trust, self.revocations = self._read()
        except ConfigError as problem:
            log.warning("the door goes by its old lists: %s", problem)

    def _read(self) -> tuple[TrustList, Revocations]:
        trust = read_trust_list(self._paths[0])
        revocations = Revocations()
        for path in self._paths[1:]:
            revocations |= read_revocations(path, trust.site_id)
        return trust, revocations

    def _look(self) -> _State:
        return tuple(_stamp(path) for path in self._paths)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size
