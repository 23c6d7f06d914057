"""Pairing with pretix on the command line, before the kiosk runs; its key is then kept in a file of its own."""

import os
from collections.abc import Callable
from pathlib import Path

from kiosk import __version__, durable_files
from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.errors import ConfigError, of_the_disk
from kiosk.instance import only_instance
from kiosk.ports import Refused, Unreachable
from kiosk.store.database import Database
from kiosk.store.right_endings import anything_open, anything_under_way
from kiosk.store.sqlite import Connection
from sync.providers.pretix.pairing import Paired, is_over, pair, read_code, roll


def pair_kiosk(config: Config, typed: str) -> str:
    """Make the kiosk a device; what to say. ConfigError if that is not possible, or did not work."""
    told, file = config.provider, _key_file(config)
    code = read_code(typed)
    if code is None:
        raise ConfigError("that is no pairing code: expected the token that pretix shows, or the text of its QR code")
    if code.url and code.url != told.url.rstrip("/"):
        raise ConfigError(f"provider.url: the code is for {code.url}, found {told.url}")
    with only_instance(config.state_folder):
        if file.exists() and not is_over(told.url, parts.read_secret(file), SystemClock()):
            _nothing_open(config, "it is paired already, and another key makes it another device", anything_open)
        _can_be_kept(file)
        paired = pair(told.url, code, config.kiosk.name, __version__, SystemClock())
        return _kept(paired, file, config, "Add a device in pretix for a new code, and try again.")


def roll_key(config: Config) -> str:
    """Exchange the kiosk's key; what to say. ConfigError if that is not possible, or did not work."""
    file = _key_file(config)
    with only_instance(config.state_folder):
        _nothing_open(config, "pretix would forget what the old key asked for", anything_under_way)
        _can_be_kept(file)
        rolled = roll(config.provider.url, parts.read_secret(file), SystemClock())
        return _kept(rolled, file, config, "If the old key is not accepted any more, pair the kiosk anew.")


def _kept(outcome: Paired | Refused | Unreachable, file: Path, config: Config, otherwise: str) -> str:
    match outcome:
        case Paired(organizer=organizer):
            try:
                durable_files.replace(file, outcome.key.encode() + b"\n", mode=0o600)
            except OSError as error:
                raise of_the_disk(error, file) from error
            if organizer != config.provider.organizer:
                raise ConfigError(
                    f"provider.organizer: found {config.provider.organizer!r}, expected {organizer!r}: the key belongs "
                    f"there. It is kept in {file}; mend provider.organizer"
                )
            return f"This kiosk is device {outcome.device} ({outcome.name}). Its key is in {file}.\n"
        case Refused(reason=reason):
            raise ConfigError(f"{reason}. {otherwise}")
        case Unreachable(reason=reason):
            raise ConfigError(f"no answer from {config.provider.url}: {reason}. {otherwise}")


def _key_file(config: Config) -> Path:
    if config.provider.kind != "pretix":
        raise ConfigError(f"provider.kind: found {config.provider.kind!r}; only 'pretix' is paired with")
    return Path(config.provider.key_file).expanduser()


def _can_be_kept(file: Path) -> None:
    """A code is good once, and a rolled key's predecessor is over: a folder that takes no files is told before."""
    try:
        durable_files.make_folder(file.parent, mode=0o700)
    except OSError as error:
        raise of_the_disk(error, file) from error
    if not os.access(file.parent, os.W_OK | os.X_OK):
        raise ConfigError(f"provider.key_file: this user may not write to {file.parent}; nothing was asked of pretix")


def _nothing_open(config: Config, because: str, is_open: Callable[[Connection], bool]) -> None:
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        return
    database = Database(path)
    try:
        with database.read() as tx:
            if is_open(tx):
                raise ConfigError(
                    f"{because}: not while there are unsent sales or seats to give back (python -m kiosk status)"
                )
    finally:
        database.close()
