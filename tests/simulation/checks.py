"""What must hold at the end of a history, looked up in the databases of both sides and in the terminals."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.store import journal
from kiosk.store.sqlite import Connection
from tests.simulation.history import Family, History
from tests.simulation.kiosk import Kiosk

Seat = tuple[str, str]
SKEW_SECONDS = 150
"""Whether a show is over, both sides agree on only so exactly."""
ENDED = ("confirmed", "refunded", "abandoned", "exception")


@dataclass(frozen=True, slots=True)
class Told:
    """How a history went: for its report."""

    sales: int
    elsewhere: int
    exceptions: int
    events: int
    deaths: int


@dataclass(frozen=True, slots=True)
class _Sale:
    """A sale as its kiosk has it; ``listed``: a person has been asked, and why is written down."""

    kiosk: Kiosk
    reference: str
    state: str
    total: int
    method: str
    listed: bool
    tickets: dict[str, Seat]
    live: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Ticket:
    reference: str
    kiosk: str
    seat: Seat


def check(history: History) -> Told:
    """AssertionError, in words, if anything that was promised does not hold."""
    sales = {sale.reference: sale for kiosk in history.kiosks for sale in _sales(kiosk)}
    there = _tickets_there(history)
    _every_sale_has_one_ending(history, sales)
    _nothing_is_charged_twice_or_for_nothing(history, sales)
    _no_seat_is_sold_twice(sales, there)
    _no_sale_is_lost(history, sales, there)
    _every_message_is_delivered_or_listed(history)
    assert not history.house.not_asked_first, f"sent again without asking: {history.house.not_asked_first}"
    _every_right_has_an_owner(history, sales)
    _seats_there_are_seats_sold(history, there)
    listed = [sale.reference for sale in sales.values() if sale.listed]
    if history.family is Family.ORDINARY:
        assert not listed, f"nobody broke their word, and yet a person is needed for {listed}"
    return Told(
        sum(sale.state == "confirmed" for sale in sales.values()),
        len(history.house.elsewhere),
        len(listed),
        history.world.events,
        sum(kiosk.deaths for kiosk in history.kiosks),
    )


def _every_sale_has_one_ending(history: History, sales: dict[str, _Sale]) -> None:
    for sale in sales.values():
        assert sale.state in ENDED, f"{sale.reference} is {sale.state} for ever"
        assert sale.state != "exception" or sale.listed, f"{sale.reference} is an exception on nobody's list"
    for kiosk in history.kiosks:
        with _read(kiosk) as tx:
            broken = journal.first_broken(tx)
            assert broken is None, f"{kiosk.name}: the journal is broken at {broken}"
            rows = tx.execute(
                "SELECT subject, kind, count(*) AS n FROM journal WHERE kind IN ('issued', 'refunded', 'abandoned')"
                " GROUP BY subject, kind"
            ).fetchall()
        for row in rows:
            assert row["n"] == 1, f"{row['subject']} is {row['kind']} {row['n']} times"


def _nothing_is_charged_twice_or_for_nothing(history: History, sales: dict[str, _Sale]) -> None:
    for kiosk in history.kiosks:
        with _read(kiosk) as tx:
            payments = {row["reference"]: row for row in tx.execute("SELECT * FROM payment")}
        kept: defaultdict[str, int] = defaultdict(int)
        for reference, charge in kiosk.terminal.charges.items():
            assert reference in payments, f"{kiosk.name}: nobody knows of payment {reference}"
            assert charge.taken <= 1, f"{reference} is charged {charge.taken} times"
            assert charge.state != "waiting", f"the terminal never ends {reference}"
            if charge.state == "approved":
                kept[payments[reference]["booking_reference"]] += charge.amount
        for sale in (one for one in sales.values() if one.kiosk is kiosk):
            owed = sale.total if sale.state in ("confirmed", "exception") and sale.method == "card" else 0
            assert kept[sale.reference] == owed, (
                f"{sale.reference} is {sale.state}: {kept[sale.reference]} was kept, {owed} is owed"
            )


def _no_seat_is_sold_twice(sales: dict[str, _Sale], there: dict[str, _Ticket]) -> None:
    """Of all tickets that either side would let in, at most one a seat belongs to a sale on nobody's list."""
    admitted: defaultdict[Seat, dict[str, str]] = defaultdict(dict)
    for ticket_id, ticket in there.items():
        admitted[ticket.seat][ticket_id] = ticket.reference
    for sale in sales.values():
        for ticket_id in sale.live:
            admitted[sale.tickets[ticket_id]][ticket_id] = sale.reference
    for seat, tickets in admitted.items():
        unlisted = {
            reference for reference in tickets.values() if reference not in sales or not sales[reference].listed
        }
        assert len(unlisted) <= 1, f"{seat} is sold to {sorted(unlisted)}"
        references = sorted(tickets.values())
        assert len(unlisted) == len(tickets) or len(references) > len(unlisted), references


def _no_sale_is_lost(history: History, sales: dict[str, _Sale], there: dict[str, _Ticket]) -> None:
    for kiosk in history.kiosks:
        for reference in kiosk.acknowledged:
            assert reference in sales, f"{kiosk.name} forgot {reference}, which its customer was told is sold"
            state = sales[reference].state
            assert state in ("confirmed", "refunded", "exception"), f"{reference} was sold and is {state}"
    for sale in sales.values():
        if sale.state == "confirmed" and not sale.listed:
            missing = sale.tickets.keys() - there.keys()
            assert not missing, f"{sale.reference} is confirmed, and the provider does not have {sorted(missing)}"
    ours = {kiosk.name for kiosk in history.kiosks}
    for ticket in there.values():
        if ticket.kiosk in ours:
            assert ticket.reference in sales, f"the provider has {ticket.reference}, which no kiosk knows"
            state = sales[ticket.reference].state
            assert state in ("confirmed", "exception"), f"the provider has {ticket.reference}, which is {state}"


