"""Rights on their way back, and what both sides think of them."""

from datetime import timedelta

import pytest

from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.facts import RightsChanged
from kiosk.ports import Granted, GrantRequest
from kiosk.store import right_endings, rights
from sync.hand_back import HandBackRun, Reconciled, hand_back_returning, reconcile
from tests.sync.lobby import Lobby, seats
from tests.sync.sales import hold


def holds(lobby: Lobby, *chosen: str, basket: str = "basket") -> str:
    return hold(lobby.database, basket, lobby.show, tuple(seats(*chosen)), lobby.provider, lobby.clock.now())


def allots(lobby: Lobby, *chosen: str, grant_id: str = "allotted", ask: bool = True) -> None:
    """An allotment as it is in the store; with ``ask`` the provider gave it."""
    wanted = tuple(seats(*chosen))
    if ask:
        request = GrantRequest(grant_id, RightKind.ALLOTMENT, lobby.show, wanted, 1)
        assert lobby.provider.grant(request) == Granted(grant_id)
    grant = Grant(grant_id, RightKind.ALLOTMENT, lobby.show, wanted, 1, GrantState.ASKED, lobby.clock.now())
    lobby.database.write(lambda tx: rights.ask(tx, grant))
    lobby.database.write(lambda tx: rights.granted(tx, grant_id))


def lets_go(lobby: Lobby, basket: str = "basket") -> None:
    lobby.database.write(lambda tx: rights.let_go(tx, basket))


def run(lobby: Lobby) -> HandBackRun:
    return hand_back_returning(lobby.database, lobby.provider, lobby.clock)


def live(lobby: Lobby) -> int:
    with lobby.database.read() as tx:
        return len(right_endings.live(tx))


def waiting(lobby: Lobby) -> int:
    with lobby.database.read() as tx:
        return len(rights.to_hand_back(tx))


def test_seats_of_a_basket_that_was_given_up_go_back(lobby: Lobby) -> None:
    holds(lobby, "D5", "D6")
    lets_go(lobby)

    assert run(lobby) == HandBackRun(closed=1, answered=True, facts=(RightsChanged((lobby.show,)),))
    assert lobby.seats_there() == {}
    assert run(lobby) == HandBackRun()


def test_only_what_was_given_up_goes_back(lobby: Lobby) -> None:
    holds(lobby, "D5", "D6")
    lobby.database.write(lambda tx: rights.let_go(tx, "basket", seats("D6")))

    run(lobby)

    assert lobby.seats_there() == {"D5": "held"}


def test_while_the_provider_is_away_rights_wait(lobby: Lobby) -> None:
    holds(lobby, "D5", "D6")
    holds(lobby, "E5", "E6", basket="other")
    lets_go(lobby)
    lets_go(lobby, "other")
    lobby.control.network(online=False)

    assert run(lobby) == HandBackRun(left=2, answered=False)

    lobby.control.network(online=True)
    assert run(lobby).closed == 2
    assert lobby.seats_there() == {}


def test_a_hand_back_whose_answer_is_lost_is_repeated(lobby: Lobby) -> None:
    holds(lobby, "D5", "D6")
    lets_go(lobby)
    lobby.control.fault("drop_after", "hand-back")

    assert run(lobby).left == 1
    assert run(lobby).closed == 1
    assert waiting(lobby) == 0


def test_a_right_the_provider_never_saw_is_closed_on_both_sides(lobby: Lobby) -> None:
    grant = Grant("lost", RightKind.HOLD, lobby.show, tuple(seats("D5")), 1, GrantState.ASKED, lobby.clock.now())
    lobby.database.write(lambda tx: rights.ask(tx, grant))
    lobby.database.write(lambda tx: rights.return_grant(tx, "lost"))

    assert run(lobby).closed == 1

    late = lobby.provider.grant(GrantRequest("lost", RightKind.HOLD, lobby.show, tuple(seats("D5")), 1))
    assert not isinstance(late, Granted), "a request that comes late grants nothing"


def test_what_the_provider_refuses_to_take_back_is_no_right_here_either(lobby: Lobby) -> None:
    grant_id = holds(lobby, "D5", "D6")
    lets_go(lobby)
    lobby.control.write_off("lobby-1")

    outcome = run(lobby)

    assert (outcome.closed, outcome.refused, outcome.left) == (1, 1, 0)
    assert lobby.journal_of(grant_id) == ["hand_back_refused"]


