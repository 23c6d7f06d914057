"""Money and times as people of each language write them."""

from datetime import UTC, date, datetime

import pytest

from kiosk.domain.money import Money
from kiosk.formatting import ShortDay, clock_time, full_date, long_date, money, percent, short_day


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


def test_a_date_on_a_receipt_has_its_year() -> None:
    assert full_date(date(2026, 11, 23), "en") == "23 November 2026"
    assert full_date(date(2026, 11, 23), "de") == "23. November 2026"


@pytest.mark.parametrize(
    ("basis_points", "language", "written"),
    [(700, "en", "7%"), (700, "de", "7\xa0%"), (250, "de", "2,5\xa0%"), (0, "en", "0%"), (1925, "en", "19.25%")],
)
def test_a_tax_rate_is_written_in_full(basis_points: int, language: str, written: str) -> None:
    assert percent(basis_points, language) == written
