"""The part of the provider contract about who a person is, what a card is worth, and whether a claim held."""

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.domain.identity_matching import WhyUnclear
from kiosk.domain.member_prices import MemberOnBooking, Proof
from kiosk.domain.members import Identity, Member, Membership
from kiosk.identity import MemberUnclear, PassKeys
from kiosk.ports import NotThere, Refused
from sync.provider import Confirmed, FoundBooking
from tests.contracts.stage import Kiosk, OnStage, expect, new_id


def who(email: str = "", *, verified: bool = True, issuer: str = "") -> Identity:
    """Somebody nobody has seen before, at an issuer nobody has seen before unless it is named."""
    return Identity(issuer or f"https://{new_id()}.test", new_id(), email=email, email_verified=verified)


def sold_with(kiosk: Kiosk, member: MemberOnBooking, seat: str) -> Confirmed:
    """A sale with a membership; told twice, which changes nothing."""
    sale = kiosk.sale(seat, grants=(kiosk.holds(seat),))
    confirmed = expect(Confirmed, kiosk.tells(sale, member))
    assert kiosk.tells(sale, member) == kiosk.provider.outcome(sale.reference) == confirmed
    assert isinstance(kiosk.provider.find(sale.reference), FoundBooking)
    return confirmed


class MemberContract(OnStage):
    """One person is one customer, on verified addresses only; a card names nobody; no claim undoes a sale."""

    def test_without_members_nobody_is_looked_up(self, kiosk: Kiosk) -> None:
        if self.PEOPLE:
            assert kiosk.can.members
            return
        assert not kiosk.can.members
        assert expect(Refused, kiosk.provider.member_of(who("ada@cinema.test"))).code == "not_supported"
        assert expect(Refused, kiosk.provider.member_of_card("M-1")).code == "not_supported"
        assert expect(Refused, kiosk.provider.pass_keys()).code == "not_supported"

    def test_a_verified_address_leads_to_one_customer_who_stays_the_same(self, kiosk: Kiosk) -> None:
        if not self.PEOPLE:
            return
        person = who(self.PEOPLE["member"].upper())
        ada = expect(Member, kiosk.provider.member_of(person))
        assert ada.membership_at(datetime.now(UTC)) is not None
        for later in (
            replace(person, email="new@elsewhere.test"),
            replace(person, email_verified=False),
            replace(person, email=self.PEOPLE["other"]),
            replace(person, email="", name=""),
        ):
            assert kiosk.provider.member_of(later) == ada, "linked for ever, whatever became of the address"
            assert kiosk.provider.member_of(later, ada.id) == ada
        again = replace(who(self.PEOPLE["member"]), issuer=person.issuer)
        assert kiosk.provider.member_of(again) == MemberUnclear(WhyUnclear.LINKED_TO_ANOTHER)
        assert kiosk.provider.member_of(again, ada.id) == MemberUnclear(WhyUnclear.LINKED_TO_ANOTHER)
        assert kiosk.provider.member_of(who(self.PEOPLE["member"])) == ada, "somebody may sign in at several issuers"

    def test_what_a_kiosk_remembers_survives_a_provider_that_forgot_and_contradicts_one_that_did_not(
        self, kiosk: Kiosk
    ) -> None:
        if not self.PEOPLE:
            return
        ada = expect(Member, kiosk.provider.member_of(who(self.PEOPLE["member"])))
        other = expect(Member, kiosk.provider.member_of(who(self.PEOPLE["other"])))
        stranger = who("")
        assert kiosk.provider.member_of(stranger, ada.id) == ada
        assert kiosk.provider.member_of(stranger) == ada
        assert kiosk.provider.member_of(stranger, other.id) == MemberUnclear(WhyUnclear.LINKED_TO_ANOTHER)
        assert kiosk.provider.member_of(stranger, "a-customer-who-is-gone") == ada

    def test_nobody_is_somebody_else_by_an_address(self, kiosk: Kiosk) -> None:
        if not self.PEOPLE:
            return
        provider = kiosk.provider
        unverified = MemberUnclear(WhyUnclear.UNVERIFIED_ADDRESS)
        assert provider.member_of(who(self.PEOPLE["member"], verified=False)) == unverified
        assert provider.member_of(who(self.PEOPLE["unverified"])) == unverified
        assert provider.member_of(who(self.PEOPLE["twice"])) == MemberUnclear(WhyUnclear.SEVERAL_CUSTOMERS)
        for nobody in (who("nobody@cinema.test"), who(""), who("%@cinema.test"), who("\x00' OR 1=1")):
            assert isinstance(provider.member_of(nobody), NotThere)
        assert isinstance(provider.member_of(replace(who(), subject="s" * 256)), Refused)
        assert isinstance(provider.member_of(replace(who(), subject="\ud800")), Refused)

    def test_a_card_is_a_membership_and_names_nobody(self, kiosk: Kiosk) -> None:
        if not self.PEOPLE:
            return
        number = self.PEOPLE["card"]
        found = expect(Membership, kiosk.provider.member_of_card(f" {number.lower()} "))
        assert found.number == number
        assert found.valid_at(datetime.now(UTC))
        over = expect(Membership, kiosk.provider.member_of_card(self.PEOPLE["card over"]))
        assert over.valid_until < datetime.now(UTC)
        for nothing in ("NO-0000-0000", "", "x" * 65, "\x00"):
            assert isinstance(kiosk.provider.member_of_card(nothing), NotThere)
        assert expect(PassKeys, kiosk.provider.pass_keys()).jwks.count(b'"kid"') >= 1

    def test_a_claim_that_does_not_hold_is_said_and_nothing_is_unsold(self, kiosk: Kiosk) -> None:
        if not self.PEOPLE:
            return
        ada = expect(Member, kiosk.provider.member_of(who(self.PEOPLE["member"])))
        [own] = [one.number for one in ada.memberships]
        seats = iter(kiosk.seats)
        for told, valid in (
            (MemberOnBooking("", self.PEOPLE["card"], Proof.CLAIMED), True),
            (MemberOnBooking(ada.id, own, Proof.VERIFIED), True),
            (MemberOnBooking("", self.PEOPLE["card over"], Proof.CLAIMED), False),
            (MemberOnBooking("", "NO-0000-0000", Proof.CLAIMED), False),
            (MemberOnBooking(ada.id, self.PEOPLE["card of another"], Proof.VERIFIED), False),
            (MemberOnBooking(ada.id, "", Proof.VERIFIED), None),
        ):
            confirmed = sold_with(kiosk, told, next(seats))
            assert confirmed.membership_valid is valid, told
        assert expect(Confirmed, kiosk.tells(kiosk.sells(next(seats)))).membership_valid is None
