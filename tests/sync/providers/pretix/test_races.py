"""Several kiosks at one live pretix, a server that dies, a locked database: one owner a seat, one order a sale."""

import os
import random
import signal
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial

import pytest

from kiosk.domain.messages import BookingRequest
from kiosk.ports import Granted, HandedBack, Unreachable
from sync.provider import Confirmed, LiveGrants, ProviderSeatState
from sync.providers.pretix.client import Locked
from sync.providers.pretix.holds import LONGEST_CALL_SECONDS
from tests import proving
from tests.contracts.stage import Kiosk, expect
from tests.faults.proxy import FaultyProxy, Weather
from tests.peers.pretix.peer import Peer, running
from tests.peers.pretix.staff import StaffError
from tests.proving import reproducible
from tests.sync.providers.pretix.kiosks import (
    PassingClock,
    adapter,
    at,
    race,
    until_answered,
    with_key,
    worker_pids,
)

HASTY_SECONDS = 2.0
IN_A_QUEUE = 30.0
"""Seconds for a call where many wait for a server with one thread."""
ROUNDS = proving.size(8, 200)
SEED = proving.seed(1_986)


def test_a_server_killed_within_a_sale_is_asked_what_became_of_it(peer: Peer, kiosk: Kiosk) -> None:
    told: list[object] = []

    def tells(sale: BookingRequest) -> None:
        told.append(kiosk.tells(sale))

    sales = [kiosk.sale(seat, grants=(kiosk.holds(seat),)) for seat in kiosk.seats[:4]]
    for number, sale in enumerate(sales):
        telling = threading.Thread(target=tells, args=(sale,))
        telling.start()
        time.sleep(0.015 * number)  # somewhere within the call, each time elsewhere
        for child in worker_pids(peer.server.pid):
            os.kill(child, signal.SIGKILL)
        telling.join()
    assert any(isinstance(outcome, Unreachable) for outcome in told)
    for sale in sales:
        confirmed = until_answered(partial(kiosk.tells, sale))
        assert expect(Confirmed, confirmed) == kiosk.provider.outcome(sale.reference)
        assert peer.staff.orders(sale.reference) == 1
    assert len([one for one in kiosk.states().values() if one is ProviderSeatState.SOLD]) == len(sales)


def test_a_server_killed_within_a_hold_leaves_no_seat_behind(peer: Peer, kiosk: Kiosk) -> None:
    clock = PassingClock()
    device, key = peer.staff.pairs("unlucky")
    unlucky = with_key(peer, kiosk.showtime.id, device, key, clock=clock)
    held: dict[str, str] = {}
    for number, seat in enumerate(unlucky.seats[:4]):
        request = unlucky.asks_for(seat)
        asking = threading.Thread(target=unlucky.provider.grant, args=(request,))
        asking.start()
        time.sleep(0.015 * number)  # somewhere within its calls, each time elsewhere
        for child in worker_pids(peer.server.pid):
            os.kill(child, signal.SIGKILL)
        asking.join()
        if isinstance(until_answered(partial(unlucky.provider.grant, request), enough=Locked), Granted):
            held[seat] = request.id
        gives_back = partial(unlucky.provider.hand_back, request.id, [seat], unlucky.epoch)
        back = until_answered(gives_back, enough=Locked)
        if isinstance(back, Locked):  # by a call that died: no other takes so long
            clock.passes(LONGEST_CALL_SECONDS + 1)
            back = until_answered(gives_back, enough=Locked)
        assert expect(HandedBack, back).seat_ids == (seat,)
    assert held, "none was ever granted"
    assert kiosk.states() == {}
    assert expect(LiveGrants, unlucky.provider.grants()).grants == ()


def test_of_ten_buyers_of_a_seat_one_gets_it(peer: Peer, kiosk: Kiosk) -> None:
    kiosks = [at(peer, kiosk.showtime.id, f"buyer {number}", patience=IN_A_QUEUE) for number in range(10)]
    for seat in kiosk.seats[:3]:
        assert race(kiosks, seat)[Confirmed] == 1
        assert kiosk.states()[seat] is ProviderSeatState.SOLD


