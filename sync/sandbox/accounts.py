"""Members' accounts at the sandbox: what they booked, what they get back for it, and what they want changed."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Literal

import msgspec

from sync.providers.foyer.wire_accounts import (
    MAX_BOOKINGS,
    MemberBookingsWire,
    MemberBookingWire,
    MemberRequestDoneWire,
    MemberRequestWire,
    RefundOfferWire,
    TakeBackWire,
    TakenBackWire,
)
from sync.providers.foyer.wire_members import ConsentGivenWire
from sync.providers.foyer.wire_sales import BookingWire, CancellationWire
from sync.sandbox import bookings
from sync.sandbox.cinema import CancellationRule, Cinema
from sync.sandbox.refusals import Refusal
from sync.sandbox.rights import check_kiosk
from sync.sandbox.store import Connection, Row


def member_bookings(tx: Connection, cinema: Cinema, member: str) -> MemberBookingsWire | Refusal:
    """The latest bookings of a customer, and of those that were made one with them."""
    if not _is_customer(tx, member):
        return Refusal("not_found")
    rows = tx.execute(
        "SELECT reference, film_id, auditorium_id, starts_at, ends_at FROM booking_member"
        " JOIN booking USING (reference) JOIN showtime ON showtime.id = showtime_id"
        " WHERE booked_at IS NOT NULL AND customer_id IN (SELECT id FROM customer WHERE id = ? OR merged_into = ?)"
        " ORDER BY starts_at DESC, reference LIMIT ?",
        (member, member, MAX_BOOKINGS + 1),
    ).fetchall()
    told = [one for row in rows[:MAX_BOOKINGS] if (one := _with_its_show(tx, cinema, row)) is not None]
    return MemberBookingsWire(bookings=told, more=len(rows) > MAX_BOOKINGS)


def refund_offer(
    tx: Connection, cinema: Cinema, reference: str, member: str, now: datetime
) -> RefundOfferWire | Refusal:
    """What a member gets back for a booking now, by the cinema's rule."""
    booking = _own(tx, reference, member)
    if isinstance(booking, Refusal):
        return booking
    show = tx.execute("SELECT starts_at FROM showtime WHERE id = ?", (booking.showtime,)).fetchone()
    rule = cinema.cancellation
    before = timedelta(minutes=rule.until_minutes if rule else 0)
    until = datetime.fromtimestamp(show["starts_at"], UTC) - before
    fee = min(booking.total, len(booking.tickets) * (rule.fee_per_ticket if rule else 0)) if booking.paid else 0
    refund = booking.total - fee if booking.paid else 0
    why = _why_not(booking, rule, in_time=now < until)
    return RefundOfferWire(
        reference=reference,
        allowed=not why,
        why=why,
        currency=booking.currency,
        refund=refund,
        fee=fee,
        until=until,
    )


def take_back(
    tx: Connection, cinema: Cinema, kiosk_id: str, reference: str, asked: TakeBackWire, now: datetime
) -> TakenBackWire | Refusal:
    """Take a booking back as it was offered; the same refund again is the same taking back."""
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    row = tx.execute("SELECT * FROM booking WHERE reference = ?", (reference,)).fetchone()
    done_before = row is not None and row["cancelled_at"] is not None and row["refund"] == asked.refund
    if not done_before:
        offer = refund_offer(tx, cinema, reference, asked.member, now)
        if isinstance(offer, Refusal):
            return offer
        if not offer.allowed:
            return Refusal("cancelled" if offer.why == "cancelled" else "not_cancellable", offer.why)
        if offer.refund != asked.amount:
            return Refusal("terms_changed")
        cancellation = CancellationWire(refund=asked.refund, reason="its member took it back", requested_at=now)
        bookings.cancel(tx, kiosk_id, reference, cancellation, now)
        tx.execute("UPDATE booking SET refunded = ? WHERE reference = ?", (offer.refund, reference))
        row = tx.execute("SELECT * FROM booking WHERE reference = ?", (reference,)).fetchone()
    return TakenBackWire(
        reference=reference,
        refund=row["refund"],
        amount=asked.amount if row["refunded"] is None else row["refunded"],
        currency=row["currency"],
        cancelled_at=datetime.fromtimestamp(row["cancelled_at"], UTC),
    )


def request(
    tx: Connection, kiosk_id: str, member: str, request_id: str, asked: MemberRequestWire, now: datetime
) -> MemberRequestDoneWire | Refusal:
    """Carry out a member's wish, once for each id. A copy by mail is only noted: the sandbox has no mail."""
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    fingerprint = sha256(msgspec.json.encode(asked)).hexdigest()
    known = tx.execute("SELECT fingerprint FROM member_request WHERE id = ?", (request_id,)).fetchone()
    if known is not None:
        same = known["fingerprint"] == fingerprint
        return MemberRequestDoneWire(id=request_id) if same else Refusal("id_reused")
    if not _is_customer(tx, member):
        return Refusal("not_found")
    since = min(asked.at, now)  # a kiosk whose clock is ahead must not have the last word for ever
    refusal = _carry_out(tx, member, asked, since)
    if refusal:
        return refusal
    tx.execute(
        "INSERT INTO member_request VALUES (?, ?, ?, ?, ?)",
        (request_id, member, fingerprint, asked.wish, int(since.timestamp())),
    )
    return MemberRequestDoneWire(id=request_id)


