"""Bookings at the sandbox: all or nothing, once for each reference, taken back once, handed out once."""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final, Literal

import msgspec

from sync.providers.foyer.wire_sales import (
    BookingRequestWire,
    BookingWire,
    CancellationWire,
    CancelledWire,
    CollectedWire,
    TicketWire,
)
from sync.sandbox import members
from sync.sandbox.refusals import Refusal
from sync.sandbox.rights import check_kiosk, held_by, use
from sync.sandbox.seat_feed import put_seats, seat_states
from sync.sandbox.store import Connection, Row

_MEMBERSHIP: Final[Mapping[bool | None, Literal["", "valid", "not_valid"]]] = {
    None: "",
    True: "valid",
    False: "not_valid",
}


def book(
    tx: Connection,
    kiosk_id: str,
    reference: str,
    request: BookingRequestWire,
    seats_there: frozenset[str],
    now: datetime,
    member_types: frozenset[str] = frozenset(),
) -> BookingWire | Refusal:
    """Let a sale take effect. The same reference with the same content is the same booking, however often it comes.

    A seat may be booked if this kiosk holds it at the epoch of the sale, or if it is free. A sale made in
    time may be told late: that the show is over does not matter, as long as the right to the seat was this
    kiosk's.
    """
    content = msgspec.structs.replace(request, member=msgspec.UNSET)  # a kiosk forgets who bought
    fingerprint = sha256(msgspec.json.encode(content)).hexdigest()
    known = _row(tx, reference)
    if known is not None:
        return _known(tx, known, fingerprint)
    refusal = check_kiosk(tx, kiosk_id, request.epoch) or _unsound(tx, request)
    if refusal:
        return refusal
    showtime = tx.execute("SELECT cancelled, past FROM showtime WHERE id = ?", (request.showtime,)).fetchone()
    if showtime is None:
        return Refusal("unknown_showtime")
    if showtime["cancelled"]:
        return Refusal("not_on_sale", "the showtime was cancelled")
    seats = [ticket.seat for ticket in request.tickets]
    unknown = tuple(sorted(set(seats) - seats_there)) if seats_there else ()
    if unknown:
        return Refusal("unknown_seats", seats=unknown)
    mine = held_by(tx, kiosk_id, request.epoch, request.showtime)
    states = seat_states(tx, request.showtime)
    taken = tuple(
        seat for seat in seats if seat not in mine and (showtime["past"] or states.get(seat, "free") != "free")
    )
    if taken:
        return Refusal("seats_taken", seats=taken)
    _insert(tx, kiosk_id, reference, request, fingerprint, now)
    members.note(tx, reference, request, member_types)
    use(tx, kiosk_id, request.showtime, seats, request.grants)
    if not showtime["past"]:
        put_seats(tx, request.showtime, seats, "sold")
    return booking(tx, reference)


def is_known(tx: Connection, reference: str) -> bool:
    """Whether anything was ever said of a reference."""
    return _row(tx, reference) is not None


def booking(tx: Connection, reference: str) -> BookingWire | Refusal:
    """The booking of a reference."""
    row = _row(tx, reference)
    if row is None or row["booked_at"] is None:
        return Refusal("not_found" if row is None else "cancelled")
    return _wire(tx, row)


def find(tx: Connection, code: str) -> BookingWire | Refusal:
    """The booking of a reference, however it was typed, or of the code on one of its tickets."""
    typed = code.strip().upper().replace(" ", "").replace("-", "")
    found = booking(tx, typed)
    if not isinstance(found, Refusal) or found.code != "not_found":
        return found
    row = tx.execute("SELECT reference FROM ticket WHERE code = ? AND code <> ''", (code.strip(),)).fetchone()
    return found if row is None else booking(tx, row["reference"])


def cancel(
    tx: Connection, kiosk_id: str, reference: str, request: CancellationWire, now: datetime
) -> CancelledWire | Refusal:
    """Take a booking back. A reference never seen is closed for ever: a delayed booking takes no effect."""
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    row = _row(tx, reference)
    if row is not None and row["cancelled_at"] is not None:
        if row["refund"] != request.refund:
            return Refusal("cancelled", "it was cancelled before, under another refund")
        return _cancelled(row)
    at = int(now.timestamp())
    if row is None:
        tx.execute(
            "INSERT INTO booking (reference, kiosk_id, fingerprint, showtime_id, currency, fee, total, method, paid,"
            " language, offline, cancelled_at, refund) VALUES (?, ?, '', '', '', 0, 0, 'card', 0, '', 0, ?, ?)",
            (reference, kiosk_id, at, request.refund),
        )
    else:
        seats = [] if row["expired"] else [ticket.seat for ticket in _tickets(tx, reference)]
        tx.execute("UPDATE ticket SET live = 0 WHERE reference = ?", (reference,))
        tx.execute(
            "UPDATE booking SET cancelled_at = ?, refund = ? WHERE reference = ?", (at, request.refund, reference)
        )
        still_there = tx.execute("SELECT 1 FROM showtime WHERE id = ? AND NOT past", (row["showtime_id"],)).fetchone()
        if still_there:
            put_seats(tx, row["showtime_id"], seats, "free")
    closed = _row(tx, reference)
    assert closed is not None
    return _cancelled(closed)


