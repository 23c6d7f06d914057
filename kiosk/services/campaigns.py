"""Campaigns as a manager runs them: draft, preview, try out, schedule, stop, and how they stand.

`kiosk.services.promoting` sends what is scheduled. Both go through the database: this works beside a kiosk that runs.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain.campaigns import Campaign, Phase, PromotionMail, PromotionState, phase
from kiosk.domain.mail_address import AddressMistake, read_address
from kiosk.domain.recipients import recipient
from kiosk.domain.site import Site
from kiosk.errors import ConfigError
from kiosk.ports import (
    AlreadyClaimed,
    MailOutcome,
    MailServer,
    Mine,
    PromotionWriter,
    Recipients,
    Refused,
    Suppressed,
    Unreachable,
)
from kiosk.services import campaign_files
from kiosk.services.consents import WhyNoPromotions, why_not
from kiosk.services.promotion_mail import promotion_mail
from kiosk.store import campaigns, catalogue, consents, journal, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

NO_ADDRESS = "https://example.org/unsubscribe"
"""Stands in a preview, where nobody can unsubscribe."""
BY_COMMAND = "the command line"
"""Who is named in the journal for what a technician's command did."""

TryOutcome = MailOutcome | AddressMistake | WhyNoPromotions | Refused | Suppressed


