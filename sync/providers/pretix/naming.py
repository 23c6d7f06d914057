"""What Foyer's ids are made of here: pretix numbers things, and a sale must be put into its words without asking it.

- a seat: ``GUID@PRODUCT``, so that a seat says which product it is sold as;
- a ticket type: ``PRODUCT.VARIATION``, joined by ``~`` where several products have a variation of the same name
  (``3.7~4.9``: "Adult" is variation 7 of the standard seats and 9 of the better ones); a product without variations
  has the variation 0;
- a cart: ``foyer-KIND-EPOCH-GRANT--GUID@api``, one for each seat of a grant, so that seats can be sold one by one.
  The epoch is the device's number: everybody sees every cart, and a kiosk must know its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.rights import RightKind

NO_VARIATION = 0
_CART = re.compile(r"^foyer-(hold|allotment)-([0-9]{1,18})-([A-Za-z0-9.~-]{1,64}?)--(.{1,60})@api$")
_SEAT = re.compile(r"^(.+)@([0-9]{1,18})$")
_TYPE = re.compile(r"^[0-9]{1,18}\.[0-9]{1,18}(~[0-9]{1,18}\.[0-9]{1,18})*$")


@dataclass(frozen=True, slots=True)
class Place:
    """A seat as pretix calls it, and the product it is sold as."""

    guid: str
    item: int

    @property
    def id(self) -> str:
        """The seat's id in Foyer."""
        return f"{self.guid}@{self.item}"


@dataclass(frozen=True, slots=True)
class Cart:
    """What the name of a cart says."""

    kind: RightKind
    epoch: int
    grant_id: str
    guid: str

    @property
    def id(self) -> str:
        """Its name."""
        return f"foyer-{self.kind.value}-{self.epoch}-{self.grant_id}--{self.guid}@api"


def place(seat_id: str) -> Place | None:
    """Take a seat's id apart; None if it is not of this provider."""
    found = _SEAT.match(seat_id)
    return Place(found[1], int(found[2])) if found else None


def cart(cart_id: str) -> Cart | None:
    """Take a cart's name apart; None if Foyer did not make it."""
    found = _CART.match(cart_id)
    return Cart(RightKind(found[1]), int(found[2]), found[3], found[4]) if found else None


def ticket_type(parts: Iterable[tuple[int, int]]) -> str:
    """The id of a ticket type: its variation of each product."""
    return "~".join(f"{item}.{variation}" for item, variation in sorted(parts))


def variation_of(ticket_type_id: str, item: int) -> int | None:
    """Which variation of a product a ticket type is; `NO_VARIATION` if it has none, None if it is not sold as it."""
    if _TYPE.match(ticket_type_id) is None:
        return None
    pairs = (part.split(".") for part in ticket_type_id.split("~"))
    return next((int(variation) for one, variation in pairs if int(one) == item), None)


def number(text: str) -> int | None:
    """A number of pretix's; None if it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None
