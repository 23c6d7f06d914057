"""Figures as a file for Prometheus' node exporter, by the official library; loaded only where one is asked for."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector

from kiosk.domain.figures import Figure, Grows, Spread, gauge
from kiosk.logs import logger

log = logger(__name__)

EVERY_SECONDS: Final = 15.0


class TextFile:
    """Writes the figures to ``path`` every 15 seconds, in a thread of its own; an orderly end leaves ``foyer_up 0``."""

    def __init__(self, path: Path, figures: Callable[[], Sequence[Figure | Spread]]) -> None:
        self._path = path
        self._figures = figures
        self._ended = threading.Event()
        self._failing = False
        self._thread = threading.Thread(target=self._keep_writing, name="metrics-file", daemon=True)

    def begin(self) -> None:
        """Write the first one soon."""
        self._thread.start()

    def end(self) -> None:
        """Write no more, but that the kiosk has ended. Waits for two seconds at most."""
        self._ended.set()
        self._thread.join(timeout=2)
        if not self._thread.is_alive():
            self._write((gauge("foyer_up", "0: the program was ended.", 0),))

    def _keep_writing(self) -> None:
        while True:
            try:
                self._write(self._figures())
            except Exception:
                log.exception("the figures could not be read")  # the file grows old, which whoever watches will see
            if self._ended.wait(EVERY_SECONDS):
                return

    def _write(self, figures: Iterable[Figure | Spread]) -> None:
        try:
            write(self._path, as_text(figures))
        except OSError as error:
            if not self._failing:
                log.error("metrics.textfile: %s cannot be written (%s)", self._path, error.strerror)
            self._failing = True
        else:
            self._failing = False


def as_text(figures: Iterable[Figure | Spread]) -> bytes:
    """The text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats)."""
    registry = CollectorRegistry()
    registry.register(_Once([_family(one) for one in figures]))
    return generate_latest(registry)


def write(path: Path, text: bytes) -> None:
    """Put ``text`` there, whole at any moment, readable for the node exporter whatever the umask. OSError: as before.

    Without waiting for the disk: after a power cut the next one is there in a moment.
    """
    draft = path.with_name(f".{path.name}.new")  # no .prom at its end, so that it is never read
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        os.fchmod(descriptor, 0o644)
        file.write(text)
    draft.replace(path)


class _Once(Collector):
    def __init__(self, families: Sequence[Metric]) -> None:
        self._families = families

    def collect(self) -> Iterator[Metric]:
        yield from self._families


def _family(one: Figure | Spread) -> Metric:
    if isinstance(one, Spread):
        below = [sum(one.counts[: place + 1]) for place in range(len(one.counts))]
        bounds = [*(str(bound) for bound in one.bounds), "+Inf"]
        return HistogramMetricFamily(one.name, one.help, list(zip(bounds, below, strict=True)), one.total)
    names = [name for name, _ in one.values[0][0]] if one.values else []
    kind = CounterMetricFamily if one.grows is Grows.ONLY_UP else GaugeMetricFamily
    family = kind(one.name, one.help, labels=names)
    for labels, value in one.values:
        family.add_metric([value for _, value in labels], value)
    return family
