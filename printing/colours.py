"""The poster's colour on paper, and ink that can be read on it (WCAG 2.2, relative luminance)."""

import re
from typing import Final

INK: Final = "#000000"
PAPER: Final = "#FFFFFF"
QUIET: Final = "#5A524A"
_READABLE: Final = 4.5
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")


def band_colours(accent: str) -> tuple[str, str]:
    """Return ground and ink of a band in the poster's colour; a colour that cannot be read as one is black.

    Every colour reaches 4.5:1 with white or with black.
    """
    if not _COLOUR.fullmatch(accent):
        return INK, PAPER
    ground = accent.upper()
    return ground, PAPER if contrast(ground, PAPER) >= _READABLE else INK


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours "#RRGGBB", from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
