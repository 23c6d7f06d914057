"""The background's jobs as the worker runs them, in front of a real provider."""

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.rights import RightKind
from kiosk.facts import BookingChanged, ConnectionChanged, HealthChanged, PosterCached, RightsChanged, SeatsChanged
from kiosk.ports import Granted, GrantRequest
from kiosk.store import sync_state
from sync.jobs import RECONCILE_SECONDS
from sync.periods import PERIODS
from sync.providers.foyer.adapter import FoyerProvider
from sync.sandbox.cinema import BUILT_IN
from sync.transport import Transport
from tests.sync.lobby import Lobby, open_lobby, seats


def is_online(lobby: Lobby) -> bool:
    with lobby.database.read() as tx:
        return sync_state.contact(tx).online


def goes_offline(lobby: Lobby) -> None:
    lobby.control.network(online=False)
    lobby.does("pull", "pull")
    assert not is_online(lobby)


def test_every_job_has_a_period_and_a_name(lobby: Lobby) -> None:
    assert set(lobby.jobs.names) == set(PERIODS)
    assert lobby.jobs.job("pull") is not None
    assert lobby.jobs.job("seats:one") is not None
    assert lobby.jobs.job("dance") is None


def test_the_heartbeat_notices_when_the_provider_goes_and_comes_back(lobby: Lobby) -> None:
    lobby.control.network(online=False)
    assert ConnectionChanged(online=False) not in lobby.does("pull")
    assert ConnectionChanged(online=False) in lobby.does("pull")
    lobby.control.network(online=True)
    assert ConnectionChanged(online=True) in lobby.does("pull")


def test_what_other_people_buy_is_on_the_screen_after_the_next_pull(lobby: Lobby) -> None:
    lobby.somebody_else_buys("D5", "D6")
    assert SeatsChanged((lobby.show,)) in lobby.does("pull")


def test_the_showtime_on_the_screen_is_looked_at_by_itself(lobby: Lobby) -> None:
    lobby.somebody_else_buys("D5", "D6")
    assert lobby.does(f"seats:{lobby.show}") == (SeatsChanged((lobby.show,)),)


def test_sales_made_offline_are_told_when_the_provider_is_back(lobby: Lobby) -> None:
    lobby.does("allotments")
    goes_offline(lobby)
    references = [lobby.sells_allotted(2), lobby.sells_allotted(2)]
    lobby.does("relay", "relay", "relay")
    assert {lobby.booking(reference).state for reference in references} == {SaleState.ISSUED}

    lobby.control.network(online=True)
    lobby.does("pull")
    told = lobby.jobs.run("relay")

    assert {BookingChanged(reference) for reference in references} <= set(told)
    assert {lobby.booking(reference).state for reference in references} == {SaleState.CONFIRMED}


def test_a_sale_that_gets_through_is_as_good_as_a_heartbeat(lobby: Lobby) -> None:
    goes_offline(lobby)
    lobby.sells_unasked("D5")
    lobby.control.network(online=True)

    assert ConnectionChanged(online=True) in lobby.does("relay")


