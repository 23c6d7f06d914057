"""A printer in the hands of a test, and pages that can be read at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.receipts import Receipt
from kiosk.domain.tickets import TicketFace
from kiosk.ports import Printed, PrinterReadiness, PrinterStatus, PrintOutcome

READY = PrinterStatus(PrinterReadiness.READY)
EMPTY = PrinterStatus(PrinterReadiness.NOT_READY, ("media-empty",))


@dataclass
class PaperTray:
    """A printer that keeps what it was given, answers as told, and says of itself what it is told to."""

    answer: PrintOutcome = field(default_factory=Printed)
    jobs: list[str] = field(default_factory=list)
    pages: list[bytes] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    says: PrinterStatus = READY

    def status(self) -> PrinterStatus:
        return self.says

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        self.jobs.append(job_id)
        self.pages.append(pdf.read_bytes())
        return self.answer

    def settle(self, job_id: str) -> PrintOutcome:
        self.settled.append(job_id)
        return self.answer


class Typewriter:
    """Renders faces as plain text."""

    def render(self, faces: Sequence[TicketFace], receipt: Receipt | None = None) -> bytes:
        lines = [f"{face.film} {face.row}{face.seat} copy {face.copy} {face.price}" for face in faces]
        return "\n".join([*lines, *([f"receipt {receipt.number}"] if receipt else [])]).encode()