def test_with_four_threads_that_lock_each_other_out_no_seat_is_sold_twice(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with running(tmp_path_factory.mktemp("locked"), days=1, threads=4) as peer:
        showtime = str(peer.staff.all(f"{peer.staff.of_event}/subevents/")[0]["id"])
        kiosks = [at(peer, showtime, f"buyer {number}", patience=IN_A_QUEUE) for number in range(6)]
        won: Counter[type] = Counter()
        for seat in kiosks[0].seats[:8]:
            outcomes = race(kiosks, seat)
            assert outcomes[Confirmed] <= 1
            won += outcomes
        assert won[Confirmed] > 4
        assert "database is locked" in peer.log(), "they did not lock each other out"
        sold = [one for one in kiosks[0].states().values() if one is ProviderSeatState.SOLD]
        orders = peer.staff.all(f"{peer.staff.of_event}/orders/")
        assert len(sold) == len(orders) == won[Confirmed]


@dataclass
class Buyer:
    """A kiosk that buys and thinks better of it, again and again; ``sold`` is what it was told is booked."""

    kiosk: Kiosk
    dice: random.Random
    sold: dict[str, str] = field(default_factory=dict)

    def tries(self, seat: str) -> None:
        """Ask for a seat; sell it or give it back, until it knows what became of that."""
        request = self.kiosk.asks_for(seat)
        if not isinstance(until_answered(lambda: self.kiosk.provider.grant(request)), Granted):
            return
        if self.dice.random() < 0.5:
            self.gives_back(request.id, (seat,))
            return
        sale = self.kiosk.sale(seat, grants=(request.id,))
        expect(Confirmed, until_answered(lambda: self.kiosk.tells(sale)))
        self.sold[sale.reference] = seat

    def gives_back(self, grant_id: str, seats: tuple[str, ...]) -> None:
        """As the worker does, again and again."""
        back = until_answered(lambda: self.kiosk.provider.hand_back(grant_id, seats, self.kiosk.epoch))
        expect(HandedBack, back)

    def compares(self) -> None:
        """It holds nothing by its own books: whatever pretix still keeps for it goes back."""
        for grant in expect(LiveGrants, self.kiosk.provider.grants()).grants:
            self.gives_back(grant.id, grant.seat_ids)


def test_through_a_network_that_fails_each_seat_has_one_owner_and_each_sale_one_order(peer: Peer, kiosk: Kiosk) -> None:
    weather = Weather(share=0.25, late=(HASTY_SECONDS + 0.2, HASTY_SECONDS + 1.0))
    wanted, offered = kiosk.seats[:8], peer.offered
    with reproducible("racing at pretix", SEED, ROUNDS), FaultyProxy(peer.url, SEED, weather) as proxy:
        buyers = []
        for number in range(3):
            device, key = peer.staff.pairs(f"racer {number}")
            hurried = adapter(peer, key, proxy.url, patience=HASTY_SECONDS)
            buyers.append(Buyer(replace(kiosk, provider=hurried, epoch=device), random.Random(SEED + number)))

        def races(buyer: Buyer) -> None:
            for _ in range(ROUNDS):
                buyer.tries(buyer.dice.choice(wanted))

        with ThreadPoolExecutor(len(buyers)) as pool:
            running_out = [pool.submit(races, buyer) for buyer in buyers]
            on_the_web = somebody_buys_on_the_web(peer, kiosk, wanted[-1])
            for one in running_out:
                one.result()
        proxy.clears_up()
        proxy.waits_for_what_is_late()
        assert proxy.faults > 10
        for buyer in buyers:
            buyer.compares()

    told = {reference: seat for buyer in buyers for reference, seat in buyer.sold.items()} | on_the_web
    orders = [
        (position["order"], f"{position['seat']['seat_guid']}@{offered.standard}")
        for position in peer.staff.all(f"{peer.staff.of_event}/orderpositions/", subevent=kiosk.showtime.id)
    ]
    assert len(orders) == len(told)
    assert dict(orders) == told, "an order that no kiosk knows of, or a sale without one"
    assert kiosk.states() == dict.fromkeys(told.values(), ProviderSeatState.SOLD), "a seat kept for nobody"
    assert len(set(told.values())) == len(told), "a seat sold twice"


def somebody_buys_on_the_web(peer: Peer, kiosk: Kiosk, seat: str) -> dict[str, str]:
    """The order and its seat; nothing if a kiosk was quicker."""
    item = peer.offered.standard
    try:
        code = peer.staff.sells(
            kiosk.showtime.id, [(seat.partition("@")[0], item, peer.offered.variations[item, "Adult"])]
        )
    except StaffError:
        return {}
    return {code: seat}
