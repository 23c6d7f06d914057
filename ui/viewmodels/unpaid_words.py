"""What is said of a booking that was made elsewhere and not paid: here, at the counter, or not any more."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.services.collect import NoBooking, WhyNone
from kiosk.services.lookup import Found
from kiosk.services.pay_here import WhyNotHere
from kiosk.services.purchase import NotNow, NotNowReason, PaymentDeclined
from ui.presenting import Kind, Notice

translate = QCoreApplication.translate


def words_of_unpaid(why_not: WhyNotHere | None, amount: str) -> tuple[str, str, Kind]:
    """Headline, words, and how grave it is. ``why_not``: what keeps it from being paid here."""
    #: %1 is an amount of money
    headline = translate("Booking", "Not paid yet · %1").replace("%1", amount)
    match why_not:
        case None:
            text = translate(
                "Booking", "Pay by card here, and your tickets are printed at once. Or pay at the counter."
            )
        case WhyNotHere.OFFLINE:
            #: %1 is an amount of money
            text = translate(
                "Booking",
                "The box office does not answer just now, so you cannot pay here. Please pay %1 at the counter and say"
                " this number.",
            )
        case WhyNotHere.NO_PAPER:
            #: %1 is an amount of money
            text = translate(
                "Booking",
                "Nothing can be printed here just now. Please pay %1 at the counter and say this number; you get your"
                " tickets there.",
            )
        case WhyNotHere.NO_TERMINAL | WhyNotHere.NEVER:
            #: %1 is an amount of money
            text = translate("Booking", "Please pay %1 at the counter and say this number; you get your tickets there.")
        case _:
            assert_never(why_not)
    return headline, text.replace("%1", amount), Kind.INFO


def words_of_paid_here(amount: str) -> tuple[str, str, Kind]:
    """The money is here, and the provider does not know yet."""
    return (
        #: %1 is an amount of money
        translate("Booking", "You have paid %1 here").replace("%1", amount),
        translate(
            "Booking",
            "The box office is being told; then your tickets can be printed. If that takes long, show this number at"
            " the counter. You do not pay again.",
        ),
        Kind.WARNING,
    )


def words_of_expired() -> tuple[str, str, Kind]:
    """Nobody paid in time."""
    return (
        translate("Booking", "This reservation has expired"),
        translate(
            "Booking",
            "It was not paid in time, so that its seats are free for others. You can choose seats here again, or ask"
            " at the counter.",
        ),
        Kind.INFO,
    )


def notice_of_no_payment(outcome: object) -> Notice:
    """Why an unpaid booking was not paid; nothing was charged."""
    match outcome:
        case Found():
            text = translate("Booking", "This booking has changed just now. Nothing was charged.")
        case PaymentDeclined(reason="cancelled"):
            text = translate("Booking", "The payment was cancelled. Nothing was charged.")
        case PaymentDeclined(reason="timeout"):
            text = translate("Booking", "No card was shown in time. Nothing was charged.")
        case PaymentDeclined(reason="busy"):
            text = translate("Booking", "The card terminal is busy. Nothing was charged; please try again.")
        case PaymentDeclined():
            text = translate(
                "Booking", "The card was not accepted. Nothing was charged; try another card, or pay at the counter."
            )
        case NotNow(reason=NotNowReason.NO_PAPER):
            text = translate("Booking", "The printer has just stopped working. Nothing was charged.")
        case NoBooking(why=WhyNone.OFFLINE):
            text = translate(
                "Booking",
                "The box office does not answer, so nothing was charged. Please try again, or pay at the counter.",
            )
        case _:
            text = translate("Booking", "This booking cannot be paid here just now. Nothing was charged.")
    return Notice(text, Kind.WARNING)
