"""What time it surely is, and when a wall clock is believed."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.clock import Reading
from kiosk.domain.trusted_time import SureClock, Trust, Word, surely, trust, word
from tests.builders import NOON, FrozenClock

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WORD = Word(NOON, 1000.0, "this")


def reading(wall: timedelta, passed: float = 60.0, boot: str = "this") -> Reading:
    """A minute after the provider's word, with the wall clock ``wall`` away from the truth."""
    return Reading(NOON + timedelta(seconds=passed) + wall, 1000.0 + passed, boot)


@pytest.mark.parametrize(
    ("wall", "judged"),
    [
        (timedelta(0), Trust.VOUCHED),
        (timedelta(minutes=4), Trust.VOUCHED),
        (timedelta(minutes=-4), Trust.VOUCHED),
        (timedelta(hours=1), Trust.WRONG),
        (timedelta(hours=-1), Trust.WRONG),
        (timedelta(days=30), Trust.WRONG),
        (timedelta(days=365), Trust.WRONG),
        (EPOCH - NOON, Trust.WRONG),
    ],
)
def test_while_the_machine_runs_the_provider_s_word_is_carried_on(wall: timedelta, judged: Trust) -> None:
    assert trust(WORD, NOON, reading(wall)) is judged
    assert surely(WORD, reading(wall)) == NOON + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("wall", "judged"),
    [
        (timedelta(0), Trust.ALONE),
        (timedelta(days=365), Trust.ALONE),
        (timedelta(minutes=-1), Trust.ALONE),
        (timedelta(minutes=-10), Trust.WRONG),
        (EPOCH - NOON, Trust.WRONG),
    ],
)
def test_after_a_power_cut_only_a_time_that_has_passed_is_sure(wall: timedelta, judged: Trust) -> None:
    for after in (reading(wall, boot="next"), reading(wall + timedelta(minutes=2), passed=-60)):
        assert surely(WORD, after) is None
        assert trust(WORD, NOON, after) is judged


def test_a_kiosk_that_never_heard_a_time_has_only_its_own() -> None:
    assert trust(None, None, reading(timedelta(days=-9999))) is Trust.ALONE


@pytest.mark.parametrize("offset", [4e9, -4e9, float("inf")])
def test_a_time_centuries_away_is_no_time(offset: float) -> None:
    assert word(reading(timedelta(0)), offset) is None


def test_a_sure_clock_does_not_jump() -> None:
    clock = FrozenClock()
    sure = SureClock(Word(NOON, clock.monotonic(), "this"), clock)
    clock.jumps(86_400 * 365)
    clock.passes(10)
    assert sure.now() == NOON + timedelta(seconds=10)
