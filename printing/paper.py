"""The papers: an 80 mm roll for the kiosk's printer, A4 and US Letter for mail and at home. All in millimetres."""

from dataclasses import dataclass, replace
from typing import Final, Literal

PaperName = Literal["80mm", "a4", "letter"]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes (em) by what is said, and the sizes of drawn things.

    ``gap`` is between two lines of different things, ``pad`` between an edge and what is inside, ``line`` the thin
    stroke (three dots of a print head), ``hole`` the radius of a hollow corner, ``module`` a square of the code.
    """

    title: float
    title_floor: float
    time: float
    place: float
    place_floor: float
    seat: float
    heading: float
    body: float
    label: float
    small: float
    gap: float
    pad: float
    line: float
    hole: float
    module: float


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper and how a ticket lies on it.

    ``height`` 0: as long as the ticket. ``stub`` is the width of the part with the code where it lies beside the
    facts, 0 where it lies below. ``coloured``: the band has the poster's colour; otherwise all is black.
    """

    width: float
    height: float
    left: float
    top: float
    printable: float
    stub: float
    coloured: bool
    sizes: Sizes


DOT: Final = 25.4 / 203
"""One dot of a usual thermal print head."""

ROLL: Final = Paper(
    width=80,
    height=0,
    left=4,
    top=2,
    printable=72,
    stub=0,
    coloured=False,
    sizes=Sizes(
        title=14,
        title_floor=8,
        time=31,
        place=15,
        place_floor=8,
        seat=23,
        heading=5.4,
        body=4,
        label=3.3,
        small=2.8,
        gap=2.8,
        pad=4.8,
        line=3 * DOT,
        hole=2.8,
        module=5 * DOT,
    ),
)

A4: Final = Paper(
    width=210,
    height=297,
    left=14,
    top=16,
    printable=182,
    stub=64,
    coloured=True,
    sizes=Sizes(
        title=22,
        title_floor=11,
        time=38,
        place=20,
        place_floor=8,
        seat=28,
        heading=6,
        body=4.4,
        label=3.4,
        small=3,
        gap=3.6,
        pad=8,
        line=0.3,
        hole=4,
        module=0.9,
    ),
)

LETTER: Final = replace(A4, width=215.9, height=279.4, left=(215.9 - A4.printable) / 2, top=10)
"""ANSI A: wider than A4 and shorter; the same ticket in its middle."""

PAPERS: Final[dict[PaperName, Paper]] = {"80mm": ROLL, "a4": A4, "letter": LETTER}
