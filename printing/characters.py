"""Which characters may reach a page, and where a text may be cut: never inside what a reader takes for one letter."""

import unicodedata
from collections.abc import Callable, Container
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

SOFT_HYPHEN: Final = "\u00ad"
JOINER: Final = "\u200d"
NON_JOINER: Final = "\u200c"
MARKERS: Final = frozenset("\u200e\u200f\u061c")
"""Directional marks: invisible, and harmless, as they end with themselves."""
INVISIBLE: Final = MARKERS | {JOINER, NON_JOINER}
UNDRAWABLE: Final = "?"
"""Stands for letters that no face has."""
LONGEST: Final = 400
"""Characters of one text; no part of a ticket has room for more."""

_KEPT: Final = INVISIBLE | {SOFT_HYPHEN, "\u00a0"}
_MOST_MARKS: Final = 3
_VIRAMA: Final = "\u094d"
_SARA_AM: Final = "\u0e33"
_THAI_LEADING: Final = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")


def clean(text: str) -> str:
    """Return ``text`` composed (NFC), cut to ``LONGEST``, its runs of blanks one space, without what is no character.

    Controls, unassigned and private code points, and surrogates become a blank. Invisible formatting goes without one:
    overrides of direction can make a text look like another. Joiners, directional marks, soft hyphens and no-break
    spaces stay. No letter carries more than three marks: heaps of them would reach over the lines above.
    """
    if text.isascii() and text.isprintable() and len(text) <= LONGEST:
        return " ".join(text.split())
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text[:LONGEST]):
        category = unicodedata.category(letter)
        marks = marks + 1 if category[0] == "M" else 0
        if letter in _KEPT or letter.isprintable():
            if marks <= _MOST_MARKS and not _is_variation_selector(letter):
                kept.append(letter)
        elif category != "Cf":
            kept.append(" ")
    return " ".join(word for word in "".join(kept).split(" ") if word)


def legible(text: str, drawn: Callable[[str], bool]) -> str:
    """Return ``text``, cleaned, with only characters that are ``drawn``.

    What is not drawn becomes its plain equivalent (NFKC) if that is; otherwise pictures (emoji and other symbols) go,
    and a run of letters becomes one "?". Nothing becomes an empty box.
    """
    text = clean(text)
    if text.isascii():
        return text
    kept: list[str] = []
    for letter in text:
        if letter in _KEPT or drawn(letter):
            kept.append(letter)
            continue
        plain = clean(unicodedata.normalize("NFKC", letter))
        if plain and all(drawn(part) for part in plain):
            kept.append(plain)
        elif unicodedata.category(letter) in ("So", "Sk"):
            kept.append(" ")
        elif unicodedata.category(letter)[0] != "M" and (not kept or kept[-1] != UNDRAWABLE):
            kept.append(UNDRAWABLE)
    return clean("".join(kept))


def all_legible(thing: T, drawn: Callable[[str], bool], kept: Container[str] = ()) -> T:
    """The same dataclass with every text in it ``legible``, in its tuples and dataclasses too, but fields ``kept``."""
    words = {
        field.name: _legible_value(getattr(thing, field.name), drawn)
        for field in fields(thing)
        if field.init and field.name not in kept
    }
    return replace(thing, **words)


def _legible_value(value: object, drawn: Callable[[str], bool]) -> object:
    if type(value) is str:
        return legible(value, drawn)
    if isinstance(value, tuple):
        return tuple(_legible_value(one, drawn) for one in value)
    return all_legible(value, drawn) if is_dataclass(value) and not isinstance(value, type) else value


def whole(text: str, at: int) -> int:
    """The last place up to ``at`` where ``text`` may be cut; the first one after it if there is none but the start."""
    for place in range(min(at, len(text)), 0, -1):
        if _between_letters(text, place):
            return place
    return next((place for place in range(at + 1, len(text)) if _between_letters(text, place)), len(text))


def is_cased(letter: str) -> bool:
    """Whether a letter has an upper and a lower form: such scripts hyphenate a word that breaks, others do not."""
    return letter.lower() != letter.upper()


def _between_letters(text: str, at: int) -> bool:
    """A simple form of grapheme clusters (UAX 29) that also keeps conjuncts and Thai vowels with their consonant."""
    if at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if unicodedata.category(after)[0] == "M" or after in (JOINER, NON_JOINER, _SARA_AM):
        return False
    return before not in (JOINER, _VIRAMA) and before not in _THAI_LEADING


def _is_variation_selector(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
