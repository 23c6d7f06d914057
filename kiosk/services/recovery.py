"""What a kiosk does first after it starts: ends what a stopped program left open."""

from kiosk.clock import Clock
from kiosk.domain.bookings import SaleState
from kiosk.facts import BookingChanged, Facts
from kiosk.logs import logger
from kiosk.services.after_sales import AfterSales
from kiosk.services.payments import Payments
from kiosk.services.seat_rights import SeatRights
from kiosk.store import bookings
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

log = logger(__name__)


class Recovery:
    """Blocks on the terminal: run it off the GUI thread, once, at start.

    What nobody asked money for ends first and at once: a customer may begin while the terminal is being asked.
    """

    def __init__(
        self,
        database: Database,
        payments: Payments,
        seat_rights: SeatRights,
        after_sales: AfterSales,
        clock: Clock,
        facts: Facts,
    ) -> None:
        self._database = database
        self._payments = payments
        self._rights = seat_rights
        self._after_sales = after_sales
        self._clock = clock
        self._facts = facts

    def recover(self) -> None:
        """Abandon sales nobody paid for, hand their seats back, ask the terminal about open payments."""
        abandoned = self._database.write(self._abandon_held)
        self._rights.hand_back_leftovers()
        if abandoned:
            log.info("abandoned %d sales that a stopped program left before payment", len(abandoned))
            self._facts.publish(*(BookingChanged(reference) for reference in abandoned))
        for reference in self._payments.settle_open():
            self._after_sales.show_again(reference)

    def _abandon_held(self, tx: Connection) -> tuple[str, ...]:
        left = bookings.in_states(tx, SaleState.HELD)
        for booking in left:
            bookings.step(tx, booking.reference, SaleState.ABANDONED, self._clock.now(), why="restart")
        return tuple(booking.reference for booking in left)
