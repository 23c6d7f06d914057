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


@dataclass(frozen=True, slots=True)
class BookingInputs:
    """What the screen is made of. ``before`` and ``now`` are the seats, row by row; ``at`` is the time now.

    ``can_print``: paper can come out, and no copy is under way at the moment.
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


@dataclass(frozen=True, slots=True)
class BookingProps:
    """What QML reads. ``before`` and ``now`` are "" unless the seats changed; no ``next`` words, nothing to print."""

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
    ticket: DoneProps = field(default_factory=DoneProps)


def derive_booking(inputs: BookingInputs) -> BookingProps:
    """What there is to say of a booking now."""
    found, standing = inputs.found, inputs.found.standing
    headline, words, kind = _said(found, inputs.language)
    hands_out = standing in (Standing.VALID, Standing.MOVED, Standing.DUE) and bool(inputs.faces)
    return BookingProps(
        title=translate("Booking", "My tickets"),
        headline=headline,
        words=words,
        kind=kind,
        before=_seats(inputs.before, inputs.sections) if standing is Standing.MOVED else "",
        now=_seats(inputs.now, inputs.sections) if standing is Standing.MOVED else "",
        sit=how_they_sit(inputs.now) if standing is Standing.MOVED else "",
        reference=found.booking.reference,
        voucher=found.voucher.code if found.voucher and standing is Standing.VOUCHER else "",
        next_text=_next(standing, can_print=inputs.can_print) if hands_out else "",
        leaves=closes_in(inputs.seconds_left),
        ticket=derive_done(
            DoneInputs(PrintState.NONE, inputs.faces if hands_out else (), "", "", inputs.starts_at, inputs.at, None)
        ),
    )


def _seats(rows: tuple[Whereabouts, ...], sections: dict[str, str]) -> str:
    return "\n".join(row_and_seats(row, sections) for row in rows)


def _next(standing: Standing, *, can_print: bool) -> str:
    if not can_print:
        return translate("Booking", "Show my tickets")
    match standing:
        case Standing.MOVED:
            return translate("Booking", "Print the new tickets")
        case Standing.DUE:
            return translate("Booking", "Print the slip")
        case _:
            return translate("Booking", "Print my tickets")


def _said(found: Found, language: str) -> tuple[str, str, Kind]:
    """Headline, words, and how grave it is."""
    match found.standing:
        case Standing.VALID:
            return (
                translate("Booking", "Your tickets are waiting"),
                translate("Booking", "Nothing has changed. If you print them again, each says that it is a copy."),
                Kind.GOOD,
            )
        case Standing.DUE:
            return (
                translate("Booking", "Your seats are reserved"),
                #: %1 is an amount of money
                translate(
                    "Booking", "Please pay %1 at the counter if you have not yet; you get your tickets there."
                ).replace("%1", formatting.money(found.booking.total, language)),
                Kind.INFO,
            )
        case Standing.MOVED:
            words = (
                translate("Booking", "The ticket you scanned is not valid any more. Please take the new ones here.")
                if found.void
                else translate("Booking", "Tickets you already have are not valid any more. Please take the new ones.")
            )
            return translate("Booking", "Your seats have changed"), words, Kind.WARNING
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
