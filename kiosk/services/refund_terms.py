"""What a customer is told before taking a booking back: the provider's offer, held against what this kiosk knows."""

from kiosk.accounts import OfferOutcome
from kiosk.domain.account import CancellationTerms, NotCancellable, RefundOffer, RefundTo, WhyNotCancellable
from kiosk.domain.bookings import PaymentState, SaleState
from kiosk.logs import logger
from kiosk.ports import NotThere, Refused, Unreachable
from kiosk.services.account_outcomes import MyBooking
from kiosk.store import bookings
from kiosk.store.cancellations import Cancellation, CancellationState
from kiosk.store.sqlite import Connection

log = logger(__name__)

_TAKEN_BACK = (SaleState.REFUNDING, SaleState.REFUNDED, SaleState.VOUCHER)


def of(outcome: OfferOutcome, mine: MyBooking, to: RefundTo) -> CancellationTerms | NotCancellable:
    """The terms of a booking, or why it cannot be taken back."""
    match outcome:
        case RefundOffer() as offer if _is_sound(offer, mine):
            to = to if offer.refund.minor else RefundTo.NOBODY
            return CancellationTerms(mine.reference, offer.refund, offer.fee, offer.until, to)
        case RefundOffer():
            log.error("the provider offers another sum than was paid for booking %s", mine.reference)
            return NotCancellable(WhyNotCancellable.STAFF)
        case NotCancellable() as no:
            return no
        case NotThere():
            return NotCancellable(WhyNotCancellable.NOT_YOURS)
        case Refused(code="not_supported"):
            return NotCancellable(WhyNotCancellable.NOT_OFFERED)
        case Refused(code=code):
            log.warning("the provider offers nothing for booking %s: %s", mine.reference, code)
            return NotCancellable(WhyNotCancellable.STAFF)
        case Unreachable():
            return NotCancellable(WhyNotCancellable.OFFLINE)


def why_not_here(known: Cancellation | None, state: SaleState | None) -> WhyNotCancellable | None:
    """Why a booking is not taken back, as far as this kiosk knows; it may have been sold elsewhere (no ``state``)."""
    if known is not None and known.state is CancellationState.ASKED:
        return WhyNotCancellable.UNDER_WAY
    if (known is not None and known.state is CancellationState.AGREED) or state in _TAKEN_BACK:
        return WhyNotCancellable.CANCELLED
    if state is SaleState.ISSUED:  # the provider may hear of its sale after it heard of its end
        return WhyNotCancellable.UNDER_WAY
    return None if state in (None, SaleState.CONFIRMED) else WhyNotCancellable.STAFF


def goes_to(tx: Connection, reference: str) -> RefundTo:
    """To the card, if a booking was paid here by card; else its refund is the cinema's affair."""
    payment = bookings.payment_of(tx, reference)
    paid_here = payment is not None and payment.state is PaymentState.APPROVED
    return RefundTo.CARD if paid_here else RefundTo.CINEMA


def _is_sound(offer: RefundOffer, mine: MyBooking) -> bool:
    total = mine.found.booking.total
    return offer.refund.currency == total.currency and offer.refund.minor <= total.minor
