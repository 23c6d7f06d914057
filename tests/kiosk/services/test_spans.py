"""What a kiosk tells of its work in spans: names from a small set, and nothing that could be a customer's."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk import spans
from kiosk.domain.bookings import PaymentMethod
from kiosk.ports import Declined, Unreachable
from kiosk.services.printing import Printing
from kiosk.services.purchase import Sold
from sync.transport import Request
from tests.kiosk.services.counter import counter
from tests.kiosk.services.paper_tray import PaperTray, Typewriter
from tests.sync.raw_http import OK, says, server, transport


class Recorder:
    """Keeps what it hears."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, spans.Value], bool]] = []

    @contextmanager
    def span(self, name: str, about: Mapping[str, spans.Value], *, outgoing: bool) -> Iterator[spans.Span]:
        noted = dict(about)
        self.heard.append((name, noted, outgoing))

        class One:
            def note(self, name: str, value: spans.Value) -> None:
                noted[name] = value

        yield One()


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    one = Recorder()
    spans.record_with(one)
    yield one
    spans.record_with(None)


def test_the_steps_of_a_sale_and_its_print_are_told_with_how_they_ended(tmp_path: Path, recorder: Recorder) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    kiosk.chooses("C5", "C6")
    kiosk.checkout.hold()
    kiosk.terminal.answers.append(Declined("not enough"))
    kiosk.checkout.pay(PaymentMethod.CARD)
    sold = kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock).print_reserved()
    assert recorder.heard == [
        ("sale hold", {"foyer.outcome": "Held"}, False),
        ("sale pay", {"foyer.outcome": "PaymentDeclined"}, False),
        ("sale pay", {"foyer.outcome": "Sold"}, False),
        ("sale issue", {"foyer.outcome": "Sold"}, False),
        ("print", {"foyer.outcome": "Printed"}, False),
    ]


def test_a_call_to_the_provider_is_told_by_its_route_and_how_it_ended(recorder: Recorder) -> None:
    with server(says(OK + b"Content-Length: 2\r\n\r\n{}")) as url:
        asks = transport(url)
        asks.send(Request("find", "GET", "/v1/bookings/KW37RHXT?code=KW37RHXT", {"code": "KW37RHXT"}))
        asks.close()
    with server(says(b"")) as url:
        asks = transport(url)
        assert isinstance(asks.send(Request("book", "PUT", "/v1/bookings/KW37RHXT", interactive=False)), Unreachable)
        asks.close()
    route = "/v1/bookings/{}"
    assert recorder.heard == [
        (
            f"GET {route}",
            {"http.request.method": "GET", "url.template": route, "http.response.status_code": 200},
            True,
        ),
        (f"PUT {route}", {"http.request.method": "PUT", "url.template": route, "error.type": "Unreachable"}, True),
    ]
