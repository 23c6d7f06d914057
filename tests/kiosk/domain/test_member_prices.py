"""Who may buy a member's ticket: by the membership that is valid when the show begins, and opens that type."""

from datetime import UTC, datetime, timedelta

from kiosk.domain.member_prices import Claim, MemberHere, MemberOnBooking, Proof, WhyNoMemberTicket
from kiosk.domain.members import Member, Membership
from kiosk.domain.pricing import OfferedTo, TicketType

SHOW = datetime(2026, 5, 1, 20, tzinfo=UTC)
ADULT = TicketType("adult", {}, {}, {})
MEMBER = TicketType("member", {}, {}, {}, OfferedTo.MEMBER)
GOLD = TicketType("gold", {}, {}, {}, OfferedTo.MEMBER)


def membership(number: str = "M1", *, days: float = 1, opens: tuple[str, ...] = (), since: float = -1) -> Membership:
    return Membership(number, "friend", SHOW + timedelta(days=since), SHOW + timedelta(days=days), opens)


def here(*memberships: Membership, claim: Claim | None = None) -> MemberHere:
    return MemberHere(Member("c1", memberships=memberships), claim)


def test_anybody_may_buy_what_is_for_anybody() -> None:
    assert MemberHere().why_not(ADULT, SHOW) is None


def test_a_member_s_type_needs_a_membership_at_the_beginning_of_the_show_that_opens_it() -> None:
    assert MemberHere().why_not(MEMBER, SHOW) is WhyNoMemberTicket.NOBODY_KNOWN
    assert here().why_not(MEMBER, SHOW) is WhyNoMemberTicket.NOBODY_KNOWN
    assert here(membership()).why_not(MEMBER, SHOW) is None
    assert here(membership(days=0)).why_not(MEMBER, SHOW) is WhyNoMemberTicket.NOT_VALID_THEN, "it ends with the day"
    assert here(membership(since=0.5)).why_not(MEMBER, SHOW) is WhyNoMemberTicket.NOT_VALID_THEN, "it begins later"
    assert here(membership(opens=("gold",))).why_not(MEMBER, SHOW) is WhyNoMemberTicket.NOT_OPENED
    assert here(membership(opens=("gold",)), membership("M2")).why_not(MEMBER, SHOW) is None


def test_a_booking_names_the_membership_that_was_used_and_what_it_rests_on() -> None:
    card = Claim(membership("CARD"), Proof.CLAIMED)
    assert MemberHere().on_booking((ADULT,), SHOW) is None
    assert MemberHere(claim=card).on_booking((ADULT,), SHOW) is None, "a card that was not used is nobody's business"
    assert MemberHere(claim=card).on_booking((ADULT, MEMBER), SHOW) == MemberOnBooking("", "CARD", Proof.CLAIMED)
    assert here(membership()).on_booking((ADULT,), SHOW) == MemberOnBooking("c1", "", Proof.VERIFIED)
    assert here(membership(), claim=card).on_booking((MEMBER,), SHOW) == MemberOnBooking("c1", "M1", Proof.VERIFIED)
    over = here(membership(days=0), claim=card)
    assert over.on_booking((MEMBER,), SHOW) == MemberOnBooking("c1", "CARD", Proof.CLAIMED)
    longest = here(membership("SHORT"), membership("LONG", days=9))
    assert longest.on_booking((MEMBER,), SHOW) == MemberOnBooking("c1", "LONG", Proof.VERIFIED)


def test_nothing_of_it_shows_in_a_log() -> None:
    told = repr(
        here(membership("SECRET-7"), claim=Claim(membership("SECRET-8"), Proof.CLAIMED)).on_booking((MEMBER,), SHOW)
    )
    assert "SECRET" not in told
    assert "c1" not in told
