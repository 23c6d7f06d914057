"""What each kind of outbox message means: how it is sent, how its outcome is asked for, what follows in the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.bookings import PaymentState, SaleState
from kiosk.store import bookings, right_endings
from kiosk.store.outbox import Message
from kiosk.store.sqlite import Connection
from sync.provider import (
    Cancelled,
    Confirmed,
    Conflict,
    NotSent,
    NotThere,
    OutcomeAnswer,
    Provider,
    Refused,
    SubmitOutcome,
    Unreachable,
)
from sync.provider import CancelOutcome as CancelAnswer
from sync.refusals import of_a_closed_reference, of_the_kiosk


@dataclass(frozen=True, slots=True)
class Delivered:
    """The provider has it, since ``at`` by its own clock.

    ``claim_failed``: it was sold with a membership that the provider says did not hold.
    """

    at: datetime
    claim_failed: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """The provider will not have it: ``reason`` in words; ``code`` and the ``seat_ids`` in the way for the rule."""

    reason: str
    code: str = ""
    seat_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotYet:
    """Not known to be delivered: later. ``surely_not_sent``: nothing happened, so nothing needs asking.

    ``answered``: the provider did answer; ``hopeless``: other messages would fare no better now.
    """

    reason: str
    retry_after_seconds: float | None = None
    surely_not_sent: bool = False
    answered: bool = False
    hopeless: bool = False


Verdict = Delivered | Rejected | NotYet


class Handler(Protocol):
    """One kind of message. ``send`` and ``ask`` block on the provider; the others write within a transaction."""

    def send(self, provider: Provider, message: Message) -> Verdict:
        """Send the stored bytes."""
        ...

    def ask(self, provider: Provider, message: Message) -> Verdict | None:
        """What became of an earlier attempt; None: the provider has nothing of it, send."""
        ...

    def still_there(self, provider: Provider, message: Message) -> bool | Refused | Unreachable:
        """Whether the provider still knows what it once confirmed."""
        ...

    def on_delivered(self, tx: Connection, message: Message, at: datetime, now: datetime) -> None:
        """The step that a delivery is in the ledger; repeating it changes nothing."""
        ...

    def on_rejected(self, tx: Connection, message: Message, reason: str, now: datetime) -> None:
        """The step that a rejection is: the sale goes onto a person's list."""
        ...


class BookingHandler:
    """A sale: issued → confirmed."""

    def send(self, provider: Provider, message: Message) -> Verdict:
        """Submit the booking."""
        return _of_submit(provider.submit(message.booking_reference, message.body, message.member))

    def ask(self, provider: Provider, message: Message) -> Verdict | None:
        """Ask by reference whether the booking took effect."""
        return _of_question(provider.outcome(message.booking_reference))

    def still_there(self, provider: Provider, message: Message) -> bool | Refused | Unreachable:
        """Booked there, or taken back since."""
        match provider.outcome(message.booking_reference):
            case Confirmed() | Cancelled():
                return True
            case NotThere():
                return False
            case Refused() as refused:
                return True if of_a_closed_reference(refused) else refused
            case Unreachable() as unreachable:
                return unreachable

    def on_delivered(self, tx: Connection, message: Message, at: datetime, now: datetime) -> None:
        """The sale is confirmed, unless it is on its way back already."""
        if _state(tx, message) in (SaleState.ISSUED, SaleState.EXCEPTION):
            _step(tx, message, SaleState.CONFIRMED, now, provider_at=at.isoformat(), attempts=message.attempts)

    def on_rejected(self, tx: Connection, message: Message, reason: str, now: datetime) -> None:
        """A ticket is out that the provider does not honour: an exception, whatever else is going on."""
        if _state(tx, message) in (SaleState.ISSUED, SaleState.CONFIRMED, SaleState.REFUNDING):
            _step(tx, message, SaleState.EXCEPTION, now, reason=reason)


