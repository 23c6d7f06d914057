"""The two papers: an 80 mm roll for the kiosk's printer, A4 for mail and for printing at home. All in millimetres."""

from dataclasses import dataclass
from typing import Final, Literal

PaperName = Literal["80mm", "a4"]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes (em) by what is said, and the sizes of drawn things."""

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

    ``height`` 0: as long as the ticket. ``stub`` is the width of the part with the code where it lies beside the rest,
    0 where it lies below. ``coloured``: the band has the poster's colour; otherwise it is black.
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
        title=12.5,
        title_floor=7.5,
        time=29,
        place=14.5,
        place_floor=8,
        seat=21,
        heading=5.4,
        body=3.9,
        label=3.1,
        small=2.7,
        gap=3.2,
        pad=3.6,
        line=0.375,
        hole=2.6,
        module=5 * DOT,
    ),
)

A4: Final = Paper(
    width=210,
    height=297,
    left=14,
    top=16,
    printable=182,
    stub=62,
    coloured=True,
    sizes=Sizes(
        title=19,
        title_floor=11,
        time=33,
        place=17,
        place_floor=9,
        seat=24,
        heading=6,
        body=4.2,
        label=3.2,
        small=2.9,
        gap=4,
        pad=6,
        line=0.3,
        hole=3.2,
        module=0.8,
    ),
)

PAPERS: Final[dict[PaperName, Paper]] = {"80mm": ROLL, "a4": A4}
