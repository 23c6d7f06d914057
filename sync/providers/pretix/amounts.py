"""Money as pretix writes it: a decimal number, as text."""

from decimal import Decimal

from babel.numbers import get_currency_precision

from kiosk.errors import ProviderError

MOST_PLACES = 2
"""pretix keeps no amount finer than that, also of a currency with a thousand small coins."""


def minor(text: str, currency: str) -> int:
    """In minor units (ProviderError if it is finer than these)."""
    amount = Decimal(text).scaleb(get_currency_precision(currency))
    if amount != amount.to_integral_value():
        raise ProviderError("an amount finer than the currency's smallest coin")
    return int(amount)


def written(amount: int, currency: str) -> str:
    """As pretix writes it (ValueError if it is finer than pretix can keep)."""
    digits = get_currency_precision(currency)
    places = min(digits, MOST_PLACES)
    text = f"{Decimal(amount).scaleb(-digits):.{places}f}"
    if minor(text, currency) != amount:
        raise ValueError("an amount finer than pretix keeps")
    return text
