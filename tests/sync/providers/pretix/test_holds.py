"""What is asked of pretix for a right, and what its refusals are about."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, cast

import pytest

from kiosk.domain.rights import RightKind
from kiosk.ports import Granted, GrantRequest, Refused
from sync.providers.pretix.client import PretixClient, Problem
from sync.providers.pretix.holds import Holds
from sync.providers.pretix.refusals import refused
from sync.providers.pretix.wire import CartWire, HeldWire, SubeventWire
from sync.refusals import of_the_key, of_the_kiosk
from tests.builders import NOON
from tests.contracts.stage import expect

STANDARD, BETTER = 1, 2
SHOW = SubeventWire(
    id=7,
    name={"en": "Metropolis"},
    active=True,
    date_from=NOON + timedelta(days=2),
    seat_category_mapping={"Standard": STANDARD, "VIP": BETTER},
)
SOLD_AS = {"A-1": STANDARD, "K-1": BETTER}


class Obliging:
    """Holds whatever it is asked for, as pretix does: any seat as any product."""

    def __init__(self) -> None:
        self.asked: list[Mapping[str, object]] = []

    def hold(self, key: str, carts: Sequence[Mapping[str, object]]) -> list[HeldWire]:
        self.asked += carts
        return [
            HeldWire(True, CartWire(number, str(one["cart_id"]), cast("int", one["item"]), NOON, 7))
            for number, one in enumerate(carts)
        ]


def asks(pretix: Obliging, *seats: str) -> object:
    request = GrantRequest("grant-1", RightKind.HOLD, "7", seats, 12)
    holds = Holds(cast("PretixClient", pretix))
    return holds.grant(request, SHOW, SOLD_AS, {STANDARD: [3, 4], BETTER: [5]})


def test_each_seat_is_held_as_its_own_product() -> None:
    pretix = Obliging()
    expect(Granted, asks(pretix, "A-1@1", "K-1@2"))
    assert [(one["seat"], one["item"], one["variation"]) for one in pretix.asked] == [("A-1", 1, 3), ("K-1", 2, 5)]


@pytest.mark.parametrize("wrong", ["A-1@2", "K-1@1", "A-1@3", "Z-9@1"])
def test_of_seats_with_a_wrong_product_among_them_none_is_asked_for(wrong: str) -> None:
    pretix = Obliging()
    assert expect(Refused, asks(pretix, "A-1@1", wrong)).code == "unknown_seats"
    assert not pretix.asked


@pytest.mark.parametrize(("status", "kiosk", "key"), [(401, True, True), (403, True, False), (400, False, False)])
def test_a_refusal_of_the_device_is_none_of_what_it_asked(status: int, kiosk: bool, key: bool) -> None:  # noqa: FBT001
    errors: dict[str, Any] = {"detail": "Nein."}
    told = refused(Problem(status, errors))
    assert (of_the_kiosk(told), of_the_key(told)) == (kiosk, key)
