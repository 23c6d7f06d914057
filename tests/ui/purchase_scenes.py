"""The screens of buying in every state, in the real halls of the built-in cinema."""

import threading
from collections.abc import Callable

from kiosk.domain.journey import Step
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.domain.pricing import OfferedTo, PriceList, TicketType
from kiosk.domain.seats import SeatState
from kiosk.facts import ConnectionChanged, PrintChanged, PrinterChanged, ProgrammeChanged, SeatsChanged
from kiosk.ports import Declined, PaymentUnknown, PayOutcome
from kiosk.store import catalogue, printer_report, printing
from kiosk.store.sqlite import Connection
from tests.ui.cinema import Cinema
from tests.ui.real_halls import real_cinema, real_halls, sold_in_real
from ui.application import Application
from ui.driving import Person

Act = Callable[[Application, Cinema, Person], None]


def put_real_halls(cinema: Cinema, share: float = 0.45) -> None:
    """Move the cinema into its real halls, at its real prices, ``share`` of the first showings sold."""
    prices = real_cinema().prices
    types = [
        TicketType(
            kind.id,
            kind.name,
            kind.note,
            kind.proof,
            OfferedTo.MEMBER if kind.members_only else OfferedTo.ANYONE,
            kind.max_per_booking,
        )
        for kind in prices.ticket_types
    ]
    evening = next(one for one in prices.price_lists if one.id == "evening")
    amounts = {(kind, zone): price for (zone, kind), price in evening.prices.items() if price is not None}
    sold = PriceList("evening", evening.name, "EUR", amounts, 50, 700)

    def fill(tx: Connection) -> None:
        catalogue.put_auditoriums(tx, list(real_halls().values()))
        catalogue.put_ticket_types(tx, types)
        catalogue.put_price_lists(tx, [sold])
        for hall_id in real_halls():
            showtime = showtime_in(cinema, hall_id)
            rows = [
                (showtime, seat, "sold" if state is SeatState.SOLD else "free")
                for seat, state in sold_in_real(hall_id, share).items()
            ]
            catalogue.put_seat_states(tx, rows)

    cinema.database.write(fill)
    cinema.facts.publish(ProgrammeChanged())


def showtime_in(cinema: Cinema, hall_id: str) -> str:
    """The next showtime in a hall."""
    found = cinema.services.programme.next_showings(60)
    return next(one.showtime.id for one in found if one.showtime.auditorium_id == hall_id)


def buying(hall_id: str = "salon", share: float = 0.45, **counts: int) -> Act:
    """On the tickets screen, with so many of each type."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        put_real_halls(cinema, share)
        checkout = application.services.checkout
        checkout.begin(showtime_in(cinema, hall_id), application.navigator.language)
        for kind, count in counts.items():
            checkout.set_count(kind, count)
        application.navigator.go(Step.TICKETS)
        person.rests()

    return act


def seated(hall_id: str = "salon", share: float = 0.45, wheelchairs: int = 0, **counts: int) -> Act:
    """On the seat map, the best seats chosen."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        buying(hall_id, share, **(counts or {"adult": 2}))(application, cinema, person)
        application.services.checkout.set_wheelchairs(wheelchairs)
        application.view_model(Step.TICKETS).goOn()  # type: ignore[attr-defined]
        person.rests(0.4)

    return act


def then(first: Act, *more: Act) -> Act:
    """One thing after another."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for one in (first, *more):
            one(application, cinema, person)

    return act


def offline(application: Application, cinema: Cinema, person: Person) -> None:
    """The connection goes."""
    cinema.goes_offline()
    cinema.facts.publish(ConnectionChanged(online=False))
    person.rests(0.1)


def chosen_are_taken(application: Application, cinema: Cinema, person: Person) -> None:
    """Somebody else buys the seats one is looking at."""
    basket = application.services.checkout.basket
    assert basket is not None
    cinema.sells(basket.showtime_id, list(basket.seat_ids))
    cinema.facts.publish(SeatsChanged((basket.showtime_id,)))
    person.rests(0.1)


def all_are_taken(application: Application, cinema: Cinema, person: Person) -> None:
    """Somebody buys the rest."""
    basket = application.services.checkout.basket
    assert basket is not None
    cinema.sells(basket.showtime_id, [seat.id for seat in real_halls()["salon"].seats])
    cinema.facts.publish(SeatsChanged((basket.showtime_id,)))
    person.rests(0.1)


def leave_a_gap(application: Application, cinema: Cinema, person: Person) -> None:
    """Choose seats so that a single one is left."""
    seats = application.view_model(Step.SEATS)
    for seat in ("hall-A-4", "hall-A-5"):
        seats.tap(seat)  # type: ignore[attr-defined]
    assert person.waits_until(lambda: bool(seats.noticeAction))  # type: ignore[attr-defined]


def give_one_back(application: Application, cinema: Cinema, person: Person) -> None:
    """Touch a chosen seat."""
    basket = application.services.checkout.basket
    assert basket is not None
    application.view_model(Step.SEATS).tap(basket.seat_ids[0])  # type: ignore[attr-defined]
    person.rests(0.1)


def review(application: Application, cinema: Cinema, person: Person) -> None:
    """Hold the seats."""
    application.view_model(Step.SEATS).goOn()  # type: ignore[attr-defined]
    person.waits_until(lambda: application.navigator.current is Step.REVIEW)


def reviewed(hall_id: str = "salon", share: float = 0.45, **counts: int) -> Act:
    """On the review, the seats held."""
    return then(seated(hall_id, share, **counts), review)


def waits(seconds: float) -> Act:
    """Time passes."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.clock.passes(seconds)
        application.idle.touch()
        application.heartbeat.beat()
        person.rests()

    return act


