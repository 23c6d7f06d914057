"""The customer's way: which step follows which. The screens only draw it."""

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
    OUT_OF_ORDER = "out_of_order"


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
}


def back(step: Step, chosen_on: Step = Step.FILMS, mailed_from: Step = Step.REVIEW) -> Step | None:
    """The step before; None where there is no way back: paying, done, the first screen.

    From the address for a mail it leads to where that was ``mailed_from``.

    From the tickets it leads to the screen the showtime was ``chosen_on``. Whoever took one from the first screen's
    board has not seen yet what else is on: they come to the films, and keep their language.
    """
    if step is Step.TICKETS:
        return Step.FILM if chosen_on is Step.FILM else Step.FILMS
    return mailed_from if step is Step.MAIL else _BACK.get(step)


def can_cancel(step: Step) -> bool:
    """Whether "Start over" is offered: not while money is moving, nor where there is nothing to give up."""
    return step in (Step.TICKETS, Step.SEATS, Step.REVIEW)
