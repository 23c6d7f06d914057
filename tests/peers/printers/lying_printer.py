"""Something that listens where a printer should be, and answers whatever a test tells it to, byte for byte."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

Speak = Callable[[socket.socket, bytes], None]


class LyingPrinter:
    """One thread, one connection after the other; ``requests`` are the bodies that came in."""

    def __init__(self, speak: Speak) -> None:
        self._speak = speak
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.uri = f"ipp://127.0.0.1:{self._listener.getsockname()[1]}/ipp/print"
        self.requests: list[bytes] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                link, _ = self._listener.accept()
            except OSError:
                return
            with link, suppress(OSError):
                link.settimeout(5)
                body = _body(link)
                self.requests.append(body)
                self._speak(link, body)


def http(status: str, body: bytes, length: int | None = None) -> bytes:
    """An HTTP answer; ``length`` may lie about the body's."""
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\nContent-Type: application/ipp\r\nContent-Length: {size}\r\n\r\n".encode() + body


def _body(link: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += link.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    size = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
    while len(body) < size:
        body += link.recv(65536)
    return body
