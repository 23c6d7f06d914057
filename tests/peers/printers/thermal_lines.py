"""The lines of the thermal printer: a TCP port that takes one connection at a time, and a device file."""

import os
import pty
import select
import socket
import struct
import threading
import tty
from contextlib import suppress
from pathlib import Path

WINDOW = 4 * 1024


class Link:
    """One open line, seen from the printer."""

    def __init__(self, descriptor: int, link: socket.socket | None = None) -> None:
        self._descriptor = descriptor
        self._link = link

    def read(self) -> bytes | None:
        """What came in; None if nothing did for a moment, empty at the end."""
        ready, _, _ = select.select([self._descriptor], [], [], 0.05)
        return os.read(self._descriptor, 2048) if ready else None

    def silent(self) -> bool:
        """Whether nothing, not even the end, came in by now."""
        return not select.select([self._descriptor], [], [], 0)[0]

    def write(self, data: bytes) -> None:
        """Answer, if anybody listens."""
        try:
            os.write(self._descriptor, data)
        except OSError:
            return

    def gone(self) -> bool:
        """Whether the other end let go, whatever it sent before."""
        poll = select.poll()
        poll.register(self._descriptor, select.POLLHUP | select.POLLERR)
        return bool(self._link and poll.poll(0))

    def close(self) -> None:
        """Hang up."""
        if self._link:
            self._link.close()

    def reset(self) -> None:
        """Hang up at once, with a reset."""
        if self._link:
            self._link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self._link.close()


class Port:
    """A TCP port of 127.0.0.1; one connection at a time."""

    def __init__(self) -> None:
        self._listener = _listener(0)
        self._number: int = self._listener.getsockname()[1]
        self.uri = f"tcp://127.0.0.1:{self._number}"

    def next_link(self) -> Link | None:
        try:
            ready, _, _ = select.select([self._listener], [], [], 0.05)
            link = self._listener.accept()[0] if ready else None
        except (OSError, ValueError):  # it is off
            threading.Event().wait(0.02)
            return None
        return Link(link.fileno(), link) if link else None

    def somebody_waits(self) -> bool:
        return self._listener.fileno() >= 0 and bool(select.select([self._listener], [], [], 0)[0])

    def shut(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # a thread that waits for it would keep the port
        self._listener.close()

    def open(self) -> None:
        if self._listener.fileno() < 0:
            self._listener = _listener(self._number)

    def close(self) -> None:
        self.shut()


def _listener(port: int) -> socket.socket:
    listener = socket.create_server(("127.0.0.1", port), backlog=1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, WINDOW)  # a window as small as theirs
    return listener


class Device:
    """A device file: bytes both ways, one after the other, and nobody knows who holds the other end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ours, self._theirs = pty.openpty()
        tty.setraw(self._theirs)
        self.uri = f"file://{path}"
        self.open()

    def next_link(self) -> Link:
        return Link(self._ours)

    def somebody_waits(self) -> bool:
        return False

    def shut(self) -> None:
        self._path.unlink(missing_ok=True)

    def open(self) -> None:
        if not self._path.is_symlink():
            self._path.symlink_to(os.ttyname(self._theirs))

    def close(self) -> None:
        os.close(self._ours)
        os.close(self._theirs)
