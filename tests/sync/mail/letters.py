"""A booking to be written letters about."""

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.mail import BookingMail, MailKind
from kiosk.domain.tickets import TicketFace
from printing.code_picture import CodePictures
from printing.ticket_pdf import PdfRenderer
from tests.builders import NOON

CODE = "FOYER1:" + "7WEKU2F3ACBQZ94" * 8
FACE = TicketFace(
    language="en",
    cinema="Lumen",
    address="Laternengasse 5, Lichtental",
    film="The Phantom of the Opera",
    rating="12+",
    tags=(),
    accent="#D9A441",
    date="Friday 27 November",
    time="16:30",
    auditorium="Palace",
    way="Ground floor, straight ahead",
    section="Stalls",
    row="D",
    seat="14",
    ticket_type="Adult",
    proof="",
    price="€9.50",
    tax="€0.62",
    reference="9DENSVCT",
    ticket_id="0" * 16,
    code=CODE,
    number=1,
    count=2,
    total="€19.00",
)
BOTH = (FACE, replace(FACE, seat="15", number=2, code=CODE + "X"))


def told(*faces: TicketFace, language: str = "en") -> BookingMail:
    """What a letter about these tickets is written from, with real codes and a real PDF."""
    faces = faces or BOTH
    codes = [face.code for face in faces] if faces[0].paid else [faces[0].reference]
    return BookingMail(
        id="2f1c6a5e-0000-4000-8000-000000000001",
        kind=MailKind.CONFIRMATION,
        language=language,
        reference=faces[0].reference,
        faces=faces,
        codes=tuple(CodePictures().png(code) for code in codes),
        pdf=PdfRenderer("a4").render(faces),
        starts_at=NOON + timedelta(hours=3),
        ends_at=NOON + timedelta(hours=5, minutes=30),
        asked_at=NOON,
    )


def due_at_the_counter() -> BookingMail:
    """The same, to be paid at the counter."""
    return told(*(replace(face, paid=False, code="") for face in BOTH))
