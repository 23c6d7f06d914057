"""What is said of a reference that is being typed, and of a booking that was looked up, as tables."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.bookings import BookedTicket, Booking, PaymentMethod, SaleState
from kiosk.domain.exceptions import Voucher
from kiosk.domain.money import Money
from kiosk.domain.standing import Standing
from kiosk.domain.tickets import TicketFace
from kiosk.domain.whereabouts import whereabouts
from kiosk.services.collect import NoBooking, WhyNone
from kiosk.services.lookup import Found, NotFound, Pause
from tests.builders import hall
from ui.presenting import NOTHING, Kind
from ui.viewmodels.booking_props import BookingInputs, BookingProps, derive_booking, show_lines
from ui.viewmodels.my_tickets_props import KEYS, derive_my_tickets, notice_of_look_up

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
HALL = hall()


@pytest.mark.parametrize(
    ("typed", "cells", "can_look", "scanning"),
    [
        ("", "        ", False, False),
        ("kw3", "KW3     ", False, False),
        ("kw3 7", "KW37    ", False, False),
        ("kw3 7-r", "KW37R   ", True, False),
        ("KW37RHXT", "KW37RHXT", True, False),
        ("F1:ABCDEFG", "        ", True, True),
    ],
)
def test_what_was_typed(typed: str, cells: str, can_look: bool, scanning: bool) -> None:  # noqa: FBT001 - a table
    props = derive_my_tickets(typed, NOTHING)
    assert (props.cells, props.can_look, props.scanning) == (cells, can_look, scanning)
    assert props.can_rub_out is bool(typed)


def test_there_is_a_key_for_each_letter_of_a_reference_and_no_other() -> None:
    assert len(KEYS) == 28
    assert set("01256OI").isdisjoint(key.letter for key in KEYS)


def test_while_the_box_office_is_asked_nothing_else_is() -> None:
    props = derive_my_tickets("KW37RHXT", NOTHING, looking=True)
    assert (props.looking, props.can_look, props.can_rub_out) == (True, False, False)


@pytest.mark.parametrize("why", list(WhyNone))
def test_each_reason_has_words_of_its_own_and_offline_a_way_on(why: WhyNone) -> None:
    notice = notice_of_look_up(NoBooking(why))
    assert notice.text not in {notice_of_look_up(NoBooking(other)).text for other in WhyNone if other is not why}
    assert notice.action == ("Try again" if why is WhyNone.OFFLINE else "")


def test_what_is_said_of_a_try() -> None:
    assert notice_of_look_up(NotFound()).kind is Kind.WARNING
    assert "60 seconds" in notice_of_look_up(Pause(59.2)).text
    assert notice_of_look_up(found(Standing.VALID)) == NOTHING


def found(standing: Standing, **other: object) -> Found:
    tickets = tuple(
        BookedTicket(f"t{n}", "show-1", seat, "adult", Money(1200, "EUR"), f"c{n}")
        for n, seat in enumerate(("C4", "C5"))
    )
    total = Money(2500, "EUR")
    booking = Booking(
        "KW37RHXT",
        "show-1",
        tickets,
        Money(100, "EUR"),
        Money(0, "EUR"),
        total,
        PaymentMethod.COUNTER if standing is Standing.DUE else PaymentMethod.CARD,
        "en",
        NOW,
        SaleState.CONFIRMED,
    )
    return replace(Found(booking, standing), **other)  # type: ignore[arg-type]


def face(seat: str) -> TicketFace:
    return TicketFace(
        "en",
        "Lumen",
        "",
        "Metropolis",
        "12",
        (),
        "#D9A441",
        "Monday",
        "18:45",
        "Screen 1",
        "",
        "",
        seat[0],
        seat[1:],
        "Adult",
        "",
        "€12.00",
        "",
        "KW37RHXT",
        f"id-{seat}",
        "code",
        1,
        2,
        total="€25.00",
    )


def said(
    one: Found,
    *,
    faces: tuple[TicketFace, ...] = (face("C4"), face("C5")),
    can_print: bool = True,
    asking: bool = False,
    refused: WhyNone | None = None,
) -> BookingProps:
    return derive_booking(
        BookingInputs(
            one,
            faces,
            whereabouts(HALL, one.before),
            whereabouts(HALL, [ticket.seat_id for ticket in one.booking.tickets]),
            {},
            "en",
            NOW,
            NOW,
            45.0,
            can_print,
            one.collected_at,
            asking,
            refused,
        )
    )


@pytest.mark.parametrize(
    ("standing", "headline", "kind", "next_text"),
    [
        (Standing.VALID, "Your tickets are waiting", Kind.GOOD, "Print my tickets"),
        (Standing.MOVED, "Your seats have changed", Kind.WARNING, "Print the new tickets"),
        (Standing.DUE, "Your seats are reserved", Kind.INFO, "Print the slip"),
        (Standing.LOOKED_AT, "We are looking after your booking", Kind.WARNING, ""),
        (Standing.GOES_BACK, "Your money is on its way back", Kind.INFO, ""),
        (Standing.REFUNDED, "Your money went back", Kind.GOOD, ""),
        (Standing.VOUCHER, "You have a voucher", Kind.GOOD, ""),
        (Standing.OVER, "This film has been shown", Kind.INFO, ""),
        (Standing.TO_COLLECT, "Your tickets are waiting", Kind.GOOD, "Print my tickets"),
        (Standing.COLLECTED, "These tickets were collected", Kind.WARNING, ""),
        (Standing.UNPAID, "Not paid yet · €25.00", Kind.INFO, ""),
        (Standing.PAID_HERE, "You have paid €25.00 here", Kind.WARNING, ""),
        (Standing.EXPIRED, "This reservation has expired", Kind.INFO, ""),
        (Standing.CANCELLED, "This booking was cancelled", Kind.INFO, ""),
        (Standing.CALLED_OFF, "This showing does not take place", Kind.WARNING, ""),
        (Standing.NOT_HERE, "This showing is not known here", Kind.WARNING, ""),
        (Standing.SHOW_MOVED, "Your show has moved", Kind.WARNING, "Print my tickets"),
        (Standing.SHOW_CANCELLED, "Your show was cancelled", Kind.WARNING, ""),
    ],
)
def test_how_a_booking_stands(standing: Standing, headline: str, kind: Kind, next_text: str) -> None:
    props = said(found(standing, before=("D1", "D2") if standing is Standing.MOVED else ()))
    assert (props.headline, props.kind, props.next_text) == (headline, kind, next_text)
    assert bool(props.ticket.title) is bool(next_text), "a ticket is shown only where there is one"


def test_seats_that_changed_are_said_before_and_now() -> None:
    props = said(found(Standing.MOVED, before=("D1", "D2")))
    assert (props.before, props.now) == ("Row D, seats 1–2", "Row C, seats 4–5")
    assert props.sit.startswith("together")


@pytest.mark.parametrize(
    ("now", "halls", "before_lines", "now_lines"),
    [
        (NOW + timedelta(minutes=5), ("One", "One"), ["19:00"], ["19:05"]),
        (
            NOW + timedelta(days=1),
            ("One", "Two"),
            ["Monday, 2 March, 19:00", "One"],
            ["Tuesday, 3 March, 19:00", "Two"],
        ),
        (NOW, ("", "Two"), [], ["Two"]),
        (NOW, ("One", "One"), [], []),
    ],
)
def test_of_a_show_that_moved_only_what_is_another_is_said(
    now: datetime, halls: tuple[str, str], before_lines: list[str], now_lines: list[str]
) -> None:
    zone = ZoneInfo("Europe/Berlin")
    assert show_lines(NOW.astimezone(zone), now.astimezone(zone), halls, "en") == (before_lines, now_lines)


def test_the_scanned_ticket_is_named_as_the_one_that_is_void() -> None:
    assert "you scanned" in said(found(Standing.MOVED, before=("D1", "D2"), void=True)).words
    assert "you scanned" not in said(found(Standing.MOVED, before=("D1", "D2"))).words


def test_a_voucher_shows_its_code_and_nothing_else_does() -> None:
    voucher = Voucher("AAAA-BBBB-CCCC", "KW37RHXT", Money(2500, "EUR"))
    assert said(found(Standing.VOUCHER, voucher=voucher)).voucher == voucher.code
    assert said(found(Standing.REFUNDED, voucher=voucher)).voucher == ""


def test_nothing_is_said_to_have_gone_back_that_was_never_paid() -> None:
    one = found(Standing.REFUNDED)
    unpaid = replace(one, booking=replace(one.booking, payment_method=PaymentMethod.COUNTER))
    assert said(unpaid).headline == "This booking was cancelled"


def test_while_a_copy_is_under_way_no_other_is_asked_for() -> None:
    assert said(found(Standing.VALID), can_print=False).next_text == "Show my tickets"


def test_a_booking_whose_show_is_gone_offers_no_paper() -> None:
    assert said(found(Standing.VALID), faces=()).next_text == ""


def test_collected_tickets_say_when() -> None:
    assert "Monday, 2 March at 18:00" in said(found(Standing.COLLECTED, collected_at=NOW)).words
    assert "handed out on" not in said(found(Standing.COLLECTED)).words


def test_where_nobody_keeps_collections_the_door_is_what_counts() -> None:
    assert "the door takes each ticket only once" in said(found(Standing.TO_COLLECT, kept=False)).words
    assert "the door" not in said(found(Standing.TO_COLLECT)).words


def test_while_the_tickets_are_asked_for_nothing_can_be_touched_twice() -> None:
    props = said(found(Standing.TO_COLLECT), asking=True)
    assert (props.next_text, props.can_go_on) == ("One moment…", False)


def test_no_answer_can_be_tried_again() -> None:
    props = said(found(Standing.TO_COLLECT), refused=WhyNone.OFFLINE)
    assert "nothing was printed" in props.notice.text
    assert props.next_text == "Try again"


def test_a_no_leads_to_the_staff() -> None:
    props = said(found(Standing.TO_COLLECT), refused=WhyNone.STAFF)
    assert "staff will help you" in props.notice.text
    assert props.next_text == ""
