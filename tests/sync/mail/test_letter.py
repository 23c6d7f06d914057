"""A letter as mail programs take it apart, and nothing that the cinema writes gets out of its place."""

import email
import email.policy
import html
import re
from dataclasses import fields, replace
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from kiosk.domain.mail import BookingMail, ChangeFace, MailKind, VisitFace
from printing.colours import contrast
from printing.scanning import codes_in
from sync.mail import page_parts
from sync.mail.calendar import MOST_OCTETS, calendar
from sync.mail.letter import BOOKING_HEADER, Letters, Sender
from sync.mail.page import page
from sync.mail.text import seats, subject, text
from sync.mail.words import ENGLISH, LANGUAGES, MailWords, words_in
from tests.sync.mail.letters import BOTH, CODE, FACE, due_at_the_counter, told

SENDER = Sender("tickets@lumen.example", "Kino Lumen, Lichtental")
EVIL = 'X"><script>alert(1)</script>\r\nBcc: eve@example.org\r\n\r\n<img src="https://evil.example/x.png">'


def opened(letter: bytes) -> EmailMessage:
    found = email.message_from_bytes(letter, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def written(about: BookingMail | None = None, sender: Sender = SENDER) -> EmailMessage:
    return opened(Letters(sender).letter(about or told()))


def test_its_head_says_who_what_and_that_no_person_wrote_it() -> None:
    letter = written()
    assert letter["From"] == '"Kino Lumen, Lichtental" <tickets@lumen.example>'
    assert letter["Subject"].strip() == "Your tickets: The Phantom of the Opera, Friday 27 November, 16:30"
    assert letter["Message-ID"] == "<2f1c6a5e-0000-4000-8000-000000000001@lumen.example>"
    assert letter["Date"].datetime == told().asked_at
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter[BOOKING_HEADER] == "9DENSVCT"
    assert letter["Content-Language"] == "en"
    assert (letter["To"], letter["Bcc"], letter["Reply-To"]) == (None, None, None)
    assert written(sender=Sender("tickets@lumen.example"))["From"] == "Lumen <tickets@lumen.example>"


def test_its_parts_are_where_mail_programs_look_for_them() -> None:
    letter = written()
    assert letter.get_content_type() == "multipart/mixed"
    (body, pdf, visit) = letter.iter_parts()
    plain, rich = body.iter_parts()
    assert (body.get_content_type(), plain.get_content_type()) == ("multipart/alternative", "text/plain")
    assert [part.get_content_type() for part in rich.iter_parts()] == ["text/html", "image/png", "image/png"]
    assert (pdf.get_content_type(), pdf.get_filename()) == ("application/pdf", "tickets-9DENSVCT.pdf")
    assert pdf.get_payload(decode=True) == told().pdf
    assert (visit.get_content_type(), visit.get_filename()) == ("text/calendar", "visit-9DENSVCT.ics")
    assert visit.get_param("method") == "PUBLISH"


def test_every_line_is_one_that_any_server_passes_on() -> None:
    for language in LANGUAGES:
        letter = Letters(SENDER).letter(told(*(replace(one, film="Ü€" * 400) for one in BOTH), language=language))
        assert letter.isascii()
        assert all(len(line) <= 998 for line in letter.split(b"\r\n"))
        assert b"\n" not in letter.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    "words",
    [
        "Κινηματογράφος, Αθήνα Κινηματογράφος, Αθήνα Κινηματογράφος, Αθήνα",
        "Кинотеатр «Родина», Москва",
        "Ciné, Ciné, Ciné, Ciné, Ciné, Ciné, Ciné, Ciné, Ciné, Ciné, Ciné, Ciné",
        "दिलवाले दुल्हनिया ले जायेंगे और एक बहुत लंबा नाम",
        "Ein ü x ein ü x ein ü x ein ü x ein ü x ein ü x ein ü x ein ü x ein ü x ein ü x",
        " ".join("Ü€ x" for _ in range(60)),
        "Kino =?utf-8?q?Lumen?=",
        'Kino "Am Markt", Lichtental <x@example.org>',
        "A title of many words that goes on for longer than any line of a letter may be, and then a little on",
        "x" * 300,
    ],
)
def test_words_of_any_script_and_length_are_read_as_they_were_written(words: str) -> None:
    raw = Letters(Sender("tickets@lumen.example")).letter(
        told(*(replace(one, film=words, cinema=words) for one in BOTH))
    )
    letter = email.message_from_bytes(raw)  # opened() puts blanks between the encoded words of a name
    line = letter["Subject"].replace("\r\n", "")
    assert str(make_header(decode_header(line))) == f"Your tickets: {words}, Friday 27 November, 16:30"
    name, address = parseaddr(letter["From"])
    assert (str(make_header(decode_header(name))), address) == (words, "tickets@lumen.example")
    head = raw.partition(b"\r\n\r\n")[0].split(b"\r\n")
    assert all(len(line) <= 78 for line in head if line[:5] != b"From:")


