"""What a page is made of, in millimetres from its top left corner: text, areas, lines and one code."""

from dataclasses import dataclass
from enum import StrEnum

from printing.qr import QrCode


class Face(StrEnum):
    """The faces of a ticket."""

    REGULAR = "FoyerText-Regular"
    SEMIBOLD = "FoyerText-SemiBold"
    EXTRABOLD = "FoyerText-ExtraBold"
    DISPLAY = "FoyerDisplay-ExtraBold"


class Role(StrEnum):
    """What a text is to a reader who does not see the page (names of PDF's structure types)."""

    HEADING = "H1"
    PARAGRAPH = "P"


class Align(StrEnum):
    """Which end of a text its ``x`` is."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Text:
    """One line. ``y`` is the baseline, ``size`` the em, ``tracking`` more space after each letter; colour "#RRGGBB".

    ``leftwards``: the text that the line belongs to runs from right to left. ``continues`` the paragraph of the mark
    before. ``said`` is what is read out for it: nothing where it was said with a line before.
    """

    x: float
    y: float
    words: str
    face: Face
    size: float
    colour: str
    align: Align = Align.LEFT
    tracking: float = 0.0
    leftwards: bool = False
    role: Role = Role.PARAGRAPH
    continues: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle; ``radius`` rounds its corners, a negative one hollows them like a ticket's."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A rectangle drawn as a line; the line's middle is on the rectangle. ``radius`` as for Area."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    stroke: float
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; ``dash`` is the length of its dots and of the gaps between, 0 for none."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    stroke: float
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Code:
    """A QR without its quiet zone, which the layout keeps free; ``said`` is what it is, in words."""

    x: float
    y: float
    module: float
    qr: QrCode
    colour: str
    said: str


Mark = Text | Area | Outline | Line | Code


@dataclass(frozen=True, slots=True)
class Page:
    """One page; ``marks`` in drawing order, which for texts and codes is the order of reading."""

    width: float
    height: float
    marks: tuple[Mark, ...]
