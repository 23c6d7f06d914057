"""What a live pretix remembers of calls, and for how long: no seat and no sale depends on it."""

from kiosk.domain.rights import RightKind
from kiosk.ports import Granted, HandedBack
from sync.provider import Confirmed, Conflict, ProviderSeatState
from sync.providers.pretix.client import Locked
from sync.providers.pretix.holds import LONGEST_CALL_SECONDS
from tests.contracts.stage import Kiosk, expect
from tests.peers.pretix.peer import Peer
from tests.sync.providers.pretix.kiosks import PassingClock, at, forget_all_keys, lock_all_keys, with_key


def test_a_refusal_that_pretix_remembers_does_not_last(kiosk: Kiosk, peer: Peer) -> None:
    other = at(peer, kiosk.showtime.id, "other")
    held = other.holds(kiosk.seats[0])
    sale = kiosk.sale(kiosk.seats[0])
    expect(Conflict, kiosk.tells(sale))
    other.provider.hand_back(held, [kiosk.seats[0]], other.epoch)
    expect(Confirmed, kiosk.tells(sale))


def test_a_grant_whose_key_stays_locked_is_found_among_the_carts(peer: Peer, kiosk: Kiosk) -> None:
    request = kiosk.asks_for(*kiosk.seats[:2], kind=RightKind.ALLOTMENT)
    expect(Granted, kiosk.provider.grant(request))
    lock_all_keys(peer)
    assert expect(Granted, kiosk.provider.grant(request)).grant_id == request.id
    expect(HandedBack, kiosk.provider.hand_back(request.id, request.seat_ids, kiosk.epoch))
    assert not set(request.seat_ids) & set(kiosk.states())


def test_a_grant_that_died_with_the_server_is_none_once_no_call_can_still_be_running(peer: Peer, kiosk: Kiosk) -> None:
    clock = PassingClock()
    device, key = peer.staff.pairs("unlucky")
    unlucky = with_key(peer, kiosk.showtime.id, device, key, clock=clock)
    request = unlucky.asks_for(unlucky.seats[0])
    expect(Granted, unlucky.provider.grant(request))
    peer.staff.lets_go(request.id)  # the server took the key, and died before it kept the seat
    lock_all_keys(peer)
    expect(Locked, unlucky.provider.grant(request))
    expect(Locked, unlucky.provider.hand_back(request.id, request.seat_ids, unlucky.epoch))
    clock.passes(LONGEST_CALL_SECONDS + 1)
    outcome = unlucky.provider.hand_back(request.id, request.seat_ids, unlucky.epoch)
    assert expect(HandedBack, outcome).seat_ids == request.seat_ids


def test_after_pretix_forgot_who_asked_for_what_a_sale_is_one_sale_and_seats_kept_go_back(
    peer: Peer, kiosk: Kiosk
) -> None:
    bought, *kept = kiosk.seats[:3]
    sale = kiosk.sale(bought, grants=(kiosk.holds(bought),))
    allotment = kiosk.holds(*kept, kind=RightKind.ALLOTMENT)
    expect(Confirmed, kiosk.tells(sale))
    forget_all_keys(peer)
    expect(Confirmed, kiosk.tells(sale))
    assert peer.staff.orders(sale.reference) == 1
    expect(HandedBack, kiosk.provider.hand_back(allotment, kept, kiosk.epoch))
    assert kiosk.states() == {bought: ProviderSeatState.SOLD}
