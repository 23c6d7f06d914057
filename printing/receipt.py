"""A receipt: one page a booking, narrow on any paper, with the tax by rate."""

from typing import Final

from kiosk import formatting
from kiosk.domain.receipts import Receipt, ReceiptLine, tax_lines
from printing.colours import INK
from printing.fitting import Metrics, Room, in_a_row
from printing.marks import Align, Face, Line, Page, Role
from printing.paper import Paper
from printing.sheet import Sheet
from printing.stub import copy_mark
from printing.words import TicketWords, words_in

_WIDEST: Final = 100
_COLUMNS: Final = (0.28, 0.52, 0.74, 1.0)
"""Where the columns of the tax end, in widths."""


def receipt(told: Receipt, paper: Paper, metrics: Metrics) -> Page:
    """Lay out a receipt; its page is as long as it needs, at least the paper's length. ValueError as ``total``."""
    sheet, words, s = Sheet(metrics), words_in(told.language), paper.sizes
    x, width = paper.left, min(paper.printable, _WIDEST)
    y = _head(sheet, told, words, paper, x, paper.top + s.gap, width)
    if told.tickets_follow:
        y = _no_ticket_yet(sheet, told, words, paper, x, y + s.gap * 2, width)
    y = _rule(sheet, paper, x, y + s.gap * 1.4, width)
    for line in (*told.lines, *told.fees):
        y = _line(sheet, line, told.language, words, paper, x, y + s.gap * 1.2, width)
    y = _rule(sheet, paper, x, y + s.gap * 1.4, width)
    y = _total(sheet, told, words, paper, x, y + s.gap * 1.4, width)
    y = _rule(sheet, paper, x, y + s.gap * 1.4, width)
    y = _tax(sheet, told, words, paper, x, y + s.gap * 1.2, width)
    y = sheet.block(x, y + s.gap * 2, words.thanks, Face.REGULAR, Room(width, s.label, s.small, 2))
    return Page(paper.width, max(paper.height, y + paper.top + s.gap), tuple(sheet.marks))


def _head(sheet: Sheet, told: Receipt, words: TicketWords, paper: Paper, x: float, top: float, width: float) -> float:
    """Who gives it, and which it is."""
    s = paper.sizes
    y = sheet.block(x, top, told.cinema, Face.SEMIBOLD, Room(width, s.heading, s.label, 2))
    y = sheet.block(x, y + s.gap * 0.7, told.address, Face.REGULAR, Room(width, s.label, s.small, 3))
    if told.tax_number:
        number = words.tax_number.format(number=told.tax_number)
        y = sheet.block(x, y + s.gap * 0.7, number, Face.REGULAR, Room(width, s.label, s.small))
    title = Room(width, s.place, s.place_floor)
    y = sheet.block(x, y + s.gap * 2, words.receipt, Face.DISPLAY, title, role=Role.HEADING)
    when = f"{formatting.full_date(told.at.date(), told.language)}, {formatting.clock_time(told.at, told.language)}"
    which = in_a_row(words.receipt_number.format(number=told.number), f"{words.booking} {told.reference}")
    y = sheet.block(x, y + s.gap * 1.4, when, Face.REGULAR, Room(width, s.body, s.label))
    y = sheet.block(x, y + s.gap * 0.8, which, Face.REGULAR, Room(width, s.body, s.small, 2))
    return copy_mark(sheet, told.copy, words, paper, x, y + s.gap) if told.copy > 1 else y


def _no_ticket_yet(
    sheet: Sheet, told: Receipt, words: TicketWords, paper: Paper, x: float, top: float, width: float
) -> float:
    """That this admits nobody, and how to get what does."""
    s = paper.sizes
    y = sheet.block(x, top, words.no_ticket, Face.DISPLAY, Room(width, s.place_floor, s.label), role=Role.HEADING)
    y = sheet.block(x, y + s.gap, told.reference, Face.DISPLAY, Room(width, s.seat, s.place_floor))
    return sheet.block(x, y + s.gap * 2.6, words.tickets_follow, Face.SEMIBOLD, Room(width, s.body, s.label, 6))


