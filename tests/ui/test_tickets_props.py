"""The tickets screen as a table: what can be chosen, and what is said of what cannot."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.money import Money
from kiosk.domain.pricing import OfferedTo, TicketType
from kiosk.domain.seats import SeatState
from kiosk.domain.showtimes import Availability
from kiosk.services.programme import SeatMap, Showing
from kiosk.services.purchase import Basket, OfferedType, WhyNotOffered
from tests.builders import NOON, film, hall, showtime
from ui.viewmodels.tickets_props import TicketsInputs, derive_tickets

HALL = hall()
OFFERED = (
    OfferedType(TicketType("adult", {"en": "Adult"}, {}, {}), Money(1200, "EUR"), None),
    OfferedType(
        TicketType("child", {"en": "Child"}, {"en": "Up to 14"}, {}, max_per_booking=3), Money(800, "EUR"), None
    ),
    OfferedType(
        TicketType("member", {"en": "Member"}, {}, {}, OfferedTo.MEMBER), Money(900, "EUR"), WhyNotOffered.MEMBERS_ONLY
    ),
    OfferedType(TicketType("group", {"en": "Group"}, {}, {}), None, WhyNotOffered.NOT_FOR_THIS_SHOW),
)


def inputs(free: int = 50, *, offline: bool = False, wheelchairs: int = 0, **counts: int) -> TicketsInputs:
    states = {seat.id: SeatState.FREE if place < free else SeatState.SOLD for place, seat in enumerate(HALL.seats)}
    at = showtime()
    showing = Showing(
        at, film(), HALL.name, NOON, NOON + timedelta(hours=2), Availability(50, free, 50 - free), on_sale=True
    )
    basket = Basket("b", at.id, "en", counts, wheelchairs)
    return TicketsInputs(showing, OFFERED, basket, SeatMap(HALL, states, frozenset(), offline), "en")


def test_nothing_is_chosen_at_first() -> None:
    props = derive_tickets(inputs())
    assert [row.count for row in props.rows] == [0, 0, 0, 0]
    assert (props.count, props.total, props.can_go_on) == ("No tickets yet", "", False)
    assert [row.price for row in props.rows] == ["from €12.00", "from €8.00", "from €9.00", ""]


def test_counts_are_added_up() -> None:
    props = derive_tickets(inputs(adult=2, child=1))
    assert (props.count, props.total, props.can_go_on) == ("3 tickets", "from €32.00", True)
    assert derive_tickets(inputs(adult=1)).count == "1 ticket"


def test_why_a_type_is_not_offered_is_said() -> None:
    rows = {row.kind: row for row in derive_tickets(inputs()).rows}
    assert rows["adult"].why == ""
    assert rows["member"].why == "For members, at the counter"
    assert rows["group"].why == "Not for this showing"
    assert rows["member"].most == rows["group"].most == 0


@pytest.mark.parametrize(
    ("free", "counts", "most", "hint"),
    [
        (50, {"adult": 2}, [10, 3], ""),
        (50, {"adult": 9}, [10, 1], ""),
        (50, {"adult": 10}, [10, 0], "For more than 10 people please ask at the counter."),
        (4, {"adult": 3}, [4, 1], ""),
        (4, {"adult": 4}, [4, 0], "Only 4 seats can be sold here now."),
    ],
)
def test_nobody_can_take_more_than_there_is(free: int, counts: dict[str, int], most: list[int], hint: str) -> None:
    props = derive_tickets(inputs(free, **counts))
    assert [row.most for row in props.rows[:2]] == most
    assert props.hint == hint


def test_seats_that_went_meanwhile_keep_the_customer_here() -> None:
    props = derive_tickets(inputs(2, adult=3))
    assert not props.can_go_on
    assert props.hint == "Only 2 seats can be sold here now."


@pytest.mark.parametrize(
    ("free", "tickets", "most", "note"),
    [
        (50, 0, 0, "Choose the tickets first, then say who brings a wheelchair."),
        (50, 2, 1, "A space without a seat, and the others right beside it."),
        (30, 2, 0, "All wheelchair spaces of this showing are taken."),
    ],
)
def test_wheelchairs_are_explained(free: int, tickets: int, most: int, note: str) -> None:
    props = derive_tickets(inputs(free, adult=tickets) if tickets else inputs(free))
    assert props.wheelchairs_shown
    assert props.most_wheelchairs == most
    assert props.wheelchair_note == note


def test_a_hall_without_wheelchair_places_does_not_speak_of_them() -> None:
    given = inputs(adult=1)
    assert given.seat_map is not None
    plain = replace(HALL, seats=tuple(seat for seat in HALL.seats if seat.row != "E"))
    props = derive_tickets(replace(given, seat_map=replace(given.seat_map, auditorium=plain)))
    assert not props.wheelchairs_shown


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (inputs(0), "No seats left here"),
        (inputs(0, offline=True), "No seats left here"),
        (replace(inputs(), showing=None), "Sales have ended"),
        (replace(inputs(), basket=None), "Sales have ended"),
    ],
)
def test_nothing_to_sell_is_said(given: TicketsInputs, title: str) -> None:
    props = derive_tickets(given)
    assert props.empty_title == title
    assert props.empty_text
    assert props.rows == ()


def test_sold_out_is_not_said_of_a_kiosk_that_is_only_offline() -> None:
    assert "sold out" in derive_tickets(inputs(0)).empty_text
    assert "sold out" not in derive_tickets(inputs(0, offline=True)).empty_text
