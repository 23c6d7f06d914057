"""Base45 (RFC 9285): bytes in the 45 characters that a QR code packs tightest."""

import struct

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""QR's alphanumeric set in its own order (ISO/IEC 18004, table 5; RFC 9285, table 1)."""

_STRANGE = 255
_DIGITS = bytes(ALPHABET.find(chr(byte)) % 256 for byte in range(256))
"""The value of each character, 255 where it has none: a table for ``bytes.translate``, because a door is in a hurry."""


def encode(data: bytes) -> str:
    """Return ``data`` as text: three characters for two bytes, two for an odd last one. Never ends in a space."""
    text = []
    for at in range(0, len(data) - 1, 2):
        high, low = divmod(data[at] << 8 | data[at + 1], 45)
        text.append(ALPHABET[low] + ALPHABET[high % 45] + ALPHABET[high // 45])
    if len(data) % 2:
        high, low = divmod(data[-1], 45)
        text.append(ALPHABET[low] + ALPHABET[high])
    return "".join(text)


def decode(text: str) -> bytes:
    """Return the bytes of ``text``. Raises ValueError for anything that ``encode`` would not have written."""
    if len(text) % 3 == 1:
        raise ValueError("base45: cut off")
    digits = text.encode("latin-1", "replace").translate(_DIGITS)
    if (at := digits.find(_STRANGE)) >= 0:
        raise ValueError(f"base45: no such character: {text[at]!a}")
    whole = len(digits) // 3
    try:
        data = struct.pack(
            f">{whole}H",
            *[
                low + 45 * middle + 2025 * high
                for low, middle, high in zip(digits[::3], digits[1::3], digits[2::3], strict=False)
            ],
        )
        return data + (bytes([digits[-2] + 45 * digits[-1]]) if len(digits) % 3 else b"")
    except (struct.error, ValueError):
        raise ValueError("base45: a group is out of range") from None
