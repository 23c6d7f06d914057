"""What a customer may want after buying: the booking again, its tickets printed again."""

import uuid
from datetime import datetime
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain import paper
from kiosk.domain.bookings import Booking, SaleState
from kiosk.domain.paper import PrinterReadiness
from kiosk.domain.tickets import TicketFace
from kiosk.ports import Nudge
from kiosk.services.faces import faces, faces_of
from kiosk.store import bookings, collecting, printer_report, printing
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

SHOW_AGAIN_WITHIN = paper.STILL_HERE
"""An interrupted purchase is shown again only while its customer can still be standing there."""
MOST_COPIES = 9
"""Of the same tickets: whoever needs more has lost something else."""


class PrintState(StrEnum):
    """What is known of a booking's tickets on paper."""

    NONE = "none"
    PRINTING = "printing"
    PRINTED = "printed"
    NOT_PRINTED = "not_printed"
    UNKNOWN = "unknown"


class AfterSales:
    """Quick reads and writes; callable from the GUI thread."""

    def __init__(self, database: Database, clock: Clock, nudge: Nudge) -> None:
        self._database = database
        self._clock = clock
        self._nudge = nudge
        self._interrupted: str | None = None

    def booking(self, reference: str) -> Booking | None:
        """A booking of this kiosk."""
        with self._database.read() as tx:
            return bookings.booking(tx, reference)

    def faces(self, reference: str) -> tuple[TicketFace, ...]:
        """What stands on its tickets."""
        with self._database.read() as tx:
            return faces(tx, reference)

    def faces_of(self, booking: Booking) -> tuple[TicketFace, ...]:
        """What stands on the tickets of a booking that need not be this kiosk's."""
        with self._database.read() as tx:
            return faces_of(tx, booking)

    def print_state(self, reference: str) -> PrintState:
        """What became of the latest printing."""
        with self._database.read() as tx:
            attempt = printing.latest(tx, reference)
        if attempt is None:
            return PrintState.NONE
        return PrintState.PRINTING if attempt.state in ("reserved", "sent") else PrintState(attempt.state)

    def paper_can_come(self) -> bool:
        """Whether a customer may count on paper now, as far as the printer says."""
        with self._database.read() as tx:
            return paper.paper_can_come(printer_report.report(tx), self._clock.now())

    def paper_may_fail(self) -> bool:
        """Whether the latest tickets, anybody's, did not come out, and the printer has not been mended since."""
        with self._database.read() as tx:
            attempt, said = printing.latest_settled(tx), printer_report.report(tx)
        if attempt is None or attempt.state != "not_printed":
            return False
        mended = said is not None and said.readiness is PrinterReadiness.READY and said.since > attempt.created_at
        return not mended

    def paper_came(self, reference: str, *, came: bool) -> bool:
        """Its customer says whether the paper came out, of which nobody knew; False if nobody asked.

        Nothing is printed again by this.
        """

        def settle(tx: Connection) -> bool:
            attempt = printing.latest(tx, reference)
            if attempt is None or attempt.state != "unknown":
                return False
            printing.move(tx, attempt.id, "printed" if came else "not_printed", paper.SAYS_THE_CUSTOMER)
            return True

        return self._database.write(settle)

    def print_again(self, reference: str) -> bool:
        """Print one more copy, numbered and marked as such; False for tickets in force no more, or copied too often."""
        reserved = self._database.write(lambda tx: print_again(tx, reference, self._clock.now()))
        if reserved:
            self._nudge("print")
        return reserved

    def interrupted(self) -> Booking | None:
        """A purchase that recovery completed at this start, moments ago: to be shown to its customer, once."""
        reference, self._interrupted = self._interrupted, None
        booking = self.booking(reference) if reference else None
        if booking is None or booking.state not in (SaleState.ISSUED, SaleState.CONFIRMED):
            return None
        return booking if self._clock.now() - booking.issued_at < SHOW_AGAIN_WITHIN else None

    def show_again(self, reference: str) -> None:
        """Recovery completed this one."""
        self._interrupted = reference


def print_again(tx: Connection, reference: str, at: datetime) -> bool:
    """The same within a transaction."""
    attempt = printing.latest(tx, reference)
    if not _in_force(tx, reference) or (attempt is not None and attempt.copy >= MOST_COPIES):
        return False
    printing.reserve(tx, str(uuid.uuid4()), reference, at)
    return True


def _in_force(tx: Connection, reference: str) -> bool:
    if bookings.any_ticket_live(tx, reference):
        return True
    collection = collecting.of(tx, reference)
    return collection is not None and collection.collected
