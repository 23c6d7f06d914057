"""Quotas beside seats: a hold takes one, a paid sale is told past them."""

import pytest

from kiosk.domain.rights import RightKind
from kiosk.ports import HandedBack, Refused
from sync.provider import Confirmed, Conflict, LiveGrants, ProviderSeatState
from sync.providers.pretix.quotas import left_of
from sync.providers.pretix.wire import QuotaWire
from tests.contracts.stage import Kiosk, expect
from tests.peers.pretix.peer import Peer

STANDARD, ADULT, CHILD = 1, 11, 12


@pytest.mark.parametrize(
    ("quotas", "left"),
    [
        ([([ADULT, CHILD], True)], {STANDARD: ADULT}),
        ([([ADULT], False), ([CHILD], True)], {STANDARD: CHILD}),
        ([([ADULT, CHILD], True), ([ADULT], False)], {STANDARD: CHILD}),
        ([([ADULT, CHILD], False), ([CHILD], True)], {}),
        ([([CHILD], True)], {STANDARD: CHILD}),
        ([], {}),
    ],
    ids=["one for all", "one each", "one within another", "the whole is sold out", "adults have none", "none at all"],
)
def test_something_must_be_left_of_every_quota(quotas: list[tuple[list[int], bool]], left: dict[int, int]) -> None:
    told = [QuotaWire([STANDARD], available, variations) for variations, available in quotas]
    assert left_of(told, {STANDARD: [ADULT, CHILD]}) == left


def test_a_product_without_variations_has_quotas_too() -> None:
    assert left_of([QuotaWire([STANDARD, 2], True)], {STANDARD: [], 3: []}) == {STANDARD: None}
    assert left_of([QuotaWire([STANDARD], False)], {STANDARD: []}) == {}


@pytest.fixture
def without_adults(peer: Peer, kiosk: Kiosk) -> Kiosk:
    """A kiosk at a showtime that may sell children's tickets only."""
    item, variations = peer.offered.standard, peer.offered.variations
    adult, child = variations[item, "Adult"], variations[item, "Child"]
    peer.staff.allows(kiosk.showtime.id, item, {0: [adult], None: [child]})
    return kiosk


def test_a_seat_is_held_though_the_first_ticket_type_is_sold_out(without_adults: Kiosk) -> None:
    kiosk = without_adults
    first, second = kiosk.seats[:2]
    request = kiosk.asks_for(first, second, kind=RightKind.ALLOTMENT)
    assert kiosk.provider.grant(request) == kiosk.provider.grant(request)
    [grant] = expect(LiveGrants, kiosk.provider.grants()).grants
    assert (grant.id, set(grant.seat_ids)) == (request.id, {first, second})
    back = expect(HandedBack, kiosk.provider.hand_back(request.id, [first], kiosk.epoch))
    assert back.seat_ids == (first,)
    assert kiosk.states() == {second: ProviderSeatState.HELD}
    expect(HandedBack, kiosk.provider.hand_back(request.id, [second], kiosk.epoch))
    assert kiosk.states() == {}


def test_after_its_hand_back_a_late_copy_of_it_grants_nothing(without_adults: Kiosk) -> None:
    kiosk = without_adults
    request = kiosk.asks_for(kiosk.seats[0])
    kiosk.provider.grant(request)
    kiosk.provider.hand_back(request.id, request.seat_ids, kiosk.epoch)
    kiosk.provider.grant(request)
    assert kiosk.states() == {}


def test_a_ticket_that_was_paid_for_is_told_past_its_quota(without_adults: Kiosk, peer: Peer) -> None:
    kiosk = without_adults
    sale = kiosk.sells(*kiosk.seats[:2])
    assert peer.staff.orders(sale.reference) == 1
    assert expect(Confirmed, kiosk.tells(sale)) == kiosk.provider.outcome(sale.reference)


def test_past_its_quota_no_seat_is_sold_twice(without_adults: Kiosk) -> None:
    kiosk = without_adults
    kiosk.sells(kiosk.seats[0])
    assert expect(Conflict, kiosk.tells(kiosk.sale(*kiosk.seats[:2]))).seat_ids == (kiosk.seats[0],)
    assert kiosk.seats[1] not in kiosk.states()


def test_where_nothing_is_left_of_a_product_its_seats_are_not_held(peer: Peer, kiosk: Kiosk) -> None:
    item, variations = peer.offered.standard, peer.offered.variations
    peer.staff.allows(kiosk.showtime.id, item, {1: [number for (one, _), number in variations.items() if one == item]})
    first, second, third = kiosk.seats[:3]
    assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(first, second))).code == "sold_out"
    assert kiosk.states() == {}
    kiosk.holds(first)
    assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(third))).code == "sold_out"
