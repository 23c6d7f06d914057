"""Sends campaigns to those who agreed. Runs in the worker process, behind all other mail.

At most once, unlike tickets: nobody misses a promotion, and nobody wants two. Each mail is claimed at the provider
right before it is sent, so that no other kiosk sends it and an unsubscription counts at once; one whose delivery is not
known is not sent again.
"""

import random
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.campaigns import Campaign, Phase, PromotionState, phase
from kiosk.domain.mail import rest_seconds, wait_seconds
from kiosk.facts import ConsentsChanged, Fact
from kiosk.logs import logger
from kiosk.ports import (
    AlreadyClaimed,
    Delivered,
    Later,
    MailOutcome,
    MailServer,
    Mine,
    Misconfigured,
    NotSent,
    PromotionWriter,
    Recipients,
    Refused,
    RefusedForGood,
    Suppressed,
    SuppressionNoted,
    Unreachable,
)
from kiosk.services.consents import settle
from kiosk.services.promotion_mail import promotion_mail
from kiosk.services.telling import believed
from kiosk.store import campaigns, catalogue, consents, mail, sync_state
from kiosk.store.campaigns import Promotion
from kiosk.store.consents import Consent
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

log = logger(__name__)

FEW: Final = 10
"""So many mails a run at most."""
ENOUGH_SECONDS: Final = 60.0
"""After so long a run begins no more."""
CUT_OFF: Final = "the program ended while it was handed over"


