"""reportlab's canvas, able to show glyphs of any face and to say what each thing on a page is."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from reportlab.pdfbase.pdfdoc import XMP
from reportlab.pdfgen.canvas import Canvas

from printing.embedding import EmbeddedFont, text_string
from printing.marks import Role
from printing.shaping import Run, SetLine
from printing.tagging import Element, Tree, metadata
from printing.typefaces import Typeface

_NOTICEABLE: Final = 0.5
"""From here on, in thousandths of the font's size, a glyph is moved to its place."""


class PdfCanvas(Canvas):  # type: ignore[misc]
    """One document. Everything drawn is inside a piece (a text, a figure, a decoration). Lengths in points."""

    def __init__(self, buffer: BytesIO, title: str, author: str, language: str) -> None:
        super().__init__(buffer, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language or "en")
        self.setTitle(title)
        self.setAuthor(author)
        self.setCreator("Foyer")
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setCatalogEntry("MarkInfo", {"Marked": "true"})
        self._tree = Tree()
        self.setCatalogEntry("StructTreeRoot", self._tree)
        self.setCatalogEntry("Metadata", XMP(creator=lambda _: metadata(title, language or "en")))
        self._element: Element | None = None
        self._embedded: dict[Typeface, EmbeddedFont] = {}

    def _make_preamble(self) -> None:
        """No font is set at the top of a page: reportlab would name one that is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def begin_page(self, width: float, height: float) -> None:
        """What follows is on a page of this size, until ``showPage``."""
        self.setPageSize((width, height))
        self._tree.begin_page()

    def showPage(self) -> None:
        """End the page, and tell it where its pieces are in the tree."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
        page.StructParents = len(self._doc.Pages.pages) - 1

    def begin_piece(self, role: Role, shown: str, said: str, *, continues: bool = False) -> None:
        """A line of text follows; it ``continues`` the paragraph, or is the first of one."""
        if self._element is None or not continues:
            self._element = self._tree.element(role)
        self._element.say(shown, said)
        self.addLiteral(f"/{role} <</MCID {self._tree.piece(self._element)}>> BDC")

    def begin_figure(self, said: str, box: tuple[float, float, float, float]) -> None:
        """A picture follows that ``said`` describes, inside ``box`` (left, bottom, right, top)."""
        sides = " ".join(f"{side:.2f}" for side in box)
        figure = self._tree.element("Figure", f"/A <</O /Layout /Placement /Block /BBox [{sides}]>>")
        figure.describe(said)
        self.addLiteral(f"/Figure <</MCID {self._tree.piece(figure)}>> BDC")

    def begin_decoration(self) -> None:
        """What follows says nothing."""
        self.addLiteral("/Artifact BMC")

    def end_piece(self) -> None:
        """The piece is complete."""
        self.addLiteral("EMC")

    def show(self, line: SetLine, x: float, y: float, size: float, tracking: float, spoken: str) -> None:
        """Draw a line from ``x`` on its baseline ``y``. ``spoken``: its words, where glyphs alone would not tell."""
        if spoken:
            self.addLiteral(f"/Span <</ActualText {text_string(spoken).decode()}>> BDC")
        for run in line.runs:
            self.addLiteral(" ".join(("q BT", *self._run(run, x, y, size, tracking), "ET Q")))
            x += sum(glyph.advance for glyph in run.glyphs) * size + tracking * len(run.glyphs)
        if spoken:
            self.addLiteral("EMC")

    def _run(self, run: Run, x: float, y: float, size: float, tracking: float) -> Iterator[str]:
        font, scale = self._font(run.typeface), size * run.typeface.size
        yield f"/{font.name} {scale:.4f} Tf"
        if tracking:
            yield f"{tracking:.4f} Tc"
        if run.typeface.stroke:
            yield f"2 Tr {run.typeface.stroke * size:.4f} w 1 j [] 0 d"
        yield f"1 0 0 1 {x:.4f} {y:.4f} Tm"
        yield from _shown(run, font, scale)

    def _font(self, typeface: Typeface) -> EmbeddedFont:
        if typeface not in self._embedded:
            font = EmbeddedFont(typeface, f"F{len(self._embedded) + 1}")
            self._embedded[typeface] = font
            self._doc.delayedFonts.append(font)
        return self._embedded[typeface]


def _shown(run: Run, font: EmbeddedFont, scale: float) -> Iterator[str]:
    """The operators that show the glyphs of a run, each at its place (ISO 32000-1, 9.4.3)."""
    ems = 1000 / run.typeface.size
    items: list[str] = []
    pen = place = rise = 0.0
    for glyph in run.glyphs:
        if glyph.dy != rise:
            if items:
                yield _operator(items)
                items = []
            rise = glyph.dy
            yield f"{rise * scale / run.typeface.size:.4f} Ts"
        aside = place - (pen + glyph.dx * ems)
        if abs(aside) >= _NOTICEABLE:
            items.append(f"{aside:.1f}")
            place -= round(aside, 1)
        number = f"{font.number(glyph):04X}"
        if items and items[-1].startswith("<"):
            items[-1] = f"{items[-1][:-1]}{number}>"
        else:
            items.append(f"<{number}>")
        place += font.width(glyph.number)
        pen += glyph.advance * ems
    if items:
        yield _operator(items)


def _operator(items: list[str]) -> str:
    return f"[{' '.join(items)}] TJ" if len(items) > 1 else f"{items[0]} Tj"
