"""One booking of a member as values: what it is for, what one can do with it, and what taking it back comes to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.account import CancellationTerms, NotCancellable, RefundTo, WhyNotCancellable
from kiosk.domain.mail_address import AddressMistake, masked
from kiosk.domain.standing import Standing
from kiosk.domain.texts import in_language
from kiosk.domain.whereabouts import Whereabouts
from kiosk.services.account_outcomes import (
    CancellationPending,
    CancelledNow,
    MyBooking,
    NotAgain,
    NotPlaying,
    WhyNotAgain,
)
from kiosk.services.after_sales import PrintState
from kiosk.services.mail_desk import MailAsked, MailNotAsked, WhyNotMailed
from ui.presenting import NOTHING, Kind, Notice
from ui.seat_wording import row_and_seats
from ui.viewmodels.account_props import PLAIN, date_and_time, state_words, ticket_count, title_of

translate = QCoreApplication.translate

WITH_PAPER: Final = (Standing.VALID, Standing.MOVED, Standing.SHOW_MOVED, Standing.DUE, Standing.TO_COLLECT)
ENDED: Final = (
    Standing.CANCELLED,
    Standing.EXPIRED,
    Standing.GOES_BACK,
    Standing.REFUNDED,
    Standing.VOUCHER,
    Standing.OVER,
)


class Busy(StrEnum):
    """What is being asked just now."""

    NO = "no"
    TERMS = "terms"
    CANCELLING = "cancelling"
    PRINTING = "printing"


class Failed(StrEnum):
    """What could not be done for a reason of this kiosk's own, such as a full disk."""

    FAILED = "failed"


class Next(StrEnum):
    """What the one next step does."""

    NOTHING = "nothing"
    PRINT = "print"
    SHOW = "show"
    AGAIN = "again"
    CANCEL = "cancel"


ActionOutcome = (
    NotAgain | MailAsked | MailNotAsked | NotCancellable | CancelledNow | CancellationPending | NotPlaying | Failed
)


@dataclass(frozen=True, slots=True)
class MyBookingInputs:
    """What the screen is made of. ``terms``: what taking it back comes to, while its customer is asked.

    ``printed``: what became of the copy that was asked for here; None if none was. ``address`` is the member's own, ""
    where no mail is sent. ``picture``: the poster's digest and colour.
    """

    booking: MyBooking
    language: str
    local: Callable[[datetime], datetime]
    now: datetime
    seats: tuple[Whereabouts, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)
    busy: Busy = Busy.NO
    terms: CancellationTerms | None = None
    outcome: ActionOutcome | None = None
    printed: PrintState | None = None
    paper_can_come: bool = True
    address: str = ""
    picture: tuple[str, str] = ("", PLAIN)


@dataclass(frozen=True, slots=True)
class MyBookingProps:
    """What QML reads. ``asks``: the question stands instead of everything else one could do."""

    film: str = ""
    when: str = ""
    auditorium: str = ""
    seats: str = ""
    sums: str = ""
    reference: str = ""
    state: str = ""
    kind: Kind = Kind.INFO
    digest: str = ""
    accent: str = PLAIN
    next: Next = Next.NOTHING
    next_text: str = ""
    can_go_on: bool = True
    mail_text: str = ""
    can_cancel: bool = False
    can_book_again: bool = False
    asks: bool = False
    refund: str = ""
    refund_words: str = ""
    notice: Notice = NOTHING


