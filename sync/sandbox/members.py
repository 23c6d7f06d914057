"""The sandbox's customers: who a person is, what a card is worth, and whether a booking's membership holds."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any, Final, cast

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.domain.identity_matching import Candidate, Matched, NoCustomer, match
from kiosk.domain.members import Identity
from sync.member_pass import public_key, sign
from sync.providers.foyer.wire_members import (
    BookingMemberWire,
    ConsentGivenWire,
    IdentityWire,
    MembershipWire,
    MemberWire,
    PassKeysWire,
    PreferencesWire,
)
from sync.providers.foyer.wire_sales import BookingRequestWire
from sync.sandbox.refusals import Refusal
from sync.sandbox.store import Connection, Row, fact, keep_fact

SIGNING: Final = "pass_key"
KID: Final = "1"


def find(tx: Connection, asked: IdentityWire) -> MemberWire | Refusal:
    """The customer who is this person; found by a verified address for the first time, then linked."""
    who = Identity(asked.issuer, asked.subject, email=asked.email, email_verified=asked.email_verified)
    linked = _linked(tx, asked.issuer, asked.subject)
    known = _alive(tx, asked.linked) if asked.linked else None
    if linked and known and linked.id != known.id:
        return Refusal("linked_to_another", "this sign-in and the kiosk's memory name different customers")
    if linked is None and known is not None and _is_linked(tx, known.id, asked.issuer):
        return Refusal("linked_to_another", "the kiosk's memory names a customer who signs in otherwise")
    found = match(who, linked or known, _under(tx, asked.email, asked.issuer))
    match found:
        case Matched(id=customer_id):
            if linked is None:
                tx.execute("INSERT INTO identity_link VALUES (?, ?, ?)", (asked.issuer, asked.subject, customer_id))
            return member(tx, customer_id)
        case NoCustomer():
            return Refusal("not_found")
        case why:
            return Refusal(why.value)


def member(tx: Connection, customer_id: str) -> MemberWire | Refusal:
    """A customer with the memberships they have or had."""
    row = tx.execute("SELECT * FROM customer WHERE id = ? AND merged_into IS NULL", (customer_id,)).fetchone()
    if row is None:
        return Refusal("not_found")
    return MemberWire(
        id=row["id"],
        name=row["name"],
        email=row["email"],
        language=row["language"],
        memberships=[
            _membership(one)
            for one in tx.execute(
                "SELECT * FROM membership WHERE customer_id = ? ORDER BY valid_until DESC LIMIT 20", (customer_id,)
            )
        ],
        preferences=msgspec.json.decode(row["preferences"], type=PreferencesWire),
        consents=consents_in_force(row["consents"]),
        formerly=[
            one["id"] for one in tx.execute("SELECT id FROM customer WHERE merged_into = ? LIMIT 20", (customer_id,))
        ],
    )


def consents_in_force(kept: str) -> list[ConsentGivenWire]:
    """What a customer agrees to; one without words was taken back (`sync.sandbox.accounts`)."""
    return [one for one in msgspec.json.decode(kept, type=list[ConsentGivenWire]) if one.wording]


def card(tx: Connection, number: str) -> MembershipWire | Refusal:
    """The membership of a card, however it is spaced and in whatever letters."""
    row = _by_number(tx, number)
    return Refusal("not_found") if row is None else _membership(row)


def note(tx: Connection, reference: str, request: BookingRequestWire, member_types: frozenset[str]) -> None:
    """Keep who bought, and whether the membership held when the show began and opened these of the ``member_types``.

    The booking stands either way.
    """
    told = request.member
    if isinstance(told, msgspec.UnsetType):
        return
    valid = _holds(tx, request, told, member_types) if told.membership else None
    tx.execute(
        "INSERT INTO booking_member VALUES (?, ?, ?, ?, ?)",
        (reference, told.customer, told.membership, told.proof, valid),
    )


def verdict(tx: Connection, reference: str) -> bool | None:
    """Whether a booking's membership held; None if it was sold without one."""
    row = tx.execute("SELECT valid FROM booking_member WHERE reference = ?", (reference,)).fetchone()
    return None if row is None or row["valid"] is None else bool(row["valid"])


