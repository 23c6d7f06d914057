import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kiosk.domain.seats import SeatKind
from kiosk.domain.tickets import TicketFace
from printing.paper import PaperName
from printing.scanning import codes_in
from printing.short_code import short_code
from printing.ticket_pdf import PdfRenderer
from printing.verdict import Genuine, verify
from tests.printing.builders import FACE, face, signer, statement, trust

PAPERS: tuple[PaperName, ...] = ("80mm", "a4", "letter")

PLAIN = face()
LONG = face(
    language="de",
    cinema="Lichtspieltheater Aurora am Theaterplatz e. V.",
    film="Das Cabinet des Dr. Caligari oder die schreckliche Verwandlung einer kleinen Stadt im Norden",
    date="Donnerstag, 24. September",
    auditorium="Großer Festsaal mit Empore",
    way="Treppe hoch, erste Tür links hinter der Garderobe",
    section="Vorderer Balkon links, hinter den Säulen",
    row="104",
    seat="1104",
    ticket_type="Ermäßigt (Schüler, Studierende, Auszubildende)",
    proof="Bitte Ausweis am Einlass zeigen",
    accent="#E8C547",
    copy=2,
    number=10,
    count=10,
    at_risk=True,
)
ONE_WORD = face(film="Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", row="", seat="R2", section="")
BARE = face(rating="", tags=(), way="", section="", row="", seat="", proof="", tax="", address="", auditorium="")
WHEELCHAIR = face(seat_kind=SeatKind.WHEELCHAIR, row="H", seat="W1", ticket_type="Child", price="6.00 €")
STRANGE = face(film="七人の侍 \x00\ud7ff\u202e שלום", section="\n\t", address="a" * 3000, row="|" * 50)
TICKETS = pytest.mark.parametrize(
    "ticket", [PLAIN, LONG, ONE_WORD, BARE, WHEELCHAIR, STRANGE], ids=["plain", "long", "word", "bare", "place", "odd"]
)
ON_EACH_PAPER = pytest.mark.parametrize("paper", PAPERS)


@pytest.fixture(scope="module")
def renderers() -> dict[PaperName, PdfRenderer]:
    return {paper: PdfRenderer(paper) for paper in PAPERS}


def saved(folder: Path, pdf: bytes) -> Path:
    path = folder / "ticket.pdf"
    path.write_bytes(pdf)
    return path


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def marks_of(pdf: bytes) -> list[Any]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [(page.get_size(), [item.get_bounds() for item in page.get_objects()]) for page in document]


@ON_EACH_PAPER
@TICKETS
def test_a_thermal_print_of_any_ticket_is_scanned_and_genuine(
    tmp_path: Path, renderers: dict[PaperName, PdfRenderer], paper: PaperName, ticket: TicketFace
) -> None:
    path = saved(tmp_path, renderers[paper].render([ticket]))
    for black_and_white in (True, False):
        codes = codes_in(path, dpi=203, black_and_white=black_and_white)
        assert codes == [ticket.code]
        assert isinstance(verify(codes[0], trust()), Genuine)


@ON_EACH_PAPER
@TICKETS
def test_nothing_of_any_ticket_leaves_the_page(
    renderers: dict[PaperName, PdfRenderer], paper: PaperName, ticket: TicketFace
) -> None:
    margin = {"80mm": 3.5, "a4": 13.0, "letter": 13.0}[paper] * 72 / 25.4
    for (width, height), bounds in marks_of(renderers[paper].render([ticket])):
        for left, bottom, right, top in bounds:
            if right > left and top > bottom:
                assert left >= margin
                assert right <= width - margin
                assert bottom >= 0
                assert top <= height


@ON_EACH_PAPER
def test_a_ticket_says_what_one_needs_on_the_way_in(renderers: dict[PaperName, PdfRenderer], paper: PaperName) -> None:
    (text,) = text_of(renderers[paper].render([face(copy=2)]))
    for words in (
        "Nosferatu",
        "20:15",
        "Saturday 14 November",
        "Screen 3",
        "Upstairs, left",
        "Stalls",
        "Row",
        "Seat",
        "Adult",
        "12.00 €",
        "incl. 0.79 € VAT",
        "Booking",
        "K7MWPQ9R",
        "Ticket 1 of 2",
        "Copy 2",
        "Theaterplatz 4, 99423 Weimar",
        short_code(FACE.ticket_id),
    ):
        assert words in text


