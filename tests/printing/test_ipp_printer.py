"""The IPP printer against real servers: a printer of its own, and a CUPS queue before one."""

import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

import pytest

from kiosk.clock import SystemClock
from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrintUnknown
from printing.printers.finding import queues
from printing.printers.ipp import Answer, Operation, Tag, Value, attribute
from printing.printers.ipp_link import IppLink
from printing.printers.ipp_printer import IppPrinter, Patience
from tests.peers.needed import need
from tests.peers.printers import pwg_raster
from tests.peers.printers.private_cups import PrivateCups
from tests.peers.printers.process import free_port, until
from tests.peers.printers.virtual_printer import VirtualPrinter
from tests.printing.builders import FACE
from tests.printing.conftest import CUPS_PROGRAMS, PROGRAMS
from tests.printing.printer_contract import LowPaperContract, PrinterContract, TroubleContract

SHORT = Patience(answer=1.0, status=1.0, job=2.0, trouble=0.8, cancel=2.0, poll=0.05)
LONG = Patience(answer=5.0, job=20.0, cancel=5.0, poll=0.1)


@pytest.fixture
def came_out(running_printer: VirtualPrinter) -> Callable[[], list[str]]:
    return lambda: [Path(name).stem for name in running_printer.printed]


@pytest.fixture
def paper(running_printer: VirtualPrinter) -> Callable[[str], Path]:
    return lambda job: running_printer.paper(f"{job}.pdf")


def opened(uri: str, patience: Patience, status_uri: str = "") -> Generator[IppPrinter]:
    printer = IppPrinter(uri, SystemClock(), status_uri=status_uri, patience=patience)
    yield printer
    printer.close()


class TestPrinterItself(PrinterContract):
    @pytest.fixture
    def printer(self, running_printer: VirtualPrinter) -> Generator[IppPrinter]:
        yield from opened(running_printer.uri, LONG)


class TestQueueBeforeAPrinter(PrinterContract):
    @pytest.fixture
    def printer(self, cups: PrivateCups, running_printer: VirtualPrinter) -> Generator[IppPrinter]:
        yield from opened(cups.queue_uri, LONG, running_printer.uri)


@pytest.fixture
def direct(virtual_printer: VirtualPrinter) -> Generator[IppPrinter]:
    yield from opened(virtual_printer.uri, SHORT)


@pytest.fixture
def queued(cups: PrivateCups, virtual_printer: VirtualPrinter) -> Generator[IppPrinter]:
    yield from opened(cups.queue_uri, SHORT, virtual_printer.uri)


def is_idle_again(printer: IppPrinter, ticket: Path) -> bool:
    """Whether a new job comes out: then nothing was left behind before it."""
    return isinstance(printer.print(str(uuid4()), ticket), Printed)


class TestPrinterInTrouble(TroubleContract, LowPaperContract):
    """An idle ippeveprinter learns of a fault from its first job only, and nobody tells it that it is stuck."""

    TROUBLES: ClassVar = {
        "media-empty": ("media-empty",),
        "media-jam": ("media-jam",),
        "cover-open": ("cover-open",),
        "offline": ("unreachable",),
        "hanging": ("unreachable",),
        "stuck": None,
    }

    @pytest.fixture
    def printer(self, direct: IppPrinter) -> IppPrinter:
        return direct

    @pytest.fixture
    def afflict(self, virtual_printer: VirtualPrinter) -> Callable[[str], None]:
        ways = {"offline": virtual_printer.switch_off, "hanging": virtual_printer.hang}
        return lambda trouble: ways.get(trouble, lambda: virtual_printer.faults(trouble))()

    @pytest.fixture
    def mend(self, virtual_printer: VirtualPrinter, trouble: str) -> Callable[[], None]:
        def put_right() -> None:
            virtual_printer.faults("")
            virtual_printer.wake_up()  # and carry out what came in meanwhile
            if trouble == "media-empty":
                virtual_printer.switch_off()
            if trouble in ("media-empty", "offline"):
                virtual_printer.switch_on()

        return put_right


PATIENT = Patience(trouble=0.6, poll=0.1)
"""Otherwise as in a lobby: the paper is waited for much longer than a test may take."""


@pytest.mark.parametrize("trouble", ["media-empty", "media-jam"])
def test_paper_that_runs_out_within_a_job_is_told_at_once_and_the_job_is_gone(
    virtual_printer: VirtualPrinter, ticket: Path, trouble: str
) -> None:
    printer, began = IppPrinter(virtual_printer.uri, SystemClock(), patience=PATIENT), time.monotonic()
    virtual_printer.faults(trouble)
    outcome = printer.print(f"{trouble}-within", ticket)
    assert isinstance(outcome, NotPrinted)
    assert outcome.reason.startswith(f"{trouble}: ")
    assert time.monotonic() - began < PATIENT.job / 3
    virtual_printer.faults("")
    virtual_printer.switch_off()
    virtual_printer.switch_on()
    assert is_idle_again(printer, ticket)
    assert f"{trouble}-within.pdf" not in virtual_printer.printed
    printer.close()


