"""Tickets as the dots of a thermal head: 203 dpi, 576 across 72 mm, each black or white.

Never scaled and never dithered, so that a module of the code is the whole dots it was drawn as.
"""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from printing.printers import escpos_commands as commands

HEAD: Final = 576
"""Dots across; the paper is wider."""
DOTS_PER_POINT: Final = 203 / 72
_WIDEST: Final = 80.5 / 25.4 * 72
_LONGEST: Final = 1000 / 25.4 * 72
_MAX_PAGES: Final = 50
_MAX_BYTES: Final = 20_000_000
_HALF: Final = [255 if grey >= 128 else 0 for grey in range(256)]


class Unprintable(Exception):
    """The file is not there, no PDF, or not for a roll of 80 mm; says which."""


def pieces(pdf: Path) -> list[list[bytes]]:
    """Each page as the commands that print it, without its cut, or Unprintable. PDFium is for one thread at a time."""
    try:
        with pdf.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
        if len(data) > _MAX_BYTES:
            raise Unprintable(f"{pdf.name}: larger than {_MAX_BYTES // 1_000_000} MB")
        with pypdfium2.PdfDocument(data) as document:
            if not 1 <= len(document) <= _MAX_PAGES:
                raise Unprintable(f"{pdf.name}: {len(document)} pages")
            return [list(_commands(document[at], pdf.name)) for at in range(len(document))]
    except OSError as error:
        raise Unprintable(f"{pdf.name}: {error.strerror}") from error
    except pypdfium2.PdfiumError as error:
        raise Unprintable(f"{pdf.name}: {error}") from error


def _commands(page: Any, name: str) -> Iterator[bytes]:
    width, height = page.get_size()
    if width > _WIDEST or height > _LONGEST:
        size = f"{width / 72 * 25.4:.0f} × {height / 72 * 25.4:.0f} mm"
        raise Unprintable(f"{name}: a page of {size} does not fit a roll of 80 mm")
    return commands.raster(_dots(page, width, height), HEAD // 8)


def _dots(page: Any, width: float, height: float) -> bytes:
    """The middle of the page, where the head is; PDFium's own rendering would stretch it to whole pixels."""
    rows = math.ceil(height * DOTS_PER_POINT)
    left = round((width * DOTS_PER_POINT - HEAD) / 2)
    bitmap = pypdfium2.PdfBitmap.new_native(HEAD, rows, pdfium.FPDFBitmap_Gray)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, HEAD, rows)
    pdfium.FPDF_RenderPageBitmapWithMatrix(
        bitmap,
        page,
        pdfium.FS_MATRIX(DOTS_PER_POINT, 0, 0, DOTS_PER_POINT, -left, 0),
        pdfium.FS_RECTF(0, 0, HEAD, rows),
        pdfium.FPDF_GRAYSCALE,
    )
    dots: bytes = bitmap.to_pil().point(_HALF, "1").tobytes("raw", "1;I")
    return dots
