"""Who may buy a member's ticket for a show, and what the provider is told of the membership that was used; pure."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.members import Member, Membership
from kiosk.domain.pricing import OfferedTo, TicketType


class Proof(StrEnum):
    """What a membership rests on: the provider said it holds, or a card or pass says so that nobody has checked yet."""

    VERIFIED = "verified"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class MemberOnBooking:
    """Who bought, as the provider is told: no name and no address.

    ``customer_id`` is the provider's, "" where a card was all there was. ``membership_number`` is "" if no member's
    ticket was bought.
    """

    customer_id: str = field(repr=False)
    membership_number: str = field(repr=False)
    proof: Proof


@dataclass(frozen=True, slots=True)
class Claim:
    """A membership that a card or a pass speaks of. ``membership`` of an unchecked one opens every member's type."""

    membership: Membership
    proof: Proof


class WhyNoMemberTicket(StrEnum):
    """Why a member's ticket type cannot be chosen."""

    NOBODY_KNOWN = "nobody_known"
    NOT_VALID_THEN = "not_valid_then"
    NOT_OPENED = "not_opened"


@dataclass(frozen=True, slots=True)
class MemberHere:
    """Whom this kiosk deals with: somebody signed in, a card that was shown, both, or neither."""

    member: Member | None = None
    claim: Claim | None = None

    def why_not(self, kind: TicketType, starts_at: datetime) -> WhyNoMemberTicket | None:
        """Why ``kind`` cannot be bought for a show that begins at ``starts_at``; None if it can."""
        if kind.offered_to is not OfferedTo.MEMBER or self._opening(kind, starts_at) is not None:
            return None
        if not self._memberships():
            return WhyNoMemberTicket.NOBODY_KNOWN
        if any(claim.membership.valid_at(starts_at) for claim in self._memberships()):
            return WhyNoMemberTicket.NOT_OPENED
        return WhyNoMemberTicket.NOT_VALID_THEN

    def on_booking(self, kinds: tuple[TicketType, ...], starts_at: datetime) -> MemberOnBooking | None:
        """What a sale of these types is told with: the membership only where it was used; None for a guest's."""
        used = next(
            (
                opening
                for kind in kinds
                if kind.offered_to is OfferedTo.MEMBER and (opening := self._opening(kind, starts_at)) is not None
            ),
            None,
        )
        customer = self.member.id if self.member else ""
        if used is None:
            return MemberOnBooking(customer, "", Proof.VERIFIED) if customer else None
        return MemberOnBooking(customer, used.membership.number, used.proof)

    def _memberships(self) -> tuple[Claim, ...]:
        own = self.member.memberships if self.member else ()
        return (*(Claim(one, Proof.VERIFIED) for one in own), *((self.claim,) if self.claim else ()))

    def _opening(self, kind: TicketType, starts_at: datetime) -> Claim | None:
        """The membership that opens ``kind``: the signed-in member's own before a card, the longest of several."""
        opening = [
            one for one in self._memberships() if one.membership.valid_at(starts_at) and one.membership.opens(kind.id)
        ]
        return max(opening, key=lambda one: (one.proof is Proof.VERIFIED, one.membership.valid_until), default=None)
