"""Setting one line in any script: direction, then a face for each character, then glyphs (HarfBuzz)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

import uharfbuzz as hb

from printing.characters import INVISIBLE
from printing.direction import Stretch, in_order, runs_leftwards
from printing.marks import Face
from printing.typefaces import Typeface, typefaces

_REMEMBERED: Final = 2048
_AS_DRAWN: Final = {"kern": False, "liga": False, "clig": False, "calt": False}
"""Foyer's own faces are set letter by letter: a price must not change its width."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph, its advance and its displacement in ems, and the characters it begins to show ("" if none)."""

    number: int
    advance: float
    dx: float
    dy: float
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one face, from left to right."""

    typeface: Typeface
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line, its runs from left to right; lengths in ems.

    ``above`` and ``below`` the baseline is how far its ink reaches, ``bearing`` the blank before it. ``plain``: the
    letters follow one another as they were written, all in Foyer's own face.
    """

    runs: tuple[Run, ...]
    width: float
    above: float
    below: float
    bearing: float
    plain: bool


class Typesetter:
    """Sets lines, and says how large they come out. Safe from any thread; remembers the latest lines."""

    def __init__(self) -> None:
        self._advances: Final = {face: _advances(typefaces(face)[0]) for face in Face}
        self.line: Final = lru_cache(maxsize=_REMEMBERED)(self._line)
        """``(words, face, leftwards)`` to the line; a text that runs ``leftwards`` is drawn from the right."""

    def draws(self, letter: str) -> bool:
        """Whether there is a face for a character; the same for each ``Face``."""
        return letter in INVISIBLE or any(typeface.has(letter) for typeface in typefaces(Face.REGULAR))

    def width(self, words: str, face: Face, size: float) -> float:
        """Width of a line, in the unit of ``size``."""
        advances = self._advances[face]
        try:
            return sum([advances[letter] for letter in words]) * size
        except KeyError:
            return self.line(words, face, runs_leftwards(words)).width * size

    def bearing(self, words: str, face: Face, size: float, *, leftwards: bool = False) -> float:
        """The blank before the ink of a line, in the unit of ``size``."""
        if words[0] in self._advances[face] and not leftwards:
            words = words[0]
        return self.line(words, face, leftwards).bearing * size

    def reach(self, words: str, face: Face, size: float) -> tuple[float, float]:
        """How far the ink of a line reaches above and below its baseline where that is unusual, else (0, 0)."""
        if self._advances[face].keys() >= set(words):
            return 0.0, 0.0
        line = self.line(words, face, runs_leftwards(words))
        return line.above * size, line.below * size

    def _line(self, words: str, face: Face, leftwards: bool) -> SetLine:  # noqa: FBT001 - hashed, not read
        stretches = in_order(words, leftwards=leftwards)
        runs = tuple(run for stretch in stretches for run in _runs(words, stretch, typefaces(face)))
        above, below = _ink(runs)
        return SetLine(
            runs=runs,
            width=sum(glyph.advance for run in runs for glyph in run.glyphs),
            above=above,
            below=below,
            bearing=_bearing(runs),
            plain=self._advances[face].keys() >= set(words),
        )


def _advances(typeface: Typeface) -> dict[str, float]:
    """The advance of each character that stands for itself, whatever is beside it."""
    letters = (chr(code) for code in typeface.face.unicodes)
    alone = (letter for letter in letters if letter.isprintable() or letter == "\u00a0")
    glyphs = ((letter, typeface.font.get_nominal_glyph(ord(letter))) for letter in alone)
    advances = {letter: typeface.font.get_glyph_h_advance(glyph) * typeface.unit for letter, glyph in glyphs}
    return {letter: advance for letter, advance in advances.items() if advance > 0}


def _runs(words: str, stretch: Stretch, faces: tuple[Typeface, ...]) -> Iterator[Run]:
    """Split a stretch by face; each part is shaped for itself, as text of its neighbours' faces cannot join it."""
    chosen: list[Typeface] = []
    for letter in words[stretch.begin : stretch.end]:
        chosen.append(_for(letter, chosen[-1] if chosen else None, faces))
    parts: list[tuple[Typeface, int, int]] = []
    for typeface, places in groupby(range(len(chosen)), key=chosen.__getitem__):
        first, *rest = places
        parts.append((typeface, stretch.begin + first, stretch.begin + (rest[-1] if rest else first) + 1))
    for typeface, begin, end in reversed(parts) if stretch.leftwards else parts:
        yield Run(typeface, _shaped(words[begin:end], typeface, own=typeface is faces[0], leftwards=stretch.leftwards))


def _for(letter: str, before: Typeface | None, faces: tuple[Typeface, ...]) -> Typeface:
    """A mark or a joiner stays with its letter if that face has it; anything else gets the first face that has it."""
    if before is not None and (letter in INVISIBLE or (_is_mark(letter) and before.has(letter))):
        return before
    return next((typeface for typeface in faces if typeface.has(letter)), before or faces[0])


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"


def _shaped(text: str, typeface: Typeface, *, own: bool, leftwards: bool) -> tuple[Glyph, ...]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.guess_segment_properties()
    buffer.language = "und"  # guessed, it would be the machine's
    hb.shape(typeface.font, buffer, _AS_DRAWN if own else {})
    infos, positions, unit = buffer.glyph_infos, buffer.glyph_positions, typeface.unit
    begins = sorted({info.cluster for info in infos})
    ends = dict(zip(begins, (*begins[1:], len(text)), strict=True))
    shown: set[int] = set()
    glyphs = []
    for info, at in zip(infos, positions, strict=True):
        said = "" if info.cluster in shown else text[info.cluster : ends[info.cluster]]
        shown.add(info.cluster)
        glyphs.append(Glyph(info.codepoint, at.x_advance * unit, at.x_offset * unit, at.y_offset * unit, said))
    return tuple(glyphs)


def _ink(runs: tuple[Run, ...]) -> tuple[float, float]:
    above = below = 0.0
    for run in runs:
        for glyph in run.glyphs:
            if ink := run.typeface.font.get_glyph_extents(glyph.number):
                top = ink.y_bearing * run.typeface.unit + glyph.dy
                above, below = max(above, top), max(below, -(top + ink.height * run.typeface.unit))
    return above, below


def _bearing(runs: tuple[Run, ...]) -> float:
    """The leftmost ink. It need not be the first glyph's: an Arabic letter's dot may come before its body."""
    begins, pen = [], 0.0
    for run in runs:
        for glyph in run.glyphs:
            ink = run.typeface.font.get_glyph_extents(glyph.number)
            if ink and ink.width:
                begins.append(pen + glyph.dx + ink.x_bearing * run.typeface.unit)
            pen += glyph.advance
    return min(begins, default=0.0)
