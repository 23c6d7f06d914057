"""People who are signed in: who an identity provider says they are, and whom the ticketing provider knows; pure.

Personal data. It lives in memory for one session; what must outlive that is encrypted, and erased once delivered.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Identity:
    """What an OpenID provider (OpenID Connect Core 1.0, 5.1) says of a person.

    ``subject`` is only unique within ``issuer``, and never changes. An address that is not ``email_verified`` may be
    anybody's. ``member_numbers`` are memberships the issuer names, unchecked.
    """

    issuer: str
    subject: str = field(repr=False)
    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    email_verified: bool = False
    locale: str = ""
    member_numbers: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Membership:
    """A membership at the cinema. ``ticket_type_ids`` are the member's ticket types that it opens; none named: all."""

    number: str = field(repr=False)
    tier: str
    valid_from: datetime
    valid_until: datetime
    ticket_type_ids: tuple[str, ...] = ()

    def valid_at(self, at: datetime) -> bool:
        """Whether it counts at ``at``: for a price, that is when the show begins."""
        return self.valid_from <= at < self.valid_until

    def opens(self, ticket_type_id: str) -> bool:
        """Whether a member's ticket type may be bought with it."""
        return not self.ticket_type_ids or ticket_type_id in self.ticket_type_ids


class Consent(StrEnum):
    """What a person may agree to be sent."""

    REMINDERS = "reminders"
    PROMOTIONS = "promotions"


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """What was agreed to, when, and the very words that were on the screen."""

    at: datetime
    wording: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a person wants the screen; applied at once. ``look`` is dark, contrast or light."""

    text_scale: float = 1.0
    look: str = "dark"
    low_reach: bool = False
    reduced_motion: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A customer of the ticketing provider: ``id`` is the provider's. ``name`` is as the person writes it.

    ``formerly``: the ids of customers that the provider made one with this. ``former_emails``: addresses that were
    replaced in this session, for whoever is to forget them all.
    """

    id: str
    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    language: str = ""
    memberships: tuple[Membership, ...] = ()
    preferences: Preferences = Preferences()
    consents: Mapping[Consent, ConsentGiven] = field(default_factory=dict)
    formerly: tuple[str, ...] = ()
    former_emails: tuple[str, ...] = field(default=(), repr=False)

    def membership_at(self, at: datetime) -> Membership | None:
        """One that is valid at ``at``: of several, the one that lasts longest."""
        valid = [one for one in self.memberships if one.valid_at(at)]
        return max(valid, key=lambda one: one.valid_until, default=None)
