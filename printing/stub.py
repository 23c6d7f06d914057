"""The part with the code: its short form under it, and the booking it belongs to."""

from kiosk.domain.tickets import TicketFace
from printing.colours import INK, PAPER
from printing.fitting import Room
from printing.marks import Area, Code, Face
from printing.paper import Paper
from printing.qr import QUIET_ZONE, QrCode, qr_code
from printing.sheet import Sheet
from printing.short_code import said
from printing.words import TicketWords


def stub_below(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """The code at the left edge, where the margin is its quiet zone; the booking to the right of it."""
    s = paper.sizes
    qr = qr_code(face.code)
    side, quiet = qr.side * s.module, QUIET_ZONE * s.module
    y = _code(sheet, face, words, paper, qr, x, top + quiet)
    left = x + side + quiet
    booking(sheet, face, words, paper, left, top + quiet, x + width - left)
    return y


def stub_beside(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """The code in the middle of its column, the booking under it."""
    s = paper.sizes
    qr = qr_code(face.code)
    side = qr.side * s.module
    left = x + (width - side) / 2
    y = _code(sheet, face, words, paper, qr, left, top)
    return booking(sheet, face, words, paper, left, y + s.gap * 2.2, side)


def booking(
    sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """Reference, which of how many tickets, and the mark of a copy."""
    s = paper.sizes
    y = sheet.line(x, top, words.booking, Face.SEMIBOLD, s.label)
    y = sheet.block(
        x, y + s.gap * 0.7, face.reference, Face.DISPLAY, Room(width, s.title * 0.66, s.heading), continues=True
    )
    if face.count > 1:
        ticket_of = words.ticket_of.format(number=face.number, count=face.count)
        y = sheet.block(x, y + s.gap * 1.2, ticket_of, Face.SEMIBOLD, Room(width, s.body, s.label, 2))
    if face.copy > 1:
        y = copy_mark(sheet, face.copy, words, paper, x, y + s.gap)
    return y


def _code(sheet: Sheet, face: TicketFace, words: TicketWords, paper: Paper, qr: QrCode, x: float, top: float) -> float:
    s = paper.sizes
    side = qr.side * s.module
    sheet.put(Code(x, top, s.module, qr, INK, words.code.format(code=said(face.ticket_id))))
    room = Room(side, s.heading, s.small)
    return sheet.block(x, top + side + QUIET_ZONE * s.module, said(face.ticket_id), Face.SEMIBOLD, room)


def copy_mark(sheet: Sheet, copy: int, words: TicketWords, paper: Paper, x: float, top: float) -> float:
    """Which printing this is, light on dark, so that two papers for one seat are told apart."""
    s, said = paper.sizes, words.copy.format(copy=copy)
    width = sheet.metrics.width(said, Face.SEMIBOLD, s.body) + s.gap * 1.4
    height = s.body * 1.7
    sheet.put(Area(x, top, width, height, INK, radius=-s.gap * 0.25))
    sheet.line(x + s.gap * 0.7, top + s.body * 0.5, said, Face.SEMIBOLD, s.body, colour=PAPER)
    return top + height
