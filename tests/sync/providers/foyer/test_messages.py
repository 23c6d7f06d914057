import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.bookings import BookedTicket, Payment, PaymentMethod, PaymentState
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from sync.providers.foyer.messages import encode_booking, encode_cancellation

AT = datetime(2026, 11, 23, 19, 4, 5, tzinfo=UTC)
SALE = BookingRequest(
    reference="ABCD3789",
    showtime_id="grand-20261123-2015",
    tickets=(BookedTicket("0123456789abcdef", "grand-20261123-2015", "F-7", "adult", Money(1200, "EUR"), "CODE"),),
    fee=Money(50, "EUR"),
    total=Money(1250, "EUR"),
    payment=Payment("pay-1", "ABCD3789", PaymentMethod.CARD, PaymentState.APPROVED, Money(1250, "EUR"), "r-9"),
    grant_ids=("grant-1",),
    language="de",
    issued_at=AT,
    epoch=3,
    offline=True,
)


def test_a_sale_as_it_is_sent() -> None:
    """Stored messages are sent as they are for ever: a change here must be one a provider can take."""
    assert json.loads(encode_booking(SALE)) == {
        "showtime": "grand-20261123-2015",
        "tickets": [{"id": "0123456789abcdef", "seat": "F-7", "ticket_type": "adult", "price": 1200, "code": "CODE"}],
        "currency": "EUR",
        "fee": 50,
        "total": 1250,
        "payment": {
            "reference": "pay-1",
            "method": "card",
            "state": "approved",
            "amount": 1250,
            "receipt": "r-9",
        },
        "grants": ["grant-1"],
        "epoch": 3,
        "offline": True,
        "language": "de",
        "issued_at": "2026-11-23T19:04:05Z",
    }


def test_the_same_sale_is_the_same_bytes() -> None:
    assert encode_booking(SALE) == encode_booking(replace(SALE))


@pytest.mark.parametrize("state", sorted(set(PaymentState) - {PaymentState.APPROVED, PaymentState.DUE}))
def test_a_sale_without_its_payment_is_not_told(state: PaymentState) -> None:
    with pytest.raises(ValueError, match="not told"):
        encode_booking(replace(SALE, payment=replace(SALE.payment, state=state)))


def test_a_cancellation_as_it_is_sent() -> None:
    request = CancellationRequest("ABCD3789", "refund-1", AT, "fell ill")
    assert json.loads(encode_cancellation(request)) == {
        "refund": "refund-1",
        "reason": "fell ill",
        "requested_at": "2026-11-23T19:04:05Z",
    }
