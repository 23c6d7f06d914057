"""What a manager decides on the kiosk's screen: checked as a whole, written so that it is whole or not there, undone.

What was decided takes effect when the program begins anew. Reads and writes take milliseconds, `unanswering` seconds.
"""

import os
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk import durable_files, settings_files
from kiosk.clock import Clock
from kiosk.config import Config, Layers, Origin, read_layers
from kiosk.domain.settings import OF_THE_PROVIDER, SETTINGS, Change, Kind, LoggedChange, type_of, value_of
from kiosk.domain.texts import LocalText
from kiosk.errors import ConfigError, KeyMistake, of_the_disk
from kiosk.services import pictures
from kiosk.settings_files import Flat, Value
from kiosk.store import catalogue, settings_log
from kiosk.store.database import Database
from kiosk.store.right_endings import anything_open
from kiosk.store.sqlite import Connection

SECRETS = "secrets"
MOST_SECRET = 4_000
MOST_TEXT = 2_000
ID = "kiosk.id"
"""Whose the seats and signatures are: given once, when the kiosk is set up."""
HIDDEN = "•••"
"""Stands for a secret in what is shown and written down."""
Changes = Mapping[str, Value | None]
"""New values by their keys; None: what was decided on the screen is taken back. Of a secret: the secret itself."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a key cannot be so: ``reason`` is "file_only", "environment", "open_sales", "secret", or "value"."""

    key: str
    reason: str
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """It is written down, and takes effect at the next start. Without ``changes`` nothing had to be."""

    config: Config
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was changed."""

    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Unanswering:
    """A server or printer of the new settings that does not answer now: no mistake, but worth a question."""

    key: str
    address: str
    reason: str


class Settings:
    """Safe from any thread, but for one change at a time.

    ``usable`` raises KeyMistake for what a kiosk would not start with; ``probe`` asks what a configuration names and
    another did not, and says who does not answer.
    """

    def __init__(
        self,
        config_path: Path | None,
        state_folder: Path,
        database: Database,
        clock: Clock,
        *,
        usable: Callable[[Config], None] = lambda _config: None,
        probe: Callable[[Config, Config], Sequence[Unanswering]] = lambda _old, _new: (),
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self.state_folder = state_folder
        self._path = config_path
        self._environment = {**environment, "FOYER_STATE": str(state_folder)}
        self._database = database
        self._clock = clock
        self._usable = usable
        self._probe = probe

    def layers(self) -> Layers:
        """What is decided now, and where (ConfigError: nothing that can be used)."""
        return read_layers(self._path, self._environment)

    def current(self) -> Config:
        """What holds from the next start on (ConfigError)."""
        return self.layers().config

    def origin(self, key: str) -> Origin:
        """Where the value of a key comes from."""
        return self.layers().origin(key)

    def trouble(self) -> str:
        """Why not the latest settings are used; "" if they are."""
        return self.layers().trouble

    def check(self, changes: Changes) -> Config | tuple[Mistake, ...]:
        """What the configuration would be, or all that is wrong with the changes."""
        return self._checked(self.layers(), changes)

    def unanswering(self, changes: Changes) -> tuple[Unanswering, ...]:
        """Which servers and printers of sound changes do not answer now. May take ten seconds for each."""
        layers = self.layers()
        config = self._checked(layers, changes)
        return tuple(self._probe(layers.config, config)) if isinstance(config, Config) else ()

    def change(self, changes: Changes, by: str, how: str = "change", *, first: bool = False) -> Changed | Refused:
        """Write the changes down; StoreError: the disk does not take them, and all is as before.

        ``first``: the kiosk is being set up, and may still be given its id; not once it has sold or holds anything.
        """
        layers = self.layers()
        checked = self._checked(layers, changes, first=first)
        if not isinstance(checked, Config):
            return Refused(checked)
        kept: dict[str, Value | None] = dict(changes)
        made = {key: self._keep(key, str(changes[key])) for key in _secrets_of(changes)}
        kept.update({key: str(path) for key, path in made.items()})
        try:
            outcome = self._write(layers, _over(layers, kept), by, how)
        except BaseException:
            for path in made.values():
                path.unlink(missing_ok=True)
            raise
        self._forget_unused()
        return outcome

    def undo(self, by: str) -> Changed | Refused:
        """Go back to the settings before the latest change; again: to those after it."""
        layers = self.layers()
        before = settings_files.read(self.state_folder / settings_files.PREVIOUS) or {}
        if ID in layers.screen:
            before[ID] = layers.screen[ID]  # a kiosk does not change its name with its settings
        checked = self._judged(layers, before, frozenset(before) | frozenset(layers.screen))
        return self._write(layers, before, by, "undo") if isinstance(checked, Config) else Refused(checked)

    def can_undo(self) -> bool:
        """Whether there was a change that `undo` takes back."""
        try:
            before = settings_files.read(self.state_folder / settings_files.PREVIOUS) or {}
            return before != self.layers().screen
        except ConfigError:
            return False

    def offered(self, key: str) -> Mapping[str, LocalText]:
        """What a list of the provider's things may hold: the names of the programme, by their ids; empty for others."""
        with self._database.read() as tx:
            match key:
                case "offers.hidden_films":
                    return {film.id: film.title for film in catalogue.films(tx).values()}
                case "offers.hidden_auditoriums":
                    return {hall.id: hall.name for hall in catalogue.auditoriums(tx).values()}
                case "offers.hidden_ticket_types":
                    return {kind.id: kind.name for kind in catalogue.ticket_types(tx)}
                case _:
                    return {}

    def history(self, most: int = 100) -> tuple[LoggedChange, ...]:
        """The latest changes, the newest first."""
        with self._database.read() as tx:
            return settings_log.latest(tx, most)

    def _checked(self, layers: Layers, changes: Changes, *, first: bool = False) -> Config | tuple[Mistake, ...]:
        mistakes = tuple(
            found
            for key, value in changes.items()
            if not (first and key == ID) and (found := _mistaken(layers, key, value)) is not None
        )
        if first and changes.get(ID, layers.config.kiosk.id) != layers.config.kiosk.id:
            with self._database.read() as tx:
                if anything_open(tx):
                    mistakes += (Mistake(ID, "open_sales"),)
        if mistakes:
            return mistakes
        told = {**changes, **{key: str(self.state_folder / SECRETS / "to-come") for key in _secrets_of(changes)}}
        return self._judged(layers, _over(layers, told), frozenset(changes), _secrets_of(changes))

    def _judged(
        self, layers: Layers, screen: Flat, keys: frozenset[str], to_come: frozenset[str] = frozenset()
    ) -> Config | tuple[Mistake, ...]:
        """All settings together, as the kiosk would start with them."""
        try:
            config = layers.with_screen(screen)
            try:
                self._usable(config)
            except KeyMistake as mistake:
                if mistake.key not in to_come:
                    raise
        except KeyMistake as mistake:
            return (Mistake(mistake.key, "value", mistake.expected),)
        other = [key for key in OF_THE_PROVIDER if value_of(config, key) != value_of(layers.config, key)]
        if other and not _is_demo(layers.config):
            with self._database.read() as tx:
                if anything_open(tx):
                    return tuple(Mistake(key, "open_sales") for key in sorted(other))
        return config

    def _write(self, layers: Layers, screen: Flat, by: str, how: str) -> Changed:
        config = layers.with_screen(screen)
        changes = tuple(_difference(layers.config, config))
        if dict(screen) == dict(layers.screen) and not layers.trouble:
            return Changed(config, ())
        digest = settings_files.digest(settings_files.text_of(screen))

        def work(tx: Connection) -> None:
            """The file last, and within: if it cannot be written, nothing is said to have changed."""
            known, there = settings_log.last_digest(tx), self._digest_now()
            if there and there != known:
                settings_log.put(tx, self._clock.now(), "", "found", (), there)
            settings_log.put(tx, self._clock.now(), by, how, changes, digest)
            try:
                settings_files.write(self.state_folder, screen)
            except OSError as error:
                raise of_the_disk(error, self.state_folder) from error

        self._database.write(work)
        return Changed(config, changes)

    def _digest_now(self) -> str:
        try:
            screen = settings_files.read(self.state_folder / settings_files.SETTINGS)
        except ConfigError:
            return ""
        return "" if screen is None else settings_files.digest(settings_files.text_of(screen))

    def _keep(self, key: str, secret: str) -> Path:
        """Put a secret into a new file of its own: the one before stays until no settings name it any more."""
        folder = self.state_folder / SECRETS
        path = folder / f"{key}-{secrets.token_hex(4)}"
        try:
            durable_files.make_folder(folder, mode=0o700)
            durable_files.replace(path, secret.encode() + b"\n", mode=0o600)
        except OSError as error:
            raise of_the_disk(error, path) from error
        return path

    def _forget_unused(self) -> None:
        """Secrets and pictures that neither these settings nor those before them name any more."""
        named: set[Value] = set()
        for name in (settings_files.SETTINGS, settings_files.PREVIOUS):
            try:
                named.update((settings_files.read(self.state_folder / name) or {}).values())
            except ConfigError:
                return  # what it named nobody knows
        folder = self.state_folder / SECRETS
        for path in folder.iterdir() if folder.is_dir() else ():
            if str(path) not in named:
                with suppress(OSError):  # it is in the way of nothing, and goes with the next change
                    path.unlink()
        with suppress(OSError):
            pictures.forget_unused(self.state_folder, frozenset(str(one) for one in named))


