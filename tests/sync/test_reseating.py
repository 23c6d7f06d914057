"""Sales the provider refused find other seats, against the real sandbox; whatever no rule may decide is on the list."""

import json
from collections.abc import Callable

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.conflicts import WhyAPerson
from kiosk.domain.exceptions import BY_RULE, Case, CaseKind, CaseState, Remedy
from kiosk.services.desk import Desk, Requested
from kiosk.services.reseating import MOST_MOVES, Reseating
from kiosk.services.selling import Issuer
from kiosk.store import bookings, exceptions, sync_state
from kiosk.store.sqlite import SqliteError
from sync.outbox_relay import relay
from sync.provider import LiveGrants
from tests.fakes import PlainSigner
from tests.sync.lobby import Lobby, names, seats
from tests.sync.mortal import Killed, Life, deaths

EVERYTHING = [f"{row}{number}" for row in "ABCDEFGH" for number in range(1, 13)]


def reseat(lobby: Lobby, life: Life | None = None, *, escrow: bool = True) -> None:
    """One run of the conflict rule."""
    database = life.database(lobby.database) if life else lobby.database
    provider = life.provider(lobby.provider) if life else lobby.provider
    issuer = Issuer("lobby-1", "en", PlainSigner(), lobby.provider.encode_booking)
    Reseating(database, provider, issuer, lobby.clock, lambda: escrow).reseat()


def tell(lobby: Lobby) -> None:
    """The relay, when enough time has passed."""
    lobby.clock.passes(400)
    relay(lobby.database, lobby.provider, lobby.clock, chance=lambda: 0.0, at_once=1)


def case_of(lobby: Lobby, reference: str) -> Case:
    with lobby.database.read() as tx:
        return exceptions.of_booking(tx, reference)[-1]


def sits(lobby: Lobby, reference: str) -> list[str]:
    return names(ticket.seat_id for ticket in lobby.booking(reference).tickets)


def live_tickets(lobby: Lobby, reference: str) -> dict[str, int]:
    """Every ticket ever issued for a sale: its code, and whether it admits somebody."""
    with lobby.database.read() as tx:
        rows = tx.execute("SELECT code, live FROM ticket WHERE booking_reference = ?", (reference,))
        return {row["code"]: row["live"] for row in rows}


def booked_there(lobby: Lobby, reference: str) -> list[str]:
    (found,) = [one for one in lobby.at_the_provider() if one["reference"] == reference]
    assert not found["cancelled"]
    return names(found["seats"])


def held_there(lobby: Lobby) -> list[str]:
    return [name for name, state in lobby.seats_there().items() if state == "held"]


def assert_every_grant_is_written_down(lobby: Lobby) -> None:
    answer = lobby.provider.grants()
    assert isinstance(answer, LiveGrants)
    with lobby.database.read() as tx:
        known = {row["id"] for row in tx.execute("SELECT id FROM grant_request")}
    assert {grant.id for grant in answer.grants} <= known


def refused_at_risk(lobby: Lobby, *chosen: str, lost: tuple[str, ...]) -> str:
    """Sold without a right, and somebody was quicker."""
    reference = lobby.sells_at_risk(*chosen)
    lobby.somebody_else_buys(*lost)
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.EXCEPTION
    return reference


def test_a_sale_whose_seats_are_gone_is_moved_and_confirmed(lobby: Lobby) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5", "D6"))
    before = lobby.booking(reference)

    reseat(lobby)

    assert lobby.booking(reference).state is SaleState.ISSUED
    assert case_of(lobby, reference).state is CaseState.SETTLED
    tell(lobby)
    after = lobby.booking(reference)
    assert after.state is SaleState.CONFIRMED
    assert booked_there(lobby, reference) == sits(lobby, reference)
    assert not set(sits(lobby, reference)) & {"D5", "D6"}
    assert after.total == before.total
    assert {ticket.id for ticket in after.tickets}.isdisjoint(ticket.id for ticket in before.tickets)
    live = live_tickets(lobby, reference)
    assert [live[ticket.code] for ticket in before.tickets] == [0, 0]
    assert [live[ticket.code] for ticket in after.tickets] == [1, 1]
    assert held_there(lobby) == []


def test_the_refused_message_stays_with_its_reason_and_the_journal_tells_all(lobby: Lobby) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D6",))

    reseat(lobby)
    tell(lobby)

    with lobby.database.read() as tx:
        rows = tx.execute("SELECT key, state, reason FROM outbox_message ORDER BY number").fetchall()
        (moved,) = tx.execute("SELECT body FROM journal WHERE kind = 'moved'").fetchone()
    assert [tuple(row) for row in rows] == [
        (f"booking:{reference}", "refused", "conflict: seats_taken: hall-D-6"),
        (f"booking:{reference}:2", "delivered", ""),
    ]
    new = [ticket.seat_id for ticket in lobby.booking(reference).tickets]
    expected = {"old": seats("D5", "D6"), "new": new, "by": BY_RULE}
    assert json.loads(moved) == expected
    kinds = lobby.journal_of(reference)
    assert kinds[-6:] == ["message_refused", "exception", "moved", "issued", "settled", "confirmed"]


