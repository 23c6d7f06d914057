"""Tickets as dots: every module of the code whole, nothing of the ticket beside the head."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from printing.printers.escpos_raster import HEAD, Unprintable, pieces
from printing.ticket_pdf import PdfRenderer
from tests.printing.builders import FACE, face

MODULE = 5


def dots(commands: Iterable[bytes]) -> Any:
    """What the head prints, as a picture."""
    rows = b"".join(command[8:] for command in commands)
    return Image.frombytes("1", (HEAD, len(rows) * 8 // HEAD), rows, "raw", "1;I").convert("L")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Any:
    pdf = tmp_path_factory.mktemp("raster") / "ticket.pdf"
    pdf.write_bytes(PdfRenderer("80mm").render([FACE]))
    (ticket,) = pieces(pdf)
    return dots(ticket)


def test_every_module_of_the_code_is_five_dots_both_ways(printed: Any) -> None:
    (code,) = zxingcpp.read_barcodes(printed)
    assert code.text == FACE.code
    left, top = code.position.top_left.x, code.position.top_left.y
    right, bottom = code.position.bottom_right.x, code.position.bottom_right.y
    square = printed.crop((left, top, right, bottom))
    assert square.width == square.height
    assert square.width % MODULE == 0
    lines = [square.crop((0, y, square.width, y + 1)).tobytes() for y in range(square.height)]
    assert all(len(list(run)) % MODULE == 0 for _, run in groupby(lines))
    assert all(len(list(run)) % MODULE == 0 for line in lines for _, run in groupby(line))


def test_the_ticket_uses_the_whole_head_and_nothing_of_it_is_beside_it(printed: Any) -> None:
    left, _, right, _ = printed.point(lambda grey: 255 - grey).getbbox()
    assert (left, right) == (0, HEAD)
    band = printed.crop((0, 60, HEAD, 260)).tobytes()
    rows = [band[start : start + HEAD] for start in range(0, len(band), HEAD)]
    assert all(row[0] == row[-2] == 0 for row in rows)  # the band, 72 mm, is 575.4 dots


def test_tickets_of_a_booking_are_equally_long_pieces(tmp_path: Path) -> None:
    pdf = tmp_path / "ticket.pdf"
    pdf.write_bytes(PdfRenderer("80mm").render([FACE, face(seat="13"), face(film="A very long title " * 5)]))
    assert len({sum(map(len, ticket)) for ticket in pieces(pdf)}) == 1


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_ticket_is_said(tmp_path: Path, content: bytes) -> None:
    pdf = tmp_path / "ticket.pdf"
    pdf.write_bytes(content)
    with pytest.raises(Unprintable, match=r"ticket\.pdf"):
        pieces(pdf)
