"""Money, dates and times as people of a language write them; the same on screen, paper and mail (CLDR, by Babel)."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_currency, format_percent, get_currency_precision

from kiosk.domain.money import Money


@dataclass(frozen=True, slots=True)
class ShortDay:
    """A day in a strip of days: "Mon", "23 Nov"."""

    weekday: str
    day: str


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-" if "-" in language else "_")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


@lru_cache(maxsize=16)
def _for_times(language: str) -> Locale:
    # A cinema's programme is written in 24 hours; plain "en" would be American.
    return Locale("en", "GB") if language == "en" else _locale(language)


def minor_digits(currency: str) -> int:
    """How many digits of an amount in minor units stand behind the point: 2 for EUR, 0 for JPY."""
    return int(get_currency_precision(currency))


@lru_cache(maxsize=1024)
def _currency(minor: int, currency: str, language: str) -> str:
    amount = Decimal(minor).scaleb(-minor_digits(currency))
    return str(format_currency(amount, currency, locale=_for_times(language)))


def money(amount: Money, language: str) -> str:
    """ "€12.00", "12,00 €" …"""
    return _currency(amount.minor, amount.currency, language)


def decimal(amount: Money) -> str:
    """ "12.00", "-0.50", "900": for machines, with as many places as the currency has."""
    return str(Decimal(amount.minor).scaleb(-get_currency_precision(amount.currency)))


def places(currency: str) -> int:
    """How many places a currency's amounts have after the point: 2 for euros, 0 for yen."""
    return int(get_currency_precision(currency))


def clock_time(at: datetime, language: str) -> str:
    """ "20:15", in the zone of ``at``."""
    return str(format_time(at, "short", tzinfo=at.tzinfo, locale=_for_times(language)))


def long_date(day: date, language: str) -> str:
    """ "Monday 23 November", without the year: CLDR's full date less its year, which skeletons would abbreviate."""
    locale = _for_times(language)
    pattern = re.sub(r"(?:\s*'[^']*')?[\s,،/.-]*\by+\b", "", locale.date_formats["full"].pattern)
    return str(format_date(day, pattern.strip(), locale=locale))


def full_date(day: date, language: str) -> str:
    """ "14 November 2026"."""
    return str(format_date(day, "long", locale=_for_times(language)))


def percent(basis_points: int, language: str) -> str:
    """ "7%", "8,5 %" …, of hundredths of a percent."""
    share = Decimal(basis_points).scaleb(-4)
    return str(format_percent(share, locale=_locale(language), decimal_quantization=False))


def short_day(day: date, language: str) -> ShortDay:
    """For a strip of days."""
    locale = _for_times(language)
    return ShortDay(str(format_date(day, "EEE", locale=locale)), str(format_skeleton("MMMd", day, locale=locale)))
