"""Which PINs and staff numbers are allowed; pure."""

from enum import StrEnum
from typing import Final

LONGEST_NUMBER: Final = 6
SHORTEST_PIN: Final = 6
LONGEST_PIN: Final = 12
_UP: Final = "01234567890123456789"
_SHAPES: Final = frozenset(("159753", "159357", "147258", "258369", "147852", "789456", "142536", "123654", "321654"))
_KNOWN: Final = frozenset(("112233", "332211", "123321", "101010", "102030", "246810", "135791", "520131", "314159"))
"""Six digits that many people take: shapes on the keypad, and numbers everybody knows."""


class WeakPin(StrEnum):
    """Why a PIN is refused."""

    NOT_DIGITS = "not_digits"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    TOO_EASY = "too_easy"
    """Others would try it first."""


def is_number(text: str) -> bool:
    """Whether it can be somebody's staff number: 1 to 6 digits."""
    return 1 <= len(text) <= LONGEST_NUMBER and text.isascii() and text.isdigit()


def weakness(pin: str, number: str) -> WeakPin | None:
    """What is wrong with a PIN for the person of that ``number``; None if it may be used."""
    if not (pin.isascii() and pin.isdigit()):
        return WeakPin.NOT_DIGITS
    if len(pin) < SHORTEST_PIN:
        return WeakPin.TOO_SHORT
    if len(pin) > LONGEST_PIN:
        return WeakPin.TOO_LONG
    return WeakPin.TOO_EASY if _easy(pin, number) else None


def _easy(pin: str, number: str) -> bool:
    counts = pin in _UP or pin in _UP[::-1]
    repeats = any(pin == (pin[:size] * len(pin))[: len(pin)] for size in (1, 2, 3))
    is_number = len(set(pin.replace(number, "", 1))) <= 1 if number else False
    return counts or repeats or is_number or pin in _SHAPES | _KNOWN
