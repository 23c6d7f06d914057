"""Who a person is at the ticketing provider, and what a membership card is worth.

What is known of the person in front of the kiosk is in memory for one session: ``forget`` at its end. On the disk stays
which customer a subject is, under keyed hashes (`kiosk.store.member_links`).
"""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.member_prices import Claim, MemberHere, Proof
from kiosk.domain.members import Identity, Member, Membership
from kiosk.errors import StoreError
from kiosk.facts import Facts, MemberChanged
from kiosk.identity import (
    CardRefused,
    ClaimOutcome,
    MemberDesk,
    MemberOutcome,
    MemberUnclear,
    NotACard,
    NotBelieved,
    PassReader,
    WhyNoCard,
    WhyUnclear,
)
from kiosk.logs import logger
from kiosk.ports import NotThere, Refused, Unreachable
from kiosk.services.lookup import as_scanned
from kiosk.store import member_cases, member_links, sync_state
from kiosk.store.database import Database

log = logger(__name__)

MOST_WRONG: Final = 5
"""Cards that nobody knows, in a row, whoever shows them; then none is looked up for a while."""
PAUSE_SECONDS: Final = 60.0
LONGEST_NUMBER: Final = 64
MOST_NAMED: Final = 3
"""Memberships that an issuer names of one person and that are looked up, each for 4 s at most."""
LONG: Final = timedelta(days=3_650)
"""Of a membership that nobody checked no end is known."""


class CardPrices(StrEnum):
    """The manager's rule: what a membership card is worth at this kiosk without a sign-in."""

    NEVER = "never"
    ONLINE = "online"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class CardRules:
    """``pattern`` is what a card's number looks like, as a regular expression for the whole of it."""

    prices: CardPrices
    pattern: re.Pattern[str]


