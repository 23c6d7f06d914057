"""The day's figures at the screen: a manager closes the day, counts, prints and saves; nobody else sees them."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.money import Money
from kiosk.domain.staff import Role, StaffMember
from kiosk.facts import BookingChanged, PrintChanged
from kiosk.store import printing
from tests.ui.cinema import Cinema, cinema
from tests.ui.staff_report_scenes import ADA, looks_back, model, opens, sold_a_lot, till_of
from ui.application import Application, build
from ui.driving import Person
from ui.staff.till_count import TillCountViewModel


@pytest.fixture
def place(tmp_path: Path, qapp: QGuiApplication) -> Cinema:
    return cinema(tmp_path / "state")


@pytest.fixture
def face(place: Cinema) -> Iterator[Application]:
    application = build(place.services, size=(1080, 1920))
    application.window.show()
    yield application
    application.close()
    gc.collect()
    assert application.warnings == []


def test_a_manager_counts_the_till_closes_the_day_prints_and_saves_it(face: Application, place: Cinema) -> None:
    person, reports = Person(face), place.services.staff.day_reports
    till = till_of(place)
    show = place.services.programme.next_showings(1)[0].showtime.id
    till.sells([("adult", 1200)], method=PaymentMethod.COUNTER, show=show)
    opens()(face, place, person)
    person.waits_for("€12.00")
    late = till.sells([("child", 800)], show=show)
    place.facts.publish(BookingChanged(late))
    person.waits_for("€20.00")

    person.taps("Count the till")
    for digit in "1150":
        person.taps(digit)
    assert not person.can_touch("Write it down")
    person.taps("Wrong change was given")
    person.taps("Write it down")
    person.waits_for("What you counted is written down.")
    person.waits_for("Counted by Ada Lovelace")
    [counted] = reports.today().cash_ups
    assert (counted.by, counted.difference, counted.reason) == ("Ada Lovelace", -50, "change")

    person.taps("Close the day (Z)")
    person.taps("Cancel")
    assert reports.last_number() == 0
    after = till.sells([("adult", 300)], method=PaymentMethod.COUNTER, show=show)
    place.facts.publish(BookingChanged(after))
    person.waits_for("Not counted since")
    person.taps("Close the day (Z)")
    person.waits_for("Guests were to pay €3.00 at the counter that nobody has counted yet.")
    person.taps("Cancel")
    person.taps("Close the day (Z)")
    person.taps("Close the day")
    person.waits_for("Day closed: Z1")
    closing = reports.closing(1)
    assert closing is not None
    assert (closing.by, closing.takings[0].turnover) == ("Ada Lovelace", 2300)

    person.taps("Print")
    person.waits_for("It is being printed.")
    with place.database.read() as tx:
        [attempt] = printing.reserved(tx)
    assert attempt.booking_reference == "day-report/1/en"
    place.database.write(lambda tx: printing.move(tx, attempt.id, "not_printed", "media-empty"))
    place.facts.publish(PrintChanged(attempt.booking_reference))
    person.waits_for("The printer did not print it.")

    person.taps("Save to a stick")
    person.waits_for("Put a USB stick into the kiosk first.")
    sticks = place.database.path.parent / "sticks"
    for name in ("BLUE", "RED"):
        (sticks / name).mkdir(parents=True)
    person.taps("Save to a stick")
    person.waits_for("Which stick?")
    person.taps("RED")
    person.waits_for("2026-03-02-lobby-1-Z0001.pdf")
    assert sorted(one.suffix for one in (sticks / "RED").iterdir()) == [".csv", ".pdf"]

    person.taps("The day so far")
    person.waits_for("Nothing was sold")
    person.taps("Close the day (Z)")
    person.taps("Close the day")
    person.waits_for("Close a day without sales?")
    person.taps("Close the day")
    person.waits_for("Day closed: Z2")


def test_what_was_given_back_is_typed_as_that(qapp: QGuiApplication) -> None:
    owner = QObject()
    till = TillCountViewModel(owner)
    till.begin(Money(-1200, "EUR"), "en")
    for digit in "1200":
        till.strike(digit)
    assert (till.gaveBack, till.difference, till.result) == (True, "", ("EUR", -1200, None))


def test_figures_are_for_managers_and_gone_with_them(face: Application, place: Cinema) -> None:
    person = Person(face)
    sold_a_lot(place)
    face.staff.knock()
    face.staff.admit(StaffMember("2", "Grace Hopper", Role.TECHNICIAN))
    face.staff.open("day_report")
    assert face.staff.page == ""
    face.staff.leave()

    opens()(face, place, person)
    looks_back(face, place, person)
    place.services.staff.day_reports.close("Grace", 3)
    model(face).look(0)  # type: ignore[attr-defined]
    person.waits_for("Z4, 2 March 2026")
    face.staff.leave()
    assert not model_of_nobody(face).ready  # type: ignore[attr-defined]
    assert model_of_nobody(face).days.count == 0  # type: ignore[attr-defined]
    model_of_nobody(face).close()  # type: ignore[attr-defined]
    person.rests(0.05)
    assert place.services.staff.day_reports.last_number() == 4
    face.staff.admit(ADA)


def model_of_nobody(face: Application) -> object:
    """The page's view model once nobody is signed in."""
    return face.staff.page_model("day_report")
