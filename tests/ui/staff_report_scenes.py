"""The day's figures in every state."""

from collections.abc import Callable
from datetime import timedelta

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.journey import Step
from kiosk.domain.staff import Role, StaffMember
from kiosk.services.day_report import Closed, Difference
from tests.kiosk.day import Till
from tests.ui.cinema import Cinema
from ui.application import Application
from ui.driving import Person

Act = Callable[[Application, Cinema, Person], None]
ADA = StaffMember("1", "Ada Lovelace", Role.BOTH)


def till_of(place: Cinema) -> Till:
    """Somebody who sells at this cinema's kiosk."""
    return Till(place.database, place.clock, place.services.staff.day_reports)


def sold_a_lot(place: Cinema) -> Till:
    """Yesterday was closed; today has some of everything."""
    till, reports = till_of(place), place.services.staff.day_reports
    shows = _shows(place)
    for day, by in enumerate(("Grace Hopper", "Ada Lovelace", "Annunziata Prosdocimi-Katzenellenbogen")):
        till.sells([("adult", 1200)] * (day + 2), show=shows[day])
        assert isinstance(reports.close(by, day), Closed)
        place.clock.passes(timedelta(hours=2).total_seconds())
    late = till.sells([("adult", 1200), ("child", 800)], fee=100, show=shows[0])
    for number, show in enumerate(shows * 2):
        till.sells([("adult", 1200), ("senior", 1000), ("child", 800)][: 1 + number % 3], fee=50, show=show)
    till.sells([("adult", 1200)] * 2, show=shows[1], online=False)
    till.becomes_a_voucher(till.sells([("senior", 1000)], show=shows[2]))
    till.refunds(late, kept=100)
    return till


def _shows(place: Cinema) -> list[str]:
    return [showing.showtime.id for showing in place.services.programme.next_showings(9)]


def opens(language: str = "en") -> Act:
    """A manager opens the page."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.language.choose(language)
        application.staff.knock()
        application.staff.admit(ADA)
        application.staff.open("day_report")
        assert person.waits_until(lambda: bool(model(application).ready))  # type: ignore[attr-defined]

    return act


def after(prepare: Callable[[Cinema], object], act: Act, *then: Act) -> Act:
    """The same, in a kiosk with a past."""

    def prepared(application: Application, cinema: Cinema, person: Person) -> None:
        prepare(cinema)
        for one in (act, *then):
            one(application, cinema, person)

    return prepared


def model(application: Application) -> object:
    """The page's view model."""
    assert application.navigator.current is Step.STAFF
    return application.staff.page_model("day_report")


def counts(application: Application, cinema: Cinema, person: Person) -> None:
    """Something is missing in the till."""
    model(application).ask("count")  # type: ignore[attr-defined]
    for digit in "1150":
        model(application).till.strike(digit)  # type: ignore[attr-defined]


def asks(what: str) -> Act:
    """A question stands over the page."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        model(application).ask(what)  # type: ignore[attr-defined]

    return act


def looks_back(application: Application, cinema: Cinema, person: Person) -> None:
    """A day that was closed."""
    model(application).look(2)  # type: ignore[attr-defined]
    assert person.waits_until(lambda: model(application).number == 2)  # type: ignore[attr-defined]


def owes(cinema: Cinema) -> None:
    """Somebody is to pay at the counter, and nobody counted."""
    till = till_of(cinema)
    till.sells([("adult", 1200)], method=PaymentMethod.COUNTER, show=_shows(cinema)[0])


def with_the_till(cinema: Cinema) -> None:
    """Somebody is to pay at the counter, and somebody counted."""
    till = sold_a_lot(cinema)
    till.sells([("adult", 1200)] * 2, method=PaymentMethod.COUNTER, show=_shows(cinema)[0])
    cinema.services.staff.day_reports.count("Grace Hopper", "EUR", 2350, Difference.CHANGE)


DAY_REPORT: tuple[tuple[str, Act], ...] = (
    ("staff-report", after(with_the_till, opens())),
    ("staff-report-german", after(with_the_till, opens("de"))),
    ("staff-report-empty", opens()),
    ("staff-report-closed-day", after(sold_a_lot, opens(), looks_back)),
    ("staff-report-close", after(owes, opens(), asks("close"))),
    ("staff-report-count-german", after(with_the_till, opens("de"), counts)),
)
REPORT_TRIED = ("staff-report-german", "staff-report-count-german")
