"""The ESC/POS printer against one that does what Epson's reference says, over TCP and as a device file."""

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import msgspec
import pytest
from PIL import Image

from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import load
from kiosk.errors import ConfigError
from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrinterStatus, PrintOutcome, PrintUnknown
from printing.printers import escpos_commands as commands
from printing.printers.escpos_job import Patience
from printing.printers.escpos_line import address, open_line
from printing.printers.escpos_notes import Note, Notes, State
from printing.printers.escpos_printer import NOTHING_MORE, THE_REST_MAY_COME, EscposPrinter
from printing.scanning import codes_in
from printing.ticket_pdf import PdfRenderer
from tests.peers.printers.process import until
from tests.peers.printers.thermal import MARGIN, PAPER, ROW, ThermalPrinter
from tests.printing.builders import FACE, face
from tests.printing.printer_contract import LowPaperContract, PrinterContract, TroubleContract

SHORT = Patience(turn=0.1, status=0.5, answer=0.4, progress=0.8, job=3.0, clear=1.0, poll=0.05)
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


@pytest.fixture
def came_out(printer: Watched) -> Callable[[], list[str]]:
    def names() -> list[str]:
        printer.look()
        whole = [job for job, pieces in printer.jobs.items() for _ in range(len(pieces) // TICKETS)]
        return whole + ["left behind"] * printer.left_behind

    return names


@pytest.fixture
def paper(printer: Watched, tmp_path: Path) -> Callable[[str], Path]:
    """The pieces of a job, laid one below the other."""

    def joined(job: str) -> Path:
        pieces = [Image.open(path) for path in printer.jobs[job]]
        sheet = Image.new("L", (PAPER, sum(piece.height for piece in pieces)))
        top = 0
        for piece in pieces:
            sheet.paste(piece, (0, top))
            top += piece.height
        sheet.save(tmp_path / f"{job}.png")
        return tmp_path / f"{job}.png"

    return joined


@pytest.fixture
def afflict(peer: ThermalPrinter) -> Callable[[str], None]:
    return lambda trouble: peer.switch_off() if trouble == "off" else peer.fault(trouble)


@pytest.fixture
def mend(peer: ThermalPrinter) -> Callable[[], None]:
    return peer.mend


class Contracts(PrinterContract, TroubleContract, LowPaperContract):
    TROUBLES: ClassVar = {
        "media-empty": ("media-empty",),
        "cover-open": ("cover-open",),
        "mute": ("timed-out",),
        "garbage": ("no-such-printer",),
        "off": ("unreachable",),
        "stuck": None,
    }


class TestOverTheNetwork(Contracts):
    TROUBLES: ClassVar = {
        **Contracts.TROUBLES,
        "cutter-error": ("cutter-error",),
        "media-jam": ("media-jam",),
        "other": ("other",),
        "hot": ("offline",),
        "offline": ("offline",),
        "refuse": ("unreachable",),
    }


class TestAsADeviceFile(Contracts):
    @pytest.fixture
    def abilities(self) -> dict[str, bool]:
        return {"device": True}


class TestWithoutProcessIds(Contracts):
    TROUBLES: ClassVar = {"media-empty": ("media-empty",), "stuck": None}

    @pytest.fixture
    def abilities(self) -> dict[str, bool]:
        return {"process_ids": False}


def height_of(piece: Path) -> int:
    with Image.open(piece) as picture:
        return picture.height - 2 * MARGIN


def in_background(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


@pytest.mark.parametrize("fault", ["media-empty", "cover-open", "cutter-error"])
def test_what_breaks_in_the_middle_of_a_job_is_unknown_and_thrown_away(
    peer: ThermalPrinter, printer: Watched, ticket: Path, fault: str
) -> None:
    peer.slow(0.0005)
    outcomes: list[PrintOutcome] = []
    job = in_background(lambda: outcomes.append(printer.print("broken", ticket)))
    until(lambda: peer.rows_printed > 300, "nothing was printed")
    peer.fault(fault)
    job.join(10)
    assert outcomes == [PrintUnknown(f"0 of 2 surely came out; {STALLED}; {fault}; {NOTHING_MORE}")]
    assert printer.status() == PrinterStatus(PrinterReadiness.NOT_READY, (fault,))
    peer.mend()
    assert printer.settle("broken") == outcomes[0]
    assert isinstance(printer.print("next", ticket), Printed)
    fragment, *tickets = peer.pieces
    assert codes_in(fragment) == []
    assert [codes_in(piece) for piece in tickets] == [[FACE.code]] * TICKETS


def test_paper_that_ends_in_the_second_ticket_is_told_exactly(
    peer: ThermalPrinter, printer: Watched, ticket: Path
) -> None:
    peer.paper_for(2500)
    assert printer.print("long", ticket) == PrintUnknown(
        f"1 of 2 surely came out; {STALLED}; media-empty; {NOTHING_MORE}"
    )
    assert len(peer.pieces) == 1


def test_without_process_ids_paper_that_ends_is_noticed_as_well(tmp_path: Path, notes: Path, ticket: Path) -> None:
    peer = ThermalPrinter(tmp_path / "thermal", process_ids=False)
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=SHORT)
    peer.paper_for(2500)
    assert printer.print("long", ticket) == PrintUnknown(
        f"1 of 2 were worked off; {STALLED}; media-empty; {NOTHING_MORE}"
    )
    peer.close()


def test_without_process_ids_trouble_right_after_the_last_cut_is_not_called_printed(
    tmp_path: Path, notes: Path, ticket: Path
) -> None:
    peer = ThermalPrinter(tmp_path / "thermal", process_ids=False)
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=SHORT)
    peer.fault_after_barriers(1 + TICKETS, "cover-open")
    assert printer.print("open", ticket) == PrintUnknown(f"2 of 2 were worked off; cover-open; {NOTHING_MORE}")
    peer.close()


def test_a_printer_that_cannot_empty_its_buffers_is_waited_for_once(tmp_path: Path, notes: Path, ticket: Path) -> None:
    peer = ThermalPrinter(tmp_path / "thermal", process_ids=False, clears=False)
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=SHORT)
    assert [printer.print(job, ticket) for job in ("first", "second")] == [Printed(), Printed()]
    assert len(peer.pieces) == 2 * TICKETS
    assert peer.unheard == [commands.CLEAR]
    peer.close()


