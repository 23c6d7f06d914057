"""An 80 mm ESC/POS printer without paper, on a TCP port or as a device file, with faults on demand.

It does what Epson's command reference says of a TM: real-time commands are noticed in all that comes in, pictures too;
everything else waits in a small buffer and is worked off in order, not at all while the printer is offline. When the
buffer is full it takes no more, but of a new connection it looks at the first bytes. Each cut writes what came out
since the last one as a PNG as wide as the paper.
"""

import struct
import threading
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tests.peers.printers.thermal_lines import Device, Link, Port

HEAD = 576
PAPER = 640
ROW = HEAD // 8
MARGIN = 24
BUFFER = 4 * 1024
RESERVE = 64
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
STOPPING = {"media-empty", "cover-open", "cutter-error", "media-jam", "offline"}
FAULTS = STOPPING | {"media-low", "other", "hot", "stuck", "mute", "garbage", "refuse"}


class Forgotten(Exception):
    """The buffer was emptied under the command that was being worked off."""


class ThermalPrinter:
    """``process_ids`` and ``clears``: whether it knows GS ( H and DLE DC4 8, which many printers do not.

    A device (``device``) is a pseudo-terminal behind a link in ``home``. Everything else is set while it runs.
    """

    def __init__(
        self, home: Path, *, device: bool = False, process_ids: bool = True, clears: bool = True, barriers: bool = True
    ) -> None:
        self._folder = home / "pieces"
        self._folder.mkdir(parents=True)
        self._process_ids, self._clears, self._barriers = process_ids, clears, barriers
        self._changed = threading.Condition()
        self._faults: set[str] = set()
        self._buffer = bytearray()
        self._generation = 0
        self._recent = b""
        self._rows = bytearray()
        self._rows_left: int | None = None
        self._drop_after: int | None = None
        self._seconds_per_row = 0.0
        self._barriers_to_fault: tuple[int, str] | None = None
        self._cuts_to_pause: int | None = None
        self._answer: Callable[[bytes], object] = lambda _: None
        self._closing = threading.Event()
        self.commands: list[bytes] = []
        """Real-time commands that it noticed."""
        self.unheard: list[bytes] = []
        """Real-time commands that it does not know."""
        self.stray = bytearray()
        """What it would have printed as text."""
        self.somebody_waited = False
        """Whether a second connection was tried while there was one."""
        self._off = False
        self._port: Port | Device = Device(home / "lp0") if device else Port()
        self.uri = self._port.uri
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._listen, self._work)]
        for thread in self._threads:
            thread.start()

    # -- what a test does to it ------------------------------------------------------------------------------------

    def fault(self, *words: str) -> None:
        """From now on this is wrong with it, and nothing else."""
        assert set(words) <= FAULTS
        with self._changed:
            self._faults = set(words)
            self._changed.notify_all()

    def mend(self) -> None:
        """Somebody puts everything right."""
        with self._changed:
            self._rows_left, self._drop_after, self._seconds_per_row = None, None, 0.0
            self._faults.clear()
            self._changed.notify_all()
        self.switch_on()

    def paper_for(self, rows: int) -> None:
        """So many rows are left on the roll."""
        self._rows_left = rows

    def drop_after(self, size: int) -> None:
        """Cut each connection off after so many bytes."""
        self._drop_after = size

    def fault_after_barriers(self, count: int, word: str) -> None:
        """Be afflicted at so many GS r, which it still answers."""
        self._barriers_to_fault = (count, word)

    def pause_after_cuts(self, count: int) -> None:
        """Get too hot with so many pieces cut."""
        self._cuts_to_pause = count

    def slow(self, seconds_per_row: float) -> None:
        """Take time for each row."""
        self._seconds_per_row = seconds_per_row

    def switch_off(self) -> None:
        """Pull the plug: its memory is gone, and nobody listens."""
        self._port.shut()
        with self._changed:
            self._off = True
            self._forget()

    def switch_on(self) -> None:
        """Listen at the same address again."""
        self._off = False
        self._port.open()

    @property
    def pieces(self) -> list[Path]:
        """What was cut off so far, in order."""
        return sorted(self._folder.glob("*.png"))

    @property
    def held(self) -> int:
        """How many bytes wait in its buffer."""
        return len(self._buffer)

    @property
    def rows_printed(self) -> int:
        """How much of the next piece is there already."""
        return len(self._rows) // ROW

    def close(self) -> None:
        """End it."""
        self._closing.set()
        self._port.shut()
        with self._changed:
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(5)
        self._port.close()

    # -- what comes in ---------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        while not self._closing.is_set():
            link = self._port.next_link()
            if link is None:
                continue
            if "refuse" in self._faults:
                link.reset()
                continue
            try:
                self._serve(link)
            except OSError:
                link.reset()
            self._answer = lambda _: None

    def _serve(self, link: Link) -> None:
        self._answer = link.write
        size = 0
        while not self._closing.is_set():
            data = link.read()
            if self._off:
                link.reset()
                return
            if data is None:
                self.somebody_waited |= self._port.somebody_waits() and link.silent()
                continue
            if not data:
                link.close()
                return
            size += len(data)
            if self._drop_after is not None and size > self._drop_after:
                self._receive(data[: len(data) - (size - self._drop_after)], link, 0)
                link.reset()
                return
            if not self._receive(data, link, RESERVE if size <= RESERVE else 0):
                link.reset()
                return

    def _receive(self, data: bytes, link: Link, reserve: int) -> bool:
        at = 0
        while at < len(data):
            with self._changed:
                while (room := reserve or BUFFER - len(self._buffer)) <= 0:
                    if self._closing.is_set() or link.gone():
                        return False
                    self.somebody_waited |= self._port.somebody_waits() and not link.gone()
                    self._changed.wait(0.02)
                some = self._until_a_command_may_begin(data, at)[:room]
                self._buffer += some
                self._recent = (self._recent + some)[-len(CLEAR) :]
                self._notice()
                self._changed.notify_all()
                at += len(some)
        return True

    def _until_a_command_may_begin(self, data: bytes, at: int) -> bytes:
        """A byte while a real-time command may be on its way, else all before the next."""
        if b"\x10" in self._recent[1:]:
            return data[at : at + 1]
        found = data.find(b"\x10", at + 1)
        return data[at:] if found < 0 else data[at:found]

    def _notice(self) -> None:
        if self._recent[-3:-1] == b"\x10\x04":
            self.commands.append(self._recent[-3:])
            self._say(b"HTTP/1.1 400 Bad Request\r\n" if "garbage" in self._faults else self._status(self._recent[-1]))
        elif self._recent[-3:-1] == b"\x10\x05" or (self._recent[-3:-1] == b"\x10\x14" and self._recent[-1] < 8):
            self.commands.append(self._recent[-3:])
            self._forget()
        elif self._recent == CLEAR and not self._clears:
            self.unheard.append(CLEAR)
        elif self._recent == CLEAR:
            self.commands.append(CLEAR)
            self._faults.discard("media-jam")
            self._forget()
            self._say(b"\x37\x25\x00")

    def _status(self, number: int) -> bytes:
        faults, byte = self._faults, 0x12
        if number == 1:
            byte |= 0x08 * bool(faults & STOPPING)
        elif number == 2:
            byte |= 0x04 * ("cover-open" in faults) | 0x20 * ("media-empty" in faults)
            byte |= 0x40 * bool(faults & {"cutter-error", "media-jam", "other", "hot"})
        elif number == 3:
            byte |= 0x08 * ("cutter-error" in faults) | 0x04 * ("media-jam" in faults)
            byte |= 0x20 * ("other" in faults) | 0x40 * ("hot" in faults)
        elif number == 4:
            byte |= 0x0C * bool(faults & {"media-low", "media-empty"}) | 0x60 * ("media-empty" in faults)
        return bytes((byte,))

    def _say(self, answer: bytes) -> None:
        if "mute" not in self._faults:
            self._answer(answer)

    def _forget(self) -> None:
        self._buffer.clear()
        self._recent = b""
        self._generation += 1
        self._changed.notify_all()

    # -- what is worked off, in order ------------------------------------------------------------------------------

    def _work(self) -> None:
        while not self._closing.is_set():
            try:
                self._command(self._generation)
            except Forgotten:
                continue

    def _take(self, generation: int, count: int) -> bytes:
        with self._changed:
            while generation == self._generation and not self._closing.is_set():
                if len(self._buffer) >= count and not self._faults & (STOPPING | {"stuck", "hot", "other"}):
                    taken = bytes(self._buffer[:count])
                    del self._buffer[:count]
                    self._changed.notify_all()
                    return taken
                self._changed.wait()
        raise Forgotten

    def _command(self, generation: int) -> None:
        def take(count: int) -> bytes:
            return self._take(generation, count)

        first = take(1)
        if first == b"\x10":
            second = take(1)
            if second == b"\x14":
                take(7 if take(1) == b"\x08" else 2)
            else:
                take(1)
        elif first == b"\x1b" and (second := take(1)) == b"@":
            pass
        elif first == b"\x1d":
            self._group(take)
        elif first != b"\x00":
            self.stray += first

    def _group(self, take: Callable[[int], bytes]) -> None:
        kind = take(1)
        if kind == b"v":
            _, _, width, height = struct.unpack("<BBHH", take(6))
            assert width == ROW
            for _ in range(height):
                self._print(take(width))
        elif kind == b"V":
            assert take(2) == b"\x42\x00"
            self._cut()
        elif kind == b"(":
            letter, size = struct.unpack("<cH", take(3))
            body = take(size)
            if letter == b"H" and body[:2] == b"00" and self._process_ids:
                self._say(b"\x37\x22" + body[2:6] + b"\x00")
        elif kind == b"r":
            take(1)
            with self._changed:  # nobody sees the fault before the answer
                self._count_barrier()
                if self._barriers:
                    self._say(b"\x00")
        else:
            self.stray += b"\x1d" + kind

    def _count_barrier(self) -> None:
        if self._barriers_to_fault:
            left, word = self._barriers_to_fault
            self._barriers_to_fault = (left - 1, word) if left > 1 else None
            if left == 1:
                self.fault(word)

    def _print(self, row: bytes) -> None:
        with self._changed:
            self._rows += row
            if self._rows_left is not None:
                self._rows_left -= 1
                if self._rows_left <= 0:
                    self._faults.add("media-empty")
        if self._seconds_per_row:
            self._closing.wait(self._seconds_per_row)

    def _cut(self) -> None:
        with self._changed:
            rows, self._rows = bytes(self._rows), bytearray()
        if not rows:
            return
        sheet = Image.new("L", (PAPER, len(rows) // ROW + 2 * MARGIN), 255)
        sheet.paste(Image.frombytes("1", (HEAD, len(rows) // ROW), rows, "raw", "1;I"), ((PAPER - HEAD) // 2, MARGIN))
        path = self._folder / f"{len(self.pieces):04d}.png"
        sheet.save(path.with_suffix(".part"), format="PNG")
        path.with_suffix(".part").rename(path)
        if self._cuts_to_pause == len(self.pieces):
            self.fault("hot")
