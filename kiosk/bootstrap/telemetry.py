"""OpenTelemetry, by the official SDK; loaded only where a collector is named, since it takes time and memory."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import time_ns
from typing import Final

from opentelemetry.sdk.metrics.export import (
    AggregationTemporality,
    Gauge,
    Histogram,
    HistogramDataPoint,
    Metric,
    MetricsData,
    NumberDataPoint,
    ResourceMetrics,
    ScopeMetrics,
    Sum,
)
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased
from opentelemetry.sdk.util.instrumentation import InstrumentationScope
from opentelemetry.trace import SpanKind, StatusCode, Tracer

from kiosk import __version__, spans
from kiosk.bootstrap.parts import read_secret
from kiosk.config import Config
from kiosk.domain.figures import Figure, Grows, Spread
from kiosk.errors import ConfigError
from kiosk.logs import logger
from sync.otlp import Collector, Metrics, Spans

log = logger(__name__)

SEND_SECONDS: Final = 60.0
SPANS_SECONDS: Final = 5.0
MOST_WAITING: Final = 2048
"""Spans; more of them are dropped, the oldest first."""
AT_ONCE: Final = 256
END_SECONDS: Final = 3.0
Reading = Sequence[Figure | Spread]


class Telemetry:
    """Sends what this process does to the configured collector. ConfigError for an address or headers that will not do.

    ``process`` is which of the kiosk's two this is; ``figures`` are sent by one of them only.
    """

    def __init__(self, config: Config, process: str, figures: Callable[[], Reading] | None = None) -> None:
        told = config.telemetry
        self._collector = Collector(told.endpoint, read_headers(told.headers_file))
        self._metrics = Metrics(self._collector)
        self._figures = figures
        self._began_at = time_ns()
        about = {"service.namespace": "foyer", "service.name": f"foyer-{process}"}
        self._resource = Resource({**about, "service.instance.id": config.kiosk.id, "service.version": __version__})
        sampler = ParentBased(TraceIdRatioBased(told.share))
        self._tracing = TracerProvider(sampler, self._resource, shutdown_on_exit=False)
        self._tracing.add_span_processor(
            BatchSpanProcessor(Spans(self._collector), MOST_WAITING, SPANS_SECONDS * 1000, AT_ONCE)
        )
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._keep_sending, name="telemetry", daemon=True)

    def begin(self) -> None:
        """From now on spans of this process are kept and sent, and the figures every minute."""
        spans.record_with(_Recorder(self._tracing.get_tracer("foyer", __version__)))
        if self._figures is not None:
            self._thread.start()

    def end(self) -> None:
        """Send what is left, for three seconds at most."""
        spans.record_with(None)
        self._ended.set()
        self._collector.hurry()
        last = threading.Thread(target=self._finish, name="telemetry-end", daemon=True)
        last.start()
        last.join(END_SECONDS)

    def _finish(self) -> None:
        self._tracing.shutdown()
        if self._thread.is_alive():
            self._thread.join(END_SECONDS)
        self._collector.close()

    def _keep_sending(self) -> None:
        assert self._figures is not None
        while True:
            try:
                self._metrics.send(self._data(self._figures()))
            except Exception:
                log.exception("the figures could not be read")
            if self._ended.wait(SEND_SECONDS):
                return

    def _data(self, reading: Reading) -> MetricsData:
        now = time_ns()
        metrics = [_metric(one, self._began_at, now) for one in reading]
        scope = ScopeMetrics(InstrumentationScope("foyer", __version__), metrics, "")
        return MetricsData([ResourceMetrics(self._resource, [scope], "")])


def begun(config: Config, process: str, figures: Callable[[], Reading] | None = None) -> Telemetry | None:
    """Telemetry of one of the two processes; None if it is told wrongly, which the log says: no kiosk closes for it."""
    try:
        telemetry = Telemetry(config, process, figures)
    except ConfigError as error:
        log.error("no telemetry is sent: %s", error)
        return None
    telemetry.begin()
    return telemetry


class _Recorder:
    """Spans by the SDK. Of an error only its kind is kept: its words may quote a customer's."""

    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer

    @contextmanager
    def span(self, name: str, about: Mapping[str, spans.Value], *, outgoing: bool) -> Iterator[spans.Span]:
        kind = SpanKind.CLIENT if outgoing else SpanKind.INTERNAL
        with self._tracer.start_as_current_span(
            name, kind=kind, attributes=dict(about), record_exception=False, set_status_on_exception=False
        ) as one:
            try:
                yield _Noted(one.set_attribute)
            except BaseException as error:
                one.set_attribute("error.type", type(error).__name__)
                one.set_status(StatusCode.ERROR)
                raise


class _Noted:
    def __init__(self, put: Callable[[str, spans.Value], None]) -> None:
        self._put = put

    def note(self, name: str, value: spans.Value) -> None:
        self._put(name, value)


def read_headers(path: str) -> Mapping[str, str]:
    """Headers from a file that nobody else may read, one ``Name: value`` a line (ConfigError)."""
    if not path:
        return {}
    headers = {}
    for line in read_secret(Path(path).expanduser(), "telemetry.headers_file").splitlines():
        name, colon, value = line.partition(":")
        if not colon or not name.strip().replace("-", "").isalnum():
            raise ConfigError(f"telemetry.headers_file: {path} has a line that is no header; expected Name: value")
        headers[name.strip()] = value.strip()
    return headers


def _metric(one: Figure | Spread, since: int, now: int) -> Metric:
    if isinstance(one, Spread):
        point = HistogramDataPoint(
            attributes={},
            start_time_unix_nano=since,
            time_unix_nano=now,
            count=sum(one.counts),
            sum=one.total,
            bucket_counts=one.counts,
            explicit_bounds=one.bounds,
            min=None,  # type: ignore[arg-type] # optional in OTLP, and not kept here
            max=None,  # type: ignore[arg-type]
        )
        return Metric(one.name, one.help, "s", Histogram([point], AggregationTemporality.CUMULATIVE))
    points = [NumberDataPoint(dict(labels), since, now, value) for labels, value in one.values]
    if one.grows is Grows.ONLY_UP:
        total = Sum(points, AggregationTemporality.CUMULATIVE, is_monotonic=True)
        return Metric(one.name, one.help, "", total)
    return Metric(one.name, one.help, "", Gauge(points))
