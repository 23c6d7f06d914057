"""What a member changes about themselves: kept sealed until the provider has it (`sync.wish_relay`), then erased."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.account import ConsentChange, DataWish, MemberRequest, ProfileChange, Wish
from kiosk.domain.mail import MailState
from kiosk.domain.mail_address import AddressMistake, MailAddress, read_address
from kiosk.domain.members import Consent, ConsentGiven, Member
from kiosk.ports import Nudge
from kiosk.services import consents
from kiosk.services.account_outcomes import NobodySignedIn
from kiosk.store import erasure, mail, member_links, sealed_messages, subscribers, wishes
from kiosk.store.database import Database
from kiosk.store.sealed_messages import SealedKind
from kiosk.store.sealing import Sealing
from kiosk.store.sqlite import Connection
from kiosk.store.wishes import Content

MOST_NAME = 200
MOST_WORDING = 4_000
MOST_WAITING = 50
"""Messages about one person that wait for the provider: who changes more has to wait, too."""
ERASED = "its customer has everything erased"


class WhyNotTaken(StrEnum):
    """Why a wish is not taken, where the address is not to blame. ``NOT_OFFERED``: by this provider."""

    NOT_OFFERED = "not_offered"
    NAME = "name"
    WORDING = "wording"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Nothing was written down."""

    why: WhyNotTaken | AddressMistake


@dataclass(frozen=True, slots=True)
class Asked:
    """It is on the disk; the provider is told as soon as it can be reached."""


class Profile:
    """Quick reads and writes for the member who is signed in; callable from the GUI thread (StoreError: a full disk).

    ``keep`` is told the member as they are from now on, for as long as the session lasts. ``encode`` is None where the
    provider does not let a kiosk change anything.
    """

    def __init__(
        self,
        database: Database,
        sealing: Sealing,
        encode: Callable[[MemberRequest], bytes] | None,
        clock: Clock,
        nudge: Nudge,
        *,
        member: Callable[[], Member | None],
        keep: Callable[[Member], None],
    ) -> None:
        self._database = database
        self._sealing = sealing
        self._encode = encode
        self._clock = clock
        self._nudge = nudge
        self._member = member
        self._keep = keep

    @property
    def offered(self) -> bool:
        """Whether anything can be changed from here."""
        return self._encode is not None

    def save(self, change: ProfileChange) -> Member | NobodySignedIn | NotTaken:
        """The name as the person writes it, an address ("" for none), a language, how they want the screen."""
        member = self._member()
        if member is None:
            return NobodySignedIn()
        name = " ".join(change.name.split())
        if len(name) > MOST_NAME or not name.isprintable():
            return NotTaken(WhyNotTaken.NAME)
        address = read_address(change.email) if change.email.strip() else MailAddress("", "")
        if isinstance(address, AddressMistake):
            return NotTaken(address)
        change = replace(change, name=name, email=address.text)
        after = replace(member, name=name, email=address.text, language=change.language, preferences=change.preferences)
        if address.text != member.email:
            after = replace(after, former_emails=(*member.former_emails, member.email))
        return self._tell(member, SealedKind.PROFILE, change, after)

    def give_consent(self, consent: Consent, wording: str) -> Member | NobodySignedIn | NotTaken:
        """The person agreed to these very words, which stood on the screen, now."""
        member = self._member()
        if member is None:
            return NobodySignedIn()
        if not 0 < len(wording) <= MOST_WORDING:
            return NotTaken(WhyNotTaken.WORDING)
        given = ConsentGiven(self._clock.now().replace(microsecond=0), wording)
        after = replace(member, consents={**member.consents, consent: given})
        return self._tell(member, SealedKind.CONSENT, ConsentChange(consent, given), after)

    def withdraw(self, consent: Consent) -> Member | NobodySignedIn | NotTaken:
        """The person agrees no longer; as easy as agreeing was (GDPR, Article 7(3)).

        To promotions: neither do they to those that this kiosk sends by itself to the same address.
        """
        member = self._member()
        if member is None:
            return NobodySignedIn()
        left = {one: given for one, given in member.consents.items() if one is not consent}
        also = self._no_more_promotions if consent is Consent.PROMOTIONS else None
        return self._tell(member, SealedKind.CONSENT, ConsentChange(consent), replace(member, consents=left), also)

    def export(self) -> Asked | NobodySignedIn | NotTaken:
        """Have the provider send the person a copy of everything, to the address it has verified (Article 15)."""
        return self._ask_for(SealedKind.EXPORT, DataWish.EXPORT)

    def delete(self) -> Asked | NobodySignedIn | NotTaken:
        """Have the provider erase what it may (Article 17). What this kiosk has goes now, but for what is still owed.

        Owed are sales it was not told of yet, and this wish itself: both stay sealed or unnamed until delivered.
        """
        return self._ask_for(SealedKind.ERASURE, DataWish.ERASURE, self._forget_here)

    def _ask_for(
        self, kind: SealedKind, wish: DataWish, also: Callable[[Connection, Member], None] | None = None
    ) -> Asked | NobodySignedIn | NotTaken:
        member = self._member()
        if member is None:
            return NobodySignedIn()
        outcome = self._tell(member, kind, wish, member, also)
        return outcome if isinstance(outcome, NotTaken) else Asked()

    def _tell(
        self,
        member: Member,
        kind: SealedKind,
        wish: Wish,
        after: Member,
        also: Callable[[Connection, Member], None] | None = None,
    ) -> Member | NotTaken:
        if self._encode is None:
            return NotTaken(WhyNotTaken.NOT_OFFERED)
        request = MemberRequest(str(uuid.uuid4()), member.id, self._clock.now().replace(microsecond=0), wish)
        content, about = Content(member.id, self._encode(request)), self._sealing.alias(member.id)

        def write(tx: Connection) -> bool:
            if also is not None:
                also(tx, member)
            if len(sealed_messages.waiting_about(tx, about)) >= MOST_WAITING:
                return False
            wishes.put(tx, self._sealing, request.id, kind, content, request.at)
            return True

        if not self._database.write(write):
            return NotTaken(WhyNotTaken.TOO_MANY)
        if after is not member:
            self._keep(after)
        self._nudge("wishes")
        if also is not None:
            self._nudge("mail")
            self._nudge("backup")  # which finishes erasures
            self._nudge("promotions")  # which tells the provider of addresses that want none
        return after

    def _no_more_promotions(self, tx: Connection, member: Member) -> None:
        for address in _addresses(member):
            consents.withdraw(tx, address, self._clock.now())

    def _forget_here(self, tx: Connection, member: Member) -> None:
        now = self._clock.now()
        for one in sealed_messages.waiting_about(tx, self._sealing.alias(member.id)):
            if one.kind is not SealedKind.CANCELLATION:
                sealed_messages.settle(tx, one.number, "given_up", now, ERASED)
        member_links.forget_customer(tx, member.id)
        self._no_more_promotions(tx, member)
        for address in _addresses(member):
            subscribers.forget_address(tx, address.wire)
            for number in mail.untried_to(tx, address.wire):
                mail.settle(tx, number, MailState.GIVEN_UP, ERASED)
        erasure.note(tx)


def _addresses(member: Member) -> Iterator[MailAddress]:
    """The address of today, and those that it took the place of in this session."""
    for email in (member.email, *member.former_emails):
        address = read_address(email)
        if isinstance(address, MailAddress):
            yield address
