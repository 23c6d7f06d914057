"""Tickets on an 80 mm thermal printer, spoken to directly (ESC/POS) over the network or a cable."""

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.clock import Clock
from kiosk.logs import logger
from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrinterStatus, PrintOutcome, PrintUnknown
from printing.printers.escpos_commands import Garbled
from printing.printers.escpos_job import USUAL, Job, Patience, in_words
from printing.printers.escpos_line import address, open_line
from printing.printers.escpos_notes import Note, Notes, State
from printing.printers.escpos_raster import Unprintable, pieces
from printing.printers.escpos_states import readiness
from printing.printers.escpos_talk import Talk

log = logger(__name__)

NOTHING_MORE: Final = "nothing more of it comes out"
THE_REST_MAY_COME: Final = "the rest may yet come out"
_UNREACHABLE: Final = PrinterStatus(PrinterReadiness.NOT_READY, ("unreachable",))
_SILENT: Final = PrinterStatus(PrinterReadiness.NOT_READY, ("timed-out",))
_GARBLED: Final = PrinterStatus(PrinterReadiness.NOT_READY, ("no-such-printer",))


class EscposPrinter:
    """A TicketPrinter over ESC/POS; it leaves nothing in the printer's buffers that could print for the next customer.

    ``notes`` is a file of its own, where it writes down which jobs were begun and which are proven printed. Proof is
    the process ID response after each cut; where a printer has none, that it has worked off all it was sent (GS r) and
    is in good order afterwards. One talk at a time, as such printers take one connection: safe from any thread, and
    blocks as long as ``patience`` says.
    """

    def __init__(
        self,
        uri: str,
        clock: Clock,
        notes: Path,
        *,
        patience: Patience = USUAL,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self.uri: Final = uri
        self._address: Final = address(uri)
        self._clock: Final = clock
        self._notes: Final = Notes(notes)
        self._patience: Final = patience
        self._wait: Final = wait
        self._lock: Final = threading.Lock()
        self._heard = PrinterStatus(PrinterReadiness.UNKNOWN)
        self._left_behind = False
        self._can_clear = True

    def status(self) -> PrinterStatus:
        """Ask the printer; answers within two seconds. While a job prints: what that job heard last."""
        if not self._lock.acquire(timeout=self._patience.turn):
            return self._heard
        try:
            self._heard = self._asked()
            return self._heard
        finally:
            self._lock.release()

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        """Print a PDF of 80 mm wide pages, each cut off; a job that was begun before is only settled."""
        with self._lock:
            try:
                note = self._notes.find(job_id)
                if note is not None:
                    return self._settled(note)
                return self._printed(job_id, pieces(pdf))
            except Unprintable as error:
                return NotPrinted(str(error))
            except OSError as error:
                return NotPrinted(f"the job cannot be noted: {error}")

    def settle(self, job_id: str) -> PrintOutcome:
        """What became of a job whose printing was cut off. What of it is still in the printer is thrown away."""
        with self._lock:
            try:
                note = self._notes.find(job_id)
                if note is not None:
                    return self._settled(note)
                if self._notes.were_damaged:
                    return PrintUnknown("the notes of what was begun were damaged")
                return NotPrinted("it was never begun")
            except OSError as error:
                return PrintUnknown(f"the notes of what was begun cannot be read: {error}")

    def _settled(self, note: Note) -> PrintOutcome:
        if note.state is State.PRINTED:
            return Printed()
        if note.state is State.BEGUN:
            reason = "; ".join(("cut off while it printed", *self._taken_back()))
            self._note(note.job, State.UNKNOWN, reason)
            return PrintUnknown(reason)
        return PrintUnknown(note.reason)

    def _asked(self) -> PrinterStatus:
        deadline = self._in(self._patience.status)
        try:
            line = open_line(self._address, self._clock, deadline)
        except OSError as error:
            log.debug("printer %s: %s", self.uri, error)
            return _UNREACHABLE
        try:
            talk = Talk(line, self._clock)
            found = readiness(talk.sensors(deadline))
            if self._left_behind:
                with suppress(TimeoutError):
                    self._clear(talk, deadline)
            return found
        except Garbled as error:
            log.warning("printer %s: %s", self.uri, error)
            return _GARBLED
        except TimeoutError:
            return _SILENT
        except OSError:
            return _UNREACHABLE
        finally:
            line.close()

    def _printed(self, job_id: str, tickets: Sequence[Sequence[bytes]]) -> PrintOutcome:
        """Print a job that was never begun. OSError: it could not be noted, and nothing was sent."""
        try:
            line = open_line(self._address, self._clock, self._in(self._patience.answer))
        except OSError as error:
            return NotPrinted(f"unreachable: {in_words(error)}")
        job = Job(line, self._clock, self._patience, self._hear)
        try:
            trouble = job.prepare(can_clear=self._can_clear)
            self._can_clear = job.can_clear
            if trouble:
                return NotPrinted(trouble)
            cut_first = self._notes.any_unfinished()
            self._notes.write(job_id, State.BEGUN)
            trouble = job.feed(tickets, cut_first=cut_first)
        finally:
            job.end()
        if not trouble:
            self._left_behind = False
            self._note(job_id, State.PRINTED)
            return Printed()
        reason = "; ".join(dict.fromkeys((job.so_far(len(tickets)), trouble, *self._taken_back())))
        self._note(job_id, State.UNKNOWN, reason)
        return PrintUnknown(reason)

    def _hear(self, status: PrinterStatus) -> None:
        self._heard = status

    def _note(self, job_id: str, state: State, reason: str = "") -> None:
        """Write down the end of a job. Where that fails it stays begun, which is never printed again."""
        try:
            self._notes.write(job_id, state, reason)
        except OSError as error:
            log.warning("the end of job %s cannot be noted: %s", job_id, error)

    def _taken_back(self) -> tuple[str, ...]:
        """Throw away what the printer still has, over a line of its own; tells its state, and whether that is done."""
        deadline = self._in(self._patience.clear)
        self._left_behind = True
        told: tuple[str, ...] = ()
        while self._left_behind:
            try:
                line = open_line(self._address, self._clock, deadline)
                try:
                    talk = Talk(line, self._clock)
                    with suppress(TimeoutError, Garbled):
                        told = self._told(talk, deadline)
                    self._clear(talk, deadline)
                finally:
                    line.drop()
            except (OSError, Garbled) as error:
                if self._in(self._patience.poll) > deadline:
                    log.warning("printer %s: its buffers are not known to be empty: %s", self.uri, in_words(error))
                    break
                self._wait(self._patience.poll)  # some let go of the line before only after a while
        return (*told, THE_REST_MAY_COME if self._left_behind else NOTHING_MORE)

    def _told(self, talk: Talk, deadline: float) -> tuple[str, ...]:
        self._heard = readiness(talk.sensors(min(deadline, self._in(self._patience.answer))))
        return self._heard.reasons

    def _clear(self, talk: Talk, deadline: float) -> None:
        talk.clear(deadline)
        self._can_clear, self._left_behind = True, False

    def _in(self, seconds: float) -> float:
        return self._clock.monotonic() + seconds
