from datetime import UTC, datetime

import pytest

from sync.backoff import delay, http_date, retry_after_seconds

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("attempt", "chance", "seconds"),
    [
        (0, 0.0, 0.0),
        (0, 0.5, 0.5),
        (1, 0.5, 1.0),
        (2, 0.5, 2.0),
        (8, 0.5, 128.0),
        (9, 0.5, 150.0),
        (10_000, 0.5, 150.0),
        (-1, 0.5, 0.5),
    ],
)
def test_waiting_doubles_up_to_five_minutes(attempt: int, chance: float, seconds: float) -> None:
    assert delay(attempt, chance) == seconds


@pytest.mark.parametrize(("asked", "seconds"), [(0.0, 0.5), (7.0, 7.5), (900.0, 900.5), (10_000.0, 900.5), (-5.0, 0.5)])
def test_what_the_provider_asks_for_is_waited_for(asked: float, seconds: float) -> None:
    assert delay(3, 0.5, asked) == seconds


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0.0),
        (" 120 ", 120.0),
        ("901", 900.0),
        ("9" * 5_000, 900.0),
        ("-3", None),
        ("1.5", None),
        ("٣", None),
        ("soon", None),
        ("Mon, 23 Nov 2026 12:00:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0.0),
        ("Fri, 31 Dec 2199 23:59:59 GMT", 900.0),
        ("Mon, 23 Nov 99999 12:00:30 GMT", None),
    ],
)
def test_retry_after_is_read_in_both_forms(header: str | None, seconds: float | None) -> None:
    assert retry_after_seconds(header, NOON) == seconds


@pytest.mark.parametrize("text", [None, "", "yesterday", "Mon, 99 Nov 2026 12:00:00 GMT", "\x00"])
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert http_date(text) is None


def test_a_date_without_a_zone_is_utc() -> None:
    assert http_date("Mon, 23 Nov 2026 12:00:00 GMT") == http_date("Mon, 23 Nov 2026 12:00:00") == NOON
