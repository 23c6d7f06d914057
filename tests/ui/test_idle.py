"""Nobody is there any more: the warning that one touch ends, and the wipe."""

from kiosk.domain.journey import Step
from tests.ui.cinema import Cinema
from ui.application import Application
from ui.driving import Person


def test_a_warning_covers_the_screen_and_one_touch_ends_it(
    application: Application, person: Person, lumen: Cinema
) -> None:
    person.taps("Touch to start")
    lumen.clock.passes(61)
    application.heartbeat.beat()
    person.waits_for("Are you still there?")
    assert not person.can_touch("Metropolis")
    person.taps("Go on")
    person.rests()
    assert not person.sees("Are you still there?")
    assert application.navigator.current is Step.FILMS


def test_it_counts_down_and_then_everything_is_wiped(application: Application, person: Person, lumen: Cinema) -> None:
    person.taps("Touch to start")
    person.taps("19:00, Metropolis, Palace")
    lumen.clock.passes(75)
    application.heartbeat.beat()
    assert application.idle.secondsLeft == 15
    lumen.clock.passes(16)
    application.heartbeat.beat()
    person.rests()
    assert application.navigator.current is Step.ATTRACT
    assert lumen.services.checkout.basket is None
    assert not person.sees("Are you still there?")


def test_every_touch_counts_as_somebody_being_there(application: Application, person: Person, lumen: Cinema) -> None:
    person.taps("Touch to start")
    for _ in range(4):
        lumen.clock.passes(50)
        person.taps("By time")
        application.heartbeat.beat()
    assert not application.idle.warning


def test_the_first_screen_is_never_interrupted(application: Application, lumen: Cinema) -> None:
    lumen.clock.passes(3600)
    application.heartbeat.beat()
    assert not application.idle.warning


def test_the_first_screen_moves_on_to_the_next_film(application: Application, person: Person) -> None:
    attract = application.view_model(Step.ATTRACT)
    first = attract.property("title")
    for _ in range(9):
        application.heartbeat.beat()
    assert attract.property("title") not in ("", first)
