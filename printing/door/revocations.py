"""Tickets that admit nobody any more: a list that the cinema hands to its doors. docs/door-code.md is the format."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.errors import ConfigError
from printing import door_code
from printing.door_code import DoorTicket
from printing.short_code import id_prefix

FORMAT: Final = "foyer revoked tickets 1"
_END: Final = "end"
_MAX_FILE_SIZE: Final = 4_000_000
_MAX_ENTRIES: Final = 100_000
_TICKET_ID: Final = re.compile("[0-9a-f]{16}")


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


def to_text(site_id: str, ticket_ids: Iterable[str]) -> str:
    """The list as a file, in order."""
    return "".join(f"{line}\n" for line in (f"{FORMAT} {site_id}", *sorted(ticket_ids), _END))


def read_revocations(path: Path, site_id: str) -> Revocations:
    """Read one list. ConfigError names the file, the line and what is wrong; half a list is never used."""
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_FILE_SIZE + 1)
        lines = data.decode().splitlines()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8") from error
    if len(data) > _MAX_FILE_SIZE or len(lines) > _MAX_ENTRIES + 2:
        raise ConfigError(f"{path}: more than {_MAX_ENTRIES} entries")
    if not lines or lines[0].rstrip() != f"{FORMAT} {site_id}":
        raise ConfigError(f"{path}: line 1: expected '{FORMAT} {site_id}'")
    if lines[-1].rstrip() != _END:
        raise ConfigError(f"{path}: the last line is not '{_END}': the list was cut off")
    ids: set[str] = set()
    short: set[str] = set()
    for number, line in enumerate(lines[1:-1], start=2):
        try:
            ticket_id, is_whole = _entry(line.strip())
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
