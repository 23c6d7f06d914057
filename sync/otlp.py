"""Metrics and traces to an OpenTelemetry collector: OTLP over HTTP, binary protobuf, gzip.

Source: opentelemetry.io/docs/specs/otlp, "OTLP/HTTP". The official encoder writes the messages; they are sent by the
one HTTP library of this project. Nothing here is worth a sale: what cannot be sent in time is dropped.
"""

import gzip
import random
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import httpx2
from google.protobuf.message import DecodeError
from opentelemetry.exporter.otlp.proto.common.metrics_encoder import encode_metrics
from opentelemetry.exporter.otlp.proto.common.trace_encoder import encode_spans
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceResponse
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceResponse
from opentelemetry.sdk.metrics.export import MetricsData
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

from kiosk.logs import logger
from sync.backoff import delay, http_date, retry_after_seconds
from sync.transport import checked_base_url

log = logger(__name__)

PROTOBUF: Final = "application/x-protobuf"
RETRYABLE: Final = frozenset((429, 502, 503, 504))
"""The specification's own list; any other refusal stands, and what was refused is dropped."""
ANSWER_SECONDS: Final = 5.0
LAST_SECONDS: Final = 1.0
MOST_TRIES: Final = 5
LONGEST_WAIT: Final = 60.0
"""A collector that wants to be left alone for longer gets nothing of this batch."""
MOST_ANSWER: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Delivered:
    """The collector took it; ``answer`` says of how much it took only a part."""

    answer: bytes


@dataclass(frozen=True, slots=True)
class Dropped:
    """It did not, and is not asked again."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Later:
    reason: str
    seconds: float | None


class Collector:
    """One collector. ``deliver`` blocks, for minutes at most; safe from any thread.

    ConfigError unless ``endpoint`` is https, or http to this machine.
    """

    def __init__(self, endpoint: str, headers: Mapping[str, str]) -> None:
        self._endpoint = checked_base_url(endpoint)
        self._client = httpx2.Client(
            headers={**headers, "Content-Type": PROTOBUF, "Content-Encoding": "gzip", "User-Agent": "foyer"},
            timeout=ANSWER_SECONDS,
            trust_env=False,
            follow_redirects=False,
        )
        self._ended = threading.Event()
        self._not_before = 0.0

    def deliver(self, path: str, message: bytes, tries: int = MOST_TRIES) -> Delivered | Dropped:
        """POST one message to ``path``; tried again, later each time or when the collector says so."""
        body = gzip.compress(message, mtime=0)
        if time.monotonic() < self._not_before:
            return Dropped("it asked to be left alone")
        outcome: Delivered | Dropped | _Later = _Later("not tried", None)
        for attempt in range(tries):
            outcome = self._attempt(path, body)
            if not isinstance(outcome, _Later):
                break
            if outcome.seconds is not None:
                self._not_before = time.monotonic() + outcome.seconds
            wait = delay(attempt, random.random(), outcome.seconds)
            if attempt + 1 == tries or wait > LONGEST_WAIT or self._ended.wait(wait):
                break
        return Dropped(outcome.reason) if isinstance(outcome, _Later) else outcome

    def hurry(self) -> None:
        """The program ends: nothing is waited for any more, and each message is tried once."""
        self._ended.set()

    def close(self) -> None:
        """Let the connections go."""
        self._client.close()

    def _attempt(self, path: str, body: bytes) -> Delivered | Dropped | _Later:
        seconds = LAST_SECONDS if self._ended.is_set() else ANSWER_SECONDS
        ends = time.monotonic() + seconds
        try:
            with self._client.stream("POST", self._endpoint + path, content=body, timeout=seconds) as response:
                answer = bytearray()
                for chunk in response.iter_bytes():
                    answer += chunk
                    if len(answer) > MOST_ANSWER or time.monotonic() > ends:
                        return Dropped("an answer without end")
                status, headers = response.status_code, response.headers
        except (httpx2.HTTPError, httpx2.StreamError, RuntimeError) as error:
            return _Later(type(error).__name__, None)
        if 200 <= status < 300:
            return Delivered(bytes(answer))
        if status in RETRYABLE:
            now = http_date(headers.get("date")) or datetime.now(UTC)
            return _Later(f"HTTP {status}", retry_after_seconds(headers.get("retry-after"), now))
        return Dropped(f"HTTP {status}")


class Spans(SpanExporter):
    """Sends spans; the SDK's batch processor calls it in a thread of its own, and drops what does not fit its queue."""

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
        self._quiet = _Quiet("traces")

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        """See `SpanExporter`."""
        outcome = self._collector.deliver("/v1/traces", encode_spans(spans).SerializeToString())
        if isinstance(outcome, Delivered):
            answer = ExportTraceServiceResponse()
            self._quiet.tell(_in_part(answer, outcome.answer) or _refused(answer.partial_success.rejected_spans))
            return SpanExportResult.SUCCESS
        self._quiet.tell(outcome.reason)
        return SpanExportResult.FAILURE


class Metrics:
    """Sends metrics, each time all of them: what is lost is made up for by the next."""

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
        self._quiet = _Quiet("metrics")

    def send(self, data: MetricsData) -> bool:
        """Whether the collector took them."""
        outcome = self._collector.deliver("/v1/metrics", encode_metrics(data).SerializeToString(), tries=1)
        if isinstance(outcome, Dropped):
            self._quiet.tell(outcome.reason)
            return False
        answer = ExportMetricsServiceResponse()
        said = _in_part(answer, outcome.answer) or _refused(answer.partial_success.rejected_data_points)
        self._quiet.tell(said)
        return not said


class _Quiet:
    """Says in the log what is new, not the same again each time."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._last = ""

    def tell(self, trouble: str) -> None:
        if trouble and trouble != self._last:
            log.warning("telemetry: %s were not taken: %s", self._what, trouble)
        elif self._last and not trouble:
            log.info("telemetry: %s are taken again", self._what)
        self._last = trouble


def _in_part(answer: ExportTraceServiceResponse | ExportMetricsServiceResponse, told: bytes) -> str:
    """Read what was answered; what is in the way, "" if nothing. An empty message is a full success."""
    try:
        answer.ParseFromString(told)
    except DecodeError:
        return "an answer that is no OTLP"
    return ""


def _refused(number: int) -> str:
    return f"the collector refused {number} of them" if number else ""
