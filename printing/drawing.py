"""Drawing pages as PDF with reportlab: the same marks give the same bytes."""

import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, assert_never

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk import fonts
from printing.marks import Align, Area, Code, Face, Line, Mark, Outline, Page, Text

MM: Final = 72 / 25.4
_FILES: Final = {
    Face.REGULAR: fonts.REGULAR,
    Face.SEMIBOLD: fonts.SEMIBOLD,
    Face.EXTRABOLD: fonts.EXTRABOLD,
    Face.DISPLAY: fonts.DISPLAY,
}
_QUARTER: Final = 0.5523
"""How far the handles of a Bézier curve reach for a quarter of a circle of radius 1."""


@dataclass(frozen=True, slots=True)
class About:
    """What a PDF says of itself."""

    title: str
    author: str
    language: str


class Draughtsman:
    """Draws PDFs. reportlab keeps faces for the whole process, so one drawing is made at a time."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        rl_config.useA85 = 0  # plain bytes: a fifth smaller than the text reportlab makes of them
        for face, path in _FILES.items():
            if face not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(face, str(path)))

    def width(self, words: str, face: Face, size: float) -> float:
        """Width of a line, in the unit of ``size``."""
        return float(pdfmetrics.stringWidth(words, face, size))

    def bearing(self, letter: str, face: Face, size: float) -> float:
        """The blank before the ink of a letter, in the unit of ``size``."""
        font = pdfmetrics.getFont(face).face
        blank = int(font.hmetrics[font.charToGlyph.get(ord(letter), 0)][1])
        signed = blank - 0x10000 if blank & 0x8000 else blank  # reportlab reads hmtx as unsigned
        return signed / float(font.unitsPerEm) * size

    def draw(self, pages: Sequence[Page], about: About) -> bytes:
        """Return the PDF."""
        buffer = io.BytesIO()
        with self._lock:
            canvas = Canvas(
                buffer, pageCompression=1, invariant=1, initialFontName=Face.REGULAR, lang=about.language or None
            )
            canvas.setTitle(about.title)
            canvas.setAuthor(about.author)
            canvas.setCreator("Foyer")
            canvas.setViewerPreference("DisplayDocTitle", "true")
            for page in pages:
                canvas.setPageSize((page.width * MM, page.height * MM))
                for mark in page.marks:
                    _draw(canvas, page, mark)
                canvas.showPage()
            canvas.save()
        return buffer.getvalue()


def _draw(canvas: Any, page: Page, mark: Mark) -> None:
    match mark:
        case Text():
            _text(canvas, page, mark)
        case Area():
            canvas.setFillColor(mark.colour)
            canvas.drawPath(_shape(canvas, page, mark), stroke=0, fill=1)
        case Outline():
            canvas.setStrokeColor(mark.colour)
            canvas.setLineWidth(mark.stroke * MM)
            canvas.setDash()
            canvas.drawPath(_shape(canvas, page, mark), stroke=1, fill=0)
        case Line():
            canvas.setStrokeColor(mark.colour)
            canvas.setLineWidth(mark.stroke * MM)
            canvas.setDash([mark.dash * MM] if mark.dash else [])
            canvas.line(mark.x1 * MM, (page.height - mark.y1) * MM, mark.x2 * MM, (page.height - mark.y2) * MM)
        case Code():
            _code(canvas, page, mark)
        case _:
            assert_never(mark)


def _text(canvas: Any, page: Page, mark: Text) -> None:
    width = float(pdfmetrics.stringWidth(mark.words, mark.face, mark.size)) + mark.tracking * (len(mark.words) - 1)
    left = mark.x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[mark.align]
    text = canvas.beginText(left * MM, (page.height - mark.y) * MM)
    text.setFont(mark.face, mark.size * MM)
    text.setFillColor(mark.colour)
    text.setCharSpace(mark.tracking * MM)
    text.textOut(mark.words)
    text.setCharSpace(0)
    canvas.drawText(text)


def _code(canvas: Any, page: Page, mark: Code) -> None:
    canvas.saveState()
    canvas.translate(mark.x * MM, (page.height - mark.y) * MM)
    canvas.scale(mark.module * MM, -mark.module * MM)
    canvas.setFillColor(mark.colour)
    path = canvas.beginPath()
    for row, column, length in mark.qr.runs:
        path.rect(column, row, length, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _shape(canvas: Any, page: Page, box: Area | Outline) -> Any:
    """The outline of a box, its corners square, round or hollow."""
    path = canvas.beginPath()
    left, right = box.x * MM, (box.x + box.width) * MM
    top, bottom = (page.height - box.y) * MM, (page.height - box.y - box.height) * MM
    r = abs(box.radius) * MM
    if not r:
        path.rect(left, bottom, right - left, top - bottom)
        return path
    hollow = box.radius < 0
    path.moveTo(left + r, top)
    for (from_x, from_y), (to_x, to_y), corner in (
        ((right - r, top), (right, top - r), (right, top)),
        ((right, bottom + r), (right - r, bottom), (right, bottom)),
        ((left + r, bottom), (left, bottom + r), (left, bottom)),
        ((left, top - r), (left + r, top), (left, top)),
    ):
        path.lineTo(from_x, from_y)
        centre = (from_x if from_x != corner[0] else to_x, from_y if from_y != corner[1] else to_y)
        towards = centre if hollow else corner
        path.curveTo(
            from_x + (towards[0] - from_x) * _QUARTER,
            from_y + (towards[1] - from_y) * _QUARTER,
            to_x + (towards[0] - to_x) * _QUARTER,
            to_y + (towards[1] - to_y) * _QUARTER,
            to_x,
            to_y,
        )
    path.close()
    return path
