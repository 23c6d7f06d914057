"""A wall clock that jumps, begins at 1970 or ran ahead: selling stays safe, work goes on, people are told.

The provider beside the kiosk is a real one, and its clock is right.
"""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

import kiosk.clock
from kiosk.clock import SystemClock
from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.rights import OfflineMode
from kiosk.facts import Facts
from kiosk.ports import Approved, Granted
from kiosk.schedule import Periodic, Schedule
from kiosk.services.health import Health, OutOfOrder
from kiosk.services.programme import Programme
from kiosk.services.purchase import Held, Sold
from kiosk.store import right_endings, sync_state
from tests.kiosk.services.counter import counter
from tests.kiosk.services.test_recovery import cut_while_paying, restarted
from tests.sync.lobby import Lobby, open_lobby

HOUR, DAY = 3600.0, 86_400.0
JUMPS = {
    "an hour ahead": HOUR,
    "an hour back": -HOUR,
    "thirty days ahead": 30 * DAY,
    "a year ahead": 365 * DAY,
    "a year back": -365 * DAY,
    "to the epoch": -datetime.now(UTC).timestamp(),
}
jump = pytest.mark.parametrize("seconds", JUMPS.values(), ids=[name.replace(" ", "-") for name in JUMPS])
EPOCH = datetime(1970, 1, 1, 0, 1, tzinfo=UTC)
EVERYTHING = ("hand_back", "allotments", "relay", "pull", "posters", "hand_back", "allotments")


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    """A kiosk that keeps seats for offline."""
    with open_lobby(tmp_path) as lobby:
        lobby.does("pull", "allotments")
        assert kept(lobby)
        yield lobby


def kept(lobby: Lobby) -> frozenset[tuple[str, str]]:
    """Every seat kept for offline, as the kiosk has it."""
    with lobby.database.read() as tx:
        return right_endings.live(tx)


def kept_there(lobby: Lobby) -> frozenset[tuple[str, str]]:
    """Every right of this kiosk, as the provider has it."""
    grants = lobby.provider.grants().grants  # type: ignore[union-attr]
    return frozenset((grant.id, seat) for grant in grants for seat in grant.seat_ids)


def health(lobby: Lobby) -> Health:
    """What the screens of this kiosk go by."""
    programme = Programme(lobby.database, Facts(), lobby.clock, OfflineMode.ALLOTMENT, lobby.folder / "posters")
    return Health(lobby.database, programme, lobby.clock, lobby.folder)


def reboots(lobby: Lobby, monkeypatch: pytest.MonkeyPatch, *, at: datetime) -> None:
    """The machine was off, and its clock shows ``at`` when it is on again."""
    monkeypatch.setattr(kiosk.clock, "_boot", lambda: "another-boot")
    lobby.clock.at, lobby.clock.ticks = at, 20.0
    lobby.restarts()


@jump
def test_a_jump_ends_no_right_and_keeps_no_sale_from_the_provider(lobby: Lobby, seconds: float) -> None:
    reference, before = lobby.sells("D5", "D6"), kept(lobby)

    lobby.clock.jumps(seconds)
    lobby.does(*EVERYTHING)

    assert kept(lobby) == before == kept_there(lobby)
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert [one["reference"] for one in lobby.at_the_provider()] == [reference]


@jump
def test_a_jump_is_told_at_once_online_or_not_and_is_over_when_the_clock_is_right(lobby: Lobby, seconds: float) -> None:
    watch = health(lobby)
    assert watch.selling() is None
    lobby.control.network(online=False)

    lobby.clock.jumps(seconds)
    assert watch.selling() is OutOfOrder.CLOCK_WRONG
    lobby.does("pull", "pull")
    assert watch.selling() is OutOfOrder.CLOCK_WRONG

    lobby.clock.jumps(-seconds)
    assert watch.selling() is None


@jump
def test_messages_put_off_under_a_wrong_clock_are_not_late_under_the_right_one(lobby: Lobby, seconds: float) -> None:
    lobby.clock.jumps(seconds)
    reference = lobby.sells("D5", "D6")
    lobby.control.fault("drop_after", "book", count=1)
    lobby.does("relay")
    assert lobby.messages() != []

    lobby.clock.jumps(-seconds)
    lobby.does("pull", "relay", "relay")

    assert lobby.messages() == []
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert [one["reference"] for one in lobby.at_the_provider()] == [reference]


@jump
def test_a_jump_between_an_answer_and_its_judgement_does_not_mislead(lobby: Lobby, seconds: float) -> None:
    lobby.provider.describe()
    before = lobby.provider.clock_offset()
    assert before is not None

    lobby.clock.jumps(seconds)

    after = lobby.provider.clock_offset()
    assert after is not None
    assert after == pytest.approx(before - seconds, abs=1.0)