def _carry_out(tx: Connection, member: str, asked: MemberRequestWire, since: datetime) -> Refusal | None:
    match asked.wish:
        case "profile":
            return _save(tx, member, asked, since)
        case "consent":
            return _consent(tx, member, asked, since)
        case "export":
            return None
        case "erasure":
            _erase(tx, member)
            return None


def _save(tx: Connection, member: str, asked: MemberRequestWire, since: datetime) -> Refusal | None:
    """A profile as it is since then, unless a later one came before it: kiosks tell what they have when they can."""
    new = asked.profile
    if new is None:
        return Refusal("bad_request", "a profile without one")
    latest = tx.execute(
        "SELECT max(at) AS at FROM member_request WHERE customer_id = ? AND wish = 'profile'", (member,)
    ).fetchone()["at"]
    if latest is not None and int(since.timestamp()) < latest:
        return None
    tx.execute(
        "UPDATE customer SET name = ?, language = ?, preferences = ?, email_verified = email_verified AND email = ?,"
        " email = ? WHERE id = ?",
        (
            new.name,
            new.language,
            msgspec.json.encode(new.preferences).decode(),
            new.email.casefold(),
            new.email.casefold(),
            member,
        ),
    )
    return None


def _consent(tx: Connection, member: str, asked: MemberRequestWire, since: datetime) -> Refusal | None:
    """A withdrawal counts whenever it comes; a consent does not that was given before it.

    A withdrawal is kept as a consent without words: `consents_in_force` leaves it out.
    """
    new = asked.consent
    if new is None:
        return Refusal("bad_request", "a consent without one")
    row = tx.execute("SELECT consents FROM customer WHERE id = ?", (member,)).fetchone()
    kept = msgspec.json.decode(row["consents"], type=list[ConsentGivenWire])
    before = [one for one in kept if one.purpose == new.consent]
    if new.given and any(not one.wording and since < one.at for one in before):
        return None
    now = ConsentGivenWire(purpose=new.consent, at=since, wording=new.wording if new.given else "")
    kept = [*(one for one in kept if one.purpose != new.consent), now]
    tx.execute("UPDATE customer SET consents = ? WHERE id = ?", (msgspec.json.encode(kept).decode(), member))
    return None


def _erase(tx: Connection, member: str) -> None:
    """Sales stay, as a cinema's books must, and are nobody's."""
    gone = [
        row["id"] for row in tx.execute("SELECT id FROM customer WHERE id = ? OR merged_into = ?", (member, member))
    ]
    for one in sorted(gone, key=lambda name: name == member):  # those that point at it first
        tx.execute("UPDATE booking_member SET customer_id = '', membership_number = '' WHERE customer_id = ?", (one,))
        tx.execute("DELETE FROM identity_link WHERE customer_id = ?", (one,))
        tx.execute("DELETE FROM membership WHERE customer_id = ?", (one,))
        tx.execute("DELETE FROM customer WHERE id = ?", (one,))


def _why_not(
    booking: BookingWire, rule: CancellationRule | None, *, in_time: bool
) -> Literal["", "not_offered", "too_late", "cancelled"]:
    if booking.state == "cancelled":
        return "cancelled"
    if rule is None:
        return "not_offered"
    return "" if in_time else "too_late"


def _is_customer(tx: Connection, member: str) -> bool:
    row = tx.execute("SELECT 1 FROM customer WHERE id = ? AND merged_into IS NULL", (member,)).fetchone()
    return row is not None


def _own(tx: Connection, reference: str, member: str) -> BookingWire | Refusal:
    """A booking, if it is this member's; of others' not even that they are there is told."""
    row = tx.execute(
        "SELECT 1 FROM booking_member JOIN customer ON customer.id = customer_id"
        " WHERE reference = ? AND (customer.id = ? OR merged_into = ?)",
        (reference, member, member),
    ).fetchone()
    return bookings.booking(tx, reference) if row is not None else Refusal("not_found")


def _with_its_show(tx: Connection, cinema: Cinema, row: Row) -> MemberBookingWire | None:
    booking = bookings.booking(tx, row["reference"])
    if isinstance(booking, Refusal):
        return None
    film, hall = cinema.films.get(row["film_id"]), cinema.auditoriums.get(row["auditorium_id"])
    language = cinema.languages[0]
    return MemberBookingWire(
        booking=booking,
        film=row["film_id"] or "unknown",
        title=dict(film.title) if film else {language: row["film_id"]},
        auditorium=dict(hall.name) if hall else {language: row["auditorium_id"]},
        starts_at=datetime.fromtimestamp(row["starts_at"], UTC),
        ends_at=datetime.fromtimestamp(row["ends_at"], UTC),
    )
