"""Tickets through IPP (RFC 8011): to a printer itself, or to a CUPS queue before one that needs a driver."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, assert_never

from kiosk.clock import Clock
from kiosk.logs import logger
from kiosk.ports import NotPrinted, PrinterReadiness, PrinterStatus, PrintOutcome, PrintUnknown
from printing.printers.ipp import Attribute, Operation, Tag, Value, attribute
from printing.printers.ipp_jobs import Busy, Created, IppJobs, Refused
from printing.printers.ipp_link import IppLink, NoAnswer
from printing.printers.ipp_states import ending, needs_a_person, pages_out, readiness, takes_pdf, waiting_for
from printing.printers.media import job_template

log = logger(__name__)

_STATE: Final = attribute(
    "requested-attributes",
    Tag.KEYWORD,
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "document-format-supported",
    "printer-type",
)
_ABILITIES: Final = attribute("requested-attributes", Tag.KEYWORD, "document-format-supported", "media-supported")
_REASONS: Final = attribute("requested-attributes", Tag.KEYWORD, "printer-state-reasons")
_TAKES_NO_PDF: Final = "takes-no-pdf"


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for one answer, for a status, for the paper, for it while the printer says that it needs a
    person and nothing comes out, for a cancelled job to end, between questions."""

    answer: float = 5.0
    status: float = 1.3
    job: float = 60.0
    trouble: float = 5.0
    cancel: float = 10.0
    poll: float = 0.3


