from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pikepdf
import pypdfium2
import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.money import Money
from kiosk.domain.receipts import Receipt, ReceiptLine
from printing.paper import PaperName
from printing.ticket_pdf import PdfRenderer
from printing.words import words_in
from tests.printing.test_tagging import read_out

PAPERS: tuple[PaperName, ...] = ("80mm", "a4", "letter")
ON_EACH_PAPER = pytest.mark.parametrize("paper", PAPERS)


def euros(cents: int) -> Money:
    return Money(cents, "EUR")


RECEIPT = Receipt(
    language="en",
    cinema="Aurora Lichtspiele",
    address="Theaterplatz 4, 99423 Weimar",
    tax_number="DE123456789",
    number="2026-004711",
    reference="K7MWPQ9R",
    at=datetime(2026, 11, 14, 19, 58, tzinfo=ZoneInfo("Europe/Berlin")),
    lines=(ReceiptLine("Adult", 2, euros(1200), 700), ReceiptLine("Child", 1, euros(750), 700)),
    fees=(ReceiptLine("Booking fee", 3, euros(50), 1900),),
    method=PaymentMethod.CARD,
    card="Visa •••• 1234",
    payment_receipt="T-0815-42",
)
GERMAN = replace(RECEIPT, language="de", copy=2)
STRANGE = replace(
    RECEIPT,
    cinema="שלום " * 60,
    address="七人の侍" * 100,
    tax_number="X" * 200,
    number="9" * 200,
    lines=tuple(
        ReceiptLine(name, count, euros(price), 700)
        for name, count, price in (
            ("ผู้ใหญ่และเด็ก" * 20, 99999, 9_999_999_99),
            ("", 1, 0),
            ("تذكرة" * 50, 0, 5),
            ("\ud800\x00🎬", -2, 1200),
        )
    ),
    card="•" * 300,
    payment_receipt="4" * 300,
)
IN_EACH_FORM = pytest.mark.parametrize("told", [RECEIPT, GERMAN, STRANGE], ids=["plain", "german", "odd"])


@pytest.fixture(scope="module")
def renderers() -> dict[PaperName, PdfRenderer]:
    return {paper: PdfRenderer(paper) for paper in PAPERS}


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        (page,) = document
        return str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n")


@ON_EACH_PAPER
def test_a_receipt_says_what_was_bought_and_paid(renderers: dict[PaperName, PdfRenderer], paper: PaperName) -> None:
    text = text_of(renderers[paper].render((), RECEIPT))
    for words in (
        "Aurora Lichtspiele",
        "VAT no. DE123456789",
        "14 November 2026, 19:58",
        "2026-004711",
        "K7MWPQ9R",
        "2 × Adult",
        "€12.00 each",
        "€24.00",
        "Child",
        "3 × Booking fee",
        "€33.00",
        "Paid by card",
        "Visa •••• 1234",
        "T-0815-42",
    ):
        assert words in text
    assert "Copy" not in text


@ON_EACH_PAPER
def test_a_copy_of_a_receipt_says_so_in_its_language(renderers: dict[PaperName, PdfRenderer], paper: PaperName) -> None:
    text = text_of(renderers[paper].render((), GERMAN))
    for words in ("Beleg", "Kopie 2", "14. November 2026", "33,00 €", "je 12,00 €", "Mit Karte bezahlt", "MwSt."):
        assert words in text


def test_the_tax_of_each_rate_is_read_out_as_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, renderers: dict[PaperName, PdfRenderer]
) -> None:
    path = tmp_path_factory.mktemp("receipt") / "receipt.pdf"
    path.write_bytes(renderers["80mm"].render((), RECEIPT))
    with pikepdf.open(path) as document:
        (whole,) = document.Root.StructTreeRoot.K
        said = [str(part.ActualText) for part in whole.K[0].K if "/ActualText" in part]
    assert [words for words in said if "%" in words] == [
        "VAT 19%: net €1.26, tax €0.24, gross €1.50.",
        "VAT 7%: net €29.44, tax €2.06, gross €31.50.",
    ]
    read = read_out(path)
    assert ("H1", "Receipt") in read
    assert ("P", "2 × Adult €12.00 each €24.00") in read
    assert ("P", "Total €33.00") in read


def test_a_price_is_read_out_after_a_name_on_two_lines(
    tmp_path_factory: pytest.TempPathFactory, renderers: dict[PaperName, PdfRenderer]
) -> None:
    name = "Concessions for pupils, students and apprentices with a valid card"
    path = tmp_path_factory.mktemp("receipt") / "receipt.pdf"
    path.write_bytes(renderers["80mm"].render((), replace(RECEIPT, lines=(ReceiptLine(name, 1, euros(900), 700),))))
    with pikepdf.open(path) as document:
        (whole,) = document.Root.StructTreeRoot.K
        said = [str(part.ActualText) for part in whole.K[0].K if "/ActualText" in part]
    assert f"{name} €9.00" in said


@ON_EACH_PAPER
@IN_EACH_FORM
def test_nothing_of_a_receipt_leaves_its_one_page(
    renderers: dict[PaperName, PdfRenderer], paper: PaperName, told: Receipt
) -> None:
    pdf = renderers[paper].render((), told)
    assert len(pdf) <= 60 * 1024
    margin = {"80mm": 3.4, "a4": 13.0, "letter": 13.0}[paper] * 72 / 25.4
    with pypdfium2.PdfDocument(pdf) as document:
        (page,) = document
        width, height = page.get_size()
        for item in page.get_objects():
            left, bottom, right, top = item.get_bounds()
            if right > left and top > bottom:
                assert (left >= margin, right <= width - margin, bottom >= 0, top <= height) == (True,) * 4


@ON_EACH_PAPER
def test_the_same_receipt_is_the_same_bytes(renderers: dict[PaperName, PdfRenderer], paper: PaperName) -> None:
    before = renderers[paper].render((), RECEIPT)
    renderers[paper].render((), STRANGE)
    assert renderers[paper].render((), RECEIPT) == before == PdfRenderer(paper).render((), RECEIPT)


def test_a_receipt_for_nothing_is_refused(renderers: dict[PaperName, PdfRenderer]) -> None:
    with pytest.raises(ValueError, match="for nothing"):
        renderers["a4"].render((), replace(RECEIPT, lines=(), fees=()))
    with pytest.raises(ValueError, match="too many"):
        renderers["a4"].render((), replace(RECEIPT, lines=RECEIPT.lines * 60))


def test_many_lines_make_a_long_page_not_a_lost_line(renderers: dict[PaperName, PdfRenderer]) -> None:
    lines = tuple(ReceiptLine(f"Type {at}", 2, euros(100 * at), 700) for at in range(90))
    text = text_of(renderers["a4"].render((), replace(RECEIPT, lines=lines)))
    assert all(f"Type {at}" in text for at in range(90))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_whoever_waits_for_tickets_gets_a_slip_that_says_it_is_none(
    tmp_path: Path, paper: PaperName, language: str
) -> None:
    told = replace(RECEIPT, language=language, tickets_follow=True)
    pdf = tmp_path / "slip.pdf"
    pdf.write_bytes(PdfRenderer(paper).render((), told))
    words, said = words_in(language), " ".join(text for _, text in read_out(pdf))
    assert words.no_ticket in said
    assert words.tickets_follow in said
    assert said.index(words.no_ticket) < said.index(words.total)
    assert "K7MWPQ9R" in said
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