def test_a_printer_that_can_do_neither_is_not_trusted(tmp_path: Path, notes: Path, ticket: Path) -> None:
    peer = ThermalPrinter(tmp_path / "thermal", process_ids=False, barriers=False)
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=SHORT)
    assert isinstance(printer.print("job", ticket), NotPrinted)
    peer.close()
    assert peer.pieces == []


def test_on_a_cable_what_the_printer_took_may_come_out_but_not_on_the_next_ticket(
    tmp_path: Path, notes: Path, ticket: Path
) -> None:
    peer = ThermalPrinter(tmp_path / "thermal", device=True)
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=SHORT)
    peer.paper_for(600)
    outcome = printer.print("broken", ticket)
    assert isinstance(outcome, PrintUnknown)
    assert outcome.reason.endswith(THE_REST_MAY_COME)
    peer.mend()
    assert printer.print("next", ticket) == Printed()
    assert [len(codes_in(piece)) for piece in peer.pieces] == [0, 1, 1]
    peer.close()


@pytest.mark.parametrize("size", [1000, 60_000, 200_000])
def test_a_connection_that_drops_leaves_nothing_behind(
    peer: ThermalPrinter, printer: Watched, ticket: Path, size: int
) -> None:
    peer.drop_after(size)
    outcome = printer.print("dropped", ticket)
    assert isinstance(outcome, PrintUnknown)
    assert outcome.reason.endswith(NOTHING_MORE)
    peer.mend()
    before = len(peer.pieces)
    assert before < TICKETS
    assert isinstance(printer.print("next", ticket), Printed)
    whole = [piece for piece in peer.pieces[before:] if codes_in(piece)]
    assert [codes_in(piece) for piece in whole] == [[FACE.code]] * TICKETS


def test_a_printer_that_gets_stuck_is_given_up_in_time(peer: ThermalPrinter, printer: Watched, ticket: Path) -> None:
    peer.slow(0.0005)
    begun = time.monotonic()
    outcomes: list[PrintOutcome] = []
    job = in_background(lambda: outcomes.append(printer.print("stuck", ticket)))
    until(lambda: peer.rows_printed > 300, "nothing was printed")
    peer.fault("stuck")
    job.join(10)
    assert time.monotonic() - begun < SHORT.job + SHORT.clear
    assert isinstance(outcomes[0], PrintUnknown)
    peer.mend()
    assert peer.rows_printed < 1661
    assert peer.pieces == []


def test_a_head_that_cools_down_goes_on_by_itself(peer: ThermalPrinter, notes: Path, ticket: Path) -> None:
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=replace(SHORT, job=20.0))
    peer.pause_after_cuts(TICKETS)
    outcomes: list[PrintOutcome] = []
    job = in_background(lambda: outcomes.append(printer.print("hot", ticket)))
    until(lambda: len(peer.pieces) == TICKETS, "nothing was printed")
    asked, looks = len(peer.commands), 1.2 * SHORT.progress / SHORT.poll
    until(lambda: len(peer.commands) > asked + 4 * looks, "it was not looked at for longer than it may stop")
    peer.fault()
    job.join(20)
    assert outcomes == [Printed()]


def test_a_pause_without_end_is_given_up(peer: ThermalPrinter, notes: Path, ticket: Path) -> None:
    printer = EscposPrinter(peer.uri, SystemClock(), notes, patience=replace(SHORT, pause=1.2, job=20.0))
    peer.pause_after_cuts(TICKETS)
    outcome = printer.print("hot", ticket)
    assert outcome == PrintUnknown(f"1 of 2 surely came out; the printer does not get on; offline; {NOTHING_MORE}")


