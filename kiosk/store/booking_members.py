"""Who bought, until the provider was told: then the row goes by itself (a trigger of the schema)."""

from kiosk.domain.member_prices import MemberOnBooking, Proof
from kiosk.store.sqlite import Connection


def put(tx: Connection, reference: str, member: MemberOnBooking | None) -> None:
    """Whose sale this is as it stands; None: a guest's."""
    tx.execute("DELETE FROM booking_member WHERE booking_reference = ?", (reference,))
    if member is not None:
        tx.execute(
            "INSERT INTO booking_member VALUES (?, ?, ?, ?)",
            (reference, member.customer_id, member.membership_number, member.proof.value),
        )


def of_booking(tx: Connection, reference: str) -> MemberOnBooking | None:
    """Whose sale it is, as long as the provider was not told; None for a guest's."""
    row = tx.execute("SELECT * FROM booking_member WHERE booking_reference = ?", (reference,)).fetchone()
    return MemberOnBooking(row["customer_id"], row["membership_number"], Proof(row["proof"])) if row else None


def of_customer(tx: Connection, customer_id: str) -> tuple[str, ...]:
    """The references of a customer's sales that the provider was not told of yet."""
    rows = tx.execute(
        "SELECT booking_reference FROM booking_member WHERE customer_id = ? AND customer_id <> ''", (customer_id,)
    )
    return tuple(row["booking_reference"] for row in rows)
