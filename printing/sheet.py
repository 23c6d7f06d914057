"""A page in the making: text is set on it from the top down, everything else put where it belongs."""

from dataclasses import replace
from typing import Final

from printing.colours import INK
from printing.fitting import Metrics, Room, fit
from printing.marks import Align, Face, Mark, Text

CAP: Final = {Face.DISPLAY: 0.655, Face.REGULAR: 0.713, Face.SEMIBOLD: 0.713, Face.EXTRABOLD: 0.713}
"""Height of a capital in ems, from the faces' OS/2 tables."""

LEADING: Final = {Face.DISPLAY: 0.9, Face.REGULAR: 1.25, Face.SEMIBOLD: 1.25, Face.EXTRABOLD: 1.2}
"""From baseline to baseline, in ems."""


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
    ) -> float:
        """One line, as wide as it comes: the caller knows that it fits. Its ink, not its blank, begins at ``x``."""
        y = top + size * CAP[face]
        if words:
            shift = self.metrics.bearing(words[0], face, size) if align is Align.LEFT else 0.0
            self.put(Text(x - shift, y, words, face, size, colour, align, tracking))
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
    ) -> float:
        """Words made to fit a room; returns the last baseline, ``top`` if there are no words.

        ``tracking`` is in ems; it takes its share of the room.
        """
        room = replace(room, width=room.width / (1 + 1.5 * tracking))
        fitted = fit(words, face, room, self.metrics)
        y = top
        for at, words_of_line in enumerate(fitted.lines):
            begin = top + fitted.size * at * LEADING[face]
            y = self.line(
                x, begin, words_of_line, face, fitted.size, colour=colour, align=align, tracking=tracking * fitted.size
            )
        return y
