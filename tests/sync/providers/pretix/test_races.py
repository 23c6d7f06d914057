"""Several kiosks at one live pretix, a server that dies, a locked database: one owner a seat, one order a sale."""

import os
import signal
import threading
import time
from collections import Counter
from functools import partial

import pytest

from kiosk.domain.messages import BookingRequest
from kiosk.ports import Unreachable
from sync.provider import Confirmed, ProviderSeatState
from tests.contracts.stage import Kiosk, expect
from tests.peers.pretix.peer import Peer, running
from tests.sync.providers.pretix.kiosks import (
    at,
    race,
    until_answered,
    worker_pids,
)


def test_a_server_killed_within_a_sale_is_asked_what_became_of_it(peer: Peer, kiosk: Kiosk) -> None:
    told: list[object] = []

    def tells(sale: BookingRequest) -> None:
        told.append(kiosk.tells(sale))

    sales = [kiosk.sale(seat, grants=(kiosk.holds(seat),)) for seat in kiosk.seats[:6]]
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


def test_of_ten_buyers_of_a_seat_one_gets_it(peer: Peer, kiosk: Kiosk) -> None:
    kiosks = [at(peer, kiosk.showtime.id, f"buyer {number}") for number in range(10)]
    for seat in kiosk.seats[:3]:
        assert race(kiosks, seat)[Confirmed] == 1
        assert kiosk.states()[seat] is ProviderSeatState.SOLD


def test_with_four_threads_that_lock_each_other_out_no_seat_is_sold_twice(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with running(tmp_path_factory.mktemp("locked"), days=1, threads=4) as peer:
        showtime = str(peer.staff.all(f"{peer.staff.of_event}/subevents/")[0]["id"])
        kiosks = [at(peer, showtime, f"buyer {number}") for number in range(6)]
        won: Counter[type] = Counter()
        for seat in kiosks[0].seats[:8]:
            outcomes = race(kiosks, seat)
            assert outcomes[Confirmed] <= 1
            won += outcomes
        sold = [one for one in kiosks[0].states().values() if one is ProviderSeatState.SOLD]
        orders = peer.staff.all(f"{peer.staff.of_event}/orders/")
        assert len(sold) == len(orders) == won[Confirmed]
