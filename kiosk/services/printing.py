"""Prints what is reserved in the print journal. Runs in the worker process."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import durable_files
from kiosk.clock import Clock
from kiosk.domain import paper
from kiosk.domain.paper import Hindrance
from kiosk.domain.printer_reasons import in_words
from kiosk.facts import Fact, PrintChanged
from kiosk.logs import logger
from kiosk.ports import (
    NotPrinted,
    Printed,
    PrinterReadiness,
    PrinterStatus,
    PrintOutcome,
    PrintUnknown,
    TicketPrinter,
    TicketRenderer,
)
from kiosk.services.faces import faces
from kiosk.services.receipts import Receipts
from kiosk.spans import timed
from kiosk.store import collecting, printing
from kiosk.store.database import Database
from kiosk.store.printing import PrintAttempt
from kiosk.store.sqlite import Connection

if TYPE_CHECKING:
    from kiosk.services.day_papers import DayPapers

log = logger(__name__)

FEW = 3


class Printing:
    """Takes print attempts through their journal: reserved, sent, then printed, not printed or unknown."""

    def __init__(
        self,
        database: Database,
        renderer: TicketRenderer,
        printer: TicketPrinter,
        spool: Path,
        clock: Clock,
        receipts: Receipts | None = None,
        slips: Receipts | None = None,
        day_papers: "DayPapers | None" = None,
        sample: Callable[[], bytes] | None = None,
    ) -> None:
        """``receipts`` makes what is printed after the tickets; None where the cinema prints none.

        ``slips`` makes what customers get who paid and must wait for their tickets, ``day_papers`` the staff's reports,
        ``sample`` the page that tries the printer.
        """
        self._database = database
        self._clock = clock
        self._renderer = renderer
        self._printer = printer
        self._spool = spool
        self._receipts = receipts
        self._slips = slips
        self._day_papers = day_papers
        self._sample = sample

    def settle_interrupted(self) -> tuple[Fact, ...]:
        """Ask the printer what became of what was sent and never settled: a crash cut it off.

        Left alone it might come out for the next customer, so the printer cancels what is still open; it never prints
        again by itself. Blocks for as long as the printer does. Nothing is being printed now, so whatever lies in the
        spool was left behind.
        """
        for left in self._spool.glob("*"):
            with suppress(OSError):
                left.unlink()
        with self._database.read() as tx:
            interrupted = printing.sent(tx)
        return tuple(self._settle_cut_off(attempt) for attempt in interrupted)

    def print_reserved(self) -> tuple[Fact, ...]:
        """Print attempts nobody has sent yet, one after the other; after a few it is time to tell of them."""
        with self._database.read() as tx:
            waiting = printing.reserved(tx)
        return tuple(self._print(attempt) for attempt in waiting[:FEW])

    def _print(self, attempt: PrintAttempt) -> Fact:
        if why_not := self._hindered(attempt):
            return self._settle(attempt, NotPrinted(why_not))
        pdf = self._pdf(attempt)
        try:
            page = self._set(attempt)
            if page is None:
                return self._settle(attempt, NotPrinted("the booking's showtime is not on this kiosk any more"))
            durable_files.make_folder(self._spool, mode=0o700)
            durable_files.replace(pdf, page, mode=0o600)
        except OSError as error:
            return self._settle(attempt, NotPrinted(f"spool: {error.strerror}"))
        except Exception as error:
            # One booking that cannot be set must not keep the others from the paper.
            log.exception("print %d of booking %s could not be set", attempt.number, attempt.booking_reference)
            return self._settle(attempt, NotPrinted(f"this program failed: {type(error).__name__}"))
        self._database.write(lambda tx: printing.move(tx, attempt.id, "sent"))
        try:
            outcome = timed("print")(self._printer.print)(attempt.id, pdf)
        except Exception as error:
            log.exception("print %d of booking %s was cut off", attempt.number, attempt.booking_reference)
            outcome = PrintUnknown(f"this program failed: {type(error).__name__}")
        return self._settle(attempt, outcome)

    def _set(self, attempt: PrintAttempt) -> bytes | None:
        if attempt.booking_reference == printing.SAMPLE and self._sample is not None:
            return self._sample()
        if self._day_papers is not None and (page := self._day_papers.page_of(attempt.booking_reference, attempt.copy)):
            return page
        with self._database.read() as tx:
            tickets = faces(tx, attempt.booking_reference, attempt.copy)
            receipt = self._receipts.of(tx, attempt.booking_reference, attempt.copy) if self._receipts else None
            slip = self._slips.slip(tx, attempt.booking_reference) if self._slips else None
        return self._renderer.render(tickets, slip or receipt) if tickets or slip is not None else None

    def _hindered(self, attempt: PrintAttempt) -> str:
        """Why this one is not sent; empty: it is. Costs a question to the printer, of two seconds at most."""
        with self._database.read() as tx:
            next_customer = printing.next_customer(tx, attempt)
        status = self._status()
        why = paper.hindrance(attempt.created_at, self._clock.now(), status.readiness, next_customer=next_customer)
        if why is Hindrance.PRINTER_NOT_READY:
            return f"{why}: {in_words(status.reasons)}"
        return why.value if why else ""

    def _status(self) -> PrinterStatus:
        try:
            return self._printer.status()
        except Exception:
            log.exception("the printer could not be asked")
            return PrinterStatus(PrinterReadiness.UNKNOWN)

    def _settle_cut_off(self, attempt: PrintAttempt) -> Fact:
        try:
            outcome = self._printer.settle(attempt.id)
        except Exception as error:
            log.exception("print %d of booking %s could not be asked for", attempt.number, attempt.booking_reference)
            outcome = PrintUnknown(f"this program failed: {type(error).__name__}")
        return self._settle(attempt, outcome)

    def _pdf(self, attempt: PrintAttempt) -> Path:
        return self._spool / f"{attempt.id}.pdf"

    def _settle(self, attempt: PrintAttempt, outcome: PrintOutcome) -> Fact:
        match outcome:
            case Printed():
                state, reason = "printed", ""
            case NotPrinted(reason=reason):
                state = "not_printed"
            case PrintUnknown(reason=reason):
                state = "unknown"
        if state != "printed":
            log.warning("print %d of booking %s: %s (%s)", attempt.number, attempt.booking_reference, state, reason)

        def settle(tx: Connection) -> None:
            printing.move(tx, attempt.id, state, reason)
            if state == "printed":
                collecting.forget(tx, attempt.booking_reference)

        self._database.write(settle)
        with suppress(OSError):
            self._pdf(attempt).unlink()
        return PrintChanged(attempt.booking_reference)
