"""``python -m kiosk swap``: a new machine takes a kiosk's place, on the command line of both."""

from contextlib import closing
from pathlib import Path

from kiosk import durable_files
from kiosk.bootstrap import parts
from kiosk.clock import Clock, SystemClock
from kiosk.config import Config
from kiosk.domain.swap import LeftHere, SwapRequest
from kiosk.errors import ConfigError
from kiosk.instance import only_instance
from kiosk.services.swap import (
    HandedOver,
    HandedToAnother,
    HandOver,
    HandOverOutcome,
    NotOurs,
    PaymentsStillOpen,
    take_over,
)
from kiosk.store.database import Database
from printing import hand_over
from printing.keys import SITE_KEYS, prepare_keys
from printing.signing import KioskSigner
from printing.trust import read_trust_list


def make_request(config: Config, file: Path, site_keys: Path | None) -> str:
    """On the new machine: ask for a kiosk's place. ConfigError: there is a kiosk here, or the site is not known."""
    state, keys = config.state_folder, config.state_folder / parts.KEYS / SITE_KEYS
    if (state / parts.DATABASE).exists():
        raise ConfigError(f"{state / parts.DATABASE}: there is a kiosk here already; expected an empty state folder")
    if site_keys is not None:
        found = read_trust_list(site_keys)
        durable_files.make_folder(keys.parent, mode=0o700)
        durable_files.replace(keys, found.to_json())
    if not keys.exists():
        raise ConfigError(f"{keys}: not here: name the cinema's {SITE_KEYS} with --keys")
    request = hand_over.make_request(state / hand_over.SWAP_KEY, config.kiosk.id, read_trust_list(keys))
    _save(file, hand_over.write_request(request))
    return f"{file} asks for the place of kiosk {config.kiosk.id}. Code: {request.code}. Now export the kiosk for it.\n"


def export(config: Config, request_file: Path, file: Path, by: str, *, never_imported: bool) -> tuple[str, bool]:
    """On the machine that goes, while its program does not run: what to say, and whether it was done (ConfigError)."""
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        raise ConfigError(f"{path}: this kiosk has not run yet")
    request = read_request(request_file)
    if not file.parent.is_dir():
        raise ConfigError(f"{file.parent}: no such folder")
    with only_instance(config.state_folder), closing(Database(path)) as database:
        going = hand_over_for(config, database, SystemClock())
        done = going.hand_over(request, by, lambda data: _save(file, data), never_imported=never_imported)
    return in_words(done, file), isinstance(done, HandedOver)


def take_place(config: Config, file: Path, by: str) -> str:
    """On the new machine: be that kiosk. ConfigError says why not; then nothing was changed."""
    state = config.state_folder
    if (state / parts.DATABASE).exists():
        raise ConfigError(f"{state / parts.DATABASE}: there is a kiosk here already; expected an empty state folder")
    trust, key_file = read_trust_list(state / parts.KEYS / SITE_KEYS), state / hand_over.SWAP_KEY
    try:
        if file.stat().st_size > hand_over.MOST_BYTES:
            raise ConfigError(f"{file}: larger than a kiosk's state may be")
        data = file.read_bytes()
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error
    try:
        content = hand_over.unseal(data, key_file, config.kiosk.id, trust)
        machine = hand_over.make_request(key_file, config.kiosk.id, trust).machine
        with only_instance(state):
            left = take_over(state, content, _outside(config), machine, by, SystemClock())
            key_file.unlink()
    except ConfigError as error:
        raise ConfigError(f"{file}: {error}") from error
    return f"This machine is kiosk {config.kiosk.id} now. {_what_is_left(left)} Start it.\n"


def hand_over_for(config: Config, database: Database, clock: Clock) -> HandOver:
    """The side of the machine that goes (ConfigError: its keys cannot be used)."""
    keys = config.state_folder / parts.KEYS
    trust = read_trust_list(keys / SITE_KEYS)

    def signer() -> KioskSigner:
        return prepare_keys(keys, trust.site_id, config.kiosk.id)

    who = (config.kiosk.id, trust.site_id, trust.site_key)
    return HandOver(database, clock, _outside(config), who, lambda data, to: hand_over.seal(data, to, signer()))


def read_request(file: Path) -> SwapRequest:
    """A new machine's request (ConfigError)."""
    try:
        with file.open("rb") as opened:
            return hand_over.read_request(opened.read(hand_over.MOST_REQUEST_BYTES))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error


def in_words(done: HandOverOutcome, file: Path) -> str:
    """What became of an export, for whoever asked."""
    match done:
        case HandedOver(code=code, left=left):
            return (
                f"{file} is for the machine with the code {code} alone. {_what_is_left(left)}"
                " This kiosk sells and sends nothing any more.\n"
            )
        case PaymentsStillOpen(count=count):
            return f"Not now: {count} payments have no ending yet. Start the kiosk and wait for them.\n"
        case NotOurs(kiosk_id=kiosk_id, site_id=site_id):
            return f"Nothing was changed: the request is for kiosk {kiosk_id} of site {site_id}.\n"
        case HandedToAnother(code=code):
            return (
                f"Nothing was changed: the machine with the code {code} was given this kiosk's place."
                " If it surely never imported the file, say --never-imported.\n"
            )


def _what_is_left(left: LeftHere) -> str:
    return (
        f"It goes on with {left.messages} messages, {left.mails} mails, {left.wishes} wishes, {left.prints} prints,"
        f" {left.rights} seats and {left.cases} cases."
    )


def _outside(config: Config) -> dict[str, Path]:
    """Files of this kiosk that its configuration keeps outside the state folder."""
    told = config.provider.key_file
    path = Path(told).expanduser() if told else None
    inside = path is None or config.state_folder.resolve() in path.resolve().parents
    return {} if path is None or inside else {"provider.key_file": path}


def _save(file: Path, data: bytes) -> None:
    try:
        durable_files.replace(file, data, mode=0o600)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from error
