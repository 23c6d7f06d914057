"""A customer comes back with a booking: typing its reference, and what the kiosk says of it."""

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from kiosk.domain.bookings import BookedTicket, Booking, FoundBooking, PaymentMethod, SaleState
from kiosk.domain.exceptions import Voucher
from kiosk.domain.journey import Step
from kiosk.domain.money import Money
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.facts import ProgrammeChanged
from kiosk.ports import CodeRead, CodeTrust, Unreachable
from kiosk.store import bookings, catalogue, exceptions
from kiosk.store.sqlite import Connection
from tests.fakes import COLLECTED_AT
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import chosen, in_german, looking, seats_in_two_rows, the_reference
from tests.ui.purchase_scenes import Act, offline, paper, pays, reviewed, showtime_in, then
from ui.application import Application
from ui.driving import Person


def leaves(application: Application, cinema: Cinema, person: Person) -> None:
    """The customer is gone; the first screen is back."""
    language = str(application.language.code)
    application.navigator.end()
    application.language.choose(language)
    person.rests()


def bought(*before: Act, at_counter: bool = False) -> Act:
    """Somebody bought two tickets and left."""
    return then(*(before or (reviewed(),)), pays(at_counter=at_counter), paper("printed"), leaves)


def booking(cinema: Cinema) -> Booking:
    """The one there is."""
    with cinema.database.read() as tx:
        found = bookings.booking(tx, the_reference(cinema))
    assert found is not None
    return found


def moved(*seats: str) -> Act:
    """The booking has other seats now."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        sale = booking(cinema)
        pairs = zip(sale.tickets, seats, strict=True)
        new = [replace(one, id=f"{n:016x}", seat_id=seat, code=f"new-{n}") for n, (one, seat) in enumerate(pairs)]
        cinema.database.write(lambda tx: bookings.reissue(tx, sale.reference, new))

    return act


def becomes(*states: SaleState) -> Act:
    """The booking takes these steps."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        sale = booking(cinema)

        def step(tx: Connection) -> None:
            if SaleState.VOUCHER in states:
                voucher = Voucher("K7RW-3HXT-9QDN", sale.reference, sale.total)
                exceptions.put_voucher(tx, voucher, cinema.clock.now())
            for state in states:
                bookings.step(tx, sale.reference, state, cinema.clock.now())

        cinema.database.write(step)

    return act


def its_show(after: timedelta = timedelta(0), **other: Any) -> Act:
    """What the next pull says of the booking's show."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        def change(tx: Connection) -> None:
            show, site = catalogue.showtime(tx, booking(cinema).showtime_id), catalogue.site(tx)
            assert show is not None
            assert site is not None
            later = replace(show, starts_at=show.starts_at + after, ends_at=show.ends_at + after, **other)
            catalogue.put_showtimes(tx, [later], site)

        cinema.database.write(change)
        cinema.facts.publish(ProgrammeChanged())
        person.rests(0.1)

    return act


def wants_news(application: Application, cinema: Cinema, person: Person) -> None:
    """Asked for mail, and to be told of changes."""
    desk = cinema.services.mail_desk
    desk.ask_for(the_reference(cinema), "ada@example.org", "en", news=True)


def is_over(application: Application, cinema: Cinema, person: Person) -> None:
    """The next day."""
    cinema.clock.passes(86_400)


def opens_my_tickets(application: Application, cinema: Cinema, person: Person) -> None:
    """On the keys."""
    application.navigator.go(Step.MY_TICKETS)
    person.rests(0.3)


def types(text: str) -> Act:
    """Strike these keys."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for letter in text:
            application.view_model(Step.MY_TICKETS).type(letter)  # type: ignore[attr-defined]
        person.rests(0.05)

    return act


def looks(application: Application, cinema: Cinema, person: Person) -> None:
    """Touch the next step."""
    application.view_model(Step.MY_TICKETS).look()  # type: ignore[attr-defined]
    person.rests(0.5)


def elsewhere(cinema: Cinema, **other: object) -> FoundBooking:
    """Somebody bought two tickets on the web; the box office knows them."""
    showtime = showtime_in(cinema, "palace")
    tickets = tuple(
        BookedTicket(f"{n:016x}", showtime, f"P{n}", "adult", Money(1200, "EUR"), f"WEB-{n:024x}") for n in (14, 15)
    )
    found = FoundBooking(
        "R7XWKQ9B",
        showtime,
        tickets,
        Money(100, "EUR"),
        Money(2500, "EUR"),
        PaymentMethod.CARD,
        paid=True,
        cancelled=False,
        collected_at=None,
        language="en",
        booked_at=cinema.clock.now(),
    )
    found = replace(found, **other)  # type: ignore[arg-type]
    if not found.paid:
        found = replace(found, tickets=tuple(replace(one, code="") for one in found.tickets))
    cinema.box_office.bookings[found.reference] = found
    return found


