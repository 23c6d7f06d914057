"""Drawing pages as tagged PDF with reportlab: the same marks give the same bytes."""

import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, assert_never

from reportlab import rl_config

from printing.marks import Align, Area, Code, Line, Mark, Outline, Page, Text
from printing.pdf_canvas import PdfCanvas
from printing.shaping import SetLine, Typesetter

MM: Final = 72 / 25.4
_QUARTER: Final = 0.5523
"""How far the handles of a Bézier curve reach for a quarter of a circle of radius 1."""


@dataclass(frozen=True, slots=True)
class About:
    """What a PDF says of itself."""

    title: str
    author: str
    language: str


class Draughtsman:
    """Draws PDFs. reportlab keeps settings for the whole process, so one drawing is made at a time."""

    def __init__(self) -> None:
        self._lock: Final = threading.Lock()
        rl_config.useA85 = 0  # plain bytes: a fifth smaller than the text reportlab makes of them
        self.typesetter: Final = Typesetter()

    def draw(self, pages: Sequence[Page], about: About) -> bytes:
        """Return the PDF."""
        buffer = io.BytesIO()
        with self._lock:
            canvas = PdfCanvas(buffer, about.title, about.author, about.language)
            for page in pages:
                canvas.begin_page(page.width * MM, page.height * MM)
                for mark in page.marks:
                    self._draw(canvas, page, mark)
                canvas.showPage()
            canvas.save()
        return buffer.getvalue()

    def _draw(self, canvas: PdfCanvas, page: Page, mark: Mark) -> None:
        match mark:
            case Text():
                canvas.begin_piece(mark.role, mark.words, mark.said, continues=mark.continues)
                _text(canvas, page, mark, self.typesetter.line(mark.words, mark.face, mark.leftwards))
            case Code():
                left, top = mark.x * MM, (page.height - mark.y) * MM
                side = mark.qr.side * mark.module * MM
                canvas.begin_figure(mark.said, (left, top - side, left + side, top))
                _code(canvas, mark, left, top)
            case Area() | Outline() | Line():
                canvas.begin_decoration()
                _decoration(canvas, page, mark)
            case _:
                assert_never(mark)
        canvas.end_piece()


@lru_cache(maxsize=64)
def _rgb(colour: str) -> str:
    """A colour "#RRGGBB" as PDF writes it."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4f}" for at in (1, 3, 5))


def _decoration(canvas: Any, page: Page, mark: Area | Outline | Line) -> None:
    match mark:
        case Area():
            canvas.addLiteral(f"{_rgb(mark.colour)} rg")
            canvas.drawPath(_shape(canvas, page, mark), stroke=0, fill=1)
        case Outline():
            canvas.addLiteral(f"{_rgb(mark.colour)} RG")
            canvas.setLineWidth(mark.stroke * MM)
            canvas.setDash()
            canvas.drawPath(_shape(canvas, page, mark), stroke=1, fill=0)
        case Line():
            canvas.addLiteral(f"{_rgb(mark.colour)} RG")
            canvas.setLineWidth(mark.stroke * MM)
            canvas.setDash([mark.dash * MM] if mark.dash else [])
            canvas.line(mark.x1 * MM, (page.height - mark.y1) * MM, mark.x2 * MM, (page.height - mark.y2) * MM)
        case _:
            assert_never(mark)


def _text(canvas: PdfCanvas, page: Page, mark: Text, line: SetLine) -> None:
    """``tracking`` only parts letters that stand alone: joined ones would come apart."""
    tracking = mark.tracking if line.plain else 0.0
    width = line.width * mark.size + tracking * (len(mark.words) - 1)
    left = mark.x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[mark.align]
    canvas.addLiteral(f"{_rgb(mark.colour)} rg")
    if any(run.typeface.stroke for run in line.runs):
        canvas.addLiteral(f"{_rgb(mark.colour)} RG")
    spoken = "" if line.plain else mark.words
    canvas.show(line, left * MM, (page.height - mark.y) * MM, mark.size * MM, tracking * MM, spoken)


def _code(canvas: Any, mark: Code, left: float, top: float) -> None:
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(mark.module * MM, -mark.module * MM)
    squares = " ".join(f"{column} {row} {length} 1 re" for row, column, length in mark.qr.runs)
    canvas.addLiteral(f"{_rgb(mark.colour)} rg {squares} f")
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