def derive_my_booking(inputs: MyBookingInputs) -> MyBookingProps:
    """What there is to show, and to do."""
    booking, language, outing = inputs.booking, inputs.language, inputs.booking.outing
    sold, standing = booking.found.booking, booking.found.standing
    state, kind = state_words(booking)
    to_come = outing is not None and inputs.now < outing.ends_at and standing not in ENDED
    taken_back = booking.being_cancelled or isinstance(inputs.outcome, CancelledNow | CancellationPending)
    standing_still = to_come and not taken_back
    printable = standing_still and standing in WITH_PAPER
    asks = inputs.terms is not None
    step = _next(inputs, printable=printable, asks=asks)
    refund, words = _terms(inputs.terms, inputs) if inputs.terms is not None else ("", "")
    busy = inputs.busy is not Busy.NO
    return MyBookingProps(
        film=title_of(booking, language),
        when=date_and_time(inputs.local(outing.starts_at), language) if outing else "",
        auditorium=in_language(outing.auditorium, language) if outing else "",
        seats="\n".join(row_and_seats(one, inputs.sections) for one in inputs.seats),
        sums=f"{ticket_count(len(sold.tickets))} · {formatting.money(sold.total, language)}",
        reference=booking.reference,
        state="" if isinstance(inputs.outcome, CancelledNow | CancellationPending) else state,
        kind=kind,
        digest=inputs.picture[0],
        accent=inputs.picture[1],
        next=step,
        next_text=translate("MyBooking", "One moment…") if busy else _next_words(step),
        can_go_on=not busy,
        mail_text=_mail(inputs) if printable and booking.here and not asks else "",
        can_cancel=standing_still and not asks and not busy,
        can_book_again=outing is not None and step is not Next.AGAIN and not asks,
        asks=asks,
        refund=refund,
        refund_words=words,
        notice=_notice(inputs),
    )


def _next(inputs: MyBookingInputs, *, printable: bool, asks: bool) -> Next:
    if asks:
        return Next.CANCEL
    if printable and inputs.printed not in (PrintState.PRINTING, PrintState.PRINTED):
        return Next.PRINT if inputs.paper_can_come else Next.SHOW
    return Next.AGAIN if inputs.booking.outing is not None else Next.NOTHING


def _next_words(step: Next) -> str:
    match step:
        case Next.NOTHING:
            return ""
        case Next.PRINT:
            return translate("MyBooking", "Print my tickets")
        case Next.SHOW:
            return translate("MyBooking", "Show my tickets")
        case Next.AGAIN:
            #: Buy tickets for the same film once more
            return translate("MyBooking", "Book again")
        case Next.CANCEL:
            #: A booking
            return translate("MyBooking", "Yes, cancel it")
        case _:
            assert_never(step)


def _mail(inputs: MyBookingInputs) -> str:
    if not inputs.address:
        return ""
    #: %1 is a mail address with most letters hidden
    return translate("MyBooking", "Send to %1").replace("%1", masked(inputs.address))


def _terms(terms: CancellationTerms, inputs: MyBookingInputs) -> tuple[str, str]:
    refund, fee = (formatting.money(one, inputs.language) for one in (terms.refund, terms.fee))
    match terms.to:
        case RefundTo.CARD:
            words = translate("MyBooking", "The money goes back to the card it was paid with.")
        case RefundTo.CINEMA:
            words = translate("MyBooking", "The cinema gives it back the way it was paid.")
        case RefundTo.NOBODY:
            words = translate("MyBooking", "By the cinema's rules nothing is given back for this booking.")
        case _:
            assert_never(terms.to)
    lines = [words]
    if terms.fee.minor:
        #: %1 is an amount of money
        lines.append(translate("MyBooking", "The cinema keeps %1.").replace("%1", fee))
    until = inputs.local(terms.until)
    at = formatting.clock_time(until, inputs.language)
    if until.date() != inputs.local(inputs.now).date():
        at = date_and_time(until, inputs.language)
    #: %1 is a time, or a date and a time
    lines.append(
        translate("MyBooking", "This holds until %1. Once it is cancelled, your seats are free for others.").replace(
            "%1", at
        )
    )
    return refund, " ".join(lines)