def comes_from_elsewhere(**other: object) -> Act:
    """Type the reference of a booking made on the web, and look."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        found = elsewhere(cinema, **other)
        then(opens_my_tickets, types(found.reference), looks)(application, cinema, person)
        person.waits_until(application.background.idle)
        person.rests(0.3)

    return act


def keeps_no_collections(application: Application, cinema: Cinema, person: Person) -> None:
    """The provider does not know who collected tickets."""
    cinema.box_office.keeps_collections = False


def is_slow(application: Application, cinema: Cinema, person: Person) -> None:
    """The box office takes its time."""
    cinema.box_office.before_answering = lambda: time.sleep(2)


def collecting_gets_no_answer(application: Application, cinema: Cinema, person: Person) -> None:
    """The line breaks just then."""
    cinema.box_office.collect_answers = [Unreachable("nobody there")] * 2


def shows_a_code(worth: CodeTrust) -> Act:
    """Hold a ticket under the scanner that is not as it should be."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.reader.worth["F1:ANOTHERCODE"] = CodeRead(worth)
        then(opens_my_tickets, types("F1:ANOTHERCODE"), looks)(application, cinema, person)
        person.waits_until(application.background.idle)
        person.rests(0.3)

    return act


def looks_in_vain(times: int = 1) -> Act:
    """Type references nobody has."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for n in range(times):
            while application.view_model(Step.MY_TICKETS).canRubOut:  # type: ignore[attr-defined]
                application.view_model(Step.MY_TICKETS).rubOut()  # type: ignore[attr-defined]
            types(f"WXYZ378{'ABCDEFG'[n]}")(application, cinema, person)
            looks(application, cinema, person)

    return act


def comes_back(application: Application, cinema: Cinema, person: Person) -> None:
    """Type the reference and look."""
    then(opens_my_tickets, types(booking(cinema).reference), looks)(application, cinema, person)


def scans_the_old_ticket(application: Application, cinema: Cinema, person: Person) -> None:
    """Hold a ticket under the scanner that was replaced."""
    with cinema.database.read() as tx:
        code = tx.execute("SELECT code FROM ticket WHERE live = 0").fetchone()["code"]
    then(opens_my_tickets, types(code), looks)(application, cinema, person)


def touches_print(application: Application, cinema: Cinema, person: Person) -> None:
    """Print, and look at the screen meanwhile."""
    application.view_model(Step.BOOKING).handOut()  # type: ignore[attr-defined]
    person.rests(0.3)


def comes_for_a_show_that_is_called_off(application: Application, cinema: Cinema, person: Person) -> None:
    """The show it is for does not take place."""
    found = elsewhere(cinema)
    showing, site = cinema.services.programme.showing(found.showtime_id), cinema.services.programme.site()
    assert showing is not None
    assert site is not None
    show = replace(showing.showtime, status=ShowtimeStatus.CANCELLED)
    cinema.database.write(lambda tx: catalogue.put_showtimes(tx, [show], site))
    then(opens_my_tickets, types(found.reference), looks)(application, cinema, person)


def asks_for_paper(application: Application, cinema: Cinema, person: Person) -> None:
    """Print."""
    application.view_model(Step.BOOKING).handOut()  # type: ignore[attr-defined]
    person.waits_until(application.background.idle)
    person.rests(0.3)


NEW: Sequence[str] = ("hall-G-7", "hall-G-8")
MOVED = then(bought(), moved(*NEW))
AN_HOUR = timedelta(hours=1)
CANCELLED = then(bought(), its_show(status=ShowtimeStatus.CANCELLED))

RETURNING: tuple[tuple[str, Act], ...] = (
    ("my-tickets", opens_my_tickets),
    ("my-tickets-german", then(in_german, opens_my_tickets)),
    ("my-tickets-typed", then(opens_my_tickets, types("KW3"))),
    ("my-tickets-full", then(opens_my_tickets, types("KW37RHXT"))),
    ("my-tickets-scanning", then(opens_my_tickets, types("F1:ABCDEFGHIJKL"))),
    ("my-tickets-not-found", then(opens_my_tickets, looks_in_vain())),
    ("my-tickets-not-found-german", then(in_german, opens_my_tickets, looks_in_vain())),
    ("my-tickets-pause", then(opens_my_tickets, looks_in_vain(5))),
    ("my-tickets-pause-german", then(in_german, opens_my_tickets, looks_in_vain(5))),
    ("my-tickets-largest-text", then(looking(scale=1.6), opens_my_tickets, looks_in_vain())),
    ("my-tickets-high-contrast", then(looking("contrast"), opens_my_tickets, types("KW3"))),
    ("my-tickets-light", then(looking("light"), opens_my_tickets, types("KW3"))),
    ("my-tickets-low-reach", then(looking(low=True), opens_my_tickets)),
    ("booking", then(bought(), comes_back)),
    ("booking-german", then(in_german, bought(), comes_back)),
    ("booking-two-rows", then(bought(chosen(seats_in_two_rows)), comes_back)),
    ("booking-moved", then(MOVED, comes_back)),
    ("booking-moved-german", then(in_german, MOVED, comes_back)),
    ("booking-moved-old-ticket", then(MOVED, scans_the_old_ticket)),
    ("booking-moved-two-rows", then(bought(chosen(seats_in_two_rows)), moved(*NEW), comes_back)),
    ("booking-moved-largest-text", then(looking(scale=1.6), MOVED, looking(scale=1.6), comes_back)),
    ("booking-moved-high-contrast", then(MOVED, looking("contrast"), comes_back)),
    ("booking-moved-light", then(MOVED, looking("light"), comes_back)),
    ("booking-moved-low-reach", then(MOVED, looking(low=True), comes_back)),
    ("booking-show-moved-told", then(bought(), wants_news, its_show(AN_HOUR), comes_back)),
    ("booking-show-moved-seats-german", then(in_german, MOVED, its_show(timedelta(days=1)), comes_back)),
    ("booking-show-moved-no-such-seats", then(MOVED, its_show(auditorium_id="kabinett"), comes_back)),
    ("booking-cancelled-largest-text", then(looking(scale=1.6), CANCELLED, looking(scale=1.6), comes_back)),
    ("booking-looked-at", then(bought(), becomes(SaleState.EXCEPTION), comes_back)),
    ("booking-looked-at-german", then(in_german, bought(), becomes(SaleState.EXCEPTION), comes_back)),
    ("booking-goes-back", then(bought(), becomes(SaleState.REFUNDING), comes_back)),
    ("booking-refunded", then(bought(), becomes(SaleState.REFUNDING, SaleState.REFUNDED), comes_back)),
    (
        "booking-refunded-german",
        then(in_german, bought(), becomes(SaleState.REFUNDING, SaleState.REFUNDED), comes_back),
    ),
    ("booking-voucher", then(bought(), becomes(SaleState.EXCEPTION, SaleState.VOUCHER), comes_back)),
    (
        "booking-voucher-german",
        then(in_german, bought(), becomes(SaleState.EXCEPTION, SaleState.VOUCHER), comes_back),
    ),
    ("booking-due", then(bought(at_counter=True), comes_back)),
    ("booking-due-german", then(in_german, bought(at_counter=True), comes_back)),
    ("booking-over", then(bought(), is_over, comes_back)),
    ("booking-over-german", then(in_german, bought(), is_over, comes_back)),
    ("my-tickets-looking", then(is_slow, opens_my_tickets, types("R7XWKQ9B"), looks)),
    ("my-tickets-looking-german", then(in_german, is_slow, opens_my_tickets, types("R7XWKQ9B"), looks)),
    ("my-tickets-offline", then(offline, opens_my_tickets, looks_in_vain())),
    ("my-tickets-offline-german", then(in_german, offline, opens_my_tickets, looks_in_vain())),
    ("my-tickets-offline-largest-text", then(looking(scale=1.6), offline, opens_my_tickets, looks_in_vain())),
    ("my-tickets-forged", shows_a_code(CodeTrust.FORGED)),
    ("my-tickets-forged-german", then(in_german, shows_a_code(CodeTrust.FORGED))),
    ("my-tickets-damaged-german", then(in_german, shows_a_code(CodeTrust.DAMAGED))),
    ("my-tickets-foreign-german", then(in_german, shows_a_code(CodeTrust.UNKNOWN_KEY))),
    ("my-tickets-staff-german", then(in_german, shows_a_code(CodeTrust.REVOKED))),
    ("booking-elsewhere", comes_from_elsewhere()),
    ("booking-elsewhere-german", then(in_german, comes_from_elsewhere())),
    ("booking-elsewhere-largest-text", then(looking(scale=1.6), comes_from_elsewhere())),
    ("booking-elsewhere-not-kept", then(keeps_no_collections, comes_from_elsewhere())),
    ("booking-elsewhere-not-kept-german", then(in_german, keeps_no_collections, comes_from_elsewhere())),
    ("booking-elsewhere-asking", then(comes_from_elsewhere(), is_slow, touches_print)),
    ("booking-elsewhere-no-answer", then(comes_from_elsewhere(), collecting_gets_no_answer, asks_for_paper)),
    (
        "booking-elsewhere-no-answer-german",
        then(in_german, comes_from_elsewhere(), collecting_gets_no_answer, asks_for_paper),
    ),
    ("booking-collected", comes_from_elsewhere(collected_at=COLLECTED_AT)),
    ("booking-collected-german", then(in_german, comes_from_elsewhere(collected_at=COLLECTED_AT))),
    ("booking-cancelled", comes_from_elsewhere(cancelled=True)),
    ("booking-cancelled-german", then(in_german, comes_from_elsewhere(cancelled=True))),
    ("booking-called-off", comes_for_a_show_that_is_called_off),
    ("booking-called-off-german", then(in_german, comes_for_a_show_that_is_called_off)),
    ("booking-not-here-german", then(in_german, comes_from_elsewhere(showtime_id="somewhere-else"))),
    ("done-collected", then(comes_from_elsewhere(), asks_for_paper, paper("printed"))),
    ("done-returned", then(MOVED, comes_back, asks_for_paper, paper("printed"))),
    ("done-returned-german", then(in_german, MOVED, comes_back, asks_for_paper, paper("printed"))),
)
