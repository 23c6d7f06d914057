"""The faulty network does what it says: otherwise nothing would be proved by it."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from kiosk.clock import SystemClock
from kiosk.ports import Unreachable
from sync.transport import Answer, Request, Transport
from tests.faults.proxy import FAULTS, Fault, FaultyProxy, Weather


@contextmanager
def upstream() -> Iterator[tuple[str, list[bytes]]]:
    """A server that says yes, with the bodies it was sent."""
    bodies: list[bytes] = []

    class Says(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            answer = b'{"yes": "' + b"x" * 100 + b'"}'
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class's name
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Says)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", bodies
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(
    ("fault", "answered", "arrived"),
    [
        (Fault.DROP_BEFORE, False, 0),
        (Fault.DROP_AFTER, False, 1),
        (Fault.DELAY_AFTER, False, 1),
        (Fault.CUT, False, 1),
        (Fault.TWICE, True, 2),
        (Fault.GARBAGE, True, 1),
        (Fault.TOO_MANY, False, 0),
        (Fault.UNAVAILABLE, False, 0),
        (Fault.UNAVAILABLE_AFTER, False, 1),
    ],
)
def test_each_fault_is_what_its_name_says(
    monkeypatch: pytest.MonkeyPatch, fault: Fault, *, answered: bool, arrived: int
) -> None:
    monkeypatch.setattr("tests.faults.proxy.FAULTS", (fault,))
    with upstream() as (url, bodies), FaultyProxy(url, 1, Weather(1.0, (30.0, 30.0))) as proxy:
        transport = Transport(proxy.url, "key", SystemClock(), interactive_seconds=1.0)
        outcome = transport.send(Request("put", "PUT", "/thing", body=b"a body"))
        transport.close()
    assert isinstance(outcome, Answer) is answered, outcome
    assert bodies == [b"a body"] * arrived
    if fault is Fault.TOO_MANY:
        assert isinstance(outcome, Unreachable)
        assert outcome.retry_after_seconds == 1.0


@pytest.mark.parametrize("fault", [Fault.DELAY_BEFORE, Fault.TWICE_LATE])
def test_what_is_late_arrives_all_the_same(monkeypatch: pytest.MonkeyPatch, fault: Fault) -> None:
    monkeypatch.setattr("tests.faults.proxy.FAULTS", (fault,))
    with upstream() as (url, bodies), FaultyProxy(url, 1, Weather(1.0, (0.5, 0.5))) as proxy:
        transport = Transport(proxy.url, "key", SystemClock(), interactive_seconds=0.2)
        first = transport.send(Request("put", "PUT", "/thing", body=b"late"))
        proxy.waits_for_what_is_late()
        transport.close()
    assert isinstance(first, Answer) is (fault is Fault.TWICE_LATE)
    assert bodies == [b"late"] * (1 if fault is Fault.DELAY_BEFORE else 2)


def test_the_share_of_faults_is_as_told_and_none_in_fair_weather() -> None:
    with upstream() as (url, bodies), FaultyProxy(url, 1, Weather(0.3, (0.0, 0.0))) as proxy:
        for number in range(400):
            if number == 200:
                proxy.clears_up()
            transport = Transport(proxy.url, "key", SystemClock())
            transport.send(Request("put", "PUT", "/thing", body=b"x"))
            transport.close()
        faults = sum(proxy.counts[fault] for fault in FAULTS)
    assert 40 <= faults <= 80
    assert proxy.passed == 400
    assert len(bodies) >= 200
