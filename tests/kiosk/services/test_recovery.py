"""What a restart finds, and how each open sale ends."""

from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.ports import Approved, Declined, NeverAsked, PaymentAnswer, PaymentUnknown
from kiosk.services.purchase import Sold
from tests.kiosk.services.counter import Counter, counter


class PowerCut(BaseException):
    """The machine stops here."""


def cut_while_paying(kiosk: Counter, answer: PaymentAnswer) -> Counter:
    """A customer pays, the terminal comes to ``answer``, and the power goes before the kiosk hears it."""
    kiosk.chooses("C5", "C6")
    kiosk.checkout.hold()

    def cut() -> None:
        reference = kiosk.checkout._payment_reference
        assert reference is not None
        kiosk.terminal.known[reference] = answer
        raise PowerCut

    kiosk.terminal.paying = cut
    with pytest.raises(PowerCut):
        kiosk.checkout.pay(PaymentMethod.CARD)
    return kiosk


def restarted(kiosk: Counter, folder: Path, after: float = 20) -> Counter:
    kiosk.clock.passes(after)
    again = counter(folder, database=kiosk.database, terminal=kiosk.terminal, clock=kiosk.clock)
    again.recovery.recover()
    return again


def test_an_approved_payment_becomes_the_tickets_it_was_for(tmp_path: Path) -> None:
    kiosk = restarted(cut_while_paying(counter(tmp_path), Approved("R7")), tmp_path)

    (booking,) = kiosk.all_bookings()
    assert booking.state is SaleState.ISSUED
    assert [ticket.seat_id for ticket in booking.tickets] == ["C5", "C6"]
    assert kiosk.outbox() == [booking.reference]
    shown = kiosk.after_sales.interrupted()
    assert shown is not None
    assert shown.reference == booking.reference
    assert kiosk.after_sales.interrupted() is None


def test_hours_later_the_money_goes_back_and_so_do_the_seats(tmp_path: Path) -> None:
    kiosk = restarted(cut_while_paying(counter(tmp_path), Approved("R7")), tmp_path, after=3600)

    (booking,) = kiosk.all_bookings()
    assert booking.state is SaleState.REFUNDED
    assert len(kiosk.terminal.reversals) == 1
    assert kiosk.to_hand_back() == {"C5", "C6"}
    assert kiosk.outbox() == []
    assert kiosk.after_sales.interrupted() is None


@pytest.mark.parametrize("answer", [Declined("declined"), NeverAsked()])
def test_without_money_the_sale_is_abandoned_and_the_seats_go_back(tmp_path: Path, answer: PaymentAnswer) -> None:
    kiosk = restarted(cut_while_paying(counter(tmp_path), answer), tmp_path)

    assert kiosk.all_bookings()[0].state is SaleState.ABANDONED
    assert kiosk.to_hand_back() == {"C5", "C6"}
    assert kiosk.terminal.reversals == []


def test_a_terminal_that_is_silent_keeps_the_sale_and_its_seats_until_it_speaks(tmp_path: Path) -> None:
    kiosk = restarted(cut_while_paying(counter(tmp_path), PaymentUnknown()), tmp_path)
    (booking,) = kiosk.all_bookings()
    assert booking.state is SaleState.PAYING
    assert kiosk.to_hand_back() == set()

    kiosk.terminal.known = {reference: Declined("declined") for reference in kiosk.terminal.known}
    kiosk.payments.settle_open()
    assert kiosk.booking(booking.reference).state is SaleState.ABANDONED
    assert kiosk.to_hand_back() == {"C5", "C6"}


def test_seats_held_without_a_sale_go_back_at_start(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()

    again = restarted(kiosk, tmp_path)

    assert again.to_hand_back() == {"C5"}
    assert again.all_bookings()[0].state is SaleState.ABANDONED


def test_a_finished_sale_is_left_alone(tmp_path: Path) -> None:
    kiosk = counter(tmp_path)
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.checkout.pay(PaymentMethod.CARD)

    again = restarted(kiosk, tmp_path)

    assert again.all_bookings()[0].state is SaleState.ISSUED
    assert again.to_hand_back() == set()


def test_a_customer_may_begin_while_the_terminal_is_still_being_asked(tmp_path: Path) -> None:
    kiosk = cut_while_paying(counter(tmp_path), Declined("declined"))
    again = counter(tmp_path, database=kiosk.database, terminal=kiosk.terminal, clock=kiosk.clock)
    known = kiosk.terminal.outcome_of

    def slowly(reference: str) -> PaymentAnswer:
        again.chooses("D5")
        again.checkout.hold()
        return known(reference)

    kiosk.terminal.outcome_of = slowly  # type: ignore[method-assign]
    kiosk.terminal.paying = lambda: None
    again.recovery.recover()

    assert isinstance(again.checkout.pay(PaymentMethod.CARD), Sold)