def _is_demo(config: Config) -> bool:
    """Whether the box office so far is the embedded one, to which nobody owes anything."""
    return config.provider.kind == "sandbox" and not config.provider.url


def _mistaken(layers: Layers, key: str, value: Value | None) -> Mistake | None:
    """What is wrong with one key by itself."""
    setting = SETTINGS.get(key)
    if setting is None:
        return Mistake(key, "file_only")
    if layers.origin(key) == "environment":
        return Mistake(key, "environment")
    if value is None:
        return None
    if setting.kind is Kind.MASKED:
        fine = isinstance(value, str) and value.isascii() and value.isprintable() and 0 < len(value) <= MOST_SECRET
        return None if fine else Mistake(key, "secret")
    texts = value if isinstance(value, tuple) else (value,)
    if any(isinstance(text, str) and not (text.isprintable() and len(text) <= MOST_TEXT) for text in texts):
        return Mistake(key, "value", "a text on one line")
    if setting.choices and any(one not in setting.choices for one in texts):
        return Mistake(key, "value", ", ".join(str(one) for one in setting.choices))
    try:
        msgspec.convert(value, type_of(key), strict=True)
    except msgspec.ValidationError as error:
        return Mistake(key, "value", str(error).partition(" - at")[0])
    return None


def _secrets_of(changes: Changes) -> frozenset[str]:
    return frozenset(
        key for key, value in changes.items() if value is not None and key != ID and SETTINGS[key].kind is Kind.MASKED
    )


def _over(layers: Layers, changes: Changes) -> dict[str, Value]:
    """The screen's settings with the changes; what would be so without them is not kept."""
    screen = {key: value for key, value in layers.screen.items() if key not in changes}
    below = settings_files.flat(layers.file)
    for key, value in changes.items():
        without = below.get(key, value_of(Config(), key))
        if value is not None and value != without:
            screen[key] = value
    return screen


def _difference(old: Config, new: Config) -> list[Change]:
    found = []
    for key, setting in SETTINGS.items():
        before, after = value_of(old, key), value_of(new, key)
        if before != after and setting.kind is Kind.MASKED:
            found.append(Change(key, HIDDEN if before else "", HIDDEN if after else ""))
        elif before != after:
            found.append(Change(key, before, after))
    return found
