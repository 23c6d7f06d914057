"""Faults on demand: what networks, proxies and providers do to a kiosk, so that it can be tried."""

from typing import Annotated, Literal

from msgspec import Meta, Struct
from starlette.types import Message, Send

FaultKind = Literal[
    "delay",
    "status",
    "status_after",
    "drop_before",
    "drop_after",
    "cut",
    "truncated",
    "garbage",
    "html",
    "redirect",
    "oversized",
    "slow",
]
OVERSIZED = 9 * 1024 * 1024


class Fault(Struct, frozen=True, kw_only=True):
    """What goes wrong with the next ``count`` calls of a name ("*": of any; count None: until cleared).

    delay: the answer comes ``seconds`` later. status: not carried out, HTTP ``status`` and ``retry_after``.
    status_after: carried out, and then that. drop_before, drop_after: the connection breaks before or after it was
    carried out. cut: it breaks in the middle of the answer. truncated: half an answer, well-formed as HTTP. garbage,
    html, redirect, oversized: carried out, and answered with that. slow: a byte every ``seconds``, and never all.
    """

    call: Annotated[str, Meta(max_length=40)] = "*"
    kind: FaultKind
    count: Annotated[int, Meta(ge=1, le=1_000_000)] | None = 1
    seconds: Annotated[float, Meta(ge=0, le=600)] = 1.0
    status: Annotated[int, Meta(ge=400, le=599)] = 503
    retry_after: Annotated[str, Meta(max_length=60)] = ""


class Faults:
    """The faults that are set; those of a call's own name come first, then in the order they were set."""

    def __init__(self) -> None:
        self._set: list[tuple[Fault, int | None]] = []

    def put(self, fault: Fault) -> None:
        """Let ``fault`` happen from now on."""
        self._set.append((fault, fault.count))

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        self._set.clear()

    def take(self, call: str) -> Fault | None:
        """The fault of this call, used up by one."""
        for name in (call, "*"):
            for index, (fault, left) in enumerate(self._set):
                if fault.call != name:
                    continue
                if left is not None and left <= 1:
                    del self._set[index]
                elif left is not None:
                    self._set[index] = (fault, left - 1)
                return fault
        return None


class Recorded:
    """What an application would have answered."""

    def __init__(self) -> None:
        self.status = 500
        self.headers: list[tuple[bytes, bytes]] = []
        self.body = b""

    async def send(self, message: Message) -> None:
        """An ASGI ``send`` that keeps the answer to itself."""
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message.get("headers", []))
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")


async def answer(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    """Send a whole answer."""
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
