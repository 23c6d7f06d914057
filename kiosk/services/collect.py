"""A customer bought elsewhere: the booking is found at the provider, and its tickets are handed out here, once."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.config import SPOKEN
from kiosk.domain.bookings import Booking, FoundBooking
from kiosk.domain.settlements import SettlementState
from kiosk.domain.standing import Standing, standing_elsewhere
from kiosk.facts import ConnectionChanged, Facts
from kiosk.logs import logger
from kiosk.ports import (
    BoxOffice,
    CodeRead,
    CodeReader,
    CodeTrust,
    Collected,
    CollectOutcome,
    NotThere,
    Nudge,
    Refused,
    Unreachable,
)
from kiosk.services.after_sales import MOST_COPIES
from kiosk.services.faces import faces_of
from kiosk.services.lookup import Found, LookUp, NotFound, Pause, as_scanned, as_typed
from kiosk.store import catalogue, collecting, printing, settlements, sync_state
from kiosk.store.collecting import Collection
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

log = logger(__name__)

LONGEST_REFERENCE = 16
TRIES = 2
"""How often a collection is asked for under its one id while a customer waits: an answer may get lost."""
LONGEST_SHOW = timedelta(hours=8)
"""A genuine ticket whose show began longer ago is of a show that is over."""


class WhyNone(StrEnum):
    """Why there is no booking to show."""

    OFFLINE = "offline"
    STAFF = "staff"
    CANCELLED = "cancelled"
    OVER = "over"
    FOREIGN = "foreign"
    FORGED = "forged"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class NoBooking:
    """Nothing can be handed out; nothing was."""

    why: WhyNone


@dataclass(frozen=True, slots=True)
class HandedOut:
    """The tickets are this customer's and a print of them is on the disk; it comes out in the background."""

    booking: Booking


FindElsewhereOutcome = Found | NotFound | Pause | NoBooking
HandOutOutcome = HandedOut | Found | NoBooking


