"""What every TicketPrinter must do. A test module inherits it and says what its printer is and what came out of it."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrintOutcome, PrintUnknown, TicketPrinter
from printing.scanning import codes_in
from tests.printing.builders import FACE

Came = Callable[[], list[str]]


class PrinterContract:
    """Needs fixtures: ``printer``, ``ticket``, ``came_out`` (the names of jobs on paper), ``paper`` (a job's file)."""

    def test_is_ready(self, printer: TicketPrinter) -> None:
        status = printer.status()
        assert status.readiness is PrinterReadiness.READY
        assert status.reasons == ()

    def test_what_it_says_is_printed_is_on_paper_and_scans(
        self, printer: TicketPrinter, ticket: Path, came_out: Came, paper: Callable[[str], Path]
    ) -> None:
        job = str(uuid4())
        assert isinstance(printer.print(job, ticket), Printed)
        assert job in came_out()
        assert codes_in(paper(job), dpi=203) == [FACE.code, FACE.code]

    def test_the_same_job_is_on_paper_once(self, printer: TicketPrinter, ticket: Path, came_out: Came) -> None:
        job = str(uuid4())
        assert isinstance(printer.print(job, ticket), Printed)
        assert isinstance(printer.print(job, ticket), Printed)
        assert came_out().count(job) == 1

    def test_jobs_one_after_the_other_all_come_out(self, printer: TicketPrinter, ticket: Path, came_out: Came) -> None:
        jobs = [str(uuid4()) for _ in range(2)]
        assert all(isinstance(printer.print(job, ticket), Printed) for job in jobs)
        assert set(jobs) <= set(came_out())

    def test_a_missing_file_prints_nothing(self, printer: TicketPrinter, tmp_path: Path, came_out: Came) -> None:
        job = str(uuid4())
        assert isinstance(printer.print(job, tmp_path / "gone.pdf"), NotPrinted)
        assert job not in came_out()

    def test_settling_a_printed_job_says_that_it_is_printed(self, printer: TicketPrinter, ticket: Path) -> None:
        job = str(uuid4())
        printer.print(job, ticket)
        assert isinstance(printer.settle(job), Printed)

    def test_settling_a_job_it_never_saw_prints_nothing(self, printer: TicketPrinter, came_out: Came) -> None:
        before = came_out()
        outcome: PrintOutcome = printer.settle(str(uuid4()))
        assert isinstance(outcome, NotPrinted | PrintUnknown)
        assert came_out() == before


class TroubleContract:
    """What every printer must do when something is wrong with it.

    ``TROUBLES``: what may be wrong with this kind, and the reasons it then gives; None where its status cannot tell.
    Needs the fixtures of ``PrinterContract`` and ``afflict``, which makes one of them so, and ``mend``.
    """

    TROUBLES: ClassVar[Mapping[str, tuple[str, ...] | None]]

    def test_trouble_has_a_clear_state_and_leaves_no_job_behind(
        self,
        printer: TicketPrinter,
        ticket: Path,
        came_out: Came,
        afflict: Callable[[str], None],
        mend: Callable[[], None],
        trouble: str,
    ) -> None:
        before = sorted(came_out())
        afflict(trouble)
        lost, next_customers = str(uuid4()), str(uuid4())
        assert isinstance(printer.print(lost, ticket), NotPrinted | PrintUnknown)
        asked = time.monotonic()
        status = printer.status()
        assert time.monotonic() - asked < 2
        reasons = self.TROUBLES[trouble]
        if reasons is not None:
            assert (status.readiness, status.reasons) == (PrinterReadiness.NOT_READY, reasons)
        mend()
        assert isinstance(printer.settle(lost), NotPrinted | PrintUnknown)
        assert isinstance(printer.print(next_customers, ticket), Printed)
        assert printer.status().readiness is PrinterReadiness.READY
        assert sorted(came_out()) == sorted([*before, next_customers])
        assert isinstance(printer.print(lost, ticket), NotPrinted | PrintUnknown | Printed)
        assert came_out().count(lost) <= 1


class LowPaperContract:
    """What a printer must do that knows how much paper is left; needs what ``TroubleContract`` needs."""

    def test_a_roll_near_its_end_is_told_and_prints(
        self, printer: TicketPrinter, ticket: Path, came_out: Came, afflict: Callable[[str], None]
    ) -> None:
        afflict("media-low")
        job = str(uuid4())
        assert isinstance(printer.print(job, ticket), Printed)
        status = printer.status()
        assert (status.readiness, status.reasons) == (PrinterReadiness.READY, ("media-low",))
        assert job in came_out()
