"""The customer's way: which step follows which. The screens only draw it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Step(StrEnum):
    """Where the customer is."""

    ATTRACT = "attract"
    FILMS = "films"
    FILM = "film"
    TICKETS = "tickets"
    SEATS = "seats"
    REVIEW = "review"
    PAY = "pay"
    DONE = "done"
    MAIL = "mail"
    MY_TICKETS = "my_tickets"
    BOOKING = "booking"
    SIGN_IN = "sign_in"
    ACCOUNT = "account"
    MY_BOOKING = "my_booking"
    PROFILE = "profile"
    OUT_OF_ORDER = "out_of_order"
    CLOSED = "closed"
    STAFF = "staff"


class Browse(StrEnum):
    """Two looks at the same programme."""

    BY_FILM = "by_film"
    BY_TIME = "by_time"


_BACK: Final[dict[Step, Step]] = {
    Step.FILMS: Step.ATTRACT,
    Step.FILM: Step.FILMS,
    Step.SEATS: Step.TICKETS,
    Step.REVIEW: Step.SEATS,
    Step.MY_TICKETS: Step.ATTRACT,
    Step.BOOKING: Step.MY_TICKETS,
    Step.MY_BOOKING: Step.ACCOUNT,
    Step.PROFILE: Step.ACCOUNT,
}
FIRST: Final = frozenset((Step.ATTRACT, Step.OUT_OF_ORDER, Step.CLOSED))
"""The first screens: which of them is shown is not the customer's choice."""
BUYING: Final = frozenset((Step.FILMS, Step.FILM, Step.TICKETS))
"""Where somebody begins to choose something to buy."""
ASIDE: Final = frozenset((Step.TICKETS, Step.MAIL, Step.SIGN_IN, Step.ACCOUNT))
"""Steps that several others lead to: the way back depends on where one came from."""


def back(step: Step, came_from: Mapping[Step, Step] | None = None) -> Step | None:
    """The step before; None where there is no way back: paying, done, the first screen.

    ``came_from`` tells for the steps ``ASIDE`` which one led there. Whoever took a showtime from the first screen's
    board, or signed in on the first screen, has not seen yet what else is on: from the tickets and from their account
    they come to the films, and keep their language and their name.
    """
    before = (came_from or {}).get(step)
    match step:
        case Step.TICKETS:
            return Step.FILM if before is Step.FILM else Step.FILMS
        case Step.MAIL:
            return before or Step.REVIEW
        case Step.SIGN_IN:
            return before or Step.ATTRACT
        case Step.ACCOUNT:
            return Step.FILMS if before in (None, Step.ATTRACT, Step.MY_TICKETS, Step.DONE) else before
        case _:
            return _BACK.get(step)


def can_cancel(step: Step) -> bool:
    """Whether "Start over" is offered: not while money is moving, nor where there is nothing to give up."""
    return step in (Step.TICKETS, Step.SEATS, Step.REVIEW)
