"""What the tests of the ESC/POS printer share."""

import threading
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from kiosk.clock import SystemClock
from kiosk.ports import PrintOutcome
from printing.printers.escpos_job import Patience
from printing.printers.escpos_printer import EscposPrinter
from tests.peers.printers.thermal import MARGIN, ThermalPrinter

SHORT = Patience(turn=0.1, status=0.5, answer=0.4, progress=0.8, job=10.0, clear=0.6, poll=0.05)
TICKETS = 2
STALLED = "the printer takes nothing"


class Watched(EscposPrinter):
    """Knows which pieces came out with which job: the paper itself does not say."""

    def __init__(self, peer: ThermalPrinter, notes: Path, patience: Patience) -> None:
        super().__init__(peer.uri, SystemClock(), notes, patience=patience)
        self.peer = peer
        self.jobs: dict[str, list[Path]] = {}
        self.left_behind = 0

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        """Print, and keep what came out."""
        self.look()
        before = len(self.peer.pieces)
        outcome = super().print(job_id, pdf)
        self.jobs.setdefault(job_id, []).extend(self.peer.pieces[before:])
        return outcome

    def look(self) -> None:
        """Count what came out between jobs."""
        known = sum(len(pieces) for pieces in self.jobs.values())
        self.left_behind = len(self.peer.pieces) - known


def height_of(piece: Path) -> int:
    with Image.open(piece) as picture:
        return picture.height - 2 * MARGIN


def in_background(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread
