"""What a screen reader gets of a PDF, by two readers that are not ours: poppler and pdfua (pikepdf)."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pdfua import Severity, validate

from kiosk.domain.tickets import TicketFace
from printing.paper import PaperName
from printing.ticket_pdf import PdfRenderer
from tests.peers.needed import need
from tests.printing.builders import face
from tests.printing.test_scripts import ARABIC, THAI
from tests.printing.test_ticket_pdf import LONG

PAPERS: tuple[PaperName, ...] = ("80mm", "a4", "letter")
ON_EACH_PAPER = pytest.mark.parametrize("paper", PAPERS)


def saved(folder: Path, paper: PaperName, *faces: TicketFace) -> Path:
    path = folder / "ticket.pdf"
    path.write_bytes(PdfRenderer(paper).render(faces))
    return path


def read_out(path: Path) -> list[tuple[str, str]]:
    """Kind and words of each part in reading order, as poppler tells them."""
    need("pdfinfo")
    shown = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
    parts = re.findall(r'^ +(Sect|H1|P|Figure)\b.*\n((?: +(?:"|/).*\n)*)', shown, re.MULTILINE)
    return [(kind, " ".join(re.findall(r'"(.*)"', words))) for kind, words in parts]


@ON_EACH_PAPER
def test_a_ticket_is_read_out_in_order(tmp_path: Path, paper: PaperName) -> None:
    path = saved(tmp_path, paper, face(copy=2))
    read = read_out(path)
    assert read[:2] == [("Sect", ""), ("P", "AURORA LICHTSPIELE")]
    assert [words for kind, words in read if kind == "H1"] == ["Nosferatu"]
    wanted = ["Saturday 14 November", "20:15", "Screen 3", "Row F", "Seat 12", "Adult 12.00 €", "Booking K7MWPQ9R"]
    assert [words for _, words in read if words in wanted] == wanted
    assert "Copy 2" in [words for _, words in read]
    assert sum(kind == "Figure" for kind, _ in read) == 1


@ON_EACH_PAPER
def test_each_ticket_is_a_section_and_the_code_is_described(tmp_path: Path, paper: PaperName) -> None:
    with pikepdf.open(saved(tmp_path, paper, LONG, ARABIC, face(paid=False))) as document:
        (whole,) = document.Root.StructTreeRoot.K
        sections = list(whole.K)
        assert [str(section.S) for section in sections] == ["/Sect"] * 3
        figures = [part for section in sections for part in section.K if part.S == "/Figure"]
        said = [str(figure.Alt) for figure in figures]
        headings = [str(part.ActualText) for section in sections for part in section.K if part.S == "/H1"]
    assert said[0].startswith("QR-Code dieser Karte, in Zeichen")
    assert said[1].startswith("QR code of this ticket")
    assert said[2] == "QR code of the booking K7MWPQ9R."
    assert headings[:2] == [LONG.film, ARABIC.film]


@ON_EACH_PAPER
def test_every_mark_on_a_page_is_tagged_or_decoration(tmp_path: Path, paper: PaperName) -> None:
    with pikepdf.open(saved(tmp_path, paper, LONG, THAI)) as document:
        for number, page in enumerate(document.pages):
            depth, pieces = 0, 0
            for step in pikepdf.parse_content_stream(page):
                name = str(step.operator)
                depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
                if name == "BDC" and "/MCID" in step.operands[1]:
                    assert int(step.operands[1].MCID) == pieces
                    pieces += 1
                if name in ("Tj", "TJ", "f", "S", "f*", "B"):
                    assert depth > 0
            assert depth == 0
            assert page.StructParents == number
            assert len(document.Root.StructTreeRoot.ParentTree.Nums[2 * number + 1]) == pieces


@ON_EACH_PAPER
def test_the_machine_checkable_rules_of_pdf_ua_hold(tmp_path: Path, paper: PaperName) -> None:
    path = saved(tmp_path, paper, LONG, ARABIC, THAI, face(paid=False))
    report = validate(str(path))
    ran = {outcome.rule_id for outcome in report.outcomes if not outcome.skipped_reason}
    assert ran >= {"UA-01-002", "UA-01-003", "UA-01-005", "UA-06-001", "UA-07-001", "UA-13-004", "UA-28-004"}
    assert [finding for finding in report.findings if finding.severity is not Severity.INFO] == []
