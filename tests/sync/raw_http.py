"""Servers that speak raw bytes: what no well-behaved HTTP library would ever send."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.clock import SystemClock
from kiosk.ports import Unreachable
from sync.transport import Answer, Request, Transport

KEY = "sesame-3141"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
Serve = Callable[[socket.socket], None]


@contextmanager
def server(serve: Serve) -> Iterator[str]:
    """A server that answers each connection with ``serve``, once its request has come in."""
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def accept() -> None:
        while not over.is_set():
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=talk, args=(connection,), daemon=True).start()

    def talk(connection: socket.socket) -> None:
        with connection:
            try:
                connection.recv(65536)
                serve(connection)
            except OSError:
                pass

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        over.set()
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()


def says(answer: bytes) -> Serve:
    return lambda connection: connection.sendall(answer)


def drips(answer: bytes) -> Serve:
    def serve(connection: socket.socket) -> None:
        for byte in answer * 1_000:
            connection.sendall(bytes([byte]))
            time.sleep(0.02)

    return serve


def transport(url: str, seconds: float = 5.0) -> Transport:
    return Transport(url, KEY, SystemClock(), interactive_seconds=seconds, background_seconds=seconds)


def ask(url: str, seconds: float = 5.0, **request: object) -> Answer | Unreachable:
    calling = transport(url, seconds)
    try:
        return calling.send(Request("test", "GET", "/v1/thing", **request))  # type: ignore[arg-type]
    finally:
        calling.close()
