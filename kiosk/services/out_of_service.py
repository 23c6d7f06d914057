"""The switch by which staff take a kiosk out of service, and back. Nothing is sold or collected meanwhile (F-001).

Works on the database alone, from any process beside the kiosk, which follows within ten seconds. A purchase that is
under way is never cut off.
"""

from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.domain.bookings import SaleState
from kiosk.domain.out_of_service import OutOfService, WhyOutOfService
from kiosk.domain.settlements import SettlementState
from kiosk.domain.swap import LeftHere
from kiosk.facts import Facts, HealthChanged
from kiosk.services.swap import who_took_over
from kiosk.store import bookings, journal, out_of_service, printing, settlements
from kiosk.store.database import Database
from kiosk.store.left_here import left_here
from kiosk.store.sqlite import Connection

MOST_NAME = 60
RESTART = "staff_restart"


@dataclass(frozen=True, slots=True)
class Switched:
    """It is on the disk; ``changed`` is False if it was so before, and then nothing was written."""

    changed: bool


@dataclass(frozen=True, slots=True)
class NoName:
    """Nothing was done: nobody said who asks."""


@dataclass(frozen=True, slots=True)
class RestartNoted:
    """It is in the journal; now the program may end."""


@dataclass(frozen=True, slots=True)
class PrintsUnderWay:
    """So many papers are at the printer now: the program goes on, so that it is known whether they come out."""

    count: int


@dataclass(frozen=True, slots=True)
class PaymentsOpen:
    """So many payments have no outcome yet: the program goes on."""

    count: int


class ServiceSwitch:
    """Quick reads and writes, callable from the GUI thread (StoreError if the disk does not take them)."""

    def __init__(self, database: Database, clock: Clock, facts: Facts) -> None:
        self._database = database
        self._clock = clock
        self._facts = facts

    def standing(self) -> OutOfService | None:
        """Why, since when and by whom this kiosk is out of service; None while it serves."""
        with self._database.read() as tx:
            return out_of_service.standing(tx)

    def switch_off(self, by: str, reason: WhyOutOfService) -> Switched | NoName:
        """Take the kiosk out of service; its first screen says so once nobody uses it."""

        def write(tx: Connection) -> bool:
            before = out_of_service.standing(tx)
            if before is not None and before.reason is reason:
                return False
            out_of_service.switch_off(tx, name, reason, self._clock.now())
            return True

        name = _name(by)
        return self._told(changed=self._database.write(write)) if name else NoName()

    def switch_on(self, by: str) -> Switched | NoName:
        """Let it serve again."""

        def write(tx: Connection) -> bool:
            if out_of_service.standing(tx) is None:
                return False
            out_of_service.switch_on(tx, name, self._clock.now())
            return True

        name = _name(by)
        return self._told(changed=self._database.write(write)) if name else NoName()

    def ask_restart(self, by: str, *, of: str = "foyer") -> RestartNoted | PaymentsOpen | PrintsUnderWay | NoName:
        """Whether the program may end now to begin anew; not while money or paper is on the move.

        ``of``: "foyer", or "worker" for its second process alone, which never touches money.
        """

        def write(tx: Connection) -> RestartNoted | PaymentsOpen | PrintsUnderWay:
            payments, prints = _open_payments(tx), printing.under_way(tx)
            if payments and of == "foyer":
                return PaymentsOpen(payments)
            if prints:
                return PrintsUnderWay(prints)
            journal.append(tx, self._clock.now(), RESTART, "", {"by": name, "of": of})
            return RestartNoted()

        name = _name(by)
        return self._database.write(write) if name else NoName()

    def left(self) -> LeftHere:
        """What is still to do before nothing is lost with this kiosk."""
        with self._database.read() as tx:
            return left_here(tx)

    def gone(self) -> bool:
        """Whether another machine has this kiosk's place."""
        return who_took_over(self._database) is not None

    def _told(self, *, changed: bool) -> Switched:
        if changed:
            self._facts.publish(HealthChanged())
        return Switched(changed)


def _open_payments(tx: Connection) -> int:
    own = bookings.in_states(tx, SaleState.PAYING)
    made_elsewhere = [one for one in settlements.open_ones(tx) if one.state is SettlementState.PAYING]
    return len(own) + len(made_elsewhere)


def _name(by: str) -> str:
    name = " ".join(by.split())[:MOST_NAME]
    return name if name.isprintable() else ""