def test_no_control_character_gets_into_a_letter() -> None:
    evil = "Metro\x00polis\x1b[31m \x7f\x9b"
    raw = Letters(Sender("tickets@lumen.example")).letter(told(*(replace(one, film=evil, cinema=evil) for one in BOTH)))
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xff]", raw)
    letter = opened(raw)
    for words in (str(letter["Subject"]), str(letter["From"]), plain_of(letter), html_of(letter)):
        assert "Metro polis" in words
        assert not re.search(r"[\x00\x1b\x7f\x9b]", words)


def test_the_codes_come_along_and_scan(tmp_path: Path) -> None:
    pictures = {part["Content-ID"]: part for part in written().walk() if part.get_content_type() == "image/png"}
    named = re.findall(r'src="cid:([^"]+)"', html_of(written()))
    assert [f"<{name}>" for name in named] == list(pictures)
    codes = []
    for number, part in enumerate(pictures.values()):
        path = tmp_path / f"{number}.png"
        path.write_bytes(part.get_payload(decode=True))  # type: ignore[arg-type]
        codes += codes_in(path)
    assert codes == [CODE, CODE + "X"]


def test_what_is_to_be_paid_at_the_counter_says_so_and_has_one_code(tmp_path: Path) -> None:
    letter = written(due_at_the_counter())
    (picture,) = [part for part in letter.walk() if part.get_content_type() == "image/png"]
    (tmp_path / "code.png").write_bytes(picture.get_payload(decode=True))  # type: ignore[arg-type]
    assert codes_in(tmp_path / "code.png") == ["9DENSVCT"]
    for said in (html_of(letter), plain_of(letter)):
        assert "This is not a ticket yet" in said
        assert "To pay: €19.00" in said
        assert "at the door" not in said


def html_of(letter: EmailMessage) -> str:
    part = letter.get_body(("html",))
    assert part is not None
    return str(part.get_content())


