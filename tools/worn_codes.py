"""How worn a printed code may be: the table in docs/door-code.md, measured. Needs CUPS (packaging/apt-test.txt).

``.venv/bin/python tools/worn_codes.py [LOOKS]`` prints it; 40 looks a cell take some minutes.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kiosk.clock import SystemClock  # noqa: E402
from kiosk.ports import Printed  # noqa: E402
from printing.printers.ipp_printer import IppPrinter  # noqa: E402
from printing.scanning import DOTS_PER_INCH, pages  # noqa: E402
from printing.ticket_pdf import PdfRenderer  # noqa: E402
from tests.peers.printers import pwg_raster  # noqa: E402
from tests.peers.printers.private_cups import PrivateCups  # noqa: E402
from tests.peers.printers.process import until  # noqa: E402
from tests.peers.printers.virtual_printer import VirtualPrinter  # noqa: E402
from tests.printing.builders import FACE  # noqa: E402
from tests.printing.worn import Wear, black_and_white, code_on, reads, seen, thermal  # noqa: E402

ROLL = ROOT / "tests" / "peers" / "printers" / "roll.conf"
GROUP = 5
"""Looks a scanner has while a guest holds the ticket still for a moment."""
WEARS = {
    "nothing": Wear(),
    "turned up to 45°": Wear(turned=45),
    "turned up to 180°": Wear(turned=180),
    "blur 0.20 mm": Wear(5, blur_mm=0.20),
    "blur 0.30 mm": Wear(5, blur_mm=0.30),
    "blur 0.35 mm": Wear(5, blur_mm=0.35),
    "noise 40": Wear(5, noise=40),
    "noise 60": Wear(5, noise=60),
    "noise 100": Wear(5, noise=100),
    "far: 0.6 pixels a dot": Wear(5, pixels_a_dot=0.6),
    "farther: 0.4 pixels a dot": Wear(5, pixels_a_dot=0.4),
    "turned 20°, blur 0.10, noise 30": Wear(20, 0.10, 30),
    "turned 20°, blur 0.15, noise 40": Wear(20, 0.15, 40),
    "turned 20°, blur 0.20, noise 60": Wear(20, 0.20, 60),
}


def main(arguments: list[str]) -> int:
    """Print the table as Markdown."""
    looks = int(arguments[0]) if arguments else 40
    with tempfile.TemporaryDirectory(prefix="foyer-worn-") as folder:
        home = Path(folder)
        home.chmod(0o755)  # CUPS's filters are another user
        papers = {name: code_on(page) for name, page in prints(home)}
    print(f"| {looks} looks each | {' | '.join(papers)} |")
    print(f"| --- |{' ---: |' * len(papers)}")
    for words, wear in WEARS.items():
        print(f"| {words} | {' | '.join(share(paper, wear, looks) for paper in papers.values())} |", flush=True)
    return 0


def prints(home: Path) -> Iterator[tuple[str, Any]]:
    """One ticket on each paper, straight and through CUPS; each as a page of greys at 203 dpi."""
    for paper in ("80mm", "a4"):
        (home / f"{paper}.pdf").write_bytes(PdfRenderer(paper).render([FACE]))
    yield "80 mm, thermal head", thermal(home / "80mm.pdf")
    raster = through_cups(home / "roll", home / "80mm.pdf", ROLL.read_text(encoding="utf-8"), "ticket.pwg")
    yield "80 mm, CUPS to raster", black_and_white(pwg_raster.pages(raster.read_bytes())[0])
    yield "A4, greys", next(pages(home / "a4.pdf", DOTS_PER_INCH))
    pdf = through_cups(home / "office", home / "a4.pdf", "", "ticket.pdf")
    yield "A4, CUPS, black or white", black_and_white(next(pages(pdf, DOTS_PER_INCH)))


def through_cups(home: Path, pdf: Path, conf: str, name: str) -> Path:
    """What a printer gets from a CUPS queue before it."""
    printer = VirtualPrinter(home, conf=conf)
    try:
        cups = PrivateCups(home / "cups", printer.uri)
        try:
            queue = IppPrinter(cups.queue_uri, SystemClock(), status_uri=printer.uri)
            outcome = queue.print("ticket", pdf)
            queue.close()
            if not isinstance(outcome, Printed):
                raise SystemExit(f"not printed: {outcome}")
            until(lambda: printer.printed == [name], "no paper", lambda: str(printer.printed))
            return printer.paper(name)
        finally:
            cups.close()
    finally:
        printer.close()


def share(paper: Any, wear: Wear, looks: int) -> str:
    """How many of all looks read the code, and how many fives of looks did by any of them, in percent."""
    dice = Random(f"{wear}")
    read = [reads(seen(paper, wear, dice), FACE.code) for _ in range(looks)]
    fives = [any(read[at : at + GROUP]) for at in range(0, looks, GROUP)]
    return f"{sum(read) / looks:.0%} / {sum(fives) / len(fives):.0%}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
