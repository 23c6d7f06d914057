"""The keys of the screen's own keyboard, arranged as people of a language know them; pure."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

CAPITALS: Final = "\u21e7"
"""What the key types that asks for capital letters, or for small ones again; never part of a text."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key, what it types, and what stands on it if that is another thing."""

    types: str
    name: str


_DIGITS: Final = "1234567890"
_LETTERS: Final = {
    "de": ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    "fr": ("azertyuiop", "qsdfghjklm", "wxcvbn"),
}
_USUAL: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_DOMAINS: Final = {"de": ("@gmail.com", "@gmx.de", "@web.de", "@icloud.com", "@outlook.de")}
_USUAL_DOMAINS: Final = ("@gmail.com", "@outlook.com", "@icloud.com", "@yahoo.com", "@hotmail.com")
_ACCENTS: Final = {"de": "äöüßéèáçñø", "fr": "éèêëàâçîôû"}
_USUAL_ACCENTS: Final = "éèáàíóöüçñ"
_SIGNS: Final = "'-."
_AT: Final = "@.-_"
KEYS_A_ROW: Final = 10


def address_keys(language: str) -> tuple[Key, ...]:
    """Four rows of ten keys for a mail address: digits, letters, and the signs an address may have."""
    return tuple(Key(one, one) for one in _DIGITS + _filled(language, _AT))


def domains(language: str) -> tuple[Key, ...]:
    """Where most private mail of people of a language is, each a key."""
    return tuple(Key(one, one) for one in _DOMAINS.get(language, _USUAL_DOMAINS))


def name_keys(language: str, *, capitals: bool) -> tuple[Key, ...]:
    """Four rows of ten keys for a name: letters with accents, letters, and the signs a name may have."""
    letters = _ACCENTS.get(language, _USUAL_ACCENTS) + _filled(language, _SIGNS + "\u2019")
    return tuple(Key(one, one) for one in (_upper(letter) if capitals else letter for letter in letters))


def name_wide_keys() -> tuple[Key, ...]:
    """What a name needs besides letters."""
    return (
        Key(CAPITALS, translate("Keyboard", "Capital letters")),
        Key(" ", translate("Keyboard", "Space")),
    )


def address_further(typed: str, text: str, most: int) -> str:
    """What stands there after a key: a domain takes the place of one that was begun. Too long, it has no effect."""
    if len(text) > 1 and text.startswith("@"):
        typed = typed.partition("@")[0]
    elif not text.isprintable() or text == " ":
        return typed
    longer = typed + text
    return longer if len(longer) <= most else typed


def name_further(typed: str, text: str, most: int) -> str:
    """What stands there after a key, in any script; no two spaces together and none at the beginning."""
    if not text.isprintable() or (text == " " and (not typed or typed.endswith(" "))):
        return typed
    longer = typed + text
    return longer if len(longer) <= most else typed


def wants_capital(typed: str) -> bool:
    """Whether a name's next letter is most likely a capital: the first of a word."""
    return not typed or typed[-1] in " -"


def _filled(language: str, signs: str) -> str:
    """Three rows of letters, filled up with ``signs`` to ten keys each; Latin letters make up 26, so four are left."""
    rows, left = [], signs
    for letters in _LETTERS.get(language, _USUAL):
        missing = KEYS_A_ROW - len(letters)
        rows.append(letters + left[:missing])
        left = left[missing:]
    return "".join(rows)


def _upper(letter: str) -> str:
    """Its capital, if that is one letter: there is none of "ß" in names."""
    capital = letter.upper()
    return capital if len(capital) == 1 else letter
