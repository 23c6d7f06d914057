"""Periodic work, by APScheduler; the only module that knows it.

APScheduler 3 reckons by the wall clock: after a step back it waits until the clock has caught up, after a jump forward
it lists every run it missed (agronholm/apscheduler#35, #526). So each job has a trigger that only ever says "so long
from now", and a guard that compares wall and monotonic time rebuilds all jobs when they part.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from kiosk.clock import Clock
from kiosk.domain.jobs import JobRecord, begun, done, failed
from kiosk.errors import failure_of
from kiosk.logs import logger

log = logger(__name__)

PARTED_SECONDS = 5.0
THREADS = 24
"""More than there are jobs: none waits for another."""


@dataclass(frozen=True, slots=True)
class Periodic:
    """A piece of work and how many seconds lie between its runs."""

    name: str
    seconds: float
    work: Callable[[], None]


class NotNow(Exception):
    """Raised by work that cannot be done this time, by no fault of its own; the message says why, in a few words."""

    @property
    def failure(self) -> str:
        """As it stands in the job's record."""
        return str(self)


class _FromNow(BaseTrigger):  # type: ignore[misc]
    """So long from now, whatever was missed."""

    def __init__(self, seconds: float) -> None:
        self._step = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        return now if previous_fire_time is None else now + self._step


class _Runner:
    """Runs one piece of work; asked while it runs, it runs once more. Keeps its record."""

    def __init__(self, periodic: Periodic, clock: Clock) -> None:
        self._periodic = periodic
        self._clock = clock
        self._lock = threading.Lock()
        self._running = False
        self._again = False
        self._record = JobRecord(periodic.name, periodic.seconds)

    @property
    def record(self) -> JobRecord:
        """What is known of it, as of now."""
        return self._record

    def __call__(self) -> None:
        with self._lock:
            if self._running:
                self._again = True
                return
            self._running = True
        while True:
            self._run()
            with self._lock:
                if not self._again:
                    self._running = False
                    return
                self._again = False

    def again(self) -> bool:
        """Ask for one more run if it is running now; whether it was."""
        with self._lock:
            self._again = self._again or self._running
            return self._running

    def _run(self) -> None:
        began = self._clock.monotonic()
        self._record = begun(self._record, self._clock.now())
        try:
            self._periodic.work()
        except NotNow as why:
            log.info("job %s waits for its next turn: %s", self._periodic.name, why)
            failure = failure_of(why)
        except Exception as error:
            log.exception("periodic work %s failed", self._periodic.name)
            failure = failure_of(error)
        else:
            failure = ""
        now, took = self._clock.now(), self._clock.monotonic() - began
        record = self._record
        self._record = failed(record, now, took, failure) if failure else done(record, now, took)


class Schedule:
    """Runs periodic work in threads, one run of each at a time. ``nudge`` makes one run soon."""

    def __init__(self, work: tuple[Periodic, ...], clock: Clock, jumped: Callable[[float], None]) -> None:
        """``jumped`` is told by how many seconds the wall clock did, after all work was set up anew."""
        self._work = {one.name: (one, _Runner(one, clock)) for one in work}
        self._clock = clock
        self._jumped = jumped
        self._scheduler: BackgroundScheduler | None = None
        self._ended = threading.Event()
        self._guard = threading.Thread(target=self._watch_clock, name="clock-guard", daemon=True)

    def start(self) -> None:
        """Begin; each job runs at once and then periodically."""
        self._build()
        self._guard.start()

    def stop(self) -> None:
        """End; runs under way are not waited for."""
        self._ended.set()
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None:
            scheduler.shutdown(wait=False)

    def nudge(self, name: str) -> None:
        """Run one job soon. Quick, from any thread; before ``start`` it does nothing: starting runs everything."""
        scheduler = self._scheduler
        if scheduler is not None and name in self._work and not self._work[name][1].again():
            with suppress(JobLookupError):  # of a scheduler that the guard is replacing: the new one runs everything
                scheduler.modify_job(name, next_run_time=datetime.now(UTC))

    def nudge_all(self) -> None:
        """Run every job soon."""
        for name in self._work:
            self.nudge(name)

    def records(self) -> tuple[JobRecord, ...]:
        """What is known of every job, in the order they were given. Quick, from any thread."""
        scheduler = self._scheduler
        return tuple(
            replace(runner.record, next_at=_next_run(scheduler, name)) for name, (_, runner) in self._work.items()
        )

    def _build(self) -> None:
        scheduler = BackgroundScheduler(timezone=UTC, executors={"default": ThreadPoolExecutor(THREADS)})
        for periodic, runner in self._work.values():
            scheduler.add_job(
                runner,
                trigger=_FromNow(periodic.seconds),
                id=periodic.name,
                max_instances=2,
                coalesce=True,
                misfire_grace_time=None,
            )
        scheduler.start()
        self._scheduler = scheduler

    def _watch_clock(self) -> None:
        wall, monotonic = self._clock.now(), self._clock.monotonic()
        while not self._ended.wait(1.0):
            now_wall, now_monotonic = self._clock.now(), self._clock.monotonic()
            parted = (now_wall - wall).total_seconds() - (now_monotonic - monotonic)
            wall, monotonic = now_wall, now_monotonic
            if abs(parted) > PARTED_SECONDS:
                log.warning("the clock jumped by %.0f s: periodic work is set up anew", parted)
                old, self._scheduler = self._scheduler, None
                if old is not None:
                    old.shutdown(wait=False)
                self._build()
                self._jumped(parted)


def _next_run(scheduler: BackgroundScheduler | None, name: str) -> datetime | None:
    job = scheduler.get_job(name) if scheduler is not None else None
    found: datetime | None = getattr(job, "next_run_time", None)
    return found
