"""A kiosk that is watched from outside: over a real store, without screens, and a service manager that listens."""

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kiosk.bootstrap.outside import Outside
from kiosk.clock import Clock
from kiosk.config import Config, Kiosk
from kiosk.domain.rights import OfflineMode
from kiosk.facts import Facts
from kiosk.services.figures import TaskRecord
from kiosk.services.health import Health
from kiosk.services.programme import Programme
from kiosk.store.database import Database
from sync.service_manager import ServiceManager


def watched(
    database: Database,
    clock: Clock,
    *,
    config: Config | None = None,
    manager: ServiceManager | None = None,
    kiosk_id: str = "lobby-1",
    tasks: Sequence[TaskRecord] = (),
) -> Outside:
    """What is told of the kiosk whose database this is."""
    state = database.path.parent
    programme = Programme(database, Facts(), clock, OfflineMode.ALLOTMENT, state / "posters")
    health = Health(database, programme, clock, state)
    config = msgspec.structs.replace(config or Config(), state=str(state), kiosk=Kiosk(id=kiosk_id))
    return Outside(
        config, database, health, clock, tasks=lambda: tasks, restarts=lambda: 2, manager=manager or ServiceManager({})
    )


class Listener:
    """A service manager's end of the socket."""

    def __init__(self, line: socket.socket, path: str) -> None:
        self._line = line
        self.environment = {"NOTIFY_SOCKET": path, "WATCHDOG_USEC": "90000"}

    def heard(self, *, within: float = 0.0) -> list[str]:
        """Everything that was said so far, waiting ``within`` seconds for the first."""
        said: list[str] = []
        self._line.settimeout(within or None)
        self._line.setblocking(bool(within))
        while True:
            try:
                said.append(self._line.recv(4096).decode())
            except (BlockingIOError, TimeoutError):
                return said
            self._line.setblocking(False)

    def waits_for(self, words: str, seconds: float = 20.0) -> list[str]:
        """What was said until these words were (TimeoutError)."""
        said: list[str] = []
        self._line.settimeout(seconds)
        while words not in said:
            said.append(self._line.recv(4096).decode())
        return said


@contextmanager
def listening(folder: Path) -> Iterator[Listener]:
    """A service manager that listens in ``folder``."""
    path = str(folder / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(path)
        yield Listener(line, path)
