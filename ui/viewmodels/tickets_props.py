"""The tickets screen as values: how many of which type, and what cannot be had, with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.member_prices import Claim, Proof
from kiosk.domain.money import Money
from kiosk.domain.pricing import OfferedTo
from kiosk.domain.seats import SeatKind, SeatState
from kiosk.domain.texts import in_language
from kiosk.identity import CardRefused, ClaimOutcome, NotACard, WhyNoCard
from kiosk.services.purchase import Basket, OfferedType, WhyNotOffered
from ui.presenting import Kind, Notice

if TYPE_CHECKING:
    from kiosk.services.programme import SeatMap, Showing

translate = QCoreApplication.translate
MOST_TICKETS = 10
MOST_WHEELCHAIRS = 2


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One ticket type. ``most`` is how many one may take now; ``why`` says why there are none."""

    kind: str
    name: str
    note: str
    price: str
    count: int
    most: int
    why: str


@dataclass(frozen=True, slots=True)
class TicketsProps:
    """What QML reads."""

    rows: tuple[TicketRow, ...] = ()
    wheelchairs: int = 0
    most_wheelchairs: int = 0
    wheelchair_note: str = ""
    wheelchairs_shown: bool = False
    count: str = ""
    total: str = ""
    hint: str = ""
    can_go_on: bool = False
    empty_title: str = ""
    empty_text: str = ""


@dataclass(frozen=True, slots=True)
class MemberWays:
    """How somebody can show here that they are a member."""

    sign_in: bool = False
    card: bool = False


@dataclass(frozen=True, slots=True)
class TicketsInputs:
    """What the screen is made of."""

    showing: "Showing | None"
    offered: tuple[OfferedType, ...]
    basket: Basket | None
    seat_map: "SeatMap | None"
    language: str
    ways: MemberWays = MemberWays()


def derive_tickets(inputs: TicketsInputs) -> TicketsProps:
    """The screen; empty with its reason where nothing can be chosen."""
    showing, basket = inputs.showing, inputs.basket
    if showing is None or basket is None or not showing.on_sale:
        return TicketsProps(
            empty_title=translate("Tickets", "Sales have ended"),
            empty_text=translate("Tickets", "Tickets for this showing are no longer sold here."),
        )
    free = _free(inputs.seat_map)
    if not any(free.values()):
        offline = inputs.seat_map is not None and inputs.seat_map.offline
        return TicketsProps(
            empty_title=translate("Tickets", "No seats left here"),
            empty_text=translate(
                "Tickets", "Without a connection no seats of this showing can be sold here. Please ask at the counter."
            )
            if offline
            else translate("Tickets", "This showing is sold out. Perhaps another one?"),
        )
    room = min(MOST_TICKETS, free["any"])
    rows = tuple(_row(one, basket, room, inputs.language, inputs.ways) for one in inputs.offered)
    has_places = inputs.seat_map is not None and any(
        seat.kind is SeatKind.WHEELCHAIR for seat in inputs.seat_map.auditorium.seats
    )
    return TicketsProps(
        rows=rows,
        wheelchairs=basket.wheelchairs,
        most_wheelchairs=min(MOST_WHEELCHAIRS, free["wheelchair"], basket.tickets),
        wheelchair_note=_wheelchair_note(free["wheelchair"], basket.tickets),
        wheelchairs_shown=has_places,
        count=_count(basket.tickets),
        total=_total(inputs.offered, basket, inputs.language),
        hint=_hint(basket.tickets, room),
        can_go_on=0 < basket.tickets <= room,
    )


def _row(offered: OfferedType, basket: Basket, room: int, language: str, ways: MemberWays) -> TicketRow:
    from kiosk import formatting

    kind = offered.type
    count = basket.counts.get(kind.id, 0)
    most = min(kind.max_per_booking, count + max(0, room - basket.tickets)) if offered.why_not is None else 0
    price = ""
    if offered.from_price is not None:
        #: %1 is a price; dearer seats cost more
        price = translate("Tickets", "from %1").replace("%1", formatting.money(offered.from_price, language))
    return TicketRow(
        kind.id,
        in_language(kind.name, language),
        in_language(kind.note, language),
        price,
        count,
        most,
        _why(offered.why_not, ways),
    )


def _why(why_not: WhyNotOffered | None, ways: MemberWays) -> str:
    match why_not:
        case None:
            return ""
        case WhyNotOffered.MEMBERS_ONLY:
            return _how_to_be_known(ways)
        case WhyNotOffered.MEMBERSHIP_NOT_VALID_THEN:
            return translate("Tickets", "Your membership is not valid on that day")
        case WhyNotOffered.OTHER_MEMBERSHIP:
            return translate("Tickets", "Not with your membership")
        case WhyNotOffered.NOT_FOR_THIS_SHOW:
            return translate("Tickets", "Not for this showing")
        case _:
            assert_never(why_not)


