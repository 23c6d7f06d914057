"""What pretix does that one would not expect, provoked on a live one: each costs no seat, no sale and no money."""

import os
import signal
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest

from kiosk.bootstrap.pairing import pair_kiosk, roll_key
from kiosk.clock import Clock, SystemClock
from kiosk.config import load
from kiosk.domain.messages import BookingRequest
from kiosk.domain.rights import RightKind
from kiosk.errors import ConfigError
from kiosk.instance import only_instance
from kiosk.ports import Granted, HandedBack, Refused, Taken, Unreachable
from kiosk.store.database import Database
from sync.provider import Cancelled, Confirmed, Conflict, Deletion, Kind, ProgrammePage, ProviderSeatState, SeatStates
from sync.providers.pretix.adapter import PretixProvider, transport
from sync.providers.pretix.client import Locked
from sync.providers.pretix.holds import LONGEST_CALL_SECONDS
from sync.providers.pretix.naming import place, ticket_type
from sync.providers.pretix.pairing import Code, Paired, pair, read_code, roll
from sync.refusals import of_the_kiosk
from sync.transport import JSON
from tests.contracts.interposed import Interposed, NamedTransport
from tests.contracts.stage import Kiosk, expect, whole_programme
from tests.peers.pretix.peer import Peer, running

CLOCK = SystemClock()
AS_MANY_AS_WANTED = 60_000


@pytest.fixture(scope="module")
def peer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peer]:
    with running(tmp_path_factory.mktemp("pretix"), days=6) as found:
        yield found


@pytest.fixture(scope="module")
def fresh(peer: Peer) -> Iterator[str]:
    """The numbers of showtimes that nothing was sold for, one after the other."""
    return iter([str(one["id"]) for one in peer.staff.all(f"{peer.staff.of_event}/subevents/")])


OPEN: list[PretixProvider] = []


@pytest.fixture(autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    for provider in OPEN:
        provider.close()
    OPEN.clear()


@pytest.fixture
def kiosk(peer: Peer, fresh: Iterator[str]) -> Kiosk:
    return at(peer, next(fresh), "lobby")


class PassingClock(SystemClock):
    """The machine's clock, and a way to have waited."""

    def __init__(self) -> None:
        self._waited = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._waited

    def passes(self, seconds: float) -> None:
        """So long was waited."""
        self._waited += seconds


def at(peer: Peer, showtime: str, name: str, url: str = "") -> Kiosk:
    """A kiosk, paired, in front of a showtime."""
    device, key = peer.staff.pairs(name)
    return with_key(peer, showtime, device, key, url)


def with_key(peer: Peer, showtime: str, device: int, key: str, url: str = "", clock: Clock = CLOCK) -> Kiosk:
    """A kiosk with this key."""
    way = NamedTransport(url or peer.url, key, clock, scheme="Device", problem=JSON)
    provider = PretixProvider(
        way, peer.staff.organizer, peer.staff.event, clock, list_seconds=0, calls_a_minute=AS_MANY_AS_WANTED
    )
    OPEN.append(provider)
    [found] = [one for page in whole_programme(provider) for one in page.showtimes if one.id == showtime]
    free = [
        f"{seat['seat_guid']}@{seat['product']}"
        for seat in peer.staff.seats(showtime)
        if seat["product"] == peer.offered.standard
    ]
    return Kiosk("lobby", provider, device, found, free, adult(peer))


def adult(peer: Peer) -> str:
    """The ticket type of grown-ups."""
    offered = peer.offered
    return ticket_type((item, offered.variations[item, "Adult"]) for item in (offered.standard, offered.better))


def test_a_key_that_was_exchanged_forgets_its_calls_and_a_sale_is_still_one_sale(peer: Peer, kiosk: Kiosk) -> None:
    device, key = peer.staff.pairs("to be rolled")
    old = with_key(peer, kiosk.showtime.id, device, key)
    sale = old.sells(old.seats[0])
    rolled = expect(Paired, roll(peer.url, key, CLOCK))
    assert expect(Refused, old.provider.describe()).code == "unauthorised"
    new = with_key(peer, kiosk.showtime.id, device, rolled.key)
    assert expect(Confirmed, new.tells(sale)) == new.provider.outcome(sale.reference)
    assert peer.staff.orders(sale.reference) == 1


def test_a_refusal_that_pretix_remembers_does_not_last(kiosk: Kiosk, peer: Peer) -> None:
    other = at(peer, kiosk.showtime.id, "other")
    held = other.holds(kiosk.seats[0])
    sale = kiosk.sale(kiosk.seats[0])
    expect(Conflict, kiosk.tells(sale))
    other.provider.hand_back(held, [kiosk.seats[0]], other.epoch)
    expect(Confirmed, kiosk.tells(sale))


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


def test_what_is_told_after_pretix_forgot_all_keys_is_one_sale(peer: Peer, kiosk: Kiosk) -> None:
    sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
    expect(Confirmed, kiosk.tells(sale))
    forget_all_keys(peer)
    expect(Confirmed, kiosk.tells(sale))
    assert peer.staff.orders(sale.reference) == 1


def test_seats_kept_for_days_go_back_though_pretix_forgot_who_asked(peer: Peer, kiosk: Kiosk) -> None:
    allotment = kiosk.holds(*kiosk.seats[:2], kind=RightKind.ALLOTMENT)
    forget_all_keys(peer)
    kiosk.provider.hand_back(allotment, kiosk.seats[:2], kiosk.epoch)
    assert not set(kiosk.seats[:2]) & set(kiosk.states())


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
    variation = peer.offered.variations[peer.offered.standard, "Adult"]
    found = place(taken)
    assert found is not None
    peer.staff.sells(kiosk.showtime.id, [(found.guid, found.item, variation)])
    sale = kiosk.sale(taken)
    answer = httpx2.post(
        f"{peer.url}{peer.staff.of_event}/orders/",
        content=kiosk.provider.encode_booking(sale),
        headers={
            "Authorization": f"Token {peer.staff.token}",
            "Accept-Language": language,
            "Content-Type": "application/json",
        },
        timeout=30,
        trust_env=False,
    )
    assert answer.status_code == 400
    assert "seat" in answer.json()["positions"][0]
    assert kiosk.tells(sale) == Conflict((taken,), "seats_taken")


def test_a_showtime_that_was_switched_off_is_not_sold(peer: Peer, kiosk: Kiosk) -> None:
    peer.staff.changes_showtime(kiosk.showtime.id, active=False)
    assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0]))).code == "not_on_sale"
    assert expect(Refused, kiosk.tells(kiosk.sale(kiosk.seats[1]))).code == "not_on_sale"


