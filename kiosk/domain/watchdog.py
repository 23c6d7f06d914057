"""Whether this program still does its work, or only seems to: a pure decision over what its parts last did."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Part(StrEnum):
    """What must go on for a kiosk to be of use."""

    SCREEN = "screen"
    """The thread that draws and takes touches."""
    WRITER = "writer"
    """The thread that writes to the database."""
    SCHEDULE = "schedule"
    """Whoever begins periodic work."""
    RELAY = "relay"
    """The background that brings sales to the provider; that nobody answers it is no fault of its."""


LIMITS: Final[Mapping[Part, float]] = {
    Part.SCREEN: 10.0,
    Part.WRITER: 60.0,
    Part.SCHEDULE: 30.0,
    Part.RELAY: 420.0,
}
"""Seconds a part may be silent. The screen beats every second, the schedule every five; the database is written to
every twenty, and one write may wait five for the other process. The relay runs every two, but a job that hangs is ended
after five minutes, and a worker that died is started again: only what is away longer than that is past helping."""


def stalled(silent: Mapping[Part, float]) -> tuple[Part, ...]:
    """The parts that were silent for too long, in a fixed order.

    ``silent``: seconds since each was last seen to do something. A part that is not in it has not begun (a database is
    being repaired, or nothing can be sold until somebody comes): starting again would not help there.
    """
    return tuple(part for part in Part if silent.get(part, 0.0) > LIMITS[part])
