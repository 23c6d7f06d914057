"""Periodic work goes on through clock jumps, and a nudge is never lost."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from kiosk.schedule import Periodic, Schedule


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
    schedule = Schedule((Periodic("tick", 0.05, work),), JumpingClock(), lambda: None)
    schedule.start()
    assert reached.wait(10)
    schedule.stop()


def test_a_nudge_runs_it_long_before_its_time() -> None:
    work, reached = counted(2)
    first, reached_first = counted(1)

    def both() -> None:
        work()
        first()

    schedule = Schedule((Periodic("rare", 3600, both),), JumpingClock(), lambda: None)
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

    schedule = Schedule((Periodic("slow", 3600, work),), JumpingClock(), lambda: None)
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

    schedule = Schedule((Periodic("unlucky", 0.05, failing),), JumpingClock(), lambda: None)
    schedule.start()
    assert reached.wait(10)
    schedule.stop()


def test_after_a_jump_of_the_clock_everything_is_set_up_anew() -> None:
    clock, jumped = JumpingClock(), threading.Event()
    work, reached = counted(2)
    schedule = Schedule((Periodic("rare", 3600, work),), clock, jumped.set)
    schedule.start()
    clock.offset = timedelta(days=365)
    assert jumped.wait(10)
    assert reached.wait(10)
    schedule.stop()
