"""The short code under the QR: twelve characters a person can read out when the QR cannot be scanned."""

import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Douglas Crockford's base 32: no I, L, O, U."""

_VALUES = {character: value for value, character in enumerate(ALPHABET)} | {"I": 1, "L": 1, "O": 0}
_DATA_BITS = 55
_OURS = re.compile(r"[0-9a-f]{16}")


def short_code(ticket_id: str) -> str:
    """Return the code of a ticket id (16 hexadecimal digits), grouped: "7ZZ4-K0QM-2D8X".

    Its first eleven characters are the id's first 55 bits, so a database finds the ticket by a range of ids; the
    twelfth checks them: any one wrong character and any two that changed places are found out.
    """
    number = int.from_bytes(bytes.fromhex(ticket_id), "big") >> (64 - _DATA_BITS)
    data = [number >> shift & 31 for shift in range(_DATA_BITS - 5, -1, -5)]
    text = "".join(ALPHABET[value] for value in [*data, _check(data)])
    return "-".join(text[at : at + 4] for at in range(0, 12, 4))


def said(ticket_id: str) -> str:
    """What a person reads out: the short code; the id as it is of a ticket that another system made."""
    return short_code(ticket_id) if _OURS.fullmatch(ticket_id) else ticket_id


def id_prefix(code: str) -> tuple[str, str] | None:
    """Return the lowest and highest ticket id that ``code`` may stand for, or None if it was mistyped.

    Case, spaces and dashes do not matter, and I, L, O are read as 1, 1, 0.
    """
    letters = code.upper().replace("-", "").replace(" ", "")
    if len(letters) != 12 or any(letter not in _VALUES for letter in letters):
        return None
    *data, check = (_VALUES[letter] for letter in letters)
    if check != _check(data):
        return None
    number = 0
    for value in data:
        number = number << 5 | value
    low = number << (64 - _DATA_BITS)
    return f"{low:016x}", f"{low + (1 << 64 - _DATA_BITS) - 1:016x}"


def _check(data: list[int]) -> int:
    """A weighted sum over GF(32): each place has its own weight, a power of x, so swaps change the sum."""
    total = 0
    for value in data:
        total = _times_x(total ^ value)
    return total


def _times_x(value: int) -> int:
    return value << 1 ^ (0b100101 if value & 16 else 0)
