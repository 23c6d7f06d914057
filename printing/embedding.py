"""Faces inside a PDF: of each file the glyphs that are used, numbered as they come (ISO 32000-1, 9.7).

The document's own classes (reportlab's) only know fonts of 256 characters, one glyph each; shaped text has neither.
"""

import hashlib
from typing import Any, Final

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFZCompress

from printing.shaping import Glyph
from printing.typefaces import Typeface

_UNSAID: Final = "\u200b"
"""What a glyph says that only completes the one before: every glyph must say something (PDF/UA-1, 7.21.7)."""
_SYMBOLIC: Final = 4
_STEM: Final = 80
_A_BLOCK: Final = 100
_NOT_NEEDED: Final = ("GSUB", "GPOS", "GDEF", "cmap", "name", "OS/2", "post", "gasp", "prep", "fpgm", "cvt ")
"""Tables that only matter before glyphs are chosen, or on coarse screens."""


def text_string(text: str) -> bytes:
    """Return ``text`` as PDF writes it (UTF-16, in hexadecimal); a no-break space is read as a plain one."""
    return f"<FEFF{_utf_16(text)}>".encode()


def _utf_16(text: str) -> str:
    return text.replace("\u00a0", " ").encode("utf-16-be").hex()


class EmbeddedFont:
    """One face in one document. ``name`` is what a page's content calls it."""

    def __init__(self, typeface: Typeface, name: str) -> None:
        self.name: Final = name
        self.typeface: Final = typeface
        self._numbers: Final[dict[int, int]] = {}
        self._said: Final[dict[int, str]] = {}

    def number(self, glyph: Glyph) -> int:
        """The number of a glyph in this document."""
        number = self._numbers.setdefault(glyph.number, len(self._numbers) + 1)
        self._said[number] = self._said.get(number) or glyph.text
        return number

    def width(self, glyph: int) -> float:
        """The advance of a glyph, in thousandths of the font's size."""
        return round(float(self.typeface.font.get_glyph_h_advance(glyph)) * 1000 / float(self.typeface.face.upem), 2)

    def addObjects(self, document: Any) -> None:
        """Put the font into the document, once all pages are drawn (reportlab asks ``delayedFonts`` for it)."""
        program, places = self._subset()
        tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        name = PDFName(f"{tag}+{self.typeface.name}")
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
                "FontDescriptor": document.Reference(self._descriptor(document, name, program)),
                "CIDToGIDMap": document.Reference(_stream(places)),
                "DW": 0,
                "W": PDFArray([1, PDFArray([self.width(glyph) for glyph in self._numbers])]),
            }
        )
        font = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(descendant)]),
            "ToUnicode": document.Reference(_stream(self._to_unicode())),
        }
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(PDFDictionary(font))

    def _subset(self) -> tuple[bytes, bytes]:
        """The face with only the glyphs that were used, and the place in it for each number."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(self._numbers)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _NOT_NEEDED)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        plan = hb.SubsetPlan(self.typeface.face, wanted)
        places = plan.old_to_new_glyph_mapping
        found = b"".join(int(places[glyph]).to_bytes(2, "big") for glyph in self._numbers)
        return bytes(plan.execute().blob.data), b"\0\0" + found

    def _descriptor(self, document: Any, name: Any, program: bytes) -> Any:
        scale = 1000 / self.typeface.face.upem
        left, bottom, right, top = (round(edge * scale) for edge in self.typeface.box())
        file = _stream(program)
        file.dictionary["Length1"] = len(program)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([left, bottom, right, top]),
                "ItalicAngle": 0,
                "Ascent": top,
                "Descent": bottom,
                "CapHeight": 700,
                "StemV": _STEM,
                "FontFile2": document.Reference(file),
            }
        )

    def _to_unicode(self) -> bytes:
        said = [f"<{number:04X}> <{_utf_16(text or _UNSAID)}>" for number, text in self._said.items()]
        blocks = [said[at : at + _A_BLOCK] for at in range(0, len(said), _A_BLOCK)]
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
        return "\n".join(lines).encode()


def _stream(content: bytes) -> Any:
    return PDFStream(content=content, filters=[PDFZCompress])
