"""The worker's lines, both ways: orders and reports that are none. Nobody waits for ever, nobody dies of it."""

import os
from concurrent.futures import Future, wait
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random
from types import SimpleNamespace

from kiosk import worker
from kiosk.facts import Fact, SeatsChanged
from tests.faults.fuzz.mutations import smashed, spoilt, written
from tests.faults.fuzz.target import Case

PATIENCE_SECONDS = 20.0
REPORT = {"job": "pull", "facts": [{"kind": "SeatsChanged", "body": {"showtime_ids": ["s1"]}}], "error": ""}


class _Ended(BaseException):
    """In place of the end of the process."""


def prepare(folder: Path) -> Case:
    """One conversation a case."""
    lines = folder / "lines"

    def end(_: int) -> None:
        raise _Ended

    setattr(worker, "os", SimpleNamespace(_exit=end, environ=os.environ))  # noqa: B010 - not a name it exports

    def case(dice: Random) -> str:
        lines.write_bytes(b"".join(_line(dice) for _ in range(dice.randint(1, 6))))
        return _orders(lines.read_bytes()) if dice.random() < 0.5 else _reports(lines)

    return case


def _orders(lines: bytes) -> str:
    done: list[str] = []

    def job() -> tuple[Fact, ...]:
        done.append("pull")
        return (SeatsChanged(()),)

    reports = BytesIO()
    with suppress(_Ended):
        worker.serve(lambda name: job if name == "pull" else None, BytesIO(lines + b'{"job":"pull"}\n'), reports)
    return "orders taken, or left alone"


def _reports(lines: Path) -> str:
    process = worker.WorkerProcess(["/bin/sh", "-c", f"read order; cat '{lines}'"], settled=0)
    try:
        answer: Future[tuple[Fact, ...]] = process.order("pull")
        wait([answer], PATIENCE_SECONDS)
        assert answer.done(), "whoever ordered the job waits for ever"
        error = answer.exception()
        assert error is None or isinstance(error, worker.WorkerGone | RuntimeError), error
        return "reports taken" if error is None else "failures told"
    finally:
        process.close()


def _line(dice: Random) -> bytes:
    report: object = {"job": "pull"} if dice.random() < 0.3 else REPORT
    if dice.random() < 0.6:
        report = spoilt(report, dice)
    line = written(report, dice).replace(b"\n", b"")
    return (smashed(line, dice) if dice.random() < 0.3 else line) + dice.choice((b"\n", b"\n", b"\r\n", b""))
