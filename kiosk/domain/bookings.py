"""Bookings and the ledger of a sale: which steps there are and which may follow which."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.money import Money

REFERENCE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"
"""No letter or digit that is mistaken for another when read aloud, written down or typed (0/O, 1/I, 2/Z, 5/S, 6/G)."""
REFERENCE_LENGTH = 8


class SaleState(StrEnum):
    """Where a sale stands, from the first right to its one ending."""

    HELD = "held"
    PAYING = "paying"
    PAID = "paid"
    ISSUED = "issued"
    CONFIRMED = "confirmed"
    REFUNDING = "refunding"
    REFUNDED = "refunded"
    EXCEPTION = "exception"
    ABANDONED = "abandoned"
    VOUCHER = "voucher"


ALLOWED_STEPS: tuple[tuple[SaleState, SaleState], ...] = (
    (SaleState.HELD, SaleState.PAYING),
    (SaleState.HELD, SaleState.ISSUED),
    (SaleState.HELD, SaleState.ABANDONED),
    (SaleState.PAYING, SaleState.HELD),
    (SaleState.PAYING, SaleState.PAID),
    (SaleState.PAYING, SaleState.ABANDONED),
    (SaleState.PAYING, SaleState.REFUNDING),
    (SaleState.PAID, SaleState.ISSUED),
    (SaleState.PAID, SaleState.REFUNDING),
    (SaleState.ISSUED, SaleState.CONFIRMED),
    (SaleState.ISSUED, SaleState.EXCEPTION),
    (SaleState.ISSUED, SaleState.REFUNDING),
    (SaleState.CONFIRMED, SaleState.REFUNDING),
    (SaleState.CONFIRMED, SaleState.EXCEPTION),
    (SaleState.EXCEPTION, SaleState.CONFIRMED),
    (SaleState.EXCEPTION, SaleState.ISSUED),
    (SaleState.EXCEPTION, SaleState.REFUNDING),
    (SaleState.EXCEPTION, SaleState.VOUCHER),
    (SaleState.REFUNDING, SaleState.REFUNDED),
    (SaleState.REFUNDING, SaleState.EXCEPTION),
)
"""Enforced by the database itself: see kiosk.store. ``HELD`` to ``ISSUED`` is a booking to be paid at the counter,
``EXCEPTION`` to ``ISSUED`` one that the provider is told of once more."""


class PaymentMethod(StrEnum):
    """How a booking is paid."""

    CARD = "card"
    COUNTER = "counter"


class PaymentState(StrEnum):
    """Where a payment stands. ``REQUESTED`` is written before the terminal is asked."""

    REQUESTED = "requested"
    APPROVED = "approved"
    DECLINED = "declined"
    DUE = "due"
    REVERSING = "reversing"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Payment:
    """One attempt to pay; its reference was minted here, before anybody was asked."""

    reference: str
    booking_reference: str
    method: PaymentMethod
    state: PaymentState
    amount: Money
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class BookedTicket:
    """One admission of a booking. ``code`` is what the door scans; empty while the booking is not paid."""

    id: str
    showtime_id: str
    seat_id: str
    ticket_type_id: str
    price: Money
    code: str


@dataclass(frozen=True, slots=True)
class Booking:
    """A sale as the customer holds it."""

    reference: str
    showtime_id: str
    tickets: tuple[BookedTicket, ...]
    fee: Money
    tax: Money
    total: Money
    payment_method: PaymentMethod
    language: str
    issued_at: datetime
    state: SaleState


@dataclass(frozen=True, slots=True)
class FoundBooking:
    """A booking as the provider has it, wherever it was made. ``codes`` of unpaid tickets are empty.

    ``expired``: it was not paid in time, and its seats are anybody's again.
    """

    reference: str
    showtime_id: str
    tickets: tuple[BookedTicket, ...]
    fee: Money
    total: Money
    payment_method: PaymentMethod
    paid: bool
    cancelled: bool
    collected_at: datetime | None
    language: str
    booked_at: datetime
    expired: bool = False

    @property
    def as_sold(self) -> Booking:
        """The same as if it had been sold here: what its tickets are made of. Its tax is not known."""
        return Booking(
            reference=self.reference,
            showtime_id=self.showtime_id,
            tickets=self.tickets,
            fee=self.fee,
            tax=Money(0, self.total.currency),
            total=self.total,
            payment_method=PaymentMethod.CARD if self.paid else PaymentMethod.COUNTER,
            language=self.language,
            issued_at=self.booked_at,
            state=SaleState.CONFIRMED,
        )


def mint_reference() -> str:
    """A new booking reference, unguessable (28^8 = 3.8e11) and fit to be read aloud."""
    return "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(REFERENCE_LENGTH))


def mint_voucher_code() -> str:
    """A new voucher's code: whoever has it has the money, so it is longer than a reference (28^12 = 2.3e17)."""
    return "-".join("".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(4)) for _ in range(3))


def mint_ticket_id() -> str:
    """A new ticket id: 64 random bits in hex, as the door code carries them."""
    return secrets.token_hex(8)