def test_a_showtime_that_is_over_is_not_sold(peer: Peer, kiosk: Kiosk) -> None:
    peer.staff.moves_showtime(kiosk.showtime.id, -40 * 86_400)
    assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0]))).code == "not_on_sale"


def test_a_seat_is_not_sold_as_another_product(peer: Peer, kiosk: Kiosk) -> None:
    guid = kiosk.seats[0].partition("@")[0]
    variation = peer.offered.variations[peer.offered.better, "Adult"]
    peer.staff.sells(kiosk.showtime.id, [(guid, peer.offered.better, variation)])  # pretix itself does not mind
    other = kiosk.seats[1].partition("@")[0]
    for product in (peer.offered.better, peer.offered.better + 1_000):
        wrong = f"{other}@{product}"
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(wrong))).code == "unknown_seats"
        assert wrong not in kiosk.states()


def test_a_device_that_may_not_sell_for_a_while_loses_no_sale(peer: Peer, kiosk: Kiosk) -> None:
    device, key = peer.staff.pairs("locked out")
    out = with_key(peer, kiosk.showtime.id, device, key)
    sale = out.sale(out.seats[0], grants=(out.holds(out.seats[0]),))
    peer.staff.lets_into(device, everything=False)
    assert of_the_kiosk(expect(Refused, out.tells(sale)))
    peer.staff.lets_into(device, everything=True)
    expect(Confirmed, out.tells(sale))
    assert peer.staff.orders(sale.reference) == 1


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


def test_a_rate_limit_is_waited_for(peer: Peer, kiosk: Kiosk) -> None:
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


def test_a_revoked_device_is_told_so_and_another_takes_its_place(peer: Peer, kiosk: Kiosk) -> None:
    peer.staff.revokes(kiosk.provider.way._key)  # type: ignore[attr-defined]
    for refused in (kiosk.provider.describe(), kiosk.provider.grants(), kiosk.tells(kiosk.sale(kiosk.seats[0]))):
        assert expect(Refused, refused).code == "unauthorised"
    assert at(peer, kiosk.showtime.id, "successor").epoch > kiosk.epoch


