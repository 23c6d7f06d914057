"""What was sold, given back and taken, worked out of entries of the journal.

Every entry is one `Movement` with an amount of its own and a tax of its own, so that the figures of two periods added
together are those of both, to the cent.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.money import Money

UNKNOWN_RATE: Final = -1
"""Of what an earlier version sold whose price list is gone: its gross is known, its tax is not."""
FEES: Final = "fees"
KEPT: Final = "kept"
"""Names among the ticket types: booking fees, and what a customer who cancelled did not get back."""


class Channel(StrEnum):
    """How a sale came about: here with the provider at hand, here without it, or elsewhere and only paid here."""

    ONLINE = "online"
    OFFLINE = "offline"
    PAID_HERE = "paid_here"


class Kind(StrEnum):
    """What an entry of the journal did to the figures.

    ``VOUCHER``: a sale is taken back and its money stays, owed to whoever has the code. ``STRAIGHT_BACK``: money came
    for which nothing could be sold, and went.
    """

    SALE = "sale"
    REFUND = "refund"
    VOUCHER = "voucher"
    STRAIGHT_BACK = "straight_back"


@dataclass(frozen=True, slots=True)
class Tickets:
    """Tickets of one type within a booking; ``minor`` is what they cost together."""

    ticket_type_id: str
    count: int
    minor: int


@dataclass(frozen=True, slots=True)
class Show:
    """What was to be seen; ``auditorium_id`` and ``starts_at`` as sold."""

    id: str
    film_id: str
    auditorium_id: str
    starts_at: datetime | None


@dataclass(frozen=True, slots=True)
class Movement:
    """One entry of the journal that changed the figures.

    ``total`` is what the booking cost, ``kept`` what a refund left in the till, both positive; ``tickets`` and ``fee``
    are all of the booking, and come to ``total``. ``tax_basis_points`` may be `UNKNOWN_RATE`.
    """

    entry: int
    at: datetime
    kind: Kind
    reference: str
    method: PaymentMethod
    channel: Channel
    show: Show
    tickets: tuple[Tickets, ...]
    fee: Money
    total: Money
    kept: Money
    tax_basis_points: int

    @property
    def turnover(self) -> Money:
        """What it did to the turnover: positive for a sale, negative for what was taken back."""
        match self.kind:
            case Kind.SALE:
                return self.total
            case Kind.REFUND | Kind.VOUCHER:
                return self.kept - self.total
            case Kind.STRAIGHT_BACK:
                return Money.zero(self.total.currency)

    @property
    def tax(self) -> Money:
        """The tax in its turnover, worked out once, half a cent rounded up.

        What is taken back in full takes back the same tax, to the cent, that its sale brought.
        """
        rate = 0 if self.tax_basis_points == UNKNOWN_RATE else self.tax_basis_points
        match self.kind:
            case Kind.SALE:
                return self.total.tax_included(rate)
            case Kind.REFUND | Kind.VOUCHER:
                return self.kept.tax_included(rate) - self.total.tax_included(rate)
            case Kind.STRAIGHT_BACK:
                return Money.zero(self.total.currency)

    @property
    def taken(self) -> Money:
        """What it did to the money: that of a voucher stays."""
        return Money.zero(self.total.currency) if self.kind is Kind.VOUCHER else self.turnover


@dataclass(frozen=True, slots=True)
class Part:
    """A share of the figures: so many tickets or bookings, so much money (minor units)."""

    key: str
    count: int
    minor: int


@dataclass(frozen=True, slots=True)
class TaxPart:
    """The turnover at one rate; ``net`` and ``tax`` are together ``gross``, in minor units."""

    basis_points: int
    net: int
    tax: int
    gross: int


@dataclass(frozen=True, slots=True)
class ShowPart:
    """The turnover of one show, with its tickets counted."""

    show: Show
    count: int
    minor: int


@dataclass(frozen=True, slots=True)
class Takings:
    """The figures in one currency; all amounts in minor units.

    ``sales`` less ``refunds`` and ``vouchers`` is the ``turnover``, which is what ``by_tax``, ``by_show``, ``by_type``
    and ``by_channel`` each come to. ``by_method`` comes to the turnover and the vouchers: where the money is.
    """

    currency: str
    sales: Part
    refunds: Part
    vouchers: Part
    straight_back: Part
    by_method: tuple[Part, ...]
    by_tax: tuple[TaxPart, ...]
    by_show: tuple[ShowPart, ...]
    by_type: tuple[Part, ...]
    by_channel: tuple[Part, ...]
    tickets: int

    @property
    def turnover(self) -> int:
        """What was sold and not taken back."""
        return self.sales.minor - self.refunds.minor - self.vouchers.minor

    def method(self, method: PaymentMethod) -> Part:
        """What was paid so."""
        return next((one for one in self.by_method if one.key == method), Part(method, 0, 0))


def takings(movements: Iterable[Movement]) -> tuple[Takings, ...]:
    """The figures of some movements, one for each currency, in the order of its code."""
    by_currency: dict[str, list[Movement]] = {}
    for one in movements:
        by_currency.setdefault(one.total.currency, []).append(one)
    return tuple(_takings(currency, by_currency[currency]) for currency in sorted(by_currency))


def _takings(currency: str, moved: list[Movement]) -> Takings:
    def of(kind: Kind, amount: Callable[[Movement], Money]) -> Part:
        found = [one for one in moved if one.kind is kind]
        return Part(kind, len(found), sum(amount(one).minor for one in found))

    types = _sum((key, count, minor) for one in moved for key, count, minor in _by_type(one))
    return Takings(
        currency=currency,
        sales=of(Kind.SALE, lambda one: one.turnover),
        refunds=of(Kind.REFUND, lambda one: -one.turnover),
        vouchers=of(Kind.VOUCHER, lambda one: -one.turnover),
        straight_back=of(Kind.STRAIGHT_BACK, lambda one: one.total),
        by_method=_sum((one.method, _sign(one.kind, vouchers=0), one.taken.minor) for one in moved),
        by_tax=_by_tax(moved),
        by_show=_by_show(moved),
        by_type=types,
        by_channel=_sum((one.channel, _sign(one.kind), one.turnover.minor) for one in moved),
        tickets=sum(part.count for part in types if part.key not in (FEES, KEPT)),
    )


def _sign(kind: Kind, *, vouchers: int = -1) -> int:
    return {Kind.SALE: 1, Kind.REFUND: -1, Kind.VOUCHER: vouchers, Kind.STRAIGHT_BACK: 0}[kind]


def _by_type(one: Movement) -> Iterable[tuple[str, int, int]]:
    sign = _sign(one.kind)
    if not sign:
        return
    for some in one.tickets:
        yield some.ticket_type_id, sign * some.count, sign * some.minor
    if one.fee.minor:
        yield FEES, 0, sign * one.fee.minor
    if one.kind is not Kind.SALE and one.kept.minor:
        yield KEPT, 0, one.kept.minor


def _by_tax(moved: list[Movement]) -> tuple[TaxPart, ...]:
    rates: dict[int, list[int]] = {}
    for one in moved:
        if one.turnover.minor:
            sums = rates.setdefault(one.tax_basis_points, [0, 0])
            sums[0] += one.tax.minor
            sums[1] += one.turnover.minor
    return tuple(TaxPart(rate, gross - tax, tax, gross) for rate, (tax, gross) in sorted(rates.items(), reverse=True))


def _by_show(moved: list[Movement]) -> tuple[ShowPart, ...]:
    shows: dict[str, Show] = {}
    counts: dict[str, list[int]] = {}
    for one in moved:
        sign = _sign(one.kind)
        if sign:
            shows.setdefault(one.show.id, one.show)
            sums = counts.setdefault(one.show.id, [0, 0])
            sums[0] += sign * sum(some.count for some in one.tickets)
            sums[1] += one.turnover.minor
    ordered = sorted(shows.values(), key=lambda show: (show.starts_at.timestamp() if show.starts_at else 0, show.id))
    return tuple(ShowPart(show, *counts[show.id]) for show in ordered)


def _sum(parts: Iterable[tuple[str, int, int]]) -> tuple[Part, ...]:
    sums: dict[str, list[int]] = {}
    for key, count, minor in parts:
        found = sums.setdefault(str(key), [0, 0])
        found[0] += count
        found[1] += minor
    ordered = sorted(sums, key=lambda key: (key in (FEES, KEPT), key))
    return tuple(Part(key, *sums[key]) for key in ordered if any(sums[key]))
