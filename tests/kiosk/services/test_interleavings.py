"""What other threads may do between any two lines of a purchase: leave, settle payments, change the programme."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.money import Money
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.ports import (
    Approved,
    Declined,
    PaymentAnswer,
    PaymentUnknown,
    PayOutcome,
    ReversalOutcome,
    Taken,
    Unreachable,
)
from kiosk.services.purchase import NotNow, NotNowReason, Sold
from kiosk.store import catalogue, right_endings, rights, sync_state
from kiosk.store.sqlite import Connection
from tests.builders import NOON
from tests.kiosk.services.counter import Counter, counter

ENDED = {SaleState.ISSUED, SaleState.ABANDONED, SaleState.REFUNDED}


@contextmanager
def meanwhile(kiosk: Counter, at: int, does: Callable[[], object]) -> Iterator[list[int]]:
    """Before write number ``at`` of this kiosk another thread does something, or begins to where it has to wait."""
    write, seen, other = kiosk.database.write, [0], threading.Thread(target=does)

    def interrupted(work: Callable[[Any], Any]) -> Any:
        seen[0] += threading.current_thread() is not other
        if seen[0] == at and not other.ident:
            other.start()
            other.join(0.5)
        return write(work)

    kiosk.database.write = interrupted  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        kiosk.database.write = write  # type: ignore[method-assign]
        if other.ident:
            other.join(10)


def seats_in_baskets(kiosk: Counter) -> int:
    with kiosk.database.read() as tx:
        (count,) = tx.execute("SELECT count(*) FROM seat_right WHERE state = 'in_basket'").fetchone()
    return int(count)


def money_kept(kiosk: Counter) -> list[str]:
    return [reference for reference, answer in kiosk.terminal.known.items() if isinstance(answer, Approved)]


def everything_ended(kiosk: Counter) -> None:
    """Each sale has one ending, money is kept for tickets only, and no seat is left behind."""
    states = [booking.state for booking in kiosk.all_bookings()]
    assert set(states) <= ENDED, states
    assert len(money_kept(kiosk)) == states.count(SaleState.ISSUED)
    assert seats_in_baskets(kiosk) == 0


@pytest.mark.parametrize("outcome", [Approved("R1"), Declined("declined"), PaymentUnknown()])
@pytest.mark.parametrize("at", range(1, 7))
def test_a_customer_may_leave_at_any_moment(tmp_path: Path, at: int, outcome: PayOutcome) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")
    kiosk.terminal.answers.append(outcome)

    with meanwhile(kiosk, at, kiosk.checkout.abandon):
        kiosk.checkout.hold()
        kiosk.checkout.pay(PaymentMethod.CARD)
    kiosk.checkout.abandon()
    kiosk.terminal.known.update(
        {reference: Declined("timeout") for reference, one in kiosk.terminal.known.items() if one == PaymentUnknown()}
    )
    kiosk.payments.settle_open()

    everything_ended(kiosk)


@pytest.mark.parametrize("at", range(1, 7))
def test_open_payments_may_be_looked_at_at_any_moment(tmp_path: Path, at: int) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")

    with meanwhile(kiosk, at, kiosk.payments.settle_open):
        kiosk.checkout.hold()
        assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)

    everything_ended(kiosk)
    assert kiosk.terminal.reversals == []


def test_a_look_right_after_the_payment_is_written_down_leaves_it_to_its_customer(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    write = kiosk.database.write

    def and_look(work: Callable[[Any], Any]) -> Any:
        result = write(work)
        kiosk.database.write = write  # type: ignore[method-assign]
        kiosk.payments.settle_open()
        return result

    kiosk.database.write = and_look  # type: ignore[method-assign]
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)
    everything_ended(kiosk)


@pytest.mark.parametrize("outcome", [Approved("R2"), Declined("declined")])
def test_a_payment_that_ends_while_others_are_asked_about_is_left_alone(tmp_path: Path, outcome: PayOutcome) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.terminal.answers.append(PaymentUnknown())
    kiosk.checkout.pay(PaymentMethod.CARD)
    kiosk.checkout.abandon()
    (silent,) = kiosk.terminal.known
    asked, answered = threading.Event(), threading.Event()
    known = kiosk.terminal.outcome_of

    def slow(reference: str) -> PaymentAnswer:
        if reference == silent:
            asked.set()
            answered.wait(10)
        return known(reference)

    kiosk.terminal.outcome_of = slow  # type: ignore[method-assign]
    settling = threading.Thread(target=kiosk.payments.settle_open)

    def meanwhile_somebody_settles() -> None:
        settling.start()
        assert asked.wait(10)

    kiosk.terminal.paying = meanwhile_somebody_settles
    kiosk.terminal.answers.append(outcome)
    kiosk.chooses("C6")
    kiosk.checkout.hold()
    kiosk.checkout.pay(PaymentMethod.CARD)
    answered.set()
    settling.join(10)

    expected = SaleState.ISSUED if isinstance(outcome, Approved) else SaleState.HELD
    assert [one.state for one in kiosk.all_bookings() if one.state is not SaleState.PAYING] == [expected]
    assert kiosk.terminal.reversals == []


def test_a_payment_that_cannot_be_settled_does_not_keep_others_from_their_ending(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    for seat in ("C5", "C6"):
        kiosk.chooses(seat)
        kiosk.checkout.hold()
        kiosk.terminal.answers.append(PaymentUnknown())
        kiosk.checkout.pay(PaymentMethod.CARD)
        kiosk.checkout.abandon()
    first, second = kiosk.terminal.known
    known = kiosk.terminal.outcome_of

    def broken(reference: str) -> PaymentAnswer:
        if reference == first:
            raise OSError("a terminal's driver is a program too")
        return known(reference)

    kiosk.terminal.outcome_of = broken  # type: ignore[method-assign]
    kiosk.terminal.known[second] = Declined("declined")
    kiosk.payments.settle_open()

    assert sorted(one.state for one in kiosk.all_bookings()) == [SaleState.ABANDONED, SaleState.PAYING]


def test_two_who_give_the_same_money_back_end_it_once(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.terminal.answers.append(PaymentUnknown())
    kiosk.checkout.pay(PaymentMethod.CARD)
    kiosk.checkout.abandon()
    (silent,) = kiosk.terminal.known
    kiosk.terminal.known[silent] = Approved("R1")
    kiosk.clock.passes(3600)
    reverse = kiosk.terminal.reverse
    both: list[str] = []

    def and_another_one(reference: str, amount: Money) -> ReversalOutcome:
        if not both:
            both.append(reference)
            kiosk.payments.settle_open()
        return reverse(reference, amount)

    kiosk.terminal.reverse = and_another_one  # type: ignore[method-assign]

    assert len(kiosk.payments.settle_open()) == 1
    assert both == [silent]
    assert [one.state for one in kiosk.all_bookings()] == [SaleState.REFUNDED]
    everything_ended(kiosk)


def test_the_next_customers_basket_outlives_the_last_ones_payment(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.terminal.paying = lambda: kiosk.chooses("C6")

    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)

    assert kiosk.checkout.basket is not None
    assert kiosk.checkout.basket.seat_ids == ("C6",)


def test_no_money_is_asked_for_without_the_right_to_every_seat(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5", "C6")
    kiosk.checkout.hold()
    kiosk.authority.answers.append(Taken(("C7",)))
    kiosk.checkout.choose(("C6", "C7"))
    kiosk.checkout.hold()

    assert kiosk.checkout.pay(PaymentMethod.CARD) == NotNow(NotNowReason.HOLD_OVER)
    assert kiosk.terminal.known == {}


def test_a_kiosk_written_off_sells_no_seat_it_had_in_a_basket(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.database.write(lambda tx: right_endings.end_other_epochs(tx, 2, NOON))

    assert kiosk.checkout.pay(PaymentMethod.CARD) == NotNow(NotNowReason.HOLD_OVER)
    assert kiosk.terminal.known == {}


def test_a_show_cancelled_while_its_seats_are_held_is_not_paid_for(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()

    def cancel(tx: Connection) -> None:
        tx.execute("UPDATE showtime SET status = 'cancelled'")
        sync_state.put(tx, sync_state.PROGRAMME_CURSOR, "next")

    kiosk.database.write(cancel)

    assert kiosk.checkout.pay(PaymentMethod.CARD) == NotNow(NotNowReason.SALES_OVER)
    assert kiosk.terminal.known == {}


def test_a_show_that_goes_while_its_customer_pays_still_ends_in_tickets(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.terminal.paying = lambda: kiosk.database.write(lambda tx: catalogue.delete(tx, "showtime", ["show-1"]))

    sold = kiosk.checkout.pay(PaymentMethod.CARD)

    assert isinstance(sold, Sold)
    assert sold.booking.state is SaleState.ISSUED


def test_allotted_seats_of_a_customer_who_left_during_the_asking_can_be_sold_again(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    grant = Grant("allotment-1", RightKind.ALLOTMENT, "show-1", ("C5",), 1, GrantState.ASKED, NOON)
    kiosk.database.write(lambda tx: rights.ask(tx, grant))
    kiosk.database.write(lambda tx: rights.granted(tx, grant.id))
    kiosk.chooses("C5", "C6")
    kiosk.authority.answers.append(Unreachable())

    with meanwhile(kiosk, 1, kiosk.checkout.abandon):  # before it is written down that the basket has C5
        kiosk.checkout.hold()

    assert seats_in_baskets(kiosk) == 0
