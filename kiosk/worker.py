"""The worker process: HTTP, decoding, rendering and printing, away from the process that draws the screens.

The two talk over the child's stdin and stdout, one JSON value a line: the parent sends ``{"job": name}``, the child
answers ``{"job": name, "facts": […], "error": …}``, and tells what it logs as ``{"log": …}`` beside its own stderr, so
that both are read in one place. Each job runs in a thread of its own, one run of a job at a time.
When the parent dies the child's stdin ends, and so does the child.
"""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any

import msgspec

from kiosk import facts as facts_module
from kiosk import logs
from kiosk.errors import failure_of
from kiosk.facts import Fact
from kiosk.logs import logger
from kiosk.spans import span

log = logger(__name__)

Job = Callable[[], Iterable[Fact]]
MAX_LINE = 1024 * 1024
THREADS = 12
LONGEST_SECONDS = 300.0
"""No job takes so long: one that does hangs."""
SETTLED_SECONDS = 5.0
"""A child that ends sooner than this after its start is not started again before that time is over."""

_NO_MESSAGE = (msgspec.MsgspecError, ValueError, RecursionError)
"""What decoding a line that is none may raise."""
_FACTS: Mapping[str, type[Any]] = {
    kind.__name__: kind for kind in vars(facts_module).values() if isinstance(kind, type) and issubclass(kind, Fact)
}


class _Order(msgspec.Struct):
    job: str


class _Told(msgspec.Struct):
    kind: str
    body: msgspec.Raw


class _Entry(msgspec.Struct):
    level: str
    part: str
    words: str


class _Report(msgspec.Struct):
    job: str = ""
    facts: list[_Told] = []
    error: str = ""
    failure: str = ""
    log: _Entry | None = None


class WorkerGone(Exception):
    """The worker process ended before it answered; what it was doing is safe to do again."""


class JobFailed(RuntimeError):
    """A job raised. ``failure`` is its name and place in the code (`kiosk.errors.failure_of`)."""

    def __init__(self, error: str, failure: str) -> None:
        super().__init__(error)
        self.failure = failure or "no such job"


# -- in the child ----------------------------------------------------------------------------------------------------


def serve(jobs: Callable[[str], Job | None], orders: IO[bytes], reports: IO[bytes]) -> None:
    """Do jobs as they are ordered until the orders end, then end this process, whatever it is doing.

    A job that raises is reported; the worker goes on.
    """
    lock = threading.Lock()
    running: dict[str, threading.Lock] = {}

    def report(done: _Report) -> None:
        with lock:
            reports.write(msgspec.json.encode(done) + b"\n")
            reports.flush()

    def tell(level: str, part: str, words: str) -> None:
        report(_Report(log=_Entry(level, part, words)))

    def run(name: str) -> None:
        with running.setdefault(name, threading.Lock()):
            report(_run(name, jobs(name)))

    logging.getLogger().addHandler(logs.Told(tell))
    pool = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="job")
    while line := orders.readline(MAX_LINE):
        try:
            order = msgspec.json.decode(line, type=_Order)
        except _NO_MESSAGE:
            log.error("the kiosk ordered something that is no job")
            continue
        pool.submit(run, order.job)
    os._exit(0)  # a job that went on beside the next kiosk's worker would print what that one prints


def _run(name: str, job: Job | None) -> _Report:
    if job is None:
        return _Report(name, error="no such job")
    try:
        with span(f"job {name.partition(':')[0]}"):
            told = [_Told(type(fact).__name__, msgspec.Raw(msgspec.json.encode(fact))) for fact in job()]
    except Exception as error:
        log.exception("job %s failed", name)
        return _Report(name, error=f"{type(error).__name__}: {error}", failure=failure_of(error))
    return _Report(name, told)


# -- in the parent ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    child: "subprocess.Popen[bytes]"
    job: str
    answer: "Future[tuple[Fact, ...]]"


