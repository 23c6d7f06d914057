"""What a ticket says: the statement its code carries, and the words on its face."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.seats import SeatKind


@dataclass(frozen=True, slots=True)
class TicketStatement:
    """What the kiosk signs. A door can check it with the site's public keys and no network.

    ``ticket_id`` is 16 hexadecimal digits (``bookings.mint_ticket_id``). ``issue`` counts the tickets ever issued for
    this booking's seat (reissue after a move), ``copy`` its printings; both 1 to 255. ``auditorium`` to
    ``ticket_type`` are the words a door shows its staff, in the cinema's language; those that are too long for the
    code are cut. ``proof``: staff must ask for proof of the ticket type. ``at_risk``: sold without a seat right.
    """

    site_id: str
    kiosk_id: str
    ticket_id: str
    showtime_id: str
    starts_at: datetime
    auditorium_id: str
    seat_id: str
    ticket_type_id: str
    issue: int = 1
    copy: int = 1
    auditorium: str = ""
    section: str = ""
    row: str = ""
    seat: str = ""
    ticket_type: str = ""
    proof: bool = False
    at_risk: bool = False


@dataclass(frozen=True, slots=True)
class TicketFace:
    """The words on one ticket, in the customer's language, times as a clock in the cinema says them.

    ``code`` is what is drawn as QR; empty on a slip for the counter, where ``reference`` is drawn instead.
    ``accent`` is the poster's colour, "#RRGGBB". ``seat`` is the seat's number, ``way`` how to get to the auditorium.
    ``number`` of ``count``: this ticket among those of its booking. ``total`` is what the whole booking costs: a slip
    for the counter (``paid`` is false) asks for it. ``at_risk``: sold without a right to the seat, which the
    ticket says. ``ticket_id`` of a ticket made elsewhere is any short text.
    """

    language: str
    cinema: str
    address: str
    film: str
    rating: str
    tags: tuple[str, ...]
    accent: str
    date: str
    time: str
    auditorium: str
    way: str
    section: str
    row: str
    seat: str
    ticket_type: str
    proof: str
    price: str
    tax: str
    reference: str
    ticket_id: str
    code: str
    number: int
    count: int
    copy: int = 1
    paid: bool = True
    total: str = ""
    seat_kind: SeatKind = SeatKind.STANDARD
    at_risk: bool = False
