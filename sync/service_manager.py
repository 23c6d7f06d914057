"""What the service manager is told: sd_notify(3), datagrams to the socket that systemd names in the environment.

Nothing waits: a manager that does not read loses the message.
"""

import os
from collections.abc import Mapping
from typing import Final

from kiosk.logs import logger

log = logger(__name__)

LONGEST_STATUS: Final = 200


class ServiceManager:
    """Tells systemd how this process is; without one it does nothing. Safe from any thread, never raises."""

    def __init__(self, environment: Mapping[str, str] = os.environ, pid: int | None = None) -> None:
        self._address = _address(environment.get("NOTIFY_SOCKET", ""))
        interval = _interval(environment, os.getpid() if pid is None else pid)
        self.beat_seconds = interval if self._address else None
        """How often a beat is due: a third of ``WatchdogSec``. None: nobody waits for one."""

    @property
    def here(self) -> bool:
        """Whether anybody listens."""
        return self._address is not None

    def ready(self) -> None:
        """The first frame is on the screen."""
        self._say("READY=1")

    def beat(self) -> None:
        """All is well. If this is not said for ``WatchdogSec`` the process is ended and started again."""
        self._say("WATCHDOG=1")

    def status(self, words: str) -> None:
        """One line that ``systemctl status`` shows."""
        line = "".join(letter if letter.isprintable() else " " for letter in words)
        self._say(f"STATUS={line[:LONGEST_STATUS]}")

    def stopping(self) -> None:
        """The process is about to end. Not for one that begins anew as the same process: systemd would end it."""
        self._say("STOPPING=1")

    def _say(self, words: str) -> None:
        if self._address is None:
            return
        import socket  # a start without a manager need not load it

        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
                line.setblocking(False)
                line.sendto(words.encode(), self._address)
        except OSError as error:
            log.warning("the service manager was not told %s: %s", words.partition("=")[0], error.strerror)


def _address(named: str) -> str | None:
    """A path, or "@…" for a name in Linux' abstract space; other kinds (vsock) are for machines, not programs."""
    if named.startswith("@"):
        return "\0" + named[1:]
    return named if named.startswith("/") else None


def _interval(environment: Mapping[str, str], pid: int) -> float | None:
    """sd_watchdog_enabled(3): only if the time is meant for this process."""
    asked, whose = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", "")
    if not asked.isdecimal() or int(asked) == 0 or whose not in ("", str(pid)):
        return None
    return int(asked) / 1_000_000 / 3
