"""The real adapter over answers made up on the spot: no socket, so that a million cases take minutes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2

from kiosk.clock import Clock
from sync.deadline import Deadline
from sync.providers.foyer.adapter import FoyerProvider
from sync.transport import Transport

Handler = Callable[[httpx2.Request], httpx2.Response]
URL = "http://127.0.0.1:9"


def recorded() -> list[dict[str, Any]]:
    """What the sandbox once answered to each call: ``call``, ``status``, ``media_type``, ``body``."""
    found: list[dict[str, Any]] = json.loads(Path(__file__).with_name("recorded_replies.json").read_bytes())
    return found


class Answers(httpx2.MockTransport):
    """Whatever the handler of the moment says."""

    def __init__(self) -> None:
        super().__init__(lambda request: self.handler_now(request))
        self.handler_now: Handler = lambda _: httpx2.Response(503)

    def keeping(self, deadline: Deadline) -> None:
        """As the real one is told by each call: here nothing waits."""


class OffhandTransport(Transport):
    """Foyer's own transport, but for its sockets."""

    def __init__(self, client: httpx2.Client, answers: Answers, clock: Clock) -> None:
        super().__init__(URL, "key", clock)
        self._client = (client, answers)  # type: ignore[assignment]


class Offhand:
    """Makes providers whose circuit breaker is new, which all answer as they are told."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._answers = Answers()
        self._client = httpx2.Client(base_url=URL, transport=self._answers, trust_env=False)

    def provider(self, handler: Handler) -> FoyerProvider:
        """A provider that answers with ``handler``; the one before answers so as well from now on."""
        self._answers.handler_now = handler
        return FoyerProvider(OffhandTransport(self._client, self._answers, self._clock), "lobby-1")


def response(status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> httpx2.Response:
    """An answer that is read as one from a socket is."""
    return httpx2.Response(status, headers=headers, stream=httpx2.ByteStream(body))
