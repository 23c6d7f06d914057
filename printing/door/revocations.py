"""Tickets that admit nobody any more: a signed list that the cinema hands to its doors. Format: docs/door-code.md."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.errors import ConfigError
from printing import door_code
from printing.door_code import DoorTicket
from printing.short_code import id_prefix
from printing.trust import TrustList, key_id_of

FORMAT: Final = "foyer revoked tickets 2"
SITE: Final = ""
"""The issuer of a list that the site's own key signed."""
_MAX_FILE_SIZE: Final = 4_000_000
_MAX_ENTRIES: Final = 100_000
_TICKET_ID: Final = re.compile("[0-9a-f]{16}")
_ISSUED: Final = re.compile("issued ([0-9]{10})")
_SIGNED: Final = re.compile("signed ([0-9a-f]{8}) ([0-9a-f]{128})")


@dataclass(frozen=True)
class Revocations:
    """Ticket ids, and the first of the ids that each short code may stand for."""

    ids: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()

    def covers(self, ticket: DoorTicket) -> bool:
        """Whether this ticket admits nobody any more."""
        return ticket.ticket_id in self.ids or _first_of(ticket.ticket_id) in self.short

    def __or__(self, other: "Revocations") -> "Revocations":
        return Revocations(self.ids | other.ids, self.short | other.short)


@dataclass(frozen=True)
class RevokedList:
    """A list whose signature is right. ``issuer`` is a kiosk's id or `SITE`, ``issued_at`` aware, to the second."""

    issuer: str
    issued_at: datetime
    revocations: Revocations


def read_entries(path: Path) -> tuple[str, ...]:
    """Tickets that somebody wrote down, one a line. ConfigError names the file, the line and what is wrong."""
    lines = [line.strip() for line in _lines(path)]
    if lines == [""]:
        return ()
    _revocations(path, lines, first_line=1)
    return tuple(lines)


def write_list(
    site_id: str, entries: Iterable[str], issued_at: datetime, key_id: bytes, sign: Callable[[bytes], bytes]
) -> str:
    """The list as a file, entries in order, signed by ``sign`` with the key of this id."""
    listed = sorted(set(entries))
    text = "".join(
        f"{line}\n" for line in (f"{FORMAT} {site_id}", f"issued {int(issued_at.timestamp()):010d}", *listed)
    )
    return f"{text}signed {key_id.hex()} {sign(text.encode()).hex()}\n"


def read_list(path: Path, trust: TrustList) -> RevokedList:
    """Read one list and check who signed it. ConfigError names the file and what is wrong; half a list is not used."""
    lines = _lines(path)
    if lines[0] != f"{FORMAT} {trust.site_id}":
        raise ConfigError(f"{path}: line 1: expected '{FORMAT} {trust.site_id}'")
    if not (signed := _SIGNED.fullmatch(lines[-1])):
        raise ConfigError(f"{path}: the last line is not 'signed …': not signed, or cut off")
    issuer, key = _key_of(path, trust, signed[1])
    try:
        key.verify(bytes.fromhex(signed[2]), "".join(f"{line}\n" for line in lines[:-1]).encode())
    except InvalidSignature as error:
        who = f"kiosk {issuer!r}" if issuer else "the site"
        raise ConfigError(f"{path}: altered or made up: not as {who} signs") from error
    issued = _ISSUED.fullmatch(lines[1])
    if not issued:
        raise ConfigError(f"{path}: line 2: expected 'issued' and ten digits")
    return RevokedList(issuer, datetime.fromtimestamp(int(issued[1]), UTC), _revocations(path, lines[2:-1]))


def _lines(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_FILE_SIZE + 1)
        lines = data.decode().removesuffix("\n").split("\n")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8") from error
    if len(data) > _MAX_FILE_SIZE or len(lines) > _MAX_ENTRIES + 3:
        raise ConfigError(f"{path}: more than {_MAX_ENTRIES} entries")
    return [line.removesuffix("\r") for line in lines]


def _key_of(path: Path, trust: TrustList, key_id: str) -> tuple[str, Ed25519PublicKey]:
    if key_id in trust.revoked:
        raise ConfigError(f"{path}: signed with key {key_id}, which was taken back")
    if found := trust.by_key_id.get(bytes.fromhex(key_id)):
        kiosk, key = found
        return kiosk.kiosk_id, key
    site_key = bytes.fromhex(trust.site_key)
    if key_id_of(site_key).hex() == key_id:
        return SITE, Ed25519PublicKey.from_public_bytes(site_key)
    raise ConfigError(f"{path}: signed with key {key_id}, which is not on this site's list")


def _revocations(path: Path, lines: Iterable[str], first_line: int = 3) -> Revocations:
    ids: set[str] = set()
    short: set[str] = set()
    for number, line in enumerate(lines, start=first_line):
        try:
            ticket_id, is_whole = _entry(line)
        except ValueError as error:
            raise ConfigError(f"{path}: line {number}: {error}") from error
        (ids if is_whole else short).add(ticket_id)
    return Revocations(frozenset(ids), frozenset(short))


def _entry(text: str) -> tuple[str, bool]:
    """A ticket id, and whether it is all of one or the first that a short code stands for."""
    if _TICKET_ID.fullmatch(text):
        return text, True
    if text.upper().startswith(door_code.PREFIX):
        body, _ = door_code.read(text)
        return door_code.unpack(body).ticket_id, True
    if (span := id_prefix(text)) is None:
        raise ValueError("expected a ticket id, a short code or a door code")
    return span[0], False


def _first_of(ticket_id: str) -> str:
    """The first of the ids that share this one's short code: its last nine bits are not in the code."""
    return f"{int(ticket_id, 16) & ~0x1FF:016x}"
