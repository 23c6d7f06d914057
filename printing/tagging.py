"""What a screen reader is told: headings, paragraphs and figures in reading order (ISO 32000-1, 14.7; PDF/UA-1)."""

from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference

from printing.embedding import text_string


class Element(PDFObject):  # type: ignore[misc]
    """A part of the tree: ``kind`` is one of PDF's structure types. Holds elements, or marked pieces of one page."""

    __RefOnly__ = 1

    def __init__(self, kind: str, parent: "Element | Tree", page: int = 0, entries: str = "") -> None:
        self.kind: Final = kind
        self.parent: Final = parent
        self.page: Final = page
        self.entries: Final[list[bytes]] = [entries.encode()]
        self.elements: Final[list[Element]] = []
        self.pieces: Final[list[int]] = []
        self._shown: Final[list[str]] = []
        self._said: Final[list[str]] = []

    def describe(self, text: str) -> None:
        """What stands for a figure."""
        self.entries.append(b"/Alt " + text_string(text))

    def say(self, shown: str, said: str) -> None:
        """A line was ``shown``; what is ``said`` for it, "" for nothing.

        Where these differ, or are on several lines, a reader gets what was said as one (``ActualText``).
        """
        self._shown.append(shown)
        if said:
            self._said.append(said)

    def format(self, document: Any) -> bytes:
        """As PDF."""
        inside = [_reference(element, document) for element in self.elements]
        inside += [str(piece).encode() for piece in self.pieces]
        place = b""
        if self.page:
            place = b"/Pg " + PDFObjectReference(f"Page{self.page}").format(document)
        said = " ".join(self._said)
        parts = (
            f"<</Type /StructElem /S /{self.kind} /P".encode(),
            _reference(self.parent, document),
            place,
            *self.entries,
            b"" if self._shown in ([], [said]) else b"/ActualText " + text_string(said),
            b"/K [" + b" ".join(inside) + b"]>>",
        )
        return b" ".join(part for part in parts if part)


class Tree(PDFObject):  # type: ignore[misc]
    """The root. ``Pages`` are numbered from 1; the pieces of each from 0, in the order in which they are drawn."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.document: Final = Element("Document", self)
        self._owners: Final[list[list[Element]]] = []

    def begin_page(self) -> None:
        """What follows is on the next page, a section of its own."""
        self._owners.append([])
        self.document.elements.append(Element("Sect", self.document))

    def element(self, kind: str, entries: str = "") -> Element:
        """A new element at the end of the page's section."""
        section = self.document.elements[-1]
        element = Element(kind, section, len(self._owners), entries)
        section.elements.append(element)
        return element

    def piece(self, element: Element) -> int:
        """The number (MCID) of the next piece of the page, which belongs to ``element``."""
        owners = self._owners[-1]
        owners.append(element)
        element.pieces.append(len(owners) - 1)
        return len(owners) - 1

    def format(self, document: Any) -> bytes:
        """As PDF."""
        numbers = (
            f"{page} [".encode() + b" ".join(_reference(owner, document) for owner in owners) + b"]"
            for page, owners in enumerate(self._owners)
        )
        return b" ".join(
            (
                b"<</Type /StructTreeRoot /K [" + _reference(self.document, document) + b"]",
                b"/ParentTree <</Nums [" + b" ".join(numbers) + b"]>>",
                f"/ParentTreeNextKey {len(self._owners)}>>".encode(),
            )
        )


def metadata(title: str, language: str) -> bytes:
    """XMP that claims PDF/UA-1 and repeats the title, as that standard wants (7.1)."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()


def _reference(thing: Any, document: Any) -> bytes:
    return bytes(document.Reference(thing).format(document))
