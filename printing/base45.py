"""Base45 (RFC 9285): bytes in the 45 characters that a QR code packs tightest."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""QR's alphanumeric set in its own order (ISO/IEC 18004, table 5; RFC 9285, table 1)."""

_DIGITS = {character: value for value, character in enumerate(ALPHABET)}


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
    try:
        digits = [_DIGITS[character] for character in text]
    except KeyError as stranger:
        raise ValueError(f"base45: no such character: {stranger}") from None
    data = bytearray()
    for at in range(0, len(digits), 3):
        group = digits[at : at + 3]
        size = len(group) - 1
        value = sum(digit * 45**power for power, digit in enumerate(group))
        if value >= 256**size:
            raise ValueError("base45: a group is out of range")
        data += value.to_bytes(size, "big")
    return bytes(data)
