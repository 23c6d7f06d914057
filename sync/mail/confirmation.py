"""What a confirmation says: its subject, its text, and a calendar's words. `sync.mail.page` is its page."""

from kiosk.domain.mail import Confirmation
from kiosk.domain.tickets import TicketFace
from sync.mail.words import MailWords, words_in


def subject(told: Confirmation) -> str:
    """One line, whatever the film is called."""
    face, words = told.faces[0], words_in(told.language)
    pattern = words.subject if face.paid else words.subject_due
    return " ".join(pattern.format(film=face.film, date=face.date, time=face.time).split())


def seats(told: Confirmation) -> str:
    """The seats and the booking's number, a line each: what a calendar shows."""
    words = words_in(told.language)
    lines = [_seat(face, words) for face in told.faces]
    return "\n".join((*lines, f"{words.booking}: {told.reference}"))


def text(told: Confirmation) -> str:
    """The whole message for those who read plain text, or have it read to them."""
    face, words = told.faces[0], words_in(told.language)
    tickets = [f"{_seat(one, words)} · {one.ticket_type} · {one.price}{_remark(one, words)}" for one in told.faces]
    parts = (
        greeting(face, words),
        "\n".join((face.film, f"{face.date}, {face.time}", _where(face))),
        "\n".join(tickets),
        f"{words.booking}: {told.reference}\n{words.total if face.paid else words.to_pay}: {face.total}",
        what_to_do(face, words),
        "\n".join(part for part in (face.cinema, face.address) if part),
        words.small_print if face.paid else "",
        words.sent_because.format(cinema=face.cinema),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def greeting(face: TicketFace, words: MailWords) -> str:
    """What comes first: whether these are tickets."""
    return (words.greeting if face.paid else words.greeting_due).format(cinema=face.cinema)


def what_to_do(face: TicketFace, words: MailWords) -> str:
    """Where the code is to be shown."""
    return words.at_the_door if face.paid else words.at_the_counter


def _where(face: TicketFace) -> str:
    return " · ".join(part for part in (face.auditorium, face.way) if part)


def _seat(face: TicketFace, words: MailWords) -> str:
    place = f"{words.row} {face.row}, {words.seat} {face.seat}"
    return f"{face.section}, {place}" if face.section else place


def _remark(face: TicketFace, words: MailWords) -> str:
    return f"\n  {words.at_risk}" if face.at_risk else ""
