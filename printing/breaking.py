"""Where a line may break inside a word: after a hyphen or a stroke, and where words are written without spaces."""

import re
from functools import lru_cache
from typing import Final

import budoux

from printing.characters import whole

_CHINESE_JAPANESE: Final = re.compile(
    "[\u2e80-\u2fdf\u3000-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff9f]+"
)
_KANA: Final = re.compile("[\u3041-\u309f\u30a1-\u30fa]")
_THAI: Final = re.compile("[\u0e01-\u0e5b]+")
_AFTER: Final = re.compile("[-/]")
_SCRIPTS_BEGIN: Final = "\u0e00"
_NOT_FIRST: Final = frozenset(
    "、。，．・：；？！）」』】〉》〕］｝〟’”…‥ーヽヾ々ゝゞ〜～゛゜%‰)]}!?,.:;ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶฯๆ"
)
_NOT_LAST: Final = frozenset("（「『【〈《〔［｛〝‘“([{")
"""No line begins or ends with these (JIS X 4051)."""


@lru_cache(maxsize=256)
def parts(word: str) -> tuple[str, ...]:
    """Split a word without spaces at the places where a line may end with nothing to say so.

    Japanese breaks between phrases, Thai between words (BudouX's models, a few hundred microseconds); Chinese between
    any two characters; Korean only at its spaces.
    """
    breaks = {match.end() for match in _AFTER.finditer(word)}
    if max(word, default="") >= _SCRIPTS_BEGIN:
        breaks |= _without_spaces(word)
    places = sorted(place for place in breaks if 0 < place < len(word) and whole(word, place) == place)
    return tuple(word[begin:end] for begin, end in zip((0, *places), (*places, len(word)), strict=True))


def last_break(text: str, at: int) -> int:
    """The last place up to ``at`` where ``text`` may break inside a word of a script without spaces; 0 if none."""
    begin = text.rfind(" ", 0, at) + 1
    word = text[begin:].split(" ", 1)[0]
    if max(word, default="") < _SCRIPTS_BEGIN:
        return 0
    return max((begin + end for end in _ends(list(parts(word))) if begin + end <= at), default=0)


def _without_spaces(word: str) -> set[int]:
    breaks: set[int] = set()
    for match in _CHINESE_JAPANESE.finditer(word):
        if _KANA.search(match.group()):
            inside = _ends(_japanese().parse(match.group()))
        else:
            inside = list(range(1, len(match.group())))
        breaks |= {match.start(), match.end(), *(match.start() + place for place in inside)}
    for match in _THAI.finditer(word):
        breaks |= {match.start() + place for place in _ends(_thai().parse(match.group()))[:-1]}
    return {
        place
        for place in breaks
        if 0 < place < len(word) and word[place] not in _NOT_FIRST and word[place - 1] not in _NOT_LAST
    }


def _ends(phrases: list[str]) -> list[int]:
    ends, at = [], 0
    for phrase in phrases:
        at += len(phrase)
        ends.append(at)
    return ends


@lru_cache(maxsize=1)
def _japanese() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=1)
def _thai() -> budoux.Parser:
    return budoux.load_default_thai_parser()
