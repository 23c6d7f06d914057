"""A mail as bytes (RFC 5322, MIME): text, the same as a page, the tickets as PDF, the visit as .ics."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from kiosk.domain.campaigns import PromotionMail
from kiosk.domain.mail import BookingMail
from sync.mail.calendar import calendar
from sync.mail.head import mailbox, one_line, without_controls
from sync.mail.page import page
from sync.mail.promotion import promotion_page, promotion_text
from sync.mail.text import seats, subject, text
from sync.mail.words import words_in

BOOKING_HEADER: Final = "X-Foyer-Booking"
"""Survives a relay that gives mails a Message-ID of its own, as Amazon SES does."""

ONE_CLICK: Final = "List-Unsubscribe-Post: List-Unsubscribe=One-Click"


@dataclass(frozen=True, slots=True)
class Sender:
    """Whom mail comes from, an address in the cinema's domain, in ASCII; without a ``name`` the cinema's is used."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        """Where the identity of a mail belongs to."""
        return self.address.rpartition("@")[2]


class Letters:
    """See `kiosk.ports.LetterWriter` and `kiosk.ports.PromotionWriter`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def letter(self, told: BookingMail) -> bytes:
        """A mail about a booking. The same Message-ID, date and words each time it is written."""
        face, words = told.faces[0], words_in(told.language)
        letter = self._headed(told.id, told.asked_at)
        letter[BOOKING_HEADER] = told.reference
        letter.set_content(without_controls(text(told)))
        pictures = [f"code-{number}.{told.id}@{self._sender.domain}" for number, _ in enumerate(told.codes, start=1)]
        letter.add_alternative(without_controls(page(told, pictures)), subtype="html")
        _add_pictures(letter, pictures, told.codes)
        if told.pdf:
            name = words.pdf_name.format(reference=told.reference)
            letter.add_attachment(told.pdf, maintype="application", subtype="pdf", filename=name)
        letter.add_attachment(
            calendar(told, seats(told)),
            maintype="text",
            subtype="calendar",
            filename=words.calendar_name.format(reference=told.reference),
            params={"method": "PUBLISH", "charset": "utf-8"},
        )
        letter["Content-Language"] = told.language  # of the whole: before the parts it would become the first one's
        return self._words(subject(told), face.cinema) + letter.as_bytes()

    def trial(self, mail_id: str, at: datetime, kiosk: str) -> bytes:
        """A mail that says only that mail can be sent; for those who set the kiosk up."""
        letter = self._headed(mail_id, at)
        words = f"The kiosk {kiosk} can send mail.\nDer Kiosk {kiosk} kann Mails senden.\n"
        letter.set_content(without_controls(words))
        return self._words("Foyer", kiosk) + letter.as_bytes()

    def promotion(self, told: PromotionMail) -> bytes:
        """A campaign's mail, with the two headers of RFC 8058. The relay's DKIM signature must cover them."""
        letter = self._headed(told.id, told.at)
        letter.set_content(without_controls(promotion_text(told)))
        letter.add_alternative(without_controls(promotion_page(told)), subtype="html")
        letter["Content-Language"] = told.language
        one_click = f"List-Unsubscribe: <{told.unsubscribe}>\r\n{ONE_CLICK}\r\n"
        # The address whole: folded, not every reader finds it.
        return one_click.encode("ascii") + self._words(told.subject, told.cinema) + letter.as_bytes()

    def _words(self, subject: str, cinema: str) -> bytes:
        """What of the head people read."""
        sender = mailbox(self._sender.name or cinema, self._sender.address)
        return f"From: {sender}\r\nSubject: {one_line(subject)}\r\n".encode("ascii")

    def _headed(self, mail_id: str, at: datetime) -> EmailMessage:
        letter = EmailMessage(policy=SMTP)
        letter["Date"] = format_datetime(at)
        letter["Message-ID"] = f"<{mail_id}@{self._sender.domain}>"
        letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office comes back
        return letter


def _add_pictures(letter: EmailMessage, ids: Sequence[str], pictures: Sequence[bytes]) -> None:
    body = letter.get_body(("html",))
    assert isinstance(body, EmailMessage)
    for number, (name, picture) in enumerate(zip(ids, pictures, strict=True), start=1):
        body.add_related(
            picture,
            maintype="image",
            subtype="png",
            cid=f"<{name}>",
            disposition="inline",
            filename=f"code-{number}.png",
        )
