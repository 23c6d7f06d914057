"""Asks the printer how it is, between sales and before them. Runs in the worker process."""

import threading
from concurrent.futures import Future
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.domain import paper
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.domain.printer_reasons import in_words
from kiosk.facts import Fact, PrinterChanged
from kiosk.logs import logger
from kiosk.ports import PrinterStatus, TicketPrinter
from kiosk.store import printer_report
from kiosk.store.database import Database

log = logger(__name__)

LONGEST_ANSWER = timedelta(seconds=2)
_NO_ANSWER = PrinterStatus(PrinterReadiness.UNKNOWN, ("no-answer",))


class PrinterWatch:
    """Keeps what the printer says up to date. Safe from any thread; one asks at a time.

    A printer's name may take long to be looked up, and a driver may hang: whoever asks waits two seconds at most. The
    question itself stays open in a thread of its own, and is not put again before it is answered.
    """

    def __init__(
        self, database: Database, printer: TicketPrinter, clock: Clock, *, patience: timedelta = LONGEST_ANSWER
    ) -> None:
        self._database = database
        self._printer = printer
        self._clock = clock
        self._patience = patience
        self._lock = threading.Lock()
        self._question: Future[PrinterStatus] | None = None

    def ask(self) -> tuple[Fact, ...]:
        """Ask, and write down what is new; the fact that it is."""
        with self._lock:
            status = self._answer()
            with self._database.read() as tx:
                before = printer_report.report(tx)
            now = paper.heard(before, status.readiness, status.reasons, self._clock.now())
            if now == before:
                return ()
            self._database.write(lambda tx: printer_report.put(tx, now))
        _tell(now)
        return (PrinterChanged(),)

    def _answer(self) -> PrinterStatus:
        question = self._question or self._put_question()
        try:
            status = question.result(self._patience.total_seconds())
        except TimeoutError:
            self._question = question
            return _NO_ANSWER
        self._question = None
        return status

    def _put_question(self) -> "Future[PrinterStatus]":
        question: Future[PrinterStatus] = Future()

        def ask() -> None:
            try:
                question.set_result(self._printer.status())
            except Exception as error:
                log.exception("the printer could not be asked")
                question.set_result(PrinterStatus(PrinterReadiness.UNKNOWN, (type(error).__name__,)))

        threading.Thread(target=ask, name="printer-status", daemon=True).start()
        return question


def _tell(now: PrinterReport) -> None:
    reasons = in_words(now.reasons)
    match now.readiness:
        case PrinterReadiness.READY if not reasons:
            log.info("the printer is ready")
        case PrinterReadiness.READY:
            log.warning("the printer is ready, but soon needs somebody: %s", reasons)
        case PrinterReadiness.NOT_READY:
            log.warning("the printer cannot print: %s", reasons)
        case PrinterReadiness.UNKNOWN:
            log.warning("the printer does not say how it is: %s", reasons)
