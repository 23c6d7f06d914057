"""Money as pretix writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import ProviderError
from sync.providers.pretix.amounts import minor, written


@given(st.integers(0, 10**9), st.sampled_from(["EUR", "JPY", "CHF"]))
def test_what_is_written_is_read_again(amount: int, currency: str) -> None:
    assert minor(written(amount, currency), currency) == amount


def test_a_currency_without_cents_has_none() -> None:
    assert (written(1200, "JPY"), written(1200, "EUR")) == ("1200", "12.00")
    assert (minor("1200", "JPY"), minor("12.5", "EUR")) == (1200, 1250)


def test_of_a_thousand_small_coins_pretix_keeps_hundredths() -> None:
    assert (minor("4.50", "KWD"), written(4500, "KWD")) == (4500, "4.50")
    with pytest.raises(ValueError, match="finer"):
        written(4505, "KWD")


def test_what_is_finer_than_a_coin_is_refused() -> None:
    with pytest.raises(ProviderError):
        minor("12.005", "EUR")
