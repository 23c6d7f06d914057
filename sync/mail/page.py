"""A mail about a booking as a page that looks like the ticket.

Its parts are `sync.mail.page_parts`. Codes bring their own white ground.
"""

from collections.abc import Sequence

from kiosk.domain.mail import BookingMail
from kiosk.domain.tickets import TicketFace
from sync.mail.page_parts import INK, LINE, NARROW, ON_PAPER, PAPER, QUIET, band, document, escape, paragraph, row
from sync.mail.text import changes, greeting, subject, what_to_do, why_sent
from sync.mail.words import MailWords, words_in


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
        band(face.cinema, face.film, face.rating, face.accent),
        row(paragraph(greeting(told, words), 16), "20px 28px 0"),
        *(_change(old, new, words) for old, new in changes(told)),
        _when_and_where(face),
        row(paragraph(what_to_do(told, words), 16, "600"), f"16px 28px;border-top:4px solid {INK}"),
        due,
        cards,
        _sum(told, face, words),
        _foot(told, face, words),
    )
    return document(told.language, subject(told), rows)


def _when_and_where(face: TicketFace) -> str:
    large = paragraph(face.time, 60, "800", narrow=True) + paragraph(face.auditorium, 30, "800", narrow=True)
    return row(
        paragraph(face.date, 19, "600") + large + (paragraph(face.way, 16) if face.way else ""), "18px 28px 20px"
    )


def _change(before: str, now: str, words: MailWords) -> str:
    """Old and new beneath one another; the words say which is which to those who do not see the stroke."""
    old = f'<s style="{ON_PAPER}color:{QUIET};font-size:18px">{escape(before)}</s>'
    inside = (
        (paragraph(words.before, 14, quiet=True) + f'<p style="margin:0 0 8px;{ON_PAPER}">{old}</p>' if before else "")
        + paragraph(words.now, 14, quiet=True)
        + paragraph(now, 22, "800")
    )
    return row(inside, f"14px 28px 6px;border-left:6px solid {INK}")


def _ticket(face: TicketFace, words: MailWords, reference: str, picture: str) -> str:
    of = words.ticket_of.format(number=face.number, count=face.count) if face.paid else ""
    alt = words.picture.format(number=face.number, count=face.count, reference=reference)
    big = f"font-family:{NARROW};font-size:44px;line-height:1;font-weight:800"
    cells = "".join(
        f'<td width="50%" style="{ON_PAPER}font-size:15px;font-weight:600;padding:0 0 6px">{escape(label)}<br>'
        f'<span style="{big}">{escape(value)}</span></td>'
        for label, value in ((words.row, face.row), (words.seat, face.seat))
    )
    head = " · ".join(part for part in (face.section, of) if part)
    kind = f"{face.ticket_type} · {face.price} ({words.tax.format(tax=face.tax)})"
    place = (
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:10px 0 4px">'
        f"<tr>{cells}</tr></table>"
    )
    inside = (
        (paragraph(head, 15, "600") if head else "")
        + (place if face.row or face.seat else "")
        + paragraph(kind, 16)
        + (paragraph(face.proof, 15) if face.proof else "")
        + (paragraph(words.at_risk, 15, "600") if face.at_risk else "")
    )
    code = _code_row(picture, alt) if picture else ""
    return row(inside, f"18px 28px;border-top:2px dashed {LINE}") + code


def _code_row(picture: str, alt: str) -> str:
    image = (
        f'<img src="cid:{escape(picture)}" width="240" height="240" alt="{escape(alt)}"'
        f' style="display:block;width:240px;height:240px;background-color:{PAPER};border:0">'
    )
    return row(image, "0 16px 16px")


def _sum(told: BookingMail, face: TicketFace, words: MailWords) -> str:
    total = words.total if face.paid else words.to_pay
    return row(
        paragraph(words.booking, 15, "600")
        + paragraph(told.reference, 34, "800", narrow=True)
        + paragraph(f"{total}: {face.total}", 18, "600"),
        f"16px 28px;border-top:4px solid {INK}",
    )


def _foot(told: BookingMail, face: TicketFace, words: MailWords) -> str:
    place = ", ".join(part for part in (face.cinema, face.address) if part)
    small = words.small_print if face.paid and told.codes else ""
    lines = (place, small, why_sent(told, words))
    return row("".join(paragraph(line, 14, quiet=True) for line in lines if line), "4px 28px 24px")
