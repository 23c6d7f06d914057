"""People and memberships in our words, from the wire of the Foyer provider API and back. Pure."""

from collections.abc import Mapping
from typing import Final

import msgspec

from kiosk.domain.identity_matching import WhyUnclear
from kiosk.domain.members import Consent, ConsentGiven, Identity, Member, Membership, Preferences
from kiosk.identity import MemberUnclear, PassKeys
from kiosk.ports import NotThere
from sync.providers.foyer.reading import moment
from sync.providers.foyer.wire_members import CardWire, IdentityWire, MembershipWire, MemberWire, PassKeysWire

_NOT_A_MEMBER: Final[Mapping[str, NotThere | MemberUnclear]] = {
    "not_found": NotThere(),
    "several_customers": MemberUnclear(WhyUnclear.SEVERAL_CUSTOMERS),
    "unverified_address": MemberUnclear(WhyUnclear.UNVERIFIED_ADDRESS),
    "linked_to_another": MemberUnclear(WhyUnclear.LINKED_TO_ANOTHER),
}


def identity(who: Identity, linked: str) -> IdentityWire | None:
    """The body of POST /v1/members/find; None for an identity beyond the API's bounds."""
    asked = IdentityWire(
        issuer=who.issuer,
        subject=who.subject,
        email=who.email,
        email_verified=who.email_verified,
        linked=linked,
    )
    return asked if _fits(asked) else None


def is_number(number: str) -> bool:
    """Whether it could stand on a card."""
    return _fits(CardWire(number=number))


def not_a_member(code: str) -> NotThere | MemberUnclear | None:
    """What a problem's code says of a person; None if it is about something else."""
    return _NOT_A_MEMBER.get(code)


def member(wire: MemberWire) -> Member:
    """A customer (ProviderError if it names a moment that is none)."""
    wanted = wire.preferences
    return Member(
        id=wire.id,
        name=wire.name,
        email=wire.email,
        language=wire.language,
        memberships=tuple(membership(one) for one in wire.memberships),
        preferences=Preferences(wanted.text_scale, wanted.look, wanted.low_reach, wanted.reduced_motion),
        consents={Consent(one.purpose): ConsentGiven(moment(one.at), one.wording) for one in wire.consents},
        formerly=tuple(wire.formerly),
    )


def membership(wire: MembershipWire) -> Membership:
    """A membership (ProviderError as above)."""
    return Membership(
        number=wire.number,
        tier=wire.tier,
        valid_from=moment(wire.valid_from),
        valid_until=moment(wire.valid_until),
        ticket_type_ids=tuple(wire.ticket_types),
    )


def pass_keys(wire: PassKeysWire) -> PassKeys:
    """The keys as a JWK Set, without whatever else came."""
    return PassKeys(msgspec.json.encode(wire))


def _fits(message: msgspec.Struct) -> bool:
    try:
        msgspec.json.decode(msgspec.json.encode(message), type=type(message))
    except (msgspec.MsgspecError, UnicodeEncodeError):
        return False
    return True
