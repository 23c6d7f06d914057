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
    (SaleState.EXCEPTION, SaleState.REFUNDING),
    (SaleState.REFUNDING, SaleState.REFUNDED),
    (SaleState.REFUNDING, SaleState.EXCEPTION),
)
"""Enforced by the database itself: see kiosk.store. ``HELD`` to ``ISSUED`` is a booking to be paid at the counter."""


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


def mint_reference() -> str:
    """A new booking reference, unguessable (28^8 = 3.8e11) and fit to be read aloud."""
    return "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(REFERENCE_LENGTH))


def mint_ticket_id() -> str:
    """A new ticket id: 64 random bits in hex, as the door code carries them."""
    return secrets.token_hex(8)
