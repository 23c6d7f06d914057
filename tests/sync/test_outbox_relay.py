"""The relay, in front of a real provider with things going wrong."""

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.facts import BookingChanged
from kiosk.store import outbox
from sync.outbox_relay import RelayOutcome, relay
from tests.sync import sales
from tests.sync.lobby import Lobby, names


def run(lobby: Lobby) -> RelayOutcome:
    return relay(lobby.database, lobby.provider, lobby.clock, chance=lambda: 0.0)


def run_until_empty(lobby: Lobby) -> None:
    for _ in range(60):
        if not run(lobby).waiting:
            return
        lobby.clock.passes(400)
    raise AssertionError(f"messages are left: {lobby.messages()}")


def booked_seats(lobby: Lobby) -> list[tuple[str, ...]]:
    return [tuple(names(sorted(one["seats"]))) for one in lobby.at_the_provider() if not one["cancelled"]]


def test_a_sale_is_told_once_and_confirmed(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")

    outcome = run(lobby)

    assert outcome == RelayOutcome(delivered=1, answered=True, facts=(BookingChanged(reference),))
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert booked_seats(lobby) == [("D5", "D6")]
    assert run(lobby) == RelayOutcome()
    assert lobby.journal_of(reference)[-2:] == ["issued", "confirmed"]


@pytest.mark.parametrize("fault", ["drop_after", "status_after", "cut", "truncated", "garbage", "html", "oversized"])
def test_when_the_answer_is_lost_the_outcome_is_asked_for_and_nothing_is_sent_again(lobby: Lobby, fault: str) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.control.fault(fault, "book")

    first = run(lobby)
    assert (first.delivered, first.waiting, first.answered) == (0, 1, False)
    assert lobby.booking(reference).state is SaleState.ISSUED
    assert lobby.messages()[0][0] == "in_flight"

    lobby.clock.passes(60)
    assert run(lobby).delivered == 1
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert len(lobby.served("book")) == 1
    assert "outcome_unknown" in lobby.journal_of(reference)


@pytest.mark.parametrize("fault", ["drop_before", "redirect"])
def test_when_it_surely_did_not_arrive_it_is_sent_again(lobby: Lobby, fault: str) -> None:
    lobby.control.fault(fault, "book")
    reference = lobby.sells("D5", "D6")

    run(lobby)
    lobby.clock.passes(60)
    assert run(lobby).delivered == 1

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert booked_seats(lobby) == [("D5", "D6")]


def test_while_the_network_is_away_nothing_is_lost_and_nothing_is_asked(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.control.network(online=False)

    outcome = run(lobby)

    assert (outcome.waiting, outcome.answered) == (1, False)
    assert lobby.messages()[0][0] == "pending", "not a byte left this machine"

    lobby.control.network(online=True)
    lobby.clock.passes(60)
    assert run(lobby).delivered == 1
    assert "booking" not in {one["call"] for one in lobby.control.state()["served"]}
    assert lobby.booking(reference).state is SaleState.CONFIRMED


def test_a_provider_that_asks_for_time_gets_it(lobby: Lobby) -> None:
    for seats in (("D5", "D6"), ("E5", "E6"), ("F5", "F6")):
        lobby.sells(*seats)
    lobby.control.fault("status", "book", status=429, retry_after="120", count=1)

    outcome = relay(lobby.database, lobby.provider, lobby.clock, chance=lambda: 0.0, at_once=1)

    assert outcome.retry_after_seconds == 120
    assert len(lobby.served("book")) == 1, "the others are not even tried"
    with lobby.database.read() as tx:
        latest = outbox.latest_due(tx)
    assert latest is not None
    assert (latest - lobby.clock.now()).total_seconds() == 120


def test_a_seat_that_belongs_to_somebody_else_goes_onto_a_persons_list(lobby: Lobby) -> None:
    reference = lobby.sells_unasked("D5", "D6")
    lobby.somebody_else_buys("D6")

    outcome = run(lobby)

    assert (outcome.rejected, outcome.waiting) == (1, 0)
    assert outcome.facts == (BookingChanged(reference),)
    booking = lobby.booking(reference)
    assert booking.state is SaleState.EXCEPTION
    assert len(booking.tickets) == 2, "nothing is dropped"
    assert lobby.messages() == [("refused", "conflict: seats_taken: hall-D-6")]
    assert lobby.journal_of(reference)[-2:] == ["message_refused", "exception"]


def test_what_a_written_off_kiosk_says_is_refused_and_kept(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.control.write_off("lobby-1")

    assert run(lobby).rejected == 1

    assert lobby.booking(reference).state is SaleState.EXCEPTION
    ((state, reason),) = lobby.messages()
    assert state == "refused"
    assert reason.startswith("epoch_over")


def test_a_key_that_is_not_accepted_refuses_no_sale(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    good = lobby.provider
    lobby.provider = type(good)(type(good._transport)(lobby.sandbox.url, "old key", lobby.clock), "lobby-1")
    outcome = run(lobby)
    lobby.provider.close()
    lobby.provider = good

    assert (outcome.rejected, outcome.waiting, outcome.answered) == (0, 1, True)
    assert lobby.booking(reference).state is SaleState.ISSUED
    lobby.clock.passes(60)
    assert run(lobby).delivered == 1


def test_a_sale_that_is_taken_back_is_told_after_the_sale_itself(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    refund = sales.cancel(lobby.database, lobby.provider, reference, lobby.clock.now())
    lobby.control.fault("drop_before", "book")

    run(lobby)
    assert lobby.served("cancel") == []
    run_until_empty(lobby)

    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert [one["cancelled"] for one in lobby.at_the_provider()] == [True]
    assert lobby.seats_there().keys().isdisjoint({"D5", "D6"})
    assert refund


@pytest.mark.parametrize("fault", ["drop_after", "drop_before"])
def test_a_cancellation_takes_effect_once_whatever_gets_lost(lobby: Lobby, fault: str) -> None:
    reference = lobby.sells("D5", "D6")
    run(lobby)
    sales.cancel(lobby.database, lobby.provider, reference, lobby.clock.now())
    lobby.control.fault(fault, "cancel")

    run_until_empty(lobby)

    assert lobby.booking(reference).state is SaleState.REFUNDED


def test_seats_of_a_sale_taken_back_can_be_sold_again(lobby: Lobby) -> None:
    first = lobby.sells("D5", "D6")
    sales.cancel(lobby.database, lobby.provider, first, lobby.clock.now())
    run_until_empty(lobby)

    second = lobby.sells("D5", "D6")
    run_until_empty(lobby)

    assert lobby.booking(second).state is SaleState.CONFIRMED


def test_money_still_on_its_way_back_keeps_a_sale_from_being_refunded(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    sales.cancel(lobby.database, lobby.provider, reference, lobby.clock.now())
    lobby.database.write(lambda tx: tx.execute("UPDATE payment SET state = 'reversing'"))

    run_until_empty(lobby)

    assert lobby.booking(reference).state is SaleState.REFUNDING
    assert lobby.messages() == []


def test_two_hundred_sales_made_offline_are_each_told_once_over_a_bad_line(lobby: Lobby) -> None:
    shows = [show.id for show in lobby.shows() if show.starts_at > lobby.clock.now()]
    references = []
    for show in shows:
        lobby.show = show
        references += [lobby.sells_unasked(f"D{number}") for number in range(1, 11)]
        if len(references) >= 200:
            break
    for call in ("book", "booking"):
        for fault in ("drop_after", "drop_before", "status_after", "garbage"):
            lobby.control.fault(fault, call, count=5)

    run_until_empty(lobby)

    assert {lobby.booking(reference).state for reference in references} == {SaleState.CONFIRMED}
    assert sorted(one["reference"] for one in lobby.at_the_provider()) == sorted(references)


def test_a_clock_that_was_set_back_keeps_no_message_waiting(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.clock.jumps(-2 * 86400)

    assert run(lobby).delivered == 1
    assert lobby.booking(reference).state is SaleState.CONFIRMED