def _notice(inputs: MyBookingInputs) -> Notice:
    match inputs.outcome:
        case None:
            return _printed(inputs.printed)
        case CancelledNow(refund=refund, on_its_way=on_its_way):
            return _cancelled(formatting.money(refund, inputs.language) if refund.minor else "", on_its_way=on_its_way)
        case CancellationPending():
            return Notice(
                translate(
                    "MyBooking",
                    "The box office has not answered yet. Your cancellation is noted and goes through by itself.",
                )
            )
        case NotCancellable(why=why):
            return Notice(_why_not_cancelled(why), Kind.WARNING)
        case NotAgain(why=why):
            return Notice(_why_not_again(why), Kind.WARNING)
        case MailAsked():
            return Notice(translate("MyBooking", "Your tickets are on their way to you by e-mail."), Kind.GOOD)
        case MailNotAsked(why=WhyNotMailed.TOO_OFTEN):
            return Notice(
                translate("MyBooking", "These tickets were sent several times already. Please ask our staff."),
                Kind.WARNING,
            )
        case MailNotAsked(why=AddressMistake()):
            return Notice(
                translate("MyBooking", "There is a mistake in your e-mail address. You can mend it in your profile."),
                Kind.WARNING,
            )
        case MailNotAsked():
            return Notice(translate("MyBooking", "There are no tickets to send just now."), Kind.WARNING)
        case NotPlaying():
            return Notice(translate("MyBooking", "This film is not on any more. Perhaps another one?"))
        case Failed():
            return Notice(translate("MyBooking", "That cannot be done just now. Nothing has changed."), Kind.WARNING)
        case _:
            assert_never(inputs.outcome)


def _printed(state: PrintState | None) -> Notice:
    match state:
        case None | PrintState.NONE:
            return NOTHING
        case PrintState.PRINTING:
            return Notice(translate("MyBooking", "Your tickets are being printed…"))
        case PrintState.PRINTED:
            return Notice(translate("MyBooking", "Your tickets are printed. Please take them."), Kind.GOOD)
        case PrintState.NOT_PRINTED:
            return Notice(translate("MyBooking", "The printer could not print. Please ask our staff."), Kind.WARNING)
        case PrintState.UNKNOWN:
            return Notice(
                translate("MyBooking", "Nobody knows whether your tickets came out. If not, print them again.")
            )
        case _:
            assert_never(state)


def _cancelled(refund: str, *, on_its_way: bool) -> Notice:
    if not refund:
        text = translate("MyBooking", "Your booking is cancelled.")
    elif on_its_way:
        #: %1 is an amount of money
        text = translate("MyBooking", "Your booking is cancelled. %1 is on its way back to you.").replace("%1", refund)
    else:
        text = translate("MyBooking", "Your booking is cancelled, and %1 went back to you.").replace("%1", refund)
    return Notice(text, Kind.GOOD)


def _why_not_cancelled(why: WhyNotCancellable) -> str:
    match why:
        case WhyNotCancellable.OFFLINE:
            return translate("MyBooking", "The box office does not answer just now, so nothing can be cancelled here.")
        case WhyNotCancellable.UNDER_WAY:
            return translate("MyBooking", "The box office is still busy with this booking. Try again in a minute.")
        case WhyNotCancellable.NOT_OFFERED:
            return translate("MyBooking", "Bookings cannot be cancelled here. Our staff will help you at the counter.")
        case WhyNotCancellable.TOO_LATE:
            return translate("MyBooking", "It is too late to cancel this booking.")
        case WhyNotCancellable.CANCELLED:
            return translate("MyBooking", "This booking is cancelled already.")
        case WhyNotCancellable.TERMS_CHANGED:
            return translate("MyBooking", "What you get back is another sum by now. Nothing was cancelled; look again.")
        case WhyNotCancellable.NOT_YOURS | WhyNotCancellable.STAFF:
            return translate("MyBooking", "This booking cannot be cancelled here. Our staff will help you.")
        case _:
            assert_never(why)


def _why_not_again(why: WhyNotAgain) -> str:
    match why:
        case WhyNotAgain.TOO_OFTEN:
            return translate("MyBooking", "These tickets were printed several times already. Please ask our staff.")
        case WhyNotAgain.ELSEWHERE:
            return translate("MyBooking", "These tickets were handed out already. Our staff will help you.")
        case WhyNotAgain.OFFLINE:
            return translate("MyBooking", "The box office does not answer just now. Please try again in a moment.")
        case WhyNotAgain.NOT_YOURS | WhyNotAgain.NOT_IN_FORCE:
            return translate("MyBooking", "There are no tickets to print for this booking.")
        case _:
            assert_never(why)
