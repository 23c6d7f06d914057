"""A kill between any two steps loses nothing and doubles nothing: each job killed at every one, and run again."""

from collections.abc import Callable
from functools import partial

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.rights import OfflineMode
from kiosk.store import right_endings, rights, sync_state
from sync.allotments import keep_allotments
from sync.hand_back import hand_back_returning
from sync.outbox_relay import relay
from sync.programme_pull import pull_programme
from tests.sync import sales
from tests.sync.lobby import RULES, Lobby
from tests.sync.mortal import Life, deaths

ROWS = "BCDEFGH"


def free_pair(lobby: Lobby) -> tuple[str, str]:
    """Two seats nobody has."""
    taken = lobby.seats_there()
    return next(
        (f"{row}{number}", f"{row}{number + 1}")
        for row in ROWS
        for number in range(1, 12, 2)
        if f"{row}{number}" not in taken and f"{row}{number + 1}" not in taken
    )


def relay_once(lobby: Lobby, life: Life | None = None) -> None:
    database = life.database(lobby.database) if life else lobby.database
    provider = life.provider(lobby.provider) if life else lobby.provider
    relay(database, provider, lobby.clock, chance=lambda: 0.0, at_once=1)


def relay_until_empty(lobby: Lobby) -> None:
    for _ in range(20):
        lobby.clock.passes(400)
        relay_once(lobby)
        if not lobby.messages():
            return
    raise AssertionError(f"messages are left: {lobby.messages()}")


def nothing(lobby: Lobby) -> None:
    """Everything works."""


def answer_lost(lobby: Lobby) -> None:
    """The answer to the booking is lost."""
    lobby.control.fault("drop_after", "book")


def request_lost(lobby: Lobby) -> None:
    """The booking is lost on its way."""
    lobby.control.fault("drop_before", "book")


@pytest.mark.parametrize("trouble", [nothing, answer_lost, request_lost])
def test_a_sale_reaches_the_provider_exactly_once(lobby: Lobby, trouble: Callable[[Lobby], None]) -> None:
    references: list[str] = []

    def sell_and_relay(life: Life) -> None:
        lobby.control.clear_faults()
        relay_until_empty(lobby)
        references.append(lobby.sells(*free_pair(lobby)))
        trouble(lobby)
        relay_once(lobby, life)
        lobby.clock.passes(400)
        relay_once(lobby, life)

    died = deaths(sell_and_relay)
    relay_until_empty(lobby)

    assert died >= 6
    assert {lobby.booking(reference).state for reference in references} == {SaleState.CONFIRMED}
    assert sorted(one["reference"] for one in lobby.at_the_provider()) == sorted(references)
    for reference in references:
        assert lobby.journal_of(reference).count("confirmed") == 1


def test_a_sale_taken_back_is_taken_back_exactly_once(lobby: Lobby) -> None:
    references: list[str] = []

    def cancel_and_relay(life: Life) -> None:
        relay_until_empty(lobby)
        reference = lobby.sells(*free_pair(lobby))
        relay_until_empty(lobby)
        references.append(reference)
        sales.cancel(lobby.database, lobby.provider, reference, lobby.clock.now())
        relay_once(lobby, life)

    died = deaths(cancel_and_relay)
    relay_until_empty(lobby)

    assert died >= 6
    assert {lobby.booking(reference).state for reference in references} == {SaleState.REFUNDED}
    assert all(one["cancelled"] for one in lobby.at_the_provider())
    assert lobby.seats_there() == {}


def test_allotments_leave_no_seat_that_only_one_side_knows_of(lobby: Lobby) -> None:
    def keep(life: Life) -> None:
        keep_allotments(
            life.database(lobby.database), life.provider(lobby.provider), lobby.clock, RULES, OfflineMode.ALLOTMENT
        )

    died = deaths(keep)
    keep_allotments(lobby.database, lobby.provider, lobby.clock, RULES, OfflineMode.ALLOTMENT)
    hand_back_returning(lobby.database, lobby.provider, lobby.clock)

    assert died >= 6
    assert_both_sides_agree(lobby)
    with lobby.database.read() as tx:
        assert right_endings.live(tx)


def test_handing_back_leaves_no_seat_that_only_one_side_knows_of(lobby: Lobby) -> None:
    keep_allotments(lobby.database, lobby.provider, lobby.clock, RULES, OfflineMode.ALLOTMENT)

    def give_back(life: Life) -> None:
        with lobby.database.read() as tx:
            showtime_ids = {row["showtime_id"] for row in tx.execute("SELECT showtime_id FROM seat_right")}
        for showtime_id in showtime_ids:
            lobby.database.write(partial(right_endings.return_live, showtime_id=showtime_id))
        hand_back_returning(life.database(lobby.database), life.provider(lobby.provider), lobby.clock)

    died = deaths(give_back)

    assert died >= 6
    assert_both_sides_agree(lobby)
    with lobby.database.read() as tx:
        assert not right_endings.live(tx)
        assert not rights.to_hand_back(tx)


def test_a_pull_is_whole_or_not_there(lobby: Lobby) -> None:
    whole = [show.id for show in lobby.shows()]
    lobby.somebody_else_buys("D5", "D6")

    def forget_everything() -> None:
        lobby.database.write(lambda tx: sync_state.drop(tx, sync_state.PROGRAMME_CURSOR))
        lobby.database.write(lambda tx: tx.execute("DELETE FROM showtime"))

    def pull(life: Life) -> None:
        forget_everything()
        try:
            pull_programme(
                life.database(lobby.database),
                life.provider(lobby.provider),
                lobby.clock,
                "lobby-1",
                introduction=True,
            )
        finally:
            assert [show.id for show in lobby.shows()] in ([], whole)

    died = deaths(pull)

    assert died >= 10
    assert [show.id for show in lobby.shows()] == whole
    with lobby.database.read() as tx:
        seats = {row["seat_id"] for row in tx.execute("SELECT seat_id FROM seat_state")}
    assert seats == {"hall-D-5", "hall-D-6"}


def assert_both_sides_agree(lobby: Lobby) -> None:
    outcome = lobby.provider.grants()
    theirs = {(grant.id, seat) for grant in outcome.grants for seat in grant.seat_ids}  # type: ignore[union-attr]
    with lobby.database.read() as tx:
        assert theirs == right_endings.live(tx)
