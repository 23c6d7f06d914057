"""Virtual printers for the printing tests: real servers, on loopback, one set a module."""

import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from printing.ticket_pdf import PdfRenderer
from tests.peers.needed import need
from tests.peers.printers.private_cups import PrivateCups
from tests.peers.printers.virtual_printer import VirtualPrinter
from tests.printing.builders import FACE, face

PROGRAMS = ("ippeveprinter", "dbus-daemon")
CUPS_PROGRAMS = ("cupsd", "lpadmin")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of ``TroubleContract`` runs once for each trouble that its kind of printer may have."""
    if "trouble" in metafunc.fixturenames and metafunc.cls is not None:
        metafunc.parametrize("trouble", metafunc.cls.TROUBLES)


@pytest.fixture(scope="module")
def open_folder() -> Generator[Path]:
    """A folder that other users may enter: cupsd's filters are not the user of the tests, whose folders are private."""
    with tempfile.TemporaryDirectory(prefix="foyer-printers-") as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path


@pytest.fixture(scope="module")
def running_printer(open_folder: Path) -> Generator[VirtualPrinter]:
    need(*PROGRAMS)
    printer = VirtualPrinter(open_folder / "printer")
    yield printer
    printer.close()


@pytest.fixture(scope="module")
def cups(open_folder: Path, running_printer: VirtualPrinter) -> Generator[PrivateCups]:
    need(*CUPS_PROGRAMS)
    scheduler = PrivateCups(open_folder / "cups", running_printer.uri)
    yield scheduler
    scheduler.close()


@pytest.fixture
def virtual_printer(running_printer: VirtualPrinter) -> Generator[VirtualPrinter]:
    """The printer in good order, and in good order again after a test that spoilt it."""
    yield running_printer
    running_printer.faults("")
    running_printer.switch_off()
    running_printer.switch_on()


@pytest.fixture(scope="session")
def ticket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two tickets as the spool hands them over."""
    path = tmp_path_factory.mktemp("spool") / "ticket.pdf"
    path.write_bytes(PdfRenderer("a4").render([FACE, face(seat="13")]))
    return path
