"""Printed codes as a scanner sees them: turned, blurred, noisy, from afar. The same dice give the same picture."""

from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import NormalDist
from typing import Any, Final

import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from printing.scanning import DOTS_PER_INCH, pages

HEAD: Final = 576
"""Dots of an 80 mm print head; the paper is 4 mm wider on both sides."""
FRAME: Final = 800
_FINE: Final = 4
_AROUND: Final = 20
"""Dots of paper kept around a code: its quiet zone on the roll."""


@dataclass(frozen=True, slots=True)
class Wear:
    """What happens between paper and scanner.

    ``turned``: up to so many degrees either way. ``blur_mm``: Gaussian, its standard deviation on the paper.
    ``noise``: Gaussian, its standard deviation in greys of 255. ``pixels_a_dot``: how finely the scanner sees a dot
    of 203 dpi; a module of a ticket on the roll is five dots.
    """

    turned: float = 0.0
    blur_mm: float = 0.0
    noise: float = 0.0
    pixels_a_dot: float = 1.0


def thermal(pdf: Path) -> Any:
    """The first page as a thermal head prints it on 80 mm: the middle 576 dots at 203 dpi, black or white."""
    page = next(pages(pdf, DOTS_PER_INCH))
    left = (page.width - HEAD) // 2
    paper = Image.new("L", page.size, 255)
    paper.paste(black_and_white(page.crop((left, 0, left + HEAD, page.height))), (left, 0))
    return paper


def black_and_white(page: Any) -> Any:
    """What a printer without greys makes of a page."""
    return page.point(lambda grey: 255 if grey >= 128 else 0)


def code_on(page: Any) -> Any:
    """The paper around the one code on a page that nothing has happened to yet."""
    (code,) = zxingcpp.read_barcodes(page, formats=_qr())
    corners = [getattr(code.position, name) for name in ("top_left", "top_right", "bottom_left", "bottom_right")]
    across, down = sorted(corner.x for corner in corners), sorted(corner.y for corner in corners)
    return page.crop((across[0] - _AROUND, down[0] - _AROUND, across[-1] + _AROUND, down[-1] + _AROUND))


def seen(paper: Any, wear: Wear, dice: Random) -> Any:
    """One look at a piece of paper by a scanner of 800 × 800 pixels. How it is turned and lies is up to the dice."""
    fine = paper.resize((paper.width * _FINE, paper.height * _FINE), Image.Resampling.NEAREST)  # dots are sharp squares
    if wear.blur_mm:
        fine = fine.filter(ImageFilter.GaussianBlur(wear.blur_mm / 25.4 * DOTS_PER_INCH * _FINE))
    angle, right, down = dice.uniform(-wear.turned, wear.turned), dice.randrange(_FINE), dice.randrange(_FINE)
    turned = fine.rotate(angle, Image.Resampling.BICUBIC, expand=True, translate=(right, down), fillcolor=255)
    small = [round(side / _FINE * wear.pixels_a_dot) for side in turned.size]
    frame = Image.new("L", (FRAME, FRAME), 255)
    frame.paste(turned.resize(small, Image.Resampling.BOX), ((FRAME - small[0]) // 2, (FRAME - small[1]) // 2))
    return ImageChops.add(frame, _noise(wear.noise, dice), offset=-128) if wear.noise else frame


def reads(picture: Any, code: str) -> bool:
    """Whether a scanner reads this very code, and nothing else, from one look."""
    found = zxingcpp.read_barcodes(picture, formats=_qr(), text_mode=zxingcpp.TextMode.Plain)
    return [one.text for one in found] == [code]


def _qr() -> Any:
    return zxingcpp.barcode_formats_from_str("QRCode")


def _noise(sigma: float, dice: Random) -> Any:
    """Gaussian noise around 128: each byte of the dice becomes the quantile of its rank."""
    curve = NormalDist(128, sigma)
    greys = [min(255, max(0, round(curve.inv_cdf((byte + 0.5) / 256)))) for byte in range(256)]
    return Image.frombytes("L", (FRAME, FRAME), dice.randbytes(FRAME * FRAME)).point(greys)
