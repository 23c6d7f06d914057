"""Opening hours by the cinema's clock: past midnight, over whole days, and in the nights that the clocks change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.opening_hours import Closed, closed_at, read_hours

BERLIN = ZoneInfo("Europe/Berlin")
EVENINGS = ("16:00-23:30",) * 4 + ("16:00-01:30", "10:00-01:30", "closed")
LATE = ("closed",) * 5 + ("20:00-02:30", "closed")
"""Of the one night in spring without a 02:30, and of the one in autumn with two."""


def at(text: str) -> datetime:
    """By Berlin's clock; a time that comes twice is the first, with "*" the second."""
    moment = datetime.fromisoformat(text.rstrip("*")).replace(tzinfo=BERLIN, fold=text.endswith("*"))
    return moment.astimezone(UTC)


@pytest.mark.parametrize(
    ("week", "now", "opens_at"),
    [
        (EVENINGS, "2026-03-02 15:59", "2026-03-02 16:00"),
        (EVENINGS, "2026-03-02 16:00", None),
        (EVENINGS, "2026-03-02 23:29", None),
        (EVENINGS, "2026-03-02 23:30", "2026-03-03 16:00"),
        (EVENINGS, "2026-03-07 01:29", None),  # Friday's night
        (EVENINGS, "2026-03-07 01:30", "2026-03-07 10:00"),
        (EVENINGS, "2026-03-08 01:00", None),  # Saturday's night, on a Sunday that is closed
        (EVENINGS, "2026-03-08 01:30", "2026-03-09 16:00"),
        (EVENINGS, "2026-03-08 16:00", "2026-03-09 16:00"),
        (("",) * 7, "2026-03-08 04:00", None),
        (("", "10:00-24:00", *("",) * 5), "2026-03-02 23:59", None),
        (("", "10:00-24:00", *("",) * 5), "2026-03-03 00:00", "2026-03-03 10:00"),
        (("", "10:00-24:00", *("",) * 5), "2026-03-04 00:00", None),
        (("06:00-06:00", *("closed",) * 6), "2026-03-03 05:59", None),
        (("06:00-06:00", *("closed",) * 6), "2026-03-03 06:00", "2026-03-09 06:00"),
        (LATE, "2026-03-29 01:59", None),
        (LATE, "2026-03-29 03:29", None),  # half past two is left out: an hour after half past one
        (LATE, "2026-03-29 03:30", "2026-04-04 20:00"),
        (LATE, "2026-10-25 02:29", None),
        (LATE, "2026-10-25 02:29*", None),
        (LATE, "2026-10-25 02:30*", "2026-10-31 20:00"),
        (("02:15-05:00",) * 7, "2026-10-25 02:20", None),  # opens the first time
        (("02:15-05:00",) * 7, "2026-03-29 03:15", None),
    ],
)
def test_a_week_at_a_moment(week: tuple[str, ...], now: str, opens_at: str | None) -> None:
    found = closed_at([read_hours(text) for text in week], at(now), BERLIN)
    assert found == (Closed(at(opens_at).astimezone(BERLIN)) if opens_at else None)


def test_a_week_without_hours_has_no_next_time() -> None:
    assert closed_at([read_hours("closed")] * 7, at("2026-03-02 12:00"), BERLIN) == Closed(None)


@pytest.mark.parametrize("text", ["10", "10:00", "ten-eleven", "10:00-11:00-12:00"])
def test_what_is_no_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"unpack|invalid literal"):
        read_hours(text)