def collect(tx: Connection, kiosk_id: str, reference: str, collection: str, now: datetime) -> CollectedWire | Refusal:
    """Hand the tickets out, once; the same collection again is the same handing out."""
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    row = _row(tx, reference)
    if row is None or row["booked_at"] is None:
        return Refusal("not_found")
    if row["cancelled_at"] is not None:
        return Refusal("cancelled")
    if not row["paid"]:
        return Refusal("payment_due")
    at = row["collected_at"]
    if at is None:
        at = int(now.timestamp())
        tx.execute(
            "UPDATE booking SET collected_at = ?, collection = ? WHERE reference = ?", (at, collection, reference)
        )
    already = row["collected_at"] is not None and row["collection"] != collection
    return CollectedWire(reference=reference, collected_at=_moment(at), already=already)


def _known(tx: Connection, row: Row, fingerprint: str) -> BookingWire | Refusal:
    if row["booked_at"] is None:
        return Refusal("cancelled", "cancelled before it was booked")
    if row["fingerprint"] != fingerprint:
        return Refusal("id_reused", "this reference was booked with other content")
    return _wire(tx, row)


def _unsound(tx: Connection, request: BookingRequestWire) -> Refusal | None:
    tickets = request.tickets
    if len({ticket.seat for ticket in tickets}) < len(tickets) or len({ticket.id for ticket in tickets}) < len(tickets):
        return Refusal("bad_request", "a seat or a ticket comes twice")
    if sum(ticket.price for ticket in tickets) + request.fee != request.total:
        return Refusal("wrong_total", "the prices and the fee are not the total")
    if request.payment.amount != request.total:
        return Refusal("wrong_total", "the payment is not the total")
    for ticket in tickets:
        if tx.execute("SELECT 1 FROM ticket WHERE id = ?", (ticket.id,)).fetchone():
            return Refusal("id_reused", "a ticket of another booking")
    return None


def _insert(
    tx: Connection,
    kiosk_id: str,
    reference: str,
    request: BookingRequestWire,
    fingerprint: str,
    now: datetime,
) -> None:
    tx.execute(
        "INSERT INTO booking (reference, kiosk_id, fingerprint, showtime_id, currency, fee, total, method, paid,"
        " language, offline, booked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            reference,
            kiosk_id,
            fingerprint,
            request.showtime,
            request.currency,
            request.fee,
            request.total,
            request.payment.method,
            request.payment.state == "approved",
            request.language,
            request.offline,
            int(now.timestamp()),
        ),
    )
    tx.executemany(
        "INSERT INTO ticket (id, reference, position, showtime_id, seat_id, ticket_type, price, code)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                ticket.id,
                reference,
                position,
                request.showtime,
                ticket.seat,
                ticket.ticket_type,
                ticket.price,
                ticket.code,
            )
            for position, ticket in enumerate(request.tickets)
        ],
    )


def _row(tx: Connection, reference: str) -> Row | None:
    row: Row | None = tx.execute("SELECT * FROM booking WHERE reference = ?", (reference,)).fetchone()
    return row


def _tickets(tx: Connection, reference: str) -> list[TicketWire]:
    rows = tx.execute("SELECT * FROM ticket WHERE reference = ? ORDER BY position", (reference,))
    return [
        TicketWire(
            id=row["id"],
            seat=row["seat_id"],
            ticket_type=row["ticket_type"],
            price=row["price"],
            code=row["code"],
        )
        for row in rows
    ]


def _wire(tx: Connection, row: Row) -> BookingWire:
    return BookingWire(
        reference=row["reference"],
        showtime=row["showtime_id"],
        state="booked" if row["cancelled_at"] is None else "cancelled",
        tickets=_tickets(tx, row["reference"]),
        currency=row["currency"],
        fee=row["fee"],
        total=row["total"],
        method=row["method"],
        paid=bool(row["paid"]),
        language=row["language"],
        booked_at=_moment(row["booked_at"]),
        cancelled_at=None if row["cancelled_at"] is None else _moment(row["cancelled_at"]),
        refund=row["refund"],
        collected_at=None if row["collected_at"] is None else _moment(row["collected_at"]),
        membership=_MEMBERSHIP[members.verdict(tx, row["reference"])],
        expired=bool(row["expired"]),
    )


def _cancelled(row: Row) -> CancelledWire:
    return CancelledWire(reference=row["reference"], refund=row["refund"], cancelled_at=_moment(row["cancelled_at"]))


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
