"""The review as a table: every line of the price, the ways to pay, the time left."""

from dataclasses import replace

import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.money import Money
from kiosk.domain.pricing import Quote, QuoteLine, TicketType
from tests.builders import hall
from ui.viewmodels.review_props import ReviewInputs, derive_review, hold_words

HALL = hall()
CARD, COUNTER = PaymentMethod.CARD, PaymentMethod.COUNTER
TYPES = (
    TicketType("adult", {"en": "Adult"}, {}, {}),
    TicketType("student", {"en": "Student"}, {}, {"en": "Please bring your student card."}),
    TicketType("senior", {"en": "Senior"}, {}, {"en": "Please bring proof of age."}),
)


def review(*methods: PaymentMethod, fee: int = 50) -> ReviewInputs:
    lines = (
        QuoteLine("D4", "adult", Money(1200, "EUR")),
        QuoteLine("D5", "student", Money(900, "EUR")),
        QuoteLine("E1", "student", Money(900, "EUR")),
    )
    fees = Money(fee, "EUR") * 3
    total = Money(3000, "EUR") + fees
    return ReviewInputs(Quote(lines, fees, total.tax_included(700), total), HALL, TYPES, methods, "en")


def test_every_line_of_the_price_is_there() -> None:
    props = derive_review(review(CARD))
    assert [(row.what, row.where, row.price) for row in props.rows] == [
        ("Adult", "Row D, seat 4", "€12.00"),
        ("Student", "Row D, seat 5", "€9.00"),
        ("Student", "Row E, seat 1 · wheelchair space", "€9.00"),
    ]
    assert (props.fee, props.total, props.tax) == ("€1.50", "€31.50", "including €2.06 tax")
    assert props.seats == "Row D, seats 4–5\nRow E, seat 1"
    assert derive_review(review(CARD, fee=0)).fee == ""


def test_the_door_s_wishes_are_said_once_and_only_for_what_is_bought() -> None:
    assert derive_review(review(CARD)).proof == "Please bring your student card."


@pytest.mark.parametrize(
    ("methods", "pay", "other", "trouble"),
    [
        ((CARD, COUNTER), "Pay €31.50", "Or pay at the counter", False),
        ((CARD,), "Pay €31.50", "", False),
        ((COUNTER,), "Pay at the counter", "", False),
        ((), "", "", True),
    ],
)
def test_only_ways_to_pay_that_work_are_offered(
    methods: tuple[PaymentMethod, ...], pay: str, other: str, *, trouble: bool
) -> None:
    props = derive_review(review(*methods))
    assert (props.pay_text, props.counter_text, bool(props.trouble)) == (pay, other, trouble)


def test_paper_is_never_promised() -> None:
    assert derive_review(review(CARD)).afterwards == (
        "After paying you get your tickets on paper, or as codes on this screen."
    )
    told = derive_review(replace(review(CARD), paper_may_fail=True)).afterwards
    assert told == "After paying, your tickets are on this screen, to photograph: the printer may not work just now."


@pytest.mark.parametrize(
    ("methods", "says"), [((CARD, COUNTER), "Your tickets come"), ((COUNTER,), "Your number comes")]
)
def test_without_paper_its_customer_is_asked_before_they_can_pay(methods: tuple[PaymentMethod, ...], says: str) -> None:
    asked = derive_review(replace(review(*methods), paper_can_come=False))
    assert says in asked.question
    assert (asked.pay_text, asked.counter_text, asked.afterwards) == ("Go on without paper", "", "")

    told = derive_review(replace(review(*methods), paper_can_come=False, without_paper=True))
    usual = derive_review(review(*methods))
    assert (told.question, told.pay_text, told.counter_text) == ("", usual.pay_text, usual.counter_text)
    assert told.afterwards == "After paying, your tickets are on this screen, to photograph."


def test_nobody_is_asked_about_paper_where_nothing_can_be_paid() -> None:
    props = derive_review(replace(review(), paper_can_come=False))
    assert (props.question, props.pay_text) == ("", "")
    assert props.trouble


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (480, "Your seats are kept for 8 more minutes"),
        (421, "Your seats are kept for 8 more minutes"),
        (61, "Your seats are kept for 2 more minutes"),
        (60, "Your seats are kept for 60 more seconds"),
        (0.4, "Your seats are kept for one more second"),
        (0, "The time for these seats is over"),
    ],
)
def test_the_time_left_is_said_in_words(seconds: float | None, words: str) -> None:
    assert hold_words(seconds) == words
