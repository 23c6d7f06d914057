"""The staff's door: a number and a PIN, or a role that an issuer gave, become somebody who is let in."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.members import Identity
from kiosk.domain.staff import Role, StaffMember
from kiosk.services.staff_pins import Pins
from kiosk.services.staff_tries import Paused, TryCounter, Way
from kiosk.store import journal, staff
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

MOST_NAME: Final = 60
BY_PHONE: Final = "phone"
"""The number of somebody who signed in with a phone: they have no account here."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Number and PIN do not belong together, or nobody has the number: which, nobody is told. ``pause`` in seconds."""

    pause: float


@dataclass(frozen=True, slots=True)
class NoRole:
    """The issuer knows the person, and gives them no role here."""


class StaffDoor:
    """Safe from any thread. ``enter`` takes some 20 to 100 ms, whatever comes of it: not on the GUI thread.

    ``managers`` and ``technicians``: the values of the issuer's claim that mean these roles.
    """

    def __init__(
        self,
        database: Database,
        pins: Pins,
        tries: TryCounter,
        clock: Clock,
        *,
        managers: Collection[str] = (),
        technicians: Collection[str] = (),
    ) -> None:
        self._database = database
        self._pins = pins
        self._tries = tries
        self._clock = clock
        self._managers = frozenset(managers)
        self._technicians = frozenset(technicians)

    def enter(self, number: str, pin: str) -> StaffMember | Wrong | Paused:
        """Let somebody in by number and PIN."""
        paused = self._tries.begin(number)
        if paused is not None:
            return paused
        with self._database.read() as tx:
            account = staff.find(tx, number)
        kept = account.pin_hash if account and account.pepper == self._pins.mark() else ""
        if not self._pins.fits(number, pin, kept):  # which takes as long where nobody has the number
            return Wrong(self._tries.was_wrong(Way.PIN, number))

        def write(tx: Connection) -> StaffMember | None:
            found = staff.find(tx, number)  # removed a moment ago?
            if found is None or found.pin_hash != kept:
                return None
            self._tries.was_right(tx, number)
            staff.came_in(tx, number, self._clock.now())
            self._note(tx, "staff_in", number, found.member, Way.PIN)
            return found.member

        return self._database.write(write) or Wrong(0.0)

    def enter_by_phone(self, person: Identity) -> StaffMember | NoRole:
        """Let somebody in whom the issuer knows, if it gives them a role: ``member_numbers`` hold the claim's values.

        They need no account here, and what they may do is what the issuer says now.
        """
        role = role_of(person.member_numbers, self._managers, self._technicians)
        if role is None:
            self._database.write(
                lambda tx: journal.append(
                    tx, self._clock.now(), "staff_refused", "", {"way": Way.PHONE.value, "pause": 0}
                )
            )
            return NoRole()
        name = " ".join(person.name.split())[:MOST_NAME]
        unnamed = sha256(f"{person.issuer}\0{person.subject}".encode()).hexdigest()[:8]
        member = StaffMember(BY_PHONE, name or f"{BY_PHONE} {unnamed}", role)
        self._database.write(lambda tx: self._note(tx, "staff_in", BY_PHONE, member, Way.PHONE))
        return member

    def left(self, member: StaffMember) -> None:
        """They signed out, or were signed out."""
        self._database.write(
            lambda tx: journal.append(tx, self._clock.now(), "staff_out", member.number, {"by": member.name})
        )

    def still(self, member: StaffMember) -> bool:
        """Whether they are who they were when they came in: not removed, nor given another role. A quick read."""
        if member.number == BY_PHONE:
            return True
        with self._database.read() as tx:
            found = staff.find(tx, member.number)
        return found is not None and found.member == member

    def pause(self, number: str = "") -> float:
        """Seconds until anybody, or this number, may try again; 0 if they may. A quick read."""
        return self._tries.pause(number)

    def _note(self, tx: Connection, kind: str, number: str, member: StaffMember, way: Way) -> None:
        body = {"by": member.name, "role": member.role.value, "way": way.value}
        journal.append(tx, self._clock.now(), kind, number, body)


def role_of(values: Collection[str], managers: Collection[str], technicians: Collection[str]) -> Role | None:
    """The role that the values of a claim give; None for nobody of the staff."""
    manages, repairs = not set(managers).isdisjoint(values), not set(technicians).isdisjoint(values)
    if manages and repairs:
        return Role.BOTH
    return Role.MANAGER if manages else Role.TECHNICIAN if repairs else None