class Promoting:
    """Takes the mails of campaigns from claiming to their end. Keeps its rests in memory: one instance a worker.

    ``server`` is None where none is configured; then only withdrawals are told.
    """

    def __init__(
        self,
        database: Database,
        recipients: Recipients,
        writer: PromotionWriter,
        server: MailServer | None,
        clock: Clock,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._database = database
        self._recipients = recipients
        self._writer = writer
        self._server = server
        self._clock = clock
        self._chance = chance
        self._failures = 0
        self._rests_until = 0.0

    def send_due(self) -> tuple[Fact, ...]:
        """Tell the provider who withdrew, and send a few of the mails that are due, until anybody has no ear.

        Blocks for three minutes at most. Safe to cut off anywhere.
        """
        told: list[Fact] = [*settle(self._database)]
        self._end_what_was_cut_off()
        began = self._clock.monotonic()
        if began < self._rests_until or not self._tell_withdrawals() or self._server is None:
            return tuple(told)
        for _ in range(FEW):
            found = self._next()
            if found is None or self._clock.monotonic() - began > ENOUGH_SECONDS:
                break
            told += self._take_through(*found, self._server)
            if self._clock.monotonic() < self._rests_until:
                break
        return tuple(told)

    def _end_what_was_cut_off(self) -> None:
        """One run at a time: what is being sent now, nobody sends any more."""
        with self._database.read() as tx:
            cut_off = campaigns.interrupted(tx)
        for one in cut_off:
            self._end(one, PromotionState.UNKNOWN, CUT_OFF)

    def _tell_withdrawals(self) -> bool:
        """Whether the provider could be told of all that there are."""
        with self._database.read() as tx:
            untold = consents.untold(tx, FEW) if sync_state.recipient_key(tx) else ()
        for recipient, at in untold:
            outcome = self._recipients.suppress(recipient, at)
            if not isinstance(outcome, SuppressionNoted):
                log.info("a withdrawn consent is told later: %s", outcome.reason)
                self._let_rest()
                return False
            self._database.write(lambda tx, recipient=recipient, at=at: consents.note_told(tx, recipient, at))  # type: ignore[misc]
        return True

    def _next(self) -> tuple[Campaign, Promotion] | None:
        """The next mail that may go out now, written down; None if there is none, or other mail waits."""
        with self._database.read() as tx:
            now, site = believed(tx, self._clock), catalogue.site(tx)
            if now is None or site is None or not sync_state.recipient_key(tx):
                return None
            if mail.due(tx, self._clock.now(), 1, now):
                return None
            open_now = [
                one
                for one, scheduled in campaigns.all_of_them(tx)
                if scheduled
                and phase(one, now, site.local(now).time()) is Phase.OPEN
                and campaigns.begun_in_an_hour(tx, one.id, self._clock.now()) < one.per_hour
            ]
        for campaign in open_now:
            found = self._database.write(lambda tx, campaign=campaign: self._first_of(tx, campaign))  # type: ignore[misc]
            if found is not None:
                return campaign, found
        return None

    def _first_of(self, tx: Connection, campaign: Campaign) -> Promotion | None:
        now = self._clock.now()
        waiting = campaigns.due(tx, campaign.id, now)
        if waiting is not None:
            return waiting
        recipient = campaigns.next_recipient(tx, campaign.id)
        if recipient is None:
            return None
        found = Promotion(str(uuid.uuid4()), recipient, tries=0)
        campaigns.put(tx, found.id, campaign.id, recipient, now)
        return found

    def _take_through(self, campaign: Campaign, one: Promotion, server: MailServer) -> tuple[Fact, ...]:
        with self._database.read() as tx:
            consent = consents.in_force(tx, one.recipient)
        if consent is None:
            return ()
        match self._recipients.claim(campaign.id, one.recipient, one.id, consent.given_at):
            case Mine(unsubscribe=address):
                self._send(campaign, one, consent, address, server)
            case AlreadyClaimed():
                self._end(one.id, PromotionState.ALREADY)
            case Suppressed():
                return self._suppress(one)
            case Refused(code=code):
                self._put_off(one, f"the provider refused: {code}")
                self._let_rest()
            case Unreachable():
                self._put_off(one, "the provider did not answer")
                self._let_rest()
        return ()

    def _send(self, campaign: Campaign, one: Promotion, consent: Consent, unsubscribe: str, server: MailServer) -> None:
        try:
            with self._database.read() as tx:
                told = promotion_mail(tx, campaign, one.id, consent.language, unsubscribe, self._clock.now())
            letter = self._writer.promotion(told)
        except Exception as error:
            # One that cannot be set must not keep others from going out. A later version may set it.
            log.exception("promotion %s of campaign %s could not be set", one.id, campaign.id)
            self._put_off(one, f"this program failed: {type(error).__name__}")
            return
        if self._database.write(lambda tx: self._begin(tx, campaign, one, consent)):
            self._note(one, self._say(one, consent.address, letter, server))

    def _begin(self, tx: Connection, campaign: Campaign, one: Promotion, consent: Consent) -> bool:
        """Whether it may still be sent: nobody stopped the campaign or withdrew while the provider was asked."""
        if not campaigns.is_scheduled(tx, campaign.id) or consents.in_force(tx, one.recipient) != consent:
            return False
        campaigns.begin(tx, one.id, self._clock.now())
        return True

    def _say(self, one: Promotion, address: str, letter: bytes, server: MailServer) -> MailOutcome:
        try:
            return server.send(address, letter)
        except Exception as error:
            # No more than its name: what mail servers say quotes addresses.
            log.error("promotion %s was cut off: %s", one.id, type(error).__name__)
            return Unreachable(f"this program failed: {type(error).__name__}")

    def _note(self, one: Promotion, outcome: MailOutcome) -> None:
        match outcome:
            case Delivered():
                self._failures = 0
                self._end(one.id, PromotionState.SENT)
            case RefusedForGood(reason=reason):
                self._failures = 0
                self._end(one.id, PromotionState.REFUSED, reason)
            case Later(reason=reason):
                self._failures = 0
                self._put_off(one, reason)
            case Misconfigured(reason=reason) | NotSent(reason=reason):
                self._put_off(one, reason)
                self._let_rest()
            case Unreachable(reason=reason):
                self._end(one.id, PromotionState.UNKNOWN, reason)
                self._let_rest()

    def _suppress(self, one: Promotion) -> tuple[Fact, ...]:
        """The recipient unsubscribed elsewhere: this kiosk forgets the address, too."""
        now = self._clock.now()

        def work(tx: Connection) -> None:
            campaigns.settle(tx, one.id, PromotionState.SUPPRESSED)
            consents.withdraw(tx, one.recipient, now, told=True)

        self._database.write(work)
        return (ConsentsChanged(),)

    def _end(self, promotion_id: str, state: PromotionState, reason: str = "") -> None:
        if reason:
            log.warning("promotion %s: %s (%s)", promotion_id, state, reason)
        self._database.write(lambda tx: campaigns.settle(tx, promotion_id, state, reason))

    def _put_off(self, one: Promotion, reason: str) -> None:
        log.info("promotion %s goes later: %s", one.id, reason)
        due_at = self._clock.now() + timedelta(seconds=wait_seconds(one.tries + 1, self._chance()))
        self._database.write(lambda tx: campaigns.later(tx, one.id, due_at, reason))

    def _let_rest(self) -> None:
        """Leave whoever had no ear alone, longer each time."""
        self._failures += 1
        self._rests_until = self._clock.monotonic() + rest_seconds(self._failures, self._chance())
