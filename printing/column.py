"""A column of rows down a roll or over several sheets: what something is on the left, how much on the right."""

from collections.abc import Callable
from typing import Final

from printing.characters import legible
from printing.colours import INK
from printing.fitting import Metrics, Room
from printing.marks import Align, Face, Line, Page, Role
from printing.paper import Paper
from printing.sheet import Sheet

_WIDEST: Final = 130
_ENDS: Final = (0.22, 0.48, 0.72, 1.0)
"""Where cells in a row end, in widths."""
_NUMBERED: Final = 8


class Column:
    """Each call sets something below what was set before; a sheet that is full is followed by another."""

    def __init__(self, paper: Paper, metrics: Metrics, drawn: Callable[[str], bool]) -> None:
        """``drawn``: whether there is a face for a character."""
        self._drawn: Final = drawn
        self._paper: Final = paper
        self._metrics: Final = metrics
        self._sheets: Final = [Sheet(metrics)]
        self._x: Final = paper.left
        self._width: Final = min(paper.printable, _WIDEST)
        self._y = paper.top + paper.sizes.gap

    def pages(self) -> list[Page]:
        """What was set, each sheet with its number if they are several; a roll is as long as it needs."""
        paper = self._paper
        if not paper.height:
            end = self._y + paper.top + 2 * paper.sizes.gap
            return [Page(paper.width, end, tuple(self._sheets[0].marks))]
        if len(self._sheets) > 1:
            for number, sheet in enumerate(self._sheets, start=1):
                words, right = f"{number} / {len(self._sheets)}", self._x + self._width
                sheet.line(right, paper.height - _NUMBERED, words, Face.REGULAR, paper.sizes.small, align=Align.RIGHT)
        return [Page(paper.width, paper.height, tuple(sheet.marks)) for sheet in self._sheets]

    def title(self, words: str) -> None:
        """The one heading of it all."""
        s = self._paper.sizes
        self._block(words, Face.DISPLAY, Room(self._width, s.place, s.place_floor), s.gap, Role.HEADING)
        self._y += s.gap

    def section(self, words: str) -> None:
        """A line, and what follows it; without ``words`` the line alone. Never the last thing on a sheet."""
        s = self._paper.sizes
        self._make_room(s.heading * 4)
        self._y += s.gap * 1.6
        self._sheet.put(Line(self._x, self._y, self._x + self._width, self._y, INK, s.line))
        if words:
            self._block(words, Face.SEMIBOLD, Room(self._width, s.heading, s.body), s.gap * 1.2)

    def strong(self, words: str) -> None:
        """A paragraph that matters."""
        s = self._paper.sizes
        self._block(words, Face.SEMIBOLD, Room(self._width, s.body, s.label, 3), s.gap)

    def text(self, words: str) -> None:
        """A paragraph."""
        s = self._paper.sizes
        self._block(words, Face.REGULAR, Room(self._width, s.body, s.label, 2), s.gap * 0.7)

    def small(self, words: str) -> None:
        """Small print; breaks anywhere if it must."""
        s = self._paper.sizes
        self._block(words, Face.REGULAR, Room(self._width, s.label, s.small, 3), s.gap * 0.7)

    def large(self, what: str, amount: str) -> None:
        """The figure that everybody looks for."""
        s = self._paper.sizes
        self._make_room(s.place)
        top, left = self._y + s.gap * 1.6, self._metrics.width(what, Face.DISPLAY, s.place_floor) + s.gap
        base = self._sheet.line(self._x, top, what, Face.DISPLAY, s.place_floor)
        room = Room(self._width - left, s.place_floor * 1.25, s.label)
        right = self._x + self._width
        end = self._sheet.block(right, top, amount, Face.DISPLAY, room, align=Align.RIGHT, continues=True)
        self._y = max(base, end)

    def row(self, what: str, amount: str, count: str = "") -> None:
        """What, how many of it, how much; read out in that order."""
        s = self._paper.sizes
        self._make_room(s.body * 4)
        right, top = self._x + self._width, self._y + s.gap
        room = self._metrics.width(amount, Face.SEMIBOLD, s.body) + s.gap
        before = self._metrics.width(count, Face.REGULAR, s.body) + s.gap if count else 0.0
        width = Room(self._width - room - before, s.body, s.label, 3)
        end = self._sheet.block(self._x, top, legible(what, self._drawn), Face.REGULAR, width)
        if count:
            self._sheet.line(right - room, top, count, Face.REGULAR, s.body, align=Align.RIGHT, continues=True)
        if amount:
            self._sheet.line(right, top, amount, Face.SEMIBOLD, s.body, align=Align.RIGHT, continues=True)
        self._y = end

    def cells(self, cells: tuple[str, str, str, str], said: str | None = None, *, strong: bool = False) -> None:
        """Four cells that end at the same places in each row, in a size at which all fit; ``said`` is read out."""
        s = self._paper.sizes
        self._make_room(s.body * 2)
        face, top = Face.SEMIBOLD if strong else Face.REGULAR, self._y + s.gap
        rooms = [(end - begin) * self._width - s.gap * 0.4 for begin, end in zip((0.0, *_ENDS), _ENDS, strict=False)]
        widths = [self._metrics.width(cell, face, 1.0) / room for cell, room in zip(cells, rooms, strict=True)]
        size = min(s.body, 1 / max(widths))
        first, *others = cells
        self._y = self._sheet.line(self._x, top, first, face, size, said=said)
        for cell, end in zip(others, _ENDS[1:], strict=True):
            x, read = self._x + end * self._width, None if said is None else ""
            self._sheet.line(x, top, cell, face, size, align=Align.RIGHT, continues=True, said=read)

    @property
    def _sheet(self) -> Sheet:
        return self._sheets[-1]

    def _block(self, words: str, face: Face, room: Room, gap: float, role: Role = Role.PARAGRAPH) -> None:
        self._make_room(room.size * room.lines)
        if words := legible(words, self._drawn):
            self._y = self._sheet.block(self._x, self._y + gap, words, face, room, role=role)

    def _make_room(self, height: float) -> None:
        paper = self._paper
        if paper.height and self._y + height > paper.height - paper.top - _NUMBERED:
            self._sheets.append(Sheet(self._metrics))
            self._y = paper.top
