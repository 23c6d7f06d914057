"""Sales on disk: the ledger of bookings with their tickets and payments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.bookings import (
    ALLOWED_STEPS,
    BookedTicket,
    Booking,
    Payment,
    PaymentMethod,
    PaymentState,
    SaleState,
)
from kiosk.domain.money import Money
from kiosk.domain.pricing import Quote
from kiosk.domain.showtimes import Showtime
from kiosk.domain.visits import Visit
from kiosk.store import catalogue, journal, sync_state
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One seat of a sale; ``price`` in minor units of the booking's currency."""

    seat_id: str
    ticket_type_id: str
    price: int
    at_risk: bool


def steps_are_allowed(tx: Connection) -> bool:
    """Whether the database knows the domain's table of allowed steps as it is now."""
    rows = tx.execute("SELECT before, after FROM sale_step")
    return {(row["before"], row["after"]) for row in rows} == {(a.value, b.value) for a, b in ALLOWED_STEPS}


def allow_steps(tx: Connection) -> None:
    """Write the domain's table of allowed steps into the database, which enforces it."""
    tx.execute("DELETE FROM sale_step")
    tx.executemany("INSERT INTO sale_step VALUES (?, ?)", [(a.value, b.value) for a, b in ALLOWED_STEPS])


def open_sale(
    tx: Connection,
    reference: str,
    basket_id: str,
    showtime_id: str,
    quote: Quote,
    language: str,
    at: datetime,
) -> None:
    """A sale begins: rights are held, nothing is paid."""
    tx.execute(
        "INSERT INTO booking (reference, basket_id, showtime_id, state, currency, fee, tax, total, language,"
        " created_at) VALUES (?, ?, ?, 'held', ?, ?, ?, ?, ?, ?)",
        (
            reference,
            basket_id,
            showtime_id,
            quote.total.currency,
            quote.fee.minor,
            quote.tax.minor,
            quote.total.minor,
            language,
            seconds(at),
        ),
    )
    journal.append(tx, at, "held", reference, {"showtime": showtime_id, "total": quote.total.minor})


def put_lines(tx: Connection, reference: str, quote: Quote, at_risk: Sequence[str]) -> None:
    """What a sale that is still held is made of, and costs."""
    tx.execute(
        "UPDATE booking SET fee = ?, tax = ?, total = ? WHERE reference = ? AND state = 'held'",
        (quote.fee.minor, quote.tax.minor, quote.total.minor, reference),
    )
    tx.execute("DELETE FROM sale_line WHERE booking_reference = ?", (reference,))
    tx.executemany(
        "INSERT INTO sale_line (booking_reference, position, seat_id, ticket_type_id, price, at_risk)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                reference,
                position,
                line.seat_id,
                line.ticket_type_id,
                line.price.minor,
                line.seat_id in at_risk,
            )
            for position, line in enumerate(quote.lines, start=1)
        ],
    )


def lines(tx: Connection, reference: str) -> tuple[SaleLine, ...]:
    """What a sale is made of, in order."""
    rows = tx.execute("SELECT * FROM sale_line WHERE booking_reference = ? ORDER BY position", (reference,))
    return tuple(SaleLine(row["seat_id"], row["ticket_type_id"], row["price"], bool(row["at_risk"])) for row in rows)


def step(tx: Connection, reference: str, to: SaleState, at: datetime, **why: object) -> None:
    """Move a sale on (IntegrityError if the step is not allowed) and write it into the journal."""
    tx.execute("UPDATE booking SET state = ? WHERE reference = ?", (to.value, reference))
    journal.append(tx, at, to.value, reference, why)


def request_payment(tx: Connection, payment: Payment, at: datetime) -> None:
    """Write a payment down before anybody is asked for money."""
    tx.execute(
        "INSERT INTO payment (reference, booking_reference, method, state, amount, currency, requested_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            payment.reference,
            payment.booking_reference,
            payment.method.value,
            payment.state.value,
            payment.amount.minor,
            payment.amount.currency,
            seconds(at),
        ),
    )
    tx.execute(
        "UPDATE booking SET payment_method = ? WHERE reference = ?",
        (payment.method.value, payment.booking_reference),
    )


def want_paper(tx: Connection, reference: str, *, wanted: bool) -> None:
    """Whether the customer of a sale wants it on paper."""
    tx.execute("UPDATE booking SET on_paper = ? WHERE reference = ?", (wanted, reference))


