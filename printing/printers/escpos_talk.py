"""Talking with an ESC/POS printer over an open line: ask, clear, feed, and keep the answers apart."""

from typing import Final, assert_never

from kiosk.clock import Clock
from printing.printers import escpos_commands as commands
from printing.printers.escpos_commands import Cleared, Finished, Garbled, PaperByte, StatusByte
from printing.printers.escpos_line import Line
from printing.printers.escpos_states import Sensors

_MOST: Final = 16 * 1024
"""More answers than any job asks for."""
_LATE: Final = 0.2


class Talk:
    """One talk, for one thread. Deadlines are monotonic seconds.

    Every method may raise OSError (TimeoutError: no answer in time) and Garbled.
    """

    def __init__(self, line: Line, clock: Clock) -> None:
        self._line: Final = line
        self._clock: Final = clock
        self._rest = b""
        self._size = 0
        self._questions = 0
        self._status = 0
        self._barriers = 0
        self._cleared = False
        self.finished: Final[set[bytes]] = set()

    @property
    def barriers_left(self) -> int:
        """How many ``send_barrier`` are not answered yet."""
        return self._barriers

    def sensors(self, deadline: float) -> Sensors:
        """DLE EOT 1 to 4, one after the other."""
        return Sensors(*(self._asked(number, deadline) for number in (1, 2, 3, 4)))

    def clear(self, deadline: float) -> None:
        """Empty the printer's buffers, and wait until it says so."""
        self._cleared = False
        self._line.send(commands.CLEAR, deadline)
        while not self._cleared:
            self.listen(deadline)

    def knows_process_ids(self, name: bytes, deadline: float) -> bool:
        """Whether it answers GS ( H. TimeoutError: it does not work off what it is sent at all."""
        self.send(commands.INITIALIZE + commands.tell_when_finished(name), deadline)
        self.send_barrier(deadline)
        while self._barriers and name not in self.finished:
            self.listen(deadline)
        late = min(deadline, self._clock.monotonic() + _LATE)
        try:  # both kinds of answer may overtake each other
            while self._barriers or name not in self.finished:
                self.listen(late)
        except TimeoutError:
            pass
        return name in self.finished

    def send(self, data: bytes, deadline: float) -> None:
        """Send commands that ask nothing."""
        self._line.send(data, deadline)

    def send_barrier(self, deadline: float) -> None:
        """Ask for the paper sensor in order; see ``barriers_left``."""
        self._line.send(commands.ASK_PAPER, deadline)
        self._barriers += 1

    def listen(self, deadline: float) -> None:
        """Wait for something to come in and take it in."""
        data = self._line.receive(deadline)
        self._size += len(data)
        if self._size > _MOST:
            raise Garbled("it does not stop talking")
        found, self._rest = commands.replies(self._rest + data)
        for reply in found:
            self._take(reply)

    def _asked(self, number: int, deadline: float) -> int:
        self._line.send(commands.ask_status(number), deadline)
        self._questions += 1
        while self._questions:
            self.listen(deadline)
        return self._status

    def _take(self, reply: commands.Reply) -> None:
        match reply:
            case StatusByte(value):
                self._questions, self._status = self._questions - 1, value
            case PaperByte():
                self._barriers -= 1
            case Finished(name):
                self.finished.add(name)
            case Cleared():
                self._cleared = True
            case _:
                assert_never(reply)
        if self._questions < 0 or self._barriers < 0:
            raise Garbled("it answers what it was not asked")
