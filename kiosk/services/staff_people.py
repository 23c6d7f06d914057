"""Who is of the staff: added, given another role or PIN, removed. Everything is in the journal with who did it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.pins import WeakPin, is_number, weakness
from kiosk.domain.staff import Permission, Role, StaffMember
from kiosk.services.staff_door import MOST_NAME
from kiosk.services.staff_pins import Pins
from kiosk.store import staff
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from kiosk.store.staff import Account


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody in the list. Without a PIN (``can_enter`` is false) they get one by `StaffPeople.reset_pin`."""

    member: StaffMember
    can_enter: bool
    last_in_at: datetime | None


class WhyNot(StrEnum):
    """Why nothing was changed (`WeakPin` says what is wrong with a PIN)."""

    NO_NAME = "no_name"
    NO_NUMBER = "no_number"
    NUMBER_TAKEN = "number_taken"
    UNKNOWN = "unknown"
    LAST_MANAGER = "last_manager"
    NO_ROOM = "no_room"


@dataclass(frozen=True, slots=True)
class Done:
    """It is on the disk."""


Outcome = Done | WhyNot | WeakPin
MOST_STAFF = 200


class StaffPeople:
    """Safe from any thread; what sets a PIN takes some 20 to 100 ms and belongs off the GUI thread.

    ``by`` is the name of who does it; whether they may is for the caller to ask.
    """

    def __init__(self, database: Database, pins: Pins, clock: Clock) -> None:
        self._database = database
        self._pins = pins
        self._clock = clock

    def everybody(self) -> tuple[Colleague, ...]:
        """All of the staff, by name."""
        with self._database.read() as tx:
            found = staff.everybody(tx)
        return tuple(Colleague(one.member, self._can_enter(one), one.last_in_at) for one in found)

    def somebody_manages(self) -> bool:
        """Whether anybody can come in by PIN and manage the staff. A quick read."""
        with self._database.read() as tx:
            return bool(self._managers(tx))

    def add(self, number: str, name: str, role: Role, pin: str, by: str) -> Outcome:
        """Somebody new."""
        called = " ".join(name.split())
        if not called or len(called) > MOST_NAME or not called.isprintable():
            return WhyNot.NO_NAME
        if not is_number(number):
            return WhyNot.NO_NUMBER
        kept = self._kept(number, pin)
        if isinstance(kept, WeakPin):
            return kept

        def write(tx: Connection) -> Outcome:
            before = staff.find(tx, number)
            if before is not None and self._can_enter(before):
                return WhyNot.NUMBER_TAKEN
            if before is None and len(staff.everybody(tx)) >= MOST_STAFF:
                return WhyNot.NO_ROOM
            staff.add(tx, StaffMember(number, called, role), by, self._clock.now())
            self._set_pin(tx, number, kept, by)
            return Done()

        return self._database.write(write)

    def reset_pin(self, number: str, pin: str, by: str) -> Outcome:
        """Another PIN for somebody, whose wrong tries are forgotten."""
        kept = self._kept(number, pin)
        if isinstance(kept, WeakPin):
            return kept

        def change(tx: Connection, _: Account) -> Outcome:
            self._set_pin(tx, number, kept, by)
            return Done()

        return self._change(number, change)

    def change_role(self, number: str, role: Role, by: str) -> Outcome:
        """Another role for somebody; never for the last who manages the staff, if it takes that from them."""

        def change(tx: Connection, account: Account) -> Outcome:
            if not StaffMember("", "", role).may(Permission.MANAGE_STAFF) and self._managers(tx) == {number}:
                return WhyNot.LAST_MANAGER
            if account.member.role is not role:
                staff.set_role(tx, number, role, by, self._clock.now())
            return Done()

        return self._change(number, change)

    def remove(self, number: str, by: str) -> Outcome:
        """Somebody goes; never the last who manages the staff, oneself or another."""

        def change(tx: Connection, _: Account) -> Outcome:
            if self._managers(tx) == {number}:
                return WhyNot.LAST_MANAGER
            staff.remove(tx, number, by, self._clock.now())
            staff.forget_tries(tx, self._pins.alias(number))
            return Done()

        return self._change(number, change)

    def _change(self, number: str, change: Callable[[Connection, Account], Outcome]) -> Outcome:
        def write(tx: Connection) -> Outcome:
            account = staff.find(tx, number)
            return WhyNot.UNKNOWN if account is None else change(tx, account)

        return self._database.write(write)

    def _kept(self, number: str, pin: str) -> str | WeakPin:
        return weakness(pin, number) or self._pins.kept(number, pin)

    def _set_pin(self, tx: Connection, number: str, kept: str, by: str) -> None:
        staff.set_pin(tx, number, kept, self._pins.mark(), by, self._clock.now())
        staff.forget_tries(tx, self._pins.alias(number))

    def _managers(self, tx: Connection) -> set[str]:
        return {
            one.member.number
            for one in staff.everybody(tx)
            if self._can_enter(one) and one.member.may(Permission.MANAGE_STAFF)
        }

    def _can_enter(self, account: Account) -> bool:
        return bool(account.pin_hash) and account.pepper == self._pins.mark()
