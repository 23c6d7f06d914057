"""What is known of a job after a crash, a restart, or trouble with the disk."""

import signal
import subprocess
import sys
from pathlib import Path

import msgspec

from kiosk.clock import SystemClock
from kiosk.ports import NotPrinted, Printed, PrintUnknown
from printing.printers.escpos_notes import Note, Notes, State
from printing.printers.escpos_printer import NOTHING_MORE, EscposPrinter
from printing.scanning import codes_in
from tests.peers.printers.process import until
from tests.peers.printers.thermal import ThermalPrinter
from tests.printing.escpos.watched import SHORT, Watched

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