def test_before_a_printer_without_paper_a_queue_tells_at_once_that_nobody_knows(
    cups: PrivateCups, virtual_printer: VirtualPrinter, ticket: Path
) -> None:
    """It counts the pages that it passed on, whether or not they came out."""
    virtual_printer.faults("cover-open")
    for status_uri in (virtual_printer.uri, ""):
        printer = IppPrinter(cups.queue_uri, SystemClock(), status_uri=status_uri, patience=PATIENT)
        job, began = str(uuid4()), time.monotonic()
        outcome = printer.print(job, ticket)
        assert isinstance(outcome, PrintUnknown)
        assert outcome.reason.startswith("cover-open: ")
        assert time.monotonic() - began < PATIENT.job / 3
        printer.close()
        assert f"{job}.pdf" not in virtual_printer.printed


class MendsWhenAsked:
    """Shuts the cover in the middle of a job, at the n-th wait between two questions."""

    def __init__(self, printer: VirtualPrinter) -> None:
        self._printer = printer
        self.waits = 0

    def __call__(self, seconds: float) -> None:
        self.waits += 1
        if self.waits == 8:
            self._printer.faults("")
        time.sleep(seconds)


def test_a_cover_that_is_shut_again_soon_costs_nobody_a_ticket(virtual_printer: VirtualPrinter, ticket: Path) -> None:
    virtual_printer.faults("cover-open")
    mended, patience = MendsWhenAsked(virtual_printer), Patience(trouble=5.0, poll=0.1)
    printer = IppPrinter(virtual_printer.uri, SystemClock(), patience=patience, wait=mended)
    assert isinstance(printer.print("shut-again", ticket), Printed)
    assert mended.waits >= 8
    printer.close()


def test_a_job_the_printer_gives_up_is_not_printed(
    direct: IppPrinter,
    virtual_printer: VirtualPrinter,
    ticket: Path,
) -> None:
    virtual_printer.faults("abort")
    outcome = direct.print("given-up", ticket)
    assert isinstance(outcome, NotPrinted)
    assert "aborted" in outcome.reason
    assert isinstance(direct.settle("given-up"), NotPrinted)


class HangsWhenAsked:
    """Stops the printer in the middle of a job: at the n-th wait between two questions."""

    def __init__(self, printer: VirtualPrinter) -> None:
        self._printer = printer
        self.waits = 0

    def __call__(self, seconds: float) -> None:
        self.waits += 1
        if self.waits == 2:
            self._printer.hang()
        time.sleep(seconds)


def test_a_printer_that_stops_answering_with_the_ticket_in_its_hands_is_unknown_then_settled(
    virtual_printer: VirtualPrinter,
    ticket: Path,
) -> None:
    virtual_printer.faults("stuck")
    printer = IppPrinter(virtual_printer.uri, SystemClock(), patience=SHORT, wait=HangsWhenAsked(virtual_printer))
    outcome = printer.print("in-hand", ticket)
    assert isinstance(outcome, PrintUnknown)
    virtual_printer.wake_up()
    assert isinstance(printer.settle("in-hand"), NotPrinted)
    virtual_printer.faults("")
    assert is_idle_again(printer, ticket)
    assert "in-hand.pdf" not in virtual_printer.printed
    printer.close()


def test_after_a_crash_an_open_job_is_found_by_name_and_cancelled(
    direct: IppPrinter,
    virtual_printer: VirtualPrinter,
    ticket: Path,
) -> None:
    class Crash(BaseException):
        pass

    def crash(_: float) -> None:
        raise Crash

    virtual_printer.faults("stuck")
    crashing = IppPrinter(virtual_printer.uri, SystemClock(), patience=SHORT, wait=crash)
    with pytest.raises(Crash):
        crashing.print("orphan", ticket)
    crashing.close()
    assert isinstance(direct.settle("orphan"), NotPrinted)
    virtual_printer.faults("")
    assert is_idle_again(direct, ticket)
    assert "orphan.pdf" not in virtual_printer.printed


def switch_off(printer: VirtualPrinter) -> None:
    printer.switch_off()


def switch_on(printer: VirtualPrinter) -> None:
    printer.switch_on()


def hang(printer: VirtualPrinter) -> None:
    printer.hang()


def wake_up(printer: VirtualPrinter) -> None:
    printer.wake_up()


def get_stuck(printer: VirtualPrinter) -> None:
    printer.faults("stuck")


def get_loose(printer: VirtualPrinter) -> None:
    printer.faults("")


Deed = Callable[[VirtualPrinter], None]