class WhyNotScheduled(StrEnum):
    """Why a campaign that is well written cannot go out."""

    NO_MAIL_SERVER = "no_mail_server"
    SWITCHED_OFF = "switched_off"
    PROVIDER_CANNOT = "provider_cannot"
    NO_POSTAL_ADDRESS = "no_postal_address"
    UNKNOWN_FILM = "unknown_film"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a campaign stands at this kiosk. ``state``: "stopped", or a `Phase`; the rest are numbers of recipients."""

    id: str
    state: str
    consented: int
    sent: int
    already: int
    suppressed: int
    refused: int
    unknown: int
    to_come: int


class Campaigns:
    """For whoever manages the cinema. ``folder`` has the drafts; ``languages`` are those each must be written in.

    Reads and writes take milliseconds; `try_out` calls provider and mail server, and may take two minutes.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        folder: Path,
        languages: Sequence[str],
        *,
        mails: bool,
        promotions: bool = True,
    ) -> None:
        self._database = database
        self._clock = clock
        self._folder = folder
        self._languages = tuple(languages)
        self._mails = mails
        self._promotions = promotions

    def make(self, name: str) -> Path:
        """A template for a new campaign (ConfigError if there is one of that name)."""
        tomorrow = self._site().local(self._clock.now() + timedelta(days=1))
        return campaign_files.make(self._folder, name, self._languages, tomorrow)

    def draft(self, name: str) -> Campaign:
        """The campaign as it is written now (ConfigError names what is wrong with it)."""
        return campaign_files.read(self._folder, name, self._languages, self._site())

    def drafts(self) -> tuple[str, ...]:
        """The names of the campaigns' files, well written or not (StoreError of the disk)."""
        return campaign_files.names(self._folder)

    def agreed(self) -> int:
        """How many at this kiosk agreed to such mail, and still do."""
        with self._database.read() as tx:
            return consents.count(tx)

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self._folder

    def preview(self, name: str) -> tuple[PromotionMail, ...]:
        """Its mail in each language, as it would go out (ConfigError)."""
        campaign = self.draft(name)
        with self._database.read() as tx:
            return tuple(
                promotion_mail(tx, campaign, str(uuid.uuid4()), language, NO_ADDRESS, self._clock.now())
                for language in campaign.texts
            )

    def try_out(
        self,
        name: str,
        typed: str,
        language: str,
        recipients: Recipients,
        writer: PromotionWriter,
        server: MailServer,
        by: str = BY_COMMAND,
    ) -> TryOutcome:
        """Send the draft to one address, which is not kept. Under a name of its own: it counts for no campaign.

        Its link to unsubscribe is a real one. ConfigError names what is wrong with the draft.
        """
        campaign, address = self.draft(name), read_address(typed)
        if isinstance(address, AddressMistake):
            return address
        now = self._clock.now()
        with self._database.read() as tx:
            why, key = self._why_not(tx), sync_state.recipient_key(tx)
        if why is not None:
            return why
        self._database.write(lambda tx: self._note(tx, "tried", name, by))
        trial = str(uuid.uuid4())
        match recipients.claim(f"test-{trial}", recipient(key, address.wire), trial, now):
            case Mine(unsubscribe=unsubscribe):
                with self._database.read() as tx:
                    told = promotion_mail(tx, campaign, trial, language, unsubscribe, now)
                return server.send(address.wire, writer.promotion(told))
            case AlreadyClaimed():
                return Refused("claimed", "the provider knows a name that was just made")
            case Refused() | Suppressed() | Unreachable() as outcome:
                return outcome

    def schedule(self, name: str, by: str = BY_COMMAND) -> Campaign | WhyNotScheduled:
        """Let the campaign go out as it is written now. Who had it already does not get it again (ConfigError)."""
        campaign = self.draft(name)

        def work(tx: Connection) -> WhyNotScheduled | None:
            why = self._in_the_way(tx, campaign)
            if why is None:
                campaigns.schedule(tx, campaign, self._clock.now())
                self._note(tx, "scheduled", name, by)
            return why

        return self._database.write(work) or campaign

    def stop(self, name: str, by: str = BY_COMMAND) -> bool:
        """Let nothing more of it go out; whether there is such a campaign. One mail may be under way."""

        def work(tx: Connection) -> bool:
            stopped = campaigns.stop(tx, name)
            if stopped:
                self._note(tx, "stopped", name, by)
            return stopped

        return self._database.write(work)

    def standing(self) -> tuple[Standing, ...]:
        """How every campaign stands that was scheduled once, the oldest first."""
        now = self._clock.now()
        with self._database.read() as tx:
            site, agreed = catalogue.site(tx), consents.count(tx)
            if site is None:
                return ()
            local = site.local(now).time()
            return tuple(
                _standing(tx, one, phase(one, now, local).value if scheduled else "stopped", agreed)
                for one, scheduled in campaigns.all_of_them(tx)
            )

    def _note(self, tx: Connection, what: str, name: str, by: str) -> None:
        journal.append(tx, self._clock.now(), f"staff_campaign_{what}", name, {"by": by})

    def _in_the_way(self, tx: Connection, campaign: Campaign) -> WhyNotScheduled | None:
        site, why = catalogue.site(tx), self._why_not(tx)
        if why is not None:
            return WhyNotScheduled(why.value)
        if site is None or not site.address.strip():
            return WhyNotScheduled.NO_POSTAL_ADDRESS
        if campaign.film and campaign.film not in catalogue.films(tx):
            return WhyNotScheduled.UNKNOWN_FILM
        return WhyNotScheduled.OVER if campaign.ends_at <= self._clock.now() else None

    def _why_not(self, tx: Connection) -> WhyNoPromotions | None:
        return why_not(tx, mails=self._mails, promotions=self._promotions)

    def _site(self) -> Site:
        with self._database.read() as tx:
            site = catalogue.site(tx)
        if site is None:
            raise ConfigError("this kiosk has not reached its provider yet, and does not know its cinema")
        return site


def _standing(tx: Connection, campaign: Campaign, state: str, consented: int) -> Standing:
    many = campaigns.counts(tx, campaign.id)
    ended = state == Phase.OVER.value
    return Standing(
        id=campaign.id,
        state=state,
        consented=consented,
        sent=many.get(PromotionState.SENT, 0),
        already=many.get(PromotionState.ALREADY, 0),
        suppressed=many.get(PromotionState.SUPPRESSED, 0),
        refused=many.get(PromotionState.REFUSED, 0),
        unknown=many.get(PromotionState.UNKNOWN, 0) + many.get(PromotionState.SENDING, 0),
        to_come=0 if ended else campaigns.to_come(tx, campaign.id),
    )
