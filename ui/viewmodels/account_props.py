"""My bookings as values: what is to come, what is over, and what to say where there is no list; pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.members import Membership
from kiosk.domain.standing import Standing
from kiosk.domain.texts import in_language
from kiosk.services.account_outcomes import MyBooking, MyBookings
from kiosk.services.sign_in import Session
from ui.presenting import NOTHING, Kind, Notice

translate = QCoreApplication.translate

PLAIN = "#5A4E66"


class Stage(StrEnum):
    """What the screen is made of."""

    LOADING = "loading"
    LIST = "list"
    EMPTY = "empty"
    STRANGER = "stranger"


@dataclass(frozen=True, slots=True)
class BookingRow:
    """One booking in the list. ``standing`` is "" where all is as it should be."""

    key: str
    title: str
    when: str
    place: str
    standing: str
    kind: str
    digest: str
    accent: str
    name: str


@dataclass(frozen=True, slots=True)
class AccountInputs:
    """What the screen is made of. ``bookings`` is None while they are looked up, or where that ``failed``.

    ``by_card``: a membership counts in this session, of a card or named by the issuer, that is no customer's.
    ``pictures``: digest and colour of the poster by film, where the programme knows it. ``local`` turns a time into the
    cinema's own.
    """

    session: Session | None
    bookings: MyBookings | None
    failed: bool
    local: Callable[[datetime], datetime]
    now: datetime
    language: str
    by_card: bool = False
    pictures: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AccountProps:
    """What QML reads."""

    stage: Stage = Stage.LOADING
    membership: str = ""
    upcoming: tuple[BookingRow, ...] = ()
    past: tuple[BookingRow, ...] = ()
    empty_title: str = ""
    empty_text: str = ""
    older: str = ""
    notice: Notice = NOTHING


def derive_account(inputs: AccountInputs) -> AccountProps:
    """What there is to show."""
    session = inputs.session
    if session is None:
        return AccountProps()
    if session.member is None:
        return _nobody_knows(session, by_card=inputs.by_card)
    membership = _membership(session.member.membership_at(inputs.now), inputs)
    listed = inputs.bookings
    if inputs.failed:
        return AccountProps(
            Stage.EMPTY,
            membership,
            empty_title=translate("Account", "Your bookings cannot be shown just now"),
            notice=Notice(
                translate("Account", "They are safe all the same."), Kind.WARNING, translate("Account", "Try again")
            ),
        )
    if listed is None:
        return AccountProps(Stage.LOADING, membership)
    notice = NOTHING
    if not listed.complete:
        notice = Notice(
            translate(
                "Account",
                "The box office does not answer just now. Only what you bought here a moment ago is shown; your other"
                " bookings are safe.",
            ),
            Kind.WARNING,
            translate("Account", "Try again"),
        )
    if not listed.upcoming and not listed.past:
        return AccountProps(
            Stage.EMPTY,
            membership,
            empty_title=translate("Account", "No bookings yet") if listed.complete else "",
            empty_text=translate("Account", "What you buy while you are signed in will be here.")
            if listed.complete
            else "",
            notice=notice,
        )
    return AccountProps(
        Stage.LIST,
        membership,
        tuple(_row(one, inputs) for one in listed.upcoming),
        tuple(_row(one, inputs) for one in listed.past),
        older=translate("Account", "Older bookings are not shown here.") if listed.more else "",
        notice=notice,
    )


def state_words(booking: MyBooking) -> tuple[str, Kind]:
    """How a booking stands, in two or three words; "" where all is as it should be."""
    if booking.being_cancelled:
        return translate("Account", "Is being cancelled"), Kind.INFO
    if booking.pending:
        #: A booking that the box office has not heard of yet
        return translate("Account", "On its way to the box office"), Kind.INFO
    match booking.found.standing:
        case Standing.CANCELLED:
            return translate("Account", "Cancelled"), Kind.INFO
        case Standing.GOES_BACK:
            return translate("Account", "Cancelled, the money is on its way back"), Kind.INFO
        case Standing.REFUNDED:
            return translate("Account", "Cancelled, the money went back"), Kind.INFO
        case Standing.VOUCHER:
            return translate("Account", "Became a voucher"), Kind.INFO
        case Standing.SHOW_CANCELLED | Standing.CALLED_OFF:
            return translate("Account", "The show does not take place"), Kind.WARNING
        case Standing.MOVED:
            return translate("Account", "Your seats have changed"), Kind.WARNING
        case Standing.SHOW_MOVED:
            return translate("Account", "The show has moved"), Kind.WARNING
        case Standing.DUE:
            return translate("Account", "To be paid at the counter"), Kind.WARNING
        case Standing.UNPAID:
            return translate("Account", "Not paid yet"), Kind.WARNING
        case Standing.PAID_HERE:
            return translate("Account", "Paid here, your tickets follow"), Kind.INFO
        case Standing.EXPIRED:
            return translate("Account", "Was not paid in time"), Kind.INFO
        case Standing.LOOKED_AT:
            return translate("Account", "Our staff is looking at it"), Kind.WARNING
        case Standing.TO_COLLECT:
            return translate("Account", "Tickets can be printed here"), Kind.GOOD
        case Standing.COLLECTED:
            return translate("Account", "Tickets were collected"), Kind.INFO
        case Standing.VALID | Standing.OVER | Standing.NOT_HERE:
            return "", Kind.INFO


def date_and_time(at: datetime, language: str) -> str:
    """ "Friday, 27 November, 16:30", in the zone of ``at``."""
    return f"{formatting.long_date(at.date(), language)}, {formatting.clock_time(at, language)}"


def ticket_count(tickets: int) -> str:
    """ "2 tickets"."""
    if tickets == 1:
        return translate("Account", "1 ticket")
    return translate("Account", "%1 tickets").replace("%1", str(tickets))


def title_of(booking: MyBooking, language: str) -> str:
    """The film, or that nobody knows any more."""
    if booking.outing is None:
        #: %1 is a booking's reference
        return translate("Account", "Booking %1").replace("%1", booking.reference)
    return in_language(booking.outing.title, language)


def _row(booking: MyBooking, inputs: AccountInputs) -> BookingRow:
    outing, language = booking.outing, inputs.language
    title = title_of(booking, language)
    when = date_and_time(inputs.local(outing.starts_at), language) if outing else ""
    hall = in_language(outing.auditorium, language) if outing else ""
    place = " · ".join(part for part in (hall, ticket_count(len(booking.found.booking.tickets))) if part)
    state, kind = state_words(booking)
    digest, accent = inputs.pictures.get(outing.film_id if outing else "", ("", PLAIN))
    name = ", ".join(part for part in (title, when, place, state) if part)
    return BookingRow(booking.reference, title, when, place, state, kind, digest, accent, name)


def _membership(valid: Membership | None, inputs: AccountInputs) -> str:
    if valid is None:
        return ""
    until = formatting.full_date(inputs.local(valid.valid_until).date(), inputs.language)
    #: %1 is a date
    words = translate("Account", "Member until %1").replace("%1", until)
    return " · ".join(part for part in (words, valid.tier) if part)


def _nobody_knows(session: Session, *, by_card: bool) -> AccountProps:
    if by_card:
        return AccountProps(
            Stage.STRANGER,
            empty_title=translate("Account", "Your membership counts today"),
            empty_text=translate(
                "Account", "You can buy tickets at the member's price. This kiosk cannot show your bookings, though."
            ),
        )
    if session.unclear:
        return AccountProps(
            Stage.STRANGER,
            empty_title=translate("Account", "We could not tell which customer you are"),
            empty_text=translate(
                "Account",
                "Nothing was mixed up: our staff will look at it. Today you can buy tickets as everybody else does.",
            ),
        )
    return AccountProps(
        Stage.STRANGER,
        empty_title=translate("Account", "You are signed in, but no member of this cinema yet"),
        empty_text=translate(
            "Account", "You can buy tickets as everybody else does. Our staff will gladly tell you about membership."
        ),
    )
