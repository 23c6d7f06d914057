"""The outbox as a technician deals with it: what lies there and why, sent now, put aside, taken out on a stick.

Reads and writes the database only; the relay does the sending. Nothing is ever dropped, and nothing can be sent in
another order or twice by what is done here: see `kiosk.store.parking`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.clock import Clock
from kiosk.logs import logger
from kiosk.ports import Nudge
from kiosk.sticks import NotSaved, Stick, save
from kiosk.store import journal, parking, sealed_messages
from kiosk.store.database import Database
from kiosk.store.parking import Lying, Standing
from kiosk.store.sqlite import Connection

__all__ = ["PARKED_BECAUSE", "Done", "Lying", "OutboxDesk", "OutboxView", "ParkReason", "Standing", "WhyNot"]

log = logger(__name__)

MOST_SHOWN = 200
MOST_EXPORTED = 20_000
MOST_NAME = 60


class ParkReason(StrEnum):
    """Why a message is put aside; one of a few words, so that nobody writes a customer's name there."""

    PROVIDER_ASKS = "provider_asks"
    LOOKS_WRONG = "looks_wrong"
    OTHER = "other"


def parked_because(reason: ParkReason) -> str:
    """What stands as its reason then, on the list of exceptions as well."""
    return f"parked: {reason.value}"


PARKED_BECAUSE: Final = {parked_because(one): one for one in ParkReason}


class WhyNot(StrEnum):
    """Why nothing was done."""

    NOBODY = "nobody"
    NOT_WAITING = "not_waiting"
    NOT_PARKED = "not_parked"
    NO_STICK = "no_stick"
    NOT_WRITTEN = "not_written"


@dataclass(frozen=True, slots=True)
class Done:
    """It is on the disk: so many messages were concerned. ``file``: what was written on the stick."""

    messages: int = 1
    file: str = ""


@dataclass(frozen=True, slots=True)
class OutboxView:
    """What lies in the outbox. Wishes are members' (sealed), which are looked at by nobody."""

    counts: dict[Standing, int]
    rows: tuple[Lying, ...]
    wishes_waiting: int
    wishes_refused: int


class OutboxDesk:
    """Quick reads and writes, but for `export`, which waits for the stick. ``sticks`` finds what is plugged in."""

    def __init__(
        self, database: Database, clock: Clock, nudge: Nudge, kiosk: str, sticks: Callable[[], tuple[Stick, ...]]
    ) -> None:
        self._database = database
        self._clock = clock
        self._nudge = nudge
        self._kiosk = kiosk
        self._sticks = sticks

    def view(self, standing: Standing | None = None) -> OutboxView:
        """Messages of one standing, or all that are not delivered; 200 at most."""
        with self._database.read() as tx:
            return OutboxView(
                parking.counts(tx),
                parking.lying(tx, standing, MOST_SHOWN),
                sealed_messages.waiting(tx),
                len(sealed_messages.refused(tx)),
            )

    def retry(self, number: int, by: str) -> Done | WhyNot:
        """Have a waiting message sent now; one that may have arrived is asked for first, as ever."""

        def work(tx: Connection, at: datetime, _name: str) -> bool:
            return parking.hurry(tx, number, at)

        return self._act(by, "staff_hurried", number, WhyNot.NOT_WAITING, work)

    def park(self, number: int, reason: ParkReason, by: str) -> Done | WhyNot:
        """Put a waiting message aside until somebody takes it up again, or settles it on the exceptions list."""

        def work(tx: Connection, at: datetime, _name: str) -> bool:
            return parking.park(tx, number, parked_because(reason), at)

        return self._act(by, "staff_parked", number, WhyNot.NOT_WAITING, work, reason=reason.value)

    def unpark(self, number: int, by: str) -> Done | WhyNot:
        """Take a parked message up again; not once its sale went another way."""

        def work(tx: Connection, at: datetime, name: str) -> bool:
            return parking.unpark(tx, number, name, at)

        return self._act(by, "staff_unparked", number, WhyNot.NOT_PARKED, work)

    def export(self, by: str) -> Done | WhyNot:
        """Write all that is not delivered onto the first stick, whole or not at all. Blocks for the stick."""
        name, stick = _name(by), next(iter(self._sticks()), None)
        if not name:
            return WhyNot.NOBODY
        if stick is None:
            return WhyNot.NO_STICK
        now = self._clock.now()
        with self._database.read() as tx:
            lines = parking.exported(tx, MOST_EXPORTED)
        file = f"foyer-outbox-{self._kiosk}-{now:%Y%m%d-%H%M%S}.jsonl"
        outcome = save(stick, file, "".join(f"{line}\n" for line in lines).encode())
        if isinstance(outcome, NotSaved):
            log.warning("the outbox could not be written to a stick: %s", outcome.why)
            return WhyNot.NOT_WRITTEN
        body = {"by": name, "messages": len(lines)}
        self._database.write(lambda tx: journal.append(tx, now, "staff_exported_outbox", "", body))
        return Done(len(lines), file)

    def _act(
        self,
        by: str,
        kind: str,
        number: int,
        why_not: WhyNot,
        work: Callable[[Connection, datetime, str], bool],
        **more: str,
    ) -> Done | WhyNot:
        name = _name(by)
        if not name:
            return WhyNot.NOBODY

        def write(tx: Connection) -> bool:
            now = self._clock.now()
            row = parking.message(tx, number)
            if row is None or not work(tx, now, name):
                return False
            journal.append(tx, now, kind, row.booking_reference, {"message": number, "by": name, **more})
            return True

        if not self._database.write(write):
            return why_not
        self._nudge("relay")
        return Done()


def _name(by: str) -> str:
    return " ".join("".join(one for one in by if one.isprintable()).split())[:MOST_NAME]