class Collect:
    """Blocks for the provider's answers (up to 4 s each): never on the GUI thread.

    ``keeps_collections``: whether the provider keeps who collected tickets; if not, only the door knows.
    ``language``: of tickets whose booking names none that is spoken here.
    """

    def __init__(
        self,
        database: Database,
        box_office: BoxOffice,
        lookup: LookUp,
        reader: CodeReader,
        clock: Clock,
        facts: Facts,
        nudge: Nudge,
        *,
        keeps_collections: Callable[[], bool],
        language: str,
    ) -> None:
        self._database = database
        self._box_office = box_office
        self._lookup = lookup
        self._reader = reader
        self._clock = clock
        self._facts = facts
        self._nudge = nudge
        self._keeps_collections = keeps_collections
        self._language = language

    def find(self, text: str) -> FindElsewhereOutcome:
        """Look elsewhere for what this kiosk did not sell: `LookUp.find` comes first, and its pause is kept to.

        A door code that was altered or forged is known as such without anybody being asked.
        """
        code = as_scanned(text)
        read = self._reader.read(code)
        match read.trust:
            case CodeTrust.DAMAGED:
                return NoBooking(WhyNone.DAMAGED)
            case CodeTrust.FORGED:
                return NoBooking(WhyNone.FORGED)
            case CodeTrust.REVOKED:
                return NoBooking(WhyNone.STAFF)
            case CodeTrust.GENUINE | CodeTrust.UNKNOWN_KEY | CodeTrust.OTHER:
                return self._ask(_asked_for(code), read)

    def hand_out(self, found: FoundBooking) -> HandOutOutcome:
        """Collect a booking's tickets at the provider and have them printed.

        What is to be handed out is on the disk before the provider is asked, under an id that stays the same until
        the paper is known to have come out: a lost answer, a crash or a power cut is asked about again under that id.
        """
        stands = self.stands(found)
        if stands.standing is not Standing.TO_COLLECT:
            return stands
        with self._database.read() as tx:
            showtime, complete = catalogue.showtime(tx, found.showtime_id), _can_be_printed(tx, found)
        if showtime is None or not complete:
            return NoBooking(WhyNone.STAFF)
        begun = self._database.write(lambda tx: collecting.begin(tx, str(uuid.uuid4()), found, showtime.ends_at))
        if begun.collected or not self._keeps_collections():
            return self._print(found)
        match self._collect(begun):
            case Collected(already=False) | Refused(code="not_supported"):
                return self._print(found)
            case Collected(at=at):
                self._forget(found)
                return self.stands(replace(found, collected_at=at))
            case Refused(code="cancelled"):
                self._forget(found)
                return self.stands(replace(found, cancelled=True))
            case Refused(code="payment_due"):
                self._forget(found)
                return self.stands(replace(found, paid=False))
            case Refused() | NotThere() as no:
                log.warning("tickets of a booking may not be handed out: %s", no)
                self._forget(found)
                return NoBooking(WhyNone.STAFF)
            case Unreachable(reason=reason):
                return self._offline(reason)

    def _ask(self, code: str, read: CodeRead) -> FindElsewhereOutcome:
        with self._database.read() as tx:
            online, begun = sync_state.contact(tx).online, collecting.of(tx, code)
            paid = settlements.of_booking(tx, code)
        if not online and begun is not None and begun.collected:
            return self.stands(begun.booking)
        if not online and paid is not None and paid.state in (SettlementState.PAYING, SettlementState.PAID):
            return self.stands(paid.booking)
        if not online:
            self._nudge("pull")
            return NoBooking(WhyNone.OFFLINE)
        match self._box_office.find(code):
            case FoundBooking() as found:
                self._lookup.with_success()
                return self.stands(self._in_words_spoken_here(found))
            case NotThere() if read.trust is CodeTrust.UNKNOWN_KEY:
                return NoBooking(WhyNone.FOREIGN)
            case NotThere() if read.starts_at is not None and read.starts_at + LONGEST_SHOW < self._clock.now():
                return NoBooking(WhyNone.OVER)
            case NotThere():
                return self._lookup.in_vain()
            case Refused(code="cancelled"):
                return NoBooking(WhyNone.CANCELLED)
            case Refused(code=why):
                log.warning("the provider does not say what became of a booking: %s", why)
                return NoBooking(WhyNone.STAFF)
            case Unreachable(reason=reason):
                return self._offline(reason)

    def _collect(self, begun: Collection) -> CollectOutcome:
        outcome = self._box_office.collect(begun.booking.reference, begun.id)
        for _ in range(TRIES - 1):
            if not isinstance(outcome, Unreachable):
                break
            outcome = self._box_office.collect(begun.booking.reference, begun.id)
        return outcome

    def _print(self, found: FoundBooking) -> HandOutOutcome:
        now = self._clock.now()

        def reserve(tx: Connection) -> bool:
            collecting.collected(tx, found.reference)
            attempt = printing.latest(tx, found.reference)
            if attempt is not None and attempt.state in ("reserved", "sent"):
                return True
            if attempt is not None and attempt.copy >= MOST_COPIES:
                return False
            printing.reserve(tx, str(uuid.uuid4()), found.reference, now)
            return True

        if not self._database.write(reserve):
            return NoBooking(WhyNone.STAFF)
        self._nudge("print")
        return HandedOut(found.as_sold)

    def stands(self, found: FoundBooking) -> Found:
        """How a booking the provider told of stands now; quick."""
        with self._database.read() as tx:
            showtime = catalogue.showtime(tx, found.showtime_id)
            ours = collecting.of(tx, found.reference) is not None
            paid = settlements.of_booking(tx, found.reference)
        paid_here = paid.state if paid else None
        standing = standing_elsewhere(found, showtime, self._clock.now(), ours=ours, paid_here=paid_here)
        if standing is Standing.PAID_HERE:
            self._nudge("payments")
        return Found(
            found.as_sold,
            standing,
            elsewhere=found,
            collected_at=found.collected_at,
            kept=self._keeps_collections(),
        )

    def _forget(self, found: FoundBooking) -> None:
        self._database.write(lambda tx: collecting.forget(tx, found.reference))

    def _offline(self, reason: str) -> NoBooking:
        log.info("no answer to a customer's question about a booking: %s", reason)
        now = self._clock.now()
        if self._database.write(lambda tx: sync_state.record_contact(tx, now, online=False)):
            self._facts.publish(ConnectionChanged(online=False))
        self._nudge("pull")
        return NoBooking(WhyNone.OFFLINE)

    def _in_words_spoken_here(self, found: FoundBooking) -> FoundBooking:
        base = found.language.split("-")[0]
        return replace(found, language=base if base in SPOKEN else self._language)


def _can_be_printed(tx: Connection, found: FoundBooking) -> bool:
    """Whether this kiosk knows the hall well enough for all of its tickets."""
    return len(faces_of(tx, found.as_sold)) == len(found.tickets)


def _asked_for(code: str) -> str:
    """A reference however it was typed, or a code as it is."""
    typed = as_typed(code)
    return typed if typed.isascii() and typed.isalnum() and len(typed) <= LONGEST_REFERENCE else code
