"""The faces Foyer brings along, so that screens, tickets and mails look the same on every machine.

Plain TrueType files. Foyer's own faces have Latin, Greek and Cyrillic, and every digit of a face has the same width;
what they lack is in the faces for other scripts, which have no Latin.
"""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent

TEXT_FAMILY: Final = "Foyer Text"
"""The family of ``REGULAR`` (weight 400), ``SEMIBOLD`` (600) and ``EXTRABOLD`` (800), as Qt names it."""

DISPLAY_FAMILY: Final = "Foyer Display"
"""The family of ``DISPLAY`` (weight 800): narrow and loud, for titles, times and seat numbers."""

REGULAR: Final = FOLDER / "FoyerText-Regular.ttf"
SEMIBOLD: Final = FOLDER / "FoyerText-SemiBold.ttf"
EXTRABOLD: Final = FOLDER / "FoyerText-ExtraBold.ttf"
DISPLAY: Final = FOLDER / "FoyerDisplay-ExtraBold.ttf"
FACES: Final = (REGULAR, SEMIBOLD, EXTRABOLD, DISPLAY)

SCRIPTS: Final = ("Arabic", "Hebrew", "Devanagari", "Thai")
"""Scripts with faces of their own, each in the weights of ``REGULAR``, ``SEMIBOLD`` and ``DISPLAY``."""

CJK: Final = FOLDER / "FoyerCJK-Regular.ttf"
"""Han, kana, Hangul and their punctuation, in one weight; the forms of Han are those of mainland China."""


def in_script(face: Path, script: str) -> Path:
    """The face that goes with ``face`` (``REGULAR``, ``SEMIBOLD`` or ``DISPLAY``) in a script of ``SCRIPTS``."""
    return face.with_name(face.name.replace("-", f"{script}-"))


SCRIPT_FACES: Final = (*(in_script(face, script) for script in SCRIPTS for face in (REGULAR, SEMIBOLD, DISPLAY)), CJK)