def paper_wanted(tx: Connection, reference: str) -> bool:
    """Whether the customer of a sale wants it on paper (LookupError if there is no such sale)."""
    row = tx.execute("SELECT on_paper FROM booking WHERE reference = ?", (reference,)).fetchone()
    if row is None:
        raise LookupError(reference)
    return bool(row["on_paper"])


def settle_payment(tx: Connection, reference: str, state: PaymentState, receipt: str = "") -> None:
    """What became of a payment."""
    tx.execute(
        "UPDATE payment SET state = ?, receipt = CASE WHEN ? = '' THEN receipt ELSE ? END WHERE reference = ?",
        (state.value, receipt, receipt, reference),
    )


def issue(tx: Connection, reference: str, tickets: Sequence[BookedTicket], show: Showtime, at: datetime) -> None:
    """Give a sale its tickets for a show as it is now (IntegrityError if a seat already has a live one).

    What reports need to know of it is noted: the tax rate, and whether the provider was out of reach.
    """
    _put_tickets(tx, reference, tickets, 1)
    tx.execute(
        "UPDATE booking SET issued_at = ?, starts_at = ?, ends_at = ?, auditorium_id = ?, tax_basis_points = ?,"
        " offline = ? WHERE reference = ?",
        (
            seconds(at),
            seconds(show.starts_at),
            seconds(show.ends_at),
            show.auditorium_id,
            catalogue.tax_rate_of(tx, show.id),
            not sync_state.contact(tx).online,
            reference,
        ),
    )


def as_sold(tx: Connection, reference: str) -> Visit | None:
    """The visit that a sale's tickets were issued for; None if there are none, or a version before this sold them."""
    row = tx.execute("SELECT starts_at, auditorium_id FROM booking WHERE reference = ?", (reference,)).fetchone()
    return Visit(instant(row["starts_at"]), row["auditorium_id"]) if row and row["starts_at"] is not None else None


def reissue(tx: Connection, reference: str, tickets: Sequence[BookedTicket]) -> None:
    """Give a sale other tickets, in the order of its lines; those before admit nobody any more."""
    void_tickets(tx, reference)
    _put_tickets(tx, reference, tickets, issue_of(tx, reference) + 1)
    tx.executemany(
        "UPDATE sale_line SET seat_id = ?, at_risk = 0 WHERE booking_reference = ? AND position = ?",
        [(one.seat_id, reference, position) for position, one in enumerate(tickets, start=1)],
    )


def void_tickets(tx: Connection, reference: str) -> None:
    """The tickets of a sale admit nobody any more."""
    tx.execute("UPDATE ticket SET live = 0 WHERE booking_reference = ?", (reference,))


def issue_of(tx: Connection, reference: str) -> int:
    """How often a sale was given tickets."""
    (issue,) = tx.execute(
        "SELECT coalesce(max(issue), 0) FROM ticket WHERE booking_reference = ?", (reference,)
    ).fetchone()
    return int(issue)


def seats_before(tx: Connection, reference: str) -> tuple[str, ...]:
    """The seats of the tickets a sale had before those it has now; none if it never moved."""
    return seats_of_issue(tx, reference, issue_of(tx, reference) - 1)


def seats_of_issue(tx: Connection, reference: str, issue: int) -> tuple[str, ...]:
    """The seats of a sale's tickets of one issue, in their order."""
    rows = tx.execute(
        "SELECT seat_id FROM ticket WHERE booking_reference = ? AND issue = ? ORDER BY position", (reference, issue)
    )
    return tuple(row["seat_id"] for row in rows)


def reference_of_code(tx: Connection, code: str) -> str | None:
    """The booking of a ticket, void or not, by what its door code says."""
    row = tx.execute("SELECT booking_reference FROM ticket WHERE code = ? AND code <> ''", (code,)).fetchone()
    return row["booking_reference"] if row else None


def code_admits(tx: Connection, code: str) -> bool:
    """Whether a door code is that of a ticket which is in force."""
    return tx.execute("SELECT 1 FROM ticket WHERE code = ? AND live = 1", (code,)).fetchone() is not None


def any_ticket_live(tx: Connection, reference: str) -> bool:
    """Whether a sale has a ticket that admits somebody."""
    return (
        tx.execute("SELECT 1 FROM ticket WHERE booking_reference = ? AND live = 1 LIMIT 1", (reference,)).fetchone()
        is not None
    )


def _put_tickets(tx: Connection, reference: str, tickets: Sequence[BookedTicket], issue: int) -> None:
    tx.executemany(
        "INSERT INTO ticket (id, booking_reference, position, showtime_id, seat_id, ticket_type_id, price, code, issue)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.id,
                reference,
                position,
                one.showtime_id,
                one.seat_id,
                one.ticket_type_id,
                one.price.minor,
                one.code,
                issue,
            )
            for position, one in enumerate(tickets, start=1)
        ],
    )


