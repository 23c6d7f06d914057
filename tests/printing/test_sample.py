"""The test page fits each paper, says that it is no ticket, and its code can be read and admits nobody."""

from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from kiosk.domain.paper import SamplePage
from kiosk.ports import CodeTrust
from printing.code_reader import DoorCodeReader
from printing.paper import PaperName
from printing.sample import CODE
from printing.scanning import codes_in
from printing.ticket_pdf import PdfRenderer

AT = datetime(2026, 3, 2, 17, 10)  # noqa: DTZ001 - as a clock on the wall shows it


@pytest.mark.parametrize("paper", ["80mm", "a4", "letter"])
@pytest.mark.parametrize(("language", "title"), [("en", "Test page"), ("de", "Testseite")])
def test_it_is_read_and_scanned(tmp_path: Path, paper: PaperName, language: str, title: str) -> None:
    pdf = PdfRenderer(paper).sample(SamplePage("Foyer links neben der großen Treppe (lobby-1)", language, AT))
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf)
    with pypdfium2.PdfDocument(pdf) as document:
        (page,) = document
        text = str(page.get_textpage().get_text_bounded())
    assert title in text
    assert "lobby-1" in text
    assert ("NOT A TICKET" if language == "en" else "KEINE EINTRITTSKARTE") in text
    assert codes_in(path, black_and_white=True) == [CODE]
    assert DoorCodeReader(tmp_path / "none").read(CODE).trust is CodeTrust.OTHER
