"""One clock for kiosk, worker and provider that can be put forward for all of them: a year in minutes."""

import mmap
import struct
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.clock import SystemClock

SIZE = 8


class Ahead:
    """How many seconds all clocks are ahead, in a file that several processes have mapped."""

    def __init__(self, path: str | Path) -> None:
        with Path(path).open("r+b") as file:
            self._place = mmap.mmap(file.fileno(), SIZE)

    @classmethod
    def begins(cls, path: Path) -> "Ahead":
        """A new file: nothing is ahead yet."""
        path.write_bytes(bytes(SIZE))
        return cls(path)

    @property
    def seconds(self) -> float:
        """How far ahead."""
        return float(struct.unpack("<d", self._place[:SIZE])[0])

    def passes(self, seconds: float) -> None:
        """Put all clocks forward."""
        self._place[:SIZE] = struct.pack("<d", self.seconds + seconds)

    def now(self) -> datetime:
        """The wall clock."""
        return datetime.now(UTC) + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        """The monotonic clock: the time in between passed for it too."""
        return time.monotonic() + self.seconds


def put_forward_clocks(ahead: Ahead, *, sandbox: bool) -> None:
    """Let this process live in that time."""
    SystemClock.now = lambda self: ahead.now()  # type: ignore[method-assign]  # noqa: ARG005
    SystemClock.monotonic = lambda self: ahead.monotonic()  # type: ignore[method-assign]  # noqa: ARG005
    if sandbox:
        from sync.sandbox.sandbox import Sandbox

        Sandbox.__init__.__defaults__ = (ahead.now,)
