"""An error that nobody expected: logged, and back to the first screen."""

import sys

import pytest

from kiosk.domain.journey import Step
from kiosk.errors import StoreError
from tests.ui.cinema import Cinema
from ui.application import Application
from ui.driving import Person
from ui.last_resort import LastResort


@pytest.fixture
def last_resort(application: Application, lumen: Cinema) -> LastResort:
    return LastResort(application.navigator, lumen.clock, application)


def fails(last_resort: LastResort, error: Exception) -> None:
    last_resort.take(type(error), error, None)


@pytest.mark.parametrize("error", [ValueError("a bug"), StoreError("no disk")])
def test_it_brings_the_first_screen_back(
    application: Application, person: Person, last_resort: LastResort, error: Exception
) -> None:
    person.taps("Touch to start")
    fails(last_resort, error)
    person.rests(0.02)
    assert application.navigator.current is Step.ATTRACT


def test_a_payment_under_way_goes_on(application: Application, person: Person, last_resort: LastResort) -> None:
    application.navigator.go(Step.PAY)
    fails(last_resort, ValueError("a bug"))
    person.rests(0.02)
    assert application.navigator.current is Step.PAY


def test_a_stream_of_errors_does_not_keep_customers_away(
    application: Application, person: Person, last_resort: LastResort, lumen: Cinema
) -> None:
    fails(last_resort, ValueError("a bug"))
    person.rests(0.02)
    person.taps("Touch to start")
    fails(last_resort, ValueError("the same bug"))
    person.rests(0.02)
    assert application.navigator.current is Step.FILMS
    lumen.clock.passes(3)
    fails(last_resort, ValueError("again"))
    person.rests(0.02)
    assert application.navigator.current is Step.ATTRACT


def test_it_takes_the_place_of_the_hook_and_gives_it_back(last_resort: LastResort) -> None:
    before = sys.excepthook
    last_resort.stand_in()
    assert sys.excepthook == last_resort.take
    last_resort.stand_down()
    assert sys.excepthook is before
