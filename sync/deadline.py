"""Sockets that keep a deadline: however slowly the other side drips, a call is over in time.

An HTTP client's timeouts are for each read; a byte a second never trips them. Each call runs in a thread of
its own, which carries its `Deadline`; every connect, read and write takes at most what is left of it.
"""

import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpcore2
import httpx2


class Deadline:
    """How long a call may still take, and whether any of it was sent; shared by caller and thread."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._given_up = False
        self._sent = False

    @property
    def left(self) -> float:
        """Seconds left; 0 once it is over."""
        return max(0.0, self._ends - time.monotonic())

    @property
    def sent(self) -> bool:
        """Whether a byte of the request has left, or may have."""
        return self._sent

    def about_to_send(self) -> None:
        """Before bytes leave; raises a timeout if the caller no longer waits: then nothing must leave."""
        with self._lock:
            if self._given_up:
                raise httpcore2.WriteTimeout("given up")
            self._sent = True

    def give_up(self) -> bool:
        """The caller waits no longer. True if nothing was sent, and nothing will be."""
        with self._lock:
            self._given_up = True
            self._ends = 0.0
            return not self._sent


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, threads: threading.local) -> None:
        self._stream = stream
        self._threads = threads

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left = _left(self._threads)
        if left <= 0:
            raise httpcore2.ReadTimeout("the deadline is over")
        return self._stream.read(max_bytes, timeout=left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        deadline: Deadline = self._threads.deadline
        deadline.about_to_send()
        self._stream.write(buffer, timeout=max(deadline.left, 0.001))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = max(_left(self._threads), 0.001)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._threads)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore2.NetworkBackend):
    def __init__(self, threads: threading.local) -> None:
        self._plain = httpcore2.SyncBackend()
        self._threads = threads

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        left = max(_left(self._threads), 0.001)
        return _Stream(self._plain.connect_tcp(host, port, left, local_address, socket_options), self._threads)


class DeadlineTransport(httpx2.HTTPTransport):
    """httpx2's transport over sockets that keep the deadline of the thread that calls; see `keeping`."""

    def __init__(self, verify: ssl.SSLContext, connections: int) -> None:
        super().__init__(verify=verify)
        self._threads = threading.local()
        self._pool = httpcore2.ConnectionPool(
            ssl_context=verify,
            max_connections=connections,
            max_keepalive_connections=connections,
            keepalive_expiry=30.0,
            network_backend=_Backend(self._threads),
        )

    def keeping(self, deadline: Deadline) -> None:
        """All calls of this thread, from now on, keep ``deadline``."""
        self._threads.deadline = deadline


def _left(threads: threading.local) -> float:
    deadline: Deadline = threads.deadline
    return deadline.left
