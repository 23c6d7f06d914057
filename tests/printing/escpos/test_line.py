"""The way to an ESC/POS printer: addresses, device files, what passes over it."""

import socket
import threading
import time
from pathlib import Path

import pytest

from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import load
from kiosk.errors import ConfigError
from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrinterStatus
from printing.printers import escpos_commands as commands
from printing.printers.escpos_line import address, open_line
from printing.printers.escpos_printer import EscposPrinter
from printing.ticket_pdf import PdfRenderer
from tests.peers.printers.process import until
from tests.peers.printers.thermal import ROW, ThermalPrinter
from tests.printing.builders import FACE
from tests.printing.escpos.watched import SHORT, TICKETS, Watched, height_of


def test_a_page_for_other_paper_is_refused(peer: ThermalPrinter, printer: Watched, tmp_path: Path) -> None:
    a4 = tmp_path / "a4.pdf"
    a4.write_bytes(PdfRenderer("a4").render([FACE]))
    assert printer.print("a4", a4) == NotPrinted("a4.pdf: a page of 210 × 297 mm does not fit a roll of 80 mm")
    a4.write_bytes(b"no PDF")
    assert isinstance(printer.print("none", a4), NotPrinted)


def test_a_picture_that_looks_like_a_command_is_printed_as_a_picture(peer: ThermalPrinter) -> None:
    rows = (b"\x10\x05\x02" + b"\x10\x14\x02" + b"\x10\x04\x01" + bytes(ROW - 9)) * 300
    line = open_line(address(peer.uri), SystemClock(), time.monotonic() + 2)
    for band in commands.raster(rows, ROW):
        line.send(band, time.monotonic() + 2)
    line.send(commands.CUT, time.monotonic() + 2)
    until(lambda: len(peer.pieces) == 1, "not printed")
    line.close()
    assert peer.commands == []
    assert height_of(peer.pieces[0]) == 300


def test_answers_nobody_read_are_not_taken_for_new_ones(tmp_path: Path, notes: Path, ticket: Path) -> None:
    peer = ThermalPrinter(tmp_path / "thermal", device=True)
    peer.fault("cover-open")
    line = open_line(address(peer.uri), SystemClock(), time.monotonic() + 2)
    line.send(commands.ask_status(1) + commands.ask_status(2), time.monotonic() + 2)
    until(lambda: len(peer.commands) == 2, "not asked")
    line.close()
    peer.fault()
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=SHORT)
    assert printer.status() == PrinterStatus(PrinterReadiness.READY)
    peer.close()


def test_a_file_or_nothing_is_no_device(tmp_path: Path, ticket: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for name in ("file", "nothing"):
        printer = EscposPrinter(f"file://{tmp_path / name}", SystemClock(), tmp_path / "notes", patience=SHORT)
        assert printer.status().reasons == ("unreachable",)
        assert isinstance(printer.print("job", ticket), NotPrinted)
    assert (tmp_path / "file").read_bytes() == b""


def test_a_name_nobody_knows_is_unreachable_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()

    def slow_resolver(*_: object, **__: object) -> list[object]:
        let_go.wait(10)
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", slow_resolver)
    printer = EscposPrinter("tcp://printer.invalid", SystemClock(), tmp_path / "notes", patience=SHORT)
    asked = time.monotonic()
    assert printer.status().reasons == ("unreachable",)
    assert time.monotonic() - asked < 1
    let_go.set()


@pytest.mark.parametrize(
    "uri", ["", "lp0", "tcp://", "tcp://host:x", "tcp://host/queue", "file://host/dev/lp0", "file:lp0", "ipp://host"]
)
def test_what_is_no_address_is_refused(tmp_path: Path, uri: str) -> None:
    with pytest.raises(ConfigError, match="printer"):
        EscposPrinter(uri, SystemClock(), tmp_path / "notes")


def test_a_kiosk_that_is_configured_for_it_prints_on_it(peer: ThermalPrinter, tmp_path: Path, ticket: Path) -> None:
    environment = {"STATE": str(tmp_path / "kiosk"), "PRINTING__KIND": "escpos", "PRINTING__URI": peer.uri}
    config = load(None, {f"FOYER_{key}": value for key, value in environment.items()})
    printer = parts.printer_for(config, SystemClock())
    assert printer.print("sold", ticket) == Printed()
    assert len(peer.pieces) == TICKETS
    assert (tmp_path / "kiosk" / parts.PRINTER).exists()