def test_whoever_lost_no_seat_stays_and_the_party_stays_together(lobby: Lobby) -> None:
    reference = refused_at_risk(lobby, "E5", "E6", "E7", lost=("E5",))

    reseat(lobby)
    tell(lobby)

    assert sits(lobby, reference) == ["E8", "E6", "E7"]


def test_seats_taken_meanwhile_are_learnt_of_one_answer_at_a_time(lobby: Lobby) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5", "D6"))
    here = [f"{row}{number}" for row in "CDEF" for number in range(5, 9) if f"{row}{number}" not in ("D5", "D6")]
    lobby.somebody_else_buys(*here)  # the kiosk's picture of the hall is older than that

    for _ in range(10):
        reseat(lobby)
    tell(lobby)

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert booked_there(lobby, reference) == sits(lobby, reference)
    assert held_there(lobby) == []


def test_rights_the_new_seats_do_not_need_go_back(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.somebody_else_buys("D5", by_force=True)  # the provider breaks its word
    with_right = lobby.seats_there()
    assert with_right["D6"] == "held"
    tell(lobby)
    if lobby.booking(reference).state is not SaleState.EXCEPTION:
        pytest.fail("the sandbox kept its word")

    reseat(lobby)
    tell(lobby)
    lobby.does("hand_back")

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert held_there(lobby) == []


@pytest.mark.parametrize("offline", [True, False])
def test_nothing_happens_while_nobody_answers(lobby: Lobby, offline: bool) -> None:  # noqa: FBT001 - a parameter
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5",))
    if offline:
        lobby.database.write(lambda tx: sync_state.record_contact(tx, lobby.clock.now(), online=False))
    lobby.control.network(online=False)

    reseat(lobby)

    assert lobby.booking(reference).state is SaleState.EXCEPTION
    assert case_of(lobby, reference).state is CaseState.RULE
    lobby.control.network(online=True)
    lobby.does("pull")
    reseat(lobby)
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert held_there(lobby) == []


@pytest.mark.parametrize("fault", ["drop_after", "drop_before", "garbage"])
def test_an_answer_that_got_lost_costs_nobody_a_seat(lobby: Lobby, fault: str) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5",))
    lobby.control.fault(fault, "grant")

    reseat(lobby)
    assert lobby.booking(reference).state is SaleState.EXCEPTION
    reseat(lobby)
    tell(lobby)

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert held_there(lobby) == []


# -- a person's list -------------------------------------------------------------------------------------------------


def full_house(lobby: Lobby) -> None:
    lobby.somebody_else_buys(*(name for name in EVERYTHING if name not in lobby.seats_there()))


def cancelled(lobby: Lobby) -> None:
    lobby.control.change_showtime(lobby.show, cancelled=True)
    lobby.does("pull")


def begun(lobby: Lobby) -> None:
    show = next(one for one in lobby.shows() if one.id == lobby.show)
    lobby.clock.passes((show.sales_end_at - lobby.clock.now()).total_seconds() + 1)


@pytest.mark.parametrize(
    ("trouble", "why"),
    [(full_house, WhyAPerson.NO_SEATS), (cancelled, WhyAPerson.SHOW_GONE), (begun, WhyAPerson.SHOW_BEGUN)],
)
def test_what_no_rule_may_decide_is_for_a_person(
    lobby: Lobby, trouble: Callable[[Lobby], None], why: WhyAPerson
) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5",))
    trouble(lobby)

    for _ in range(20):
        reseat(lobby)

    case = case_of(lobby, reference)
    assert (case.kind, case.state, case.why) == (CaseKind.CONFLICT, CaseState.PERSON, why)
    assert lobby.booking(reference).state is SaleState.EXCEPTION
    assert set(live_tickets(lobby, reference).values()) == {1}, "no ticket is taken from anybody"
    assert held_there(lobby) == []


def test_a_provider_without_lasting_rights_leaves_it_to_a_person(lobby: Lobby) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5",))

    reseat(lobby, escrow=False)

    assert case_of(lobby, reference).why == WhyAPerson.NO_RIGHTS
    assert lobby.served("grant") == []


def test_a_refusal_of_another_sort_is_for_a_person_at_once(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.control.change_showtime(lobby.show, cancelled=True)
    tell(lobby)

    case = case_of(lobby, reference)
    assert (case.kind, case.state) == (CaseKind.REFUSED, CaseState.PERSON)
    assert case.reason.startswith("not_on_sale")


def test_whoever_loses_seat_after_seat_needs_a_person(lobby: Lobby) -> None:
    reference = lobby.sells_at_risk("D5", "D6")
    for _ in range(MOST_MOVES + 1):
        lobby.somebody_else_buys(*sits(lobby, reference), by_force=True)
        tell(lobby)
        reseat(lobby)

    assert case_of(lobby, reference).why == WhyAPerson.MOVED_TOO_OFTEN
    with lobby.database.read() as tx:
        assert len(exceptions.of_booking(tx, reference)) == MOST_MOVES + 1
        assert bookings.issue_of(tx, reference) == MOST_MOVES + 1


def test_no_case_can_be_deleted(lobby: Lobby) -> None:
    refused_at_risk(lobby, "D5", "D6", lost=("D5",))
    with pytest.raises((*SqliteError, Exception), match="an exception is never deleted"):
        lobby.database.write(lambda tx: tx.execute("DELETE FROM exception_case"))


def test_a_person_may_name_the_seats(lobby: Lobby) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5",))
    full_but = {"A11", "A12"}
    lobby.somebody_else_buys(*(name for name in EVERYTHING if name not in full_but and name not in lobby.seats_there()))
    lobby.does("pull")
    reseat(lobby)
    assert case_of(lobby, reference).state is CaseState.PERSON
    desk = Desk(lobby.database, lobby.clock)

    assert isinstance(desk.ask_for(reference, Remedy.MOVE, "Ada", ("a11", "A12")), Requested)
    reseat(lobby)
    tell(lobby)

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert booked_there(lobby, reference) == ["A11", "A12"]
    assert case_of(lobby, reference).by == "Ada"


def test_seats_a_person_named_that_are_gone_are_back_on_the_list(lobby: Lobby) -> None:
    reference = refused_at_risk(lobby, "D5", "D6", lost=("D5",))
    full_house(lobby)
    Desk(lobby.database, lobby.clock).ask_for(reference, Remedy.MOVE, "Ada", ("A11", "A12"))

    reseat(lobby)

    case = case_of(lobby, reference)
    assert (case.state, case.why, case.remedy) == (CaseState.PERSON, WhyAPerson.NO_SEATS, None)
    assert lobby.journal_of(reference)[-2:] == ["remedy_requested", "for_a_person"]


# -- a kiosk that was written off --------------------------------------------------------------------------------------


def written_off(lobby: Lobby, *chosen: str) -> str:
    """A sale under a right, told after a person gave the kiosk up."""
    reference = lobby.sells(*chosen)
    lobby.control.write_off("lobby-1")
    tell(lobby)
    assert case_of(lobby, reference).kind is CaseKind.EPOCH_OVER
    return reference


def test_a_sale_told_too_late_keeps_its_seats_if_they_are_still_free(lobby: Lobby) -> None:
    reference = written_off(lobby, "D5", "D6")
    before = lobby.booking(reference).tickets
    lobby.does("pull")  # enrols anew

    reseat(lobby)
    tell(lobby)

    after = lobby.booking(reference)
    assert after.state is SaleState.CONFIRMED
    assert after.tickets == before, "nothing changes for the customer"
    assert booked_there(lobby, reference) == ["D5", "D6"]
    assert "told_again" in lobby.journal_of(reference)
    assert "moved" not in lobby.journal_of(reference)


def test_a_sale_told_too_late_waits_until_the_kiosk_is_enrolled_again(lobby: Lobby) -> None:
    reference = written_off(lobby, "D5", "D6")

    reseat(lobby)

    assert case_of(lobby, reference).state is CaseState.RULE
    lobby.does("pull")
    reseat(lobby)
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.CONFIRMED


def test_a_sale_told_too_late_whose_seats_were_sold_is_moved(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.control.write_off("lobby-1")
    lobby.somebody_else_buys("D5", "D6")
    tell(lobby)
    lobby.does("pull")

    reseat(lobby)
    tell(lobby)

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert not set(booked_there(lobby, reference)) & {"D5", "D6"}


def test_a_sale_told_after_the_film_began_is_told_as_it_was(lobby: Lobby) -> None:
    reference = written_off(lobby, "D5", "D6")
    lobby.does("pull")
    begun(lobby)

    reseat(lobby)
    tell(lobby)

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert booked_there(lobby, reference) == ["D5", "D6"]


# -- killed anywhere ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lost_answers", [False, True])
def test_killed_at_every_step_a_sale_is_moved_once_and_no_seat_is_left_behind(
    lobby: Lobby,
    lost_answers: bool,  # noqa: FBT001 - a parameter
) -> None:
    shows = iter([show.id for show in lobby.shows() if show.id >= lobby.show])
    references: list[str] = []

    def move(life: Life) -> None:
        lobby.show = next(shows)
        reference = refused_at_risk(lobby, "D5", "D6", lost=("D5",))
        references.append(reference)
        if lost_answers:
            lobby.control.fault("drop_after", "grant")
            try:
                reseat(lobby, life)
            except Killed:
                reseat(lobby)
                tell(lobby)
                raise
        try:
            reseat(lobby, life)
        finally:
            assert_every_grant_is_written_down(lobby)
            lobby.control.clear_faults()
            reseat(lobby)
            tell(lobby)

    died = deaths(move)
    lobby.does("hand_back")

    assert died >= 6
    assert {lobby.booking(reference).state for reference in references} == {SaleState.CONFIRMED}
    assert sorted(one["reference"] for one in lobby.at_the_provider()) == sorted(references)
    for reference in references:
        assert lobby.journal_of(reference).count("moved") == 1
        assert booked_there(lobby, reference) == sits(lobby, reference)
        assert sorted(live_tickets(lobby, reference).values()) == [0, 0, 1, 1]
    assert held_there(lobby) == []
