"""What the set-up of a new kiosk tries its answers on: pretix, providers, printers and mail servers as they are."""

import tempfile
import uuid
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from kiosk import __version__, durable_files
from kiosk.bootstrap import parts
from kiosk.clock import Clock
from kiosk.config import KEY_NAME, Config, MailSection
from kiosk.domain.diagnosis import Finding, Grade
from kiosk.domain.first_run import Draft
from kiosk.domain.paper import SamplePage
from kiosk.errors import ConfigError, StoreError, of_the_disk
from kiosk.logs import logger
from kiosk.ports import Delivered, MailOutcome, Misconfigured, NotPrinted, Printed, PrintUnknown, Refused, Unreachable
from kiosk.services.first_run import FirstRun, Found, Series, Trouble, What, is_untouched
from kiosk.services.settings import Settings
from kiosk.services.staff_people import StaffPeople
from kiosk.settings_files import DRAFT, SETTINGS
from kiosk.store.database import Database

log = logger(__name__)


def first_run_for(
    config_path: Path | None,
    config: Config,
    settings: Settings,
    database: Database,
    people: StaffPeople,
    clock: Clock,
    *,
    enabled: bool,
    sound: bool,
) -> FirstRun:
    """The set-up of this kiosk, begun if it is new: nobody has told it anything, and nobody manages it.

    Where it is not ``enabled``, as in a demo, a kiosk goes straight to selling. ``sound``: ``database`` is the kiosk's
    own, and none that stands in for it.
    """
    state = config.state_folder
    if enabled and sound and is_untouched(config_path, state, SETTINGS) and not people.somebody_manages():
        try:
            begin_set_up(config)
        except StoreError as error:
            log.error("the set-up cannot begin: %s", error)
    return FirstRun(state, settings, database, clock, RealOutside(config, clock), enabled=enabled)


def begin_set_up(config: Config) -> None:
    """Have a kiosk be set up, or go on being, when it next starts (StoreError: the disk does not take it)."""
    path = config.state_folder / DRAFT
    if path.exists():
        return
    told = config.kiosk
    draft = Draft(languages=told.languages, name=told.name, id=told.id, paper=config.printing.paper)
    try:
        durable_files.make_folder(path.parent, mode=0o700)
        durable_files.replace(path, msgspec.json.encode(draft), mode=0o600)
    except OSError as error:
        raise of_the_disk(error, path) from error


