"""A provider whose every answer is well-formed, and untrue."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.rights import RightKind
from kiosk.ports import GrantRequest, Refused, Unreachable
from sync.providers.foyer.adapter import FoyerProvider
from sync.transport import Transport

AT = "2026-11-23T12:00:00Z"
BOOKING = {
    "reference": "ZZZZZZZZ",
    "showtime": "s1",
    "state": "booked",
    "tickets": [],
    "currency": "EUR",
    "fee": 0,
    "total": 0,
    "method": "card",
    "paid": True,
    "booked_at": AT,
}
GRANT = {"id": "g1", "kind": "hold", "showtime": "s1", "seats": ["A-1"], "epoch": 1, "selling_seconds": 600}
REQUEST = GrantRequest("g1", RightKind.HOLD, "s1", ("A-1", "A-2"), 1)
Call = Callable[[FoyerProvider], object]


@contextmanager
def provider_that_says(content: bytes, kind: str = "application/json", status: int = 200) -> Iterator[FoyerProvider]:
    """A provider with one answer to everything."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_PUT = do_POST = do_GET

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            pass

    server = HTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    provider = FoyerProvider(Transport(f"http://127.0.0.1:{server.server_port}", "key", SystemClock()), "kiosk-1")
    try:
        yield provider
    finally:
        provider.close()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        (lambda p: p.seats("s1"), {"showtime": "s2", "version": 1, "states": {}}),
        (lambda p: p.grant(REQUEST), GRANT),
        (lambda p: p.grant(REQUEST), {**GRANT, "id": "g2", "seats": ["A-1", "A-2"]}),
        (lambda p: p.submit("ABCDEFGH", b"{}"), BOOKING),
        (lambda p: p.outcome("ABCDEFGH"), BOOKING),
        (lambda p: p.hand_back("g1", ["A-1", "A-2"], 1), {"handed_back": ["A-1"]}),
        (lambda p: p.hand_back("g1", ["A-1"], 1), {"handed_back": ["A-1"], "booked": ["A-2"]}),
        (lambda p: p.cancel("ABCDEFGH", b"{}"), {"reference": "ZZZZZZZZ", "refund": "r1", "cancelled_at": AT}),
        (lambda p: p.collect("ABCDEFGH", "c1"), {"reference": "ZZZZZZZZ", "collected_at": AT, "already": False}),
        (lambda p: p.programme("c1"), {"cursor": "c1", "more": True, "reset": False}),
        (lambda p: p.seat_changes("c1"), {"changes": [], "cursor": "c1", "more": True, "reset": False}),
    ],
    ids=[
        "seats of another show",
        "half a grant",
        "another grant",
        "another sale",
        "another outcome",
        "half handed back",
        "more handed back",
        "another cancelled",
        "another collected",
        "programme stuck",
        "seats stuck",
    ],
)
def test_an_answer_to_another_question_is_none(call: Call, answer: dict[str, object]) -> None:
    with provider_that_says(json.dumps(answer).encode()) as provider:
        outcome = call(provider)
    assert isinstance(outcome, Unreachable)
    assert "contradicts itself" in outcome.reason


def test_a_poster_that_is_another_picture_is_none() -> None:
    with provider_that_says(b"<svg/>", "image/svg+xml") as provider:
        outcome = provider.poster("0" * 64)
    assert isinstance(outcome, Unreachable)
    assert "contradicts itself" in outcome.reason


def test_a_refusal_nobody_has_heard_of_is_a_refusal() -> None:
    problem = {"title": "We are renovating", "status": 409, "code": "renovating", "detail": "until May"}
    with provider_that_says(json.dumps(problem).encode(), "application/problem+json", 409) as provider:
        assert provider.submit("ABCDEFGH", b"{}") == Refused("renovating", "until May")


@pytest.mark.parametrize("code", ["", "Not A Code", None, "x" * 50])
def test_a_refusal_without_a_code_is_none(code: object) -> None:
    problem = {"title": "No", "status": 409, "code": code}
    with provider_that_says(json.dumps(problem).encode(), "application/problem+json", 409) as provider:
        assert isinstance(provider.submit("ABCDEFGH", b"{}"), Unreachable)
