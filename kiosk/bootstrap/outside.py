"""What those who are not in front of it learn of a kiosk: systemd, Prometheus, an OpenTelemetry collector."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.watch import Watch
from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.domain.watchdog import Part
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.services.health import Health
from kiosk.services.pulse import Pulse
from kiosk.store import sync_state
from kiosk.store.database import Database
from sync.service_manager import ServiceManager

if TYPE_CHECKING:
    from kiosk.bootstrap.telemetry import Telemetry
    from kiosk.bootstrap.textfile import TextFile
    from kiosk.services.figures import KioskFigures, TaskRecord

log = logger(__name__)

RELAY: Final = "relay"
PULSE_SECONDS: Final = 5.0
PROBE_SECONDS: Final = 20.0


class Outside:
    """The watchdog's beat, the figures' file, and telemetry: each only where somebody asked for it."""

    def __init__(
        self,
        config: Config,
        database: Database,
        health: Health,
        clock: Clock,
        *,
        tasks: "Callable[[], Sequence[TaskRecord]]",
        restarts: Callable[[], int],
        manager: ServiceManager | None = None,
    ) -> None:
        self._config = config
        self._database = database
        self._health = health
        self._clock = clock
        self._manager = manager or ServiceManager()
        self.pulse = Pulse(clock)
        self._tasks = tasks
        self._restarts = restarts
        self._started_at = clock.now()
        self._told = self._manager.beat_seconds or config.metrics.textfile or config.telemetry.endpoint
        self._watch = Watch(self._manager, self.pulse, self._status)
        self._file: TextFile | None = None
        self._telemetry: Telemetry | None = None

    @cached_property
    def figures(self) -> "KioskFigures":
        """What there is to tell; loaded with the first question."""
        from kiosk.services.figures import KioskFigures

        config = self._config
        return KioskFigures(
            config.kiosk.id,
            config.provider.kind,
            self._database,
            self._health,
            self._clock,
            self.pulse,
            tasks=self._tasks,
            restarts=self._restarts,
            started_at=self._started_at,
        )

    def begin(self) -> None:
        """After the first frame: what nobody asked for is not even loaded."""
        self.pulse.beat()
        self._watch.begin()
        if self._config.metrics.textfile:
            from kiosk.bootstrap.textfile import TextFile

            self._file = TextFile(Path(self._config.metrics.textfile), self.figures.read)
            self._file.begin()
        if self._config.telemetry.endpoint:
            from kiosk.bootstrap import telemetry

            self._telemetry = telemetry.begun(self._config, "kiosk", self.figures.read)

    def end(self, *, again: bool) -> None:
        """Before everything else ends. ``again``: the program begins anew as the same process. Some seconds at most."""
        self._watch.end(again=again)
        if self._file is not None:
            self._file.end()
        if self._telemetry is not None:
            self._telemetry.end()

    def tick(self) -> None:
        """The schedule, every five seconds: it begins what is due."""
        self.pulse.seen(Part.SCHEDULE)

    def probe(self) -> None:
        """The schedule, every twenty seconds: have the writer write. A disk that says no is no writer that hangs.

        Only where somebody is told: the disk is not written to for nobody.
        """
        if not self._told:
            return
        try:
            self._database.write(lambda tx: sync_state.put(tx, "written_at", self._clock.now().isoformat()))
        except StoreError as error:
            log.warning("the database takes no writes: %s", error)
        self.pulse.seen(Part.WRITER)

    @contextmanager
    def turn(self, job: str) -> Iterator[None]:
        """A run of a job by the worker: however it went, the relay was at work if its answer came."""
        try:
            yield
        except RuntimeError:
            self.seen(job)
            raise
        self.seen(job)

    def seen(self, job: str) -> None:
        """A job had its turn."""
        if job == RELAY:
            self.pulse.seen(Part.RELAY)

    def _status(self) -> str:
        trouble = self._health.selling()
        return f"out of order: {trouble.value}" if trouble else "selling"