def test_a_code_pairs_once(peer: Peer) -> None:
    scanned = msgspec.json.encode(
        {"handshake_version": 1, "url": peer.url, "token": peer.staff.registers("new")}
    ).decode()
    code = read_code(scanned)
    assert code is not None
    assert code.url == peer.url
    paired = expect(Paired, pair(peer.url, code, "Lobby", "1", CLOCK))
    way = transport(peer.url, paired.key, CLOCK)
    assert PretixProvider(way, peer.staff.organizer, peer.staff.event, CLOCK).enrol("lobby-1").epoch == paired.device  # type: ignore[union-attr]
    way.close()
    expect(Refused, pair(peer.url, code, "Lobby", "1", CLOCK))
    expect(Refused, pair(peer.url, Code("nosuchtoken"), "Lobby", "1", CLOCK))


def test_a_kiosk_is_paired_and_its_key_exchanged_while_nothing_is_open(peer: Peer, tmp_path: Path) -> None:
    path = tmp_path / "foyer.toml"
    path.write_text(
        f'state = "{tmp_path / "state"}"\n[provider]\nkind = "pretix"\nurl = "{peer.url}"\n'
        f'organizer = "{peer.staff.organizer}"\nevent = "{peer.staff.event}"\n'
        f'key_file = "{tmp_path / "secret" / "key"}"\n'
    )
    config, key = load(path, {}), tmp_path / "secret" / "key"
    assert "This kiosk is device" in pair_kiosk(config, peer.staff.registers("Lobby 1"))
    first = key.read_text()
    assert key.stat().st_mode & 0o777 == 0o600
    roll_key(config)
    assert key.read_text() != first
    with Database(config.state_folder / "kiosk.db").read():
        pass
    peer.staff.revokes(key.read_text().strip())
    assert "This kiosk is device" in pair_kiosk(config, peer.staff.registers("Lobby 1, again"))
    with only_instance(config.state_folder), pytest.raises(ConfigError, match="another kiosk is running"):
        roll_key(config)


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


def race(kiosks: list[Kiosk], seat: str) -> Counter[type]:
    """All ask for one seat at once, and sell what they got; what came of it, every unknown outcome settled."""
    barrier, outcomes = threading.Barrier(len(kiosks)), Counter[type]()
    lock = threading.Lock()

    def buy(kiosk: Kiosk) -> None:
        request = kiosk.asks_for(seat)
        barrier.wait()
        granted = until_answered(lambda: kiosk.provider.grant(request))
        outcome = granted
        if isinstance(granted, Granted):
            sale = kiosk.sale(seat, grants=(request.id,))
            outcome = until_answered(lambda: kiosk.tells(sale))
        with lock:
            outcomes[type(outcome)] += 1

    threads = [threading.Thread(target=buy, args=(kiosk,)) for kiosk in kiosks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def until_answered(call: Callable[[], object], seconds: float = 60.0) -> object:
    """Ask again, as the relay does, until there is an answer."""
    ends = time.monotonic() + seconds
    outcome = call()
    while isinstance(outcome, Unreachable) and time.monotonic() < ends:
        time.sleep(min(outcome.retry_after_seconds or 0.2, 1.0))
        outcome = call()
    return outcome


def worker_pids(master: int) -> list[int]:
    """The server's workers."""
    return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]


def carts(peer: Peer) -> list[dict[str, Any]]:
    """Every seat in a cart."""
    return peer.staff.all(f"{peer.staff.of_event}/cartpositions/")


def lock_all_keys(peer: Peer) -> None:
    """As after the server died within each call: it took the key, and never let go of it."""
    with sqlite3.connect(peer.folder / "data" / "db.sqlite3", timeout=30) as database:
        database.execute(
            "UPDATE pretixapi_apicall SET locked = ?, response_code = 0", (datetime.now(UTC).isoformat(" "),)
        )


def forget_all_keys(peer: Peer) -> None:
    """As after 24 hours: pretix' own work on a database whose keys are that old."""
    with sqlite3.connect(peer.folder / "data" / "db.sqlite3", timeout=30) as database:
        database.execute(
            "UPDATE pretixapi_apicall SET created = ?", ((datetime.now(UTC) - timedelta(days=2)).isoformat(" "),)
        )
    peer.periodic()
