"""Where a customer asks for tickets by mail. Runs in the kiosk's own process; `kiosk.services.mailing` sends them."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.bookings import SaleState
from kiosk.domain.mail import MailKind, MailState
from kiosk.domain.mail_address import AddressMistake, MailAddress, read_address
from kiosk.ports import Nudge
from kiosk.store import bookings, mail
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

MOST_MAILS = 5
"""Of one booking: enough for somebody who mistypes, too few to pester anybody with."""
_ENDED = (SaleState.ABANDONED, SaleState.REFUNDING, SaleState.REFUNDED, SaleState.VOUCHER)


class WhyNotMailed(StrEnum):
    """Why no mail is sent, where the address is not to blame."""

    NOT_OFFERED = "not_offered"
    NO_TICKETS = "no_tickets"
    TOO_OFTEN = "too_often"


@dataclass(frozen=True, slots=True)
class MailAsked:
    """It is on the disk, and goes out once the sale is a booking."""


@dataclass(frozen=True, slots=True)
class MailNotAsked:
    """Nothing was written down."""

    why: AddressMistake | WhyNotMailed


class MailDesk:
    """Quick reads and writes; callable from the GUI thread. ``offered``: this kiosk knows a mail server."""

    def __init__(self, database: Database, clock: Clock, nudge: Nudge, *, offered: bool) -> None:
        self._database = database
        self._clock = clock
        self._nudge = nudge
        self.offered = offered

    def ask_for(self, reference: str, typed: str, language: str) -> MailAsked | MailNotAsked:
        """Have the tickets of a sale sent to what was typed, in a language. From the hold on, so before the payment.

        Asked again before it went out, it goes to the latest address; afterwards it is another mail. StoreError: the
        disk did not take it.
        """
        if not self.offered:
            return MailNotAsked(WhyNotMailed.NOT_OFFERED)
        address = read_address(typed)
        if isinstance(address, AddressMistake):
            return MailNotAsked(address)
        now = self._clock.now()
        why = self._database.write(lambda tx: ask_for(tx, reference, address, language, now))
        if why is not None:
            return MailNotAsked(why)
        self._nudge("mail")
        return MailAsked()

    def take_back(self, reference: str) -> None:
        """The customer wants no mail after all: one that is not under way is given up, and its address erased."""

        def withdraw(tx: Connection) -> None:
            for one in mail.of_booking(tx, reference):
                if _is_untried(one):
                    mail.settle(tx, one.number, MailState.GIVEN_UP, "not wanted any more")

        self._database.write(withdraw)
        self._nudge("backup")  # which finishes erasures

    def state_of(self, reference: str) -> MailState | None:
        """What became of the latest mail of a booking; None if none was asked for."""
        with self._database.read() as tx:
            mails = mail.of_booking(tx, reference)
        return mails[-1].state if mails else None


def ask_for(tx: Connection, reference: str, address: MailAddress, language: str, at: datetime) -> WhyNotMailed | None:
    """The same within a transaction; None if it is written down.

    No commit of its own makes a mail due: the one that issues the tickets does.
    """
    booking = bookings.booking(tx, reference)
    if booking is None or booking.state in _ENDED:
        return WhyNotMailed.NO_TICKETS
    mails = mail.of_booking(tx, reference)
    untried = next((one for one in mails if _is_untried(one)), None)
    if untried is not None:
        mail.readdress(tx, untried.number, address.wire, language)
        return None
    if len(mails) >= MOST_MAILS:
        return WhyNotMailed.TOO_OFTEN
    mail.put(tx, str(uuid.uuid4()), MailKind.CONFIRMATION, reference, language, address.wire, at)
    return None


def _is_untried(one: mail.Mail) -> bool:
    """Whether nobody can have it yet: the worker notes a try before it begins."""
    return one.state is MailState.WAITING and one.tries == 0
