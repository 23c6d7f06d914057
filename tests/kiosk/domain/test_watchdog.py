"""When a program is past helping itself."""

import pytest

from kiosk.domain.watchdog import LIMITS, Part, stalled


@pytest.mark.parametrize("part", list(Part))
def test_each_part_may_be_silent_for_so_long_and_no_longer(part: Part) -> None:
    silent = dict.fromkeys(Part, 0.0)
    assert stalled({**silent, part: LIMITS[part]}) == ()
    assert stalled({**silent, part: LIMITS[part] + 0.1}) == (part,)


def test_what_has_not_begun_is_not_missed() -> None:
    assert stalled({}) == ()
    assert stalled({Part.SCREEN: 11.0}) == (Part.SCREEN,)