def test_with_a_dead_battery_the_kiosk_waits_for_its_clock_and_loses_nothing(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference, before = lobby.sells("D5", "D6"), kept(lobby)
    lobby.control.network(online=False)

    reboots(lobby, monkeypatch, at=EPOCH)
    assert health(lobby).selling() is OutOfOrder.CLOCK_WRONG
    lobby.does(*EVERYTHING)
    assert kept(lobby) == before

    lobby.control.network(online=True)
    lobby.does("pull", *EVERYTHING)
    assert health(lobby).selling() is OutOfOrder.CLOCK_WRONG, "the provider is back, the clock is not"
    assert kept(lobby) == before == kept_there(lobby)
    assert lobby.booking(reference).state is SaleState.CONFIRMED

    lobby.clock.at = datetime.now(UTC)
    assert health(lobby).selling() is None


def test_after_a_boot_far_ahead_nothing_is_thrown_away_before_the_provider_was_heard(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock alone cannot be seen to be wrong; every show looks over, and nothing can be sold."""
    reference, before = lobby.sells("D5", "D6"), kept(lobby)

    reboots(lobby, monkeypatch, at=lobby.clock.now() + timedelta(days=365))
    lobby.does("hand_back")
    assert kept(lobby) == before
    assert health(lobby).selling() is None

    lobby.does("pull", *EVERYTHING)

    assert kept(lobby) == before == kept_there(lobby)
    assert health(lobby).selling() is OutOfOrder.CLOCK_WRONG
    assert lobby.booking(reference).state is SaleState.CONFIRMED


def test_a_first_start_at_the_epoch_gets_its_programme_and_says_that_the_clock_is_wrong(tmp_path: Path) -> None:
    with open_lobby(tmp_path) as lobby:
        lobby.database.write(lambda tx: tx.execute("DELETE FROM sync_state"))
        lobby.clock.at = EPOCH
        lobby.restarts()
        lobby.does("pull")
        assert lobby.shows() != []
        assert health(lobby).selling() is OutOfOrder.CLOCK_WRONG


def test_the_mark_is_carried_on_while_the_kiosk_is_offline(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    lobby.control.network(online=False)
    lobby.clock.passes(10 * DAY)
    health(lobby).remember_the_time()

    reboots(lobby, monkeypatch, at=lobby.clock.now() - timedelta(hours=1))

    assert health(lobby).selling() is OutOfOrder.CLOCK_WRONG


@jump
def test_the_time_a_customer_has_left_does_not_jump(tmp_path: Path, seconds: float) -> None:
    place = counter(tmp_path)
    place.authority.answers.append(Granted("hold"))
    place.chooses("C5", "C6")
    assert isinstance(place.checkout.hold(), Held)
    place.clock.passes(100)

    place.clock.jumps(seconds)

    assert place.checkout.seconds_left() == 200
    assert isinstance(place.checkout.pay(PaymentMethod.CARD), Sold)
    place.clock.passes(201)
    assert place.outbox() == [booking.reference for booking in place.all_bookings()]


@jump
def test_money_taken_before_a_power_cut_and_a_jump_has_one_ending(tmp_path: Path, seconds: float) -> None:
    place = cut_while_paying(counter(tmp_path), Approved("R7"))
    place.clock.jumps(seconds)
    place = restarted(place, tmp_path)

    (booking,) = place.all_bookings()
    assert booking.state is SaleState.REFUNDED, "nobody can tell how long ago that was"
    assert len(place.terminal.reversals) == 1
    assert place.to_hand_back() == {"C5", "C6"}
    place.payments.settle_open()
    assert len(place.terminal.reversals) == 1


@jump
def test_periodic_work_goes_on(seconds: float) -> None:
    """The machine's own clock jumps, as APScheduler sees it."""
    runs, jumped = threading.Semaphore(0), threading.Event()
    schedule = Schedule((Periodic("tick", 0.2, runs.release),), SystemClock(), lambda _: jumped.set())
    schedule.start()
    try:
        assert runs.acquire(timeout=20)
        with time_machine.travel(datetime.now(UTC) + timedelta(seconds=seconds)):
            assert jumped.wait(20)
            while runs.acquire(blocking=False):
                pass
            assert all(runs.acquire(timeout=20) for _ in range(3))
        assert all(runs.acquire(timeout=20) for _ in range(3)), "and after the clock was put right"
    finally:
        schedule.stop()


def test_the_end_of_a_show_by_the_provider_s_clock_ends_its_rights(lobby: Lobby) -> None:
    """The other side of it: where the time is sure, a right does end, whatever the wall clock says."""
    lobby.control.network(online=False)
    lobby.clock.jumps(-365 * DAY)
    lobby.clock.passes(3 * DAY)
    with lobby.database.read() as tx:
        assert sync_state.contact(tx).online
    lobby.jobs.run("hand_back")
    over = {show.id for show in lobby.shows() if show.ends_at <= datetime.now(UTC) + timedelta(days=3)}
    with lobby.database.read() as tx:
        assert not over & set(right_endings.showtimes_of(tx, right_endings.live(tx)))
    assert lobby.show in over
