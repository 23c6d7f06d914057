"""What pretix does that one would not expect, provoked on a live one: each costs no seat, no sale and no money."""

from datetime import datetime, timedelta

import pytest

from kiosk.domain.rights import RightKind
from kiosk.ports import Refused, Taken, Unreachable
from sync.provider import (
    Cancelled,
    Confirmed,
    Conflict,
    Deletion,
    Kind,
    LiveGrants,
    ProgrammePage,
    ProviderSeatState,
    SeatStates,
)
from sync.providers.pretix.adapter import PretixProvider
from sync.transport import JSON
from tests.contracts.interposed import Interposed, NamedTransport
from tests.contracts.stage import Kiosk, expect, whole_programme
from tests.peers.pretix.peer import Peer
from tests.peers.pretix.staff import StaffError
from tests.sync.providers.pretix.kiosks import CLOCK, at, carts, end_all_carts


def test_a_clock_that_is_behind_makes_no_hold_that_is_over(peer: Peer, kiosk: Kiosk) -> None:
    with Interposed(peer.url) as proxy:
        proxy.clock = timedelta(days=-400)
        late = at(peer, kiosk.showtime.id, "clock stands still", proxy.url)
        late.holds(late.seats[0])
    other = at(peer, kiosk.showtime.id, "other")
    assert other.provider.grant(other.asks_for(kiosk.seats[0])) == Taken((kiosk.seats[0],))
    show = peer.staff.showtime(kiosk.showtime.id)
    [cart] = [one for one in carts(peer) if one["subevent"] == int(kiosk.showtime.id)]
    assert datetime.fromisoformat(cart["expires"]) > datetime.fromisoformat(show["date_to"])


@pytest.mark.parametrize("language", ["de", "fr", "ar"])
def test_a_conflict_is_one_in_any_language(peer: Peer, kiosk: Kiosk, language: str) -> None:
    taken = kiosk.seats[0]
    at(peer, kiosk.showtime.id, "other").sells(taken)
    with Interposed(peer.url) as proxy:
        proxy.language = language
        abroad = at(peer, kiosk.showtime.id, "abroad", proxy.url)
        assert abroad.tells(abroad.sale(taken)) == Conflict((taken,), "seats_taken")
        assert abroad.provider.grant(abroad.asks_for(taken)) == Taken((taken,))


def test_a_showtime_that_was_switched_off_is_not_sold(peer: Peer, kiosk: Kiosk) -> None:
    peer.staff.changes_showtime(kiosk.showtime.id, active=False)
    assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0]))).code == "not_on_sale"
    assert expect(Refused, kiosk.tells(kiosk.sale(kiosk.seats[1]))).code == "not_on_sale"


def test_a_showtime_that_is_over_is_not_sold(peer: Peer, kiosk: Kiosk) -> None:
    peer.staff.moves_showtime(kiosk.showtime.id, -40 * 86_400)
    assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0]))).code == "not_on_sale"
    peer.staff.changes_showtime(kiosk.showtime.id, presale_end=None)  # as pretix leaves it unless somebody thinks of it
    assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0]))).code == "not_on_sale"


def test_a_seat_is_not_sold_as_another_product(peer: Peer, kiosk: Kiosk) -> None:
    guid = kiosk.seats[0].partition("@")[0]
    variation = peer.offered.variations[peer.offered.better, "Adult"]
    peer.staff.sells(kiosk.showtime.id, [(guid, peer.offered.better, variation)])  # pretix itself does not mind
    other = kiosk.seats[1].partition("@")[0]
    for product in (peer.offered.better, peer.offered.better + 1_000):
        wrong = f"{other}@{product}"
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(wrong))).code == "unknown_seats"
    assert not [one for one in carts(peer) if one["subevent"] == int(kiosk.showtime.id)]


def test_a_blocked_seat_is_blocked_though_listed_as_available(peer: Peer, kiosk: Kiosk) -> None:
    seat = kiosk.seats[0]
    guid = seat.partition("@")[0]
    peer.staff.blocks(kiosk.showtime.id, [guid])
    path = f"{peer.staff.of_event}/subevents/{kiosk.showtime.id}/seats/"
    assert peer.staff.all(path, is_available="true", seat_guid=guid), "pretix does not list it any more: good news"
    assert kiosk.states()[seat] is ProviderSeatState.BLOCKED
    assert kiosk.provider.grant(kiosk.asks_for(seat)) == Taken((seat,))


def test_more_than_a_page_is_read_whole(kiosk: Kiosk, peer: Peer) -> None:
    last = peer.staff.seats(kiosk.showtime.id)[-1]
    assert len(peer.staff.seats(kiosk.showtime.id)) == 150
    seat = f"{last['seat_guid']}@{last['product']}"
    kiosk.holds(seat)
    assert kiosk.states()[seat] is ProviderSeatState.HELD


