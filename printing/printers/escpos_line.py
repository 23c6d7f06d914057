"""The way to an ESC/POS printer: a TCP connection, or the device file of a USB printer. Bytes both ways, in time."""

import math
import os
import select
import socket
import stat
import struct
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from kiosk.clock import Clock
from kiosk.errors import ConfigError

RAW_PORT: Final = 9100
_PIECE: Final = 4096
_PAUSE: Final = 0.02
_UNSENT: Final = 8192
"""Little waits in this machine, so that a printer which takes no more is noticed, and questions do not queue behind."""
_NO_LINGER: Final = struct.pack("ii", 1, 0)
_LINGER_AS_USUAL: Final = struct.pack("ii", 0, 0)


@dataclass(frozen=True, slots=True)
class Tcp:
    """A printer in the network."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Device:
    """A printer on a cable, such as ``/dev/usb/lp0`` (Linux, usblp)."""

    path: Path


Address = Tcp | Device


def address(uri: str) -> Address:
    """``tcp://host:9100`` or ``file:///dev/usb/lp0``; ConfigError for anything else."""
    try:
        parts = urlsplit(uri)
        host, port = parts.hostname, parts.port or RAW_PORT
    except ValueError as error:
        raise ConfigError(f"printer {uri!r}: {error}") from error
    if parts.scheme == "tcp" and host and parts.path in ("", "/"):
        return Tcp(host, port)
    if parts.scheme == "file" and not host and parts.path.startswith("/"):
        return Device(Path(unquote(parts.path)))
    raise ConfigError(f"printer {uri!r}: expected tcp://host:9100 or file:///dev/usb/lp0")


class Line:
    """An open line. For one thread at a time; OSError (TimeoutError when time is over) for all that may go wrong."""

    def __init__(self, descriptor: int, clock: Clock, link: socket.socket | None = None) -> None:
        self._descriptor: Final = descriptor
        self._clock: Final = clock
        self._link: Final = link

    def send(self, data: bytes, deadline: float) -> None:
        """Hand all of it to the operating system; the deadline is monotonic."""
        left = memoryview(data)
        while left:
            self._wait_for(deadline, writing=True)
            try:
                left = left[os.write(self._descriptor, left[:_PIECE]) :]
            except BlockingIOError:
                continue

    def receive(self, deadline: float) -> bytes:
        """At least a byte of what came in."""
        while True:
            self._wait_for(deadline, writing=False)
            try:
                data = os.read(self._descriptor, _PIECE)
            except BlockingIOError:
                continue
            if data:
                return data
            if self._link:
                raise ConnectionResetError("the printer closed the connection")
            # A USB printer with nothing to say may end a transfer with no byte.
            if self._clock.monotonic() > deadline:
                raise TimeoutError("the printer does not answer")
            time.sleep(_PAUSE)

    def close(self) -> None:
        """End it in good order: all that was sent is known to be worked off."""
        if self._link:
            with suppress(OSError):  # the printer may have let go first
                self._link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_AS_USUAL)
        self.drop()

    def drop(self) -> None:
        """End it so that what still waits in this machine never reaches the printer. Raises nothing."""
        with suppress(OSError):
            if self._link:
                self._link.close()
            else:
                os.close(self._descriptor)

    def _wait_for(self, deadline: float, *, writing: bool) -> None:
        poll = select.poll()
        poll.register(self._descriptor, select.POLLOUT if writing else select.POLLIN)
        if not poll.poll(math.ceil(max(0.0, deadline - self._clock.monotonic()) * 1000)):
            raise TimeoutError("the printer takes nothing" if writing else "the printer does not answer")


def open_line(where: Address, clock: Clock, deadline: float) -> Line:
    """Open it; OSError if that cannot be done in time."""
    if isinstance(where, Tcp):
        return _connected(where, clock, deadline)
    descriptor = os.open(where.path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    if not stat.S_ISCHR(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(f"{where.path} is no character device")
    line = Line(descriptor, clock)
    _forget_old_answers(line, clock)
    return line


def _connected(where: Tcp, clock: Clock, deadline: float) -> Line:
    family, target = _resolved(where, max(0.1, deadline - clock.monotonic()))
    link = socket.socket(family, socket.SOCK_STREAM)
    try:
        # Also when this process is killed: the kernel would go on sending the half of a ticket.
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        link.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _UNSENT)
        link.settimeout(max(0.1, deadline - clock.monotonic()))
        link.connect(target)
        link.setblocking(False)
    except OSError:
        link.close()
        raise
    return Line(link.fileno(), clock, link)


def _resolved(where: Tcp, seconds: float) -> tuple[socket.AddressFamily, tuple[str, int]]:
    """The address behind a name. The system's resolver knows no deadline, so it is left behind when time is over."""
    found: list[tuple[socket.AddressFamily, tuple[str, int]]] = []

    def look() -> None:
        try:
            family, _, _, _, target = socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM)[0]
        except OSError:
            return
        found.append((family, (str(target[0]), int(target[1]))))

    resolver = threading.Thread(target=look, daemon=True, name="printer-name")
    resolver.start()
    resolver.join(seconds)
    if not found:
        raise OSError(f"no address is known for {where.host}")
    return found[0]


def _forget_old_answers(line: Line, clock: Clock) -> None:
    """A device keeps what nobody read before; a printer that never stops talking is found out later."""
    try:
        for _ in range(8):
            line.receive(clock.monotonic() + _PAUSE)
    except TimeoutError:
        return
