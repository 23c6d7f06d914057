"""One job at an ESC/POS printer: see that it works, feed it, wait for its proof."""

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from kiosk.clock import Clock
from kiosk.ports import PrinterReadiness, PrinterStatus
from printing.printers import escpos_commands as commands
from printing.printers.escpos_commands import Garbled
from printing.printers.escpos_line import Line
from printing.printers.escpos_states import readiness, waits_for_somebody
from printing.printers.escpos_talk import Talk


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for our turn, and for the answer, when asked for a status; for an answer within a job; for a job
    to get on; for a pause that ends by itself; for all of a job; for the buffers to be emptied; between two looks.
    """

    turn: float = 0.3
    status: float = 1.5
    answer: float = 1.0
    progress: float = 8.0
    pause: float = 30.0
    job: float = 180.0
    clear: float = 5.0
    poll: float = 0.3


USUAL: Final = Patience()


def in_words(error: OSError | Garbled) -> str:
    """What went wrong, for a log and a technician."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


class Job:
    """Over one line and for one thread. What goes wrong is said in words; an empty text is all well."""

    def __init__(self, line: Line, clock: Clock, patience: Patience, hear: Callable[[PrinterStatus], None]) -> None:
        self._line: Final = line
        self._clock: Final = clock
        self._patience: Final = patience
        self._hear: Final = hear
        self._talk: Final = Talk(line, clock)
        self._nonce: Final = secrets.token_hex(1)  # an answer to a job before is not taken for one to this
        self._has_ids = False
        self._fed = 0
        self._well = False
        self.can_clear = True

    def so_far(self, count: int) -> str:
        """How many of so many tickets are through, in the words of what proves it."""
        return f"{self._through} of {count} {'surely came out' if self._has_ids else 'were worked off'}"

    @property
    def _through(self) -> int:
        if self._has_ids:
            return sum(self._name(number) in self._talk.finished for number in range(1, self._fed + 1))
        return self._fed - self._talk.barriers_left

    def prepare(self, *, can_clear: bool) -> str:
        """Ask for its state, empty its buffers, and see that it works off what it is sent.

        A printer that answers, but not the command to empty its buffers, has none: ``can_clear`` then says so, and the
        next job need not wait.
        """
        self.can_clear = can_clear
        try:
            status = readiness(self._talk.sensors(self._in(self._patience.answer)))
            self._hear(status)
            if status.readiness is not PrinterReadiness.READY:
                return ", ".join(status.reasons)
            self.can_clear = self.can_clear and self._clears()
            self._has_ids = self._talk.knows_process_ids(self._name(0), self._in(self._patience.answer))
        except (OSError, Garbled) as error:
            return in_words(error)
        return ""

    def feed(self, tickets: Sequence[Sequence[bytes]], *, cut_first: bool) -> str:
        """Send all tickets, each cut off, and wait until all are proven printed.

        ``cut_first``: half a ticket of a job before may be in the printer, and must not hang on the first of these.
        """
        end = self._in(self._patience.job)
        try:
            if cut_first:
                self._send(commands.CUT, end)
            for ticket in tickets:
                for command in (*ticket, commands.CUT):
                    self._send(command, end)
                if self._has_ids:
                    self._send(commands.tell_when_finished(self._name(self._fed + 1)), end)
                else:
                    self._talk.send_barrier(end)
                self._fed += 1
            trouble = self._awaited(len(tickets), end)
        except (OSError, Garbled) as error:
            self._hear_out()
            return in_words(error)
        self._well = not trouble
        return trouble

    def end(self) -> None:
        """Let go of the line; unless all went well, what still waits in this machine is not sent."""
        if self._well:
            self._line.close()
        else:
            self._line.drop()

    def _awaited(self, count: int, end: float) -> str:
        since, patience = self._clock.monotonic(), self._patience.progress
        while (so_far := self._through) < count:
            if self._clock.monotonic() > min(end, since + patience):
                return "the printer does not get on"
            try:
                self._talk.listen(self._in(self._patience.poll))
            except TimeoutError:
                pausing, stopped = self._looked_at()
                if stopped:
                    return stopped
                patience = self._patience.pause if pausing else self._patience.progress
            if self._through > so_far:
                since = self._clock.monotonic()
        if self._has_ids:
            return ""
        status = readiness(self._talk.sensors(self._in(self._patience.answer)))
        self._hear(status)
        return "" if status.readiness is PrinterReadiness.READY else ", ".join(status.reasons)

    def _looked_at(self) -> tuple[bool, str]:
        """Whether it pauses and will go on by itself; why it will not until somebody comes. Silence says neither."""
        try:
            sensors = self._talk.sensors(self._in(self._patience.answer))
        except TimeoutError:
            return False, ""
        status = readiness(sensors)
        self._hear(status)
        return status.readiness is not PrinterReadiness.READY, ", ".join(waits_for_somebody(sensors))

    def _hear_out(self) -> None:
        """Take in what it said while it was fed: a ticket proven printed counts, whatever came after it."""
        with suppress(OSError, Garbled):
            while True:
                self._talk.listen(self._clock.monotonic())

    def _clears(self) -> bool:
        try:
            self._talk.clear(self._in(self._patience.answer))
        except TimeoutError:
            return False
        return True

    def _send(self, data: bytes, end: float) -> None:
        self._talk.send(data, min(end, self._in(self._patience.progress)))

    def _name(self, number: int) -> bytes:
        return f"{self._nonce}{number:02d}".encode("ascii")

    def _in(self, seconds: float) -> float:
        return self._clock.monotonic() + seconds
