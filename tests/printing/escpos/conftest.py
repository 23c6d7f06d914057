"""An ESC/POS printer to print on, and the kiosk's side of it."""

from collections.abc import Generator
from pathlib import Path

import pytest

from printing.ticket_pdf import PdfRenderer
from tests.peers.printers.thermal import ThermalPrinter
from tests.printing.builders import FACE, face
from tests.printing.escpos.watched import SHORT, Watched


@pytest.fixture(scope="session")
def ticket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two tickets for a roll, as the spool hands them over."""
    path = tmp_path_factory.mktemp("spool") / "ticket.pdf"
    path.write_bytes(PdfRenderer("80mm").render([FACE, face(seat="13")]))
    return path


@pytest.fixture
def abilities() -> dict[str, bool]:
    return {}


@pytest.fixture
def peer(tmp_path: Path, abilities: dict[str, bool]) -> Generator[ThermalPrinter]:
    printer = ThermalPrinter(tmp_path / "thermal", **abilities)
    yield printer
    printer.mend()
    printer.close()
    assert printer.stray == b""
    assert not printer.somebody_waited


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "state" / "printer.json"


@pytest.fixture
def printer(peer: ThermalPrinter, notes: Path) -> Watched:
    return Watched(peer, notes, SHORT)
