"""Where a customer asks for tickets by mail. Runs in the kiosk's own process; `kiosk.services.mailing` sends them."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.bookings import SaleState
from kiosk.domain.mail import MailKind, MailState
from kiosk.domain.mail_address import AddressMistake, MailAddress, read_address
from kiosk.domain.visits import REMINDER_AHEAD
from kiosk.ports import Nudge
from kiosk.services import consents
from kiosk.store import bookings, catalogue, mail, subscribers
from kiosk.store import consents as consents_kept
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
    """Quick reads and writes; callable from the GUI thread. ``offered``: this kiosk knows a mail server.

    ``ahead``: so long before its show a reminder is due. ``reminders``: the manager wants them offered.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        nudge: Nudge,
        *,
        offered: bool,
        ahead: timedelta = REMINDER_AHEAD,
        reminders: bool = True,
    ) -> None:
        self._database = database
        self._clock = clock
        self._nudge = nudge
        self._ahead = ahead
        self._reminders = reminders
        self.offered = offered

    def ask_for(
        self,
        reference: str,
        typed: str,
        language: str,
        *,
        news: bool = False,
        agreed: str = "",
        again: bool = False,
    ) -> MailAsked | MailNotAsked:
        """Have the tickets of a sale sent to what was typed, in a language. From the hold on, so before the payment.

        Asked again before it went out, it goes to the latest address; afterwards it is another mail. With ``news`` the
        address is kept until the show is over, for a reminder and to tell of changes; one such a booking, the latest.
        ``agreed`` are the words of a consent to promotions (`kiosk.services.consents`) that was given along with it.
        ``again``: as for the function `ask_for`.
        StoreError: the disk did not take it.
        """
        if not self.offered:
            return MailNotAsked(WhyNotMailed.NOT_OFFERED)
        address = read_address(typed)
        if isinstance(address, AddressMistake):
            return MailNotAsked(address)
        now = self._clock.now()
        why = self._database.write(
            lambda tx: ask_for(tx, reference, address, language, now, news=news, agreed=agreed, again=again)
        )
        if why is not None:
            return MailNotAsked(why)
        self._nudge("mail")
        return MailAsked()

    def take_back(self, reference: str) -> None:
        """The customer wants no mail after all: one that is not under way is given up, and the addresses erased.

        A consent to promotions that was given along with it is withdrawn.
        """

        def withdraw(tx: Connection) -> None:
            for one in _asked_for(tx, reference):
                if _is_untried(one):
                    mail.settle(tx, one.number, MailState.GIVEN_UP, "not wanted any more")
            subscribers.forget(tx, reference)
            consents_kept.withdraw_with(tx, reference, now)

        now = self._clock.now()
        self._database.write(withdraw)
        self._nudge("mail")  # which gives up what waits to tell of changes
        self._nudge("backup")  # which finishes erasures
        self._nudge("promotions")  # which tells the provider

    def state_of(self, reference: str) -> MailState | None:
        """What became of the latest mail that was asked for of a booking; None if none was."""
        with self._database.read() as tx:
            mails = _asked_for(tx, reference)
        return mails[-1].state if mails else None

    def tells(self, reference: str) -> bool:
        """Whether somebody is told what becomes of a booking."""
        with self._database.read() as tx:
            return subscribers.is_there(tx, reference)

    def may_write(self, reference: str) -> bool:
        """Whether more mail may come of a booking: of what becomes of it, or promotions agreed to along with it."""
        with self._database.read() as tx:
            return subscribers.is_there(tx, reference) or consents_kept.came_with(tx, reference)

    def reminds(self, reference: str) -> bool:
        """Whether whoever asks now is reminded of the show; it may be too near for that, or switched off."""
        if not self._reminders:
            return False
        with self._database.read() as tx:
            booking = bookings.booking(tx, reference)
            showtime = catalogue.showtime(tx, booking.showtime_id) if booking else None
        return showtime is not None and self._clock.now() < showtime.starts_at - self._ahead


def ask_for(
    tx: Connection,
    reference: str,
    address: MailAddress,
    language: str,
    at: datetime,
    *,
    news: bool = False,
    agreed: str = "",
    again: bool = False,
) -> WhyNotMailed | None:
    """The same within a transaction; None if it is written down.

    ``again``: nobody was asked what else they want; that stays as it is, and follows the tickets to a new address. But
    a consent to promotions was for the address that it was given with.

    No commit of its own makes a mail due: the one that issues the tickets does.
    """
    booking = bookings.booking(tx, reference)
    if booking is None or booking.state in _ENDED:
        return WhyNotMailed.NO_TICKETS
    mails = _asked_for(tx, reference)
    untried = next((one for one in mails if _is_untried(one)), None)
    if untried is not None:
        before = mail.address_of(tx, untried.number)
        if again and before == address.wire:
            return None  # it is on its way
        news = news or (again and subscribers.is_there(tx, reference))
        subscribers.forget(tx, reference, before)  # it is asked anew, with this address
        consents_kept.forget(tx, reference, before)
        mail.readdress(tx, untried.number, address.wire, language)
    elif len(mails) >= MOST_MAILS:
        return WhyNotMailed.TOO_OFTEN
    else:
        mail.put(tx, str(uuid.uuid4()), MailKind.CONFIRMATION, reference, language, address.wire, at)
    if news:
        subscribers.put(tx, reference, address.wire, language, at)
    if agreed:
        consents.give(tx, address, language, agreed, at, reference)
    return None


def _asked_for(tx: Connection, reference: str) -> list[mail.Mail]:
    return [one for one in mail.of_booking(tx, reference) if one.kind is MailKind.CONFIRMATION]


def _is_untried(one: mail.Mail) -> bool:
    """Whether nobody can have it yet: the worker notes a try before it begins."""
    return one.state is MailState.WAITING and one.tries == 0
