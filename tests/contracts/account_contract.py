"""The part of the provider contract about members' accounts."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import ClassVar

from kiosk.accounts import Done, MemberBookings, TakenBack
from kiosk.domain.account import (
    ConsentChange,
    DataWish,
    MemberRequest,
    NotCancellable,
    ProfileChange,
    RefundOffer,
    WhyNotCancellable,
    Wish,
)
from kiosk.domain.member_prices import MemberOnBooking, Proof
from kiosk.domain.members import Consent, ConsentGiven, Member, Preferences
from kiosk.domain.money import Money
from kiosk.ports import NotThere, Refused, Unreachable
from sync.provider import Cancelled, Confirmed, ProviderSeatState
from tests.contracts.member_contract import who
from tests.contracts.stage import Kiosk, OnStage, Stage, expect

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def sold_to(kiosk: Kiosk, member: str, *seats: str, paid: bool = True) -> str:
    """A member buys; returns the reference."""
    sale = kiosk.sale(*seats, grants=(kiosk.holds(*seats),), paid=paid)
    expect(Confirmed, kiosk.tells(sale, MemberOnBooking(member, "", Proof.VERIFIED)))
    return sale.reference


def wish(kiosk: Kiosk, member: str, what: Wish, request_id: str = "") -> object:
    """A member wants something."""
    request = MemberRequest(request_id or str(uuid.uuid4()), member, NOW, what)
    return kiosk.provider.tell(member, request.id, kiosk.provider.encode_request(request))


class NoAccountContract(OnStage):
    """A provider whose members' accounts a kiosk cannot reach says so, at each call."""

    def test_without_accounts_every_call_says_so(self, kiosk: Kiosk) -> None:
        provider = kiosk.provider
        for outcome in (
            provider.bookings_of("somebody"),
            provider.refund_offer("REFERNCE", "somebody"),
            provider.take_back("REFERNCE", "somebody", "r1", Money(1, "EUR")),
            wish(kiosk, "somebody", DataWish.EXPORT),
        ):
            assert expect(Refused, outcome).code == "not_supported"


