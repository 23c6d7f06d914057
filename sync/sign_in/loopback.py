"""Where the browser brings the answer of a sign-in: an address of this machine, while a page waits (RFC 8252 7.3)."""

import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

PATH: Final = "/callback"
PATIENCE_SECONDS = 3.0
PORT_SECONDS = 1.0
"""So long a page before this one may need to give its port back."""
MOST_WAITING = 8
PAGE: Final = (
    "<!doctype html><meta charset=utf-8><title>Foyer</title>"
    "<p>Thank you. You can close this page.<p lang=de>Danke. Sie können diese Seite schließen."
).encode()
HEADERS: Final = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": str(len(PAGE)),
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "Connection": "close",
}


class Loopback:
    """Listens on 127.0.0.1 from now on, on ``port`` or any free one (OSError if it is taken); ends with `close`."""

    def __init__(self, port: int) -> None:
        answers: queue.Queue[str] = queue.Queue(MOST_WAITING)
        self._answers = answers

        class Handler(BaseHTTPRequestHandler):
            timeout = PATIENCE_SECONDS

            def do_GET(self) -> None:
                path, _, query = self.path.partition("?")  # urllib would keep it, with the code
                if path != PATH or answers.full():
                    self.send_error(404)
                    return
                self.send_response(200)
                for name, value in HEADERS.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(PAGE)
                answers.put(query)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
                """Nothing: a request line holds the code."""

        self._server = _listening(port, Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="loopback", daemon=True)
        self._thread.start()
        self.redirect_uri = f"http://127.0.0.1:{self._server.server_port}{PATH}"

    def next(self, seconds: float) -> str | None:
        """The query of the next answer, whoever it came from; None if none comes in ``seconds``."""
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            return None

    def close(self) -> None:
        """Listen no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _listening(port: int, handler: type[BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    ends = time.monotonic() + PORT_SECONDS
    while True:
        try:
            return ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError:
            if port == 0 or time.monotonic() >= ends:
                raise
            time.sleep(0.1)
