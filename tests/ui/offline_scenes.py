"""Without a connection, at every step: with seats kept for the kiosk, and with none."""

from kiosk.domain.journey import Step
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.seating import Party, Proposal, propose
from kiosk.facts import RightsChanged
from kiosk.store import rights
from kiosk.store.sqlite import Connection
from tests.ui.cinema import Cinema
from tests.ui.purchase_scenes import (
    Act,
    buying,
    card_is_awaited,
    offline,
    pays,
    put_real_halls,
    review,
    reviewed,
    seated,
    then,
)
from ui.application import Application
from ui.driving import Person

KEPT = 10
"""Seats kept of each of the next showings."""


def seats_are_kept(application: Application, cinema: Cinema, person: Person) -> None:
    """The provider has granted this kiosk an allotment."""
    programme = cinema.services.programme
    for showing in programme.next_showings(8):
        seat_map = programme.seat_map(showing.showtime.id)
        assert seat_map is not None
        best = propose(seat_map.auditorium, seat_map.states, Party(KEPT))
        if isinstance(best, Proposal):
            keep(cinema, showing.showtime.id, best.seat_ids)
    cinema.facts.publish(RightsChanged())
    person.rests()


def keep(cinema: Cinema, showtime_id: str, seat_ids: tuple[str, ...]) -> None:
    """These seats of a showtime are this kiosk's to sell."""
    grant = Grant(
        f"kept-{showtime_id}", RightKind.ALLOTMENT, showtime_id, seat_ids, 1, GrantState.ASKED, cinema.clock.now()
    )

    def write(tx: Connection) -> None:
        rights.ask(tx, grant)
        rights.granted(tx, grant.id)

    cinema.database.write(write)


def in_real_halls(application: Application, cinema: Cinema, person: Person) -> None:
    """The cinema has its real halls."""
    put_real_halls(cinema)


def to_films(application: Application, cinema: Cinema, person: Person) -> None:
    """The poster wall."""
    application.navigator.go(Step.FILMS)


def choosing(application: Application, cinema: Cinema, person: Person) -> None:
    """From the tickets to the seats."""
    application.view_model(Step.TICKETS).goOn()  # type: ignore[attr-defined]
    person.rests(0.4)


kept_and_offline = then(buying("salon", adult=2), seats_are_kept, offline)
to_review = then(kept_and_offline, choosing, review)

OFFLINE: tuple[tuple[str, Act], ...] = (
    ("attract-offline", then(in_real_halls, offline)),
    ("attract-offline-kept", then(in_real_halls, seats_are_kept, offline)),
    ("films-offline-kept", then(in_real_halls, seats_are_kept, offline, to_films)),
    ("tickets-offline-kept", kept_and_offline),
    ("seats-offline", then(seated(), offline)),
    ("seats-offline-kept", then(kept_and_offline, choosing)),
    ("review-offline", then(reviewed(), offline)),
    ("review-offline-kept", to_review),
    ("pay-offline", then(reviewed(), offline, card_is_awaited)),
    ("pay-offline-kept", then(to_review, card_is_awaited)),
    ("done-offline", then(reviewed(), offline, pays())),
    ("done-offline-kept", then(to_review, pays())),
)
