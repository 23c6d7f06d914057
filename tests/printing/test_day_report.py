"""A day report on each paper, in each language: what it says, that it fits, and that it can be read out."""

import dataclasses
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.day_report import DayReport
from kiosk.domain.takings import ShowPart
from kiosk.services.day_report import Closed, Difference
from printing.day_report import MOST_SHOWS
from printing.day_words import ENGLISH, LANGUAGES
from printing.paper import PAPERS, PaperName
from printing.ticket_pdf import PdfRenderer
from tests.kiosk.day import till_in
from tests.printing.test_tagging import read_out


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> DayReport:
    till = till_in(tmp_path_factory.mktemp("day"))
    first = till.sells([("adult", 1200), ("child", 800)], fee=100)
    till.sells([("adult", 1200)], online=False)
    till.sells([("adult", 1200)], method=PaymentMethod.COUNTER)
    till.becomes_a_voucher(till.sells([("senior", 1000)]))
    till.refunds(first, kept=100)
    till.is_paid_for(900)
    till.reports.count("Grace", "EUR", 1150, Difference.CHANGE)
    closed = till.reports.close("Ada Lovelace", 0)
    assert isinstance(closed, Closed)
    return closed.report


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        words = " ".join(str(page.get_textpage().get_text_bounded()) for page in document)
    return " ".join(words.split())


@pytest.mark.parametrize("paper", PAPERS)
def test_it_says_all_that_a_day_report_must(report: DayReport, paper: PaperName) -> None:
    text = text_of(PdfRenderer(paper).day_report(report, "en", 2))
    for words in (
        "Z report 1",
        "Copy 2",
        "Lumen",
        "1 Light Street",
        "VAT no. DE123456789",
        "Kiosk lobby-1",
        "Closed by Ada Lovelace",
        f"Journal entries 1 to {report.last_entry}",
        "Turnover €34.50",
        "Card terminal 3 × €32.50",
        "To be paid at the counter 1 × €12.00",
        "7% €32.23 €2.27 €34.50",
        "Adult 3 × €33.00",
        "Kept of cancelled bookings €1.00",
        "Difference -€0.50",
        "wrong change",
    ):
        assert words in text
    assert report.last_hash in text.replace(" ", "")
    german = text_of(PdfRenderer(paper).day_report(replace(report, number=0, by=""), "de"))
    for words in ("X-Bericht", "Nichts wurde abgeschlossen.", "Umsatz 34,50 €", "MwSt.", "falsches Wechselgeld"):
        assert words in german
    assert "Kopie" not in german


def test_it_is_read_out_in_order_and_each_rate_as_a_sentence(report: DayReport, tmp_path: Path) -> None:
    path = tmp_path / "z.pdf"
    path.write_bytes(PdfRenderer("80mm").day_report(report, "en"))
    read = read_out(path)
    assert ("H1", "Z report 1") in read
    assert ("P", "Turnover €34.50") in read
    assert ("P", "Adult 3 × €33.00") in read
    with pikepdf.open(path) as document:
        (whole,) = document.Root.StructTreeRoot.K
        said = [str(part.ActualText) for part in whole.K[0].K if "/ActualText" in part]
    assert [words for words in said if "%" in words] == ["VAT 7%: net €32.23, tax €2.27, gross €34.50."]


@pytest.mark.parametrize("paper", PAPERS)
def test_however_long_the_period_and_its_names_nothing_leaves_the_paper(report: DayReport, paper: PaperName) -> None:
    [euros] = report.takings
    [show] = euros.by_show
    at = show.show.starts_at
    assert at is not None
    many = tuple(
        ShowPart(replace(show.show, id=f"s{n}", starts_at=at + timedelta(hours=n)), 99_999, 9_999_999_99)
        for n in range(MOST_SHOWS + 4)
    )
    names = replace(report.names, films={"metropolis": {"en": "七人の侍 \ud800\x00 ผู้ใหญ่" + "Wort" * 60}})
    long = replace(report, takings=(replace(euros, by_show=many),), names=names, site="Lichtspiele " * 30)
    pdf = PdfRenderer(paper).day_report(long, "en")
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1 if paper == "80mm" else len(document) > 1
        for page in document:
            width, height = page.get_size()
            for mark in page.get_objects():
                left, bottom, right, top = mark.get_bounds()
                assert left >= 0
                assert bottom >= 0
                assert right <= width
                assert top <= height
    assert "4 other" in text_of(pdf)


def test_every_language_says_everything() -> None:
    for words in LANGUAGES.values():
        for field in dataclasses.fields(words):
            said, english = getattr(words, field.name), getattr(ENGLISH, field.name)
            assert said
            if isinstance(english, dict):
                assert said.keys() == english.keys()
    assert set(ENGLISH.reasons) == set(Difference)