def booking(tx: Connection, reference: str) -> Booking | None:
    """A sale as the customer holds it; without tickets until it is issued."""
    row = tx.execute("SELECT * FROM booking WHERE reference = ?", (reference,)).fetchone()
    return _booking(tx, row) if row else None


def booking_of_basket(tx: Connection, basket_id: str) -> Booking | None:
    """The sale that a basket became."""
    row = tx.execute("SELECT * FROM booking WHERE basket_id = ?", (basket_id,)).fetchone()
    return _booking(tx, row) if row else None


def basket_of(tx: Connection, reference: str) -> str:
    """The basket a sale came from."""
    return str(tx.execute("SELECT basket_id FROM booking WHERE reference = ?", (reference,)).fetchone()["basket_id"])


def in_states(tx: Connection, *states: SaleState) -> tuple[Booking, ...]:
    """The sales in any of these states, oldest first."""
    marks = ",".join("?" * len(states))
    rows = tx.execute(
        f"SELECT * FROM booking WHERE state IN ({marks}) ORDER BY created_at",  # noqa: S608 - only question marks
        [state.value for state in states],
    ).fetchall()
    return tuple(_booking(tx, row) for row in rows)


def with_open_money(tx: Connection) -> tuple[str, ...]:
    """References of sales whose money is being asked for or on its way back, oldest first.

    What the provider says of a sale does not stop money on its way back: an exception may be among them.
    """
    rows = tx.execute(
        "SELECT reference FROM booking WHERE state IN ('paying', 'refunding') OR (state = 'exception' AND EXISTS"
        " (SELECT 1 FROM payment WHERE booking_reference = booking.reference AND payment.state = 'reversing'))"
        " ORDER BY created_at"
    )
    return tuple(row["reference"] for row in rows)


def payment_of(tx: Connection, reference: str) -> Payment | None:
    """The latest payment of a booking."""
    row = tx.execute(
        "SELECT * FROM payment WHERE booking_reference = ? ORDER BY number DESC LIMIT 1", (reference,)
    ).fetchone()
    return _payment(row) if row else None


def payment_number(tx: Connection, payment_reference: str) -> int:
    """Which payment of this kiosk it is (LookupError if it is none)."""
    row = tx.execute("SELECT number FROM payment WHERE reference = ?", (payment_reference,)).fetchone()
    if row is None:
        raise LookupError(payment_reference)
    return int(row["number"])


def payment_asked_at(tx: Connection, payment_reference: str) -> datetime:
    """When the terminal was asked (LookupError if it never was)."""
    row = tx.execute("SELECT requested_at FROM payment WHERE reference = ?", (payment_reference,)).fetchone()
    if row is None:
        raise LookupError(payment_reference)
    return instant(row["requested_at"])


def state_of(tx: Connection, reference: str) -> SaleState:
    """Where a sale stands (LookupError if there is none)."""
    row = tx.execute("SELECT state FROM booking WHERE reference = ?", (reference,)).fetchone()
    if row is None:
        raise LookupError(reference)
    return from_column(lambda: SaleState(row["state"]))


def _booking(tx: Connection, row: Row) -> Booking:
    currency = row["currency"]
    tickets = tuple(
        BookedTicket(
            one["id"],
            one["showtime_id"],
            one["seat_id"],
            one["ticket_type_id"],
            Money(one["price"], currency),
            one["code"],
        )
        for one in tx.execute(
            "SELECT * FROM ticket WHERE booking_reference = ? AND issue = ? ORDER BY position",
            (row["reference"], issue_of(tx, row["reference"])),
        )
    )
    return Booking(
        reference=row["reference"],
        showtime_id=row["showtime_id"],
        tickets=tickets,
        fee=Money(row["fee"], currency),
        tax=Money(row["tax"], currency),
        total=Money(row["total"], currency),
        payment_method=from_column(lambda: PaymentMethod(row["payment_method"])),
        language=row["language"],
        issued_at=instant(row["issued_at"] if row["issued_at"] is not None else row["created_at"]),
        state=from_column(lambda: SaleState(row["state"])),
    )


def _payment(row: Row) -> Payment:
    return Payment(
        reference=row["reference"],
        booking_reference=row["booking_reference"],
        method=from_column(lambda: PaymentMethod(row["method"])),
        state=from_column(lambda: PaymentState(row["state"])),
        amount=Money(row["amount"], row["currency"]),
        receipt=row["receipt"],
    )
