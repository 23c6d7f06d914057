"""A printer may answer anything, or nothing, as slowly as it likes: the kiosk gets a value, in time."""

import socket
import time
from collections.abc import Generator
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.errors import ConfigError
from kiosk.ports import NotPrinted, PrinterReadiness, PrintUnknown
from printing.printers.ipp import Operation
from printing.printers.ipp_link import IppLink, NoAnswer
from printing.printers.ipp_printer import IppPrinter, Patience
from tests.peers.printers.lying_printer import LyingPrinter, Speak, http

SHORT = Patience(answer=0.6, status=0.6, job=0.5, cancel=0.5, poll=0.05)


def says(answer: bytes) -> Speak:
    return lambda link, _: link.sendall(answer)


def hangs_up(link: socket.socket, _: bytes) -> None:
    link.shutdown(socket.SHUT_RDWR)


def drips(link: socket.socket, _: bytes) -> None:
    link.sendall(http("200 OK", b"", 1000))
    for _drop in range(200):
        link.sendall(b"x")
        time.sleep(0.05)


def floods(link: socket.socket, _: bytes) -> None:
    link.sendall(http("200 OK", b"", 10**9))
    while True:
        link.sendall(b"x" * 65536)


LIES: dict[str, Speak] = {
    "hangs up": hangs_up,
    "drips": drips,
    "floods": floods,
    "no HTTP": says(b"hello\r\n\r\n"),
    "HTML": says(http("200 OK", b"<html>It works!</html>")),
    "empty": says(http("200 OK", b"")),
    "cut off": says(http("200 OK", b"\x02\x00", 500)),
    "another's answer": says(http("200 OK", b"\x02\x00\x00\x00\xff\xff\xff\xff\x03")),
    "needs a password": says(http("401 Unauthorized", b"")),
    "server error": says(http("500 Internal Server Error", b"")),
    "elsewhere": says(http("302 Found\r\nLocation: http://192.0.2.1/", b"")),
}


@pytest.fixture(params=LIES)
def liar(request: pytest.FixtureRequest) -> Generator[LyingPrinter]:
    printer = LyingPrinter(LIES[request.param])
    yield printer
    printer.close()


def test_whatever_it_says_nothing_is_ready_printed_or_late(liar: LyingPrinter, tmp_path: Path) -> None:
    pdf = tmp_path / "t.pdf"
    pdf.write_bytes(b"%PDF-1.4")
    printer = IppPrinter(liar.uri, SystemClock(), patience=SHORT)
    began = time.monotonic()
    assert printer.status().readiness is PrinterReadiness.NOT_READY
    assert time.monotonic() - began < 2
    assert isinstance(printer.print("job", pdf), NotPrinted)
    assert isinstance(printer.settle("job"), PrintUnknown)
    assert not any(b"%PDF" in body for body in liar.requests)
    printer.close()


@pytest.mark.parametrize(
    ("lie", "sent"), [("hangs up", True), ("needs a password", False), ("server error", True), ("HTML", True)]
)
def test_it_is_known_whether_the_printer_may_have_got_it(lie: str, sent: bool) -> None:  # noqa: FBT001
    printer = LyingPrinter(LIES[lie])
    link = IppLink(printer.uri, SystemClock())
    answer = link.ask(Operation.CANCEL_JOB, seconds=0.6)
    assert isinstance(answer, NoAnswer)
    assert answer.sent is sent
    link.close()
    printer.close()


@pytest.mark.parametrize(
    "uri", ["", "http://printer/", "ipp://", "ipp:///ipp/print", "ipp://host:99999/", "ipp://[::1"]
)
def test_an_address_that_is_none_is_said_at_the_start(uri: str) -> None:
    with pytest.raises(ConfigError, match="printer"):
        IppPrinter(uri, SystemClock())


@pytest.mark.parametrize("uri", ["ipp://localhost", "ipps://printer.example/ipp/print", "ipp://[::1]:8631/ipp"])
def test_addresses_of_printers_are_taken(uri: str) -> None:
    IppPrinter(uri, SystemClock()).close()
