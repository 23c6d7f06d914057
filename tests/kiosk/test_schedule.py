"""Periodic work goes on through clock jumps, and a nudge is never lost."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.domain.jobs import JobRecord
from kiosk.schedule import NotNow, Periodic, Schedule
from kiosk.store import job_records
from kiosk.store.job_records import JobRecords


class JumpingClock:
    def __init__(self) -> None:
        self.offset = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def monotonic(self) -> float:
        import time

        return time.monotonic()


def counted(limit: int) -> tuple[Callable[[], None], threading.Event]:
    reached, runs = threading.Event(), []

    def work() -> None:
        runs.append(1)
        if len(runs) >= limit:
            reached.set()

    return work, reached


def test_work_runs_at_once_and_again() -> None:
    work, reached = counted(3)
    schedule = Schedule((Periodic("tick", 0.05, work),), JumpingClock(), lambda _: None)
    schedule.start()
    assert reached.wait(10)
    schedule.stop()


def test_a_nudge_runs_it_long_before_its_time() -> None:
    work, reached = counted(2)
    first, reached_first = counted(1)

    def both() -> None:
        work()
        first()

    schedule = Schedule((Periodic("rare", 3600, both),), JumpingClock(), lambda _: None)
    schedule.start()
    assert reached_first.wait(10)
    schedule.nudge("rare")
    assert reached.wait(10)
    schedule.stop()


def test_a_nudge_while_it_runs_makes_it_run_once_more() -> None:
    started, go_on, again = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        if started.is_set():
            again.set()
        started.set()
        go_on.wait(10)

    schedule = Schedule((Periodic("slow", 3600, work),), JumpingClock(), lambda _: None)
    schedule.start()
    assert started.wait(10)
    for _ in range(5):
        schedule.nudge("slow")
    go_on.set()
    assert again.wait(10)
    schedule.stop()


def test_work_that_fails_is_tried_again() -> None:
    work, reached = counted(2)

    def failing() -> None:
        work()
        raise RuntimeError("no luck")

    schedule = Schedule((Periodic("unlucky", 0.05, failing),), JumpingClock(), lambda _: None)
    schedule.start()
    assert reached.wait(10)
    schedule.stop()


def test_after_a_jump_of_the_clock_everything_is_set_up_anew() -> None:
    clock, jumped = JumpingClock(), threading.Event()
    work, reached = counted(2)
    schedule = Schedule((Periodic("rare", 3600, work),), clock, lambda _: jumped.set())
    schedule.start()
    clock.offset = timedelta(days=365)
    assert jumped.wait(10)
    assert reached.wait(10)
    schedule.stop()


def test_every_job_has_a_record_that_others_can_read(tmp_path: Path) -> None:
    """What failed is told by name and place, never by words that may quote; a failure is over with the next success."""
    outcomes: list[Exception | None] = [ValueError("ada@example.com"), NotNow("the worker process ended"), None]
    ran, rested = threading.Semaphore(0), threading.Event()

    def work() -> None:
        outcome = outcomes.pop(0)
        ran.release()
        if outcome is not None:
            raise outcome

    def rest() -> None:
        rested.wait(10)

    schedule = Schedule((Periodic("moody", 3600, work), Periodic("long", 60, rest)), JumpingClock(), lambda _: None)
    assert [one.started_at for one in schedule.records()] == [None, None]
    schedule.start()
    seen = []
    for failures in (1, 2, 0):
        assert ran.acquire(timeout=10)
        seen.append(until(schedule, lambda one, wanted=failures: not one.running and one.failures == wanted))  # type: ignore[misc]
        if failures:
            schedule.nudge("moody")
    first, second, third = seen
    assert first.failure.startswith("ValueError at test_schedule.py:")
    assert "ada" not in first.failure
    assert (first.succeeded_at, second.failure) == (None, "the worker process ended")
    assert third.succeeded_at is not None
    assert third.failure == "the worker process ended"
    assert third.took is not None
    running = schedule.records()[1]
    assert running.running
    assert running.next_at is not None
    job_records.write(tmp_path, JobRecords(datetime.now(UTC), (third, running)))
    schedule.stop()
    rested.set()
    read = job_records.read(tmp_path)
    assert read is not None
    assert read.jobs == (third, running)
    (tmp_path / job_records.FILE).write_bytes(b"{")
    assert job_records.read(tmp_path) is None
    assert job_records.read(tmp_path / "nowhere") is None


def test_a_job_is_overdue_a_period_and_a_minute_after_its_time() -> None:
    now = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
    due = JobRecord("pull", 5, next_at=now - timedelta(seconds=64))
    assert not due.overdue(now)
    assert due.overdue(now + timedelta(seconds=2))
    assert not replace(due, running=True).overdue(now + timedelta(days=1))


def until(schedule: Schedule, holds: Callable[[JobRecord], bool]) -> JobRecord:
    """The first job's record once that holds."""
    ends = time.monotonic() + 10
    while not holds(record := schedule.records()[0]):
        assert time.monotonic() < ends, record
        time.sleep(0.005)
    return record
