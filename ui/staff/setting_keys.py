"""The screen's own keyboard for settings: addresses, names, colours and passwords; pure."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.keyboard_props import CAPITALS, Key

translate = QCoreApplication.translate

SIGNS: Final = "\u2318"
"""What the key types that asks for signs, or for letters again; never part of a text."""
_LETTERS: Final = {"de": "qwertzuiopasdfghjkl.yxcvbnm-/@"}
_USUAL: Final = "qwertyuiopasdfghjkl.zxcvbnm-/@"
_DIGITS: Final = "1234567890"
_ALL_SIGNS: Final = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~äöüßéèàç"
_HEX: Final = "0123456789ABCDEF"


def text_keys(language: str, *, capitals: bool, signs: bool) -> tuple[Key, ...]:
    """Four rows of ten keys."""
    if signs:
        return tuple(Key(one, one) for one in _ALL_SIGNS)
    letters = _LETTERS.get(language, _USUAL)
    return tuple(Key(one, one) for one in _DIGITS + (letters.upper() if capitals else letters))


def wide_keys() -> tuple[Key, ...]:
    """Below them."""
    return (
        Key(CAPITALS, translate("Keyboard", "Capital letters")),
        Key(SIGNS, translate("Keyboard", "Signs")),
        Key(" ", translate("Keyboard", "Space")),
        Key(":", ":"),
    )


def colour_keys() -> tuple[Key, ...]:
    """The sixteen digits of a colour."""
    return tuple(Key(one, one) for one in _HEX)


def further(typed: str, text: str, most: int) -> str:
    """What stands there after a key; too long, it has no effect."""
    longer = typed + text
    return longer if text.isprintable() and len(longer) <= most else typed
