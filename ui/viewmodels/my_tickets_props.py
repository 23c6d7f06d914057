"""Typing a booking's reference as values: what was typed so far, and what came of looking it up."""

from dataclasses import dataclass
from math import ceil
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.bookings import REFERENCE_ALPHABET, REFERENCE_LENGTH
from kiosk.services.lookup import Found, LookUpOutcome, NotFound, Pause
from ui.presenting import NOTHING, Kind, Notice

translate = QCoreApplication.translate

MOST_TYPED: Final = 400
"""Characters. A door code has 189 at most; what is longer came from no ticket."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One key of the screen's own keyboard."""

    letter: str


KEYS: Final = tuple(KeyRow(letter) for letter in REFERENCE_ALPHABET)


@dataclass(frozen=True, slots=True)
class MyTicketsProps:
    """What QML reads. ``cells`` are the places of the reference, filled from the left; " " where nothing is typed.

    ``scanning``: more was typed than a reference has: a scanner reads a ticket's code.
    """

    cells: str = " " * REFERENCE_LENGTH
    spoken: str = ""
    scanning: bool = False
    can_look: bool = False
    can_rub_out: bool = False
    notice: Notice = NOTHING


def derive_my_tickets(typed: str, notice: Notice) -> MyTicketsProps:
    """What there is to show of ``typed``; letters count in capitals, blanks and hyphens not at all."""
    letters = "".join(typed.split()).replace("-", "").upper()
    scanning = len(letters) > REFERENCE_LENGTH
    shown = "" if scanning else letters
    return MyTicketsProps(
        cells=shown.ljust(REFERENCE_LENGTH),
        spoken=" ".join(shown),
        scanning=scanning,
        can_look=len(letters) >= REFERENCE_LENGTH,
        can_rub_out=bool(typed),
        notice=notice,
    )


def notice_of_look_up(outcome: LookUpOutcome) -> Notice:
    """What to say after looking a booking up."""
    match outcome:
        case Found():
            return NOTHING
        case NotFound():
            return Notice(
                translate(
                    "MyTickets",
                    "This kiosk does not know that booking. Please compare each letter, or ask our staff:"
                    " tickets bought elsewhere are at the counter.",
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
        case _:
            assert_never(outcome)
