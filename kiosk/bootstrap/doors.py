"""What the cinema hands to its doors: the list of tickets that admit nobody, and whose keys count."""

from pathlib import Path

from kiosk.bootstrap import parts
from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.errors import ConfigError
from kiosk.store.void_tickets import void_tickets
from printing import door_code
from printing.door.admission import CLOSES_AFTER
from printing.door.revocations import read_entries, write_list
from printing.keys import SITE_KEYS, prepare_keys, revoke_kiosk, rotate_key
from printing.trust import read_trust_list


def revoked_tickets(config: Config, clock: Clock, more: Path | None = None) -> str:
    """This kiosk's tickets that admit nobody any more and whose show is not over, as a list for doors, signed by it.

    ``more`` is a file with others, one a line, such as refunds that only the ticketing system knows of. ConfigError:
    the kiosk does not know its cinema yet, has no key that doors take, or the file cannot be used. StoreError: its
    database cannot be read.
    """
    path = config.state_folder / parts.DATABASE
    void = void_tickets(path) if path.exists() else None
    if void is None or not void.site_id:
        raise ConfigError(f"{path}: this kiosk has not reached its provider yet")
    tickets = [(door_code.unpack(door_code.read(code)[0]), starts_at) for code, starts_at in void.codes]
    ids = [
        one.ticket_id
        for one, starts_at in tickets
        if max(one.starts_at, starts_at or one.starts_at) + CLOSES_AFTER >= clock.now()
    ]
    signer = prepare_keys(config.state_folder / parts.KEYS, void.site_id, config.kiosk.id)
    others = read_entries(more) if more else ()
    return write_list(void.site_id, [*ids, *others], clock.now(), signer.key_id, signer.sign_list)


def keys(config: Config, file: Path | None, *, rotate: bool, revoke: str) -> str:
    """Make a new key for this kiosk, take back those of another, or change nothing; returns the list as lines.

    ConfigError: the file or the keys cannot be used, or no such kiosk is on the list.
    """
    folder = config.state_folder / parts.KEYS
    path = file or folder / SITE_KEYS
    if rotate:
        rotate_key(folder, config.kiosk.id)
    if revoke:
        revoke_kiosk(path, revoke)
    trust = read_trust_list(path)
    lines = [f"site {trust.site_id}"]
    for one in sorted(trust.kiosks, key=lambda one: (one.kiosk_id, one.epoch)):
        revoked = "  REVOKED" if one.key_id.hex() in trust.revoked else ""
        lines.append(f"  {one.key_id.hex()}  key {one.epoch} of kiosk {one.kiosk_id}{revoked}")
    return "".join(f"{line}\n" for line in lines)
