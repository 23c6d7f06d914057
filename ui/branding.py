"""A cinema's own colour in place of amber: taken only if it can be read."""

import re
from dataclasses import dataclass
from typing import Final

DARK_SURFACES: Final = ("#0F0D12", "#1B1820", "#2B2632")
"""Ground, raised and pressed of the dark look; a test holds them to Theme.qml."""
AMBER_ON_DARK: Final = "#1A1206"
LEAST_CONTRAST: Final = 4.5


@dataclass(frozen=True, slots=True)
class Brand:
    """An accepted colour, and what is written on it."""

    amber: str
    on_amber: str


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB" (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def accepted_brand(colour: str) -> Brand | str:
    """The brand, or in words why its colour cannot be used."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        return f"{colour!r} is no colour; expected #RRGGBB"
    least = min(contrast(colour, surface) for surface in DARK_SURFACES)
    if least < LEAST_CONTRAST:
        return f"{colour} has a contrast of {least:.1f}:1 on the dark ground; {LEAST_CONTRAST}:1 is needed"
    return Brand(colour, AMBER_ON_DARK)
