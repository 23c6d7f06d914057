"""The faces a text may be set in: Foyer's own first, then one for each other script."""

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from kiosk import fonts
from printing.marks import Face

_FILES: Final = {
    Face.REGULAR: fonts.REGULAR,
    Face.SEMIBOLD: fonts.SEMIBOLD,
    Face.EXTRABOLD: fonts.EXTRABOLD,
    Face.DISPLAY: fonts.DISPLAY,
}
_IN_OTHER_SCRIPTS: Final = _FILES | {Face.EXTRABOLD: fonts.SEMIBOLD}
_CJK_STROKE: Final = {Face.REGULAR: 0.0, Face.SEMIBOLD: 0.02, Face.EXTRABOLD: 0.03, Face.DISPLAY: 0.03}
_CJK_SIZE: Final = 0.9
"""Han fill their em; beside capitals of 0.7 em they look as large as these at nine tenths."""


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """One file. Lengths of a text set in it are in ems of the text: ``unit`` is one font unit in them.

    ``stroke`` is how much an outline is thickened, in ems, where a weight has no face of its own.
    """

    name: str
    face: hb.Face
    font: hb.Font
    unit: float
    size: float = 1.0
    stroke: float = 0.0

    def has(self, letter: str) -> bool:
        """Whether it draws a character."""
        return bool(self.font.get_nominal_glyph(ord(letter)))

    def box(self) -> tuple[int, int, int, int]:
        """What encloses every glyph (left, bottom, right, top), in font units (OpenType, head)."""
        left, bottom, right, top = struct.unpack_from(">4h", self.face.reference_table("head").data, 36)
        return left, bottom, right, top


@lru_cache(maxsize=8)
def typefaces(face: Face) -> tuple[Typeface, ...]:
    """Those that a text in ``face`` may need, in the order in which they are asked for a character.

    Foyer's other face comes second, for the few signs that only one of them has.
    """
    own = _FILES[face]
    other = fonts.DISPLAY if face is not Face.DISPLAY else fonts.SEMIBOLD
    scripts = (fonts.in_script(_IN_OTHER_SCRIPTS[face], script) for script in fonts.SCRIPTS)
    return (
        _typeface(own),
        _typeface(other),
        *(_typeface(path) for path in scripts),
        _typeface(fonts.CJK, _CJK_SIZE, _CJK_STROKE[face]),
    )


@lru_cache(maxsize=32)
def _typeface(path: Path, size: float = 1.0, stroke: float = 0.0) -> Typeface:
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return Typeface(path.stem, face, hb.Font(face), size / face.upem, size, stroke)
