"""A booking looked up, as values: what became of it, its seats before and now, and what one can do."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.standing import Standing
from kiosk.domain.tickets import TicketFace
from kiosk.domain.whereabouts import Whereabouts
from kiosk.services.after_sales import PrintState
from kiosk.services.collect import WhyNone
from kiosk.services.lookup import Found
from kiosk.services.pay_here import WhyNotHere
from ui.presenting import NOTHING, Kind, Notice
from ui.seat_wording import how_they_sit, row_and_seats
from ui.viewmodels.booking_words import notice_of_hand_out, words_of
from ui.viewmodels.done_props import DoneInputs, DoneProps, derive_done
from ui.viewmodels.pay_props import closes_in

translate = QCoreApplication.translate

_WITH_PAPER: Final = (Standing.VALID, Standing.MOVED, Standing.SHOW_MOVED, Standing.DUE, Standing.TO_COLLECT)


@dataclass(frozen=True, slots=True)
class BookingInputs:
    """What the screen is made of. ``before`` and ``now`` are the seats, row by row; ``at`` is the time now.

    ``show_before`` and ``show_now``: when and where, a line each, as far as that has changed. ``film`` and ``when``
    name the show as it was sold. ``can_print``: paper can come out, and no copy is under way. ``collected_at``: when
    the tickets were handed out, as a clock in the cinema says it. ``asking``: the provider is being asked for them;
    ``refused``: why it gave none. ``why_not``: what keeps an unpaid one from being paid here; ``not_paid``: what kept
    it from that just now.
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
    collected_at: datetime | None = None
    asking: bool = False
    refused: WhyNone | None = None
    show_before: tuple[str, ...] = ()
    show_now: tuple[str, ...] = ()
    film: str = ""
    when: str = ""
    told_by_mail: bool = False
    why_not: WhyNotHere | None = WhyNotHere.NEVER
    not_paid: Notice = NOTHING


@dataclass(frozen=True, slots=True)
class BookingProps:
    """What QML reads. ``pays_here``: to pay is what comes next.

    ``before`` and ``now`` are "" unless seats or show changed; no ``next`` words, nothing to print.

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
    can_go_on: bool = True
    pays_here: bool = False
    notice: Notice = NOTHING
    leaves: str = ""
    told_by_mail: bool = False
    ticket: DoneProps = field(default_factory=DoneProps)


def derive_booking(inputs: BookingInputs) -> BookingProps:
    """What there is to say of a booking now."""
    found, standing = inputs.found, inputs.found.standing
    headline, words, kind = words_of(
        found,
        inputs.language,
        inputs.collected_at,
        film=inputs.film,
        when=inputs.when,
        here=bool(inputs.faces),
        why_not=inputs.why_not if inputs.faces else WhyNotHere.NEVER,
    )
    hands_out = standing in _WITH_PAPER and bool(inputs.faces)
    pays_here = standing is Standing.UNPAID and bool(inputs.faces) and inputs.why_not is None
    may_go_on = hands_out and inputs.refused in (None, WhyNone.OFFLINE)
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
        next_text=translate("Booking", "Pay here") if pays_here else _next(inputs) if may_go_on else "",
        can_go_on=not inputs.asking,
        pays_here=pays_here,
        notice=inputs.not_paid if inputs.not_paid.text else notice_of_hand_out(inputs.refused),
        leaves=closes_in(inputs.seconds_left),
        told_by_mail=inputs.told_by_mail,
        ticket=derive_done(
            DoneInputs(
                PrintState.NONE,
                inputs.faces if hands_out or pays_here else (),
                "",
                "",
                inputs.starts_at,
                inputs.at,
                None,
            )
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
    """ "Friday, 27 November, 16:30", in the zone of ``at``."""
    return f"{formatting.long_date(at.date(), language)}, {formatting.clock_time(at, language)}"


def _seats(rows: tuple[Whereabouts, ...], sections: dict[str, str]) -> tuple[str, ...]:
    return tuple(row_and_seats(row, sections) for row in rows)


def _next(inputs: BookingInputs) -> str:
    if inputs.asking:
        return translate("Booking", "One moment…")
    if not inputs.can_print:
        return translate("Booking", "Show my tickets")
    if inputs.refused is not None:
        return translate("Booking", "Try again")
    if inputs.found.booking.payment_method is PaymentMethod.COUNTER:
        return translate("Booking", "Print the slip")
    if inputs.found.before:
        return translate("Booking", "Print the new tickets")
    return translate("Booking", "Print my tickets")
