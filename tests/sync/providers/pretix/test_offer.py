"""What anybody may buy: pretix' API would sell the rest as well."""

from datetime import timedelta
from typing import Any

import pytest

from sync.providers.pretix.offer import for_anyone
from sync.providers.pretix.wire import ItemWire, VariationWire
from tests.builders import NOON


def variation(number: int, **terms: Any) -> VariationWire:
    return VariationWire(id=number, value={"en": f"Type {number}"}, price="9.00", **terms)


def product(*variations: VariationWire, **terms: Any) -> ItemWire:
    return ItemWire(
        id=1, name={"en": "Seat"}, tax_rate="7.00", default_price="9.00", variations=list(variations), **terms
    )


NOT_FOR_ANYONE: list[dict[str, Any]] = [
    {"hide_without_voucher": True},
    {"require_approval": True},
    {"require_membership": True},
    {"available_from": NOON + timedelta(minutes=1)},
    {"available_until": NOON},
    {"all_sales_channels": False, "limit_sales_channels": ["resellers"]},
]


@pytest.mark.parametrize("terms", NOT_FOR_ANYONE)
def test_a_variation_that_is_not_for_anyone_is_not_offered(terms: dict[str, Any]) -> None:
    [left] = for_anyone([product(variation(1), variation(2, **terms))], NOON)
    assert [one.id for one in left.variations] == [1]


@pytest.mark.parametrize("terms", [*NOT_FOR_ANYONE, {"require_voucher": True}, {"require_bundling": True}])
def test_a_product_that_is_not_for_anyone_is_not_offered(terms: dict[str, Any]) -> None:
    assert for_anyone([product(variation(1), **terms), product()], NOON) == [product()]


def test_a_product_of_which_no_variation_is_left_is_not_offered_for_its_own_price() -> None:
    assert for_anyone([product(variation(1, hide_without_voucher=True))], NOON) == []


def test_what_is_for_anyone_is_offered() -> None:
    offered = product(
        variation(1, available_from=NOON, available_until=NOON + timedelta(minutes=1)),
        variation(2, all_sales_channels=False, limit_sales_channels=["web"]),
    )
    assert for_anyone([offered], NOON) == [offered]
