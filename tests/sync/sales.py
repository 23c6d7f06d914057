"""Sales as the checkout makes them: by the same transaction, without a customer or a terminal."""

import uuid
from datetime import datetime
from typing import Protocol

from kiosk.domain.bookings import Booking, Payment, PaymentMethod, PaymentState, SaleState, mint_reference
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.pricing import Quote, quote
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.ports import Granted, GrantRequest
from kiosk.services.selling import Issuer, Sale
from kiosk.store import bookings, catalogue, outbox, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync.provider import Provider
from tests.builders import NOON
from tests.fakes import PlainSigner, encode_plainly


class Encodes(Protocol):
    """Whoever makes bytes of a booking."""

    def __call__(self, request: BookingRequest) -> bytes: ...


def sell(
    database: Database,
    *seat_ids: str,
    showtime_id: str = "show-1",
    encode: Encodes = encode_plainly,
    provider: Provider | None = None,
    allotted: bool = False,
    at_risk: bool = False,
    at: datetime = NOON,
) -> str:
    """Sell these seats for cash-free money; with ``provider`` the right is asked of it. Returns the reference."""
    reference, basket = mint_reference(), str(uuid.uuid4())
    if allotted:
        assert database.write(lambda tx: rights.take_live(tx, showtime_id, seat_ids, basket)) == seat_ids
    elif not at_risk:
        hold(database, basket, showtime_id, seat_ids, provider, at)
    priced, sale = _sale(database, reference, basket, showtime_id, seat_ids, at_risk=at_risk)
    payment = Payment(
        f"pay-{reference}", reference, PaymentMethod.CARD, PaymentState.REQUESTED, priced.total, "receipt"
    )

    def work(tx: Connection) -> None:
        bookings.allow_steps(tx)
        bookings.open_sale(tx, reference, basket, showtime_id, priced, "en", at)
        bookings.put_lines(tx, reference, priced, sale.at_risk)
        bookings.step(tx, reference, SaleState.PAYING, at)
        bookings.request_payment(tx, payment, at)
        Issuer("lobby-1", "en", PlainSigner(), encode).sell(tx, sale, _approved(payment), at)

    database.write(work)
    return reference


def hold(
    database: Database,
    basket: str,
    showtime_id: str,
    seat_ids: tuple[str, ...],
    provider: Provider | None,
    at: datetime = NOON,
) -> str:
    """Get a basket its right; returns the grant's id."""
    with database.read() as tx:
        epoch = sync_state.epoch(tx) or 1
    grant = Grant(
        str(uuid.uuid4()), RightKind.HOLD, showtime_id, seat_ids, epoch, GrantState.ASKED, at, basket_id=basket
    )
    database.write(lambda tx: rights.ask(tx, grant))
    if provider is not None:
        outcome = provider.grant(GrantRequest(grant.id, grant.kind, showtime_id, seat_ids, epoch))
        assert isinstance(outcome, Granted), outcome
    database.write(lambda tx: rights.granted(tx, grant.id, basket))
    return grant.id


def cancel(database: Database, provider: Provider, reference: str, at: datetime = NOON) -> str:
    """Take a sale back as a person would; returns the refund's id."""
    refund = str(uuid.uuid4())
    body = provider.encode_cancellation(CancellationRequest(reference, refund, at, "the customer asked"))

    def work(tx: Connection) -> None:
        bookings.step(tx, reference, SaleState.REFUNDING, at)
        bookings.settle_payment(tx, f"pay-{reference}", PaymentState.REVERSED)
        outbox.put(tx, f"cancellation:{refund}", "cancellation", reference, body, at)

    database.write(work)
    return refund


def booking_of(database: Database, reference: str) -> Booking:
    """The sale as it stands."""
    with database.read() as tx:
        found = bookings.booking(tx, reference)
    assert found is not None
    return found


def _sale(
    database: Database, reference: str, basket: str, showtime_id: str, seat_ids: tuple[str, ...], *, at_risk: bool
) -> tuple[Quote, Sale]:
    with database.read() as tx:
        show = catalogue.showtime(tx, showtime_id)
        assert show is not None
        auditorium = catalogue.auditoriums(tx)[show.auditorium_id]
        prices = catalogue.price_list(tx, show.price_list_id)
        kinds = {kind.id: kind for kind in catalogue.ticket_types(tx)}
    assert prices is not None
    priced = quote(prices, {"adult": len(seat_ids)}, [auditorium.by_id[seat] for seat in seat_ids])
    assert isinstance(priced, Quote), priced
    return priced, Sale(reference, basket, show, auditorium, kinds, priced, "en", seat_ids if at_risk else ())


def _approved(payment: Payment) -> Payment:
    return Payment(
        payment.reference,
        payment.booking_reference,
        payment.method,
        PaymentState.APPROVED,
        payment.amount,
        payment.receipt,
    )
