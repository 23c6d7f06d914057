"""Asking a printer over HTTP: one request, one bounded answer, within a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final
from urllib.parse import urlsplit

import httpx2

from kiosk.clock import Clock
from kiosk.errors import ConfigError
from printing.printers.ipp import MAX_ANSWER_SIZE, Answer, Attribute, Operation, Tag, attribute, read_answer, request

IPP_PORT: Final = 631
USER: Final = "foyer"


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Nothing that can be relied on came back. ``sent``: the printer may have got what was asked nevertheless."""

    reason: str
    sent: bool


class IppLink:
    """The way to one printer or queue, ``ipp://…`` or ``ipps://…``. Blocks; safe from any thread.

    Each request has its own connection: an idle one that the printer closes meanwhile would leave it open whether the
    request arrived. ``ipps`` checks the printer's certificate against the system's authorities.
    """

    def __init__(self, uri: str, clock: Clock) -> None:
        self.uri: Final = uri
        self._url: Final = _http_url(uri)
        self._clock: Final = clock
        self._ids: Final = count(1)
        self._client: Final = httpx2.Client(
            limits=httpx2.Limits(max_keepalive_connections=0), trust_env=False, follow_redirects=False
        )

    def ask(
        self,
        operation: Operation,
        target: Sequence[Attribute] = (),
        job: Sequence[Attribute] = (),
        document: bytes = b"",
        *,
        seconds: float,
    ) -> Answer | NoAnswer:
        """Ask and wait at most ``seconds``, whatever the printer does meanwhile. Never raises for what it may do."""
        request_id = next(self._ids)
        printer, user = attribute("printer-uri", Tag.URI, self.uri), attribute("requesting-user-name", Tag.NAME, USER)
        message = request(operation, request_id, (printer, *target, user), job) + document
        try:
            return read_answer(self._post(message, self._clock.monotonic() + seconds), request_id)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            return NoAnswer(f"unreachable: {error}", sent=False)
        except httpx2.HTTPStatusError as error:
            return NoAnswer(f"HTTP {error.response.status_code}", sent=not error.response.is_client_error)
        except (httpx2.HTTPError, httpx2.StreamError, ValueError, OSError) as error:
            return NoAnswer(str(error) or type(error).__name__, sent=True)

    def close(self) -> None:
        """Let go of what the operating system lent."""
        self._client.close()

    def _post(self, message: bytes, deadline: float) -> bytes:
        left = max(0.1, deadline - self._clock.monotonic())
        with self._client.stream(
            "POST",
            self._url,
            content=message,
            headers={"Content-Type": "application/ipp"},
            timeout=httpx2.Timeout(left / 2),  # to connect, then for each part of the answer
        ) as response:
            if response.status_code != httpx2.codes.OK:
                raise httpx2.HTTPStatusError("", request=response.request, response=response)
            return b"".join(self._bounded(response.iter_raw(), deadline))

    def _bounded(self, chunks: Iterator[bytes], deadline: float) -> Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > MAX_ANSWER_SIZE:
                raise ValueError("the answer is too large")
            if self._clock.monotonic() > deadline:
                raise httpx2.ReadTimeout("the answer takes too long")
            yield chunk


def _http_url(uri: str) -> str:
    try:
        parts = urlsplit(uri)
        host, port = parts.hostname, parts.port or IPP_PORT
    except ValueError as error:
        raise ConfigError(f"printer {uri!r}: {error}") from error
    if parts.scheme not in ("ipp", "ipps") or not host:
        raise ConfigError(f"printer {uri!r}: expected ipp://host/path or ipps://host/path")
    scheme = "http" if parts.scheme == "ipp" else "https"
    bracketed = f"[{host}]" if ":" in host else host
    return f"{scheme}://{bracketed}:{port}{parts.path or '/'}"
