"""What is said of a booking that somebody came back with."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.standing import Standing
from kiosk.services.collect import WhyNone
from kiosk.services.lookup import Found
from kiosk.services.pay_here import WhyNotHere
from ui.presenting import NOTHING, Kind, Notice
from ui.viewmodels.unpaid_words import words_of_expired, words_of_paid_here, words_of_unpaid

translate = QCoreApplication.translate


def words_of(
    found: Found,
    language: str,
    collected_at: datetime | None,
    *,
    film: str = "",
    when: str = "",
    here: bool = True,
    why_not: WhyNotHere | None = WhyNotHere.NEVER,
) -> tuple[str, str, Kind]:
    """Headline, words, and how grave it is. ``collected_at``: as a clock in the cinema says it.

    ``film`` and ``when`` name the show as it was sold; ``here``: its seats are in the auditorium it is in now.
    ``why_not``: what keeps an unpaid booking from being paid here.
    """
    match found.standing:
        case Standing.VALID:
            return (
                translate("Booking", "Your tickets are waiting"),
                translate("Booking", "Nothing has changed. If you print them again, each says that it is a copy."),
                Kind.GOOD,
            )
        case Standing.DUE:
            return translate("Booking", "Your seats are reserved"), _to_pay(found, language), Kind.INFO
        case Standing.MOVED:
            return translate("Booking", "Your seats have changed"), _new_tickets(found), Kind.WARNING
        case Standing.SHOW_MOVED:
            return (
                translate("Booking", "Your show has moved"),
                _of_a_moved_show(found, language, here=here),
                Kind.WARNING,
            )
        case Standing.SHOW_CANCELLED:
            return (
                translate("Booking", "Your show was cancelled"),
                _of_a_cancelled_show(found, film, when),
                Kind.WARNING,
            )
        case Standing.LOOKED_AT:
            return (
                translate("Booking", "We are looking after your booking"),
                translate(
                    "Booking",
                    "Something about it needs our staff. Please show them this number before the film; your money is"
                    " not lost.",
                ),
                Kind.WARNING,
            )
        case Standing.GOES_BACK:
            return (
                translate("Booking", "Your money is on its way back"),
                translate("Booking", "This booking was taken back. Its tickets are not valid any more."),
                Kind.INFO,
            )
        case Standing.REFUNDED if found.booking.payment_method is PaymentMethod.COUNTER:
            return (
                translate("Booking", "This booking was cancelled"),
                translate("Booking", "Nothing was paid for it, and nothing is owed."),
                Kind.INFO,
            )
        case Standing.REFUNDED:
            return (
                translate("Booking", "Your money went back"),
                #: %1 is an amount of money
                translate(
                    "Booking", "%1 went back to your card; the bank may take a few days. The tickets are not valid."
                ).replace("%1", formatting.money(found.booking.total, language)),
                Kind.GOOD,
            )
        case Standing.VOUCHER:
            return (
                translate("Booking", "You have a voucher"),
                #: %1 is an amount of money
                translate(
                    "Booking", "It is worth %1 at our counter. Photograph the code; the tickets are not valid any more."
                ).replace("%1", formatting.money(found.booking.total, language)),
                Kind.GOOD,
            )
        case Standing.OVER:
            return (
                translate("Booking", "This film has been shown"),
                translate("Booking", "There is nothing left to print. We hope that you enjoyed it."),
                Kind.INFO,
            )
        case Standing.TO_COLLECT:
            return translate("Booking", "Your tickets are waiting"), _to_collect(kept=found.kept), Kind.GOOD
        case Standing.COLLECTED:
            return (
                translate("Booking", "These tickets were collected"),
                _collected(collected_at, language),
                Kind.WARNING,
            )
        case Standing.UNPAID:
            return words_of_unpaid(why_not, formatting.money(found.booking.total, language))
        case Standing.PAID_HERE:
            return words_of_paid_here(formatting.money(found.booking.total, language))
        case Standing.EXPIRED:
            return words_of_expired()
        case Standing.CANCELLED:
            return (
                translate("Booking", "This booking was cancelled"),
                translate(
                    "Booking",
                    "Its tickets are not valid any more. Our staff at the counter can tell you more.",
                ),
                Kind.INFO,
            )
        case Standing.CALLED_OFF:
            return (
                translate("Booking", "This showing does not take place"),
                translate("Booking", "We are sorry. Our staff at the counter will tell you how your money comes back."),
                Kind.WARNING,
            )
        case Standing.NOT_HERE:
            return (
                translate("Booking", "This showing is not known here"),
                translate("Booking", "It may be in another cinema. Please compare your booking, or ask our staff."),
                Kind.WARNING,
            )
        case _:
            assert_never(found.standing)


def _to_pay(found: Found, language: str) -> str:
    #: %1 is an amount of money
    text = translate("Booking", "Please pay %1 at the counter if you have not yet; you get your tickets there.")
    return text.replace("%1", formatting.money(found.booking.total, language))


def _new_tickets(found: Found) -> str:
    if found.void:
        return translate("Booking", "The ticket you scanned is not valid any more. Please take the new ones here.")
    return translate("Booking", "Tickets you already have are not valid any more. Please take the new ones.")


def _of_a_moved_show(found: Found, language: str, *, here: bool) -> str:
    if not here:
        return translate(
            "Booking", "Your seats are not in this auditorium. Please show this number to our staff before the film."
        )
    if found.booking.payment_method is PaymentMethod.COUNTER:
        return _to_pay(found, language)
    if found.before:
        return _new_tickets(found)
    return translate("Booking", "Your tickets stay valid. Printed again, they say what is so now.")


def _of_a_cancelled_show(found: Found, film: str, when: str) -> str:
    text = (
        #: %1 is a film, %2 a date and a time
        translate(
            "Booking",
            "We are sorry: %1 (%2) does not take place. If you have not paid yet, you owe nothing. If you have, please"
            " show this number to our staff.",
        )
        if found.booking.payment_method is PaymentMethod.COUNTER
        #: %1 is a film, %2 a date and a time
        else translate(
            "Booking",
            "We are sorry: %1 (%2) does not take place. Please show this number to our staff. They help you with your"
            " money, or with another show.",
        )
    )
    return text.replace("%2", when).replace("%1", film)


def _to_collect(*, kept: bool) -> str:
    if kept:
        return translate("Booking", "Print them here: they are then collected, and only staff can hand them out again.")
    return translate("Booking", "Print them here. If you have them already: the door takes each ticket only once.")


def _collected(at: datetime | None, language: str) -> str:
    if at is None:
        return translate("Booking", "If that was not you, or if they are lost, our staff will help you at the counter.")
    return (
        #: %1 is a day such as "Monday, 2 March", %2 a time such as "18:05"
        translate(
            "Booking",
            "They were handed out on %1 at %2. If that was not you, or if they are lost, our staff will help you at the"
            " counter.",
        )
        .replace("%1", formatting.long_date(at.date(), language))
        .replace("%2", formatting.clock_time(at, language))
    )


def notice_of_hand_out(refused: WhyNone | None) -> Notice:
    """Why nothing was handed out."""
    if refused is None:
        return NOTHING
    if refused is WhyNone.OFFLINE:
        text = translate(
            "Booking", "The box office does not answer, so nothing was printed. Please try again, or ask our staff."
        )
    else:
        text = translate(
            "Booking", "These tickets cannot be printed here just now. Our staff will help you at the counter."
        )
    return Notice(text, Kind.WARNING)