class IppPrinter:
    """A TicketPrinter over IPP. It never leaves a job behind that could print for the next customer.

    ``uri`` takes the jobs; ``status_uri`` is the printer's own where ``uri`` is a CUPS queue, because a queue tells how
    its last job went, not whether there is paper. Blocks as long as ``patience`` says; safe from any thread.
    """

    def __init__(
        self,
        uri: str,
        clock: Clock,
        *,
        status_uri: str = "",
        patience: Patience = Patience(),
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self.uri: Final = uri
        self._link: Final = IppLink(uri, clock)
        self._status_link: Final = IppLink(status_uri, clock) if status_uri else self._link
        self._jobs: Final = IppJobs(self._link, patience.answer)
        self._clock: Final = clock
        self._patience: Final = patience
        self._wait: Final = wait

    def status(self) -> PrinterStatus:
        """Ask the printer itself; answers within two seconds."""
        answer = self._status_link.ask(Operation.GET_PRINTER_ATTRIBUTES, (_STATE,), seconds=self._patience.status)
        if isinstance(answer, NoAnswer):
            return PrinterStatus(PrinterReadiness.NOT_READY, ("unreachable",))
        if not answer.is_ok:
            return PrinterStatus(PrinterReadiness.NOT_READY, ("no-such-printer",))
        printer = answer.first(Tag.PRINTER_GROUP)
        if self._status_link is self._link and not takes_pdf(printer):
            return PrinterStatus(PrinterReadiness.NOT_READY, (_TAKES_NO_PDF,))
        return readiness(printer)

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        """Print a PDF as the job ``job_id`` and wait for its end; a job the printer knows already is only settled."""
        try:
            document = pdf.read_bytes()
        except OSError as error:
            return NotPrinted(f"{pdf.name}: {error.strerror}")
        known = self._jobs.find(job_id)
        if isinstance(known, NoAnswer):
            return NotPrinted(known.reason)
        if known is not None:
            return self._cancelled(known)
        return self._printed(job_id, document)

    def settle(self, job_id: str) -> PrintOutcome:
        """What became of a job whose printing was interrupted; one that may still print is cancelled first."""
        known = self._jobs.find(job_id)
        match known:
            case NoAnswer(reason):
                return PrintUnknown(reason)
            case None:
                return PrintUnknown("the printer does not know the job")
            case int():
                return self._cancelled(known)
            case _:
                assert_never(known)

    def close(self) -> None:
        """Let go of what the operating system lent."""
        self._link.close()
        self._status_link.close()

    def _printed(self, job_id: str, document: bytes) -> PrintOutcome:
        abilities = self._link.ask(Operation.GET_PRINTER_ATTRIBUTES, (_ABILITIES,), seconds=self._patience.answer)
        if isinstance(abilities, NoAnswer):
            return NotPrinted(abilities.reason)
        printer = abilities.first(Tag.PRINTER_GROUP)
        if not takes_pdf(printer):
            return NotPrinted(f"{_TAKES_NO_PDF}: put a CUPS queue before this printer")
        created = self._created(job_id, job_template(document, printer))
        match created:
            case Busy():
                return NotPrinted("the printer is busy with other jobs")
            case Refused(reason):
                return NotPrinted(reason)
            case NoAnswer(reason, sent):
                if sent:
                    self._forget(job_id)
                return NotPrinted(reason)  # a job without a document prints nothing
            case Created(number):
                return self._fed(number, document)
            case _:
                assert_never(created)

    def _created(self, job_id: str, template: Sequence[Attribute]) -> Created | Busy | Refused | NoAnswer:
        deadline = self._clock.monotonic() + self._patience.cancel
        while isinstance(created := self._jobs.create(job_id, template), Busy) and self._clock.monotonic() < deadline:
            self._wait(self._patience.poll)
        return created

    def _forget(self, job_id: str) -> None:
        """Cancel an empty job that the printer may have opened although it did not say so."""
        number = self._jobs.find(job_id)
        if isinstance(number, int):
            self._jobs.cancel(number)

    def _fed(self, number: int, document: bytes) -> PrintOutcome:
        sent = self._jobs.send(number, document)
        match sent:
            case Refused(reason):
                self._jobs.cancel(number)
                return NotPrinted(reason)
            case NoAnswer(reason):
                log.warning("job %d: no answer to its document: %s", number, reason)
                return self._cancelled(number)
            case None:
                outcome = self._ended(number, self._patience.job, self._needs_a_person)
                return self._cancelled(number, because=outcome) if isinstance(outcome, str) else outcome
            case _:
                assert_never(sent)

    def _cancelled(self, number: int, because: str = "") -> PrintOutcome:
        """Cancel unless it ended already, and wait for the end, which then says ``because`` of what."""
        now = self._jobs.watch(number)
        if not isinstance(now, NoAnswer) and (outcome := ending(now)) is not None:
            return outcome
        self._jobs.cancel(number)
        end = self._ended(number, self._patience.cancel)
        match end:
            case str():
                return PrintUnknown(_joined(because, end))
            case NotPrinted() | PrintUnknown():
                return replace(end, reason=_joined(because, end.reason))
            case _:
                return end

    def _needs_a_person(self) -> str:
        """What keeps the printer from getting on, in its own words; "" if nothing that it knows of does."""
        answer = self._status_link.ask(Operation.GET_PRINTER_ATTRIBUTES, (_REASONS,), seconds=self._patience.status)
        if isinstance(answer, NoAnswer) or not answer.is_ok:
            return ""
        return ", ".join(needs_a_person(answer.first(Tag.PRINTER_GROUP)))

    def _ended(self, number: int, seconds: float, trouble: Callable[[], str] = str) -> PrintOutcome | str:
        """Wait for a job's end; in vain, or in ``trouble`` while nothing comes out: what it was waiting for."""
        deadline = self._clock.monotonic() + seconds
        before: tuple[str, tuple[Value | None, ...]] = ("", ())
        since = self._clock.monotonic()
        while True:
            job = self._jobs.watch(number)
            if isinstance(job, NoAnswer):
                last = job.reason
            elif (outcome := ending(job)) is not None:
                return outcome
            else:
                last = waiting_for(job)
                now = (trouble(), pages_out(job))
                if now != before:
                    before, since = now, self._clock.monotonic()
                elif now[0] and self._clock.monotonic() - since >= self._patience.trouble:
                    return now[0]
            if self._clock.monotonic() >= deadline:
                return last
            self._wait(self._patience.poll)


def _joined(because: str, words: str) -> str:
    return f"{because}: {words}" if because else words
