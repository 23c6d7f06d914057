"""Tries at the staff's door are counted before they are judged, so that pulling the plug in between gains nothing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.clock import Clock, Reading, read
from kiosk.domain.lockout import pause_after, seconds_left
from kiosk.services.staff_pins import Pins
from kiosk.store import journal, staff
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

DEVICE: Final = "device"


class Way(StrEnum):
    """How somebody tried to come in."""

    PIN = "pin"
    SET_UP_CODE = "set_up_code"
    ANSWER = "answer"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Paused:
    """Nobody may try for so many ``seconds``: nothing was compared."""

    seconds: float


class TryCounter:
    """Quick reads and writes. ``number`` is "" where nobody in particular tries."""

    def __init__(self, database: Database, pins: Pins, clock: Clock) -> None:
        self._database = database
        self._pins = pins
        self._clock = clock

    def pause(self, number: str = "") -> float:
        """Seconds until this number may be tried here again; 0 if it may."""
        with self._database.read() as tx:
            return self._left(tx, number, read(self._clock))

    def begin(self, number: str = "") -> Paused | None:
        """Count a try as wrong until it is known to be right; Paused if none is allowed now, and none is counted."""
        reading = read(self._clock)

        def write(tx: Connection) -> Paused | None:
            left = self._left(tx, number, reading)
            if left > 0:
                return Paused(left)
            for subject in self._subjects(number):
                staff.count_try(tx, subject, reading)
            return None

        return self._database.write(write)

    def was_wrong(self, way: Way, number: str = "") -> float:
        """The try that was counted was wrong; returns the seconds of pause that follow.

        What was typed is in the journal if somebody has that number; another may be a PIN typed in the wrong place.
        """

        def write(tx: Connection) -> float:
            known = number if staff.find(tx, number) else ""
            pause = max(pause_after(staff.tries(tx, subject).failures) for subject in self._subjects(number))
            journal.append(tx, self._clock.now(), "staff_refused", known, {"way": way.value, "pause": int(pause)})
            return pause

        return self._database.write(write)

    def was_right(self, tx: Connection, number: str = "") -> None:
        """Within the caller's transaction: the try that was counted was right, and those before it are forgotten."""
        for subject in self._subjects(number):
            staff.forget_tries(tx, subject)

    def _left(self, tx: Connection, number: str, reading: Reading) -> float:
        return max(seconds_left(staff.tries(tx, subject), reading) for subject in self._subjects(number))

    def _subjects(self, number: str) -> tuple[str, ...]:
        return (DEVICE, self._pins.alias(number)) if number else (DEVICE,)
