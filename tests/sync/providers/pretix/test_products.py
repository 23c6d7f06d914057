"""What is offered is believed for a while, and asked for anew when it may have changed."""

from datetime import datetime
from typing import Any, cast

import pytest

from kiosk.ports import Unreachable
from sync.providers.pretix.products import BELIEVED_SECONDS, Products, Range
from sync.providers.pretix.wire import EventWire, ItemWire, VariationWire
from tests.builders import NOON
from tests.contracts.stage import expect


class ScriptedPretix:
    """One product with two variations; ``asked`` counts how often it was asked for them."""

    def __init__(self) -> None:
        self.time = 0.0
        self.asked = 0
        self.away = False
        adult, student = (VariationWire(id=n, value={"en": "A"}, price="9.00") for n in (1, 2))
        self.told = [
            ItemWire(id=1, name={"en": "S"}, tax_rate="7.00", default_price="9.00", variations=[adult, student])
        ]

    def ticks(self) -> float:
        return self.time

    def now(self) -> datetime:
        return NOON

    def event(self) -> EventWire:
        return EventWire(slug="e", name={"en": "Lumen"}, currency="EUR", timezone="Europe/Berlin")

    def items(self) -> list[ItemWire] | Unreachable:
        self.asked += 1
        return Unreachable("away") if self.away else self.told


@pytest.fixture
def pretix() -> ScriptedPretix:
    return ScriptedPretix()


@pytest.fixture
def products(pretix: ScriptedPretix) -> Products:
    return Products(cast("Any", pretix))


def test_a_variation_that_is_not_sold_any_more_is_soon_not_asked_for(
    pretix: ScriptedPretix, products: Products
) -> None:
    assert expect(Range, products.now()).variations() == {1: [1, 2]}
    [item] = pretix.told
    gone = [VariationWire(id=1, value={"en": "A"}, price="9.00", active=False), item.variations[1]]
    pretix.told = [ItemWire(id=1, name=item.name, tax_rate="7.00", default_price="9.00", variations=gone)]
    pretix.time = BELIEVED_SECONDS - 1
    assert expect(Range, products.now()).variations() == {1: [1, 2]}
    pretix.time = BELIEVED_SECONDS
    assert expect(Range, products.now()).variations() == {1: [2]}
    assert pretix.asked == 2


def test_a_product_that_is_new_is_asked_for_at_once(pretix: ScriptedPretix, products: Products) -> None:
    products.now([1])
    pretix.told = [*pretix.told, ItemWire(id=2, name={"en": "V"}, tax_rate="7.00", default_price="12.00")]
    assert expect(Range, products.now([1])).variations() == {1: [1, 2]}
    assert expect(Range, products.now([1, 2])).variations() == {1: [1, 2], 2: []}


def test_what_is_for_few_is_no_variation_for_a_kiosk(pretix: ScriptedPretix, products: Products) -> None:
    [item] = pretix.told
    by_voucher = VariationWire(id=1, value={"en": "A"}, price="9.00", require_voucher=True)
    pretix.told = [ItemWire(id=1, name=item.name, tax_rate="7.00", default_price="9.00", variations=[by_voucher])]
    sold = expect(Range, products.now())
    assert sold.variations() == {}
    assert set(sold.all.items) == {1}


def test_no_answer_is_not_remembered(pretix: ScriptedPretix, products: Products) -> None:
    pretix.away = True
    expect(Unreachable, products.now())
    pretix.away = False
    expect(Range, products.now())
