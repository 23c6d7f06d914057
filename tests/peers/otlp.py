"""A tiny OpenTelemetry collector on this machine: reads OTLP over HTTP with the official messages; faults on demand."""

import gzip
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
    ExportMetricsServiceRequest,
    ExportMetricsServiceResponse,
)
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, KeyValue
from opentelemetry.proto.metrics.v1.metrics_pb2 import Metric
from opentelemetry.proto.trace.v1.trace_pb2 import Span


@dataclass(frozen=True)
class Says:
    """One answer. ``cut``: the connection ends instead."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False


class FakeCollector:
    """What it was sent, and what it answers: ``next`` in order, then 200 with an empty message."""

    def __init__(self) -> None:
        self.url = ""
        self.headers: list[dict[str, str]] = []
        self.bodies: list[bytes] = []
        self.metrics: list[ExportMetricsServiceRequest] = []
        self.traces: list[ExportTraceServiceRequest] = []
        self.next: list[Says] = []
        self._came = threading.Condition()

    def took(self, path: str, headers: dict[str, str], body: bytes) -> Says:
        """One request, as it came."""
        plain = gzip.decompress(body)
        with self._came:
            self.headers.append(headers)
            self.bodies.append(plain)
            if path == "/v1/metrics":
                self.metrics.append(ExportMetricsServiceRequest.FromString(plain))
            else:
                assert path == "/v1/traces"
                self.traces.append(ExportTraceServiceRequest.FromString(plain))
            says = self.next.pop(0) if self.next else Says()
            self._came.notify_all()
        return says

    def waits_for_spans(self, *names: str, seconds: float = 30.0) -> list[Span]:
        """All spans so far, once there is one of each of these names (AssertionError)."""
        with self._came:
            arrived = self._came.wait_for(lambda: set(names) <= {one.name for one in self.spans()}, seconds)
        assert arrived, f"of {names} came {sorted({one.name for one in self.spans()})}"
        return self.spans()

    def spans(self) -> list[Span]:
        """All spans that came."""
        return [
            span
            for request in self.traces
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]

    def latest(self) -> dict[str, Metric]:
        """The metrics of the last request, by name."""
        scopes = [scope for resource in self.metrics[-1].resource_metrics for scope in resource.scope_metrics]
        return {metric.name: metric for scope in scopes for metric in scope.metrics}


def told(attributes: Iterable[KeyValue]) -> dict[str, object]:
    """Attributes as Python has them."""
    return {one.key: _plain(one.value) for one in attributes}


def _plain(value: AnyValue) -> object:
    return getattr(value, value.WhichOneof("value") or "string_value")


def refused_spans(number: int, words: str = "too old") -> bytes:
    """A partial success, as the collector says it."""
    answer = ExportTraceServiceResponse()
    answer.partial_success.rejected_spans = number
    answer.partial_success.error_message = words
    return bytes(answer.SerializeToString())


def refused_points(number: int) -> bytes:
    """The same of metrics."""
    answer = ExportMetricsServiceResponse()
    answer.partial_success.rejected_data_points = number
    return bytes(answer.SerializeToString())


@contextmanager
def collecting() -> Iterator[FakeCollector]:
    """A collector that listens on a port of its own."""
    collector = FakeCollector()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            says = collector.took(self.path, {name.lower(): text for name, text in self.headers.items()}, body)
            if says.cut:
                self.close_connection = True
                return
            self.send_response(says.status)
            for name, text in {"Content-Type": "application/x-protobuf", **says.headers}.items():
                self.send_header(name, text)
            self.send_header("Content-Length", str(len(says.body)))
            self.end_headers()
            self.wfile.write(says.body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # a client that ends in the middle is no news
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    collector.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield collector
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