def pays(answer: PayOutcome | None = None, *, at_counter: bool = False) -> Act:
    """The terminal answers this; None: it approves."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        if answer is not None:
            cinema.terminal.answers.append(answer)
        view_model = application.view_model(Step.REVIEW)
        view_model.payAtCounter() if at_counter else view_model.pay()  # type: ignore[attr-defined]
        person.waits_until(application.background.idle)
        person.rests(0.1)

    return act


def card_is_awaited(application: Application, cinema: Cinema, person: Person) -> None:
    """The terminal waits for a card."""
    released = threading.Event()
    cinema.terminal.paying = lambda: released.wait(3) and None
    application.view_model(Step.REVIEW).pay()  # type: ignore[attr-defined]
    person.rests(0.1)


def paper(state: str) -> Act:
    """What became of the paper."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        reference = str(application.view_model(Step.DONE).reference)  # type: ignore[attr-defined]

        def put(tx: Connection) -> None:
            attempt = printing.latest(tx, reference)
            assert attempt is not None
            tx.execute("UPDATE print_attempt SET state = ? WHERE id = ?", (state, attempt.id))

        cinema.database.write(put)
        cinema.facts.publish(PrintChanged(reference))
        person.rests(0.1)

    return act


def printer(readiness: PrinterReadiness, *reasons: str) -> Act:
    """The printer says this of itself."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        report = PrinterReport(readiness, reasons, cinema.clock.now())
        cinema.database.write(lambda tx: printer_report.put(tx, report))
        cinema.facts.publish(PrinterChanged())
        person.rests(0.1)

    return act


no_paper = printer(PrinterReadiness.NOT_READY, "media-empty")
paper_is_put_in = printer(PrinterReadiness.READY)


def goes_on_without_paper(application: Application, cinema: Cinema, person: Person) -> None:
    """Their word."""
    application.view_model(Step.REVIEW).pay()  # type: ignore[attr-defined]
    person.rests(0.1)


PURCHASES: tuple[tuple[str, Act], ...] = (
    ("tickets", buying()),
    ("tickets-two", buying("palace", adult=2, child=1)),
    ("tickets-many", buying("kabinett", adult=8, child=2)),
    ("tickets-sold-out", then(buying(), all_are_taken)),
    ("tickets-offline", then(buying(), offline)),
    ("seats-salon", seated()),
    ("seats-palace", seated("palace")),
    ("seats-laterna", seated("laterna", wheelchairs=1, adult=3)),
    ("seats-kabinett", seated("kabinett")),
    ("seats-full", seated("salon", 0.9, adult=5)),
    ("seats-empty-hall", seated("palace", 0.0, adult=4)),
    ("seats-taken", then(seated(), chosen_are_taken)),
    ("seats-gap", then(seated("salon", 0.0), leave_a_gap)),
    ("seats-one-missing", then(seated("salon"), give_one_back)),
    ("review", reviewed()),
    ("review-many", reviewed("palace", 0.3, adult=4, child=3, senior=2)),
    ("review-soon-over", then(reviewed(), waits(262))),
    ("review-declined", then(reviewed(), pays(Declined("declined")))),
    ("seats-time-over", then(reviewed(), waits(301))),
    ("pay", then(reviewed(), card_is_awaited)),
    ("pay-unclear", then(reviewed(), pays(PaymentUnknown("silence")))),
    ("done-printing", then(reviewed(), pays())),
    ("done-printed", then(reviewed(), pays(), paper("printed"))),
    ("done-not-printed", then(reviewed("palace", adult=4), pays(), paper("not_printed"))),
    ("done-unknown", then(reviewed("palace", 0.3, adult=6, child=3), pays(), paper("unknown"))),
    ("review-no-paper", then(reviewed(), no_paper)),
    (
        "done-without-paper",
        then(reviewed("palace", adult=2), no_paper, goes_on_without_paper, pays(), paper_is_put_in),
    ),
    ("done-counter", then(reviewed(), pays(at_counter=True))),
)
