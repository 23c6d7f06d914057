"""The worker process: does jobs, reports facts, may die and is started again."""

import os
import signal
import sys
import textwrap
from pathlib import Path

import pytest

from kiosk.facts import BookingChanged, SeatsChanged
from kiosk.worker import WorkerGone, WorkerProcess

CHILD = """
    import os, sys, threading
    from kiosk.facts import BookingChanged, SeatsChanged
    from kiosk.worker import serve

    waiting = threading.Event()
    jobs = {
        "two": lambda: (SeatsChanged(("a", "b")), BookingChanged("X")),
        "none": lambda: (),
        "fails": lambda: 1 / 0,
        "stuck": lambda: waiting.wait() and (),
        "dies": lambda: os._exit(3),
    }
    serve(jobs.get, sys.stdin.buffer, sys.stdout.buffer)
"""


@pytest.fixture
def worker(tmp_path: Path):  # type: ignore[no-untyped-def]
    script = tmp_path / "child.py"
    script.write_text(textwrap.dedent(CHILD))
    root = str(Path(__file__).parents[2])
    process = WorkerProcess([sys.executable, str(script)], {"PYTHONPATH": root})
    yield process
    process.close()


def test_a_job_answers_with_its_facts(worker: WorkerProcess) -> None:
    assert worker.do("two") == (SeatsChanged(("a", "b")), BookingChanged("X"))
    assert worker.do("none") == ()


def test_a_job_that_fails_is_reported_and_the_worker_goes_on(worker: WorkerProcess) -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        worker.do("fails")
    with pytest.raises(RuntimeError, match="no such job"):
        worker.do("unheard of")
    pid = worker.pid
    assert worker.do("none") == ()
    assert worker.pid == pid


def test_a_slow_job_does_not_hold_up_another(worker: WorkerProcess) -> None:
    stuck = worker.order("stuck")
    assert worker.do("none") == ()
    assert not stuck.done()


def test_after_a_death_the_next_order_starts_it_again(worker: WorkerProcess) -> None:
    with pytest.raises(WorkerGone):
        worker.do("dies")
    assert worker.do("two")[1] == BookingChanged("X")


def test_a_kill_loses_the_answer_but_not_the_next_one(worker: WorkerProcess) -> None:
    worker.do("none")
    stuck = worker.order("stuck")
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    with pytest.raises(WorkerGone):
        stuck.result(10)
    assert worker.do("none") == ()


def test_closing_ends_the_child(worker: WorkerProcess) -> None:
    worker.do("none")
    worker.close()
    assert worker.pid is None
    with pytest.raises(WorkerGone):
        worker.order("none")