def _how_to_be_known(ways: MemberWays) -> str:
    if ways.sign_in and ways.card:
        #: Beside the members' ticket type, as the two below: how it can be chosen
        return translate("Tickets", "Sign in or scan your card")
    if ways.sign_in:
        return translate("Tickets", "Sign in first")
    if ways.card:
        return translate("Tickets", "Scan your card")
    return translate("Tickets", "For members, at the counter")


def notice_of_claim(outcome: ClaimOutcome, offered: tuple[OfferedType, ...]) -> Notice:
    """What came of a card that was scanned, and what it opens here."""
    opened = any(one.type.offered_to is OfferedTo.MEMBER and one.why_not is None for one in offered)
    match outcome:
        case Claim() if not opened:
            return Notice(translate("Tickets", "Your card opens no members' tickets for this showing."), Kind.WARNING)
        case Claim(proof=Proof.VERIFIED):
            return Notice(translate("Tickets", "Your card is valid: members' tickets can be chosen now."), Kind.GOOD)
        case Claim():
            return Notice(
                translate("Tickets", "Members' tickets can be chosen now. Your membership is checked later."), Kind.GOOD
            )
        case NotACard():
            return Notice(translate("Tickets", "That is not a membership card."), Kind.WARNING)
        case CardRefused(why=why):
            return Notice(_why_no_card(why), Kind.WARNING)
        case _:
            assert_never(outcome)


def _why_no_card(why: WhyNoCard) -> str:
    match why:
        case WhyNoCard.NOT_HERE:
            return translate("Tickets", "Membership cards are not taken here. Please ask at the counter.")
        case WhyNoCard.NOT_NOW:
            return translate("Tickets", "Your card cannot be checked just now. All other tickets can be had.")
        case WhyNoCard.NO_SUCH_CARD:
            return translate("Tickets", "This card is not known. Please ask at the counter.")
        case WhyNoCard.NOT_VALID:
            return translate("Tickets", "This card or pass is no longer valid.")
        case WhyNoCard.PAUSE:
            return translate("Tickets", "Too many cards were not known. Please wait a minute.")
        case _:
            assert_never(why)


def notice_of_left_out(count: int) -> Notice:
    """Members' tickets went, because the member did."""
    if count == 1:
        text = translate("Tickets", "A member's ticket was taken out: it is for members only. Choose another one.")
    else:
        text = translate("Tickets", "Members' tickets were taken out: they are for members only. Choose others.")
    return Notice(text, Kind.WARNING)


def _free(seat_map: "SeatMap | None") -> Mapping[str, int]:
    found = {"any": 0, "wheelchair": 0}
    if seat_map is not None:
        for seat in seat_map.auditorium.seats:
            if seat_map.states.get(seat.id) is SeatState.FREE:
                found["wheelchair" if seat.kind is SeatKind.WHEELCHAIR else "any"] += 1
    return found


def _wheelchair_note(free: int, tickets: int) -> str:
    if free == 0:
        return translate("Tickets", "All wheelchair spaces of this showing are taken.")
    if tickets == 0:
        return translate("Tickets", "Choose the tickets first, then say who brings a wheelchair.")
    return translate("Tickets", "A space without a seat, and the others right beside it.")


def _count(tickets: int) -> str:
    if tickets == 0:
        return translate("Tickets", "No tickets yet")
    if tickets == 1:
        return translate("Tickets", "1 ticket")
    return translate("Tickets", "%1 tickets").replace("%1", str(tickets))


def _total(offered: tuple[OfferedType, ...], basket: Basket, language: str) -> str:
    from kiosk import formatting

    lowest = {one.type.id: one.from_price for one in offered}
    chosen = [(lowest.get(kind), count) for kind, count in basket.counts.items()]
    prices = [price * count for price, count in chosen if price is not None]
    if not prices:
        return ""
    total = formatting.money(Money.sum(prices, prices[0].currency), language)
    #: The running total; dearer seats and the booking fee come on top
    return translate("Tickets", "from %1").replace("%1", total)


def _hint(tickets: int, room: int) -> str:
    if tickets < room:
        return ""
    if room < MOST_TICKETS:
        #: %1 is a small number
        return translate("Tickets", "Only %1 seats can be sold here now.").replace("%1", str(room))
    return translate("Tickets", "For more than 10 people please ask at the counter.")
