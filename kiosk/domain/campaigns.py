"""Campaigns: news and offers by mail, when they go out, and how many at a time; pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class CampaignText:
    """What a campaign says in one language. Paragraphs of ``text`` are parted by empty lines."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign. ``id`` is the same at every kiosk of the cinema; moments are in UTC.

    At most ``per_hour`` mails an hour leave this kiosk, none from ``quiet_from`` to ``quiet_to`` by the cinema's clock
    (the same: no quiet hours). ``film`` is an id of the programme, ``link`` an https address; both may be "".
    """

    id: str
    texts: Mapping[str, CampaignText]
    send_at: datetime
    ends_at: datetime
    per_hour: int
    quiet_from: time
    quiet_to: time
    film: str = ""
    link: str = ""

    def language_for(self, wanted: str) -> str:
        """The language somebody is written to in ("de-AT" is served by "de"); the first if theirs is missing."""
        base = wanted.split("-")[0]
        return next((one for one in (wanted, base) if one in self.texts), next(iter(self.texts)))


class Phase(StrEnum):
    """How a campaign stands at a moment. Only an ``OPEN`` one sends."""

    BEFORE = "before"
    QUIET = "quiet"
    OPEN = "open"
    OVER = "over"


def phase(campaign: Campaign, now: datetime, local: time) -> Phase:
    """How it stands; ``local`` is ``now`` on the cinema's clock."""
    if now < campaign.send_at:
        return Phase.BEFORE
    if now >= campaign.ends_at:
        return Phase.OVER
    begins, ends = campaign.quiet_from, campaign.quiet_to
    quiet = begins <= local < ends if begins <= ends else local >= begins or local < ends
    return Phase.QUIET if quiet else Phase.OPEN


class PromotionState(StrEnum):
    """Where the mail of a campaign to one recipient stands. All but the first two are for good.

    ``UNKNOWN``: it may have arrived, and is not sent again. ``ALREADY``: another kiosk sends it.
    """

    CLAIMING = "claiming"
    SENDING = "sending"
    SENT = "sent"
    ALREADY = "already"
    SUPPRESSED = "suppressed"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PromotionMail:
    """A promotion as it is mailed: all but the address. ``id`` is the mail's own, the same at each try.

    ``postal`` is the cinema's postal address; ``unsubscribe`` an address for one click (RFC 8058). ``film`` is a title,
    ``accent`` the poster's colour; they and ``link`` may be "".
    """

    id: str
    language: str
    cinema: str
    postal: str
    subject: str
    text: str
    unsubscribe: str
    at: datetime
    film: str = ""
    accent: str = ""
    link: str = ""
