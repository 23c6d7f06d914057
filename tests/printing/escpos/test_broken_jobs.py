"""An ESC/POS printer with which something goes wrong while it prints."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrinterStatus, PrintOutcome, PrintUnknown
from printing.printers import escpos_commands as commands
from printing.printers.escpos_printer import NOTHING_MORE, THE_REST_MAY_COME, EscposPrinter
from printing.scanning import codes_in
from tests.peers.printers.process import until
from tests.peers.printers.thermal import ThermalPrinter
from tests.printing.builders import FACE
from tests.printing.escpos.watched import SHORT, STALLED, TICKETS, Watched, in_background


@pytest.mark.parametrize("fault", ["media-empty", "cutter-error"])
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
    assert time.monotonic() - begun < SHORT.job
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
