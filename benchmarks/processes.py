"""A subject's processes: how much memory they take up and how much time they spent."""

import os
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass

import psutil


@dataclass(frozen=True, slots=True)
class Memory:
    """``proportional``: shared pages counted once between those who share them (PSS), in MB of 10^6 bytes."""

    proportional: float
    processes: int


def family(process: psutil.Process) -> list[psutil.Process]:
    """A process and all under it."""
    try:
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def memory(processes: list[psutil.Process]) -> Memory:
    """What the processes take up together."""
    total, count = 0, 0
    for process in processes:
        with suppress(psutil.Error):
            total += process.memory_full_info().pss
            count += 1
    return Memory(total / 1e6, count)


def cpu_seconds(processes: list[psutil.Process]) -> float:
    """What the processes have spent so far, by the scheduler's own count (nanoseconds, where the kernel tells)."""
    return sum(_spent(process) for process in processes)


def _spent(process: psutil.Process) -> float:
    total = 0.0
    try:
        for thread in process.threads():
            with open(f"/proc/{process.pid}/task/{thread.id}/schedstat", encoding="ascii") as file:  # noqa: PTH123
                total += int(file.read().split()[0]) / 1e9
    except (OSError, psutil.Error, IndexError):
        return total
    return total


def end(process: "subprocess.Popen[bytes]", patience: float = 8.0) -> None:
    """End a process that leads a group, and whatever is left of that."""
    group = process.pid
    with suppress(ProcessLookupError):
        process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
    process.wait()
