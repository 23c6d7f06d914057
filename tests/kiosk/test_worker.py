"""The worker process: does jobs, reports facts, may die and is started again."""

import os
import signal
import sys
import textwrap
from pathlib import Path

import pytest

from kiosk import logs
from kiosk.facts import BookingChanged, SeatsChanged
from kiosk.worker import WorkerGone, WorkerProcess

CHILD = """
    import os, sys, threading
    from kiosk.facts import BookingChanged, SeatsChanged
    from kiosk.logs import logger, start_logging
    from kiosk.worker import serve

    start_logging("INFO")
    log = logger("kiosk.somebody")
    waiting = threading.Event()
    jobs = {
        "two": lambda: (SeatsChanged(("a", "b")), BookingChanged("X")),
        "none": lambda: (),
        "fails": lambda: 1 / 0,
        "stuck": lambda: waiting.wait() and (),
        "dies": lambda: os._exit(3),
        "speaks": lambda: log.warning("the printer of %s says no\\nagain", "ada@example.com") or (),
    }
    serve(jobs.get, sys.stdin.buffer, sys.stdout.buffer)
"""


@pytest.fixture
def worker(tmp_path: Path):  # type: ignore[no-untyped-def]
    script = tmp_path / "child.py"
    script.write_text(textwrap.dedent(CHILD))
    root = str(Path(__file__).parents[2])
    process = WorkerProcess([sys.executable, str(script)], {"PYTHONPATH": root}, settled=0)
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


def test_what_the_worker_logs_is_read_in_the_kiosk_too(worker: WorkerProcess) -> None:
    """Without addresses, even if somebody wrote one; of what failed the name and place."""
    worker.do("speaks")
    with pytest.raises(RuntimeError):
        worker.do("fails")
    worker.do("none")  # its answer comes behind what was logged before
    failed, spoken = logs.RECENT.newest(2, process="worker")
    assert (spoken.level, spoken.part) == ("WARNING", "kiosk.somebody")
    assert spoken.words == "the printer of …@… says no again"
    assert failed.words.startswith("job fails failed (ZeroDivisionError at child.py:")
    assert logs.RECENT.newest(9, least="ERROR", process="worker", typed="PRINTER") == ()


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
        worker.do("none")


def test_the_child_ends_with_its_parent_whatever_it_is_doing(worker: WorkerProcess) -> None:
    worker.order("stuck")
    worker.do("none")
    child = worker._child
    assert child is not None
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(timeout=2) == 0


def test_a_job_that_hangs_does_not_hang_the_worker_for_good(worker: WorkerProcess) -> None:
    worker.do("none")
    for _ in range(10):  # more than the child has threads
        with pytest.raises(TimeoutError):
            worker.do("stuck", timeout=0.2)
    assert worker.do("none", timeout=10) == ()


def test_a_worker_that_cannot_start_is_not_started_again_and_again(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    script = tmp_path / "child.py"
    script.write_text(f"open({str(starts)!r}, 'a').write('.')")
    process = WorkerProcess([sys.executable, str(script)])
    for _ in range(5):
        with pytest.raises(WorkerGone):
            process.do("none", timeout=10)
    process.close()
    assert starts.read_text() == "."


def test_a_program_that_is_not_there_is_a_worker_that_is_gone(tmp_path: Path) -> None:
    process = WorkerProcess([str(tmp_path / "nothing")])
    with pytest.raises(WorkerGone):
        process.do("none")
    process.close()


def test_an_order_that_is_none_is_left_alone(worker: WorkerProcess) -> None:
    assert worker.do("none") == ()
    before = worker.pid
    child = worker._child
    assert child is not None
    assert child.stdin is not None
    child.stdin.write(b"\xff\n" + b"[" * 5_000 + b"\n{}\n")
    child.stdin.flush()
    assert worker.do("none") == ()
    assert worker.pid == before


def test_a_report_that_is_none_keeps_nobody_waiting(tmp_path: Path) -> None:
    said = tmp_path / "said"
    said.write_bytes(b'\xff\n{"job":"pull","facts":[{"kind":"SeatsChanged","body":"\xff"}]}\n{"job":"pull"}\n')
    process = WorkerProcess(["/bin/sh", "-c", f"read order; cat '{said}'; cat"], settled=0)
    try:
        assert process.do("pull", 20) == ()
    finally:
        process.close()