def _line(
    sheet: Sheet,
    line: ReceiptLine,
    language: str,
    words: TicketWords,
    paper: Paper,
    x: float,
    top: float,
    width: float,
) -> float:
    """How many of what, and what they cost; one alone needs no price of its own."""
    s, many = paper.sizes, line.count != 1
    amount = formatting.money(line.amount, language)
    left = width - sheet.metrics.width(amount, Face.SEMIBOLD, s.body) - s.gap
    name = line.name or words.booking_fee
    what = f"{line.count} × {name}" if many else name
    y = sheet.block(x, top, what, Face.SEMIBOLD, Room(left, s.body, s.label, 2))
    if many:
        each = words.each.format(price=formatting.money(line.each, language))
        y = sheet.block(x, y + s.gap * 0.6, each, Face.REGULAR, Room(left, s.label, s.small), continues=True)
    return max(y, sheet.line(x + width, top, amount, Face.SEMIBOLD, s.body, align=Align.RIGHT, continues=True))


def _total(sheet: Sheet, told: Receipt, words: TicketWords, paper: Paper, x: float, top: float, width: float) -> float:
    """What was paid, and how."""
    s = paper.sizes
    total = formatting.money(told.total, told.language)
    left = sheet.metrics.width(words.total, Face.DISPLAY, s.place_floor) + s.gap
    base = sheet.line(x, top, words.total, Face.DISPLAY, s.place_floor)
    room = Room(width - left, s.place_floor, s.label)
    sheet.block(x + width, top, total, Face.DISPLAY, room, align=Align.RIGHT, continues=True)
    y = sheet.block(x, base + s.gap * 1.4, words.paid_by[told.method], Face.SEMIBOLD, Room(width, s.body, s.label))
    number = words.payment_receipt.format(number=told.payment_receipt) if told.payment_receipt else ""
    how = in_a_row(told.card, number)
    return sheet.block(x, y + s.gap * 0.7, how, Face.REGULAR, Room(width, s.label, s.small, 2)) if how else y


def _tax(sheet: Sheet, told: Receipt, words: TicketWords, paper: Paper, x: float, top: float, width: float) -> float:
    """Net and tax of each rate, in columns; read out as a sentence."""
    s, language = paper.sizes, told.language
    heads = (words.rate, words.net, words.tax_amount, words.gross)
    y = _row(sheet, heads, Face.SEMIBOLD, paper, x, top, width)
    for line in tax_lines((*told.lines, *told.fees)):
        rate = formatting.percent(line.basis_points, language)
        net, tax, gross = (formatting.money(amount, language) for amount in (line.net, line.tax, line.gross))
        said = words.tax_said.format(rate=rate, net=net, tax=tax, gross=gross)
        y = _row(sheet, (rate, net, tax, gross), Face.REGULAR, paper, x, y + s.gap * 0.8, width, said)
    return y


def _row(
    sheet: Sheet,
    cells: tuple[str, ...],
    face: Face,
    paper: Paper,
    x: float,
    top: float,
    width: float,
    said: str | None = None,
) -> float:
    """Cells that end at their columns, all in the size at which the widest fits; ``said`` stands for all of them."""
    s, gap = paper.sizes, paper.sizes.gap * 0.4
    rooms = [(end - begin) * width - gap for begin, end in zip((0.0, *_COLUMNS), _COLUMNS, strict=False)]
    wanted = max(sheet.metrics.width(cell, face, 1.0) / room for cell, room in zip(cells, rooms, strict=True))
    size = min(s.label, 1 / wanted)
    first, *others = cells
    y = sheet.line(x, top, first, face, size, said=said)
    for cell, end in zip(others, _COLUMNS[1:], strict=True):
        read = None if said is None else ""
        sheet.line(x + end * width, top, cell, face, size, align=Align.RIGHT, continues=True, said=read)
    return y


def _rule(sheet: Sheet, paper: Paper, x: float, y: float, width: float) -> float:
    sheet.put(Line(x, y, x + width, y, INK, paper.sizes.line))
    return y
