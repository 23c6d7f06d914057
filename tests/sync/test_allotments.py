"""Allotments, kept at a real provider."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.offering import Offering
from kiosk.domain.rights import OfflineMode
from kiosk.facts import RightsChanged
from kiosk.store import catalogue, demand, right_endings, rights
from kiosk.store.sqlite import Connection
from sync import capabilities
from sync.allotments import AllotmentRun, keep_allotments
from sync.hand_back import hand_back_returning
from sync.provider import Holds
from tests.sync.lobby import RULES, Lobby, names

SOME_SHOWS = replace(RULES, from_hours=54)


def run(lobby: Lobby, rules: AllotmentRules = RULES, mode: OfflineMode = OfflineMode.ALLOTMENT) -> AllotmentRun:
    return keep_allotments(lobby.database, lobby.provider, lobby.clock, rules, mode)


def kept(lobby: Lobby, showtime_id: str = "") -> list[str]:
    with lobby.database.read() as tx:
        return sorted(names(rights.live_allotment(tx, showtime_id or lobby.show)))


def everything_kept(lobby: Lobby) -> int:
    with lobby.database.read() as tx:
        return len(right_endings.live(tx))


def to_the_show(lobby: Lobby, **before: float) -> None:
    """Time passes until so long before the show, and the kiosk looks at the programme."""
    with lobby.database.read() as tx:
        (starts_at,) = tx.execute("SELECT starts_at FROM showtime WHERE id = ?", (lobby.show,)).fetchone()
    lobby.clock.passes(starts_at - timedelta(**before).total_seconds() - lobby.clock.now().timestamp())


def everybody_else_buys(lobby: Lobby, *, leaving: int) -> None:
    """The show fills until so many seats are free."""
    taken = lobby.seats_there()
    free = [seat for seat in names(seat.id for seat in lobby.hall().seats) if seat not in taken]
    lobby.somebody_else_buys(*free[: len(free) - leaving])
    lobby.jobs.run("pull")


def test_nothing_is_kept_of_what_this_kiosk_does_not_sell_and_what_was_kept_goes_back(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    run(lobby)
    assert kept(lobby) != []
    with lobby.database.read() as tx:
        show = catalogue.showtime(tx, lobby.show)
    assert show is not None
    cutoff = timedelta(hours=4, minutes=59)
    for offering in (Offering(frozenset((show.film_id,))), Offering(cutoff=cutoff)):
        lobby.clock.passes(61 if offering.cutoff else 0)
        keep_allotments(lobby.database, lobby.provider, lobby.clock, RULES, OfflineMode.ALLOTMENT, offering)
        assert kept(lobby) == []
        hand_back_returning(lobby.database, lobby.provider, lobby.clock)
        run(lobby)
        assert kept(lobby) != []


def test_a_few_good_seats_and_an_accessible_pair_are_kept_for_each_show_to_come(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)

    outcome = run(lobby)

    assert len(kept(lobby)) == 8
    assert kept(lobby)[:2] == ["A1", "A2"], "a wheelchair place and its companion's"
    for seat in kept(lobby)[2:]:
        row, number = seat[0], int(seat[1:])
        assert row in "DEFG"
        assert 3 <= number <= 10
        assert {f"{row}{number - 1}", f"{row}{number + 1}"} & set(kept(lobby)), f"{seat} is alone"
    assert lobby.seats_there() == dict.fromkeys(kept(lobby), "held")
    assert outcome.answered
    assert outcome.granted == everything_kept(lobby)
    assert isinstance(outcome.facts[0], RightsChanged)
    assert lobby.show in outcome.facts[0].showtime_ids


def test_a_second_run_asks_for_nothing(lobby: Lobby) -> None:
    run(lobby, SOME_SHOWS)
    before = len(lobby.served("grant"))

    assert run(lobby, SOME_SHOWS) == AllotmentRun()
    assert len(lobby.served("grant")) == before > 1


def test_a_run_that_its_limit_ended_says_that_there_is_more(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.allotments.MOST_GRANTS", 1)

    assert run(lobby, SOME_SHOWS).more

    monkeypatch.undo()
    assert not run(lobby, SOME_SHOWS).more


def test_what_a_customer_takes_is_topped_up(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    run(lobby)
    with lobby.database.read() as tx:
        mine = rights.live_allotment(tx, lobby.show)
    chosen = [seat for seat in mine if names([seat])[0][0] != "A"][:4]
    lobby.database.write(lambda tx: rights.take_live(tx, lobby.show, chosen, "basket"))

    run(lobby)
    assert len(kept(lobby)) == 8
    assert set(names(chosen)).isdisjoint(kept(lobby))
    assert len({seat[0] for seat in kept(lobby)[2:]}) == 1, "in one run again"


def test_seats_go_back_before_the_show(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    run(lobby)
    to_the_show(lobby, minutes=14)

    assert run(lobby).given == 8
    hand_back_returning(lobby.database, lobby.provider, lobby.clock)

    assert kept(lobby) == []
    assert lobby.seats_there() == {}


def test_a_show_that_fills_gets_its_seats_back(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    run(lobby)
    everybody_else_buys(lobby, leaving=24)

    run(lobby)
    assert len(kept(lobby)) == 4
    assert kept(lobby)[:2] == ["A1", "A2"]

    everybody_else_buys(lobby, leaving=6)
    run(lobby)
    assert kept(lobby) == []


def test_a_seat_that_somebody_else_just_bought_is_left_for_the_next_run(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    lobby.somebody_else_buys("F6")

    assert run(lobby).taken == 1
    assert kept(lobby) == []

    lobby.jobs.run("pull")
    run(lobby)
    assert len(kept(lobby)) == 8


@pytest.mark.parametrize("fault", ["drop_after", "drop_before", "garbage"])
def test_a_grant_without_an_answer_is_handed_back(lobby: Lobby, fault: str) -> None:
    to_the_show(lobby, hours=5)
    lobby.control.fault(fault, "grant")

    assert run(lobby).answered is False
    assert everything_kept(lobby) == 0

    hand_back_returning(lobby.database, lobby.provider, lobby.clock)
    assert lobby.seats_there() == {}
    run(lobby)
    assert len(kept(lobby)) == 8


def test_without_a_network_nothing_happens(lobby: Lobby) -> None:
    lobby.control.network(online=False)

    outcome = run(lobby, SOME_SHOWS)

    assert (outcome.granted, outcome.answered) == (0, False)
    with lobby.database.read() as tx:
        assert rights.to_hand_back(tx) == ()


def test_a_manager_who_sells_nothing_offline_has_all_seats_given_back(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    run(lobby)

    run(lobby, mode=OfflineMode.REFUSE)

    assert everything_kept(lobby) == 0


def test_a_provider_whose_rights_may_lapse_is_asked_for_none(lobby: Lobby) -> None:
    with lobby.database.read() as tx:
        can = capabilities.remembered(tx)
    assert can is not None
    minutes = replace(can, holds=Holds.MINUTES)
    lobby.database.write(lambda tx: capabilities.remember(tx, minutes))

    assert run(lobby, SOME_SHOWS) == AllotmentRun()


def test_a_run_asks_for_a_bounded_number_of_grants(lobby: Lobby) -> None:
    rules = replace(RULES, from_hours=14 * 24)

    run(lobby, rules)
    assert len(lobby.served("grant")) == 20

    run(lobby, rules)
    assert len(lobby.served("grant")) > 20


def test_one_show_that_is_refused_does_not_keep_the_others_from_theirs(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    lobby.control.change_showtime(lobby.show, cancelled=True)

    outcome = run(lobby)

    assert outcome.refused == 1
    assert outcome.granted > 0


def remembers(lobby: Lobby, *marks: tuple[int, int, int]) -> None:
    """Twelve past shows: minutes before, seats sold, seats sold here (each on average)."""
    rows = [("2026-03-01", minutes, 12, 12 * sold, 12 * here) for minutes, sold, here in marks]
    lobby.database.write(lambda tx: tx.executemany("INSERT INTO demand_day VALUES (?, ?, ?, ?, ?)", rows))


GENEROUS = replace(RULES, share=0.5, most=40)


def test_what_past_shows_sold_here_is_what_is_kept(lobby: Lobby) -> None:
    remembers(lobby, (2160, 0, 0), (120, 10, 0), (0, 40, 8))
    to_the_show(lobby, hours=2)
    run(lobby, GENEROUS)
    many = len(kept(lobby))

    assert 8 < many <= 16

    to_the_show(lobby, minutes=30)
    run(lobby, GENEROUS)
    assert 2 < len(kept(lobby)) < many, "most of its buyers have come by now"


def test_a_show_that_is_hardly_sold_here_is_left_to_others(lobby: Lobby) -> None:
    remembers(lobby, (2160, 0, 0), (120, 10, 0), (0, 40, 0))
    to_the_show(lobby, hours=2)
    run(lobby)
    assert kept(lobby) == []


def test_a_run_notes_how_the_shows_sell(lobby: Lobby) -> None:
    to_the_show(lobby, minutes=119)
    run(lobby)
    with lobby.database.read() as tx:
        assert demand.latest_marks(tx)[lobby.show] == 120


def test_a_run_that_finds_everything_as_it_should_be_reads_no_seat(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    really = catalogue.seat_availability

    def counted(tx: Connection, showtime_id: str) -> Mapping[str, tuple[str, str | None]]:
        read.append(showtime_id)
        return really(tx, showtime_id)

    monkeypatch.setattr("sync.allotments.catalogue.seat_availability", counted)
    run(lobby, SOME_SHOWS)
    shows = read.copy()
    assert len(set(shows)) == len(shows) > 1

    run(lobby, SOME_SHOWS)
    assert read == shows


def test_a_pair_for_a_wheelchair_that_was_sold_is_not_missed_by_the_rest(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    lobby.somebody_else_buys("A1")
    lobby.jobs.run("pull")

    run(lobby)

    assert len(kept(lobby)) == 6
    assert "A2" not in kept(lobby)


def test_a_manager_may_have_them_back_earlier(lobby: Lobby) -> None:
    to_the_show(lobby, hours=5)
    run(lobby)
    to_the_show(lobby, minutes=59)

    run(lobby, replace(RULES, until_hours=1))

    assert kept(lobby) == []
