"""Ticket types, price lists and the quote a customer sees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.money import Money
from kiosk.domain.seats import Seat
from kiosk.domain.texts import LocalText


class OfferedTo(StrEnum):
    """Who may buy a ticket type at the kiosk."""

    ANYONE = "anyone"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class TicketType:
    """Adult, child …; ``note`` says who it is for, ``proof`` what the door will ask to see."""

    id: str
    name: LocalText
    note: LocalText
    proof: LocalText
    offered_to: OfferedTo = OfferedTo.ANYONE
    max_per_booking: int = 10


@dataclass(frozen=True, slots=True)
class PriceList:
    """Prices by ticket type and zone; tax is included, its rate in hundredths of a percent."""

    id: str
    name: LocalText
    currency: str
    prices: Mapping[tuple[str, str], int]
    fee_per_ticket: int
    tax_basis_points: int

    def price(self, ticket_type_id: str, zone: str) -> Money | None:
        """The gross price, or None where this type is not sold in this zone."""
        minor = self.prices.get((ticket_type_id, zone))
        return None if minor is None else Money(minor, self.currency)

    def lowest(self, ticket_type_id: str) -> Money | None:
        """The lowest price of a type over all zones, for "from 9.00 €"; None where it is not sold at all."""
        found = [minor for (kind, _), minor in self.prices.items() if kind == ticket_type_id]
        return Money(min(found), self.currency) if found else None


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One seat with its ticket type and gross price."""

    seat_id: str
    ticket_type_id: str
    price: Money


@dataclass(frozen=True, slots=True)
class Quote:
    """What a booking costs: lines, booking fee, the tax within, and the total to pay."""

    lines: tuple[QuoteLine, ...]
    fee: Money
    tax: Money
    total: Money


@dataclass(frozen=True, slots=True)
class NotSoldThere:
    """A ticket type that has no price in the zone of a chosen seat."""

    ticket_type_id: str
    zone: str


def expand(counts: Mapping[str, int]) -> tuple[str, ...]:
    """One ticket type id per ticket, in the order the types were given: {"adult": 2} is ("adult", "adult")."""
    return tuple(kind for kind, count in counts.items() for _ in range(count))


def quote(price_list: PriceList, counts: Mapping[str, int], seats: Sequence[Seat]) -> Quote | NotSoldThere:
    """Price ``seats`` with the chosen ticket types, one type a seat, in order.

    There must be as many seats as tickets: anything else is a bug of the caller (ValueError).
    """
    kinds = expand(counts)
    if len(kinds) != len(seats):
        raise ValueError(f"{len(kinds)} tickets for {len(seats)} seats")
    lines: list[QuoteLine] = []
    for kind, seat in zip(kinds, seats, strict=True):
        price = price_list.price(kind, seat.zone)
        if price is None:
            return NotSoldThere(kind, seat.zone)
        lines.append(QuoteLine(seat.id, kind, price))
    fee = Money(price_list.fee_per_ticket, price_list.currency) * len(lines)
    total = Money.sum((line.price for line in lines), price_list.currency) + fee
    return Quote(tuple(lines), fee, total.tax_included(price_list.tax_basis_points), total)