def pass_keys(tx: Connection) -> PassKeysWire:
    """What passes are signed with."""
    return PassKeysWire(keys=[public_key(_pass_key(tx), KID)])


def make_pass(tx: Connection, number: str, now: datetime, life: timedelta) -> str:
    """A pass, as the cinema's app would show it (LookupError if there is no such membership)."""
    row = _by_number(tx, number)
    if row is None:
        raise LookupError(number)
    return sign(_pass_key(tx), KID, row["number"], row["tier"], now, life)


def make_pass_key(tx: Connection) -> None:
    """The key that passes are signed with, once."""
    key = ec.generate_private_key(ec.SECP256R1())
    text = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    keep_fact(tx, SIGNING, text)


def _pass_key(tx: Connection) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(fact(tx, SIGNING).encode(), None)
    return cast("ec.EllipticCurvePrivateKey", key)


def _holds(tx: Connection, request: BookingRequestWire, told: BookingMemberWire, member_types: frozenset[str]) -> bool:
    row = _by_number(tx, told.membership)
    show = tx.execute("SELECT starts_at FROM showtime WHERE id = ?", (request.showtime,)).fetchone()
    if row is None or show is None or (told.customer and row["customer_id"] != told.customer):
        return False
    used = member_types & {ticket.ticket_type for ticket in request.tickets}
    opened = frozenset(json.loads(row["ticket_types"])) or used
    return used <= opened and bool(row["valid_from"] <= show["starts_at"] < row["valid_until"])


def _linked(tx: Connection, issuer: str, subject: str) -> Candidate | None:
    row = tx.execute(
        "SELECT customer_id FROM identity_link WHERE issuer = ? AND subject = ?", (issuer, subject)
    ).fetchone()
    return _alive(tx, row["customer_id"]) if row else None


def _alive(tx: Connection, customer_id: str) -> Candidate | None:
    """A customer, or the one it was made one with; None if it is gone."""
    row = tx.execute("SELECT coalesce(merged_into, id) AS id FROM customer WHERE id = ?", (customer_id,)).fetchone()
    return Candidate(row["id"]) if row else None


def _is_linked(tx: Connection, customer_id: str, issuer: str) -> bool:
    row = tx.execute("SELECT 1 FROM identity_link WHERE customer_id = ? AND issuer = ?", (customer_id, issuer))
    return row.fetchone() is not None


def _under(tx: Connection, email: str, issuer: str) -> list[Candidate]:
    """The customers under an address: it is kept in small letters."""
    if not email:
        return []
    rows = tx.execute(
        "SELECT *, EXISTS (SELECT 1 FROM identity_link WHERE customer_id = customer.id AND issuer = ?) AS linked"
        " FROM customer WHERE email = ? AND merged_into IS NULL ORDER BY email_verified DESC LIMIT 3",
        (issuer, email.strip().casefold()),
    )
    return [
        Candidate(row["id"], row["email"], email_verified=bool(row["email_verified"]), linked_elsewhere=row["linked"])
        for row in rows
    ]


def _by_number(tx: Connection, number: str) -> Row | None:
    plain = "".join(number.split()).upper()
    row: Row | None = tx.execute("SELECT * FROM membership WHERE number = ?", (plain,)).fetchone()
    return row


def _membership(row: Row) -> MembershipWire:
    types: list[Any] = json.loads(row["ticket_types"])
    return MembershipWire(
        number=row["number"],
        tier=row["tier"],
        valid_from=datetime.fromtimestamp(row["valid_from"], UTC),
        valid_until=datetime.fromtimestamp(row["valid_until"], UTC),
        ticket_types=types,
    )