@ON_EACH_PAPER
def test_ten_tickets_are_ten_pages_of_one_size_each_with_its_own_code(
    tmp_path: Path, renderers: dict[PaperName, PdfRenderer], paper: PaperName
) -> None:
    codes = [signer().sign(statement(ticket_id=f"{at:016x}", seat=str(at))) for at in range(10)]
    faces = [
        face(code=code, number=at + 1, count=10, section="Long section name " * at) for at, code in enumerate(codes)
    ]
    path = saved(tmp_path, renderers[paper].render(faces))
    assert codes_in(path) == codes
    with pypdfium2.PdfDocument(path) as document:
        assert len({page.get_size() for page in document}) == 1


@ON_EACH_PAPER
def test_a_slip_is_no_ticket_and_asks_for_the_money_once(
    tmp_path: Path, renderers: dict[PaperName, PdfRenderer], paper: PaperName
) -> None:
    unpaid = [face(paid=False, code="", total="36.00 €", seat=str(at), number=at, count=3) for at in (1, 2, 3)]
    pdf = renderers[paper].render(unpaid)
    (text,) = text_of(pdf)
    assert "NOT A TICKET" in text
    assert text.count("36.00 €") == 1
    for seat in (1, 2, 3):
        assert f"Seat {seat}" in text.replace("\n", " ")
    assert short_code(FACE.ticket_id) not in text
    assert codes_in(saved(tmp_path, pdf)) == [FACE.reference]


def test_a_paid_ticket_without_a_code_is_not_printed(renderers: dict[PaperName, PdfRenderer]) -> None:
    with pytest.raises(ValueError, match="without a code"):
        renderers["80mm"].render([face(code="")])
    with pytest.raises(ValueError, match="nothing"):
        renderers["80mm"].render([])


@ON_EACH_PAPER
def test_the_same_ticket_is_the_same_bytes_in_every_process(
    renderers: dict[PaperName, PdfRenderer], paper: PaperName
) -> None:
    program = (
        "import hashlib, sys; from printing.ticket_pdf import PdfRenderer; from tests.printing.builders import FACE; "
        "print(hashlib.sha256(PdfRenderer(sys.argv[1]).render([FACE])).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", program, paper], capture_output=True, text=True, check=True)
    renderers[paper].render([LONG])
    assert hashlib.sha256(renderers[paper].render([FACE])).hexdigest() == other.stdout.strip()


@ON_EACH_PAPER
def test_every_face_is_embedded_and_no_other_is_named(
    renderers: dict[PaperName, PdfRenderer], paper: PaperName
) -> None:
    pdf = renderers[paper].render([FACE, LONG, face(paid=False)])
    assert b"Helvetica" not in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        faces = [
            pdfium.FPDFTextObj_GetFont(item.raw)
            for page in document
            for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,))
        ]
        assert len(faces) > 20
        assert all(pdfium.FPDFFont_GetIsEmbedded(face) == 1 for face in faces)


@ON_EACH_PAPER
def test_a_pdf_is_small_and_says_what_it_is(renderers: dict[PaperName, PdfRenderer], paper: PaperName) -> None:
    pdf = renderers[paper].render([LONG])
    assert len(pdf) <= 60 * 1024
    assert b"/Lang (de)" in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        about = document.get_metadata_dict()
    assert about["Title"].startswith("Kinokarte: Das Cabinet")
    assert about["Author"] == LONG.cinema


@ON_EACH_PAPER
def test_only_the_roll_lacks_the_posters_colour(renderers: dict[PaperName, PdfRenderer], paper: PaperName) -> None:
    with pypdfium2.PdfDocument(renderers[paper].render([FACE])) as document:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
    seen = {colour for _, colour in picture.getcolors(1_000_000)}
    assert ((0xB5, 0x39, 0x2F) in seen) is (paper != "80mm")
    if paper == "80mm":
        assert all(red == green == blue for red, green, blue in seen)


@pytest.mark.parametrize(("paper", "least"), [("80mm", 33), ("a4", 45), ("letter", 45)])
def test_the_code_is_large_enough_for_worn_paper(
    renderers: dict[PaperName, PdfRenderer], paper: PaperName, least: float
) -> None:
    (_, bounds), *_ = marks_of(renderers[paper].render([FACE]))
    squares = [right - left for left, bottom, right, top in bounds if abs((right - left) - (top - bottom)) < 0.5]
    assert max(squares) / 72 * 25.4 >= least


@pytest.mark.parametrize("ticket_id", ["3", "8472615", "order-7_position~2", "x" * 64])
@pytest.mark.parametrize("paper", PAPERS)
def test_a_ticket_of_another_system_is_printed_with_its_own_id(
    renderers: dict[PaperName, PdfRenderer], paper: PaperName, ticket_id: str
) -> None:
    pdf = renderers[paper].render([face(ticket_id=ticket_id, code="WEB-5f1e0c77d2ab90e4")])
    with pypdfium2.PdfDocument(pdf) as document:
        assert ticket_id[:8] in document[0].get_textpage().get_text_bounded()
