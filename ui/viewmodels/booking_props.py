"""A booking looked up, as values: what became of it, its seats before and now, and what one can do."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.tickets import TicketFace
from kiosk.domain.whereabouts import Whereabouts
from kiosk.services.after_sales import PrintState
from kiosk.services.lookup import Found, Standing
from ui.presenting import Kind
from ui.seat_wording import how_they_sit, row_and_seats
from ui.viewmodels.done_props import DoneInputs, DoneProps, derive_done
from ui.viewmodels.pay_props import closes_in

translate = QCoreApplication.translate

_HANDS_OUT = (Standing.VALID, Standing.MOVED, Standing.SHOW_MOVED, Standing.DUE)


@dataclass(frozen=True, slots=True)
class BookingInputs:
    """What the screen is made of. ``before`` and ``now`` are the seats, row by row; ``at`` is the time now.

    ``show_before`` and ``show_now``: when and where, a line each, as far as that has changed. ``film`` and ``when``
    name the show as it was sold. ``can_print``: no copy is under way at the moment.
    """

    found: Found
    faces: tuple[TicketFace, ...]
    before: tuple[Whereabouts, ...]
    now: tuple[Whereabouts, ...]
    sections: dict[str, str]
    language: str
    starts_at: datetime
    at: datetime
    seconds_left: float | None
    can_print: bool = True
    show_before: tuple[str, ...] = ()
    show_now: tuple[str, ...] = ()
    film: str = ""
    when: str = ""
    told_by_mail: bool = False


@dataclass(frozen=True, slots=True)
class BookingProps:
    """What QML reads. ``before`` and ``now`` are "" unless seats or show changed; no ``next`` words, nothing to print.

    ``told_by_mail``: somebody wanted to be told of changes, and may want that no more.
    """

    title: str = ""
    headline: str = ""
    words: str = ""
    kind: str = Kind.INFO
    before: str = ""
    now: str = ""
    sit: str = ""
    reference: str = ""
    voucher: str = ""
    next_text: str = ""
    leaves: str = ""
    told_by_mail: bool = False
    ticket: DoneProps = field(default_factory=DoneProps)


def derive_booking(inputs: BookingInputs) -> BookingProps:
    """What there is to say of a booking now."""
    found, standing = inputs.found, inputs.found.standing
    headline, words, kind = _said(inputs)
    hands_out = standing in _HANDS_OUT and bool(inputs.faces)
    reseated = bool(inputs.before) and standing in (Standing.MOVED, Standing.SHOW_MOVED)
    return BookingProps(
        title=translate("Booking", "My tickets"),
        headline=headline,
        words=words,
        kind=kind,
        before="\n".join((*inputs.show_before, *(_seats(inputs.before, inputs.sections) if reseated else ()))),
        now="\n".join((*inputs.show_now, *(_seats(inputs.now, inputs.sections) if reseated else ()))),
        sit=how_they_sit(inputs.now) if reseated else "",
        reference=found.booking.reference,
        voucher=found.voucher.code if found.voucher and standing is Standing.VOUCHER else "",
        next_text=_next(found, can_print=inputs.can_print) if hands_out else "",
        leaves=closes_in(inputs.seconds_left),
        told_by_mail=inputs.told_by_mail,
        ticket=derive_done(
            DoneInputs(PrintState.NONE, inputs.faces if hands_out else (), "", "", inputs.starts_at, inputs.at, None)
        ),
    )


def show_lines(before: datetime, now: datetime, halls: tuple[str, str], language: str) -> tuple[list[str], list[str]]:
    """When and where a show was to be and is, a line each, as far as that is another; ``before`` and ``now`` are local.

    The day is only said if it is another. ``halls`` are the names of both; of one that is gone it is "".
    """
    old: list[str] = []
    new: list[str] = []
    if before != now:
        other_day = before.date() != now.date()
        for at, lines in ((before, old), (now, new)):
            lines.append(date_and_time(at, language) if other_day else formatting.clock_time(at, language))
    if halls[0] != halls[1]:
        old += [halls[0]] if halls[0] else []
        new.append(halls[1])
    return old, new


def date_and_time(at: datetime, language: str) -> str:
    """ "Friday 27 November, 16:30", in the zone of ``at``."""
    return f"{formatting.long_date(at.date(), language)}, {formatting.clock_time(at, language)}"


def _seats(rows: tuple[Whereabouts, ...], sections: dict[str, str]) -> tuple[str, ...]:
    return tuple(row_and_seats(row, sections) for row in rows)


def _next(found: Found, *, can_print: bool) -> str:
    if not can_print:
        return translate("Booking", "Show my tickets")
    if found.booking.payment_method is PaymentMethod.COUNTER:
        return translate("Booking", "Print the slip")
    return translate("Booking", "Print the new tickets") if found.before else translate("Booking", "Print my tickets")


def _said(inputs: BookingInputs) -> tuple[str, str, Kind]:
    """Headline, words, and how grave it is."""
    found, language = inputs.found, inputs.language
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
            return translate("Booking", "Your show has moved"), _of_a_moved_show(inputs), Kind.WARNING
        case Standing.CANCELLED:
            return translate("Booking", "Your show was cancelled"), _of_a_cancelled_show(inputs), Kind.WARNING
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
        case _:
            assert_never(found.standing)


def _to_pay(found: Found, language: str) -> str:
    #: %1 is an amount of money
    text = translate("Booking", "Please pay %1 at the counter if you have not yet; you get your tickets there.")
    return text.replace("%1", formatting.money(found.booking.total, language))


def _new_tickets(found: Found) -> str:
    if found.void:
        return translate("Booking", "The ticket you scanned is not valid any more. Please print the new ones here.")
    return translate("Booking", "Tickets you already have are not valid any more. Please print the new ones.")


def _of_a_moved_show(inputs: BookingInputs) -> str:
    if not inputs.faces:
        return translate(
            "Booking", "Your seats are not in this auditorium. Please show this number to our staff before the film."
        )
    if inputs.found.booking.payment_method is PaymentMethod.COUNTER:
        return _to_pay(inputs.found, inputs.language)
    if inputs.found.before:
        return _new_tickets(inputs.found)
    return translate("Booking", "Your tickets stay valid. Printed again, they say what is so now.")


def _of_a_cancelled_show(inputs: BookingInputs) -> str:
    text = (
        #: %1 is a film, %2 a date and a time
        translate(
            "Booking",
            "We are sorry: %1 (%2) does not take place. If you have not paid yet, you owe nothing. If you have, please"
            " show this number to our staff.",
        )
        if inputs.found.booking.payment_method is PaymentMethod.COUNTER
        #: %1 is a film, %2 a date and a time
        else translate(
            "Booking",
            "We are sorry: %1 (%2) does not take place. Please show this number to our staff. They help you with your"
            " money, or with another show.",
        )
    )
    return text.replace("%2", inputs.when).replace("%1", inputs.film)
