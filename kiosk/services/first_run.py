"""A new kiosk is set up on its own screen: answers survive a power cut, and become settings in one change."""

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

import msgspec

from kiosk import durable_files
from kiosk.clock import Clock
from kiosk.domain.first_run import Draft, changes_of
from kiosk.errors import of_the_disk
from kiosk.logs import logger
from kiosk.services.settings import Refused, Settings
from kiosk.settings_files import DRAFT
from kiosk.store import journal
from kiosk.store.database import Database

"""The answers so far; while it is there, the kiosk is being set up."""
MAX_BYTES: Final = 64 * 1024
log = logger(__name__)


class What(StrEnum):
    """What went wrong with an answer."""

    NO_CODE = "no_code"
    """That is no pairing code."""
    NO_ADDRESS = "no_address"
    """A pairing code by itself does not say where pretix is."""
    CODE_REFUSED = "code_refused"
    CODE_UNANSWERED = "code_unanswered"
    """Nobody answered; the code may be spent."""
    CHECK = "check"
    """A check failed: ``code`` is that of the diagnosis, such as F-112."""
    NO_SERIES = "no_series"
    NOT_PRINTED = "not_printed"
    PRINT_UNKNOWN = "print_unknown"
    NOT_MAILED = "not_mailed"
    SETTING = "setting"
    """The settings are refused: ``detail`` names the key and what is expected."""
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class Trouble:
    """``detail`` is a reason as the other side gave it, without secrets; shown as it is."""

    what: What
    detail: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A printer: its name as people know it, and where it is (``kind`` is "ipp" or "escpos")."""

    kind: str
    uri: str
    name: str


@dataclass(frozen=True, slots=True)
class Series:
    """Something that pretix sells: its slug and its name."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The settings are written down; the program is to begin anew."""


class Outside(Protocol):
    """What the wizard tries its answers on. Blocks for seconds; raises nothing that the other side may do."""

    def pair(self, draft: Draft, typed: str) -> Draft | Trouble:
        """Become a device of pretix by a code, which is good once; its key is on the disk then."""
        ...

    def series(self, draft: Draft) -> tuple[Series, ...] | Trouble:
        """What that device may sell."""
        ...

    def connect(self, draft: Draft) -> Trouble | None:
        """The way to the provider and its answer; None if all is well."""
        ...

    def printers(self) -> tuple[Found, ...]:
        """The printers that are there."""
        ...

    def print_page(self, draft: Draft) -> Trouble | None:
        """Print a test page."""
        ...

    def send_mail(self, draft: Draft) -> Trouble | None:
        """Send a mail to the address that mails are to come from."""
        ...


class FirstRun:
    """Safe from any thread. ``outside`` does what takes seconds. ``enabled``: this program may set a kiosk up."""

    def __init__(
        self,
        state_folder: Path,
        settings: Settings,
        database: Database,
        clock: Clock,
        outside: Outside,
        *,
        enabled: bool,
    ) -> None:
        self.outside = outside
        self._path = state_folder / DRAFT
        self._settings = settings
        self._database = database
        self._clock = clock
        self._enabled = enabled

    def pending(self) -> bool:
        """Whether this kiosk is to be set up before it sells: there are answers, if only those to begin with."""
        return self._enabled and self._path.exists()

    def draft(self) -> Draft:
        """The answers so far; those of a file that is damaged are asked again."""
        try:
            with self._path.open("rb") as file:
                return msgspec.json.decode(file.read(MAX_BYTES), type=Draft)
        except FileNotFoundError:
            return Draft()
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
            log.warning("the answers of the set-up cannot be read (%s): they are asked again", type(error).__name__)
            return Draft()

    def keep(self, draft: Draft) -> None:
        """Write the answers down (StoreError: the disk does not take them)."""
        try:
            durable_files.make_folder(self._path.parent, mode=0o700)
            durable_files.replace(self._path, msgspec.json.encode(draft), mode=0o600)
        except OSError as error:
            raise of_the_disk(error, self._path) from error

    def finish(self, draft: Draft, by: str) -> Finished | Trouble:
        """Write the settings, all or none (StoreError); a power cut in between is asked to finish once more."""
        outcome = self._settings.change(changes_of(draft), by, how="set_up", first=True)
        if isinstance(outcome, Refused):
            mistake = outcome.mistakes[0]
            return Trouble(What.SETTING, f"{mistake.key}: {mistake.expected or mistake.reason}")
        body = {"by": by, "kiosk": draft.id, "provider": draft.provider, "printer": draft.printer}
        now = self._clock.now()
        self._database.write(lambda tx: journal.append(tx, now, "staff_set_up_kiosk", draft.id, body))
        try:
            self._path.unlink(missing_ok=True)
            durable_files.sync_folder(self._path.parent)
        except OSError as error:
            raise of_the_disk(error, self._path) from error
        return Finished()


def is_untouched(config_path: Path | None, state_folder: Path, settings_name: str) -> bool:
    """Whether neither a file nor the environment nor the screen says anything of how this kiosk sells."""
    told = [name for name in os.environ if name.startswith("FOYER_") and name not in _OF_THE_MACHINE]
    return config_path is None and not told and not (state_folder / settings_name).exists()


_OF_THE_MACHINE: Final = ("FOYER_STATE", "FOYER_LOG_LEVEL")
"""What the machine's installer sets, who decides nothing of how the kiosk sells."""
