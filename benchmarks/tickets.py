"""Setting tickets as PDF: how long it takes and how large they are."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.figures import Section, figure
from benchmarks.scope import Scope
from benchmarks.stopwatch import milliseconds
from kiosk.domain.tickets import TicketFace, TicketStatement
from printing.paper import PaperName
from printing.signing import KioskSigner
from printing.ticket_pdf import PdfRenderer

LIMIT_MS = 20.0
LIMIT_KB = 60.0
TITLES = {
    "Latin": "The Cabinet of Dr. Caligari",
    "Arabic": "وجدة: قصة فتاة من الرياض",
    "Hebrew": "ביקור התזמורת",
    "Devanagari": "दिलवाले दुल्हनिया ले जायेंगे",
    "Thai": "ลุงบุญมีระลึกชาติและน้ำใจเพื่อน",
    "Japanese": "七人の侍と千と千尋の神隠し",
    "Chinese": "卧虎藏龙与英雄的故事",
    "Korean": "기생충 그리고 살인의 추억",
}
PAPERS: tuple[PaperName, ...] = ("80mm", "a4")
STATEMENT = TicketStatement(
    site_id="aurora",
    kiosk_id="lobby-1",
    ticket_id="0f1e2d3c4b5a6978",
    showtime_id="s-20261114-2015-1",
    starts_at=datetime(2026, 11, 14, 19, 15, tzinfo=UTC),
    auditorium_id="grand",
    seat_id="stalls-F-12",
    ticket_type_id="adult",
    auditorium="Screen 3",
    section="Stalls",
    row="F",
    seat="12",
    ticket_type="Adult",
)


def run(scope: Scope) -> Section:
    """One ticket, and four of one booking, on both papers."""
    section = Section("tickets", "Ticket PDF")
    signer = KioskSigner("aurora", "lobby-1", Ed25519PrivateKey.generate())
    scope.settle()
    sign = milliseconds(lambda: signer.sign(STATEMENT), scope.rounds(300))
    section.add(figure("Foyer", "signing one ticket", "ms", sign))
    code = signer.sign(STATEMENT)
    for paper in PAPERS:
        renderer = PdfRenderer(paper)
        for many in (1, 4):
            faces = [_face(number, many, code) for number in range(1, many + 1)]
            scope.settle()
            samples = milliseconds(lambda renderer=renderer, faces=faces: renderer.render(faces), scope.rounds(300))  # type: ignore[misc]
            name = f"{paper}, {many} ticket{'s' if many > 1 else ''}"
            measured = section.add(figure("Foyer", name, "ms", samples))
            size = section.add(figure("Foyer", f"{name}, size", "kB", [len(renderer.render(faces)) / 1000]))
            if many == 1:
                section.at_most(f"ticket PDF on {paper}: size", size.median, LIMIT_KB, "kB")
                section.at_most(f"ticket PDF on {paper}: median", measured.median, LIMIT_MS, "ms")
                section.at_most(f"ticket PDF on {paper}: p99", measured.p99, LIMIT_MS, "ms")
        for script, title in TITLES.items():
            _in_script(section, scope, renderer, f"{paper}, {script}", title, code)
    section.remarks.append(
        "reportlab with embedded faces and a vector QR code, in one process that has rendered before; in the kiosk it"
        " happens in the worker process. By script: a title that was never set before, an auditorium and a section."
    )
    return section


def _in_script(section: Section, scope: Scope, renderer: PdfRenderer, name: str, title: str, code: str) -> None:
    numbers = count()
    place = title.split()[0][:8]

    def render() -> bytes:
        film = f"{title} {next(numbers)}"
        return renderer.render([replace(_face(1, 1, code), film=film, auditorium=f"{place} 3", section=place)])

    scope.settle()
    section.add(figure("Foyer", name, "ms", milliseconds(render, scope.rounds(100))))
    section.add(figure("Foyer", f"{name}, size", "kB", [len(render()) / 1000]))


def _face(number: int, count: int, code: str) -> TicketFace:
    return TicketFace(
        language="en",
        cinema="Aurora Lichtspiele",
        address="Theaterplatz 4, 99423 Weimar",
        film="The Cabinet of Dr. Caligari",
        rating="12+",
        tags=("original-version", "35mm"),
        accent="#B5392F",
        date="Saturday 14 November",
        time="20:15",
        auditorium="Screen 3",
        way="Upstairs, first door on the left",
        section="Stalls",
        row="F",
        seat=str(11 + number),
        ticket_type="Adult",
        proof="",
        price="12.00 €",
        tax="0.79 €",
        reference="K7MWPQ9R",
        ticket_id=f"{number:016x}",
        code=code,
        number=number,
        count=count,
    )
