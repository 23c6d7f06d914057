"""Mail to customers: what it says, where it stands, and when it is tried again; pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.tickets import TicketFace

FIRST_WAIT_SECONDS: Final = 30.0
LONGEST_WAIT_SECONDS: Final = 900.0
"""Greylisting servers want some minutes; a customer on the way to the cinema has no more."""
FIRST_REST_SECONDS: Final = 10.0
LONGEST_REST_SECONDS: Final = 300.0


class MailKind(StrEnum):
    """What a mail is for."""

    CONFIRMATION = "confirmation"
    MOVED = "moved"
    REMINDER = "reminder"


class MailState(StrEnum):
    """Where a mail stands. Only one that waits has an address; the other states are for good."""

    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"
    GIVEN_UP = "given_up"


class MailTrouble(StrEnum):
    """What keeps all mail here until somebody mends it. The value is the code that the status gives to staff."""

    PASSWORD = "F-401"  # noqa: S105 - a code
    ENCRYPTION = "F-402"
    LOGIN = "F-403"
    SENDER = "F-404"


@dataclass(frozen=True, slots=True)
class VisitFace:
    """A visit in a language's words. ``seats`` are section, row and number of each seat that its auditorium has."""

    date: str
    time: str
    auditorium: str
    seats: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ChangeFace:
    """What is told of a change. ``new_tickets``: those before admit nobody any more.

    ``cancelled``: there is no show; ``withdrawn``: nobody knows whether there is one; ``restored``: there is one after
    all.
    """

    before: VisitFace
    now: VisitFace
    cancelled: bool = False
    withdrawn: bool = False
    restored: bool = False
    new_tickets: bool = False


@dataclass(frozen=True, slots=True)
class BookingMail:
    """A booking as it is mailed: all but the address, which whoever writes a letter need not know.

    ``id`` is the mail's own, the same at each try. ``codes`` are PNG pictures: of each ticket's code, or the one of
    the reference if the booking is to be paid at the counter. ``pdf`` has the same tickets on A4; without tickets to
    hand out (the show is cancelled or withdrawn, or its auditorium has no such seats) it is empty, and so is ``codes``.
    Times are in UTC. ``news``: the address is kept, to tell of changes. ``sequence`` counts the changes told, for
    calendars.
    """

    id: str
    kind: MailKind
    language: str
    reference: str
    faces: tuple[TicketFace, ...]
    codes: tuple[bytes, ...]
    pdf: bytes
    starts_at: datetime
    ends_at: datetime
    asked_at: datetime
    news: bool = False
    sequence: int = 0
    change: ChangeFace | None = None

    @property
    def cancelled(self) -> bool:
        """Whether it tells that there is no show."""
        return self.change is not None and self.change.cancelled

    @property
    def withdrawn(self) -> bool:
        """Whether it tells that the show is not in the programme any more."""
        return self.change is not None and self.change.withdrawn


def wait_seconds(tries: int, chance: float) -> float:
    """Seconds until a mail is tried again after ``tries`` tries, from 1; ``chance`` from [0, 1) spreads many kiosks.

    30 s, 1, 2, 4, 8, 15 minutes, each up to a quarter longer.
    """
    return _doubled(FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS, tries) * (1 + chance / 4)


def rest_seconds(failures: int, chance: float) -> float:
    """Seconds for which a mail server is left alone after ``failures`` conversations in a row that led to nothing.

    10, 20, 40 … 300 s, each up to a quarter longer: the mail server's own circuit breaker, one probe at a time.
    """
    return _doubled(FIRST_REST_SECONDS, LONGEST_REST_SECONDS, failures) * (1 + chance / 4)


def _doubled(first: float, longest: float, times: int) -> float:
    return min(longest, first * 2.0 ** min(max(times - 1, 0), 16))
