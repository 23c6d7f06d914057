"""Reading what a raster printer got (PWG 5102.4): each page as a grey picture."""

import struct
from typing import Any

from PIL import Image

HEADER_SIZE = 1796


def pages(data: bytes) -> list[Any]:
    """The pages of a PWG raster document with one component a pixel, of 1 or 8 bits."""
    assert data[:4] == b"RaS2", "no PWG raster"
    found, at = [], 4
    while at < len(data):
        header = data[at : at + HEADER_SIZE]
        width, height = struct.unpack_from(">II", header, 372)
        bits, per_line, black_is_one = (
            struct.unpack_from(">I", header, 388)[0],
            struct.unpack_from(">I", header, 392)[0],
            struct.unpack_from(">I", header, 400)[0] == 3,
        )
        lines, at = _lines(data, at + HEADER_SIZE, height, per_line, bits)
        picture = Image.frombytes("1" if bits == 1 else "L", (width, height), lines).convert("L")
        found.append(picture.point(lambda grey: 255 - grey) if black_is_one else picture)
    return found


def _lines(data: bytes, at: int, height: int, per_line: int, bits: int) -> tuple[bytes, int]:
    """Undo the run-length coding of lines and of the bytes in them."""
    unit = max(1, bits // 8)
    lines = bytearray()
    while len(lines) < height * per_line:
        repeat, at = data[at] + 1, at + 1
        line = bytearray()
        while len(line) < per_line:
            code, at = data[at], at + 1
            if code < 128:
                line += data[at : at + unit] * (code + 1)
                at += unit
            else:
                count = (257 - code) * unit
                line += data[at : at + count]
                at += count
        lines += bytes(line) * repeat
    return bytes(lines[: height * per_line]), at
