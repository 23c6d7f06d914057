"""The seats screen as a table: the card, the legend, the words for seats."""

import pytest

from kiosk.domain.money import Money
from kiosk.domain.pricing import NotSoldThere, Quote, QuoteLine
from kiosk.domain.seats import Auditorium, SeatKind, SeatState
from kiosk.domain.whereabouts import Whereabouts
from kiosk.services.programme import SeatMap
from tests.ui.real_halls import plain_hall, real_halls
from ui.presenting import Kind
from ui.seat_wording import (
    how_they_sit,
    numbers,
    place_in_hall,
    row_and_seats,
    seat_spoken,
    section_names,
    tiers,
    zone_name,
)
from ui.seatmap.looks import Sign
from ui.viewmodels.seats_props import (
    SeatsInputs,
    derive_legend,
    derive_seats,
    gap_notice,
    notice_of_loss,
    notice_of_tap,
)

EUR = "EUR"
HALL = plain_hall(9, 12, (6,))


def quote(hall: Auditorium, chosen: tuple[str, ...]) -> Quote:
    price = Money(1200, EUR)
    lines = tuple(QuoteLine(seat, "adult", price) for seat in chosen)
    fee = Money(50, EUR) * len(lines)
    total = price * len(lines) + fee
    return Quote(lines, fee, total.tax_included(700), total)


def card(*chosen: str, tickets: int | None = None) -> SeatsInputs:
    count = len(chosen) if tickets is None else tickets
    priced = quote(HALL, chosen) if chosen and count == len(chosen) else None
    return SeatsInputs(HALL, chosen, count, priced, "en")


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (("7",), "7"),
        (("7", "8"), "7–8"),
        (("8", "7", "6"), "6–8"),
        (("1", "2", "5", "7", "8"), "1–2, 5, 7–8"),
        (("10", "9"), "9–10"),
        (("4a", "4b"), "4a, 4b"),
    ],
)
def test_numbers_are_drawn_together(found: tuple[str, ...], text: str) -> None:
    assert numbers(found) == text


def test_the_card_says_where_and_how_and_what_it_costs() -> None:
    props = derive_seats(card("6-4", "6-5"))
    assert props.where == "Row F, seats 4–5"
    assert props.how == "together, in the middle"
    assert props.total == "€25.00"
    assert props.next_text == "Continue · €25.00"
    assert props.can_go_on


@pytest.mark.parametrize(
    ("chosen", "where", "how"),
    [
        (("6-5",), "Row F, seat 5", "in the middle"),
        (("6-6", "6-7"), "Row F, seats 6–7", "in one row, not all side by side"),
        (("6-4", "7-4"), "Row F, seat 4\nRow G, seat 4", "not together: there is no room side by side"),
        (("1-1", "1-2"), "Row A, seats 1–2", "together, at the front on the left"),
        (("9-11", "9-12"), "Row I, seats 11–12", "together, at the back on the right"),
    ],
)
def test_it_is_honest_about_how_they_sit(chosen: tuple[str, ...], where: str, how: str) -> None:
    props = derive_seats(card(*chosen))
    assert (props.where, props.how) == (where, how)


@pytest.mark.parametrize(
    ("chosen", "tickets", "where", "how"),
    [
        ((), 2, "Touch the seats you like", "2 more seats to choose"),
        (("6-4",), 2, "Row F, seat 4", "One more seat to choose"),
    ],
)
def test_one_cannot_go_on_before_everybody_has_a_seat(
    chosen: tuple[str, ...], tickets: int, where: str, how: str
) -> None:
    props = derive_seats(card(*chosen, tickets=tickets))
    assert (props.where, props.how, props.can_go_on) == (where, how, False)
    assert props.next_text == "Continue"


def test_a_type_that_is_not_sold_there_is_said() -> None:
    props = derive_seats(SeatsInputs(HALL, ("6-4",), 1, NotSoldThere("child", "vip"), "en"))
    assert not props.can_go_on
    assert props.how == "One of your ticket types is not sold for these seats."


def test_all_places_have_words() -> None:
    words = {
        place_in_hall(side, depth) for side in ("left", "middle", "right") for depth in ("front", "middle", "back")
    }
    assert len(words) == 9
    assert how_they_sit(()) == ""


def test_the_part_of_the_hall_is_named_where_there_are_several() -> None:
    palace, salon = real_halls()["palace"], real_halls()["salon"]
    assert section_names(salon, "en") == {}
    assert section_names(palace, "en")["balcony"] == "Balcony"
    where = Whereabouts("balcony", "B", ("3", "4"), together=True, side="left", depth="back")
    assert row_and_seats(where, section_names(palace, "en")) == "Balcony, Row B, seats 3–4"


