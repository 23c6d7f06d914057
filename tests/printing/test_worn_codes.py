"""A worn code is still read. The bounds are coarse; tools/worn_codes.py measures how far it goes."""

from pathlib import Path
from random import Random

import pytest

from printing.paper import PaperName
from printing.scanning import pages
from printing.ticket_pdf import PdfRenderer
from tests.printing.builders import FACE
from tests.printing.worn import Wear, black_and_white, code_on, reads, seen, thermal

LOOKS = 4


def looks(folder: Path, paper: PaperName, wear: Wear) -> int:
    pdf = folder / "ticket.pdf"
    pdf.write_bytes(PdfRenderer(paper).render([FACE]))
    page = thermal(pdf) if paper == "80mm" else black_and_white(next(pages(pdf, 203)))
    dice, code = Random(7), code_on(page)
    return sum(reads(seen(code, wear, dice), FACE.code) for _ in range(LOOKS))


@pytest.mark.parametrize(
    ("paper", "wear"),
    [
        ("80mm", Wear(turned=180)),
        ("80mm", Wear(turned=5, blur_mm=0.15)),
        ("80mm", Wear(turned=5, noise=30)),
        ("80mm", Wear(turned=5, pixels_a_dot=0.6)),
        ("80mm", Wear(turned=20, blur_mm=0.08, noise=20)),
        ("a4", Wear(turned=20, blur_mm=0.15, noise=30)),
    ],
    ids=["turned", "blurred", "noisy", "far", "all", "all-a4"],
)
def test_nearly_every_look_at_a_worn_print_reads_it(tmp_path: Path, paper: PaperName, wear: Wear) -> None:
    assert looks(tmp_path, paper, wear) >= LOOKS - 1


@pytest.mark.parametrize("wear", [Wear(blur_mm=1.0), Wear(noise=250), Wear(pixels_a_dot=0.15)], ids=str)
def test_what_nobody_could_read_is_not_read(tmp_path: Path, wear: Wear) -> None:
    assert looks(tmp_path, "80mm", wear) == 0


def test_another_code_does_not_pass_for_this_one(tmp_path: Path) -> None:
    (tmp_path / "t.pdf").write_bytes(PdfRenderer("80mm").render([FACE]))
    picture = seen(code_on(thermal(tmp_path / "t.pdf")), Wear(), Random(1))
    assert reads(picture, FACE.code)
    assert not reads(picture, FACE.code.replace("F1:", "F2:"))
