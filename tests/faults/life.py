"""One life of a kiosk that is going to be killed: the real program as a process, heard line by line."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 90.0
"""Far longer than any of it takes: only to end a test that would hang. How long it takes is reported."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a customer was shown as done."""

    reference: str
    showtime_id: str
    seat_ids: tuple[str, ...]


@dataclass
class Life:
    """A running `tests.faults.shopper` in a process group of its own, with what it has said so far."""

    process: "subprocess.Popen[str]"
    began: float
    shown: list[Shown] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    worker: int | None = None
    ready_after: float | None = None
    ended: bool = False
    _lines: "queue.Queue[tuple[float, str] | None]" = field(default_factory=queue.Queue)

    @classmethod
    def begins(cls, config: Path, seed: int, log: Path, *, idle: bool = False) -> "Life":
        """Start the kiosk; what it logs is added to the file ``log``."""
        command = [sys.executable, "-m", "tests.faults.shopper", str(config), str(seed), *(["--idle"] if idle else [])]
        with log.open("ab") as errors:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                start_new_session=True,
            )
        life = cls(process, time.monotonic())
        threading.Thread(target=life._listen, name="life", daemon=True).start()
        return life

    def waits_for(self, step: str, seconds: float = PATIENCE_SECONDS) -> bool:
        """Hear it out until it says ``step``, is over, or ``seconds`` have passed; whether it said so."""
        until = time.monotonic() + seconds
        while not self.ended and time.monotonic() < until:
            if step in self._hear(until - time.monotonic()):
                return True
        return False

    def is_killed(self, *, alone: bool) -> None:
        """SIGKILL to all its processes, or to the one with the window ``alone``; the last words are heard."""
        if alone:
            self.process.kill()
        else:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        while not self.ended:
            self._hear(PATIENCE_SECONDS)

    def is_told_to_end(self) -> int:
        """SIGTERM, as a service is stopped; returns the exit code."""
        self.process.terminate()
        code = self.process.wait(timeout=PATIENCE_SECONDS)
        while not self.ended:
            self._hear(PATIENCE_SECONDS)
        return code

    def worker_ended(self) -> bool:
        """Whether the worker process is gone, too, within the deadline."""
        until = time.monotonic() + PATIENCE_SECONDS
        while self.worker is not None and _is_running(self.worker):
            if time.monotonic() > until:
                return False
            time.sleep(0.01)
        return True

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout:
            for line in self.process.stdout:
                self._lines.put((time.monotonic(), line))
        self._lines.put(None)

    def _hear(self, seconds: float) -> tuple[str, ...]:
        try:
            said = self._lines.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return ()
        if said is None:
            self.ended = True
            return ()
        at, line = said
        if not line.endswith("\n"):
            return ()  # cut off in the middle of a word
        match line.split():
            case ["worker", pid]:
                self.worker = int(pid)
            case ["ready"]:
                self.ready_after = at - self.began
                return ("ready",)
            case ["shown", reference, showtime_id, *seats]:
                self.shown.append(Shown(reference, showtime_id, tuple(seats)))
                return ("shown",)
            case ["step", step]:
                self.steps.append(step)
                return (step,)
            case other:
                raise AssertionError(f"the kiosk said {other}")
        return ()


def _is_running(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