@pytest.mark.parametrize(
    ("kind", "sign", "spoken"),
    [
        (SeatKind.STANDARD, Sign.FREE, "Row A, seat 1, standard, free, €9.00"),
        (SeatKind.STANDARD, Sign.CHOSEN, "Row A, seat 1, standard, yours, €9.00"),
        (SeatKind.VIP, Sign.SOLD, "Row A, seat 1, VIP, taken"),
        (SeatKind.WHEELCHAIR, Sign.NOT_HERE, "Row A, seat 1, wheelchair space, not sold here now"),
        (SeatKind.COMPANION, Sign.BLOCKED, "Row A, seat 1, companion seat, out of use"),
        (SeatKind.SOFA, Sign.FREE, "Row A, seat 1, sofa, free, €9.00"),
    ],
)
def test_a_seat_is_spoken(kind: SeatKind, sign: Sign, spoken: str) -> None:
    seat = plain_hall(1, 1, kind=kind).seats[0]
    assert seat_spoken(seat, sign, {}, "€9.00") == spoken


@pytest.mark.parametrize(
    ("kind", "sign", "wheelchairs", "says"),
    [
        (SeatKind.STANDARD, Sign.FREE, 0, None),
        (SeatKind.STANDARD, Sign.CHOSEN, 0, None),
        (SeatKind.STANDARD, Sign.SOLD, 0, "taken"),
        (SeatKind.STANDARD, Sign.NOT_HERE, 0, "cannot be sold here now"),
        (SeatKind.STANDARD, Sign.BLOCKED, 0, "out of use"),
        (SeatKind.WHEELCHAIR, Sign.FREE, 0, "space for a wheelchair"),
        (SeatKind.WHEELCHAIR, Sign.FREE, 1, None),
    ],
)
def test_a_touch_that_chooses_nothing_is_answered(
    kind: SeatKind, sign: Sign, wheelchairs: int, says: str | None
) -> None:
    notice = notice_of_tap(plain_hall(1, 1, kind=kind).seats[0], sign, wheelchairs)
    assert (notice is None) if says is None else (notice is not None and says in notice.text)


def test_not_here_is_never_called_taken_or_sold() -> None:
    notice = notice_of_tap(HALL.seats[0], Sign.NOT_HERE, 0)
    assert notice is not None
    assert "taken" not in notice.text
    assert "sold out" not in notice.text


def test_losses_and_gaps_are_said_gently() -> None:
    assert notice_of_loss(again=True, together=True).text.endswith("next best ones, together.")
    assert notice_of_loss(again=True, together=False).text.endswith("next best ones.")
    assert "choose others" in notice_of_loss(again=False, together=False).text
    for again in (True, False):
        assert "taken" not in notice_of_loss(again=again, together=again, offline=True).text
    assert gap_notice().kind is Kind.INFO
    assert gap_notice().action


def legend(hall: Auditorium, states: dict[str, SeatState], chosen: tuple[str, ...] = ()) -> list[tuple[str, bool]]:
    prices = {zone: Money(1000 + 100 * n, EUR) for n, zone in enumerate(("standard", "balcony", "vip", "sofa", "box"))}
    rows = derive_legend(SeatMap(hall, states, frozenset(), offline=False), tiers(hall, prices), prices, chosen, "en")
    return [(f"{row.words} {row.price}".strip(), row.zone != "") for row in rows]


def test_the_legend_holds_what_is_on_the_map_and_nothing_else() -> None:
    salon = real_halls()["salon"]
    states = dict.fromkeys(salon.by_id, SeatState.FREE)
    assert legend(salon, states) == [
        ("Standard €10.00", True),
        ("VIP €12.00", True),
        ("Sofa €13.00", True),
        ("Yours", False),
        ("Wheelchair space", False),
        ("Companion seat", False),
    ]
    states["hall-B-1"], states["hall-B-2"], states["hall-B-3"] = SeatState.SOLD, SeatState.NOT_HERE, SeatState.BLOCKED
    assert [words for words, _ in legend(salon, states)][4:7] == ["Taken", "Not sold here now", "Out of use"]


def test_a_hall_of_one_zone_has_nothing_to_touch_in_its_legend() -> None:
    states = dict.fromkeys(HALL.by_id, SeatState.FREE)
    assert legend(HALL, states) == [("Standard €10.00", False), ("Yours", False)]


def test_zones_go_from_the_cheapest_up() -> None:
    palace = real_halls()["palace"]
    prices = {"standard": Money(3, EUR), "balcony": Money(1, EUR), "vip": Money(2, EUR)}
    assert tiers(palace, prices) == {"balcony": 0, "vip": 1, "standard": 2, "box": 3}
    assert zone_name("loge-left") == "Loge left"
