"""Settings as one signed file, so that thirty kiosks are set up like one. JSON, and readable.

In it is every setting as it holds here, but for secrets and for what is this kiosk's own. The signature is the site's:
a kiosk takes settings from its own cinema and from nobody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import msgspec

from kiosk import __version__, durable_files
from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.domain.settings import SETTINGS, value_of
from kiosk.errors import of_the_disk
from kiosk.ports import SiteSeal
from kiosk.services.settings import Changes, Settings
from kiosk.settings_files import Value

NAME: Final = "foyer-settings.json"
MAX_BYTES: Final = 256 * 1024
_FORMAT: Final = "foyer-settings-"
_VERSION: Final = 1

Text = Annotated[str, msgspec.Meta(max_length=2_000)]


class SettingsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file. ``at`` in ISO 8601, UTC; ``kiosk`` and ``foyer``: whose settings they were, and its version."""

    format: str
    site_id: Text
    site_key: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    kiosk: Text
    foyer: Text
    at: datetime
    settings: dict[Text, bool | int | float | Text | list[Text]]
    signature: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")] = ""

    def signed(self) -> bytes:
        """What the signature is under."""
        return msgspec.json.encode(msgspec.structs.replace(self, signature=""), order="sorted")


class _Head(msgspec.Struct):
    format: str = ""


class WhyNotTaken(StrEnum):
    """Why a file is not taken, or none can be written."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    NEWER = "newer"
    UNKNOWN_KEY = "unknown_key"
    FOREIGN = "foreign"
    FORGED = "forged"
    NO_SITE = "no_site"
    """This kiosk does not know its cinema yet, and with it whom to trust."""
    NO_KEY = "no_key"
    """Only the office has the site's key."""
    NOT_WRITTEN = "not_written"


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Nothing came of it. ``detail``: the key, the version, or whose signature it is."""

    why: WhyNotTaken
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """Settings that may be applied with `Settings.change`: what would change here. ``kept``: keys that the
    environment sets here, which stay as they are."""

    kiosk: str
    at: datetime
    changes: Changes
    kept: tuple[str, ...]


def is_shared(key: str) -> bool:
    """Whether a setting is in the file."""
    return key in SETTINGS and not SETTINGS[key].own


class SettingsTransfer:
    """Takes milliseconds, and what the stick takes. ConfigError: this kiosk's own keys or settings are damaged."""

    def __init__(self, settings: Settings, seal: SiteSeal, clock: Clock) -> None:
        self._settings = settings
        self._seal = seal
        self._clock = clock

    def export(self) -> bytes | NotTaken:
        """The file, as the settings are now."""
        site = self._seal.site()
        if site is None:
            return NotTaken(WhyNotTaken.NO_SITE)
        config = self._settings.current()
        file = SettingsFile(
            format=f"{_FORMAT}{_VERSION}",
            site_id=site.id,
            site_key=site.key,
            kiosk=config.kiosk.id,
            foyer=__version__,
            at=self._clock.now().astimezone(UTC).replace(microsecond=0),
            settings=_shared(config),
        )
        signature = self._seal.sign(file.signed())
        if signature is None:
            return NotTaken(WhyNotTaken.NO_KEY)
        signed = msgspec.structs.replace(file, signature=signature)
        return msgspec.json.format(msgspec.json.encode(signed, order="sorted"), indent=2) + b"\n"

    def export_to(self, path: Path) -> NotTaken | None:
        """Write it to a file, whole or not at all; None if it is there."""
        made = self.export()
        if isinstance(made, NotTaken):
            return made
        try:
            durable_files.replace(path, made)
        except OSError as error:
            return NotTaken(WhyNotTaken.NOT_WRITTEN, str(of_the_disk(error, path)))
        return None

    def read_from(self, path: Path) -> Offered | NotTaken:
        """What a file offers."""
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as error:
            return NotTaken(WhyNotTaken.UNREADABLE, error.strerror or "")
        return self.read(data)

    def read(self, data: bytes) -> Offered | NotTaken:
        """What the bytes of a file offer. Nothing is applied."""
        file = _decoded(data)
        if isinstance(file, NotTaken):
            return file
        site = self._seal.site()
        if site is None:
            return NotTaken(WhyNotTaken.NO_SITE)
        if (file.site_id, file.site_key) != (site.id, site.key):
            return NotTaken(WhyNotTaken.FOREIGN, f"{file.site_id} ({file.site_key[:8]})")
        if not self._seal.is_signed(file.signed(), file.signature):
            return NotTaken(WhyNotTaken.FORGED)
        strange = next((key for key in file.settings if not is_shared(key)), None)
        if strange is not None:
            return NotTaken(WhyNotTaken.UNKNOWN_KEY, strange)
        return self._offered(file)

    def _offered(self, file: SettingsFile) -> Offered:
        layers = self._settings.layers()
        told: Mapping[str, Value] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in file.settings.items()
        }
        other = {key: value for key, value in told.items() if value != value_of(layers.config, key)}
        kept = tuple(key for key in other if layers.origin(key) == "environment")
        return Offered(file.kiosk, file.at, {key: other[key] for key in other if key not in kept}, kept)


def _shared(config: Config) -> dict[str, bool | int | float | str | list[str]]:
    found: dict[str, bool | int | float | str | list[str]] = {}
    for key in filter(is_shared, SETTINGS):
        value = value_of(config, key)
        found[key] = list(value) if isinstance(value, tuple) else value
    return found


def _decoded(data: bytes) -> SettingsFile | NotTaken:
    if len(data) > MAX_BYTES:
        return NotTaken(WhyNotTaken.TOO_LARGE)
    try:
        head = msgspec.json.decode(data, type=_Head)
        version = head.format.removeprefix(_FORMAT)
        if version.isdecimal() and head.format.startswith(_FORMAT) and int(version) > _VERSION:
            return NotTaken(WhyNotTaken.NEWER, version)
        if head.format != f"{_FORMAT}{_VERSION}":
            return NotTaken(WhyNotTaken.DAMAGED, head.format[:40])
        return msgspec.json.decode(data, type=SettingsFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError) as error:
        return NotTaken(WhyNotTaken.DAMAGED, str(error)[:200])
