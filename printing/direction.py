"""Which way a text runs, and in which order its parts are drawn (Unicode's bidirectional algorithm, UAX 9)."""

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bidi import algorithm

from printing.characters import INVISIBLE, MARKERS


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text, ``begin`` to ``end``, that runs one way."""

    begin: int
    end: int
    leftwards: bool


def runs_leftwards(text: str) -> bool:
    """Whether a text as a whole runs from right to left: its first letter decides (UAX 9, P2 and P3)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def in_order(text: str, *, leftwards: bool) -> list[Stretch]:
    """Return the stretches of one line from left to right as they are drawn, in a text that runs ``leftwards`` or not.

    The text has no embeddings, overrides or isolates (``characters.clean``); joiners go with the letter before.
    """
    if not leftwards and not _has_leftward(text):
        return [Stretch(0, len(text), leftwards=False)] if text else []
    levels = _levels(text, int(leftwards))
    stretches: list[tuple[int, int, int]] = []
    for level, places in groupby(range(len(text)), key=levels.__getitem__):
        first, *rest = places
        stretches.append((first, (rest[-1] if rest else first) + 1, level))
    return [Stretch(begin, end, leftwards=level % 2 == 1) for begin, end, level in _reordered(stretches)]


def _has_leftward(text: str) -> bool:
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in ("R", "AL", "AN") or letter in MARKERS for letter in text
    )


def _levels(text: str, base: int) -> list[int]:
    """An embedding level for each character. The algorithm takes joiners out (X9), so it is not shown them."""
    seen = [at for at, letter in enumerate(text) if letter not in INVISIBLE or letter in MARKERS]
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels("".join(text[at] for at in seen), storage)
    for at, character in zip(seen, storage["chars"], strict=True):
        character["at"] = at
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = {character["at"]: int(character["level"]) for character in storage["chars"]}
    levels: list[int] = []
    for at in range(len(text)):
        levels.append(found.get(at, levels[-1] if levels else base))
    for at in range(len(text) - 1, -1, -1):  # blanks at the end of a line run with the text as a whole (L1)
        if not text[at].isspace():
            break
        levels[at] = base
    return levels


def _reordered(stretches: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Reverse what is at each level or above, from the highest down to the lowest odd one (L2)."""
    ordered = list(stretches)
    for level in range(max((level for _, _, level in stretches), default=0), 0, -1):
        at = 0
        while at < len(ordered):
            end = at
            while end < len(ordered) and ordered[end][2] >= level:
                end += 1
            ordered[at:end] = reversed(ordered[at:end])
            at = end + 1
    return ordered
