"""The faces Foyer brings along, so that screens, tickets and mails look the same on every machine.

Plain TrueType files with Latin, Greek and Cyrillic; every digit of a face has the same width.
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
