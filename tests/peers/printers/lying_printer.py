"""An IPP printer that answers whatever a test tells it to, byte for byte."""

import socket
from collections.abc import Callable

from tests.peers.printers.liar import Liar

Speak = Callable[[socket.socket, bytes], None]


class LyingPrinter(Liar):
    """``requests`` are the bodies that came in."""

    def __init__(self, speak: Speak) -> None:
        self.requests: list[bytes] = []

        def answers(link: socket.socket) -> None:
            body = _body(link)
            self.requests.append(body)
            speak(link, body)

        super().__init__(answers)
        self.uri = f"ipp://127.0.0.1:{self.port}/ipp/print"


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