def plain_of(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


class Tags(HTMLParser):
    """What a page is made of."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_nothing_from_outside_and_can_be_read_aloud(language: str) -> None:
    tags = Tags(page(told(language=language), ["one@lumen.example", "two@lumen.example"]))
    assert tags.open == []
    for tag, named in tags.seen:
        assert tag not in ("script", "link", "style", "iframe", "form", "a")
        assert named.get("src", "cid:").startswith("cid:")  # type: ignore[union-attr]
        assert "url(" not in (named.get("style") or "")
        if tag == "img":
            assert "9DENSVCT" in (named["alt"] or "")
        if tag == "table":
            assert named["role"] == "presentation"
    assert tags.seen[0] == ("html", {"lang": language})
    for word in ("The Phantom of the Opera", "16:30", "Palace", "D", "14", "15", "9DENSVCT", "€19.00"):
        assert word in tags.words


def test_every_ground_has_an_ink_that_can_be_read_on_it() -> None:
    for _, named in Tags(page(told(), ["one", "two"])).seen:
        style = named.get("style") or ""
        ground = re.search(r"background-color:(#\w{6})", style)
        inks = re.findall(r"(?:^|;)color:(#\w{6})", style)
        if ground and inks:
            assert contrast(ground[1], inks[-1]) >= 4.5, style
        assert bool(inks) <= bool(ground), style


def test_words_of_the_cinema_cannot_break_out() -> None:
    texts = {field.name: EVIL for field in fields(FACE) if field.type in ("str", str) and field.name != "code"}
    face = replace(FACE, **texts)  # type: ignore[arg-type]
    about = told()
    about = replace(about, faces=(face,), codes=about.codes[:1])
    letter = written(about)
    assert letter["Bcc"] is None
    assert "\n" not in letter["Subject"]
    tags = Tags(html_of(letter))
    assert tags.open == []
    known = "html head meta title body table tr td p h1 span br img"
    assert {tag for tag, _ in tags.seen} <= set(known.split())
    assert len([tag for tag, _ in tags.seen if tag == "img"]) == 1
    assert len(list(letter.iter_attachments())) == 2


@given(st.text(max_size=120), st.text(max_size=40))
@settings(max_examples=40)
def test_whatever_a_film_is_called_the_letter_is_one(film: str, cinema: str) -> None:
    film, cinema = (words.encode("utf-8", "replace").decode() for words in (film, cinema))
    about = replace(ABOUT, faces=tuple(replace(one, film=film, cinema=cinema) for one in BOTH))
    letter = opened(Letters(Sender("tickets@lumen.example")).letter(about))
    assert letter[BOOKING_HEADER] == "9DENSVCT"
    assert len(list(letter.iter_attachments())) == 2
    assert Tags(page(about, ["one", "two"])).open == []
    unfolded = calendar(about, seats(about)).replace(b"\r\n ", b"")
    assert unfolded.count(b"\r\n") == 17
    assert all(len(line) <= MOST_OCTETS for line in calendar(about, seats(about)).split(b"\r\n"))


ABOUT = told()


def test_the_same_is_said_in_plain_words() -> None:
    assert text(told(*(replace(one, at_risk=True) for one in BOTH[:1]))) == (
        "Your tickets for Lumen. They are attached as a PDF, too.\n\n"
        "The Phantom of the Opera\nFriday 27 November, 16:30\nPalace · Ground floor, straight ahead\n\n"
        "Stalls, Row D, Seat 14 · Adult · €9.50\n  " + ENGLISH.at_risk + "\n\n"
        "Booking: 9DENSVCT\nTotal: €19.00\n\n"
        "Show this code at the door, on your phone or on paper.\n\n"
        "Lumen\nLaternengasse 5, Lichtental\n\n" + ENGLISH.small_print + "\n\n"
        "You get this mail because this address was given at a kiosk of Lumen. The kiosk has not kept it.\n"
    )


def test_a_visit_in_the_calendar() -> None:
    face = replace(FACE, film="Films, films; and\nfilms \\ more", address="")
    assert calendar(told(face), seats(told(face))).decode() == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Foyer//Cinema kiosk//EN\r\nMETHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\nUID:9DENSVCT\r\nDTSTAMP:20260302T120000Z\r\nSEQUENCE:0\r\nDTSTART:20260302T150000Z\r\n"
        "DTEND:20260302T173000Z\r\nSUMMARY:Films\\, films\\; and\\nfilms \\\\ more\r\nLOCATION:Lumen\\, Palace\r\n"
        "DESCRIPTION:Stalls\\, Row D\\, Seat 14\\nBooking: 9DENSVCT\r\n"
        "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_a_long_line_is_folded_between_characters() -> None:
    face = replace(FACE, film="Ü€𝄞" * 60)
    lines = calendar(told(replace(face)), "").split(b"\r\n")
    assert max(map(len, lines)) <= MOST_OCTETS
    (whole,) = [line for line in b"\r\n".join(lines).replace(b"\r\n ", b"").split(b"\r\n") if line[:7] == b"SUMMARY"]
    assert whole.decode() == "SUMMARY:" + "Ü€𝄞" * 60
    for line in lines:
        line.decode()


@pytest.mark.parametrize("words", LANGUAGES.values())
def test_a_language_has_every_word_and_the_same_blanks(words: MailWords) -> None:
    for field in fields(MailWords):
        mine, english = getattr(words, field.name), getattr(ENGLISH, field.name)
        assert mine
        assert set(re.findall(r"{\w+}", mine)) == set(re.findall(r"{\w+}", english)), field.name


def test_a_language_nobody_translated_is_served_in_english() -> None:
    assert words_in("de-AT") is LANGUAGES["de"]
    assert words_in("fi") is ENGLISH
    assert subject(told(language="de")).startswith("Ihre Karten: ")


def test_the_page_as_a_picture_has_its_band_and_its_codes(qapp: object, tmp_path: Path) -> None:
    """Not how every mail program draws it, but that one that knows little of HTML does."""
    about = told()
    source = page(about, ["one", "two"])
    document = QTextDocument()
    for name, picture in zip(("one", "two"), about.codes, strict=True):
        path = tmp_path / f"{name}.png"
        path.write_bytes(picture)
        source = source.replace(f"cid:{name}", str(path))
    document.setHtml(source)
    document.setTextWidth(520)
    size = document.size().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    image.save(str(tmp_path / "page.png"))
    assert QColor(page_parts.INK).rgb() in {image.pixel(x, 60) for x in range(0, image.width(), 4)}
    assert sorted(codes_in(tmp_path / "page.png")) == [CODE, CODE + "X"]


def changed(language: str = "en", **other: Any) -> BookingMail:
    """What is told of a show that moved."""
    before = VisitFace("Friday 27 November", "16:30", "Palace <i>", (("Stalls", "D", "14"),))
    now = VisitFace("Friday 27 November", "17:30", "Salon & Bar", (("Stalls", "E", "1"),))
    change = replace(ChangeFace(before, now), **other)
    return replace(told(language=language), kind=MailKind.MOVED, change=change, news=True)


def test_what_changed_is_said_with_old_and_new_on_the_page_and_in_the_text() -> None:
    letter = written(changed(new_tickets=True))
    text, page = (str(letter.get_body((kind,)).get_content()) for kind in ("plain", "html"))  # type: ignore[union-attr]
    for old, new in (
        ("Friday 27 November, 16:30", "Friday 27 November, 17:30"),
        ("Palace <i>", "Salon & Bar"),
        ("Stalls, Row D, Seat 14", "Stalls, Row E, Seat 1"),
    ):
        assert f"Before: {old}\nNow: {new}\n" in text.replace("\r\n", "\n")
        assert f"{html.escape(old)}</s>" in page
        assert html.escape(new) in page
    assert "Palace <i>" not in page
    assert "Tickets that you already have are not valid any more." in text
    assert "until the show is over" in page


def test_what_did_not_change_is_not_said_as_if_it_had() -> None:
    same = changed().change
    assert same is not None
    text = str(
        written(changed(now=replace(same.before, time="18:00"))).get_body(("plain",)).get_content()  # type: ignore[union-attr]
    )
    assert text.count("Now: ") == 1
    assert "stay valid" in text


def test_seats_that_the_auditorium_has_not_bring_a_number_and_no_code() -> None:
    nowhere = tuple(replace(face, section="", row="", seat="") for face in BOTH)
    about = replace(changed(), faces=nowhere, codes=(), pdf=b"")
    letter = written(about)
    text, page = (str(letter.get_body((kind,)).get_content()) for kind in ("plain", "html"))  # type: ignore[union-attr]
    assert "Your seats are not in this auditorium." in text
    assert "<img" not in page
    assert "Row<br>" not in page
    assert "Row ," not in text
    assert [part.get_content_type() for part in letter.iter_attachments()] == ["text/calendar"]


@pytest.mark.parametrize("kind", MailKind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_mail_has_a_subject_of_its_own_in_each_language(language: str, kind: MailKind) -> None:
    subjects = {str(written(replace(changed(language), kind=one))["Subject"]) for one in MailKind}
    assert len(subjects) == len(MailKind)
    cancelled = written(replace(changed(language, cancelled=True), kind=kind, codes=(), pdf=b""))
    assert "STATUS:CANCELLED" in str(next(iter(cancelled.iter_attachments())).get_content())
