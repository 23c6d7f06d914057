"""Ten thousand thoughtless acts: no way out, no second window, no dead end, and back to the first screen each time."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.journey import Step
from kiosk.domain.staff import Role, StaffMember
from tests.ui.cinema import cinema
from tests.ui.monkey import Monkey
from tests.ui.returning_scenes import elsewhere
from ui.application import build

ACTS = 10_000
MONKEYS = 4
VISITS = 8
"""How often each is dragged away from the kiosk, and another comes."""
FIRST_SCREENS = (Step.ATTRACT, Step.OUT_OF_ORDER)
LONGEST_SECONDS = 300
"""Of quiet: whoever signs in looks at a phone for three minutes before anybody asks; elsewhere it is 90 s."""
TIMES = 100 if os.environ.get("PROVE") else 1


@pytest.fixture
def monkey(request: pytest.FixtureRequest, tmp_path: Path, qapp: QGuiApplication) -> Iterator[Monkey]:
    place = cinema(tmp_path / "state", sign_in=True)
    elsewhere(place)
    face = build(place.services, size=(540, 960))
    face.window.show()
    yield Monkey(face, place, request.param)
    face.close()


@pytest.mark.parametrize("monkey", range(MONKEYS * TIMES), indirect=True)
def test_a_monkey_finds_no_way_out_and_no_dead_end(monkey: Monkey) -> None:
    seen: set[Step] = set()
    for _ in range(VISITS):
        for _ in range(ACTS // MONKEYS // VISITS):
            monkey.acts()
            seen.add(monkey.application.navigator.current)
            assert_locked_in(monkey)
        assert comes_back(monkey) <= LONGEST_SECONDS, monkey.did
        assert not monkey.application.services.sign_in.member, "somebody is still signed in"
    assert len(seen) >= 8, f"it saw too little to prove anything: {seen}"


def assert_locked_in(monkey: Monkey) -> None:
    assert QGuiApplication.topLevelWindows() == [monkey.application.window], monkey.did
    assert monkey.application.window.isVisible(), monkey.did
    assert not monkey.application.staff.admitted, monkey.did
    assert monkey.application.warnings == [], monkey.did


def comes_back(monkey: Monkey) -> float:
    """Leave the kiosk alone until its first screen is back; returns for how many seconds."""
    quiet = 0.0
    while monkey.application.navigator.current not in FIRST_SCREENS and quiet <= LONGEST_SECONDS:
        monkey.place.clock.passes(5)
        quiet += 5
        monkey.waits_until(monkey.application.background.idle)
        monkey.application.heartbeat.beat()
        monkey.rests()
    return quiet


@pytest.mark.parametrize("monkey", [0], indirect=True)
def test_the_watch_would_notice_a_monkey_that_got_in(monkey: Monkey) -> None:
    monkey.application.staff.knock()
    monkey.application.staff.admit(StaffMember("1", "Ada", Role.BOTH))
    with pytest.raises(AssertionError):
        assert_locked_in(monkey)
    assert comes_back(monkey) <= LONGEST_SECONDS
    assert_locked_in(monkey)