class RealOutside:
    """See `kiosk.services.first_run.Outside`."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self._config = config
        self._clock = clock

    def pair(self, draft: Draft, typed: str) -> Draft | Trouble:
        """See `Outside`."""
        from sync.providers.pretix.pairing import pair, read_code

        code = read_code(typed)
        if code is None:
            return Trouble(What.NO_CODE)
        url = code.url or draft.url.rstrip("/")
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            return Trouble(What.NO_ADDRESS)
        try:
            outcome = pair(url, code, draft.name, __version__, self._clock)
        except ConfigError as error:
            return Trouble(What.NO_ADDRESS, str(error))
        if isinstance(outcome, Refused):
            return Trouble(What.CODE_REFUSED, outcome.reason)
        if isinstance(outcome, Unreachable):
            return Trouble(What.CODE_UNANSWERED, outcome.reason)
        file = self._config.state_folder / KEY_NAME
        try:
            durable_files.make_folder(file.parent, mode=0o700)
            durable_files.replace(file, outcome.key.encode() + b"\n", mode=0o600)
        except OSError as error:
            return Trouble(What.DISK, error.strerror or "")
        named = f"{outcome.name or draft.name} ({outcome.device})"
        return msgspec.structs.replace(draft, url=url, device=named, organizer=outcome.organizer, event="")

    def series(self, draft: Draft) -> tuple[Series, ...] | Trouble:
        """See `Outside`."""
        from sync.providers.pretix.pairing import series

        try:
            key = parts.read_secret(self._config.state_folder / KEY_NAME)
            found = series(draft.url, key, draft.organizer, self._clock)
        except ConfigError as error:
            return Trouble(What.CHECK, str(error), "F-119")
        if isinstance(found, Refused):
            return Trouble(What.CHECK, found.reason, "F-102")
        if isinstance(found, Unreachable):
            return Trouble(What.CHECK, found.reason, "F-118")
        return tuple(Series(slug, name) for slug, name in found) or Trouble(What.NO_SERIES)

    def connect(self, draft: Draft) -> Trouble | None:
        """See `Outside`."""
        from sync.checks import look_at_the_provider, look_at_the_way

        found: list[Finding] = []
        with tempfile.TemporaryDirectory(dir=parts.MEMORY if parts.MEMORY.is_dir() else None) as folder:
            try:
                config = self._provider_of(draft, Path(folder))
                found += look_at_the_way(config.provider.url)
                if all(one.grade is not Grade.FAILED for one in found):
                    found += look_at_the_provider(lambda: parts.provider_for(config, self._clock))
            except ValueError as error:
                return Trouble(What.CHECK, str(error), "F-119")
        bad = next((one for one in found if one.grade is Grade.FAILED), None)
        return Trouble(What.CHECK, bad.detail, bad.code) if bad is not None else None

    def printers(self) -> tuple[Found, ...]:
        """See `Outside`."""
        from printing.printers.finding import printers

        return tuple(Found(*one) for one in printers(self._clock))

    def print_page(self, draft: Draft) -> Trouble | None:
        """See `Outside`. By none of the kiosk's own jobs: the printer is not the kiosk's yet."""
        from printing.ticket_pdf import PdfRenderer

        printing = msgspec.structs.replace(self._config.printing, kind=draft.printer, uri=draft.printer_uri)
        config = msgspec.structs.replace(self._config, printing=printing)
        at = self._clock.now().astimezone()
        page = PdfRenderer(draft.paper).sample(SamplePage(f"{draft.name} ({draft.id})", draft.languages[0], at))
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "test.pdf"
            pdf.write_bytes(page)
            try:
                outcome = parts.printer_for(config, self._clock).print(f"test-{uuid.uuid4()}", pdf)
            except ConfigError as error:
                return Trouble(What.NOT_PRINTED, str(error))
        match outcome:
            case Printed():
                return None
            case NotPrinted(reason=reason):
                return Trouble(What.NOT_PRINTED, reason)
            case PrintUnknown(reason=reason):
                return Trouble(What.PRINT_UNKNOWN, reason)

    def send_mail(self, draft: Draft) -> Trouble | None:
        """See `Outside`."""
        with tempfile.TemporaryDirectory(dir=parts.MEMORY if parts.MEMORY.is_dir() else None) as folder:
            file = Path(folder) / "password"
            durable_files.replace(file, draft.mail_password.encode() + b"\n", mode=0o600)
            told = MailSection(
                host=draft.mail_host,
                user=draft.mail_user,
                from_address=draft.mail_from,
                password_file=str(file) if draft.mail_password else "",
            )
            config = msgspec.structs.replace(self._config, mail=told)
            server = parts.mail_server_for(config)
            if server is None:
                return Trouble(What.NOT_MAILED)
            letter = parts.letters_for(config).trial(str(uuid.uuid4()), self._clock.now(), draft.name)
            return _of_the_mail(server.send(draft.mail_from, letter))

    def _provider_of(self, draft: Draft, folder: Path) -> Config:
        key = self._config.state_folder / KEY_NAME
        if draft.provider == "foyer":
            key = folder / KEY_NAME
            durable_files.replace(key, draft.key.encode() + b"\n", mode=0o600)
        told = msgspec.structs.replace(
            self._config.provider,
            kind=draft.provider,
            url=draft.url,
            organizer=draft.organizer,
            event=draft.event,
            key_file=str(key),
        )
        kiosk = msgspec.structs.replace(self._config.kiosk, id=draft.id, name=draft.name)
        return msgspec.structs.replace(self._config, provider=told, kiosk=kiosk)


def _of_the_mail(outcome: MailOutcome) -> Trouble | None:
    match outcome:
        case Delivered():
            return None
        case Misconfigured(reason=reason):
            return Trouble(What.NOT_MAILED, reason)
        case _:
            return Trouble(What.NOT_MAILED, outcome.reason)
