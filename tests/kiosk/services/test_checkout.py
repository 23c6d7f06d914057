"""A purchase, step by step, over the real store."""

from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.rights import Grant, GrantState, OfflineMode, RightKind
from kiosk.domain.seating import Proposal
from kiosk.domain.seats import SeatState
from kiosk.ports import Declined, Granted, GrantRequest, PaymentUnknown, Refused, Taken, Unreachable
from kiosk.services.purchase import (
    Held,
    NotNow,
    NotNowReason,
    PaymentDeclined,
    PaymentUnclear,
    SeatsTaken,
    Sold,
    SoldNothing,
    WhyNotOffered,
)
from kiosk.store import catalogue, rights
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import NOON
from tests.kiosk.services.counter import counter


def allot(database: Database, *seats: str) -> None:
    grant = Grant("allotment-1", RightKind.ALLOTMENT, "show-1", seats, 1, GrantState.ASKED, NOON)

    def put(tx: Connection) -> None:
        rights.ask(tx, grant)
        rights.granted(tx, grant.id)

    database.write(put)


def test_two_seats_are_held_paid_and_ticketed(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")

    assert kiosk.checkout.hold() == Held(300)
    sold = kiosk.checkout.pay(PaymentMethod.CARD)

    assert isinstance(sold, Sold)
    assert sold.booking.state is SaleState.ISSUED
    assert [ticket.seat_id for ticket in sold.booking.tickets] == ["C5", "C6"]
    assert sold.booking.total.minor == 2 * 1200 + 2 * 50
    assert all(ticket.code for ticket in sold.booking.tickets)
    assert kiosk.outbox() == [sold.booking.reference]
    assert {"relay", "print"} <= set(kiosk.nudged)
    assert kiosk.checkout.basket is None


def test_the_best_seats_are_proposed_and_free_for_this_customer_only(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.checkout.begin("show-1", "en")
    kiosk.checkout.set_count("adult", 2)
    proposal = kiosk.checkout.propose()
    assert isinstance(proposal, Proposal)
    assert proposal.together

    assert isinstance(kiosk.checkout.hold(), Held)
    basket = kiosk.checkout.basket
    assert basket is not None
    mine = kiosk.programme.seat_map("show-1", basket.id)
    others = kiosk.programme.seat_map("show-1", "somebody-else")
    assert mine is not None
    assert others is not None
    for seat in proposal.seat_ids:
        assert mine.states[seat] is SeatState.FREE
        assert others.states[seat] is SeatState.NOT_HERE


def test_seats_taken_meanwhile_are_said_with_others_instead(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")
    kiosk.authority.answers.append(Taken(("C6",)))

    outcome = kiosk.checkout.hold()

    assert isinstance(outcome, SeatsTaken)
    assert outcome.seat_ids == ("C6",)
    assert outcome.instead is not None
    assert "C6" not in outcome.instead.seat_ids
    assert kiosk.all_bookings() == []


def test_a_declined_card_leaves_the_seats_held(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.terminal.answers.append(Declined("declined"))

    assert kiosk.checkout.pay(PaymentMethod.CARD) == PaymentDeclined("declined")
    assert kiosk.all_bookings()[0].state is SaleState.HELD
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)


def test_leaving_gives_the_seats_back(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")
    kiosk.checkout.hold()

    kiosk.checkout.abandon()

    assert kiosk.to_hand_back() == {"C5", "C6"}
    assert kiosk.all_bookings()[0].state is SaleState.ABANDONED
    assert "hand_back" in kiosk.nudged
    assert kiosk.checkout.basket is None


def test_changing_seats_gives_back_only_those_left_behind(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")
    kiosk.checkout.hold()

    kiosk.checkout.choose(("C6", "C7"))
    assert isinstance(kiosk.checkout.hold(), Held)

    assert kiosk.to_hand_back() == {"C5"}
    assert [request.seat_ids for request in kiosk.authority.asked] == [("C5", "C6"), ("C7",)]
    sold = kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    assert {ticket.seat_id for ticket in sold.booking.tickets} == {"C6", "C7"}


def test_offline_an_allotted_seat_is_sold_and_another_is_not(tmp_path: Path) -> None:
    kiosk = counter(tmp_path, online=False)
    allot(kiosk.database, "C5", "C6")

    kiosk.chooses("C5", "C6")
    assert isinstance(kiosk.checkout.hold(), Held)
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)
    kiosk.chooses("D5")
    outcome = kiosk.checkout.hold()

    assert isinstance(outcome, NotNow)
    assert outcome.reason is NotNowReason.OFFLINE
    assert kiosk.authority.asked == []


def test_offline_the_proposal_keeps_to_what_the_kiosk_holds(tmp_path: Path) -> None:
    kiosk = counter(tmp_path, online=False)
    allot(kiosk.database, "B1", "B2", "B3")
    kiosk.checkout.begin("show-1", "en")
    kiosk.checkout.set_count("adult", 2)

    proposal = kiosk.checkout.propose()

    assert isinstance(proposal, Proposal)
    assert set(proposal.seat_ids) <= {"B1", "B2", "B3"}


def test_when_selling_offline_is_refused_even_allotted_seats_stay(tmp_path: Path) -> None:
    kiosk = counter(tmp_path, online=False, mode=OfflineMode.REFUSE)
    allot(kiosk.database, "C5")
    kiosk.chooses("C5")

    outcome = kiosk.checkout.hold()

    assert isinstance(outcome, NotNow)
    assert outcome.reason is NotNowReason.OFFLINE


def test_at_risk_what_looked_free_is_sold_and_says_so(tmp_path: Path) -> None:
    kiosk = counter(tmp_path, online=False, mode=OfflineMode.RISK)
    kiosk.chooses("C5")

    assert isinstance(kiosk.checkout.hold(), Held)
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)
    with kiosk.database.read() as tx:
        assert [row["at_risk"] for row in tx.execute("SELECT at_risk FROM sale_line")] == [1]


def test_no_answer_to_a_hold_sells_the_allotted_way_and_returns_what_was_asked_for(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.authority.answers.append(Unreachable("timeout"))
    kiosk.chooses("C5")

    outcome = kiosk.checkout.hold()

    assert isinstance(outcome, NotNow)
    assert outcome.reason is NotNowReason.OFFLINE
    assert kiosk.to_hand_back() == {"C5"}
    assert kiosk.programme.contact().online is False


def test_a_refusal_by_the_provider_is_not_taken_for_being_offline(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.authority.answers.append(Refused("showtime_over"))
    kiosk.chooses("C5")

    assert kiosk.checkout.hold() == NotNow(NotNowReason.PROVIDER_REFUSED)
    assert kiosk.to_hand_back() == set()


def test_a_provider_that_grants_a_seat_already_sold_here_is_not_believed(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)

    kiosk.chooses("C5")
    kiosk.authority.answers.append(Granted("again"))

    assert isinstance(kiosk.checkout.hold(), SeatsTaken)
    assert kiosk.to_hand_back() == {"C5"}


def test_a_hold_that_ran_out_is_not_charged(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.clock.passes(301)

    assert kiosk.checkout.pay(PaymentMethod.CARD) == NotNow(NotNowReason.HOLD_OVER)
    assert kiosk.terminal.known == {}


def test_a_silent_terminal_is_asked_again_before_the_customer_is_told(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.terminal.answers.append(PaymentUnknown("no answer"))

    outcome = kiosk.checkout.pay(PaymentMethod.CARD)

    assert isinstance(outcome, PaymentUnclear)
    assert kiosk.booking(outcome.reference).state is SaleState.PAYING
    kiosk.checkout.abandon()
    assert kiosk.booking(outcome.reference).state is SaleState.PAYING
    assert kiosk.to_hand_back() == set()


def test_money_for_a_seat_whose_right_is_gone_goes_back(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    basket = kiosk.checkout.basket
    assert basket is not None
    kiosk.terminal.paying = lambda: kiosk.rights.release(basket.id)

    outcome = kiosk.checkout.pay(PaymentMethod.CARD)

    assert outcome == SoldNothing(reversed=True)
    (booking,) = kiosk.all_bookings()
    assert booking.state is SaleState.REFUNDED
    assert booking.tickets == ()
    assert kiosk.outbox() == []


def test_at_the_counter_a_slip_without_code_is_booked(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()

    sold = kiosk.checkout.pay(PaymentMethod.COUNTER)

    assert isinstance(sold, Sold)
    assert sold.due_at_counter
    assert [ticket.code for ticket in sold.booking.tickets] == [""]
    assert kiosk.terminal.known == {}
    assert kiosk.outbox() == [sold.booking.reference]


def test_the_counter_is_offered_only_online(tmp_path: Path) -> None:
    online, offline = counter(tmp_path / "on"), counter(tmp_path / "off", online=False)
    assert online.checkout.payment_methods() == (PaymentMethod.CARD, PaymentMethod.COUNTER)
    assert offline.checkout.payment_methods() == (PaymentMethod.CARD,)


@pytest.mark.parametrize(("asked", "given"), [(3, 3), (-1, 0), (99, 10)])
def test_tickets_are_counted_within_bounds(tmp_path: Path, asked: int, given: int) -> None:
    kiosk = counter(tmp_path)
    kiosk.checkout.begin("show-1", "en")
    kiosk.checkout.set_count("adult", asked)
    assert kiosk.checkout.basket is not None
    assert kiosk.checkout.basket.tickets == given


def test_a_members_price_is_shown_but_not_sold_to_a_guest(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.checkout.begin("show-1", "en")
    offered = {one.type.id: one.why_not for one in kiosk.checkout.offered_types()}
    assert offered == {"adult": None, "child": None, "senior": None, "member": WhyNotOffered.MEMBERS_ONLY}
    kiosk.checkout.set_count("member", 1)
    assert kiosk.checkout.basket is not None
    assert kiosk.checkout.basket.tickets == 0


def test_a_show_that_was_cancelled_meanwhile_is_not_sold(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.database.write(lambda tx: tx.execute("UPDATE showtime SET status = 'cancelled'"))
    assert kiosk.checkout.hold() == NotNow(NotNowReason.SALES_OVER)


def test_the_last_of_two_kiosk_sales_of_one_seat_cannot_be_stored(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.checkout.pay(PaymentMethod.CARD)

    with pytest.raises(Exception, match="UNIQUE constraint failed"):
        kiosk.database.write(
            lambda tx: tx.execute(
                "INSERT INTO ticket SELECT 'other', booking_reference, 2, showtime_id, seat_id, ticket_type_id, price,"
                " code, 1, 1 FROM ticket"
            )
        )


def test_the_grant_is_on_the_disk_before_the_provider_is_asked(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    seen: list[str] = []

    def look(request: GrantRequest) -> Granted:
        with kiosk.database.read() as tx:
            seen.extend(
                row["state"] for row in tx.execute("SELECT state FROM grant_request WHERE id = ?", (request.id,))
            )
        return Granted(request.id)

    kiosk.authority.grant = look  # type: ignore[method-assign]
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    assert seen == ["asked"]


def test_the_availability_counts_this_kiosks_own_sale_at_once(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")
    kiosk.checkout.hold()
    kiosk.checkout.pay(PaymentMethod.CARD)
    showing = kiosk.programme.showing("show-1")
    assert showing is not None
    assert (showing.availability.sold, showing.availability.sellable) == (2, 48)

    kiosk.database.write(lambda tx: catalogue.put_seat_states(tx, [("show-1", "C5", "sold"), ("show-1", "C6", "sold")]))
    showing = kiosk.programme.showing("show-1")
    assert showing is not None
    assert (showing.availability.sold, showing.availability.sellable) == (2, 48)


@pytest.mark.parametrize("state", ["sold", "held", "blocked"])
def test_at_risk_only_what_looked_free_at_the_last_contact_is_sold(tmp_path: Path, state: str) -> None:
    kiosk = counter(tmp_path, online=False, mode=OfflineMode.RISK)
    kiosk.chooses("C5", "C6")
    kiosk.database.write(lambda tx: catalogue.put_seat_states(tx, [("show-1", "C6", state)]))

    outcome = kiosk.checkout.hold()

    assert isinstance(outcome, SeatsTaken)
    assert outcome.seat_ids == ("C6",)


def test_at_risk_no_seat_is_sold_twice_by_this_kiosk_itself(tmp_path: Path) -> None:
    kiosk = counter(tmp_path, online=False, mode=OfflineMode.RISK)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)
    kiosk.chooses("C5")
    assert isinstance(kiosk.checkout.hold(), SeatsTaken)