def _every_message_is_delivered_or_listed(history: History) -> None:
    for kiosk in history.kiosks:
        with _read(kiosk) as tx:
            for row in tx.execute("SELECT * FROM outbox_message WHERE state <> 'delivered'"):
                assert row["state"] in ("refused", "parked"), f"{row['key']} is {row['state']} for ever"
                assert row["reason"], f"{row['key']} is {row['state']} for no reason"


def _every_right_has_an_owner(history: History, sales: dict[str, _Sale]) -> None:
    """What the provider keeps for a kiosk, the kiosk can sell, or has sold to somebody who is on a person's list."""
    coming = _shows_to_come(history)
    for kiosk in history.kiosks:
        with _read(kiosk) as tx:
            rows = tx.execute(
                "SELECT seat_right.showtime_id, seat_id, seat_right.state, kind FROM seat_right"
                " JOIN grant_request ON grant_request.id = grant_id"
                " WHERE seat_right.state NOT IN ('used', 'returned')"
            ).fetchall()
        unsettled = [tuple(row) for row in rows if (row["state"], row["kind"]) != ("live", "allotment")]
        assert not unsettled, f"{kiosk.name} never settles {unsettled}"
        here = {(row["showtime_id"], row["seat_id"]) for row in rows if row["showtime_id"] in coming}
        held = _held_there(history, kiosk.name)
        assert here <= held, f"{kiosk.name} holds {sorted(here - held)}, and the provider does not know"
        listed = {seat for sale in sales.values() if sale.listed for seat in sale.tickets.values()}
        assert held <= here | listed, f"the provider keeps {sorted(held - here - listed)} for {kiosk.name}, for nobody"


def _seats_there_are_seats_sold(history: History, there: dict[str, _Ticket]) -> None:
    coming = _shows_to_come(history)

    def states(tx: Connection) -> dict[Seat, str]:
        rows = tx.execute("SELECT showtime_id, seat_id, state FROM seat WHERE state <> 'free'")
        return {(row["showtime_id"], row["seat_id"]): row["state"] for row in rows if row["showtime_id"] in coming}

    known = history.house.sandbox.store.read(states)
    sold = {seat for seat, state in known.items() if state == "sold"}
    tickets = {ticket.seat for ticket in there.values() if ticket.seat[0] in coming}
    assert sold == tickets, f"sold without a ticket: {sorted(sold - tickets)}; the reverse: {sorted(tickets - sold)}"
    held = {seat for kiosk in history.kiosks for seat in _held_there(history, kiosk.name)}
    withheld = {seat for seat, state in known.items() if state == "held"}
    assert withheld == held, f"withheld for nobody: {sorted(withheld ^ held)}"


def _sales(kiosk: Kiosk) -> Iterator[_Sale]:
    with _read(kiosk) as tx:
        for row in tx.execute("SELECT * FROM booking").fetchall():
            tickets = tx.execute("SELECT * FROM ticket WHERE booking_reference = ?", (row["reference"],)).fetchall()
            listed = tx.execute(
                "SELECT 1 FROM outbox_message WHERE booking_reference = ? AND state IN ('refused', 'parked')",
                (row["reference"],),
            ).fetchone()
            yield _Sale(
                kiosk,
                row["reference"],
                row["state"],
                row["total"],
                row["payment_method"],
                listed is not None,
                {one["id"]: (one["showtime_id"], one["seat_id"]) for one in tickets},
                frozenset(one["id"] for one in tickets if one["live"]),
            )


def _tickets_there(history: History) -> dict[str, _Ticket]:
    def work(tx: Connection) -> dict[str, _Ticket]:
        rows = tx.execute(
            "SELECT ticket.*, booking.kiosk_id FROM ticket JOIN booking USING (reference) WHERE ticket.live"
        )
        return {
            row["id"]: _Ticket(row["reference"], row["kiosk_id"], (row["showtime_id"], row["seat_id"])) for row in rows
        }

    return history.house.sandbox.store.read(work)


def _shows_to_come(history: History) -> set[str]:
    now = int(history.world.time().timestamp() + SKEW_SECONDS)
    return history.house.sandbox.store.read(
        lambda tx: {row["id"] for row in tx.execute("SELECT id FROM showtime WHERE NOT past AND ends_at > ?", (now,))}
    )


def _held_there(history: History, kiosk: str) -> set[Seat]:
    """What the provider keeps for a kiosk, of shows that are not over."""
    coming = _shows_to_come(history)

    def work(tx: Connection) -> set[Seat]:
        rows = tx.execute(
            "SELECT granted_seat.showtime_id, seat_id FROM granted_seat JOIN seat_grant ON seat_grant.id = grant_id"
            " WHERE state = 'live' AND kiosk_id = ?",
            (kiosk,),
        )
        return {(row["showtime_id"], row["seat_id"]) for row in rows if row["showtime_id"] in coming}

    return history.house.sandbox.store.read(work)


def _read(kiosk: Kiosk):  # type: ignore[no-untyped-def]  # as it is in Database
    return kiosk.database.read()