class AccountContract(OnStage):
    """A member sees their own bookings, takes one back once on the terms shown, and has wishes carried out once."""

    MEMBERS: ClassVar[tuple[str, str, str]]
    """Two customers of this provider, and one whom nobody will miss."""

    def test_a_member_sees_their_own_and_gives_one_back_once(self, stage: Stage, kiosk: Kiosk) -> None:
        ada, layla, _ = self.MEMBERS
        provider, (first, second, third) = kiosk.provider, kiosk.seats[:3]
        hers, other, unpaid = (
            sold_to(kiosk, ada, first),
            sold_to(kiosk, layla, second),
            sold_to(kiosk, ada, third, paid=False),
        )
        listed = {one.found.reference: one for one in expect(MemberBookings, provider.bookings_of(ada)).bookings}
        assert {hers, unpaid} <= set(listed)
        assert other not in listed
        one = listed[hers]
        assert [ticket.seat_id for ticket in one.found.tickets] == [first]
        assert (one.outing.film_id, one.outing.starts_at) == (kiosk.showtime.film_id, kiosk.showtime.starts_at)
        assert one.outing.title
        assert one.outing.auditorium
        assert isinstance(provider.bookings_of("nobody-at-all"), NotThere)

        offer = expect(RefundOffer, provider.refund_offer(hers, ada))
        assert offer.refund + offer.fee == one.found.total
        assert offer.until <= kiosk.showtime.starts_at
        assert expect(RefundOffer, provider.refund_offer(unpaid, ada)).refund.minor == 0
        assert isinstance(provider.refund_offer(hers, layla), NotThere)
        assert isinstance(provider.take_back(hers, layla, "r-layla", offer.refund), NotThere)
        more = replace(offer.refund, minor=offer.refund.minor + 1)
        assert provider.take_back(hers, ada, "r-more", more) == NotCancellable(WhyNotCancellable.TERMS_CHANGED)
        assert kiosk.states()[first] is ProviderSeatState.SOLD

        refund = str(uuid.uuid4())
        stage.fault("drop_after", "take-back", 2)  # a call that a customer waits for may be made once more
        assert isinstance(provider.take_back(hers, ada, refund, offer.refund), Unreachable)
        stage.heal()
        provider = kiosk.provider = stage.provider(kiosk.id)
        for _ in range(2):
            assert provider.take_back(hers, ada, refund, offer.refund) == TakenBack(hers, offer.refund)
        assert first not in kiosk.states()
        assert expect(Cancelled, provider.outcome(hers)).refund_id == refund
        again = provider.take_back(hers, ada, "another", offer.refund)
        assert again == NotCancellable(WhyNotCancellable.CANCELLED)
        assert provider.refund_offer(hers, ada) == NotCancellable(WhyNotCancellable.CANCELLED)
        listed = {one.found.reference: one for one in expect(MemberBookings, provider.bookings_of(ada)).bookings}
        assert listed[hers].found.cancelled

    def test_wishes_are_carried_out_once_and_an_erased_customer_has_no_bookings(self, kiosk: Kiosk) -> None:
        leaver = self.MEMBERS[2]
        provider = kiosk.provider
        name = ProfileChange("Noor", "noor@cinema.test", "de", Preferences(2.0, "contrast", low_reach=True))
        given = ConsentChange(Consent.REMINDERS, ConsentGiven(NOW, "I want reminders."))
        for what in (name, given, ConsentChange(Consent.REMINDERS), DataWish.EXPORT):
            assert wish(kiosk, leaver, what) == Done()
        request = str(uuid.uuid4())
        assert wish(kiosk, leaver, name, request) == Done()
        assert wish(kiosk, leaver, name, request) == Done()
        assert expect(Refused, wish(kiosk, leaver, given, request)).code == "id_reused"

        self._what_comes_late_is_not_the_last_word(kiosk, leaver)
        address = self.PEOPLE["member"]
        ada = expect(Member, provider.member_of(who(address)))
        assert wish(kiosk, leaver, replace(name, email=address)) == Done()
        assert provider.member_of(who(address)) == ada, (
            "whoever writes another's address into their profile keeps nobody out"
        )

        reference = sold_to(kiosk, leaver, kiosk.seats[0])
        assert isinstance(provider.bookings_of(leaver), MemberBookings)
        request = str(uuid.uuid4())
        assert wish(kiosk, leaver, DataWish.ERASURE, request) == Done()
        assert wish(kiosk, leaver, DataWish.ERASURE, request) == Done()
        assert isinstance(provider.bookings_of(leaver), NotThere)
        assert isinstance(wish(kiosk, leaver, name), NotThere)
        expect(Confirmed, provider.outcome(reference))  # what was sold stays sold

    def _what_comes_late_is_not_the_last_word(self, kiosk: Kiosk, member: str) -> None:
        """What a kiosk without a network kept undoes nothing that was wanted later at another."""
        hour, purpose = datetime.now(UTC).replace(minute=0, second=0, microsecond=0), Consent.PROMOTIONS

        def wants(what: Wish, hours_ago: int) -> Member:
            request = MemberRequest(str(uuid.uuid4()), member, hour - timedelta(hours=hours_ago), what)
            assert kiosk.provider.tell(member, request.id, kiosk.provider.encode_request(request)) == Done()
            return expect(Member, kiosk.provider.member_of(who(), member))

        def agrees(hours_ago: int) -> ConsentChange:
            return ConsentChange(purpose, ConsentGiven(hour - timedelta(hours=hours_ago), "I want news."))

        assert purpose in wants(agrees(5), 5).consents
        assert purpose not in wants(ConsentChange(purpose), 3).consents
        assert purpose not in wants(agrees(4), 4).consents
        assert purpose in wants(agrees(2), 2).consents
        assert purpose not in wants(ConsentChange(purpose), 3).consents, "one that comes late counts all the same"
        late = ProfileChange("Late", "", "de", Preferences())
        assert wants(replace(late, name="Now"), 1).name == "Now"
        assert wants(late, 2).name == "Now"
        assert wants(replace(late, name="Ahead"), -48).name == "Ahead", "by a clock that is ahead"
