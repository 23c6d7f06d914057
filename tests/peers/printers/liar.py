"""Something that listens where a printer should be, and does to whoever comes whatever a test tells it to."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

Speak = Callable[[socket.socket], None]


class Liar:
    """One thread, one connection after the other: each is handed to ``speak``, and closed after it or after an OSError.

    A ``recv`` that waits for longer than ``seconds`` is such an error.
    """

    def __init__(self, speak: Speak, seconds: float = 5.0) -> None:
        self._speak = speak
        self._seconds = seconds
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
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
                link.settimeout(self._seconds)
                self._speak(link)