class CancellationHandler:
    """A sale taken back: refunding → refunded."""

    def send(self, provider: Provider, message: Message) -> Verdict:
        """Cancel the booking."""
        return _of_cancel(provider.cancel(message.booking_reference, message.body))

    def ask(self, provider: Provider, message: Message) -> Verdict | None:
        """Ask by reference whether the booking is cancelled already."""
        match provider.outcome(message.booking_reference):
            case Cancelled(at=at):
                return Delivered(at)
            case Confirmed() | NotThere():
                return None
            case Refused() as refused:
                return None if of_a_closed_reference(refused) else _undecided(refused)
            case Unreachable() as unreachable:
                return _not_asked(unreachable)

    def still_there(self, provider: Provider, message: Message) -> bool | Refused | Unreachable:
        """Taken back there."""
        match provider.outcome(message.booking_reference):
            case Cancelled():
                return True
            case Confirmed() | NotThere():
                return False
            case Refused() as refused:
                return True if of_a_closed_reference(refused) else refused
            case Unreachable() as unreachable:
                return unreachable

    def on_delivered(self, tx: Connection, message: Message, at: datetime, now: datetime) -> None:
        """The seats are the provider's again. The sale is refunded, unless its money is still on the way back."""
        right_endings.end_used(tx, bookings.basket_of(tx, message.booking_reference))
        payment = bookings.payment_of(tx, message.booking_reference)
        if payment is not None and payment.state is PaymentState.REVERSING:
            return
        if _state(tx, message) is SaleState.REFUNDING:
            _step(tx, message, SaleState.REFUNDED, now, provider_at=at.isoformat(), attempts=message.attempts)

    def on_rejected(self, tx: Connection, message: Message, reason: str, now: datetime) -> None:
        """The provider does not take it back: a person decides."""
        if _state(tx, message) is SaleState.REFUNDING:
            _step(tx, message, SaleState.EXCEPTION, now, reason=reason)


HANDLERS: Mapping[str, Handler] = {"booking": BookingHandler(), "cancellation": CancellationHandler()}
"""By the kind an outbox message has in the database."""


def _of_submit(outcome: SubmitOutcome) -> Verdict:
    match outcome:
        case Confirmed(at=at, membership_valid=valid):
            return Delivered(at, claim_failed=valid is False)
        case Conflict(seat_ids=seats, code=code):
            return Rejected(f"conflict: {code}: {', '.join(seats)}", code, seats)
        case Refused():
            return _refused(outcome)
        case Unreachable():
            return _later(outcome)


def _of_question(outcome: OutcomeAnswer) -> Verdict | None:
    match outcome:
        case Confirmed(at=at, membership_valid=valid):
            return Delivered(at, claim_failed=valid is False)
        case Cancelled():
            return Rejected("cancelled: the provider took the booking back before it was told of the sale")
        case NotThere():
            return None
        case Refused():
            return _refused(outcome) if of_a_closed_reference(outcome) else _undecided(outcome)
        case Unreachable():
            return _not_asked(outcome)


def _of_cancel(outcome: CancelAnswer) -> Verdict:
    match outcome:
        case Cancelled(at=at):
            return Delivered(at)
        case Refused():
            return _refused(outcome)
        case Unreachable():
            return _later(outcome)


def _refused(refused: Refused) -> Verdict:
    if of_the_kiosk(refused):
        return NotYet(_words(refused), surely_not_sent=True, answered=True, hopeless=True)
    return Rejected(_words(refused), refused.code)


def _undecided(refused: Refused) -> NotYet:
    return NotYet(_words(refused), answered=True, hopeless=of_the_kiosk(refused))


def _later(outcome: Unreachable) -> NotYet:
    not_sent = isinstance(outcome, NotSent)
    return NotYet(outcome.reason, outcome.retry_after_seconds, surely_not_sent=not_sent, hopeless=not_sent)


def _not_asked(outcome: Unreachable) -> NotYet:
    # Nothing was learned of the earlier attempt: the message stays in flight, even if the question never left.
    return NotYet(outcome.reason, outcome.retry_after_seconds, hopeless=isinstance(outcome, NotSent))


def _state(tx: Connection, message: Message) -> SaleState | None:
    booking = bookings.booking(tx, message.booking_reference)
    return booking.state if booking else None


def _step(tx: Connection, message: Message, to: SaleState, now: datetime, **why: object) -> None:
    bookings.step(tx, message.booking_reference, to, now, message=message.key, **why)


def _words(refused: Refused) -> str:
    return f"{refused.code}: {refused.reason}" if refused.reason else refused.code
