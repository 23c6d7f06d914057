"""Starting Foyer on a display and knowing its processes apart."""

import json
import os
import select
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks import processes
from benchmarks.foyer.cinema import hall_id
from benchmarks.halls import Hall, Place
from kiosk.clock import SystemClock
from kiosk.domain.rights import OfflineMode
from kiosk.facts import Facts
from kiosk.services.programme import Programme
from kiosk.store import catalogue
from kiosk.store.database import Database

ROOT = Path(__file__).resolve().parents[2]
ARRIVAL_SECONDS = 90.0
SELLING_SECONDS = 600.0
CONFIG = """\
state = "{state}"
log_level = "WARNING"

[provider]
cinema = "{cinema}"
other_buyers = false

[idle]
quiet_seconds = 86400

[panel]
width_mm = 398
height_mm = 708
"""


@dataclass(frozen=True, slots=True)
class Installation:
    """A kiosk's folder: configuration, and the state that stays from run to run."""

    folder: Path
    cinema: Path

    @property
    def state(self) -> Path:
        """What the kiosk keeps."""
        return self.folder / "state"

    def config(self) -> Path:
        """Write the configuration."""
        path = self.folder / "foyer.toml"
        path.write_text(CONFIG.format(state=self.state, cinema=self.cinema), encoding="utf-8")
        return path

    def start(self, display: str) -> "subprocess.Popen[bytes]":
        """Start the product itself: ``python -m kiosk run``."""
        return self._start(display, "kiosk", "run", "--config", str(self.config()))

    def sell(self, bookings: int) -> None:
        """Have so many bookings sold, none of them told to the provider or printed yet (see `backlog`)."""
        process = self._start("", "benchmarks.foyer.backlog", str(self.config()), str(bookings))
        if process.wait(SELLING_SECONDS) != 0:
            raise RuntimeError(f"no bookings could be made: see {self.folder / 'kiosk.log'}")

    def start_at_seats(self, display: str, seats: int, *, busy: bool = False) -> "subprocess.Popen[bytes]":
        """Start it with a hand that goes to the seats of one hall; ``busy``: with everything behind it flat out."""
        flags = ["--busy"] if busy else []
        return self._start(display, "benchmarks.foyer.at_seats", str(self.config()), str(seats), *flags)

    def _start(self, display: str, module: str, *arguments: str) -> "subprocess.Popen[bytes]":
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("QT_", "QSG_", "FOYER_", "PYTHONDONTWRITEBYTECODE", "WAYLAND"))
        }
        log = (self.folder / "kiosk.log").open("ab")
        with log:
            return subprocess.Popen(
                [sys.executable, "-m", module, *arguments],
                cwd=ROOT,
                env=environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                process_group=0,
            )


def arrived(process: "subprocess.Popen[bytes]") -> tuple[str, Place]:
    """Wait until the hand is at the seats: the showtime, and where they are. RuntimeError if it does not get there."""
    assert process.stdout is not None
    ends = time.monotonic() + ARRIVAL_SECONDS
    while time.monotonic() < ends and process.poll() is None:
        if select.select([process.stdout], [], [], 0.5)[0]:
            line = process.stdout.readline()
            if line.startswith(b"{"):
                told = json.loads(line)
                return told["showtime"], Place(**told["place"])
    raise RuntimeError(f"Foyer did not reach the seats (exit {process.poll()})")


def hall_of(installation: Installation, seats: int, showtime_id: str, place: Place) -> Hall:
    """The hall as the kiosk knows it, read from its store while it runs."""
    database = Database(installation.state / "kiosk.db")
    try:
        with database.read() as tx:
            auditorium = catalogue.auditoriums(tx)[hall_id(seats)]
        programme = Programme(database, Facts(), SystemClock(), OfflineMode.ALLOTMENT, installation.state)
        seat_map = programme.seat_map(showtime_id)
    finally:
        database.close()
    if seat_map is None:
        raise RuntimeError(f"no seats of {showtime_id}")
    return Hall(auditorium, seat_map.states, place)


@dataclass(frozen=True, slots=True)
class Parts:
    """Foyer's own processes, and the sandbox that plays the provider beside it."""

    face: psutil.Process
    own: list[psutil.Process]
    sandbox: list[psutil.Process]


def parts(process: "subprocess.Popen[bytes]") -> Parts:
    """Tell the processes apart by their command lines."""
    face = psutil.Process(process.pid)
    own: list[psutil.Process] = []
    sandbox: list[psutil.Process] = []
    for one in processes.family(face):
        line = " ".join(one.cmdline()) if one.is_running() else ""
        (sandbox if "sandbox" in line else own).append(one)
    return Parts(face, own, sandbox)
