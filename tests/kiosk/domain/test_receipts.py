from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.money import Money
from kiosk.domain.receipts import Receipt, ReceiptLine, TaxLine, tax_lines


def euros(cents: int) -> Money:
    return Money(cents, "EUR")


def line(cents: int, rate: int = 700, count: int = 1) -> ReceiptLine:
    return ReceiptLine("Adult", count, euros(cents), rate)


def receipt(*lines: ReceiptLine, fees: tuple[ReceiptLine, ...] = ()) -> Receipt:
    at = datetime(2026, 11, 14, 19, 15, tzinfo=UTC)
    return Receipt("en", "Aurora", "Weimar", "", "1", "K7MWPQ9R", at, lines, fees, PaymentMethod.CARD)


@pytest.mark.parametrize(
    ("lines", "taxed"),
    [
        ([], []),
        ([line(1200, 700, 2)], [(700, 2243, 157, 2400)]),
        ([line(1200), line(100, 1900)], [(1900, 84, 16, 100), (700, 1121, 79, 1200)]),
        ([line(999, 700, 3), line(999, 700)], [(700, 3735, 261, 3996)]),
        ([line(1200, 0)], [(0, 1200, 0, 1200)]),
        ([line(-1200)], [(700, -1121, -79, -1200)]),
        ([line(1075, 750)], [(750, 1000, 75, 1075)]),
    ],
)
def test_tax_is_told_once_a_rate(lines: list[ReceiptLine], taxed: list[tuple[int, int, int, int]]) -> None:
    assert tax_lines(lines) == tuple(
        TaxLine(rate, euros(net), euros(tax), euros(gross)) for rate, net, tax, gross in taxed
    )


@given(
    st.lists(st.tuples(st.integers(-9999, 99999), st.sampled_from([0, 250, 700, 1900]), st.integers(1, 12)), min_size=1)
)
def test_nets_and_taxes_add_up_to_the_total_to_the_cent(bought: list[tuple[int, int, int]]) -> None:
    told = receipt(*(line(*one) for one in bought))
    taxed = tax_lines(told.lines)
    assert sum(each.net.minor + each.tax.minor for each in taxed) == told.total.minor
    assert all(each.net + each.tax == each.gross for each in taxed)
    assert all(
        abs(each.tax.minor - each.gross.minor * r / (10_000 + r)) <= 0.5 for each in taxed for r in [each.basis_points]
    )


def test_fees_are_part_of_what_is_paid() -> None:
    assert receipt(line(1200, count=2), fees=(line(50, 1900),)).total == euros(2450)


def test_nothing_bought_or_two_currencies_is_no_receipt() -> None:
    with pytest.raises(ValueError, match="for nothing"):
        _ = receipt().total
    with pytest.raises(ValueError, match="combine"):
        _ = receipt(line(1), ReceiptLine("Adult", 1, Money(1, "CHF"), 700)).total
