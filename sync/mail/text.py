"""What a mail about a booking says: its subject, its text, and a calendar's words. `sync.mail.page` is its page."""

from kiosk.domain.mail import BookingMail, ChangeFace, MailKind, VisitFace
from kiosk.domain.tickets import TicketFace
from sync.mail.words import MailWords, words_in


def subject(told: BookingMail) -> str:
    """One line, whatever the film is called."""
    face, words = told.faces[0], words_in(told.language)
    return " ".join(_subject(told, words).format(film=face.film, date=face.date, time=face.time).split())


def seats(told: BookingMail) -> str:
    """The seats and the booking's number, a line each: what a calendar shows."""
    words = words_in(told.language)
    lines = [_seat(face, words) for face in told.faces if _has_place(face)]
    return "\n".join((*lines, f"{words.booking}: {told.reference}"))


def text(told: BookingMail) -> str:
    """The whole message for those who read plain text, or have it read to them."""
    face, words = told.faces[0], words_in(told.language)
    changed = [(f"{words.before}: {old}\n" if old else "") + f"{words.now}: {new}" for old, new in changes(told)]
    parts = (
        greeting(told, words),
        *changed,
        "\n".join((face.film, f"{face.date}, {face.time}", _where(face))),
        "\n".join(_ticket(one, words) for one in told.faces),
        f"{words.booking}: {told.reference}\n{words.total if face.paid else words.to_pay}: {face.total}",
        what_to_do(told, words),
        "\n".join(part for part in (face.cinema, face.address) if part),
        words.small_print if face.paid and told.codes else "",
        why_sent(told, words),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def greeting(told: BookingMail, words: MailWords) -> str:
    """What comes first: whether these are tickets, or what has happened."""
    return _greeting(told, words).format(cinema=told.faces[0].cinema)


def changes(told: BookingMail) -> tuple[tuple[str, str], ...]:
    """What was and what is now, for each thing that is another; of a cancelled or withdrawn show nothing is.

    What was is "" for an auditorium that is not known any more.
    """
    if told.change is None or told.cancelled or told.withdrawn:
        return ()
    words = words_in(told.language)
    old, new = told.change.before, told.change.now
    pairs = [(f"{old.date}, {old.time}", f"{new.date}, {new.time}"), (old.auditorium, new.auditorium)]
    if old.seats and new.seats:
        pairs.append((_places(old, words), _places(new, words)))
    return tuple((before, now) for before, now in pairs if before != now)


def what_to_do(told: BookingMail, words: MailWords) -> str:
    """Where the code is to be shown, or whom to ask; and what the tickets of before are worth."""
    face = told.faces[0]
    if told.cancelled:
        return words.cancelled if face.paid else words.cancelled_due
    if told.withdrawn:
        return words.withdrawn
    if not told.codes:
        return words.no_seats
    here = words.at_the_door if face.paid else words.at_the_counter
    return f"{_worth(told.change, words)} {here}" if told.change and face.paid else here


def why_sent(told: BookingMail, words: MailWords) -> str:
    """Why somebody gets this, and what becomes of the address."""
    cinema = told.faces[0].cinema
    return f"{words.sent_because.format(cinema=cinema)} {words.kept if told.news else words.not_kept}"


def _subject(told: BookingMail, words: MailWords) -> str:
    match told.kind:
        case MailKind.CONFIRMATION:
            return words.subject if told.faces[0].paid else words.subject_due
        case MailKind.REMINDER:
            return words.subject_reminder
        case MailKind.MOVED:
            if told.cancelled:
                return words.subject_cancelled
            return words.subject_withdrawn if told.withdrawn else words.subject_moved


def _greeting(told: BookingMail, words: MailWords) -> str:
    match told.kind:
        case MailKind.CONFIRMATION:
            return words.greeting if told.faces[0].paid else words.greeting_due
        case MailKind.REMINDER:
            return words.greeting_reminder
        case MailKind.MOVED:
            if told.cancelled:
                return words.greeting_cancelled
            if told.withdrawn:
                return words.greeting_withdrawn
            return words.greeting_restored if told.change and told.change.restored else words.greeting_moved


def _worth(change: ChangeFace, words: MailWords) -> str:
    return words.tickets_void if change.new_tickets else words.tickets_stay


def _places(visit: VisitFace, words: MailWords) -> str:
    return "; ".join(_place(section, row, seat, words) for section, row, seat in visit.seats)


def _where(face: TicketFace) -> str:
    return " · ".join(part for part in (face.auditorium, face.way) if part)


def _has_place(face: TicketFace) -> bool:
    return bool(face.row or face.seat)


def _ticket(face: TicketFace, words: MailWords) -> str:
    parts = (_seat(face, words) if _has_place(face) else "", face.ticket_type, face.price)
    return " · ".join(part for part in parts if part) + (f"\n  {words.at_risk}" if face.at_risk else "")


def _seat(face: TicketFace, words: MailWords) -> str:
    return _place(face.section, face.row, face.seat, words)


def _place(section: str, row: str, seat: str, words: MailWords) -> str:
    place = f"{words.row} {row}, {words.seat} {seat}"
    return f"{section}, {place}" if section else place
