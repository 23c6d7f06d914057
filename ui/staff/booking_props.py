"""A booking at the desk as values: what it is, how it stands, what can be done, what happened; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.texts import in_language
from kiosk.services.booking_files import BookingFile, Event, SoldElsewhere
from kiosk.services.refunds import RefundReason, RefundTerms, WhyNoRefund
from ui.staff.booking_words import EVENTS, PAID, REASONS, STANDING, TO_MAIL, TO_PRINT, WHY_NO_REFUND, said
from ui.staff.how import How
from ui.wording import joined

translate = QCoreApplication.translate
MOST_SHOWN: Final = 30
"""Events; hardly a booking has as many."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """A line: what something is called, and how it is."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """A line of the history."""

    number: int
    at: str
    what: str


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A reason to choose."""

    key: str
    text: str
    checked: bool


@dataclass(frozen=True, slots=True)
class FileProps:
    """What QML reads. ``warning`` is what must not be missed, "" if there is nothing; ``no_…`` why a button is grey."""

    reference: str = ""
    standing: str = ""
    grade: str = "unknown"
    warning: str = ""
    facts: tuple[FactRow, ...] = ()
    history: tuple[EventRow, ...] = ()
    no_print: str = ""
    no_mail: str = ""
    no_refund: str = ""


def derive_file(
    found: BookingFile | SoldElsewhere, terms: RefundTerms | WhyNoRefund, how: How, *, mails: bool
) -> FileProps:
    """``mails``: this kiosk has a mail server."""
    if isinstance(found, SoldElsewhere):
        return _elsewhere(found, how)
    booking = found.booking
    grade, standing = STANDING[booking.state]
    if found.booking.state is SaleState.CONFIRMED and booking.payment_method is PaymentMethod.COUNTER:
        standing = translate("StaffBookings", "Reserved, to be paid at the counter")
    if found.booking.state is SaleState.REFUNDED and booking.payment_method is PaymentMethod.COUNTER:
        standing = translate("StaffBookings", "Cancelled; its seats are free again")
    not_live = "" if found.live else translate("StaffBookings", "Its tickets admit nobody.")
    no_server = "" if mails else translate("StaffBookings", "This kiosk has no mail server.")
    return FileProps(
        reference=booking.reference,
        standing=said(standing),
        grade="warning" if found.listed else grade,
        warning=_warning(found),
        facts=tuple(_facts(found, how)),
        history=_history(found.history, how),
        no_print=not_live,
        no_mail=not_live or no_server,
        no_refund=said(WHY_NO_REFUND[terms]) if isinstance(terms, WhyNoRefund) else "",
    )


def derive_reasons(what: str, chosen: str) -> tuple[ReasonRow, ...]:
    """Why something is to be done: "print", "mail" or "refund"."""
    keys: Sequence[str] = {"print": TO_PRINT, "mail": TO_MAIL, "refund": tuple(RefundReason)}.get(what, ())
    return tuple(ReasonRow(str(key), said(REASONS[str(key)]), str(key) == chosen) for key in keys)


def refund_words(terms: RefundTerms, language: str) -> str:
    """What comes of taking a booking back."""
    sum_ = formatting.money(terms.amount, language)
    words = (
        translate(
            "StaffBookings",
            "It is cancelled here and in your ticketing. If %1 were paid at the counter, give it back there.",
        )
        if terms.by_hand
        else translate(
            "StaffBookings",
            "%1 go back to the card. The tickets are void at once, and your ticketing cancels the booking.",
        )
    )
    return words.replace("%1", sum_)


def _elsewhere(found: SoldElsewhere, how: How) -> FileProps:
    paid = found.paid
    facts = (
        [
            FactRow(
                translate("StaffBookings", "Money"),
                joined((formatting.money(paid.amount, how.language), said(PAID[paid.state]))),
            )
        ]
        if paid
        else []
    )
    if found.handed_out:
        facts.append(FactRow(translate("StaffBookings", "Tickets"), translate("StaffBookings", "handed out here")))
    nowhere = translate("StaffBookings", "It was made elsewhere: your ticketing looks after it.")
    return FileProps(
        reference=found.reference,
        standing=translate("StaffBookings", "Made elsewhere"),
        facts=tuple(facts),
        history=_history(found.history, how),
        no_print="" if found.handed_out else nowhere,
        no_mail=nowhere,
        no_refund=nowhere,
    )


def _warning(found: BookingFile) -> str:
    if found.void:
        return translate("StaffBookings", "The ticket that was scanned is void: others took its place, or none did.")
    if found.listed:
        return translate("StaffBookings", "It is among the exceptions: choose a remedy there.")
    if found.cancelled and found.live:
        return translate("StaffBookings", "Its show is called off.")
    return ""


def _facts(found: BookingFile, how: How) -> list[FactRow]:
    booking, language = found.booking, how.language
    film = in_language(found.film, language) or translate("StaffBookings", "out of the programme")
    rows = [FactRow(translate("StaffBookings", "Film"), film)]
    if found.starts_at:
        place = in_language(found.auditorium, language)
        rows.append(FactRow(translate("StaffBookings", "Show"), joined((how.moment(found.starts_at), place))))
    types = ", ".join(f"{many} × {in_language(name, language)}" for name, many in found.types)
    rows.append(FactRow(translate("StaffBookings", "Tickets"), types))
    rows.append(FactRow(translate("StaffBookings", "Seats"), ", ".join(found.seats)))
    method = (
        translate("StaffBookings", "at the counter")
        if booking.payment_method is PaymentMethod.COUNTER
        else translate("StaffBookings", "by card")
    )
    rows.append(
        FactRow(translate("StaffBookings", "Price"), joined((formatting.money(booking.total, language), method)))
    )
    if found.copies > 1:
        rows.append(FactRow(translate("StaffBookings", "Copies printed"), str(found.copies)))
    if found.voucher:
        rows.append(FactRow(translate("StaffBookings", "Voucher"), found.voucher.code))
    return rows


def _history(events: Sequence[Event], how: How) -> tuple[EventRow, ...]:
    return tuple(EventRow(number, how.moment(one.at), _what(one)) for number, one in enumerate(events[:MOST_SHOWN]))


def _what(event: Event) -> str:
    words = said(EVENTS[event.kind]) if event.kind in EVENTS else event.kind
    reason = said(REASONS[event.reason]) if event.reason in REASONS else ""
    return joined((words.replace("%1", event.by or translate("StaffBookings", "the kiosk")), reason))
