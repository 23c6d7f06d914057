"""From the first screen on: where a touch leads, and how everything is wiped."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QColor

from kiosk.config import Look
from kiosk.domain.availability import OfflineSales, offline_sales
from kiosk.domain.journey import Step
from kiosk.domain.rights import OfflineMode
from kiosk.facts import ConnectionChanged, HealthChanged, ProgrammeChanged, RightsChanged
from kiosk.services.health import OutOfOrder
from tests.ui.cinema import Cinema, cinema
from tests.ui.offline_scenes import keep
from ui.application import Application, build
from ui.driving import CannotTouch, Person
from ui.viewmodels.navigator import next_step, offline_text


def test_touching_the_first_screen_shows_what_is_on(application: Application, person: Person) -> None:
    person.taps("Touch to start")
    assert application.navigator.current is Step.FILMS
    assert person.sees("Metropolis")


def test_a_showtime_on_the_poster_wall_leads_straight_to_the_tickets(
    application: Application, person: Person, lumen: Cinema
) -> None:
    person.taps("Touch to start")
    person.taps("19:00, Metropolis, Palace")
    assert application.navigator.current is Step.TICKETS
    basket = lumen.services.checkout.basket
    assert basket is not None
    assert basket.showtime_id == "palace-0302-1900"


def test_a_film_can_be_read_about_and_left_again(application: Application, person: Person) -> None:
    person.taps("Touch to start")
    person.taps("Metropolis")
    assert person.sees("Directed by Fritz Lang")
    person.taps("Back")
    assert application.navigator.current is Step.FILMS


def test_back_from_the_tickets_leads_to_where_the_showtime_was_chosen(application: Application, person: Person) -> None:
    person.taps("Touch to start")
    person.taps("Metropolis")
    person.taps("19:00, Metropolis, Palace")
    assert application.navigator.current is Step.TICKETS
    person.taps("Back")
    assert application.navigator.current is Step.FILM
    assert person.sees("Directed by Fritz Lang")
    person.taps("Back")
    person.taps("19:00, Metropolis, Palace")
    person.taps("Back")
    assert application.navigator.current is Step.FILMS


def test_the_first_board_leads_straight_to_the_tickets(application: Application, person: Person) -> None:
    person.taps("18:00, Sherlock Jr., Laterna")
    assert application.navigator.current is Step.TICKETS


def test_starting_over_gives_the_basket_up(application: Application, person: Person, lumen: Cinema) -> None:
    person.taps("Touch to start")
    person.taps("19:00, Metropolis, Palace")
    person.waits_for("Start over")
    person.taps("Start over")
    assert application.navigator.current is Step.ATTRACT
    assert lumen.services.checkout.basket is None


def test_the_end_of_a_session_forgets_language_filters_and_comfort(application: Application, person: Person) -> None:
    person.taps("Deutsch")
    person.taps("Nach Zeit")
    application.accessibility.setLook("contrast")
    person.taps("Zurück")
    person.taps("Touch to start")
    assert person.sees("What would you like to see?")
    assert application.accessibility.look == "dark"
    assert application.view_model(Step.FILMS).property("browse") == "by_film"


def test_the_next_guest_finds_every_list_at_its_beginning(application: Application, person: Person) -> None:
    def offers_tomorrow() -> bool:
        return any("Tomorrow" in name for name in person.touchable_names())

    def glides() -> bool:
        before = person.find("Later days").mapToScene(QPointF())
        person.rests(0.05)
        return person.find("Later days").mapToScene(QPointF()) != before

    person.taps("Touch to start")
    assert person.waits_until(lambda: person.can_touch("Later days") and not glides())
    person.taps("Later days")
    assert person.waits_until(lambda: not offers_tomorrow())

    application.navigator.end()
    person.taps("Touch to start")

    assert person.waits_until(offers_tomorrow)


def test_a_language_is_spoken_at_once_everywhere(application: Application, person: Person) -> None:
    person.taps("Touch to start")
    person.taps("Language: English")
    person.taps("Deutsch")
    assert person.sees("Was möchten Sie sehen?")
    assert person.sees("Das Cabinet des Dr. Caligari")
    assert person.sees("Heute")
    assert not person.sees("Help")


def test_a_day_and_a_filter_change_what_is_shown(application: Application, person: Person) -> None:
    person.taps("Touch to start")
    person.taps("Thursday, 5 March")
    shown = set(person.reads())
    person.taps("Today, Monday, 2 March")
    assert shown != set(person.reads())


def test_keys_reach_what_touches_do(application: Application, person: Person) -> None:
    person.taps("Touch to start")
    for _ in range(60):
        person.presses(Qt.Key.Key_Tab)
        focused = application.window.activeFocusItem()
        if focused.property("name") == "Help":
            break
    person.presses(Qt.Key.Key_Space)
    assert person.sees("How it works")


def test_a_second_strike_at_the_same_place_does_not_count(application: Application) -> None:
    person = Person(application, hurried=False)
    person.taps("Touch to start")
    person.taps("By time")
    films = application.view_model(Step.FILMS)
    person.taps("By film")
    assert films.property("browse") == "by_film"
    person.taps("Help")
    person.taps("Close")
    person.taps("Help")  # elsewhere in between: not a second strike
    assert person.sees("How it works")


def test_what_cannot_be_touched_says_why(application: Application, person: Person) -> None:
    with pytest.raises(CannotTouch, match=r"nothing is called 'Popcorn'; on the screen are: .*Touch to start"):
        person.taps("Popcorn")
    person.taps("Touch to start")
    with pytest.raises(CannotTouch, match="'Touch to start' is hidden"):
        person.taps("Touch to start")
    person.taps("Help")
    with pytest.raises(CannotTouch, match=r"'Metropolis' is (disabled|covered)"):
        person.taps("Metropolis")


def test_the_banner_comes_and_goes_with_the_connection(application: Application, person: Person, lumen: Cinema) -> None:
    person.taps("Touch to start")
    lumen.goes_offline()
    lumen.facts.publish(ConnectionChanged(online=False))
    person.waits_for("Nothing can be sold here until it is back.")
    keep(lumen, "palace-0302-1900", ("A1", "A2"))
    lumen.facts.publish(RightsChanged(("palace-0302-1900",)))
    person.waits_for("This kiosk can still sell the seats kept for it.")
    lumen.clock.passes(4 * 3600)  # that showing is over
    lumen.facts.publish(RightsChanged(("palace-0302-1900",)))
    person.waits_for("Nothing can be sold here until it is back.")
    lumen.goes_online()
    lumen.facts.publish(ConnectionChanged(online=True))
    assert person.waits_until(lambda: not person.sees("No connection"))


def test_trouble_takes_an_idle_kiosk_out_of_order_and_its_end_brings_it_back(
    application: Application, person: Person, lumen: Cinema
) -> None:
    mode = lumen.services.config.state_folder.stat().st_mode
    try:
        lumen.clock.jumps(-3600)
        lumen.facts.publish(HealthChanged())
        person.rests(0.05)
        if lumen.services.health.selling() is OutOfOrder.CLOCK_WRONG:
            person.waits_for("This kiosk is resting")
    finally:
        lumen.clock.jumps(3600)
        lumen.services.config.state_folder.chmod(mode)
    lumen.facts.publish(HealthChanged())
    person.waits_for("Touch to start")


def test_a_first_pull_opens_the_kiosk(application: Application, person: Person, lumen: Cinema) -> None:
    lumen.facts.publish(ProgrammeChanged())
    person.rests()
    assert application.navigator.current is Step.ATTRACT


@pytest.mark.parametrize(
    ("colour", "shown", "complaints"), [("#7FD4FF", "#7FD4FF", 0), ("#402020", "#FFB547", 1), ("", "#FFB547", 0)]
)
def test_the_cinema_s_colour_is_used_if_it_can_be_read(
    lumen: Cinema, caplog: pytest.LogCaptureFixture, colour: str, shown: str, complaints: int
) -> None:
    config = msgspec.structs.replace(lumen.services.config, look=Look(colour))
    face = build(replace(lumen.services, config=config), size=(1080, 1920))
    theme = face.engine.singletonInstance("Foyer.Theme", "Theme")
    assert isinstance(theme, QObject)
    amber = theme.property("amber")
    face.close()
    assert amber == QColor(shown)
    assert len([record for record in caplog.records if "colour is not used" in record.message]) == complaints


@pytest.mark.parametrize(
    ("step", "trouble", "expected"),
    [
        (Step.ATTRACT, None, Step.ATTRACT),
        (Step.ATTRACT, OutOfOrder.DISK_FULL, Step.OUT_OF_ORDER),
        (Step.SEATS, OutOfOrder.DISK_FULL, Step.SEATS),
        (Step.OUT_OF_ORDER, None, Step.ATTRACT),
        (Step.OUT_OF_ORDER, OutOfOrder.CLOCK_WRONG, Step.OUT_OF_ORDER),
    ],
)
def test_trouble_moves_only_a_kiosk_that_nobody_uses(step: Step, trouble: OutOfOrder | None, expected: Step) -> None:
    assert next_step(step, trouble) is expected


@pytest.mark.parametrize(
    ("step", "sales", "held", "words"),
    [
        (Step.FILMS, OfflineSales.KEPT_SEATS, False, "This kiosk can still sell the seats kept for it."),
        (Step.FILMS, OfflineSales.ANY_SEAT, False, "This kiosk can still sell tickets."),
        (Step.FILMS, OfflineSales.NOTHING, False, "Nothing can be sold here until it is back."),
        (Step.REVIEW, OfflineSales.NOTHING, True, "Your seats are kept for you all the same."),
        (Step.DONE, OfflineSales.NOTHING, False, "Your booking is safe all the same."),
    ],
)
def test_the_banner_says_what_it_means_for_this_customer(
    step: Step, sales: OfflineSales, words: str, *, held: bool
) -> None:
    assert offline_text(step, sales, held=held) == f"No connection to the box office. {words}"


@pytest.mark.parametrize(
    ("kept", "mode", "expected"),
    [
        (0, OfflineMode.ALLOTMENT, OfflineSales.NOTHING),
        (1, OfflineMode.ALLOTMENT, OfflineSales.KEPT_SEATS),
        (1, OfflineMode.REFUSE, OfflineSales.NOTHING),
        (0, OfflineMode.RISK, OfflineSales.ANY_SEAT),
    ],
)
def test_what_is_sold_offline_follows_from_the_seats_kept(kept: int, mode: OfflineMode, expected: OfflineSales) -> None:
    assert offline_sales(kept, mode) is expected


def test_before_the_first_programme_there_is_nothing_to_say_of_the_connection(tmp_path: Path, qapp: object) -> None:
    place = cinema(tmp_path / "state", empty=True)
    place.goes_offline()
    face = build(place.services, size=(1080, 1920))
    said = face.navigator.connectionText
    face.close()
    assert said == ""


def test_out_of_order_speaks_the_language_one_touches_and_its_own_again_when_left_alone(
    tmp_path: Path, qapp: object
) -> None:
    place = cinema(tmp_path / "state", trouble=OutOfOrder.DISK_FULL)
    face = build(place.services, size=(1080, 1920))
    face.window.show()
    person = Person(face)
    person.waits_for("This kiosk is resting")
    person.taps("Deutsch")
    person.waits_for("Dieser Automat")
    place.clock.passes(61)
    face.heartbeat.beat()
    person.waits_for("This kiosk is resting")
    assert face.navigator.current is Step.OUT_OF_ORDER
    face.close()
