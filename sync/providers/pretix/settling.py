"""A pending order is paid at a kiosk: written down as a payment of pretix's, which is looked for before and after.

pretix takes a payment for any order, paid or cancelled ones too (source: pretix 2026.8, `OrderPayment.confirm`), and
tells none that is already there from a new one. So each carries the kiosk's own name for it (``pos_id``); whether it
is what the order was paid with is read afterwards, and one that is not is written down as given back.
"""

import msgspec

from kiosk.domain.money import Money
from kiosk.ports import AlreadyPaid, AmountDiffers, Gone, Refused, Settled, SettleOutcome, SettleRequest, Unreachable
from sync.providers.pretix import orders
from sync.providers.pretix.amounts import minor, written
from sync.providers.pretix.client import PretixClient, Problem
from sync.providers.pretix.wire import OrderWire, PaymentWire

CONFIRMED = "confirmed"
GIVEN_BACK = ("done", "transit", "created")
"""States of a refund that pretix itself reckons with."""
READ = "settling"


def settle(client: PretixClient, asked: SettleRequest) -> SettleOutcome | Problem:
    """Settle an order by a payment, once, however often it is asked for."""
    before = _order(client, asked.reference)
    if not isinstance(before, OrderWire):
        return before
    if ours(before, asked) is None:
        why_not = _why_not(client, before, asked)
        if why_not is not None:
            return why_not
        paid = client.pay(asked.reference, encoded(asked), f"foyer-{asked.payment_id}")
        if paid is not None:
            return paid
    after = _order(client, asked.reference)
    if not isinstance(after, OrderWire):
        return after
    return _became(client, after, asked)


def encoded(asked: SettleRequest) -> bytes:
    """The body of POST payments/."""
    return msgspec.json.encode(
        {
            "state": CONFIRMED,
            "provider": "boxoffice",
            "amount": written(asked.amount.minor, asked.amount.currency),
            "info": {"pos_id": asked.payment_id, "receipt_id": asked.receipt, "payment_type": "card"},
            "send_email": False,
        }
    )


def ours(order: OrderWire, asked: SettleRequest) -> PaymentWire | None:
    """The payment, if pretix has it."""
    return next((one for one in order.payments if one.pos_id == asked.payment_id), None)


def _order(client: PretixClient, code: str) -> OrderWire | Problem | Unreachable | Gone:
    order = client.order_by_code(code, name=READ, interactive=True)
    return Gone("not_found") if isinstance(order, Problem) and order.status == 404 else order


def _why_not(client: PretixClient, order: OrderWire, asked: SettleRequest) -> AlreadyPaid | Gone | AmountDiffers | None:
    if order.status == "c":
        return Gone("cancelled")
    if orders.expired(order, client.now()):
        return Gone("expired")
    if order.status == orders.PAID:
        return AlreadyPaid()
    currency = asked.amount.currency
    due = Money(minor(order.total, currency) - sum(_kept(order, currency).values()), currency)
    return None if due == asked.amount else AmountDiffers()


def _became(client: PretixClient, order: OrderWire, asked: SettleRequest) -> SettleOutcome | Problem:
    """What the payment was good for; one that did not pay for the order goes back in pretix's books, too."""
    mine, currency = ours(order, asked), asked.amount.currency
    if mine is None:
        return Unreachable("a payment that was taken, and is not there")
    kept = _kept(order, currency)
    here = kept.pop(mine.local_id, 0)
    # Of two payments that came at once the first one counts, whichever of the two asks.
    earlier = sum(amount for number, amount in kept.items() if number < mine.local_id)
    if here and order.status == orders.PAID and earlier < minor(order.total, currency):
        return Settled(order.code, order.last_modified)
    if here:
        undone = client.refund(order.code, mine.local_id, mine.amount, f"Foyer {asked.payment_id}", cancels=False)
        if undone is not None:
            return undone if isinstance(undone, Unreachable) else Unreachable(f"not given back: HTTP {undone.status}")
    if order.status == orders.PAID:
        return AlreadyPaid()
    if order.status == "c":
        return Gone("cancelled")
    if orders.expired(order, client.now()):
        return Gone("expired")
    return Refused("not_paid", "pretix took the payment, but not the order as paid")


def _kept(order: OrderWire, currency: str) -> dict[int, int]:
    """What the cinema has of each confirmed payment, in minor units, without what went back."""
    kept = {one.local_id: minor(one.amount, currency) for one in order.payments if one.state == CONFIRMED}
    for refund in order.refunds:
        if refund.state in GIVEN_BACK and refund.payment in kept:
            kept[refund.payment] -= minor(refund.amount, currency)
    return kept
