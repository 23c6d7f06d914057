"""Who is compared: Foyer, and the browser in several ways; each is brought to the seats of a hall."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import psutil

from benchmarks import processes
from benchmarks.browser.chromium import Profile, Variant
from benchmarks.foyer.subject import Installation, arrived, hall_of, parts
from benchmarks.glass.glass import Glass, near
from benchmarks.glass.measures import straightened
from benchmarks.halls import Hall

HEAD = (0x6A, 0x62, 0x73)
"""The colour of a sold seat's middle."""
WARM_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Running:
    """A subject at the seats. ``own`` are its processes; ``aside`` what plays the provider for it."""

    hall: Hall
    own: list[psutil.Process]
    aside: list[psutil.Process]


class Contestant(Protocol):
    """A program that shows seats."""

    name: str

    def at_seats(self, glass: Glass, display: str, seats: int) -> "Iterator[Running]":
        """Start it, yield it at the seats of the hall with so many, end it (a context)."""
        ...


class Foyer:
    """The whole application."""

    def __init__(self, installation: Installation, name: str = "Foyer", *, busy: bool = False) -> None:
        self.name = name
        self._installation = installation
        self._busy = busy

    @contextmanager
    def at_seats(self, glass: Glass, display: str, seats: int) -> Iterator[Running]:
        """See `Contestant`."""
        process = self._installation.start_at_seats(display, seats, busy=self._busy)
        try:
            showtime, place = arrived(process)
            time.sleep(WARM_SECONDS)
            hall = straightened(glass, hall_of(self._installation, seats, showtime, place))
            found = parts(process)
            yield Running(hall, found.own, found.sandbox)
        finally:
            processes.end(process)


class Browser:
    """Chromium with the page, in one of its variants; it draws the halls exactly where Foyer drew them."""

    def __init__(self, profile: Profile, variant: Variant, halls: dict[int, Hall]) -> None:
        self.name = variant.name
        self._profile = profile
        self._variant = variant
        self._halls = halls

    @contextmanager
    def at_seats(self, glass: Glass, display: str, seats: int) -> Iterator[Running]:
        """See `Contestant`."""
        hall = self._halls[seats]
        self._profile.show(hall)
        process = self._profile.start(self._variant, display)
        try:
            wait_for_map(glass, process, hall)
            time.sleep(WARM_SECONDS)
            family = processes.family(psutil.Process(process.pid))
            yield Running(straightened(glass, hall), family, [])
        finally:
            processes.end(process)


def wait_for_map(glass: Glass, process: "subprocess.Popen[bytes]", hall: Hall, patience: float = 30.0) -> float:
    """Wait until a sold seat is drawn; returns when. RuntimeError if that does not come."""
    seen = glass.wait_for(*hall.sold(), near(HEAD, 12), patience)
    if seen is None:
        raise RuntimeError(f"the page was not drawn (exit {process.poll()})")
    return seen
