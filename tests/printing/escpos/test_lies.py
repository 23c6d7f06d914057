"""Whatever listens where an ESC/POS printer should be may say anything, or nothing: the kiosk gets a value, in time."""

import socket
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.ports import NotPrinted, PrinterReadiness
from printing.printers.escpos_job import Patience
from printing.printers.escpos_printer import EscposPrinter
from printing.ticket_pdf import PdfRenderer
from tests.peers.printers.liar import Liar, Speak
from tests.printing.builders import FACE

SHORT = Patience(turn=0.1, status=0.5, answer=0.4, progress=0.5, job=1.0, clear=0.5, poll=0.05)


def says(answer: bytes) -> Speak:
    return lambda link: link.sendall(answer)


def drips(link: socket.socket) -> None:
    for byte in b"\x14\x00\x0f\x0f" * 100:
        link.sendall(bytes((byte,)))
        time.sleep(0.05)


def floods_with(answer: bytes) -> Speak:
    def floods(link: socket.socket) -> None:
        while True:
            link.sendall(answer * 1000)

    return floods


def hangs_up(link: socket.socket) -> None:
    link.shutdown(socket.SHUT_RDWR)


LIES: dict[str, tuple[Speak, str]] = {
    "drips": (drips, "timed-out"),
    "floods with states": (floods_with(b"\x12"), "no-such-printer"),
    "floods with what nobody asked": (floods_with(b"\x14\x00\x0f\x0f"), "no-such-printer"),
    "half an answer": (says(b"\x37\x22ab"), "timed-out"),
    "an answer without end": (says(b"\x37\x22abcd\x01"), "no-such-printer"),
    "HTML": (says(b"<html>It works!</html>"), "no-such-printer"),
    "zeros": (says(bytes(4)), "no-such-printer"),
    "hangs up": (hangs_up, "unreachable"),
}


class LyingPrinter(Liar):
    """Says its lie to whoever asks something; ``received`` is all that came in."""

    def __init__(self, speak: Speak) -> None:
        self.received = b""

        def lies(link: socket.socket) -> None:
            self.received += link.recv(4096)
            speak(link)
            while data := link.recv(4096):
                self.received += data

        super().__init__(lies, seconds=2)
        self.uri = f"tcp://127.0.0.1:{self.port}"


@pytest.fixture(params=LIES)
def lie(request: pytest.FixtureRequest) -> Generator[tuple[LyingPrinter, str]]:
    speak, reason = LIES[request.param]
    liar = LyingPrinter(speak)
    yield liar, reason
    liar.close()


def test_a_lie_is_a_state_in_time_and_gets_no_ticket(lie: tuple[LyingPrinter, str], tmp_path: Path) -> None:
    liar, reason = lie
    pdf = tmp_path / "ticket.pdf"
    pdf.write_bytes(PdfRenderer("80mm").render([FACE]))
    printer = EscposPrinter(liar.uri, SystemClock(), tmp_path / "notes", patience=SHORT)
    asked = time.monotonic()
    status = printer.status()
    assert time.monotonic() - asked < 1
    assert (status.readiness, status.reasons) == (PrinterReadiness.NOT_READY, (reason,))
    assert isinstance(printer.print("job", pdf), NotPrinted)
    assert b"\x1dv0" not in liar.received
