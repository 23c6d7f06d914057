"""The manager's desk: today, exceptions, a booking, campaigns."""

import json

from kiosk.domain.bookings import SaleState
from kiosk.domain.staff import Role, StaffMember
from kiosk.store import bookings, outbox
from kiosk.store.sqlite import Connection
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import the_reference
from tests.ui.purchase_scenes import Act, then
from tests.ui.returning_scenes import bought
from ui.application import Application
from ui.driving import Person

NAME = "Ada Lovelace"


def at_the_desk(page: str, *before: Act, name: str = NAME) -> Act:
    """Somebody of the staff has opened a page."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for one in before:
            one(application, cinema, person)
        application.staff.knock()
        application.staff.admit(StaffMember("1", name, Role.BOTH))
        application.staff.open(page)
        person.waits_until(application.background.idle)
        person.rests(0.1)

    return act


def refused(reason: str = "conflict: seat_taken: P14", code: str = "", *lost: str) -> Act:
    """The provider does not take the sale there is."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        reference, now = the_reference(cinema), cinema.clock.now()

        def refuse(tx: Connection) -> None:
            (message,) = outbox.unsent(tx)
            outbox.refused(tx, message.number, reason, now, code, lost)
            bookings.step(tx, reference, SaleState.EXCEPTION, now, reason=reason)
            tx.execute("UPDATE exception_case SET state = 'person', why = 'no_seats', lost = ?", (json.dumps(lost),))

        cinema.database.write(refuse)

    return act


def looks_up(application: Application, cinema: Cinema, person: Person) -> None:
    """Types the booking there is."""
    page = application.staff.page_model("bookings")
    for letter in the_reference(cinema):
        page.type(letter)  # type: ignore[attr-defined]
    page.look()  # type: ignore[attr-defined]
    person.waits_until(application.background.idle)
    person.rests(0.1)


def asks(what: str) -> Act:
    """Touches one of the acts."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.staff.page_model("bookings").acts.ask(what)  # type: ignore[attr-defined]
        person.rests(0.1)

    return act


DESK: tuple[tuple[str, Act], ...] = (
    ("desk-exceptions-none", at_the_desk("exceptions")),
    ("desk-find", at_the_desk("bookings")),
    ("desk-booking", then(bought(), at_the_desk("bookings"), looks_up)),
    ("desk-booking-refund", then(bought(), at_the_desk("bookings"), looks_up, asks("refund"))),
    ("desk-booking-mail", then(bought(), at_the_desk("bookings"), looks_up, asks("mail"))),
    (
        "desk-exceptions",
        at_the_desk("exceptions", bought(), refused("conflict", "seat_taken", "I1")),
    ),
)
