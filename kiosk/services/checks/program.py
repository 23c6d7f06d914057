"""The program's own processes: whether a kiosk runs on a state folder, its worker, and its periodic work."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.domain.diagnosis import Figure, Finding, Grade
from kiosk.domain.jobs import JobRecord
from kiosk.store import job_records

OLD: Final = timedelta(seconds=45)
"""Records are written every ten seconds; older ones are of a kiosk that hangs, or does not run."""
FAILURES: Final = 5
LOCK: Final = "kiosk.lock"
_STARTED_AT: Final = 19
"""Of the words behind the name in /proc/PID/stat."""


@dataclass(frozen=True, slots=True)
class Processes:
    """The kiosk's process and its worker's; None: there is none."""

    kiosk: int | None
    worker: int | None = None

    @property
    def all(self) -> tuple[int, ...]:
        """Those that there are."""
        return tuple(one for one in (self.kiosk, self.worker) if one is not None)


def processes_of(state_folder: Path, proc: Path = Path("/proc")) -> Processes:
    """Who holds the folder's lock, as the system tells (proc(5)): to try the lock would keep a kiosk from starting."""
    kiosk = _holder(state_folder / LOCK, proc)
    if kiosk is None:
        return Processes(None)
    return Processes(kiosk, _worker_of(kiosk, proc))


def judge_processes(found: Processes) -> list[Finding]:
    """Whether the kiosk and its worker run."""
    if found.kiosk is None:
        return [Finding("program.running", Grade.FAILED, "F-233")]
    running = Finding("program.running", Grade.OK)
    if found.worker is None:
        return [running, Finding("worker.alive", Grade.FAILED, "F-231")]
    return [running, Finding("worker.alive", Grade.OK)]


def judge_jobs(jobs: Sequence[JobRecord], now: datetime) -> Finding:
    """Whether each job runs when it is due, and comes to something."""
    late = [one for one in jobs if one.overdue(now) or one.stuck(now)]
    failing = [one for one in jobs if one.failures >= FAILURES]
    figures = (Figure("number", str(len(jobs))),)
    if not late and not failing:
        return Finding("scheduler.jobs", Grade.OK, figures=figures)
    since = min((at for one in (*late, *failing) if (at := one.succeeded_at) is not None), default=None)
    names = ", ".join(dict.fromkeys(one.name for one in (*late, *failing)))
    return Finding("scheduler.jobs", Grade.WARNING, "F-232", since, figures, names)


def look_at_jobs(state_folder: Path, now: datetime, began: datetime | None) -> list[Finding]:
    """What the running kiosk, which ``began`` then, last wrote of its periodic work.

    One that wrote and went silent hangs. One that has not written yet is still starting, or kept from it by what other
    checks find.
    """
    records = job_records.read(state_folder)
    if records is None:
        return [Finding("scheduler.jobs", Grade.UNKNOWN)]
    if abs(now - records.at) > OLD:
        jobs = Finding("scheduler.jobs", Grade.UNKNOWN)
        hangs = began is not None and records.at >= began
        return [jobs, Finding("program.running", Grade.FAILED, "F-234", records.at)] if hangs else [jobs]
    return [judge_jobs(records.jobs, now)]


def began(pid: int, now: datetime, proc: Path = Path("/proc")) -> datetime | None:
    """When a process began (proc(5): its clock ticks after the machine's start); None if there is none."""
    try:
        ticks = int((proc / str(pid) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[_STARTED_AT])
        up = float((proc / "uptime").read_text("ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return None
    return now - timedelta(seconds=up - ticks / os.sysconf("SC_CLK_TCK"))


def _holder(lock: Path, proc: Path) -> int | None:
    try:
        inode = lock.stat().st_ino
        lines = (proc / "locks").read_text("ascii").splitlines()
    except (OSError, ValueError):
        return None
    for line in lines:
        parts = line.split()
        if len(parts) > 5 and parts[1] == "FLOCK" and parts[5].rpartition(":")[2] == str(inode):
            return int(parts[4])
    return None


def _worker_of(kiosk: int, proc: Path) -> int | None:
    for process in proc.iterdir():
        if not process.name.isdigit():
            continue
        try:
            parent = int((process / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[1])
            words = (process / "cmdline").read_bytes().split(b"\0") if parent == kiosk else []
        except (OSError, ValueError, IndexError):
            continue  # it ended meanwhile
        if b"kiosk" in words and b"worker" in words[words.index(b"kiosk") :]:
            return int(process.name)
    return None


def own() -> Processes:
    """This very process, as the kiosk."""
    return Processes(os.getpid(), _worker_of(os.getpid(), Path("/proc")))