def test_a_key_that_is_not_accepted_ends_no_right(lobby: Lobby) -> None:
    holds(lobby, "D5", "D6")
    lets_go(lobby)
    good = lobby.provider
    lobby.provider = type(good)(type(good._transport)(lobby.sandbox.url, "old key", lobby.clock), "lobby-1")
    outcome = run(lobby)
    lobby.provider.close()
    lobby.provider = good

    assert (outcome.closed, outcome.refused, outcome.left) == (0, 1, 1)
    assert run(lobby).closed == 1


def test_when_the_show_is_over_rights_end_by_themselves(lobby: Lobby) -> None:
    allots(lobby, "D5", "D6")
    lobby.control.network(online=False)
    lobby.clock.passes(timedelta(days=3).total_seconds())

    assert run(lobby) == HandBackRun(facts=(RightsChanged((lobby.show,)),))

    assert live(lobby) == 0
    assert waiting(lobby) == 0


@pytest.mark.parametrize("change", [{"cancelled": True}, {"withdrawn": True}])
def test_rights_to_a_show_that_will_not_be_go_back(lobby: Lobby, change: dict[str, bool]) -> None:
    allots(lobby, "D5", "D6")
    lobby.control.change_showtime(lobby.show, **change)
    lobby.jobs.run("pull")

    outcome = run(lobby)

    assert outcome.closed == 1
    assert live(lobby) == 0


def test_a_show_that_moved_in_time_keeps_its_rights(lobby: Lobby) -> None:
    allots(lobby, "D5", "D6")
    lobby.control.change_showtime(lobby.show, moved_seconds=1800)
    lobby.jobs.run("pull")

    assert run(lobby).closed == 0
    assert live(lobby) == 2


def test_a_sale_keeps_its_showtime_even_when_the_show_is_withdrawn(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.control.change_showtime(lobby.show, withdrawn=True)
    lobby.jobs.run("pull")

    booking = lobby.booking(reference)
    assert booking.showtime_id == lobby.show
    assert len(booking.tickets) == 2


def test_what_only_the_provider_knows_of_goes_back(lobby: Lobby) -> None:
    forgotten = GrantRequest("forgotten", RightKind.HOLD, lobby.show, tuple(seats("D5", "D6")), 1)
    assert lobby.provider.grant(forgotten) == Granted("forgotten")
    allots(lobby, "E5", "E6")

    assert reconcile(lobby.database, lobby.provider, lobby.clock) == Reconciled(2, 0)
    run(lobby)

    assert lobby.seats_there() == {"E5": "held", "E6": "held"}
    assert lobby.journal_of("forgotten") == ["right_not_known_here"]


def test_what_the_provider_still_lists_of_a_show_that_is_over_is_left_alone(lobby: Lobby) -> None:
    forgotten = GrantRequest("forgotten", RightKind.ALLOTMENT, lobby.show, tuple(seats("D5", "D6")), 1)
    assert lobby.provider.grant(forgotten) == Granted("forgotten")
    lobby.clock.passes(timedelta(days=3).total_seconds())

    assert reconcile(lobby.database, lobby.provider, lobby.clock) == Reconciled(0, 0)
    assert lobby.journal_of("forgotten") == []


def test_a_right_given_back_here_but_not_there_goes_back_again(lobby: Lobby) -> None:
    allots(lobby, "D5", "D6")
    lobby.database.write(lambda tx: tx.execute("UPDATE seat_right SET state = 'returned'"))

    assert reconcile(lobby.database, lobby.provider, lobby.clock) == Reconciled(2, 0)
    run(lobby)

    assert lobby.seats_there() == {}


def test_a_right_the_provider_does_not_know_is_not_sold_under(lobby: Lobby) -> None:
    allots(lobby, "D5", "D6", ask=False)

    outcome = reconcile(lobby.database, lobby.provider, lobby.clock)

    assert outcome == Reconciled(0, 2, (RightsChanged((lobby.show,)),))
    assert live(lobby) == 0
    assert lobby.journal_of("")[0] == "rights_lost"


def test_seats_in_a_basket_or_sold_are_nobody_elses_business(lobby: Lobby) -> None:
    holds(lobby, "D5", "D6")
    reference = lobby.sells("E5", "E6")

    assert reconcile(lobby.database, lobby.provider, lobby.clock) == Reconciled(0, 0)
    assert lobby.booking(reference).tickets
