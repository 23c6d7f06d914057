"""Where everything on a ticket goes: the same parts on each paper, with the code below them or beside them."""

from kiosk.domain.tickets import TicketFace
from printing.colours import INK, QUIET, band_colours
from printing.fitting import Measure, Room
from printing.marks import Align, Area, Code, Face, Line, Outline, Page
from printing.paper import Paper
from printing.qr import QUIET_ZONE, qr_code
from printing.sheet import Sheet
from printing.short_code import short_code
from printing.words import TicketWords, words_in


def ticket(face: TicketFace, paper: Paper, measure: Measure) -> Page:
    """Lay out one ticket."""
    sheet = Sheet(measure)
    words = words_in(face.language)
    s = paper.sizes
    x, width = paper.left, paper.printable
    y = band(sheet, face, words, paper, paper.top)
    if paper.stub:
        main = width - paper.stub
        bottom = max(
            facts(sheet, face, words, paper, x + s.pad, y, main - 2 * s.pad),
            stub_beside(sheet, face, words, paper, x + main, y),
        )
        sheet.put(Line(x + main, y + s.hole, x + main, bottom + s.gap, INK, s.line, dash=1.2))
        y = bottom + s.gap + s.pad
    else:
        y = facts(sheet, face, words, paper, x, y, width) + s.gap * 1.4
        sheet.put(Line(x, y, x + width, y, INK, s.line, dash=1.2))
        y = stub_below(sheet, face, words, paper, y)
    y = colophon(sheet, face, words, paper, y)
    return Page(paper.width, paper.height or y + paper.top + 3, tuple(sheet.marks))


def band(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, top: float) -> float:
    """The film, as on the first title card: the one area of colour."""
    s = paper.sizes
    ground, ink = band_colours(face.accent if paper.coloured else "")
    x, width = paper.left + s.pad, paper.printable - 2 * s.pad
    at = len(sheet.marks)
    y = sheet.line(x, top + s.pad, face.cinema.upper(), Face.SEMIBOLD, s.label, colour=ink, tracking=s.label * 0.08)
    y = sheet.block(x, y + s.gap * 1.3, face.film, Face.DISPLAY, Room(width, s.title, s.title_floor, 3), colour=ink)
    about = "   ".join(part for part in (face.rating, *face.tags) if part)
    y = sheet.block(x, y + s.gap, about, Face.SEMIBOLD, Room(width, s.body, s.label, 2), colour=ink)
    bottom = y + s.pad
    sheet.marks.insert(at, Area(paper.left, top, paper.printable, bottom - top, ground, radius=-s.hole))
    inset = s.pad * 0.42
    sheet.marks.insert(
        at + 1,
        Outline(
            paper.left + inset, top + inset, paper.printable - 2 * inset, bottom - top - 2 * inset, ink, s.line, -s.hole
        ),
    )
    return bottom


def facts(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """What one needs on the way in: when, where, which seat; then what was paid."""
    s = paper.sizes
    y = sheet.block(x, top + s.gap * 1.5, face.date, Face.SEMIBOLD, Room(width, s.heading, s.body))
    y = sheet.block(x, y + s.gap * 1.2, face.time, Face.DISPLAY, Room(width, s.time, s.place))
    y = sheet.block(x, y + s.gap * 1.5, face.auditorium, Face.DISPLAY, Room(width, s.place, s.place_floor, 2))
    y = sheet.block(x, y + s.gap, face.way, Face.REGULAR, Room(width, s.body, s.label, 2))
    y = seat(sheet, face, words, paper, x, y + s.gap * 1.5, width)
    price = sheet.measure(face.price, Face.SEMIBOLD, s.heading)
    top = y + s.gap * 1.3
    sheet.line(x + width, top, face.price, Face.SEMIBOLD, s.heading, align=Align.RIGHT)
    y = sheet.block(x, top, face.ticket_type, Face.SEMIBOLD, Room(width - price - s.gap, s.heading, s.body, 2))
    tax = sheet.measure(face.tax, Face.REGULAR, s.small)
    sheet.line(x + width, y + s.gap * 0.8, face.tax, Face.REGULAR, s.small, align=Align.RIGHT)
    return sheet.block(
        x, y + s.gap * 0.8, face.proof, Face.REGULAR, Room(width - tax - s.gap, s.label, s.small, 2)
    )


def seat(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """Section, row and seat between two strong lines."""
    s = paper.sizes
    strong = s.line * 3
    sheet.put(Area(x, top, width, strong, INK))
    y = top + strong
    section = " · ".join(part for part in (face.section, face.seat_kind) if part)
    y = sheet.block(x, y + s.gap, section, Face.SEMIBOLD, Room(width, s.heading, s.body, 2))
    half = width / 2
    begin = y + s.gap
    cells = [(words.row, face.row), (words.seat, face.seat)]
    bottom = begin
    for at, (label, value) in enumerate(cell for cell in cells if cell[1]):
        left = x + at * half
        base = sheet.line(left, begin, label, Face.REGULAR, s.label)
        bottom = sheet.block(left, base + s.gap * 0.8, value, Face.DISPLAY, Room(half - s.gap, s.seat, s.place_floor))
    sheet.put(Area(x, bottom + s.gap, width, strong, INK))
    return bottom + s.gap + strong


def stub_below(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, top: float) -> float:
    """The code with its short form under it, the booking beside."""
    s = paper.sizes
    qr = qr_code(face.code)
    quiet = QUIET_ZONE * s.module
    side = qr.side * s.module
    sheet.put(Code(paper.left + quiet - 2, top + quiet, s.module, qr, INK))
    y = top + quiet + side + s.gap
    sheet.line(paper.left + quiet - 2, y, short_code(face.ticket_id), Face.SEMIBOLD, s.heading)
    return y


def stub_beside(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float) -> float:
    """The code, its short form and the booking, one below the other."""
    s = paper.sizes
    qr = qr_code(face.code)
    side = qr.side * s.module
    left = x + (paper.stub - side) / 2
    sheet.put(Code(left, top + QUIET_ZONE * s.module, s.module, qr, INK))
    y = top + QUIET_ZONE * s.module + side + s.gap
    return sheet.line(left, y, short_code(face.ticket_id), Face.SEMIBOLD, s.heading)


def colophon(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, top: float) -> float:
    """Who, where, and the small print."""
    s = paper.sizes
    y = sheet.block(
        paper.left, top + s.gap, f"{face.cinema} · {face.address}", Face.REGULAR, Room(paper.printable, s.small, s.small, 2), colour=QUIET
    )
    return sheet.block(
        paper.left, y + s.gap * 0.6, words.small_print, Face.REGULAR, Room(paper.printable, s.small, s.small, 3), colour=QUIET
    )
