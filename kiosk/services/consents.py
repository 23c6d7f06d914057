"""Consent to news and offers by mail: given and withdrawn, on a screen or by whoever keeps a profile.

A consent is written down with the very words that were agreed to. Withdrawn, its address is erased at once; what stays
is a keyed hash of it, so that nothing is sent from here, and the provider is told, so that nothing is sent elsewhere.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.mail_address import AddressMistake, MailAddress, read_address
from kiosk.domain.recipients import recipient
from kiosk.facts import ConsentsChanged, Fact
from kiosk.ports import Nudge
from kiosk.store import consents, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

MOST_WORDING: Final = 2000
"""Characters: more than any box on a screen has beside it."""


class WhyNoPromotions(StrEnum):
    """Why this kiosk asks for no consent and sends no campaign."""

    NO_MAIL_SERVER = "no_mail_server"
    SWITCHED_OFF = "switched_off"
    PROVIDER_CANNOT = "provider_cannot"


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """It is on the disk, and counts; one that goes with a purchase counts once that is a booking."""


@dataclass(frozen=True, slots=True)
class ConsentNotGiven:
    """Nothing was written down."""

    why: AddressMistake | WhyNoPromotions


class Consents:
    """Quick reads and writes; callable from the GUI thread. ``mails``: this kiosk knows a mail server.

    ``promotions``: the manager wants them at all. Withdrawing always works.
    """

    def __init__(self, database: Database, clock: Clock, nudge: Nudge, *, mails: bool, promotions: bool = True) -> None:
        self._database = database
        self._clock = clock
        self._nudge = nudge
        self._mails = mails
        self._promotions = promotions

    def why_not(self) -> WhyNoPromotions | None:
        """Why nobody may be asked for a consent here; None if they may."""
        with self._database.read() as tx:
            return why_not(tx, mails=self._mails, promotions=self._promotions)

    def give(self, address: str, language: str, wording: str) -> ConsentGiven | ConsentNotGiven:
        """Write down that whoever reads mail at ``address`` agreed to ``wording``.

        StoreError: the disk did not take it.
        """
        read = read_address(address)
        if isinstance(read, AddressMistake):
            return ConsentNotGiven(read)
        now = self._clock.now()

        def work(tx: Connection) -> WhyNoPromotions | None:
            why = why_not(tx, mails=self._mails, promotions=self._promotions)
            return why or give(tx, read, language, wording, now)

        why = self._database.write(work)
        return ConsentGiven() if why is None else ConsentNotGiven(why)

    def withdraw(self, address: str) -> bool:
        """Nothing more to ``address``: it is erased wherever a consent has it. Whether there was any (StoreError)."""
        read, now = read_address(address), self._clock.now()
        if isinstance(read, AddressMistake):
            return False

        withdrawn = self._database.write(lambda tx: withdraw(tx, read, now))
        self._nudge("backup")  # which finishes erasures
        self._nudge("promotions")  # which tells the provider
        return withdrawn


def why_not(tx: Connection, *, mails: bool, promotions: bool = True) -> WhyNoPromotions | None:
    """Why no promotions go out from here; None if they may. The provider's word is as of the last contact."""
    if not mails:
        return WhyNoPromotions.NO_MAIL_SERVER
    if not promotions:
        return WhyNoPromotions.SWITCHED_OFF
    return None if sync_state.recipient_key(tx) else WhyNoPromotions.PROVIDER_CANNOT


def give(
    tx: Connection, address: MailAddress, language: str, wording: str, at: datetime, reference: str | None = None
) -> WhyNoPromotions | None:
    """The same within a transaction; None if it is written down. With ``reference`` it counts with that booking."""
    key = sync_state.recipient_key(tx)
    if not key:
        return WhyNoPromotions.PROVIDER_CANNOT
    consents.put(tx, recipient(key, address.wire), address.wire, language, wording[:MOST_WORDING], at, reference)
    return None


def withdraw(tx: Connection, address: MailAddress, at: datetime) -> bool:
    """The same as `Consents.withdraw` within a transaction. The worker erases and tells the provider."""
    key = sync_state.recipient_key(tx)
    return bool(key) and consents.withdraw(tx, recipient(key, address.wire), at)


def settle(database: Database) -> tuple[Fact, ...]:
    """Let consents count whose purchase is a booking now, and forget those whose purchase came to nothing. Quick."""
    with database.read() as tx:
        if not consents.unsettled(tx):
            return ()
    database.write(consents.settle)
    return (ConsentsChanged(),)
