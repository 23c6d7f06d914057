"""Where everything on a ticket goes: the same parts on each paper, with the code below them or beside them."""

from kiosk.domain.tickets import TicketFace
from printing.colours import INK, band_colours
from printing.fitting import Metrics
from printing.marks import Line, Outline, Page
from printing.paper import Paper
from printing.parts import band, colophon, paid, seat, when_and_where
from printing.sheet import Sheet
from printing.stub import stub_below, stub_beside
from printing.words import TicketWords, words_in

_PERFORATION = 1.1


def ticket(face: TicketFace, paper: Paper, metrics: Metrics) -> Page:
    """Lay out one ticket; its page is as long as it needs where the paper is a roll."""
    sheet, words = Sheet(metrics), words_in(face.language)
    y = band(sheet, face, words, paper)
    if paper.stub:
        y = _with_code_beside(sheet, face, words, paper, y)
    else:
        y = _with_code_below(sheet, face, words, paper, y)
    return Page(paper.width, paper.height or y + paper.top + paper.sizes.gap, tuple(sheet.marks))


def _with_code_below(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, top: float) -> float:
    s, x, width = paper.sizes, paper.left, paper.printable
    y = _facts(sheet, face, words, paper, x, top + s.gap * 1.6, width)
    y += s.gap * 1.4
    sheet.put(Line(x, y, x + width, y, INK, s.line, dash=_PERFORATION))
    y = stub_below(sheet, face, words, paper, x, y, width)
    return colophon(sheet, face, words, paper, x, y + s.gap * 1.6, width)


def _with_code_beside(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, top: float) -> float:
    s, x = paper.sizes, paper.left + paper.sizes.pad
    border = paper.left + paper.printable - paper.stub
    width = border - x - s.pad
    y = max(
        _facts(sheet, face, words, paper, x, top + s.gap * 2, width),
        stub_beside(sheet, face, words, paper, border, top + s.gap * 2, paper.stub),
    )
    y += s.gap * 2
    sheet.put(Line(border, top + s.gap, border, y - s.gap, INK, s.line, dash=_PERFORATION))
    sheet.put(Line(x, y, paper.left + paper.printable - s.pad, y, INK, s.line))
    y = colophon(sheet, face, words, paper, x, y + s.gap, paper.printable - 2 * s.pad)
    bottom = y + s.pad
    ground, _ = band_colours(face.accent)
    card = Outline(paper.left, paper.top, paper.printable, bottom - paper.top, ground, s.line * 2, radius=-s.hole)
    sheet.marks.insert(0, card)
    return bottom


def _facts(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    y = when_and_where(sheet, face, paper, x, top, width)
    y = seat(sheet, face, words, paper, x, y + paper.sizes.gap * 1.6, width)
    return paid(sheet, face, words, paper, x, y + paper.sizes.gap * 1.2, width)
