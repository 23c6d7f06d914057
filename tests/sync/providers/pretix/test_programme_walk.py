"""The programme as changes where pretix tells of none: a sale begins or is put off, a date contradicts itself."""

from datetime import datetime, timedelta
from typing import Any, cast

import pytest

from sync.provider import Deletion, Kind, ProgrammePage
from sync.providers.pretix.client import Listed, Problem
from sync.providers.pretix.products import Products
from sync.providers.pretix.programme_walk import ProgrammeWalk
from sync.providers.pretix.wire import (
    EventWire,
    ItemWire,
    LayoutWire,
    PlanRowWire,
    PlanSeatWire,
    PlanWire,
    PlanZoneWire,
    SubeventWire,
    VariationWire,
)
from tests.builders import NOON
from tests.contracts.stage import expect

SOON = NOON + timedelta(days=2)


def show(number: int, **other: Any) -> SubeventWire:
    told: dict[str, Any] = {
        "id": number,
        "name": {"en": "Metropolis"},
        "active": True,
        "date_from": SOON,
        "date_to": SOON + timedelta(hours=2),
        "seating_plan": 1,
        "seat_category_mapping": {"Standard": 1},
    }
    return SubeventWire(**(told | other))


class ScriptedPretix:
    """Says what it is told to; ``changed`` are the dates it tells of as changed, once."""

    def __init__(self, *shows: SubeventWire) -> None:
        self.shows = {one.id: one for one in shows}
        self.changed: list[int] = []
        self.time = 0.0

    def ticks(self) -> float:
        return self.time

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.time)

    def event(self) -> EventWire:
        return EventWire(slug="e", name={"en": "Lumen"}, currency="EUR", timezone="Europe/Berlin")

    def items(self) -> list[ItemWire]:
        adult = VariationWire(id=1, value={"en": "Adult"}, price="9.00")
        dear = ItemWire(id=1, name={"en": "Standard"}, tax_rate="7.00", default_price="9.00", variations=[adult])
        taxed = ItemWire(id=2, name={"en": "Sofa"}, tax_rate="19.00", default_price="9.00", variations=[adult])
        return [dear, taxed]

    def plan(self, plan_id: int) -> PlanWire:
        seats = [PlanSeatWire(seat_guid=f"A-{n}", seat_number=str(n), category="Standard") for n in (1, 2)]
        row = PlanRowWire(seats=seats, row_number="A")
        return PlanWire(id=plan_id, name="Palace", layout=LayoutWire(zones=[PlanZoneWire(rows=[row], name="Palace")]))

    def showtimes(self, since: str = "", size: int = 50) -> Listed:
        told = [self.shows[one] for one in self.changed] if since else list(self.shows.values())
        if since:
            self.changed = []
        return Listed(told, f"{self.time}")

    def showtime(self, number: int, *, interactive: bool) -> SubeventWire | Problem:
        return self.shows.get(number) or Problem(404)

    def changes(self, number: int, **how: Any) -> None:
        self.shows[number] = show(number, **how)
        self.changed.append(number)


@pytest.fixture
def pretix() -> ScriptedPretix:
    return ScriptedPretix(show(1), show(2, presale_start=NOON + timedelta(hours=1)))


def walk(pretix: ScriptedPretix) -> ProgrammeWalk:
    client = cast("Any", pretix)
    return ProgrammeWalk(client, Products(client), 50)


def ids(page: ProgrammePage) -> list[str]:
    return [one.id for one in page.showtimes]


def test_a_date_is_told_when_its_sale_begins_and_once(pretix: ScriptedPretix) -> None:
    programme = walk(pretix)
    first = expect(ProgrammePage, programme.next(None))
    assert ids(first) == ["1"]
    pretix.time = 3_599
    early = expect(ProgrammePage, programme.next(first.cursor))
    assert ids(early) == []
    pretix.time = 3_600
    begun = expect(ProgrammePage, programme.next(early.cursor))
    assert ids(begun) == ["2"]
    assert ids(expect(ProgrammePage, programme.next(begun.cursor))) == []


def test_a_date_whose_sale_is_put_off_is_taken_out_until_then(pretix: ScriptedPretix) -> None:
    programme = walk(pretix)
    first = expect(ProgrammePage, programme.next(None))
    pretix.changes(1, presale_start=NOON + timedelta(minutes=5))
    put_off = expect(ProgrammePage, programme.next(first.cursor))
    assert (put_off.showtimes, put_off.deletions) == ((), (Deletion(Kind.SHOWTIME, "1", hidden=True),))
    pretix.time = 300
    assert ids(expect(ProgrammePage, programme.next(put_off.cursor))) == ["1"]


def test_a_sale_that_is_brought_forward_has_begun(pretix: ScriptedPretix) -> None:
    programme = walk(pretix)
    first = expect(ProgrammePage, programme.next(None))
    pretix.changes(2, presale_start=NOON)
    begun = expect(ProgrammePage, programme.next(first.cursor))
    assert ids(begun) == ["2"]
    pretix.time = 3_600
    assert ids(expect(ProgrammePage, programme.next(begun.cursor))) == []


def test_a_date_that_is_hidden_is_out_of_the_programme_and_not_cancelled(pretix: ScriptedPretix) -> None:
    programme = walk(pretix)
    first = expect(ProgrammePage, programme.next(None))
    pretix.changes(1, is_public=False)
    hidden = expect(ProgrammePage, programme.next(first.cursor))
    assert (hidden.showtimes, hidden.deletions) == ((), (Deletion(Kind.SHOWTIME, "1", hidden=True),))
    whole = expect(ProgrammePage, programme.next(None))
    assert (ids(whole), whole.reset) == ([], True)
    assert Deletion(Kind.SHOWTIME, "1", hidden=True) in whole.deletions, "nor is it missing"
    pretix.changes(1)
    shown = expect(ProgrammePage, programme.next(hidden.cursor))
    assert (ids(shown), shown.deletions) == (["1"], ())


def test_a_date_that_goes_before_its_sale_begins_is_forgotten(pretix: ScriptedPretix) -> None:
    programme = walk(pretix)
    first = expect(ProgrammePage, programme.next(None))
    del pretix.shows[2]
    pretix.time = 3_600
    page = expect(ProgrammePage, programme.next(first.cursor))
    assert ids(page) == []
    assert '"later":{}' in page.cursor


@pytest.mark.parametrize(
    "wrong",
    [
        {"date_to": SOON - timedelta(hours=1)},
        {"seat_category_mapping": {"Standard": 1, "Sofa": 2}},
    ],
    ids=["ends before it begins", "two tax rates"],
)
def test_a_date_that_contradicts_itself_is_left_out_and_the_others_are_sold(
    pretix: ScriptedPretix, wrong: dict[str, Any]
) -> None:
    pretix.shows[3] = show(3, **wrong)
    programme = walk(pretix)
    first = expect(ProgrammePage, programme.next(None))
    assert ids(first) == ["1"]
    pretix.changes(3)
    mended = expect(ProgrammePage, programme.next(first.cursor))
    assert ids(mended) == ["3"]
    pretix.changes(3, **wrong)
    assert expect(ProgrammePage, programme.next(mended.cursor)).deletions == (
        Deletion(Kind.SHOWTIME, "3", hidden=True),
    )
