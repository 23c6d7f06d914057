"""The page that tries a printer: every kind of mark a ticket has, and plainly no ticket."""

from typing import Final

from kiosk import formatting
from kiosk.domain.paper import SamplePage
from printing.colours import INK, PAPER
from printing.fitting import Metrics, Room
from printing.marks import Align, Area, Code, Face, Line, Outline, Page, Role
from printing.paper import DOT, Paper
from printing.qr import QUIET_ZONE, qr_code
from printing.sheet import Sheet
from printing.words import words_in

CODE: Final = "FOYER TEST PAGE"
"""What its code says: no door takes it."""
LETTERS: Final = "ABC abc 0123456789 ÄÖÜ äöü ß é ñ Ł € – „…“"
_WIDEST: Final = 110
_STROKES: Final = 6


def sample(told: SamplePage, paper: Paper, metrics: Metrics) -> Page:
    """Lay it out; its frame is as wide as a ticket, so that what is cut off at an edge is seen."""
    sheet, words, s = Sheet(metrics), words_in(told.language), paper.sizes
    outer = min(paper.printable, _WIDEST)
    x, width = paper.left + s.pad, outer - 2 * s.pad
    height = s.heading * 2
    sheet.put(Area(paper.left, paper.top, outer, height, INK))
    middle, begin = paper.left + outer / 2, paper.top + s.heading * 0.64
    room = Room(width, s.heading, s.label)
    sheet.block(middle, begin, words.no_ticket.upper(), Face.SEMIBOLD, room, colour=PAPER, align=Align.CENTRE)
    title = Room(width, s.place, s.place_floor, 2)
    y = sheet.block(x, paper.top + height + s.gap * 2, words.sample, Face.DISPLAY, title, role=Role.HEADING)
    when = f"{formatting.full_date(told.at.date(), told.language)}, {formatting.clock_time(told.at, told.language)}"
    for line in (told.kiosk, when):
        y = sheet.block(x, y + s.gap, line, Face.REGULAR, Room(width, s.body, s.label, 2))
    for face in (Face.REGULAR, Face.SEMIBOLD):
        y = sheet.block(x, y + s.gap * 1.4, LETTERS, face, Room(width, s.small, s.small, 3))
    y += s.gap * 1.4
    for dots in range(1, _STROKES + 1):
        sheet.put(Line(x, y, x + width, y, INK, dots * DOT))
        y += s.gap * 0.8
    step = width / _STROKES
    for column in range(_STROKES):
        if column % 2 == 0:
            sheet.put(Area(x + column * step, y, step, s.gap * 2, INK))
    y += s.gap * 2 + QUIET_ZONE * s.module
    code = qr_code(CODE)
    sheet.put(Code(x, y, s.module * 1.6, code, INK, CODE))
    y += code.side * s.module * 1.6 + s.pad
    sheet.marks.insert(0, Outline(paper.left, paper.top, outer, y - paper.top, INK, s.line))
    return Page(paper.width, paper.height or y + paper.top + s.gap, tuple(sheet.marks))
