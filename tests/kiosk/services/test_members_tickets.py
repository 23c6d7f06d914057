"""Members' tickets in a purchase: chosen by whoever may, agreed with whoever pays, told with the membership used."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.member_prices import Claim, MemberHere, MemberOnBooking, Proof
from kiosk.domain.members import Member, Membership
from kiosk.ports import Approved, Declined, PaymentUnknown
from kiosk.services.purchase import Held, NotNow, NotNowReason, PaymentDeclined, PaymentUnclear, Sold, WhyNotOffered
from kiosk.services.selling import Issuer
from kiosk.store import booking_members, bookings, outbox
from sync.providers.foyer.messages import encode_booking
from tests.builders import NOON
from tests.fakes import PlainSigner
from tests.kiosk.services.counter import Counter, counter

USED = MemberOnBooking("c-ada", "M-1", Proof.VERIFIED)


def ada(days: float = 300, opens: tuple[str, ...] = ()) -> Member:
    return Member(
        "c-ada",
        memberships=(Membership("M-1", "friend", NOON - timedelta(days=1), NOON + timedelta(days=days), opens),),
    )


@dataclass
class Lobby:
    kiosk: Counter
    here: list[MemberHere] = field(default_factory=lambda: [MemberHere()])

    def somebody(self, member: Member | None = None, claim: Claim | None = None) -> None:
        self.here[:] = [MemberHere(member, claim)]

    def why_not_a_member_s(self) -> WhyNotOffered | None:
        (found,) = [one.why_not for one in self.kiosk.checkout.offered_types() if one.type.id == "member"]
        return found

    def chooses(self, **counts: int) -> None:
        checkout = self.kiosk.checkout
        checkout.begin("show-1", "en")
        for kind, count in counts.items():
            checkout.set_count(kind, count)
        seats = [f"C{number}" for number in range(1, 1 + sum(counts.values()))]
        checkout.choose(tuple(seats))

    def sold_to(self) -> list[MemberOnBooking | None]:
        """Whom the provider will be told of with each sale, nobody first."""
        with self.kiosk.database.read() as tx:
            sold = [booking_members.of_booking(tx, one.reference) for one in bookings.in_states(tx, SaleState.ISSUED)]
        return sorted(sold, key=lambda member: member is not None)

    def kept(self) -> MemberOnBooking | None:
        (booking,) = self.kiosk.all_bookings()
        with self.kiosk.database.read() as tx:
            return booking_members.of_booking(tx, booking.reference)


@pytest.fixture
def lobby(tmp_path: Path) -> Lobby:
    here = [MemberHere()]
    return Lobby(counter(tmp_path, who_is_here=lambda: here[0]), here)


def test_a_member_s_type_can_be_chosen_by_the_membership_that_is_valid_when_the_show_begins(lobby: Lobby) -> None:
    lobby.kiosk.checkout.begin("show-1", "en")
    assert lobby.why_not_a_member_s() is WhyNotOffered.MEMBERS_ONLY
    lobby.somebody(ada(days=0.1))  # the show begins in three hours
    assert lobby.why_not_a_member_s() is WhyNotOffered.MEMBERSHIP_NOT_VALID_THEN
    lobby.somebody(ada(opens=("other",)))
    assert lobby.why_not_a_member_s() is WhyNotOffered.OTHER_MEMBERSHIP
    lobby.kiosk.checkout.set_count("member", 1)
    assert lobby.kiosk.checkout.basket is not None
    assert lobby.kiosk.checkout.basket.tickets == 0
    lobby.somebody(ada())
    assert lobby.why_not_a_member_s() is None


def test_the_sale_is_told_with_the_membership_and_keeps_it_until_the_provider_has_it(lobby: Lobby) -> None:
    lobby.somebody(ada())
    lobby.chooses(adult=1, member=1)
    assert isinstance(lobby.kiosk.checkout.hold(), Held)
    sold = lobby.kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    assert sold.booking.total.minor == 1200 + 900 + 2 * 50
    assert lobby.sold_to() == [USED]
    assert lobby.kept() == USED
    with lobby.kiosk.database.read() as tx:
        assert booking_members.of_customer(tx, "c-ada") == (sold.booking.reference,)
    at = lobby.kiosk.clock.now()
    lobby.kiosk.database.write(lambda tx: bookings.step(tx, sold.booking.reference, SaleState.CONFIRMED, at))
    assert lobby.kept() is None


def test_a_guest_s_sale_names_nobody_and_a_card_is_told_as_claimed(lobby: Lobby) -> None:
    lobby.chooses(adult=1)
    lobby.kiosk.checkout.hold()
    lobby.kiosk.checkout.pay(PaymentMethod.CARD)
    lobby.somebody(claim=Claim(ada().memberships[0], Proof.CLAIMED))
    lobby.kiosk.checkout.begin("show-1", "en")
    lobby.kiosk.checkout.set_count("member", 1)
    lobby.kiosk.checkout.choose(("D1",))
    lobby.kiosk.checkout.hold()
    lobby.kiosk.checkout.pay(PaymentMethod.COUNTER)
    assert lobby.sold_to() == [None, MemberOnBooking("", "M-1", Proof.CLAIMED)]


def test_nobody_pays_a_price_agreed_with_somebody_who_left(lobby: Lobby) -> None:
    lobby.somebody(ada())
    lobby.chooses(adult=1, member=1)
    lobby.kiosk.checkout.hold()
    lobby.somebody()
    assert lobby.kiosk.checkout.pay(PaymentMethod.CARD) == NotNow(NotNowReason.MEMBERS_ONLY)
    assert lobby.kiosk.checkout.hold() == NotNow(NotNowReason.MEMBERS_ONLY)
    assert lobby.kiosk.terminal.known == {}

    assert lobby.kiosk.checkout.leave_out_members_tickets() == 1
    basket = lobby.kiosk.checkout.basket
    assert basket is not None
    assert (dict(basket.counts), basket.seat_ids) == ({"adult": 1}, ())
    lobby.kiosk.checkout.choose(("C1",))
    assert isinstance(lobby.kiosk.checkout.hold(), Held)
    sold = lobby.kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    assert sold.booking.total.minor == 1200 + 50
    assert lobby.sold_to() == [None]
    assert lobby.kiosk.to_hand_back() == {"C2"}


def test_whoever_signs_in_before_paying_has_it_in_their_name_at_the_price_they_saw(lobby: Lobby) -> None:
    lobby.chooses(adult=2)
    lobby.kiosk.checkout.hold()
    lobby.somebody(ada())
    assert lobby.kiosk.checkout.leave_out_members_tickets() == 0
    sold = lobby.kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    assert sold.booking.total.minor == 2 * 1200 + 2 * 50
    assert lobby.sold_to() == [MemberOnBooking("c-ada", "", Proof.VERIFIED)]


def test_a_declined_card_leaves_the_price_with_whoever_is_still_there(lobby: Lobby) -> None:
    lobby.somebody(ada())
    lobby.chooses(member=1)
    lobby.kiosk.checkout.hold()
    lobby.kiosk.terminal.answers.append(Declined("declined"))
    assert lobby.kiosk.checkout.pay(PaymentMethod.CARD) == PaymentDeclined("declined")
    lobby.somebody()
    assert lobby.kiosk.checkout.pay(PaymentMethod.CARD) == NotNow(NotNowReason.MEMBERS_ONLY)
    lobby.kiosk.checkout.abandon()
    assert lobby.kept() is None, "given up: nobody's name is left"


def test_a_payment_that_ends_after_a_power_cut_is_told_with_the_membership(lobby: Lobby) -> None:
    lobby.somebody(ada())
    lobby.chooses(member=1)
    lobby.kiosk.checkout.hold()
    lobby.kiosk.terminal.answers.append(PaymentUnknown())
    unclear = lobby.kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(unclear, PaymentUnclear)
    lobby.somebody()
    lobby.kiosk.clock.passes(60)
    (reference,) = lobby.kiosk.terminal.known
    lobby.kiosk.terminal.known[reference] = Approved("receipt-1")
    lobby.kiosk.recovery.recover()
    assert lobby.kiosk.booking(unclear.reference).state is SaleState.ISSUED
    assert lobby.sold_to() == [USED]


def test_nothing_readable_on_the_disk_has_a_membership(tmp_path: Path) -> None:
    here = MemberHere(ada())
    issuer = Issuer("lobby-1", "en", PlainSigner(), encode_booking)
    lobby = Lobby(counter(tmp_path, issuer=issuer, who_is_here=lambda: here), [here])
    lobby.somebody(ada())
    lobby.chooses(member=1)
    lobby.kiosk.checkout.hold()
    lobby.kiosk.checkout.pay(PaymentMethod.CARD)
    assert lobby.sold_to() == [USED]
    for path in (one for one in tmp_path.rglob("*") if one.is_file() and one.name != "ballast"):
        assert not {word for word in (b"M-1", b"c-ada") if word in path.read_bytes()}, path
    with lobby.kiosk.database.read() as tx:
        (message,) = outbox.due(tx, lobby.kiosk.clock.now())
    assert message.member == USED, "it goes with the message, and is none of its bytes"
    for kept in (message.body.decode(), repr(message)):
        assert "M-1" not in kept
        assert "c-ada" not in kept
