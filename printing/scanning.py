"""Reading codes back from PDF files and pictures, as a door's scanner would: for checking, not for selling."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kiosk.errors import FoyerError

DOTS_PER_INCH: Final = 203
"""The print head of a usual 80 mm printer: what cannot be read at this fineness cannot be read on paper."""
_MAX_PAGES: Final = 50
_MAX_PIXELS: Final = 50_000_000
_PICTURES: Final = ("PNG", "JPEG", "WEBP", "BMP")
"""Pillow knows many more, some of which it hands to other programs."""
_UNREADABLE: Final = (OSError, ValueError, SyntaxError, RuntimeError, struct.error)
"""How Pillow and PDFium say that a file is not there, or not what its name says."""


class NothingToScanWith(FoyerError):
    """The libraries that read codes from pictures are not installed (they are not needed to run a kiosk)."""


def codes_in(path: Path, dpi: int = DOTS_PER_INCH, *, black_and_white: bool = False) -> list[str]:
    """Return the text of each QR in a PDF or picture, page by page. ``black_and_white``: as a thermal head prints it.

    NothingToScanWith: pypdfium2, zxing-cpp or Pillow is missing. FoyerError: not a file that can be read.
    """
    try:
        import zxingcpp
    except ImportError as error:
        raise NothingToScanWith(f"{error.name} is not installed: pip install zxing-cpp pypdfium2 pillow") from error
    found = []
    only_qr = zxingcpp.barcode_formats_from_str("QRCode")
    for page in pages(path, dpi):
        picture = page.point(lambda grey: 255 if grey >= 128 else 0) if black_and_white else page
        found += [
            code.text for code in zxingcpp.read_barcodes(picture, formats=only_qr, text_mode=zxingcpp.TextMode.Plain)
        ]
    return found


def pages(path: Path, dpi: int) -> Iterator[Any]:
    """Give each page of a PDF, or the one picture, as a grey Pillow image, one at a time. Errors as ``codes_in``."""
    try:
        import pypdfium2
        from PIL import Image
    except ImportError as error:
        raise NothingToScanWith(f"{error.name} is not installed: pip install zxing-cpp pypdfium2 pillow") from error
    try:
        if path.suffix.lower() != ".pdf":
            with Image.open(path, formats=_PICTURES) as picture:
                if picture.width * picture.height > _MAX_PIXELS:
                    raise FoyerError(f"{path}: too large a picture")
                yield picture.convert("L")
            return
        with pypdfium2.PdfDocument(path) as document:
            for at in range(min(len(document), _MAX_PAGES)):
                yield _drawn(document[at], dpi)
    except (*_UNREADABLE, Image.DecompressionBombError, Image.DecompressionBombWarning, pypdfium2.PdfiumError) as error:
        raise FoyerError(f"{path}: cannot be read: {error}") from error


def _drawn(page: Any, dpi: int) -> Any:
    width, height = page.get_size()
    if width * height * (dpi / 72) ** 2 > _MAX_PIXELS:
        raise FoyerError("too large a page")
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    return bitmap.to_pil().convert("L")
