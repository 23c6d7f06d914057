"""Signing in this kiosk's name, by the keys on its disk as they are now."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.tickets import TicketStatement
from kiosk.errors import ConfigError, of_the_disk

if TYPE_CHECKING:
    from printing.signing import KioskSigner

_Stamp = tuple[int, int, int] | None


class SiteSigner:
    """Signs for whatever site the provider turned out to be (the TicketSigner port). Safe from any thread.

    The keys are made when they are first asked for, and looked at anew when ``site-keys.json`` has changed: a key that
    was taken back signs nothing more, and a new one signs without a restart.
    """

    def __init__(self, folder: Path, kiosk_id: str) -> None:
        self._folder = folder
        self._kiosk_id = kiosk_id
        self._lock = threading.Lock()
        self._signers: dict[str, tuple[_Stamp, KioskSigner]] = {}

    def trouble(self, site_id: str) -> str:
        """See `TicketSigner`; StoreError if the keys cannot be kept."""
        try:
            self._signer(site_id)
        except ConfigError as problem:
            return str(problem)
        return ""

    def sign(self, statement: TicketStatement) -> str:
        """See `TicketSigner`; ConfigError if the keys cannot be used, StoreError if they cannot be kept."""
        return self._signer(statement.site_id).sign(statement)

    def _signer(self, site_id: str) -> "KioskSigner":
        from printing.keys import SITE_KEYS, prepare_keys

        with self._lock:
            stamp = _stamp(self._folder / SITE_KEYS)
            known = self._signers.get(site_id)
            if known is not None and stamp is not None and known[0] == stamp:
                return known[1]
            try:
                signer = prepare_keys(self._folder, site_id, self._kiosk_id)
            except OSError as error:
                raise of_the_disk(error, self._folder) from error
            self._signers[site_id] = (stamp, signer)
            return signer


def _stamp(path: Path) -> _Stamp:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size
