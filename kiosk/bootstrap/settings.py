"""The settings of a kiosk, with what they are tried on."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kiosk.bootstrap import parts
from kiosk.clock import Clock, SystemClock
from kiosk.config import Config, Layers
from kiosk.ports import KnownSite, SiteSeal
from kiosk.services.settings import Settings, Unanswering
from kiosk.services.settings_transfer import SettingsTransfer
from kiosk.store.database import Database

_PORTS: Final = {"http": 80, "https": 443, "ipp": 631, "ipps": 631, "tcp": 9100}


def settings_for(
    config_path: Path | None, state_folder: Path, database: Database, clock: Clock, *, demo: bool = False
) -> Settings:
    """The settings that are kept in ``state_folder``."""
    usable = partial(parts.check_before_selling, demo=demo)
    return Settings(config_path, state_folder, database, clock, usable=usable, probe=unanswering)


class Seal:
    """The site's keys in a state folder (the SiteSeal port); what reads them is loaded when it is first asked for."""

    def __init__(self, state_folder: Path) -> None:
        self._folder = state_folder / parts.KEYS

    def site(self) -> KnownSite | None:
        """See `SiteSeal`."""
        return self._seal().site()

    def sign(self, text: bytes) -> str | None:
        """See `SiteSeal`."""
        return self._seal().sign(text)

    def is_signed(self, text: bytes, signature: str) -> bool:
        """See `SiteSeal`."""
        return self._seal().is_signed(text, signature)

    def _seal(self) -> SiteSeal:
        from printing.site_seal import FolderSeal

        return FolderSeal(self._folder)


@contextmanager
def transfer_beside(config_path: Path | None, layers: Layers) -> Iterator[tuple[Settings, SettingsTransfer]]:
    """The settings of a kiosk, and their file, for a process beside it; its database is made if it never ran."""
    state = layers.config.state_folder
    clock, database = SystemClock(), Database(state / parts.DATABASE)
    try:
        settings = settings_for(config_path, state, database, clock)
        yield settings, SettingsTransfer(settings, Seal(state), clock)
    finally:
        database.close()


def unanswering(old: Config, new: Config) -> Sequence[Unanswering]:
    """Which of the servers and printers that are new do not answer now; four seconds for each."""
    known = {address for _, address in _addresses(old)}
    return [
        Unanswering(key, address, reason)
        for key, address in _addresses(new)
        if address not in known and (reason := _why_silent(address))
    ]


def _addresses(config: Config) -> Iterator[tuple[str, str]]:
    if config.provider.kind != "sandbox" or config.provider.url:
        yield "provider.url", config.provider.url
    if config.printing.kind != "folder":
        yield "printing.uri", config.printing.uri
    if config.printing.kind == "ipp" and config.printing.status_uri:
        yield "printing.status_uri", config.printing.status_uri
    if config.mail.host:
        port = config.mail.port or parts.MAIL_PORTS[config.mail.security]
        yield "mail.host", f"{config.mail.host}:{port}"
    if config.sign_in.issuer:
        yield "sign_in.issuer", config.sign_in.issuer


def _why_silent(address: str) -> str:
    from sync.answering import why_silent

    try:
        told = urlsplit(address if "://" in address else f"//{address}")
        port = told.port or _PORTS.get(told.scheme, 0)
    except ValueError:
        return "no address"
    if told.scheme == "file":
        return "" if Path(told.path).exists() else f"{told.path} is not there"
    return why_silent(told.hostname or "", port)