def test_garbage_in_the_middle_of_a_job_is_unknown(peer: ThermalPrinter, printer: Watched, ticket: Path) -> None:
    peer.slow(0.0005)
    outcomes: list[PrintOutcome] = []
    job = in_background(lambda: outcomes.append(printer.print("garbled", ticket)))
    until(lambda: peer.rows_printed > 300, "nothing was printed")
    peer.fault("garbage")
    job.join(10)
    assert isinstance(outcomes[0], PrintUnknown)
    assert outcomes[0].reason.endswith(NOTHING_MORE)


def test_a_status_while_a_job_prints_takes_its_turn(peer: ThermalPrinter, printer: Watched, ticket: Path) -> None:
    peer.slow(0.0005)
    job = in_background(lambda: printer.print("busy", ticket))
    until(lambda: peer.rows_printed > 100, "nothing was printed")
    asked = time.monotonic()
    assert printer.status() == PrinterStatus(PrinterReadiness.READY)
    assert time.monotonic() - asked < 0.3
    peer.fault("cover-open")
    until(lambda: printer.status().reasons == ("cover-open",), "the open cover was not seen")
    job.join(10)


def test_what_could_not_be_thrown_away_is_when_the_printer_is_back(
    peer: ThermalPrinter, printer: Watched, ticket: Path
) -> None:
    peer.slow(0.0005)
    outcomes: list[PrintOutcome] = []
    job = in_background(lambda: outcomes.append(printer.print("unplugged", ticket)))
    until(lambda: peer.rows_printed > 300, "nothing was printed")
    peer.fault("cover-open", "refuse")
    job.join(10)
    assert isinstance(outcomes[0], PrintUnknown)
    assert outcomes[0].reason.endswith(THE_REST_MAY_COME)
    assert peer.held > 0
    peer.fault("cover-open")
    assert printer.status().reasons == ("cover-open",)
    assert peer.held == 0
    peer.mend()
    assert isinstance(printer.print("next", ticket), Printed)
    assert [codes_in(piece) for piece in peer.pieces[-2:]] == [[FACE.code]] * TICKETS
    assert len(peer.pieces) == TICKETS + 1


CHILD = """
import sys
from pathlib import Path
from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import load
from printing.printers.escpos_printer import EscposPrinter
EscposPrinter(sys.argv[1], SystemClock(), Path(sys.argv[2])).print("orphan", Path(sys.argv[3]))
"""


def test_a_killed_kiosk_throws_away_what_it_left_and_never_prints_it_again(
    peer: ThermalPrinter, printer: Watched, notes: Path, ticket: Path
) -> None:
    peer.slow(0.002)
    child = subprocess.Popen([sys.executable, "-c", CHILD, peer.uri, str(notes), str(ticket)])
    until(lambda: peer.rows_printed > 100, "nothing was printed")
    child.send_signal(signal.SIGKILL)
    child.wait(5)
    assert printer.settle("orphan") == PrintUnknown(f"cut off while it printed; {NOTHING_MORE}")
    peer.slow(0)
    assert printer.print("orphan", ticket) == printer.settle("orphan")
    assert isinstance(printer.print("next", ticket), Printed)
    assert [len(codes_in(piece)) for piece in peer.pieces] == [0, 1, 1]


def test_a_job_proven_printed_stays_so_when_the_printer_is_gone_and_after_a_restart(
    peer: ThermalPrinter, printer: Watched, notes: Path, ticket: Path
) -> None:
    assert printer.print("done", ticket) == Printed()
    peer.switch_off()
    again = EscposPrinter(peer.uri, SystemClock(), notes, patience=SHORT)
    assert again.settle("done") == Printed()
    assert again.print("done", ticket) == Printed()
    assert again.settle("other") == NotPrinted("it was never begun")


def test_damaged_notes_are_put_aside_and_claim_nothing(
    peer: ThermalPrinter, printer: Watched, notes: Path, ticket: Path
) -> None:
    printer.print("before", ticket)
    notes.write_bytes(b'[{"job": "before", "state": ')
    assert isinstance(printer.settle("before"), PrintUnknown)
    assert printer.print("after", ticket) == Printed()
    assert notes.with_name("printer.json.damaged").exists()


def test_a_job_that_cannot_be_noted_is_not_printed(
    peer: ThermalPrinter, printer: Watched, notes: Path, ticket: Path
) -> None:
    notes.parent.write_text("a file where the folder should be")
    assert isinstance(printer.print("unnoted", ticket), NotPrinted)
    assert peer.pieces == []


def test_notes_are_for_the_owner_alone_and_few(notes: Path) -> None:
    kept = Notes(notes)
    kept.write("0", State.BEGUN)
    notes.write_bytes(msgspec.json.encode([Note(str(number), State.PRINTED) for number in range(100)]))
    kept.write("100", State.PRINTED)
    assert notes.stat().st_mode & 0o777 == 0o600
    assert notes.read_bytes().count(b'"job"') == 100
    assert kept.find("100") == Note("100", State.PRINTED)
    assert kept.find("0") is None


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