@pytest.mark.parametrize(("trouble", "remedy"), [(switch_off, switch_on), (hang, wake_up), (get_stuck, get_loose)])
def test_what_a_queue_cannot_get_rid_of_does_not_come_out_later(
    queued: IppPrinter, virtual_printer: VirtualPrinter, ticket: Path, trouble: Deed, remedy: Deed
) -> None:
    trouble(virtual_printer)
    job = str(uuid4())
    assert isinstance(queued.print(job, ticket), PrintUnknown)
    remedy(virtual_printer)
    patient = IppPrinter(queued.uri, SystemClock(), patience=LONG)
    until(lambda: is_idle_again(patient, ticket), "the queue is stuck")
    patient.close()
    assert f"{job}.pdf" not in virtual_printer.printed


def test_a_queue_is_asked_for_jobs_and_its_printer_for_paper(
    queued: IppPrinter, virtual_printer: VirtualPrinter
) -> None:
    virtual_printer.switch_off()
    assert queued.status().reasons == ("unreachable",)


def test_a_queue_that_met_an_empty_tray_does_not_keep_everybody_else_from_paper(
    cups: PrivateCups, virtual_printer: VirtualPrinter, ticket: Path
) -> None:
    """Asked without its printer's own address: it goes on saying what its last job met (measured, CUPS 2.4.2)."""
    alone = IppPrinter(cups.queue_uri, SystemClock(), patience=SHORT)
    virtual_printer.faults("media-empty")
    alone.print("meets-nothing", ticket)
    assert any(str(reason).startswith("media-") for reason in queue_reasons(cups))
    assert alone.status().readiness is PrinterReadiness.READY
    virtual_printer.faults("")
    alone.close()


def test_the_queues_of_a_scheduler_are_found_where_tickets_go(cups: PrivateCups) -> None:
    assert queues(SystemClock(), f"ipp://127.0.0.1:{cups.port}/") == [("ipp", cups.queue_uri, "Foyer")]
    assert queues(SystemClock(), f"ipp://127.0.0.1:{free_port()}/") == []


def queue_reasons(cups: PrivateCups) -> tuple[Value, ...]:
    link = IppLink(cups.queue_uri, SystemClock())
    wanted = attribute("requested-attributes", Tag.KEYWORD, "printer-state-reasons")
    answer = link.ask(Operation.GET_PRINTER_ATTRIBUTES, (wanted,), seconds=5)
    link.close()
    assert isinstance(answer, Answer)
    return answer.first(Tag.PRINTER_GROUP)["printer-state-reasons"]


def test_a_roll_that_takes_only_raster_prints_through_a_queue_at_full_size(open_folder: Path) -> None:
    need(*PROGRAMS, *CUPS_PROGRAMS)
    import zxingcpp

    from printing.ticket_pdf import PdfRenderer

    conf = Path(__file__).parents[1] / "peers" / "printers" / "roll.conf"
    roll = VirtualPrinter(open_folder / "roll", conf=conf.read_text())
    pdf = open_folder / "ticket.pdf"
    pdf.write_bytes(PdfRenderer("80mm").render([FACE]))
    try:
        alone = IppPrinter(roll.uri, SystemClock(), patience=LONG)
        assert alone.status().reasons == ("takes-no-pdf",)
        assert isinstance(alone.print("as-pdf", pdf), NotPrinted)
        alone.close()
        cups = PrivateCups(open_folder / "roll-cups", roll.uri)
        try:
            printer = IppPrinter(cups.queue_uri, SystemClock(), status_uri=roll.uri, patience=LONG)
            assert printer.status().readiness is PrinterReadiness.READY
            assert isinstance(printer.print("ticket", pdf), Printed)
            until(lambda: roll.printed == ["ticket.pwg"], "no paper", lambda: str(roll.printed))
            (page,) = pwg_raster.pages(roll.paper("ticket.pwg").read_bytes())
            assert abs(page.width - 80 / 25.4 * 203) < 4
            assert [code.text for code in zxingcpp.read_barcodes(page)] == [FACE.code]
            printer.close()
        finally:
            cups.close()
    finally:
        roll.close()


def test_nobody_at_the_address_is_not_ready() -> None:
    printer = IppPrinter(f"ipp://127.0.0.1:{free_port()}/ipp/print", SystemClock(), patience=SHORT)
    assert printer.status().reasons == ("unreachable",)
    printer.close()


def test_a_wrong_path_at_a_printer_is_told(virtual_printer: VirtualPrinter, ticket: Path) -> None:
    printer = IppPrinter(virtual_printer.uri.replace("/ipp/print", "/ipp/nothing"), SystemClock(), patience=SHORT)
    assert printer.status().readiness is PrinterReadiness.NOT_READY
    assert isinstance(printer.print("astray", ticket), NotPrinted)
    printer.close()
