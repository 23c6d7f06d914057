"""The review as values: what is bought, what it costs, how long the seats are kept, how to pay."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.pricing import Quote, TicketType
from kiosk.domain.seats import Auditorium, SeatKind
from kiosk.domain.texts import in_language
from kiosk.domain.whereabouts import whereabouts
from ui.seat_wording import kind_name, numbers, row_and_seats, section_names

if TYPE_CHECKING:
    from kiosk.domain.money import Money

translate = QCoreApplication.translate

SOON_OVER_SECONDS = 60


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One ticket with its seat and price."""

    key: str
    what: str
    where: str
    price: str


@dataclass(frozen=True, slots=True)
class ReviewProps:
    """What QML reads. ``row`` is "" where the seats are in several rows: then ``seats`` says all of it.

    ``question``: what a customer has to know of the paper before they can pay; "" for nothing.
    """

    seats: str = ""
    section: str = ""
    row: str = ""
    numbers: str = ""
    several: bool = False
    rows: tuple[PriceRow, ...] = ()
    fee: str = ""
    total: str = ""
    tax: str = ""
    proof: str = ""
    afterwards: str = ""
    question: str = ""
    card: bool = False
    counter: bool = False
    pay_text: str = ""
    counter_text: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class ReviewInputs:
    """What the review is made of. ``without_paper``: its customer goes on although no paper can come."""

    quote: Quote
    auditorium: Auditorium
    types: Sequence[TicketType]
    methods: tuple[PaymentMethod, ...]
    language: str
    paper_may_fail: bool = False
    paper_can_come: bool = True
    without_paper: bool = False


def derive_review(inputs: ReviewInputs) -> ReviewProps:
    """Every line of the price, and the ways to pay that work now."""
    from kiosk import formatting

    def money(amount: "Money") -> str:
        return formatting.money(amount, inputs.language)

    quote, hall = inputs.quote, inputs.auditorium
    names = {kind.id: in_language(kind.name, inputs.language) for kind in inputs.types}
    sections = section_names(hall, inputs.language)
    found = whereabouts(hall, [line.seat_id for line in quote.lines])
    total = money(quote.total)
    card, counter = PaymentMethod.CARD in inputs.methods, PaymentMethod.COUNTER in inputs.methods
    asks = bool(inputs.methods) and not inputs.paper_can_come and not inputs.without_paper
    return ReviewProps(
        seats="\n".join(row_and_seats(one, sections) for one in found),
        section=sections.get(found[0].section, "") if len(found) == 1 else "",
        row=found[0].row if len(found) == 1 else "",
        numbers=numbers(found[0].numbers) if len(found) == 1 else "",
        several=len(quote.lines) > 1,
        rows=tuple(
            PriceRow(
                line.seat_id,
                names.get(line.ticket_type_id, line.ticket_type_id),
                _seat(hall, line.seat_id),
                money(line.price),
            )
            for line in quote.lines
        ),
        fee=money(quote.fee) if quote.fee.minor else "",
        total=total,
        #: %1 is the tax that is part of the price
        tax=translate("Review", "including %1 tax").replace("%1", money(quote.tax)) if quote.tax.minor else "",
        proof=_proof(inputs),
        afterwards="" if asks else _afterwards(inputs),
        question=_question(tickets=card) if asks else "",
        card=card,
        counter=counter,
        pay_text=translate("Review", "Go on without paper") if asks else _pay_text(total, card=card, counter=counter),
        counter_text=translate("Review", "Or pay at the counter") if card and counter and not asks else "",
        trouble=""
        if inputs.methods
        else translate(
            "Review", "Nothing can be paid here just now. Please ask at the counter; your seats are kept meanwhile."
        ),
    )


def hold_words(seconds: float | None) -> str:
    """How long the seats are kept, in whole minutes until the last one."""
    if seconds is None:
        return ""
    if seconds <= 0:
        return translate("Review", "The time for these seats is over")
    if seconds <= 1:
        return translate("Review", "Your seats are kept for one more second")
    if seconds <= SOON_OVER_SECONDS:
        #: %1 is a number of seconds
        return translate("Review", "Your seats are kept for %1 more seconds").replace("%1", str(ceil(seconds)))
    #: %1 is a number of minutes, at least two
    text = translate("Review", "Your seats are kept for %1 more minutes")
    return text.replace("%1", str(ceil(seconds / 60)))


def _pay_text(total: str, *, card: bool, counter: bool) -> str:
    if card:
        #: The next step; %1 is the price
        return translate("Review", "Pay %1").replace("%1", total)
    if counter:
        return translate("Review", "Pay at the counter")
    return ""


def _question(*, tickets: bool) -> str:
    """What is offered where no paper can come out; at the counter one pays for a number, not for a ticket."""
    if tickets:
        return translate(
            "Review", "Nothing can be printed here just now. Your tickets come on this screen instead, to photograph."
        )
    return translate(
        "Review", "Nothing can be printed here just now. Your number comes on this screen instead, to write down."
    )


def _afterwards(inputs: ReviewInputs) -> str:
    """Paper is never promised: what is sure is the code on the screen."""
    if not inputs.paper_can_come:
        return translate("Review", "After paying, your tickets are on this screen, to photograph.")
    if inputs.paper_may_fail:
        return translate(
            "Review",
            "After paying, your tickets are on this screen, to photograph: the printer may not work just now.",
        )
    return translate(
        "Review",
        "After paying you get your tickets on paper, or as codes on this screen.",
    )


def _seat(hall: Auditorium, seat_id: str) -> str:
    seat = hall.by_id[seat_id]
    #: %1 is the name of a row, %2 the number of one seat
    text = translate("Seats", "Row %1, seat %2").replace("%1", seat.row).replace("%2", numbers((seat.number,)))
    if seat.kind in (SeatKind.WHEELCHAIR, SeatKind.COMPANION, SeatKind.SOFA):
        return f"{text} · {kind_name(seat.kind)}"
    return text


def _proof(inputs: ReviewInputs) -> str:
    """What the door will ask to see, each request once."""
    bought = {line.ticket_type_id for line in inputs.quote.lines}
    asked = (in_language(kind.proof, inputs.language) for kind in inputs.types if kind.id in bought)
    return " ".join(dict.fromkeys(words for words in asked if words))
