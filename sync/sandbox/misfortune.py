"""The layer around the sandbox's API that lets faults happen, and tells the time wrongly if asked to."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.providers.foyer.calls import call_of
from sync.sandbox.faults import OVERSIZED, Fault, Faults, Recorded, answer

JSON = (b"content-type", b"application/json")
SLOW_BYTES = 120
Drop = Callable[[Scope], None]


@dataclass(frozen=True, slots=True)
class Served:
    """One call as it came in, and the status the API gave it (0: it never got there)."""

    call: str
    path: str
    status: int


class Misfortune:
    """Wraps the API. ``drop`` breaks the connection of a request; ``clock`` is what the sandbox says the time is."""

    def __init__(self, app: ASGIApp, faults: Faults, drop: Drop, clock: Callable[[], datetime]) -> None:
        self._app = app
        self._faults = faults
        self._drop = drop
        self._clock = clock
        self.served: deque[Served] = deque(maxlen=2_000)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            return
        call = call_of(scope["method"], scope["path"])
        name = call.name if call else ""
        fault = self._faults.take(name) if call else None
        status = 0

        async def dated(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                date = format_datetime(self._clock(), usegmt=True).encode()
                message = {**message, "headers": [*message.get("headers", []), (b"date", date)]}
            await send(message)

        if fault is None:
            await self._app(scope, receive, dated)
        else:
            status = await self._go_wrong(fault, scope, receive, dated)
        self.served.append(Served(name, scope["path"], status))

    async def _go_wrong(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> int:
        """Let ``fault`` happen; returns the status the API gave."""
        if fault.kind == "drop_before":
            self._drop(scope)
            return 0
        if fault.kind == "status":
            await _status(fault, send)
            return 0
        if fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
        real = Recorded()
        await self._app(scope, receive, real.send)
        if fault.kind == "drop_after":
            self._drop(scope)
        elif fault.kind == "status_after":
            await _status(fault, send)
        elif fault.kind == "cut":
            await send({"type": "http.response.start", "status": real.status, "headers": real.headers})
            half = real.body[: len(real.body) // 2]
            await send({"type": "http.response.body", "body": half, "more_body": True})
            self._drop(scope)
        elif fault.kind == "slow":
            await send({"type": "http.response.start", "status": real.status, "headers": real.headers})
            for byte in real.body[:SLOW_BYTES]:
                await send({"type": "http.response.body", "body": bytes([byte]), "more_body": True})
                await asyncio.sleep(fault.seconds)
            self._drop(scope)
        else:
            await answer(send, *_instead(fault, real))
        return real.status


def _instead(fault: Fault, real: Recorded) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    """What is answered in place of the real answer."""
    if fault.kind == "truncated":
        kept = [header for header in real.headers if header[0].lower() != b"content-length"]
        return real.status, kept, real.body[: len(real.body) // 2]
    if fault.kind == "garbage":
        return 200, [JSON], b"\x00\xff{]" * 50
    if fault.kind == "html":
        return 200, [(b"content-type", b"text/html")], b"<html><body>Welcome to our free Wi-Fi</body></html>"
    if fault.kind == "redirect":
        return 302, [(b"location", b"http://127.0.0.1:9/login")], b""
    if fault.kind == "oversized":
        return 200, [JSON], b'{"filler": "' + b"x" * OVERSIZED + b'"}'
    return real.status, real.headers, real.body


async def _status(fault: Fault, send: Send) -> None:
    code = "too_many_requests" if fault.status == 429 else "unavailable"
    body = b'{"type": "about:blank", "title": "As asked for", "status": %d, "code": "%s"}' % (
        fault.status,
        code.encode(),
    )
    headers = [(b"content-type", b"application/problem+json")]
    if fault.retry_after:
        headers.append((b"retry-after", fault.retry_after.encode()))
    await answer(send, fault.status, headers, body)
