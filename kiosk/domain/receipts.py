"""What a receipt of one booking says: what was bought, what was paid and how, and the tax in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.money import Money


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """So many of one thing, in the customer's language; ``each`` is gross, the tax rate in hundredths of a percent."""

    name: str
    count: int
    each: Money
    tax_basis_points: int

    @property
    def amount(self) -> Money:
        """What they cost together."""
        return self.each * self.count


@dataclass(frozen=True, slots=True)
class TaxLine:
    """What of a receipt is taxed at one rate: ``net`` and ``tax`` are together ``gross``."""

    basis_points: int
    net: Money
    tax: Money
    gross: Money


@dataclass(frozen=True, slots=True)
class Receipt:
    """One booking, paid. ``at`` is local time in the cinema.

    ``lines`` are ticket types, ``fees`` what comes on top; one without a name is the booking fee. ``number`` is the
    receipt's own, ``payment_receipt`` the payment terminal's, ``card`` brand and masked digits only. ``tax_number`` is
    the cinema's; "" where it has none. ``tickets_follow``: the provider is yet to be told of the payment, and the
    tickets are printed later.
    """

    language: str
    cinema: str
    address: str
    tax_number: str
    number: str
    reference: str
    at: datetime
    lines: tuple[ReceiptLine, ...]
    fees: tuple[ReceiptLine, ...]
    method: PaymentMethod
    card: str = ""
    payment_receipt: str = ""
    copy: int = 1
    tickets_follow: bool = False

    @property
    def total(self) -> Money:
        """What was paid. ValueError: no lines, or in several currencies."""
        everything = (*self.lines, *self.fees)
        if not everything:
            raise ValueError(f"booking {self.reference}: a receipt for nothing")
        return Money.sum((line.amount for line in everything), everything[0].each.currency)


def tax_lines(lines: Iterable[ReceiptLine]) -> tuple[TaxLine, ...]:
    """The tax in ``lines``, one entry a rate, the highest rate first.

    A rate's tax is worked out once, of all that it applies to, half a cent rounded up; net is the rest. So nets and
    taxes add up to what is paid, to the cent. (The sum of each ticket's own rounded tax may differ by cents.)
    """
    gross: dict[int, Money] = {}
    for line in lines:
        gross[line.tax_basis_points] = gross.get(line.tax_basis_points, Money.zero(line.each.currency)) + line.amount
    taxed = ((rate, amount, amount.tax_included(rate)) for rate, amount in gross.items())
    return tuple(
        TaxLine(rate, amount - tax, tax, amount) for rate, amount, tax in sorted(taxed, key=lambda line: -line[0])
    )
