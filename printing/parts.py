"""The parts of a ticket's face, from the film down to the small print; each returns where it ends."""

from typing import Final

from kiosk.domain.tickets import TicketFace
from printing.colours import INK, QUIET, band_colours
from printing.fitting import Room, in_a_row
from printing.marks import Align, Area, Face, Outline, Role
from printing.paper import Paper
from printing.sheet import Sheet
from printing.words import TicketWords

_STRONG: Final = 3
"""A strong line is so many thin ones."""

_TRACKING: Final = 0.09
"""Between capitals, in ems."""


def band(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper) -> float:
    """The film as on a title card of the silent days: the one area of colour."""
    s = paper.sizes
    ground, ink = band_colours(face.accent if paper.coloured else "")
    x, width = paper.left + s.pad, paper.printable - 2 * s.pad
    begin = len(sheet.marks)
    room = Room(width, s.label, s.label * 0.6)
    y = sheet.block(x, paper.top + s.pad, face.cinema.upper(), Face.SEMIBOLD, room, colour=ink, tracking=_TRACKING)
    title = Room(width, s.title, s.title_floor, 3)
    y = sheet.block(x, y + s.gap * 1.3, face.film, Face.DISPLAY, title, colour=ink, role=Role.HEADING)
    about = in_a_row(face.rating, *(words.tag(tag) for tag in face.tags))
    if about:
        y = sheet.block(x, y + s.gap * 1.6, about, Face.SEMIBOLD, Room(width, s.body, s.label, 2), colour=ink)
    height = y + s.pad - paper.top
    inset = s.pad * 0.4
    frame = (paper.left + inset, paper.top + inset, paper.printable - 2 * inset, height - 2 * inset)
    sheet.marks[begin:begin] = [
        Area(paper.left, paper.top, paper.printable, height, ground, radius=-s.hole),
        Outline(*frame, ink, s.line, radius=-s.hole),
    ]
    return paper.top + height


def when_and_where(sheet: Sheet, face: TicketFace, paper: Paper, x: float, top: float, width: float) -> float:
    """Date, time, auditorium and the way there."""
    s = paper.sizes
    y = sheet.block(x, top, face.date, Face.SEMIBOLD, Room(width, s.heading, s.body, 2))
    top = y + s.gap * 1.4
    y = sheet.block(x, top, face.time, Face.DISPLAY, Room(width, s.time, s.place))
    y = sheet.block(x, y + s.gap * 1.6, face.auditorium, Face.DISPLAY, Room(width, s.place, s.place_floor, 2))
    return sheet.block(x, y + s.gap * 1.3, face.way, Face.REGULAR, Room(width, s.body, s.label, 3)) if face.way else y


def seat(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float) -> float:
    """Section, row and seat between two strong lines; a place without row or number shows what it has."""
    s = paper.sizes
    sheet.put(Area(x, top, width, s.line * _STRONG, INK))
    y = top + s.line * _STRONG
    section = in_a_row(face.section, words.kind(face.seat_kind))
    if section:
        y = sheet.block(x, y + s.gap * 1.1, section, Face.SEMIBOLD, Room(width, s.heading, s.body, 2))
    cells = [(label, value) for label, value in ((words.row, face.row), (words.seat, face.seat)) if value]
    begin, room = y + s.gap * 1.2, width / max(1, len(cells))
    for at, (label, value) in enumerate(cells):
        left = x + at * room
        base = sheet.line(left, begin, label, Face.SEMIBOLD, s.label)
        number = Room(room - s.gap, s.seat, s.place_floor)
        y = max(y, sheet.block(left, base + s.gap * 0.9, value, Face.DISPLAY, number, continues=True))
    y += s.gap * 1.3
    sheet.put(Area(x, y, width, s.line * _STRONG, INK))
    return y + s.line * _STRONG


def paid(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float) -> float:
    """Ticket type and what must be shown for it; price and the tax in it."""
    s = paper.sizes
    left = width - sheet.metrics.width(face.price, Face.SEMIBOLD, s.heading) - s.gap
    y = sheet.block(x, top, face.ticket_type, Face.SEMIBOLD, Room(left, s.heading, s.body, 2))
    sheet.line(x + width, top, face.price, Face.SEMIBOLD, s.heading, align=Align.RIGHT, continues=True)
    below = y + s.gap * 0.9
    tax = words.tax.format(tax=face.tax) if face.tax else ""
    left = width - sheet.metrics.width(tax, Face.REGULAR, s.small) - s.gap
    y = max(y, sheet.line(x + width, below, tax, Face.REGULAR, s.small, align=Align.RIGHT)) if tax else y
    if face.proof:
        y = max(y, sheet.block(x, below, face.proof, Face.REGULAR, Room(left, s.label, s.small, 3)))
    if face.at_risk:
        y = sheet.block(x, y + s.gap, words.at_risk, Face.SEMIBOLD, Room(width, s.body, s.label, 4))
    return y


def colophon(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """Who, where, and the small print."""
    s, colour = paper.sizes, QUIET if paper.coloured else INK
    room = Room(width, s.small, s.small * 0.8, 2)
    y = sheet.block(x, top, f"{face.cinema}, {face.address}", Face.SEMIBOLD, room, colour=colour)
    small_print = words.small_print if face.paid else words.counter_advice
    return sheet.block(x, y + s.gap * 0.6, small_print, Face.REGULAR, Room(width, s.small, s.small, 3), colour=colour)
