"""The door code's bytes: what a ticket's QR says, packed. docs/door-code.md is the format."""

import hashlib
import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kiosk.domain.tickets import TicketStatement
from printing import base45

PREFIX: Final = "F1:"
VERSION: Final = 1
KEY_ID_SIZE: Final = 4
SIGNATURE_SIZE: Final = 64
MAX_WORDS_SIZE: Final = 37
"""Bytes for all words with their separators, so that the code fits a QR of version 9, level Q: 189 characters."""
MAX_CODE_LENGTH: Final = 189

_HEAD: Final = struct.Struct(">B4s8s4sIBB")
_SEPARATOR: Final = "\x1f"
_PROOF, _AT_RISK = 1, 2


@dataclass(frozen=True, slots=True)
class DoorTicket:
    """What a door reads from a code. Nothing in it is true before the signature was checked.

    ``starts_at`` is aware, in UTC, to the second. The words may be cut (see ``cut_words``).
    """

    key_id: bytes
    ticket_id: str
    showtime: bytes
    starts_at: datetime
    issue: int
    copy: int
    proof: bool
    at_risk: bool
    auditorium: str
    section: str
    row: str
    seat: str
    ticket_type: str

    def is_for(self, showtime_id: str) -> bool:
        """Whether this ticket is for that showtime of the provider's."""
        return self.showtime == showtime_mark(showtime_id)


def showtime_mark(showtime_id: str) -> bytes:
    """Four bytes that stand for a showtime: the first of its id's SHA-256."""
    return hashlib.sha256(showtime_id.encode()).digest()[:4]


def pack(statement: TicketStatement, key_id: bytes) -> bytes:
    """Return the body that is signed. ValueError if a field of the statement is out of its range."""
    words = cut_words((statement.auditorium, statement.section, statement.row, statement.seat, statement.ticket_type))
    try:
        head = _HEAD.pack(
            VERSION << 4 | (_PROOF if statement.proof else 0) | (_AT_RISK if statement.at_risk else 0),
            key_id,
            _ticket_id(statement.ticket_id),
            showtime_mark(statement.showtime_id),
            int(statement.starts_at.timestamp()),
            statement.issue,
            statement.copy,
        )
    except struct.error as error:
        raise ValueError(f"ticket {statement.ticket_id}: {error}") from error
    return head + _SEPARATOR.join(words).encode()


def unpack(body: bytes) -> DoorTicket:
    """Read a body. ValueError says what is wrong with it."""
    if len(body) < _HEAD.size:
        raise ValueError("too short")
    first, key_id, ticket_id, showtime, starts, issue, copy = _HEAD.unpack_from(body)
    if first >> 4 != VERSION or first & 0b1100:
        raise ValueError(f"version {first >> 4} is not known here")
    words = body[_HEAD.size :].decode().split(_SEPARATOR)
    if len(words) != 5 or not all(word.isprintable() for word in words):
        raise ValueError("the words are not five")
    return DoorTicket(
        key_id,
        ticket_id.hex(),
        showtime,
        datetime.fromtimestamp(starts, UTC),
        issue,
        copy,
        bool(first & _PROOF),
        bool(first & _AT_RISK),
        *words,
    )


def write(body: bytes, signature: bytes) -> str:
    """The text that is drawn as QR."""
    return PREFIX + base45.encode(body + signature)


def read(code: str) -> tuple[bytes, bytes]:
    """Return body and signature of a code as a scanner typed it. ValueError says what is wrong with it.

    Space around it and lower case are forgiven: neither is ever part of a code.
    """
    text = code.strip().upper()
    if not text.startswith(PREFIX):
        raise ValueError("not a Foyer ticket code")
    if len(text) > MAX_CODE_LENGTH:
        raise ValueError("too long")
    data = base45.decode(text[len(PREFIX) :])
    if len(data) <= SIGNATURE_SIZE:
        raise ValueError("too short")
    return data[:-SIGNATURE_SIZE], data[-SIGNATURE_SIZE:]


def cut_words(words: tuple[str, str, str, str, str]) -> tuple[str, ...]:
    """Return auditorium, section, row, seat and ticket type so short that the code keeps to its size.

    Unprintable characters become spaces. The longest of auditorium, section and ticket type gives up its last
    character first; row and seat only when nothing else is left.
    """
    cut = ["".join(c if c.isprintable() else " " for c in word).strip() for word in words]
    room = MAX_WORDS_SIZE - (len(cut) - 1)
    while sum(len(word.encode()) for word in cut) > room:
        givers = [at for at in (0, 1, 4) if cut[at]] or [2, 3]
        longest = max(givers, key=lambda at: len(cut[at].encode()))
        cut[longest] = cut[longest][:-1]
    return tuple(word.rstrip() for word in cut)


def _ticket_id(text: str) -> bytes:
    try:
        number = bytes.fromhex(text)
    except ValueError:
        number = b""
    if len(number) != 8:
        raise ValueError(f"ticket id {text!r}: expected 16 hexadecimal digits")
    return number
