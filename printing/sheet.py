"""A page in the making: text is set on it from the top down, everything else put where it belongs."""

from dataclasses import replace
from typing import Final

from printing.characters import SOFT_HYPHEN
from printing.colours import INK
from printing.direction import runs_leftwards
from printing.fitting import Metrics, Room, fit
from printing.marks import Align, Face, Mark, Role, Text

CAP: Final = {Face.DISPLAY: 0.655, Face.REGULAR: 0.713, Face.SEMIBOLD: 0.713, Face.EXTRABOLD: 0.713}
"""Height of a capital in ems, from the faces' OS/2 tables."""

LEADING: Final = {Face.DISPLAY: 0.9, Face.REGULAR: 1.25, Face.SEMIBOLD: 1.25, Face.EXTRABOLD: 1.2}
"""From baseline to baseline, in ems."""

_DESCENT: Final = 0.1
"""How far letters may reach into the gap below a baseline, in ems."""

_AIR: Final = 0.12
"""Between the ink of two lines in a tall script, in ems."""


class Sheet:
    """Collects marks. ``top`` is where a capital begins; what is returned is the baseline it stands on."""

    def __init__(self, metrics: Metrics) -> None:
        self.marks: list[Mark] = []
        self.metrics: Final = metrics

    def put(self, *marks: Mark) -> None:
        """Draw these."""
        self.marks.extend(marks)

    def line(
        self,
        x: float,
        top: float,
        words: str,
        face: Face,
        size: float,
        *,
        colour: str = INK,
        align: Align = Align.LEFT,
        tracking: float = 0.0,
        role: Role = Role.PARAGRAPH,
        continues: bool = False,
        said: str | None = None,
    ) -> float:
        """One line, as wide as it comes: the caller knows that it fits. Its ink, not its blank, begins at ``x``.

        ``continues`` the text before, as the price in a row with what is bought. ``said`` is what is read out in
        place of its words.
        """
        y = top + max(size * CAP[face], self.metrics.reach(words, face, size)[0])
        if words:
            leftwards, read = runs_leftwards(words), words if said is None else said
            shift = self.metrics.bearing(words, face, size, leftwards=leftwards) if align is Align.LEFT else 0.0
            self.put(Text(x - shift, y, words, face, size, colour, align, tracking, leftwards, role, continues, read))
        return y

    def block(
        self,
        x: float,
        top: float,
        words: str,
        face: Face,
        room: Room,
        *,
        colour: str = INK,
        align: Align = Align.LEFT,
        tracking: float = 0.0,
        role: Role = Role.PARAGRAPH,
        continues: bool = False,
    ) -> float:
        """Words made to fit a room; returns the last baseline, ``top`` if there are no words.

        ``continues`` the text before, as a value its label. ``tracking`` is in ems; it takes its share of the room.
        Lines of a text from right to left share its right edge; the widest begins at ``x``. Lines of scripts that reach
        higher or deeper than Latin stand further apart, and what is returned is then lower than the baseline by as much
        as their ink is.
        """
        room = replace(room, width=room.width / (1 + 1.5 * tracking))
        fitted = fit(words, face, room, self.metrics)
        leftwards, size = runs_leftwards(words), fitted.size
        widths = [self.metrics.width(line, face, size) for line in fitted.lines] if leftwards else []
        y, ink = top, top
        for at, line in enumerate(fitted.lines):
            above, below = self.metrics.reach(line, face, size)
            if at == 0:
                y = top + max(size * CAP[face], above)
            else:
                y = max(y + size * LEADING[face], ink + size * _AIR + above)
            shift = self.metrics.bearing(line, face, size, leftwards=leftwards) if align is Align.LEFT else 0.0
            if leftwards and align is Align.LEFT:
                shift -= max(widths) - widths[at]
            said = words.replace(SOFT_HYPHEN, "") if at == 0 else ""
            self.put(
                Text(
                    x - shift,
                    y,
                    line,
                    face,
                    size,
                    colour,
                    align,
                    tracking * size,
                    leftwards,
                    role,
                    at > 0 or continues,
                    said,
                )
            )
            ink = y + below
        return max(y, ink - size * _DESCENT)