def test_a_showtime_that_leaves_no_trace_is_noticed(peer: Peer, kiosk: Kiosk) -> None:
    cursor = whole_programme(kiosk.provider)[-1].cursor
    peer.staff.withdraws_showtime(kiosk.showtime.id)
    page = expect(ProgrammePage, kiosk.provider.programme(cursor))
    assert page.deletions == (Deletion(Kind.SHOWTIME, kiosk.showtime.id),)


def test_a_hall_told_slowly_page_by_page_is_over_in_the_time_of_one_call(peer: Peer, kiosk: Kiosk) -> None:
    with Interposed(peer.url) as proxy:
        _, key = peer.staff.pairs("hasty")
        way = NamedTransport(proxy.url, key, CLOCK, scheme="Device", problem=JSON, interactive_seconds=0.9)
        hasty = PretixProvider(way, peer.staff.organizer, peer.staff.event, CLOCK)
        expect(SeatStates, hasty.seats(kiosk.showtime.id))
        proxy.fault("delay", "seats", None, seconds=0.5)
        assert type(hasty.seats(kiosk.showtime.id)) is Unreachable
        hasty.close()


def test_a_rate_limit_says_how_long_to_wait(peer: Peer, kiosk: Kiosk) -> None:
    with Interposed(peer.url) as proxy:
        limited = at(peer, kiosk.showtime.id, "fast", proxy.url)
        proxy.fault("status", "book", status=429, retry_after="17")
        assert expect(Unreachable, limited.tells(limited.sale(limited.seats[0]))).retry_after_seconds == 17


def test_a_refund_whose_answer_is_lost_is_one_refund(peer: Peer, kiosk: Kiosk) -> None:
    with Interposed(peer.url) as proxy:
        unlucky = at(peer, kiosk.showtime.id, "unlucky", proxy.url)
        sale = unlucky.sells(unlucky.seats[0])
        proxy.fault("drop_after", "refund")
        expect(Unreachable, unlucky.refund(sale, "refund-1"))
        assert expect(Cancelled, unlucky.refund(sale, "refund-1")).refund_id == "refund-1"
        order = peer.staff.asks("GET", f"{peer.staff.of_event}/orders/{sale.reference}/")
        assert [one["state"] for one in order["refunds"]] == ["done"]


def test_what_others_keep_with_an_order_stays_there(peer: Peer, kiosk: Kiosk) -> None:
    sale = kiosk.sells(kiosk.seats[0])
    path = f"{peer.staff.of_event}/orders/{sale.reference}/"
    meta = peer.staff.asks("GET", path)["api_meta"]
    peer.staff.asks("PATCH", path, {"api_meta": {**meta, "bookkeeping": {"account": 8400}}})
    expect(Cancelled, kiosk.refund(sale, "refund-1"))
    assert peer.staff.asks("GET", path)["api_meta"]["bookkeeping"] == {"account": 8400}


def test_a_product_that_was_switched_off_is_named_and_its_sale_can_be_sent_again(peer: Peer, kiosk: Kiosk) -> None:
    sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
    product = f"{peer.staff.of_event}/items/{peer.offered.standard}/"
    peer.staff.asks("PATCH", product, {"active": False})
    try:
        assert expect(Refused, kiosk.tells(sale)).code == "product_inactive"
    finally:
        peer.staff.asks("PATCH", product, {"active": True})
    expect(Confirmed, kiosk.tells(sale))


def test_a_hold_that_has_ended_is_no_right_though_pretix_still_lists_it(peer: Peer, kiosk: Kiosk) -> None:
    seat = kiosk.seats[0]
    kiosk.holds(seat, kind=RightKind.ALLOTMENT)
    end_all_carts(peer)
    assert carts(peer), "pretix does not list it any more: good news"
    assert expect(LiveGrants, kiosk.provider.grants()).grants == ()
    at(peer, kiosk.showtime.id, "other").sells(seat)


def test_a_door_of_pretix_lets_a_ticket_of_a_kiosk_in_once(peer: Peer, kiosk: Kiosk) -> None:
    sale = kiosk.sells(kiosk.seats[0])
    [ticket] = sale.tickets
    assert " " in ticket.code, "codes are written in Base45, which has a space"
    body = {"name": "Door", "all_products": True, "limit_products": [], "subevent": int(kiosk.showtime.id)}
    door = peer.staff.asks("POST", f"{peer.staff.of_event}/checkinlists/", body)["id"]
    scan = f"{peer.staff.of_organizer}/checkinrpc/redeem/"
    asked = {"secret": ticket.code, "source_type": "barcode", "lists": [door], "force": False}
    assert peer.staff.asks("POST", scan, asked)["status"] == "ok"
    with pytest.raises(StaffError, match="already_redeemed"):
        peer.staff.asks("POST", scan, asked)
