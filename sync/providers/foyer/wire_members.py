"""People as they are on the wire of the Foyer provider API: who signed in, the customer that is, cards and passes."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from sync.providers.foyer.shapes import Id, LanguageOrNone, Line, Moment, Passage, Word

MemberNumber = Annotated[
    str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+\Z", description="As it stands on the card.")
]
IdOrNone = Annotated[str, Meta(pattern=r"^([A-Za-z0-9][A-Za-z0-9._~-]{0,63})?\Z")]
Subject = Annotated[str, Meta(min_length=1, max_length=255, description="`sub`: unique within the issuer, for ever.")]
Address = Annotated[str, Meta(max_length=254)]


class IdentityWire(Struct, frozen=True, kw_only=True):
    """Who an OpenID provider says somebody is. `linked` is the customer the kiosk knows the subject as."""

    issuer: Annotated[str, Meta(min_length=1, max_length=500)]
    subject: Subject
    email: Address = ""
    email_verified: bool = False
    linked: IdOrNone = ""


class MembershipWire(Struct, frozen=True, kw_only=True):
    """A membership. `ticket_types` are the member's types it opens; none named: all."""

    number: MemberNumber
    tier: Word = ""
    valid_from: Moment
    valid_until: Moment
    ticket_types: Annotated[list[Id], Meta(max_length=50)] = []


class PreferencesWire(Struct, frozen=True, kw_only=True):
    """How a person wants the screen."""

    text_scale: Annotated[float, Meta(ge=0.5, le=4)] = 1.0
    look: Literal["dark", "contrast", "light"] = "dark"
    low_reach: bool = False
    reduced_motion: bool = False


class ConsentGivenWire(Struct, frozen=True, kw_only=True):
    """What somebody agreed to, when, and the words that were on the screen."""

    purpose: Literal["reminders", "promotions"]
    at: Moment
    wording: Passage


class MemberWire(Struct, frozen=True, kw_only=True):
    """A customer. `formerly` are customers that were made one with this."""

    id: Id
    name: Line = ""
    email: Address = ""
    language: LanguageOrNone = ""
    memberships: Annotated[list[MembershipWire], Meta(max_length=20)] = []
    preferences: PreferencesWire = PreferencesWire()
    consents: Annotated[list[ConsentGivenWire], Meta(max_length=2)] = []
    formerly: Annotated[list[Id], Meta(max_length=20)] = []


class CardWire(Struct, frozen=True, kw_only=True):
    """A membership card was shown."""

    number: MemberNumber


class PassKeyWire(Struct, frozen=True, kw_only=True):
    """A public key (RFC 7517) on the curve P-256."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    kid: Annotated[str, Meta(min_length=1, max_length=16)]
    x: Annotated[str, Meta(min_length=43, max_length=43)]
    y: Annotated[str, Meta(min_length=43, max_length=43)]


class PassKeysWire(Struct, frozen=True, kw_only=True):
    """The keys that member passes are signed with, as a JWK Set."""

    keys: Annotated[list[PassKeyWire], Meta(max_length=8)]


class BookingMemberWire(Struct, frozen=True, kw_only=True):
    """Who bought. `membership` is the number that a member's price was given for; `claimed`: nobody checked it yet."""

    customer: IdOrNone = ""
    membership: Annotated[str, Meta(max_length=64)] = ""
    proof: Literal["verified", "claimed"]