def test_seats_for_offline_are_gathered_without_a_pause_and_then_left_alone(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.allotments.MOST_GRANTS", 1)
    lobby.jobs.run("allotments")
    lobby.clock.passes(PERIODS["allotments"])
    monkeypatch.undo()
    lobby.jobs.run("allotments")
    asked = len(lobby.served("grant"))
    assert asked > 1
    lobby.sells_allotted(4)

    lobby.clock.passes(PERIODS["allotments"])
    lobby.jobs.run("allotments")
    assert len(lobby.served("grant")) == asked

    lobby.does("allotments")
    assert len(lobby.served("grant")) > asked


def test_a_provider_that_does_not_answer_is_left_alone_for_longer(lobby: Lobby) -> None:
    lobby.sells("D5", "D6")
    lobby.control.fault("drop_before", "book", count=None)
    lobby.jobs.run("relay")
    tries = len(lobby.served("book"))

    lobby.clock.passes(1)
    lobby.jobs.run("relay")
    assert len(lobby.served("book")) == tries

    lobby.clock.passes(60)
    lobby.jobs.run("relay")
    assert len(lobby.served("book")) == tries + 1


def test_offline_the_heartbeat_slows_down(lobby: Lobby) -> None:
    goes_offline(lobby)
    lobby.control.network(online=True)

    lobby.clock.passes(1)
    assert lobby.jobs.run("pull") == ()
    lobby.clock.passes(14)
    assert ConnectionChanged(online=True) in lobby.jobs.run("pull")


def test_a_provider_that_asks_for_time_gets_it(lobby: Lobby) -> None:
    lobby.control.fault("status", "programme", status=429, retry_after="90")
    lobby.jobs.run("pull")
    before = len(lobby.served("programme"))

    lobby.clock.passes(80)
    lobby.jobs.run("pull")
    assert len(lobby.served("programme")) == before

    lobby.clock.passes(20)
    lobby.jobs.run("pull")
    assert len(lobby.served("programme")) == before + 1
    assert is_online(lobby)


def test_what_the_provider_thinks_we_hold_is_compared_at_a_start_and_now_and_then(lobby: Lobby) -> None:
    forgotten = GrantRequest("forgotten", RightKind.HOLD, lobby.show, tuple(seats("D5", "D6")), 1)
    assert lobby.provider.grant(forgotten) == Granted("forgotten")

    lobby.does("hand_back", "hand_back")
    assert lobby.seats_there() == {}
    assert len(lobby.served("grants")) == 1

    lobby.restarts()
    lobby.does("hand_back")
    assert len(lobby.served("grants")) == 2

    lobby.clock.passes(RECONCILE_SECONDS)
    lobby.does("hand_back")
    assert len(lobby.served("grants")) == 3


def test_what_the_provider_thinks_we_hold_is_compared_when_it_is_back(lobby: Lobby) -> None:
    lobby.does("hand_back")
    goes_offline(lobby)
    lobby.control.network(online=True)
    lobby.does("pull", "hand_back", "hand_back")
    assert len(lobby.served("grants")) == 2


def test_a_kiosk_that_was_written_off_enrols_again_and_goes_on(lobby: Lobby) -> None:
    lobby.does("allotments")
    assert lobby.control.write_off("lobby-1") == 2

    facts = lobby.does("pull", "allotments", "hand_back")

    assert any(isinstance(fact, RightsChanged) for fact in facts)
    with lobby.database.read() as tx:
        assert sync_state.epoch(tx) == 2
    reference = lobby.sells("D5", "D6")
    lobby.does("relay")
    assert lobby.booking(reference).state is SaleState.CONFIRMED


def test_why_a_pull_fails_is_there_for_the_technician(lobby: Lobby) -> None:
    lobby.control.fault("garbage", "programme", count=3)

    assert HealthChanged() in lobby.does("pull")
    with lobby.database.read() as tx:
        assert sync_state.trouble(tx) != ""
    assert is_online(lobby), "somebody does answer"

    assert HealthChanged() in lobby.does("pull", "pull", "pull")
    with lobby.database.read() as tx:
        assert sync_state.trouble(tx) == ""


def test_a_key_that_is_not_accepted_is_remembered_until_it_is(lobby: Lobby) -> None:
    def refused() -> bool:
        with lobby.database.read() as tx:
            return sync_state.key_refused(tx)

    accepted = lobby.provider
    with closing(Transport(lobby.sandbox.url, "revoked", lobby.clock)) as way:
        lobby.provider = FoyerProvider(way, "lobby-1")
        lobby.restarts()
        assert HealthChanged() in lobby.does("pull")
        assert refused()
        lobby.control.network(online=False)
        lobby.does("pull", "pull")
        assert refused(), "nobody said that it is accepted"
        lobby.control.network(online=True)
    lobby.provider = accepted
    lobby.restarts()
    assert HealthChanged() in lobby.does("pull", "pull", "pull")
    assert not refused()


@pytest.mark.parametrize("fault", ["garbage", "html", "oversized", "truncated", "redirect"])
def test_no_nonsense_a_provider_may_say_stops_the_jobs(lobby: Lobby, fault: str) -> None:
    for call in ("programme", "seat-changes", "info", "enrol", "grants", "*"):
        lobby.control.fault(fault, call, count=3)
        lobby.restarts()
        for _ in range(3):
            lobby.does("pull", "hand_back", "allotments", "relay", "posters")
    lobby.control.clear_faults()

    lobby.does("pull", "pull", "hand_back", "allotments")

    assert is_online(lobby)
    assert lobby.shows()


def test_posters_of_the_built_in_cinema_come_to_the_disk(tmp_path: Path) -> None:
    with open_lobby(tmp_path, cinema_folder=BUILT_IN) as lobby:
        facts = lobby.does("posters", "posters")
    pictures = [fact for fact in facts if isinstance(fact, PosterCached)]
    assert len(pictures) == len(list((tmp_path / "posters").iterdir())) > 0
