"""The slip for the counter: what to pay and for which seats; plainly not a ticket."""

from collections.abc import Sequence

from kiosk.domain.tickets import TicketFace
from printing.colours import INK, PAPER
from printing.fitting import Metrics, Room, in_a_row
from printing.marks import Align, Area, Code, Face, Line, Outline, Page, Role
from printing.paper import Paper
from printing.parts import colophon
from printing.qr import QUIET_ZONE, qr_code
from printing.sheet import Sheet
from printing.stub import copy_mark
from printing.words import TicketWords, words_in

_WIDEST = 110


def slip(faces: Sequence[TicketFace], paper: Paper, metrics: Metrics) -> Page:
    """Lay out one slip for all unpaid tickets of a booking; narrow on any paper, so that it looks like no ticket."""
    sheet, face = Sheet(metrics), faces[0]
    words, s = words_in(face.language), paper.sizes
    outer = min(paper.printable, _WIDEST)
    x, width = paper.left + s.pad, outer - 2 * s.pad
    y = _no_ticket(sheet, words, paper, paper.top, outer)
    heading = Room(width, s.place, s.place_floor, 3)
    y = sheet.block(x, y + s.gap * 2, words.pay_at_the_counter, Face.DISPLAY, heading, role=Role.HEADING)
    y = _amount(sheet, face, words, paper, x, y + s.gap * 2, width)
    y = _reference(sheet, face, words, paper, x, y + s.gap * 2, width)
    sheet.put(Line(x, y + s.gap * 1.6, x + width, y + s.gap * 1.6, INK, s.line))
    y = _seats(sheet, faces, words, paper, x, y + s.gap * 3.2, width)
    sheet.put(Line(x, y + s.gap * 1.6, x + width, y + s.gap * 1.6, INK, s.line))
    y = colophon(sheet, face, words, paper, x, y + s.gap * 3.2, width) + s.pad
    sheet.marks.insert(0, Outline(paper.left, paper.top, outer, y - paper.top, INK, s.line))
    return Page(paper.width, paper.height or y + paper.top + s.gap, tuple(sheet.marks))


def _no_ticket(sheet: Sheet, words: TicketWords, paper: Paper, top: float, width: float) -> float:
    s = paper.sizes
    room = Room(width - 2 * s.pad, s.heading, s.label)
    height = s.heading * 2
    sheet.put(Area(paper.left, top, width, height, INK))
    middle = paper.left + width / 2
    begin = top + s.heading * 0.64
    sheet.block(middle, begin, words.no_ticket.upper(), Face.SEMIBOLD, room, colour=PAPER, align=Align.CENTRE)
    return top + height


def _amount(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    s = paper.sizes
    y = sheet.line(x, top, words.to_pay, Face.SEMIBOLD, s.label)
    return sheet.block(
        x, y + s.gap, face.total or face.price, Face.DISPLAY, Room(width, s.seat, s.place_floor), continues=True
    )


def _reference(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """The booking reference in large letters, and as a code for the counter's scanner."""
    s = paper.sizes
    y = sheet.line(x, top, words.booking, Face.SEMIBOLD, s.label)
    y = sheet.block(x, y + s.gap, face.reference, Face.DISPLAY, Room(width, s.seat, s.place_floor), continues=True)
    qr = qr_code(face.reference)
    module = s.module * 1.6
    y += s.gap + QUIET_ZONE * module * 0.5
    sheet.put(Code(x, y, module, qr, INK, words.reference_code.format(reference=face.reference)))
    y += qr.side * module
    return copy_mark(sheet, face.copy, words, paper, x, y + s.gap) if face.copy > 1 else y


def _seats(
    sheet: Sheet,
    faces: Sequence[TicketFace],
    words: TicketWords,
    paper: Paper,
    x: float,
    top: float,
    width: float,
) -> float:
    s, first = paper.sizes, faces[0]
    y = sheet.block(x, top, first.film, Face.SEMIBOLD, Room(width, s.heading, s.body, 2))
    when = in_a_row(f"{first.date}, {first.time}", first.auditorium)
    y = sheet.block(x, y + s.gap, when, Face.REGULAR, Room(width, s.body, s.label, 2))
    y += s.gap * 0.6
    for face in faces:
        price = sheet.metrics.width(face.price, Face.SEMIBOLD, s.body) + s.gap
        place = ", ".join(
            part
            for part in (
                face.section,
                f"{words.row} {face.row}" if face.row else "",
                f"{words.seat} {face.seat}" if face.seat else "",
            )
            if part
        )
        what = in_a_row(place, face.ticket_type)
        top = y + s.gap
        y = sheet.block(x, top, what, Face.SEMIBOLD, Room(width - price, s.body, s.label, 2))
        sheet.line(x + width, top, face.price, Face.SEMIBOLD, s.body, align=Align.RIGHT, continues=True)
    return y
