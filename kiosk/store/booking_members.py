"""Who bought, sealed, until the provider was told: then the row goes by itself (a trigger of the schema).

It is nowhere else: the message of a sale stays in the outbox and the journal for ever, and gets it only as it is sent.
"""

from kiosk.domain.member_prices import MemberOnBooking
from kiosk.store.encoding import body_of, from_body
from kiosk.store.sqlite import Connection

_OPENED = "SELECT booking_reference, opened(body, 'booking_member') AS body FROM booking_member"


def put(tx: Connection, reference: str, member: MemberOnBooking | None) -> None:
    """Whose sale this is as it stands; None: a guest's."""
    tx.execute("DELETE FROM booking_member WHERE booking_reference = ?", (reference,))
    if member is not None:
        tx.execute("INSERT INTO booking_member VALUES (?, sealed(?, 'booking_member'))", (reference, body_of(member)))


def of_booking(tx: Connection, reference: str) -> MemberOnBooking | None:
    """Whose sale it is, as long as the provider was not told; None for a guest's, or if it cannot be opened."""
    row = tx.execute(f"{_OPENED} WHERE booking_reference = ?", (reference,)).fetchone()
    return from_body(row["body"], MemberOnBooking) if row and row["body"] is not None else None


def of_customer(tx: Connection, customer_id: str) -> tuple[str, ...]:
    """The references of a customer's sales that the provider was not told of yet."""
    sales = tx.execute(f"{_OPENED} ORDER BY booking_reference").fetchall()
    return tuple(
        row["booking_reference"]
        for row in sales
        if row["body"] is not None and from_body(row["body"], MemberOnBooking).customer_id == customer_id != ""
    )
