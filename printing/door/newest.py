"""The newest list of revoked tickets that a door had of each issuer: an older one never takes its place."""

import logging
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from kiosk import durable_files
from kiosk.errors import ConfigError
from printing.door.revocations import RevokedList

log = logging.getLogger(__name__)

_DIGITS: Final = 10


class NewestLists:
    """Remembers when each issuer's newest list was issued. One thread each; doors may share the folder.

    ``folder`` (None: for as long as this lives) keeps it for the next start: a file an issuer, of ten digits, seconds
    since 1970, and named by the first bytes of the SHA-256 of the issuer.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: dict[str, datetime] = {}

    def accept(self, path: Path, one: RevokedList) -> None:
        """Take the list that was read from ``path``. ConfigError: a newer one of its issuer was here already.

        That it is the newest is said in the log if it cannot be kept: a disk that fails must not let a refunded
        ticket in.
        """
        newest = max(filter(None, (self._known.get(one.issuer), self._kept(one.issuer))), default=None)
        if newest and one.issued_at < newest:
            raise ConfigError(
                f"{path}: issued {one.issued_at:%Y-%m-%d %H:%M:%S} UTC, and this door had one of the same issuer of "
                f"{newest:%Y-%m-%d %H:%M:%S}: an older list replaces no newer one"
            )
        self._known[one.issuer] = one.issued_at
        if self._folder is not None and one.issued_at != newest:
            self._keep(self._file(self._folder, one.issuer), one.issued_at)

    def _kept(self, issuer: str) -> datetime | None:
        """None also if a file was spoilt: whoever can write here can do worse than bring back an older list."""
        if self._folder is None:
            return None
        path = self._file(self._folder, issuer)
        try:
            with path.open("rb") as file:
                text = file.read(_DIGITS + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            log.warning("which list was the newest is not known: %s: %s", path, error.strerror)
            return None
        return datetime.fromtimestamp(int(text), UTC) if len(text) == _DIGITS and text.isdigit() else None

    def _keep(self, path: Path, issued_at: datetime) -> None:
        try:
            durable_files.make_folder(path.parent, mode=0o700)
            durable_files.replace(path, f"{int(issued_at.timestamp()):010d}".encode(), mode=0o600)
        except OSError as error:
            log.warning("an older list may be taken at the next start: %s: %s", path, error.strerror)

    @staticmethod
    def _file(folder: Path, issuer: str) -> Path:
        return folder / f"{sha256(issuer.encode()).hexdigest()[:16]}.issued"