class Memberships:
    """``look_up`` and ``claim_card`` block on the provider, 4 s at most; all else is quick. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        desk: MemberDesk,
        passes: PassReader,
        rules: CardRules,
        key: Callable[[], bytes],
        clock: Clock,
        facts: Facts,
        *,
        keeps_members: Callable[[], bool],
    ) -> None:
        """``key``: the 32 bytes under which subjects are hashed, read when first needed (StoreError).

        ``keeps_members``: whether the provider, as far as is known, knows customers at all.
        """
        self._database = database
        self._desk = desk
        self._passes = passes
        self._rules = rules
        self._key = key
        self._clock = clock
        self._facts = facts
        self._keeps_members = keeps_members
        self._lock = threading.Lock()
        self._claim: Claim | None = None
        self._session = 0
        self._wrong = 0
        self._paused_until = 0.0
        self._signed_in: Callable[[], Member | None] = lambda: None

    @property
    def cards_taken(self) -> bool:
        """Whether a membership card is worth anything here: never one that no provider will check."""
        return self._rules.prices is not CardPrices.NEVER and self._keeps_members()

    @property
    def claim(self) -> Claim | None:
        """The card that was shown in this session."""
        return self._claim

    def ask_who_is_signed_in(self, signed_in: Callable[[], Member | None]) -> None:
        """Where to ask for the member who is signed in; called with each look at who is here, so it must be quick."""
        self._signed_in = signed_in

    def here(self) -> MemberHere:
        """Whom this kiosk deals with now."""
        return MemberHere(self._signed_in(), self._claim)

    def forget(self) -> None:
        """The session is over; an answer still on its way is dropped."""
        with self._lock:
            self._session += 1
            gone, self._claim = self._claim, None
        if gone is not None:
            self._facts.publish(MemberChanged())

    # -- a person who signed in --------------------------------------------------------------------------------------

    def look_up(self, identity: Identity) -> MemberOutcome:
        """The customer who is this person. Nobody is merged with anybody: what is unclear goes onto a person's list.

        A membership that the issuer names of somebody who is no customer is worth what a card is, and opens no account.
        Without a disk that takes writes the answer holds for this session, and nothing is kept.
        """
        if not self._keeps_members():
            return NotThere()
        session = self._session
        try:
            subject = member_links.mark(self._key(), identity.issuer, identity.subject)
            with self._database.read() as tx:
                linked = member_links.customer_of(tx, subject)
        except StoreError as error:
            log.error("who somebody was before cannot be read: %s", error)
            return Unreachable("the links of this kiosk cannot be read")
        outcome = self._desk.member_of(identity, linked)
        if isinstance(outcome, Member) and linked not in ("", outcome.id, *outcome.formerly):
            outcome = MemberUnclear(WhyUnclear.LINKED_TO_ANOTHER)
        self._keep(subject, outcome)
        if isinstance(outcome, MemberUnclear | NotThere):
            self._take_named(identity, session)
        return outcome

    def _take_named(self, identity: Identity, session: int) -> None:
        """The first membership of those an issuer names that is worth anything here; not in place of a card."""
        now = self._clock.now()
        for number in identity.member_numbers[:MOST_NAMED] if self.cards_taken and self._claim is None else ():
            if isinstance(self._claimed(Membership(number, "", now - LONG, now + LONG), session), Claim):
                return

    def _keep(self, subject: str, outcome: MemberOutcome) -> None:
        now = self._clock.now()
        try:
            match outcome:
                case Member(id=customer):
                    self._database.write(lambda tx: member_links.link(tx, subject, customer, now))
                case MemberUnclear(why=why):
                    self._database.write(lambda tx: member_cases.unclear(tx, subject, why, now))
                case NotThere() | Refused() | Unreachable():
                    pass
        except StoreError as error:
            log.error("who somebody is could not be kept: %s", error)

    # -- a card that is shown ----------------------------------------------------------------------------------------

    def claim_card(self, code: str) -> ClaimOutcome:
        """Take a membership card or a pass for the one in front of the kiosk, as far as the manager's rule allows.

        The provider is asked where it can be. What it says is ``verified``; what only the card says is ``claimed``, and
        the provider checks it with the booking.
        """
        text = as_scanned(code)
        shown = self._shown(text)
        if not isinstance(shown, Membership):
            return shown
        return self._claimed(shown, self._session)

    def _claimed(self, shown: Membership, session: int) -> Claim | CardRefused:
        """Take a membership for whoever is here, unless they are gone since ``session``."""
        outcome = self._worth(shown)
        with self._lock:
            if session != self._session:
                return CardRefused(WhyNoCard.NOT_NOW)
            if isinstance(outcome, Claim):
                self._claim = outcome
        if isinstance(outcome, Claim):
            self._facts.publish(MemberChanged())
        return outcome

    def _shown(self, text: str) -> Membership | CardRefused | NotACard:
        """The membership that a card or a pass speaks of, before anybody is asked."""
        now = self._clock.now()
        with self._database.read() as tx:
            keys = sync_state.pass_keys(tx)
        said = self._passes.read(text, keys, now)
        if said is None and (len(text) > LONGEST_NUMBER or not self._rules.pattern.fullmatch(text)):
            return NotACard()
        if not self.cards_taken:
            return CardRefused(WhyNoCard.NOT_HERE)
        if isinstance(said, NotBelieved):
            return CardRefused(WhyNoCard.NOT_VALID)
        return said or Membership(text, "", now - LONG, now + LONG)

    def _worth(self, shown: Membership) -> Claim | CardRefused:
        if self._pausing():
            return CardRefused(WhyNoCard.PAUSE)
        with self._database.read() as tx:
            online = sync_state.contact(tx).online
        answer = self._desk.member_of_card(shown.number) if online else Unreachable("offline")
        match answer:
            case Membership():
                self._wrong = 0
                over = answer.valid_until <= self._clock.now()
                return CardRefused(WhyNoCard.NOT_VALID) if over else Claim(answer, Proof.VERIFIED)
            case NotThere():
                self._one_more_wrong()
                return CardRefused(WhyNoCard.NO_SUCH_CARD)
            case Refused() | Unreachable():
                claimed = self._rules.prices is CardPrices.CLAIMED
                return Claim(shown, Proof.CLAIMED) if claimed else CardRefused(WhyNoCard.NOT_NOW)

    def _pausing(self) -> bool:
        with self._lock:
            return self._clock.monotonic() < self._paused_until

    def _one_more_wrong(self) -> None:
        with self._lock:
            self._wrong += 1
            if self._wrong >= MOST_WRONG:
                self._wrong, self._paused_until = 0, self._clock.monotonic() + PAUSE_SECONDS
