"""The steps of a sale before its tickets and after its money, each within the caller's transaction."""

from datetime import datetime

from kiosk.domain.bookings import Payment, PaymentState, SaleState
from kiosk.services.selling import Sale, rights_of
from kiosk.store import booking_members, bookings, rights
from kiosk.store.sqlite import Connection


def write_down(tx: Connection, sale: Sale, at: datetime) -> None:
    """The seats are held: everything needed to finish the sale after a crash."""
    if bookings.booking(tx, sale.reference) is None:
        bookings.open_sale(tx, sale.reference, sale.basket_id, sale.showtime.id, sale.quote, sale.language, at)
    bookings.put_lines(tx, sale.reference, sale.quote, sale.at_risk)


def ask_for_money(tx: Connection, sale: Sale, payment: Payment, at: datetime) -> None:
    """Write the payment down before the terminal is asked (RightLost without the right to every seat)."""
    rights_of(tx, sale)
    note_how(tx, sale)
    bookings.request_payment(tx, payment, at)
    bookings.step(tx, sale.reference, SaleState.PAYING, at, payment=payment.reference)


def note_how(tx: Connection, sale: Sale) -> None:
    """What the customer chose at last: paper or none, and in whose name."""
    bookings.want_paper(tx, sale.reference, wanted=sale.on_paper)
    booking_members.put(tx, sale.reference, sale.member)


def declined(tx: Connection, payment: Payment, at: datetime, reason: str) -> None:
    """No money was taken; the seats stay held."""
    bookings.settle_payment(tx, payment.reference, PaymentState.DECLINED)
    bookings.step(tx, payment.booking_reference, SaleState.HELD, at, declined=reason)


def give_up(tx: Connection, basket_id: str, at: datetime) -> bool:
    """Nobody wants this basket any more; False for one that money was asked for: that has its own ending."""
    booking = bookings.booking_of_basket(tx, basket_id)
    if booking is None:
        return True
    if booking.state is SaleState.HELD:
        bookings.step(tx, booking.reference, SaleState.ABANDONED, at)
    return booking.state is SaleState.HELD


def not_paid(tx: Connection, payment: Payment, at: datetime) -> None:
    """No money was taken, and the customer is gone."""
    bookings.settle_payment(tx, payment.reference, PaymentState.DECLINED)
    bookings.step(tx, payment.booking_reference, SaleState.ABANDONED, at, payment=payment.reference)
    rights.let_go(tx, bookings.basket_of(tx, payment.booking_reference))


def begin_refund(tx: Connection, payment: Payment, at: datetime) -> None:
    """The money is to go back; repeating it changes nothing."""
    state = bookings.state_of(tx, payment.booking_reference)
    if state is SaleState.REFUNDED:
        return
    if state is not SaleState.REFUNDING:
        bookings.step(tx, payment.booking_reference, SaleState.REFUNDING, at, payment=payment.reference)
    bookings.settle_payment(tx, payment.reference, PaymentState.REVERSING, payment.receipt)
    rights.let_go(tx, bookings.basket_of(tx, payment.booking_reference))


def end_refund(tx: Connection, payment: Payment, receipt: str, at: datetime) -> None:
    """The money went back, whether or not the beginning could be written down; repeating it changes nothing."""
    if bookings.state_of(tx, payment.booking_reference) is SaleState.REFUNDED:
        return
    begin_refund(tx, payment, at)
    bookings.settle_payment(tx, payment.reference, PaymentState.REVERSED, receipt)
    bookings.step(tx, payment.booking_reference, SaleState.REFUNDED, at, payment=payment.reference)
