"""How large things are on this panel: pixels per millimetre."""

from typing import Final

PLAUSIBLE: Final = range(150, 2000)
"""Widths in mm that a screen may claim for itself; anything else is a screen that does not know."""


def pixels_per_millimetre(pixels: tuple[int, int], told: tuple[float, float], claimed: tuple[float, float]) -> float:
    """The pitch of a picture of ``pixels``: as the installer ``told`` it (mm, 0 for nothing), else as the screen
    claims, else as the usual panel of that shape has it: 32" upright, 24" lying, 15" for a squarish one."""
    width, height = pixels
    for size in (told, claimed):
        if size[0] > 0 and (size is told or int(size[0]) in PLAUSIBLE):
            return width / size[0]
        if size[1] > 0 and (size is told or int(size[1]) in PLAUSIBLE):
            return height / size[1]
    if height > width:
        return width / 399
    return width / 304 if width / height < 1.5 else width / 532
