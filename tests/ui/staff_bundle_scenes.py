"""The pages that support and replacing a kiosk are about."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.bootstrap import swap
from kiosk.config import Config
from kiosk.domain.out_of_service import WhyOutOfService
from kiosk.domain.staff import Role, StaffMember
from kiosk.services.swap_desk import REQUEST_FILE
from printing.keys import SITE_KEYS, prepare_keys
from tests.sync import sales
from tests.ui.cinema import Cinema
from ui.application import Application
from ui.driving import Person

Act = Callable[[Application, Cinema, Person], None]
ADA = StaffMember("1", "Ada Lovelace", Role.BOTH)


def opens(page: str) -> Act:
    """A technician opens it."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.staff.knock()
        application.staff.admit(ADA)
        application.staff.open(page)
        assert person.waits_until(lambda: cinema_is_quiet(application))

    return act


def cinema_is_quiet(application: Application) -> bool:
    """Whether the page has what it waits for."""
    return bool(application.background.idle())


def a_stick_that_asks(cinema: Cinema) -> Path:
    """Plug in a stick that a new machine wrote its request to; returns its folder."""
    folder = cinema.database.path.parent
    stick = folder / "sticks" / "FOYER"
    stick.mkdir(parents=True)
    prepare_keys(folder / "keys", "lumen", "lobby-1")
    new = Config(state=str(folder.parent / f"{folder.name}-new"))
    swap.make_request(new, stick / REQUEST_FILE, folder / "keys" / SITE_KEYS)
    return stick


def waiting(application: Application, cinema: Cinema, person: Person) -> None:
    """Something waits, and it is being emptied."""
    showing = cinema.services.programme.next_showings(1)[0]
    with cinema.database.read() as tx:
        (seat,) = tx.execute("SELECT id FROM seat WHERE auditorium_id = ? LIMIT 1", (showing.showtime.auditorium_id,))
    sales.sell(cinema.database, seat["id"], showtime_id=showing.showtime.id, at=cinema.clock.now())
    cinema.services.staff.out_of_service.switch_off("Ada Lovelace", WhyOutOfService.DRAINING)
    opens("swap")(application, cinema, person)


def asked(application: Application, cinema: Cinema, person: Person) -> None:
    """A stick with a request is there."""
    a_stick_that_asks(cinema)
    opens("swap")(application, cinema, person)
    person.taps(QCoreApplication.translate("SwapPage", "Look for the request"))
    assert person.waits_until(lambda: cinema_is_quiet(application))


STAFF_BUNDLE: tuple[tuple[str, Act], ...] = (
    ("bundle", opens("bundle")),
    ("swap", opens("swap")),
    ("swap-draining", waiting),
    ("swap-asked", asked),
)
BUNDLE_TRIED = ("swap-draining-german",)
