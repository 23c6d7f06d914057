"""A mail about a booking as a page that looks like the ticket.

It is written for mail programs: tables, styles in their tags, nothing from outside. Every ground has its ink beside it,
so that a program which darkens mail turns both or neither; codes bring their own white ground.
"""

import html
from collections.abc import Sequence
from typing import Final

from kiosk.domain.mail import BookingMail
from kiosk.domain.tickets import TicketFace
from sync.mail.text import changes, greeting, subject, what_to_do, why_sent
from sync.mail.words import MailWords, words_in

_INK: Final = "#14110F"
_PAPER: Final = "#FFFFFF"
_GROUND: Final = "#EFEAE2"
_QUIET: Final = "#5A524A"
_LINE: Final = "#CFC8BD"
_FACES: Final = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_NARROW: Final = f"'Avenir Next Condensed','Roboto Condensed','Arial Narrow',{_FACES}"
_ON_PAPER: Final = f"background-color:{_PAPER};color:{_INK};font-family:{_FACES};"


def page(told: BookingMail, pictures: Sequence[str]) -> str:
    """The same as HTML. ``pictures`` are the ids under which the codes come along, one for each of ``told.codes``."""
    face, words = told.faces[0], words_in(told.language)
    due = (
        "" if face.paid or not pictures else _code_row(pictures[0], words.picture_due.format(reference=told.reference))
    )
    cards = "".join(
        _ticket(one, words, told.reference, picture)
        for one, picture in zip(told.faces, pictures if face.paid and pictures else [""] * len(told.faces), strict=True)
    )
    rows = (
        _band(face),
        _row(_p(greeting(told, words), 16), "20px 28px 0"),
        *(_change(old, new, words) for old, new in changes(told)),
        _when_and_where(face),
        _row(_p(what_to_do(told, words), 16, "600"), f"16px 28px;border-top:4px solid {_INK}"),
        due,
        cards,
        _sum(told, face, words),
        _foot(told, face, words),
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{_e(told.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">'
        f"<title>{_e(subject(told))}</title></head>\n"
        f'<body style="margin:0;padding:0;background-color:{_GROUND};color:{_INK};color-scheme:light">\n'
        f'<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="{_GROUND}">'
        '<tr><td align="center" style="padding:24px 12px">\n'
        f'<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="{_PAPER}"'
        f' style="max-width:480px;{_ON_PAPER}text-align:left">\n{"".join(rows)}</table>\n'
        "</td></tr></table></body></html>\n"
    )


def _band(face: TicketFace) -> str:
    """The black head of the ticket; below it a line in the poster's colour, which carries no words."""
    ink = f"background-color:{_INK};color:{_PAPER};"
    rating = f'<p style="margin:8px 0 0;{ink}font-size:16px">{_e(face.rating)}</p>' if face.rating else ""
    return (
        f'<tr><td bgcolor="{_INK}" style="padding:24px 28px;{ink}border-bottom:6px solid {_accent(face.accent)}">'
        f'<p style="margin:0;{ink}font-size:14px;letter-spacing:2px;text-transform:uppercase">{_e(face.cinema)}</p>'
        f'<h1 style="margin:6px 0 0;{ink}font-family:{_NARROW};font-size:36px;line-height:1.1;font-weight:800">'
        f"{_e(face.film)}</h1>{rating}</td></tr>\n"
    )


def _when_and_where(face: TicketFace) -> str:
    large = _p(face.time, 60, "800", narrow=True) + _p(face.auditorium, 30, "800", narrow=True)
    return _row(_p(face.date, 19, "600") + large + (_p(face.way, 16) if face.way else ""), "18px 28px 20px")


def _change(before: str, now: str, words: MailWords) -> str:
    """Old and new beneath one another; the words say which is which to those who do not see the stroke."""
    old = f'<s style="{_ON_PAPER}color:{_QUIET};font-size:18px">{_e(before)}</s>'
    inside = (
        (_p(words.before, 14, quiet=True) + f'<p style="margin:0 0 8px;{_ON_PAPER}">{old}</p>' if before else "")
        + _p(words.now, 14, quiet=True)
        + _p(now, 22, "800")
    )
    return _row(inside, f"14px 28px 6px;border-left:6px solid {_INK}")


def _ticket(face: TicketFace, words: MailWords, reference: str, picture: str) -> str:
    of = words.ticket_of.format(number=face.number, count=face.count) if face.paid else ""
    alt = words.picture.format(number=face.number, count=face.count, reference=reference)
    big = f"font-family:{_NARROW};font-size:44px;line-height:1;font-weight:800"
    cells = "".join(
        f'<td width="50%" style="{_ON_PAPER}font-size:15px;font-weight:600;padding:0 0 6px">{_e(label)}<br>'
        f'<span style="{big}">{_e(value)}</span></td>'
        for label, value in ((words.row, face.row), (words.seat, face.seat))
    )
    head = " · ".join(part for part in (face.section, of) if part)
    kind = f"{face.ticket_type} · {face.price} ({words.tax.format(tax=face.tax)})"
    place = (
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:10px 0 4px">'
        f"<tr>{cells}</tr></table>"
    )
    inside = (
        (_p(head, 15, "600") if head else "")
        + (place if face.row or face.seat else "")
        + _p(kind, 16)
        + (_p(face.proof, 15) if face.proof else "")
        + (_p(words.at_risk, 15, "600") if face.at_risk else "")
    )
    code = _code_row(picture, alt) if picture else ""
    return _row(inside, f"18px 28px;border-top:2px dashed {_LINE}") + code


def _code_row(picture: str, alt: str) -> str:
    image = (
        f'<img src="cid:{_e(picture)}" width="240" height="240" alt="{_e(alt)}"'
        f' style="display:block;width:240px;height:240px;background-color:{_PAPER};border:0">'
    )
    return _row(image, "0 16px 16px")


def _sum(told: BookingMail, face: TicketFace, words: MailWords) -> str:
    total = words.total if face.paid else words.to_pay
    return _row(
        _p(words.booking, 15, "600")
        + _p(told.reference, 34, "800", narrow=True)
        + _p(f"{total}: {face.total}", 18, "600"),
        f"16px 28px;border-top:4px solid {_INK}",
    )


def _foot(told: BookingMail, face: TicketFace, words: MailWords) -> str:
    place = ", ".join(part for part in (face.cinema, face.address) if part)
    small = words.small_print if face.paid and told.codes else ""
    lines = (place, small, why_sent(told, words))
    return _row("".join(_p(line, 14, quiet=True) for line in lines if line), "4px 28px 24px")


def _row(inside: str, style: str) -> str:
    padding, _, rest = style.partition(";")
    return f'<tr><td bgcolor="{_PAPER}" style="padding:{padding};{_ON_PAPER}{rest}">{inside}</td></tr>\n'


def _p(words: str, size: int, weight: str = "400", *, narrow: bool = False, quiet: bool = False) -> str:
    colour = f"color:{_QUIET};" if quiet else ""
    family = f"font-family:{_NARROW};" if narrow else ""
    lines = "1.05" if narrow else "1.45"
    style = f"margin:0 0 4px;{_ON_PAPER}{colour}{family}font-size:{size}px;line-height:{lines};font-weight:{weight}"
    return f'<p style="{style}">{_e(words)}</p>'


def _accent(colour: str) -> str:
    sound = len(colour) == 7 and colour[0] == "#" and all(one in "0123456789abcdefABCDEF" for one in colour[1:])
    return colour if sound else _LINE


def _e(words: str) -> str:
    return html.escape(words, quote=True)
