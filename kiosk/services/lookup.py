"""A customer comes back with a booking's reference or a ticket's code: how the booking of this kiosk stands."""

import threading
from dataclasses import dataclass
from datetime import datetime

from kiosk.clock import Clock
from kiosk.domain.bookings import Booking, FoundBooking, PaymentMethod, SaleState
from kiosk.domain.exceptions import Voucher
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.domain.standing import Standing
from kiosk.domain.visits import Visit
from kiosk.store import bookings, catalogue, exceptions
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

MOST_WRONG = 5
"""Wrong tries in a row, whoever makes them; then nobody is answered for a while."""
PAUSE_SECONDS = 60.0
LONGEST_TEXT = 400


@dataclass(frozen=True, slots=True)
class Found:
    """The booking. ``before`` are the seats it had until it moved, in the order of its tickets.

    ``sold_as``: when and where its show was to be when it was sold, if that is known.
    ``void``: what was scanned is a ticket that admits nobody any more. ``elsewhere``: the booking as the provider has
    it, if it was made elsewhere; ``kept``: the provider keeps who collected tickets, and when (``collected_at``).
    """

    booking: Booking
    standing: Standing
    before: tuple[str, ...] = ()
    voucher: Voucher | None = None
    void: bool = False
    elsewhere: FoundBooking | None = None
    collected_at: datetime | None = None
    kept: bool = True
    sold_as: Visit | None = None


@dataclass(frozen=True, slots=True)
class NotFound:
    """There is no such booking among those that were looked through."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Too many wrong tries: nothing is looked up for so many seconds."""

    seconds: float


LookUpOutcome = Found | NotFound | Pause


def as_scanned(text: str) -> str:
    """A code without what scanners put around it; without their control characters, and none too long."""
    return "".join(letter for letter in text[:LONGEST_TEXT] if letter.isprintable()).strip()


def as_typed(text: str) -> str:
    """A reference as it is stored, however it was typed."""
    return "".join(text.split()).replace("-", "").upper()


class LookUp:
    """Quick reads; callable from any thread, the GUI's included."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._wrong = 0
        self._paused_until = 0.0

    def find(self, text: str) -> LookUpOutcome:
        """Look for what somebody typed (in capitals or not, with blanks or not) or a scanner read, in this kiosk.

        What is not found here may be elsewhere: whoever looked there too calls `in_vain` or `with_success`.
        """
        with self._lock:
            left = self._paused_until - self._clock.monotonic()
        if left > 0:
            return Pause(left)
        with self._database.read() as tx:
            found = self._find(tx, text[:LONGEST_TEXT])
        if found is None:
            return NotFound()
        self.with_success()
        return found

    def in_vain(self) -> NotFound | Pause:
        """Nobody knows what was looked for: one more wrong try."""
        with self._lock:
            self._wrong += 1
            if self._wrong < MOST_WRONG:
                return NotFound()
            self._wrong, self._paused_until = 0, self._clock.monotonic() + PAUSE_SECONDS
        return Pause(PAUSE_SECONDS)

    def with_success(self) -> None:
        """It was found: the wrong tries before it are forgotten."""
        with self._lock:
            self._wrong = 0

    def again(self, reference: str) -> Found | None:
        """A booking that was found before, as it stands now."""
        with self._database.read() as tx:
            return self._stand(tx, reference)

    def _find(self, tx: Connection, text: str) -> Found | None:
        code = as_scanned(text)
        if (reference := bookings.reference_of_code(tx, code)) is not None:
            return self._stand(tx, reference, void=not bookings.code_admits(tx, code))
        return self._stand(tx, as_typed(text))

    def _stand(self, tx: Connection, reference: str, *, void: bool = False) -> Found | None:
        booking = bookings.booking(tx, reference)
        if booking is None or booking.state in (SaleState.HELD, SaleState.ABANDONED):
            return None
        standing = self._standing(tx, booking)
        changed = standing in (Standing.MOVED, Standing.SHOW_MOVED)
        before = bookings.seats_before(tx, reference) if changed else ()
        sold_as = bookings.as_sold(tx, reference)
        return Found(booking, standing, before, exceptions.voucher_of(tx, reference), void, sold_as=sold_as)

    def _standing(self, tx: Connection, booking: Booking) -> Standing:
        match booking.state:
            case SaleState.REFUNDED:
                return Standing.REFUNDED
            case SaleState.REFUNDING:
                return Standing.GOES_BACK
            case SaleState.VOUCHER:
                return Standing.VOUCHER
            case SaleState.HELD | SaleState.ABANDONED | SaleState.PAYING | SaleState.PAID | SaleState.EXCEPTION:
                return Standing.LOOKED_AT
            case SaleState.ISSUED | SaleState.CONFIRMED:
                return self._standing_of_visit(tx, booking)

    def _standing_of_visit(self, tx: Connection, booking: Booking) -> Standing:
        showtime, sold_as = catalogue.showtime(tx, booking.showtime_id), bookings.as_sold(tx, booking.reference)
        if showtime is None:  # over and forgotten; or out of the programme, and nobody but the staff knows why
            gone = sold_as is not None and self._clock.now() < sold_as.starts_at
            return Standing.LOOKED_AT if gone else Standing.OVER
        if showtime.status is ShowtimeStatus.CANCELLED:
            return Standing.SHOW_CANCELLED
        if showtime.ends_at <= self._clock.now():
            return Standing.OVER
        if sold_as and (showtime.starts_at, showtime.auditorium_id) != (sold_as.starts_at, sold_as.auditorium_id):
            return Standing.SHOW_MOVED
        if booking.payment_method is PaymentMethod.COUNTER:
            return Standing.DUE
        return Standing.MOVED if bookings.seats_before(tx, booking.reference) else Standing.VALID
