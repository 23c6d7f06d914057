"""Typing a booking's reference as values: what was typed so far, and what came of looking it up."""

from dataclasses import dataclass
from math import ceil
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.bookings import REFERENCE_ALPHABET, REFERENCE_LENGTH
from kiosk.services.collect import FindElsewhereOutcome, NoBooking, WhyNone
from kiosk.services.lookup import Found, NotFound, Pause
from ui.presenting import NOTHING, Kind, Notice

translate = QCoreApplication.translate

MOST_TYPED: Final = 400
"""Characters. A door code has 189 at most; what is longer came from no ticket."""
SHORTEST_REFERENCE: Final = 5
"""Letters. Bookings made elsewhere may have fewer than those made here."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One key of the screen's own keyboard."""

    letter: str


KEYS: Final = tuple(KeyRow(letter) for letter in REFERENCE_ALPHABET)


@dataclass(frozen=True, slots=True)
class MyTicketsProps:
    """What QML reads. ``cells`` are the places of the reference, filled from the left; " " where nothing is typed.

    ``scanning``: more was typed than a reference has: a scanner reads a ticket's code. ``looking``: the provider is
    being asked.
    """

    cells: str = " " * REFERENCE_LENGTH
    spoken: str = ""
    scanning: bool = False
    looking: bool = False
    can_look: bool = False
    can_rub_out: bool = False
    notice: Notice = NOTHING


def derive_my_tickets(typed: str, notice: Notice, *, looking: bool = False) -> MyTicketsProps:
    """What there is to show of ``typed``; letters count in capitals, blanks and hyphens not at all."""
    letters = "".join(typed.split()).replace("-", "").upper()
    scanning = len(letters) > REFERENCE_LENGTH
    shown = "" if scanning else letters
    return MyTicketsProps(
        cells=shown.ljust(REFERENCE_LENGTH),
        spoken=" ".join(shown),
        scanning=scanning,
        looking=looking,
        can_look=len(letters) >= SHORTEST_REFERENCE and not looking,
        can_rub_out=bool(typed) and not looking,
        notice=notice,
    )


def notice_of_looking() -> Notice:
    """While the provider is being asked."""
    return Notice(
        translate("MyTickets", "Looking for your booking at the box office…"),
        Kind.INFO,
        translate("MyTickets", "Stop looking"),
    )


def notice_of_look_up(outcome: FindElsewhereOutcome) -> Notice:
    """What to say after looking a booking up."""
    match outcome:
        case Found():
            return NOTHING
        case NotFound():
            return Notice(
                translate(
                    "MyTickets",
                    "We cannot find that booking. Please compare each letter, or ask our staff at the counter.",
                ),
                Kind.WARNING,
            )
        case Pause(seconds=seconds):
            return Notice(
                #: %1 is a number of seconds, at least two
                translate(
                    "MyTickets",
                    "That was not found several times. Our staff can help you at the counter; here it goes on in"
                    " %1 seconds.",
                ).replace("%1", str(max(2, ceil(seconds)))),
                Kind.WARNING,
            )
        case NoBooking(why=WhyNone.OFFLINE):
            text, again = _said(WhyNone.OFFLINE), translate("MyTickets", "Try again")
            return Notice(text, Kind.WARNING, again)
        case NoBooking(why=why):
            return Notice(_said(why), Kind.WARNING)
        case _:
            assert_never(outcome)


def _said(why: WhyNone) -> str:
    match why:
        case WhyNone.OFFLINE:
            return translate(
                "MyTickets", "The box office does not answer just now. Please try again in a moment, or ask our staff."
            )
        case WhyNone.STAFF:
            return translate(
                "MyTickets", "Tickets of that booking cannot be printed here. Our staff will help you at the counter."
            )
        case WhyNone.CANCELLED:
            return translate("MyTickets", "That booking was cancelled. Our staff at the counter can tell you more.")
        case WhyNone.OVER:
            return translate("MyTickets", "That ticket was for a film that has been shown.")
        case WhyNone.FOREIGN:
            return translate(
                "MyTickets", "That ticket is not from this cinema. Please compare the name on it, or ask our staff."
            )
        case WhyNone.FORGED:
            return translate(
                "MyTickets",
                "That code does not belong to a ticket of ours. Please show it to our staff.",
            )
        case WhyNone.DAMAGED:
            return translate(
                "MyTickets",
                "The code could not be read as a whole. Please hold it still under the scanner once more, or type the"
                " letters of your booking.",
            )
        case _:
            assert_never(why)
