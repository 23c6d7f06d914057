"""The ESC/POS that Foyer speaks: commands as bytes, and a printer's answers taken apart.

Source: Epson's ESC/POS command reference (download4.epson.biz/sec_pubs/pos/reference_en/escpos), whose names are used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

INITIALIZE: Final = b"\x1b@"
"""ESC @: usual settings, nothing in the print buffer."""

CUT: Final = b"\x1dV\x42\x00"
"""GS V 66 0: feed until the last line is behind the cutter, then a partial cut."""

CLEAR: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8: forget all that was received, at once, even in the middle of a command. Send nothing before its answer."""

ASK_PAPER: Final = b"\x1dr\x01"
"""GS r 1: the paper sensor, but answered in order: once all before it is worked off."""

MAX_ROWS: Final = 128
_PROCESS_ID: Final = re.compile(rb"[\x20-\x7e]{4}")
_REAL_TIME: Final = re.compile(rb"\x10(?=[\x04\x05\x14])")
_NAME_LENGTH: Final = 4


class Garbled(Exception):
    """What came back is no answer of an ESC/POS printer, or not to what was asked."""


@dataclass(frozen=True, slots=True)
class StatusByte:
    """The answer to DLE EOT."""

    value: int


@dataclass(frozen=True, slots=True)
class PaperByte:
    """The answer to GS r 1."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The process ID response: all that was sent before this name is printed."""

    name: bytes


@dataclass(frozen=True, slots=True)
class Cleared:
    """The clear response: the buffers are empty."""


Reply = StatusByte | PaperByte | Finished | Cleared


def ask_status(number: int) -> bytes:
    """DLE EOT: printer (1), why it is offline (2), error (3), paper (4). Answered at once, whatever it is doing."""
    return bytes((0x10, 0x04, number))


def tell_when_finished(name: bytes) -> bytes:
    """GS ( H, function 48: answer with these four printable characters once all before is printed."""
    if not _PROCESS_ID.fullmatch(name):
        raise ValueError(f"{name!r}: not four printable characters")
    return b"\x1d(H\x06\x00\x30\x30" + name


def raster(rows: bytes, width: int) -> Iterator[bytes]:
    """GS v 0: print rows of ``width`` bytes, a bit a dot, in bands of at most ``MAX_ROWS``.

    Printers look for real-time commands in everything they receive, pictures too: DLE ENQ in one would throw the job
    away, DLE DC4 might switch the printer off. Where a picture has such bytes, one dot more is printed.
    """
    band = width * MAX_ROWS
    for start in range(0, len(rows), band):
        some = _REAL_TIME.sub(b"\x18", rows[start : start + band])
        yield b"\x1dv0\x00" + width.to_bytes(2, "little") + (len(some) // width).to_bytes(2, "little") + some


def replies(data: bytes) -> tuple[list[Reply], bytes]:
    """Take apart what came back; returns also the beginning of an answer whose end is not here yet.

    Automatic Status Back (four bytes, which some printers send unasked) is skipped. Garbled: no such answer exists.
    """
    found: list[Reply] = []
    while data:
        first = data[0]
        if first & 0x93 == 0x12:
            found.append(StatusByte(first))
            size = 1
        elif first & 0x90 == 0x00:
            found.append(PaperByte())
            size = 1
        elif first & 0x93 == 0x10:
            size = 4
            if any(byte & 0x90 for byte in data[1:size]):
                raise Garbled(f"{data[:size].hex(' ')} is no status")
        elif data[:2] == b"\x37\x22":
            size = 3 + _NAME_LENGTH
            if len(data) >= size:
                found.append(Finished(data[2 : size - 1]))
        elif data[:2] == b"\x37\x25":
            size = 3
            if len(data) >= size:
                found.append(Cleared())
        elif data == b"\x37":
            return found, data
        else:
            raise Garbled(f"{data[:16].hex(' ')} is no answer")
        if len(data) < size:
            return found, data
        if size in (3, 7) and data[size - 1] != 0:
            raise Garbled(f"{data[:size].hex(' ')} has no end")
        data = data[size:]
    return found, b""
