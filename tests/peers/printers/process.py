"""Servers for a test: started in the foreground, ended by their own pid, never by name."""

import os
import pwd
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


class Server:
    """One process with its log; ``ready`` says when it can be talked to. Root may start it as another ``user``."""

    def __init__(
        self,
        command: Sequence[str | Path],
        log: Path,
        ready: Callable[[], bool],
        environment: Mapping[str, str] | None = None,
        user: pwd.struct_passwd | None = None,
    ) -> None:
        self._log = log
        with log.open("ab") as out:
            self._process = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                env={**os.environ, **(environment or {})},
                start_new_session=True,
                user=user.pw_uid if user else None,
                group=user.pw_gid if user else None,
                extra_groups=[] if user else None,
            )
        until(ready, f"{command[0]} did not start", self._lament)

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def signal(self, number: int) -> None:
        """Send a signal to this very process."""
        self._process.send_signal(number)

    def stop(self) -> None:
        """End it, with force if it does not listen."""
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(5)

    def _lament(self) -> str:
        return self._log.read_text(errors="replace")[-2000:]


def until(done: Callable[[], bool], complaint: str, more: Callable[[], str] = str, seconds: float = 15.0) -> None:
    """Wait for something that another process does."""
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            raise AssertionError(f"{complaint}\n{more()}")
        time.sleep(0.02)


def answers(port: int) -> bool:
    """Whether something listens on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