class WorkerProcess:
    """Starts the child when it is first needed and again when it died. Safe from any thread."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        *,
        settled: float = SETTLED_SECONDS,
        ended: Callable[[int], None] = lambda _: None,
    ) -> None:
        """``ended`` is told the exit code of a child that nobody meant to end, from a thread of this class."""
        self._ended = ended
        self._command = list(command)
        self._environment = dict(os.environ) | dict(environment or {})
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._waiting: list[_Waiting] = []
        self._listener: threading.Thread | None = None
        self._closed = False
        self._settled = settled
        self._not_before = 0.0
        self._starts = 0

    def order(self, name: str) -> "Future[tuple[Fact, ...]]":
        """Have a job done. The future gives its facts, or raises WorkerGone or JobFailed."""
        answer: Future[tuple[Fact, ...]] = Future()
        with self._lock:
            try:
                child = self._running_child()
                assert child.stdin is not None
                child.stdin.write(msgspec.json.encode(_Order(name)) + b"\n")
                child.stdin.flush()
            except (OSError, WorkerGone) as error:
                answer.set_exception(WorkerGone(f"{name}: {error}"))
            else:
                self._waiting.append(_Waiting(child, name, answer))
        return answer

    def do(self, name: str, timeout: float = LONGEST_SECONDS) -> tuple[Fact, ...]:
        """Have a job done and wait for its facts (WorkerGone, JobFailed, TimeoutError).

        A child that keeps a job longer is ended: its threads are few.
        """
        answer = self.order(name)
        try:
            return answer.result(timeout)
        except TimeoutError:
            self._end_child_of(answer)
            raise

    @property
    def pid(self) -> int | None:
        """The child's process id, while there is one."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else None

    @property
    def restarts(self) -> int:
        """How often the child had to be started again."""
        return max(0, self._starts - 1)

    def begin_anew(self) -> None:
        """End the child, whatever it is doing; the next job starts another."""
        with self._lock:
            if self._child is not None:
                self._child.kill()

    def close(self) -> None:
        """End the child: it finishes nothing, everything it does is safe to cut off."""
        with self._lock:
            self._closed = True
            child, self._child = self._child, None
        if child is None:
            return
        assert child.stdin is not None
        with suppress(OSError):
            child.stdin.close()
        try:
            child.wait(timeout=3)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if self._listener is not None:
            self._listener.join(timeout=3)

    def _end_child_of(self, answer: "Future[tuple[Fact, ...]]") -> None:
        with self._lock:
            hung = next((one for one in self._waiting if one.answer is answer), None)
            if hung is not None:
                log.error("job %s hangs: the worker process is ended", hung.job)
                hung.child.kill()
                with suppress(subprocess.TimeoutExpired):
                    hung.child.wait(timeout=3)

    def _running_child(self) -> "subprocess.Popen[bytes]":
        if self._closed:
            raise WorkerGone("closed")
        if self._child is None or self._child.poll() is not None:
            if time.monotonic() < self._not_before:
                raise WorkerGone("ended soon after its start; it rests")
            self._not_before = time.monotonic() + self._settled
            self._starts += 1
            self._child = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self._environment
            )
            listener = threading.Thread(target=self._listen, args=(self._child,), name="worker-reports", daemon=True)
            listener.start()
            self._listener = listener
        return self._child

    def _listen(self, child: "subprocess.Popen[bytes]") -> None:
        assert child.stdout is not None
        while line := child.stdout.readline(MAX_LINE):
            try:
                report = msgspec.json.decode(line, type=_Report)
                facts = tuple(msgspec.json.decode(one.body, type=_FACTS[one.kind]) for one in report.facts)
            except (*_NO_MESSAGE, KeyError):
                log.error("the worker said something that is no report")
                continue
            if report.log is not None:
                logs.RECENT.add(report.log.level, report.log.part, report.log.words, "worker")
                continue
            with self._lock:
                waiting = next((one for one in self._waiting if one.child is child and one.job == report.job), None)
                if waiting is not None:
                    self._waiting.remove(waiting)
            if waiting is not None:
                _answer(waiting.answer, facts, report)
        child.stdout.close()
        with suppress(OSError), self._lock:
            assert child.stdin is not None
            child.stdin.close()
        code = child.wait()
        with self._lock:
            lost = [one for one in self._waiting if one.child is child]
            self._waiting = [one for one in self._waiting if one.child is not child]
        if not self._closed:
            log.warning("the worker process ended (exit %s); it is started again", code)
            self._ended(code)
        for one in lost:
            one.answer.set_exception(WorkerGone("ended"))


def _answer(answer: "Future[tuple[Fact, ...]]", facts: tuple[Fact, ...], report: _Report) -> None:
    if report.error:
        answer.set_exception(JobFailed(report.error, report.failure))
    else:
        answer.set_result(facts)


def command(*arguments: str) -> list[str]:
    """The command that runs another process of this program."""
    return [sys.executable, "-m", "kiosk", *arguments]
