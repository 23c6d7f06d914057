"""What the journal says of money: its entries as the figures of a day are made of."""

import json
from collections import Counter
from collections.abc import Iterator

from kiosk.domain.bookings import Booking, FoundBooking, PaymentMethod
from kiosk.domain.money import Money
from kiosk.domain.takings import UNKNOWN_RATE, Channel, Kind, Movement, Show, Tickets
from kiosk.store import bookings, cancellations, catalogue, settlements
from kiosk.store.encoding import instant
from kiosk.store.sqlite import Connection, Row

_OF_SALES = {"issued": Kind.SALE, "refunded": Kind.REFUND, "voucher": Kind.VOUCHER}
_OF_SETTLEMENTS = {"settlement_paid": Kind.SALE, "settlement_refunded": Kind.REFUND}


def movements(tx: Connection, after: int, until: int) -> Iterator[Movement]:
    """The money of the entries behind one number up to another, in their order.

    The amounts of a sale do not change once it is issued, so that its entries mean the same whenever they are read.
    """
    rows = tx.execute(
        "SELECT number, at, kind, subject, body FROM journal WHERE number > ? AND number <= ?"
        " AND kind IN ('issued', 'refunded', 'voucher', 'settlement_paid', 'settlement_refunded') ORDER BY number",
        (after, until),
    )
    for row in rows.fetchall():
        found = _of_sale(tx, row) if row["kind"] in _OF_SALES else _of_settlement(tx, row)
        if found is not None:
            yield found


def _of_sale(tx: Connection, row: Row) -> Movement | None:
    reference, kind = row["subject"], _OF_SALES[row["kind"]]
    sold = _sold(tx, reference, "issued", "")
    booking = bookings.booking(tx, reference)
    if booking is None or (kind is Kind.SALE and row["number"] != sold):
        return None  # told once more, and sold before
    if kind is Kind.REFUND and not sold:
        kind = Kind.STRAIGHT_BACK
    kept = Money.zero(booking.total.currency)
    agreed = cancellations.refund_of(tx, reference)
    if kind is Kind.REFUND and agreed is not None and booking.payment_method is PaymentMethod.CARD:
        kept = booking.total - agreed
    facts = tx.execute(
        "SELECT tax_basis_points, offline, auditorium_id, starts_at FROM booking WHERE reference = ?", (reference,)
    ).fetchone()
    show = _show(tx, booking.showtime_id)
    if facts["starts_at"] is not None:
        show = Show(show.id, show.film_id, facts["auditorium_id"] or show.auditorium_id, instant(facts["starts_at"]))
    lines = [(line.ticket_type_id, line.price) for line in bookings.lines(tx, reference)]
    return _movement(
        row,
        kind,
        booking,
        Channel.OFFLINE if facts["offline"] else Channel.ONLINE,
        show,
        lines,
        kept,
        _rate(tx, facts["tax_basis_points"], booking.showtime_id),
    )


def _of_settlement(tx: Connection, row: Row) -> Movement | None:
    payment = json.loads(row["body"])["payment"]
    one, kind = settlements.by_payment(tx, payment), _OF_SETTLEMENTS[row["kind"]]
    if kind is Kind.REFUND and not _sold(tx, one.reference, "settlement_paid", payment):
        kind = Kind.STRAIGHT_BACK
    booking: FoundBooking = one.booking
    (rate,) = tx.execute("SELECT tax_basis_points FROM settlement WHERE payment = ?", (payment,)).fetchone()
    lines = [(ticket.ticket_type_id, ticket.price.minor) for ticket in booking.tickets]
    sold = booking.as_sold
    return _movement(
        row,
        kind,
        sold,
        Channel.PAID_HERE,
        _show(tx, booking.showtime_id),
        lines,
        Money.zero(one.amount.currency),
        _rate(tx, rate, booking.showtime_id),
        method=PaymentMethod.CARD,
    )


def _sold(tx: Connection, reference: str, kind: str, payment: str) -> int:
    """The number of the entry by which it was sold; 0 if it never was."""
    rows = tx.execute(
        "SELECT number, body FROM journal WHERE subject = ? AND kind IN ('issued', 'settlement_paid') AND kind = ?"
        " ORDER BY number",
        (reference, kind),
    )
    found = (row["number"] for row in rows if not payment or json.loads(row["body"])["payment"] == payment)
    return next(found, 0)


def _movement(
    row: Row,
    kind: Kind,
    booking: Booking,
    channel: Channel,
    show: Show,
    lines: list[tuple[str, int]],
    kept: Money,
    rate: int,
    method: PaymentMethod | None = None,
) -> Movement:
    counts, sums = Counter(type_id for type_id, _ in lines), Counter[str]()
    for type_id, price in lines:
        sums[type_id] += price
    return Movement(
        entry=row["number"],
        at=instant(row["at"]),
        kind=kind,
        reference=booking.reference,
        method=method or booking.payment_method,
        channel=channel,
        show=show,
        tickets=tuple(Tickets(type_id, counts[type_id], sums[type_id]) for type_id in counts),
        fee=booking.fee,
        total=booking.total,
        kept=kept,
        tax_basis_points=rate,
    )


def _show(tx: Connection, showtime_id: str) -> Show:
    known = catalogue.showtime(tx, showtime_id)
    if known is None:
        return Show(showtime_id, "", "", None)
    return Show(showtime_id, known.film_id, known.auditorium_id, known.starts_at)


def _rate(tx: Connection, noted: int | None, showtime_id: str) -> int:
    """As it was noted with the sale; of what an earlier version sold, as its price list is now."""
    if noted is not None:
        return noted
    known = catalogue.tax_rate_of(tx, showtime_id)
    return UNKNOWN_RATE if known is None else known
