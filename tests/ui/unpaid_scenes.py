"""A booking made elsewhere that is not paid: paid here, or not, and every ending of that."""

import threading
from dataclasses import replace

from kiosk.domain.journey import Step
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.facts import ConnectionChanged, PrinterChanged
from kiosk.ports import Declined, Unreachable
from kiosk.store import printer_report
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import SILENCE, in_german, looking, terminal_keeps_money
from tests.ui.purchase_scenes import Act, paper, then
from tests.ui.returning_scenes import comes_from_elsewhere
from ui.application import Application
from ui.driving import Person

REFERENCE = "R7XWKQ9B"
comes_unpaid = comes_from_elsewhere(paid=False)


def touches_pay(application: Application, cinema: Cinema, person: Person) -> None:
    """Pay here, to its ending."""
    application.view_model(Step.BOOKING).handOut()  # type: ignore[attr-defined]
    person.waits_until(application.background.idle)
    person.rests(0.1)


def the_terminal_waits(application: Application, cinema: Cinema, person: Person) -> None:
    """Pay here, and look at the screen while the terminal waits for a card."""
    released = threading.Event()
    cinema.terminal.paying = lambda: released.wait(3) and None
    application.view_model(Step.BOOKING).handOut()  # type: ignore[attr-defined]
    person.rests(0.3)


def card_is_declined(application: Application, cinema: Cinema, person: Person) -> None:
    """The next card is not accepted."""
    cinema.terminal.answers.append(Declined("declined"))


def terminal_is_silent(application: Application, cinema: Cinema, person: Person) -> None:
    """The terminal does not say what became of the next card."""
    cinema.terminal.answers.append(SILENCE)


def box_office_goes_away(application: Application, cinema: Cinema, person: Person) -> None:
    """It does not hear that the booking was paid."""
    cinema.box_office.settle_answers = [Unreachable("nobody there")] * 2


def is_paid_at_the_counter(application: Application, cinema: Cinema, person: Person) -> None:
    """While the card is read, somebody pays for the booking at the counter."""
    cinema.terminal.paying = lambda: cinema.box_office.pays(REFERENCE)


def expires(application: Application, cinema: Cinema, person: Person) -> None:
    """While the card is read, the time to pay runs out."""

    def expire() -> None:
        booking = cinema.box_office.bookings[REFERENCE]
        cinema.box_office.bookings[REFERENCE] = replace(booking, expired=True)

    cinema.terminal.paying = expire


def loses_connection(application: Application, cinema: Cinema, person: Person) -> None:
    """The network is gone, and the kiosk has noticed."""
    cinema.goes_offline()
    cinema.facts.publish(ConnectionChanged(online=False))
    person.rests(0.1)


def has_no_paper(application: Application, cinema: Cinema, person: Person) -> None:
    """The printer says so."""
    empty = PrinterReport(PrinterReadiness.NOT_READY, ("media-empty",), cinema.clock.now())
    cinema.database.write(lambda tx: printer_report.put(tx, empty))
    cinema.facts.publish(PrinterChanged())
    person.rests(0.1)


def comes_again(application: Application, cinema: Cinema, person: Person) -> None:
    """The same customer, from the first screen."""
    language = str(application.language.code)
    application.navigator.end()
    application.language.choose(language)
    person.rests()
    application.navigator.go(Step.MY_TICKETS)
    person.rests(0.3)
    for letter in REFERENCE:
        application.view_model(Step.MY_TICKETS).type(letter)  # type: ignore[attr-defined]
    application.view_model(Step.MY_TICKETS).look()  # type: ignore[attr-defined]
    person.waits_until(application.background.idle)
    person.rests(0.3)


UNPAID: tuple[tuple[str, Act], ...] = (
    ("booking-unpaid", comes_unpaid),
    ("booking-unpaid-german", then(in_german, comes_unpaid)),
    ("booking-unpaid-largest-text", then(looking(scale=1.6), comes_unpaid)),
    ("booking-unpaid-declined", then(comes_unpaid, card_is_declined, touches_pay)),
    ("booking-unpaid-declined-german", then(in_german, comes_unpaid, card_is_declined, touches_pay)),
    ("booking-unpaid-offline", then(comes_unpaid, loses_connection)),
    ("booking-unpaid-no-paper-german", then(in_german, comes_unpaid, has_no_paper)),
    ("booking-paid-here", then(comes_unpaid, box_office_goes_away, touches_pay, comes_again)),
    ("booking-paid-here-german", then(in_german, comes_unpaid, box_office_goes_away, touches_pay, comes_again)),
    ("booking-expired", comes_from_elsewhere(paid=False, expired=True)),
    ("booking-expired-german", then(in_german, comes_from_elsewhere(paid=False, expired=True))),
    ("pay-here", then(comes_unpaid, the_terminal_waits)),
    ("pay-here-german", then(in_german, comes_unpaid, the_terminal_waits)),
    ("pay-here-not-told", then(comes_unpaid, box_office_goes_away, touches_pay)),
    ("pay-here-not-told-german", then(in_german, comes_unpaid, box_office_goes_away, touches_pay)),
    ("pay-here-not-told-largest-text", then(looking(scale=1.6), comes_unpaid, box_office_goes_away, touches_pay)),
    ("pay-here-paid-elsewhere", then(comes_unpaid, is_paid_at_the_counter, touches_pay)),
    ("pay-here-paid-elsewhere-german", then(in_german, comes_unpaid, is_paid_at_the_counter, touches_pay)),
    ("pay-here-expired-german", then(in_german, comes_unpaid, expires, terminal_keeps_money, touches_pay)),
    ("done-paid-here", then(comes_unpaid, touches_pay, paper("printed"))),
)
