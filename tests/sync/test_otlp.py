"""OTLP over HTTP against a collector that reads it with the official messages; and what is dropped, and when."""

import logging
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kiosk import spans
from kiosk.bootstrap import telemetry
from kiosk.bootstrap.telemetry import Telemetry, read_headers
from kiosk.config import Config, TelemetrySection
from kiosk.domain.figures import LAG, Figure, Grows, Spread, gauge
from kiosk.errors import ConfigError
from sync.otlp import Collector, Delivered, Dropped
from tests.peers.otlp import FakeCollector, Says, collecting, refused_points, refused_spans, told

PRIVATE = "ada@lumen.example"


@pytest.fixture
def collector() -> Iterator[FakeCollector]:
    with collecting() as one:
        yield one


def configured(collector: FakeCollector, tmp_path: Path, share: float = 1.0) -> Config:
    headers = tmp_path / "headers"
    headers.write_text("Authorization: Bearer s3cret\nX-Site: lumen\n")
    headers.chmod(0o600)
    return msgspec.structs.replace(Config(), telemetry=TelemetrySection(collector.url, str(headers), share))


@pytest.fixture
def waits() -> list[float]:
    """How long the client waited, one after the other."""
    return []


@pytest.fixture
def client(collector: FakeCollector, waits: list[float], monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    """A client whose waits are written down and take no time."""

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        return False

    one = Collector(collector.url, {})
    monkeypatch.setattr(one._ended, "wait", wait)
    yield one
    one.close()


def test_spans_and_figures_arrive_as_they_were_and_headers_with_them(collector: FakeCollector, tmp_path: Path) -> None:
    figures: tuple[Figure | Spread, ...] = (
        gauge("foyer_online", "Whether.", 1),
        Figure("foyer_sales_total", "Sales.", (((("method", "card"), ("currency", "EUR")), 3.0),), Grows.ONLY_UP),
        LAG.with_one(0.03).with_one(20.0),
    )
    sender = Telemetry(configured(collector, tmp_path), "kiosk", lambda: figures)
    sender.begin()
    route = "/v1/bookings/{}"
    with spans.span("job pull"), spans.span(f"GET {route}", {"url.template": route}, outgoing=True) as one:
        one.note("http.response.status_code", 200)
    with pytest.raises(ValueError, match="ada"), spans.span("sale pay"):
        raise ValueError(PRIVATE)
    sender.end()

    pay, call, job = (next(s for s in collector.spans() if s.name.startswith(n)) for n in ("sale", "GET", "job"))
    assert call.parent_span_id == job.span_id
    assert call.kind == call.SPAN_KIND_CLIENT
    assert told(call.attributes) == {"url.template": route, "http.response.status_code": 200}
    assert pay.status.code == pay.status.STATUS_CODE_ERROR
    assert told(pay.attributes) == {"error.type": "ValueError"}
    resource = told(collector.traces[0].resource_spans[0].resource.attributes)
    assert (resource["service.name"], resource["service.instance.id"]) == ("foyer-kiosk", "lobby-1")

    latest = collector.latest()
    assert latest["foyer_online"].gauge.data_points[0].as_double == 1
    sales = latest["foyer_sales_total"].sum
    assert sales.is_monotonic
    assert told(sales.data_points[0].attributes) == {"method": "card", "currency": "EUR"}
    lag = latest["foyer_screen_lag_seconds"].histogram.data_points[0]
    assert (lag.count, sum(lag.bucket_counts), lag.bucket_counts[2], lag.bucket_counts[-1]) == (2, 2, 1, 1)
    assert not lag.HasField("min")

    for headers in collector.headers:
        assert headers["authorization"] == "Bearer s3cret"
        assert (headers["content-type"], headers["content-encoding"]) == ("application/x-protobuf", "gzip")
    assert not any(PRIVATE.encode() in body for body in collector.bodies)


def test_a_share_of_all_traces_is_sent_each_of_them_whole(collector: FakeCollector, tmp_path: Path) -> None:
    for share, least, most in ((0.0, 0, 0), (0.25, 60, 140)):
        sender = Telemetry(configured(collector, tmp_path, share), "worker")
        sender.begin()
        for _ in range(400):
            with spans.span("outer"), spans.span("inner"):
                pass
        sender.end()
        names = [one.name for one in collector.spans()]
        assert names.count("outer") == names.count("inner")
        assert least <= names.count("outer") <= most


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_may_pass_is_tried_again_when_the_collector_says(
    collector: FakeCollector, client: Collector, waits: list[float], status: int
) -> None:
    collector.next = [Says(status, headers={"Retry-After": "7"}), Says(cut=True), Says()]
    assert client.deliver("/v1/traces", b"") == Delivered(b"")
    first, second = waits
    assert 7 <= first <= 8
    assert second <= 2


@pytest.mark.parametrize("status", [302, 400, 401, 404, 413, 500])
def test_any_other_refusal_stands(collector: FakeCollector, client: Collector, status: int) -> None:
    collector.next = [Says(status)]
    assert client.deliver("/v1/metrics", b"") == Dropped(f"HTTP {status}")
    assert len(collector.bodies) == 1


def test_a_collector_that_stays_away_is_given_up_and_one_that_wants_rest_gets_it(
    collector: FakeCollector, client: Collector
) -> None:
    collector.next = [Says(503)] * 5
    assert client.deliver("/v1/traces", b"") == Dropped("HTTP 503")
    assert len(collector.bodies) == 5
    collector.next = [Says(429, headers={"Retry-After": "600"})]
    assert client.deliver("/v1/traces", b"") == Dropped("HTTP 429")
    assert client.deliver("/v1/traces", b"") == Dropped("it asked to be left alone")
    assert len(collector.bodies) == 6


def test_what_was_taken_in_part_is_said_once_and_not_sent_again(
    collector: FakeCollector, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    collector.next = [Says(body=refused_points(3))]
    sender = Telemetry(configured(collector, tmp_path), "kiosk", lambda: (gauge("foyer_up", "Up.", 1),))
    assert not sender._metrics.send(sender._data((gauge("foyer_up", "Up.", 1),)))
    assert "the collector refused 3 of them" in caplog.text
    collector.next = [Says(body=b"<html>")]
    assert not sender._metrics.send(sender._data(()))
    assert "no OTLP" in caplog.text
    assert sender._metrics.send(sender._data(()))
    sender.end()
    collector.next = [Says(body=refused_spans(1, PRIVATE))]
    sender = Telemetry(configured(collector, tmp_path), "worker")
    sender.begin()
    with spans.span("one"):
        pass
    sender.end()
    assert "refused 1 of them" in caplog.text
    assert len(collector.traces) == 1
    assert PRIVATE not in caplog.text
    assert "s3cret" not in caplog.text


def test_nothing_waits_for_a_collector_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telemetry, "MOST_WAITING", 512)
    with collecting() as gone:
        config = configured(gone, tmp_path)
    sender = Telemetry(config, "kiosk", lambda: (gauge("foyer_up", "Up.", 1),))
    sender.begin()
    began = time.monotonic()
    for _ in range(3000):
        with spans.span("sale pay"):
            pass
    assert time.monotonic() - began < 5  # 3,000 sales; each alone would wait longer for the network
    queue = sender._tracing._active_span_processor._span_processors[0]._batch_processor._queue  # type: ignore[attr-defined]
    assert len(queue) <= 512
    sender.end()


@pytest.mark.parametrize(
    ("text", "mode", "words"),
    [
        ("Authorization Bearer x", 0o600, "no header"),
        ("A: b\r\n: c", 0o600, "no header"),
        ("A: b", 0o644, "others may read"),
        ("", 0o600, "holds no key"),
    ],
)
def test_headers_that_will_not_do_are_refused_and_never_said(
    tmp_path: Path, text: str, mode: int, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "headers"
    path.write_text(text)
    path.chmod(mode)
    with pytest.raises(ConfigError, match=words) as error:
        read_headers(str(path))
    assert "Bearer" not in str(error.value)
    config = msgspec.structs.replace(Config(), telemetry=TelemetrySection("http://127.0.0.1:9", str(path)))
    assert telemetry.begun(config, "kiosk") is None
    assert "no telemetry is sent" in caplog.text


def test_an_address_in_the_clear_is_refused() -> None:
    with pytest.raises(ConfigError, match="in the clear"):
        Collector("http://collector.example:4318", {})
