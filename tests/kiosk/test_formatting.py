"""Money and times as people of each language write them."""

from datetime import UTC, date, datetime

import pytest

from kiosk.domain.money import Money
from kiosk.formatting import ShortDay, clock_time, long_date, money, short_day


@pytest.mark.parametrize(
    ("language", "amount", "day"),
    [
        ("en", "€12.50", "Monday, 23 November"),
        ("de", "12,50\xa0€", "Montag, 23. November"),
        ("fr", "12,50\xa0€", "lundi 23 novembre"),
        ("es", "12,50\xa0€", "lunes, 23 de noviembre"),
        ("xx", "€12.50", "Monday, 23 November"),
    ],
)
def test_each_language_has_its_own_way(language: str, amount: str, day: str) -> None:
    assert money(Money(1250, "EUR"), language) == amount
    assert long_date(date(2026, 11, 23), language) == day


def test_a_programme_is_written_in_24_hours() -> None:
    at = datetime(2026, 11, 23, 20, 5, tzinfo=UTC)
    assert clock_time(at, "en") == clock_time(at, "de") == "20:05"


def test_money_without_minor_units_has_none() -> None:
    assert money(Money(1250, "JPY"), "en") == "JP¥1,250"


def test_a_day_in_a_strip_is_short() -> None:
    assert short_day(date(2026, 11, 23), "en") == ShortDay("Mon", "23 Nov")
