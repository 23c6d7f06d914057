"""Money as pretix writes it: a decimal number, as text."""

from decimal import Decimal

from kiosk.errors import ProviderError

WITHOUT_CENTS = frozenset({"CLP", "ISK", "JPY", "KRW", "VND"})
"""Currencies of ISO 4217 whose minor unit is the unit itself."""


def minor(text: str, currency: str) -> int:
    """In minor units (ProviderError if it is finer than these)."""
    amount = Decimal(text).scaleb(_digits(currency))
    if amount != amount.to_integral_value():
        raise ProviderError("an amount finer than the currency's smallest coin")
    return int(amount)


def written(amount: int, currency: str) -> str:
    """As pretix writes it."""
    digits = _digits(currency)
    return f"{Decimal(amount).scaleb(-digits):.{digits}f}"


def _digits(currency: str) -> int:
    return 0 if currency in WITHOUT_CENTS else 2
