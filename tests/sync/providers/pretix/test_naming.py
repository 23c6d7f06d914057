"""Ids that say what a sale needs to know."""

import pytest

from kiosk.domain.rights import RightKind
from sync.providers.pretix.naming import Cart, Place, cart, number, place, ticket_type, variation_of


def test_a_seat_says_which_product_it_is_sold_as() -> None:
    assert place(Place("A-1", 3).id) == Place("A-1", 3)
    assert place("odd@name@12") == Place("odd@name", 12)


@pytest.mark.parametrize("text", ["", "A-1", "@3", "A-1@", "A-1@x", "A-1@-3", "A-1@" + "9" * 30])
def test_what_is_no_seat_of_pretix_is_none(text: str) -> None:
    assert place(text) is None


def test_a_ticket_type_says_which_variation_of_each_product_it_is() -> None:
    adult = ticket_type([(4, 9), (3, 7)])
    assert adult == "3.7~4.9"
    assert (variation_of(adult, 3), variation_of(adult, 4), variation_of(adult, 5)) == (7, 9, None)
    assert variation_of("adult", 3) is None


def test_a_cart_says_whose_it_is() -> None:
    mine = Cart(RightKind.ALLOTMENT, 12, "0b6ff4d2-0d5c-4f1e-9d5a-0a1b2c3d4e5f", "K-10")
    assert cart(mine.id) == mine
    assert mine.id.endswith("@api")
    assert cart("shop-a1b2@api") is None
    assert cart("foyer-loan-12-x--K-10@api") is None


def test_only_plain_digits_are_a_number() -> None:
    assert number("42") == 42
    assert [number(text) for text in ("", "-1", "4.2", "٤", "9" * 40, "never-was")] == [None] * 6
