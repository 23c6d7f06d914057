"""The first of the staff: a code that only the console shows lets somebody make themselves known, once."""

import hmac
import secrets
import threading
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.bookings import REFERENCE_ALPHABET
from kiosk.domain.staff import Role
from kiosk.services.staff_door import Wrong
from kiosk.services.staff_people import Done, Outcome, StaffPeople
from kiosk.services.staff_pins import Pins
from kiosk.services.staff_tries import Paused, TryCounter, Way
from kiosk.store import journal
from kiosk.store.database import Database

CODE_LENGTH: Final = 12
"""Letters of `REFERENCE_ALPHABET`: 28^12 = 2.3e17 codes, for a few tries an hour."""
BY_CODE: Final = "set-up code"


class StaffSetUp:
    """Safe from any thread. The code is kept in memory as a keyed hash, and is another one at each start."""

    def __init__(self, database: Database, people: StaffPeople, pins: Pins, tries: TryCounter, clock: Clock) -> None:
        self._database = database
        self._people = people
        self._pins = pins
        self._tries = tries
        self._clock = clock
        self._lock = threading.Lock()
        self._digest = ""

    def code_needed(self) -> bool:
        """Whether nobody can come in and manage the staff, so that the code lets somebody in. A quick read."""
        return not self._people.somebody_manages()

    def mint(self) -> str:
        """The code for the console; "" if none is needed, or one was given out already by this program."""
        with self._lock:
            if self._digest or not self.code_needed():
                return ""
            code = "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(CODE_LENGTH))
            self._digest = self._pins.digest(code)
        return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))

    def check(self, typed: str) -> Done | Wrong | Paused:
        """Whether it is the code; it stays good until somebody was made. Wrong ones count as tries at the door."""
        paused = self._tries.begin()
        if paused is not None:
            return paused
        if not self._fits(typed):
            return Wrong(self._tries.was_wrong(Way.SET_UP_CODE))
        self._database.write(self._tries.was_right)
        return Done()

    def make_first(self, typed: str, number: str, name: str, pin: str) -> Outcome | Wrong | Paused:
        """The first of the staff, who may do everything; the code is spent then. Takes as long as any new PIN."""
        checked = self.check(typed)
        if not isinstance(checked, Done):
            return checked
        made = self._people.add(number, name, Role.BOTH, pin, BY_CODE)
        if isinstance(made, Done):
            with self._lock:
                self._digest = ""
            self._database.write(lambda tx: journal.append(tx, self._clock.now(), "staff_set_up", number, {"by": name}))
        return made

    def _fits(self, typed: str) -> bool:
        code = "".join(typed.split()).replace("-", "").upper()
        with self._lock:
            known = self._digest
        return bool(known) and self.code_needed() and hmac.compare_digest(self._pins.digest(code), known)
