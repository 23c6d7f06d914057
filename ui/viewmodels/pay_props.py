"""Paying as values: what to do at the terminal, what is happening there, and every way it can end."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.bookings import SaleState
from kiosk.domain.settlements import WhyBack

translate = QCoreApplication.translate

LONG_SECONDS = 20.0
"""After so long it is worth saying that nothing is lost."""


class Phase(StrEnum):
    """Where the payment is; from ``UNCLEAR`` on it has ended without a ticket, so far."""

    WAITING = "waiting"
    CANCELLING = "cancelling"
    RESERVING = "reserving"
    UNCLEAR = "unclear"
    GOES_BACK = "goes_back"
    WENT_BACK = "went_back"
    NOT_CHARGED = "not_charged"
    CANNOT_SELL = "cannot_sell"
    NOT_TOLD = "not_told"


UNDER_WAY = frozenset((Phase.WAITING, Phase.CANCELLING, Phase.RESERVING))


@dataclass(frozen=True, slots=True)
class PayProps:
    """What QML reads. ``promise`` is what is not lost whatever happens."""

    phase: Phase = Phase.WAITING
    title: str = ""
    headline: str = ""
    words: str = ""
    status: str = ""
    promise: str = ""
    amount: str = ""
    reference: str = ""
    can_cancel: bool = False
    leaves: str = ""


def derive_pay(
    phase: Phase,
    amount: str,
    reference: str,
    why: WhyBack | None = None,
    *,
    waited: float,
    seconds_left: float | None,
) -> PayProps:
    """The screen for a phase. ``waited``: seconds since the terminal was asked; ``seconds_left``: until an ending is
    cleared if nobody touches anything. ``why``: what kept the money from paying for a booking made elsewhere."""
    match phase:
        case Phase.WAITING | Phase.CANCELLING:
            return PayProps(
                phase,
                #: %1 is a price
                title=translate("Pay", "Pay %1").replace("%1", amount),
                headline=translate("Pay", "Hold your card or phone to the reader below"),
                words=translate("Pay", "Or insert the card, and follow the words on the terminal."),
                status=_status(phase, waited),
                promise=translate("Pay", "If it does not work, nothing is charged and your seats stay yours."),
                amount=amount,
                can_cancel=phase is Phase.WAITING,
            )
        case Phase.RESERVING:
            return PayProps(
                phase,
                title=translate("Pay", "Reserve"),
                headline=translate("Pay", "One moment"),
                words=translate("Pay", "Your seats are being reserved."),
            )
        case _:
            headline, words, promise = _ending(phase, amount) if why is None else _money_back(phase, amount, why)
            return PayProps(
                phase,
                title=translate("Pay", "Your payment"),
                headline=headline,
                words=words,
                promise=promise,
                amount=amount,
                reference=reference,
                leaves=closes_in(seconds_left),
            )


def settled(state: SaleState) -> Phase | None:
    """What became of an unclear payment that ended without tickets; None while that is not known."""
    match state:
        case SaleState.ABANDONED:
            return Phase.NOT_CHARGED
        case SaleState.REFUNDING | SaleState.EXCEPTION:
            return Phase.GOES_BACK
        case SaleState.REFUNDED:
            return Phase.WENT_BACK
        case SaleState.HELD | SaleState.PAYING | SaleState.PAID:
            return None
        case SaleState.ISSUED | SaleState.CONFIRMED | SaleState.VOUCHER:
            return None
        case _:
            assert_never(state)


def closes_in(seconds: float | None) -> str:
    """When a last screen is cleared for the next guest."""
    if seconds is None:
        return ""
    #: Of the screen; %1 is a number of seconds
    return translate("Pay", "Clears itself in %1 s").replace("%1", str(max(0, -(-int(seconds * 1000) // 1000))))


def _status(phase: Phase, waited: float) -> str:
    if phase is Phase.CANCELLING:
        return translate("Pay", "Asking the terminal to stop…")
    if waited < LONG_SECONDS:
        return translate("Pay", "Waiting for your card…")
    return translate("Pay", "Still waiting for the terminal. Take your time.")


def _ending(phase: Phase, amount: str) -> tuple[str, str, str]:
    match phase:
        case Phase.UNCLEAR:
            return (
                translate("Pay", "We do not know yet whether your card was charged"),
                translate("Pay", "The card terminal does not answer. We keep asking it, and this page tells you."),
                translate("Pay", "You pay at most once: you get your tickets, or your money back."),
            )
        case Phase.NOT_TOLD:
            return (
                translate("Pay", "You have paid. Your tickets follow"),
                translate(
                    "Pay",
                    "The box office does not answer just now. As soon as it does, your tickets are printed here. Or"
                    " take the slip and look your booking up here later, or ask at the counter.",
                ),
                translate("Pay", "You pay at most once: you get your tickets, or your money back."),
            )
        case Phase.GOES_BACK:
            return (
                translate("Pay", "Your tickets could not be issued"),
                #: %1 is an amount of money
                translate("Pay", "%1 go back to your card, without you doing anything.").replace("%1", amount),
                translate("Pay", "You need not pay twice: nothing else is charged."),
            )
        case Phase.WENT_BACK:
            return (
                translate("Pay", "Your tickets could not be issued"),
                #: %1 is an amount of money
                translate("Pay", "%1 went back to your card just now.").replace("%1", amount),
                translate("Pay", "Please try again, or ask at the counter."),
            )
        case Phase.NOT_CHARGED:
            return (
                translate("Pay", "Your card was not charged"),
                translate("Pay", "The card terminal answers again: no money was taken."),
                translate("Pay", "Please try again, or ask at the counter."),
            )
        case _:
            return (
                translate("Pay", "This kiosk cannot sell just now"),
                translate("Pay", "Nothing was charged."),
                translate("Pay", "Our staff at the counter sell you the same seats."),
            )


def _money_back(phase: Phase, amount: str, why: WhyBack) -> tuple[str, str, str]:
    words = (
        #: %1 is an amount of money
        translate("Pay", "%1 went back to your card just now.")
        if phase is Phase.WENT_BACK
        #: %1 is an amount of money
        else translate("Pay", "%1 go back to your card, without you doing anything.")
    ).replace("%1", amount)
    match why:
        case WhyBack.PAID_ELSEWHERE:
            return (
                translate("Pay", "Your booking was paid elsewhere just now"),
                words,
                translate("Pay", "Your tickets are waiting: look your booking up once more."),
            )
        case WhyBack.EXPIRED:
            return (
                translate("Pay", "Your reservation has just expired"),
                words,
                translate("Pay", "You can choose seats again here, or ask at the counter."),
            )
        case WhyBack.CANCELLED:
            return (
                translate("Pay", "Your booking was cancelled just now"),
                words,
                translate("Pay", "Please ask at the counter."),
            )
        case WhyBack.OTHER_PRICE:
            return (
                translate("Pay", "Your booking costs something else now"),
                words,
                translate("Pay", "Look your booking up once more to see what it costs."),
            )
        case WhyBack.REFUSED | WhyBack.TOO_LATE | WhyBack.NOT_KEPT | WhyBack.STAFF:
            return (
                translate("Pay", "Your booking could not be paid here"),
                words,
                translate("Pay", "Please pay at the counter."),
            )
        case _:
            assert_never(why)
