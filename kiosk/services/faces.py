"""What stands on the tickets of a booking, in the customer's language."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from kiosk import formatting
from kiosk.domain.bookings import BookedTicket, Booking, PaymentMethod
from kiosk.domain.films import Film
from kiosk.domain.mail import VisitFace
from kiosk.domain.pricing import TicketType
from kiosk.domain.seats import Auditorium, SeatKind
from kiosk.domain.showtimes import Showtime
from kiosk.domain.site import Site
from kiosk.domain.texts import in_language
from kiosk.domain.tickets import TicketFace
from kiosk.domain.visits import Visit
from kiosk.store import bookings, catalogue, collecting, withdrawn
from kiosk.store.sqlite import Connection
from kiosk.store.withdrawn import in_the_programme


def faces(
    tx: Connection, reference: str, copy: int = 1, language: str = "", *, elsewhere: bool = False
) -> tuple[TicketFace, ...]:
    """The faces of a booking's tickets, sold here or being collected here; none if it or its showtime is unknown.

    In the language it was bought in, unless another is asked for. A ticket for a seat that is not (any more)
    in the show's auditorium has no face; with ``elsewhere`` it has one without row and seat, and so have those of a
    show that left the programme.
    """
    booking = bookings.booking(tx, reference)
    if booking is None and (collection := collecting.of(tx, reference)) is not None:
        booking = collection.booking.as_sold
    if booking is None:
        return ()
    return faces_of(tx, replace(booking, language=language or booking.language), copy, elsewhere=elsewhere)


def faces_of(tx: Connection, booking: Booking, copy: int = 1, *, elsewhere: bool = False) -> tuple[TicketFace, ...]:
    """The faces of these tickets; none if their showtime is not on this disk. ``elsewhere`` as for `faces`."""
    site = catalogue.site(tx)
    show = in_the_programme(tx, booking.showtime_id)
    if show is None and elsewhere:
        show = withdrawn.showtime(tx, booking.showtime_id)
    if show is None or site is None:
        return ()
    showtime, film, tax = show.showtime, show.film, show.tax_basis_points
    auditorium = catalogue.auditoriums(tx).get(showtime.auditorium_id, show.auditorium)
    at_risk = {line.seat_id for line in bookings.lines(tx, booking.reference) if line.at_risk}
    types = {kind.id: kind for kind in catalogue.ticket_types(tx)}
    return tuple(
        _face(booking, ticket, number, site, film, showtime, auditorium, types, tax, copy, at_risk)
        for number, ticket in enumerate(booking.tickets, start=1)
        if elsewhere or ticket.seat_id in auditorium.by_id
    )


def visit_face(tx: Connection, reference: str, visit: Visit, language: str) -> VisitFace:
    """A visit as it was or is, in words; without the name and the seats of an auditorium that is gone."""
    site = catalogue.site(tx)
    hall = catalogue.auditoriums(tx).get(visit.auditorium_id)
    starts = site.local(visit.starts_at) if site else visit.starts_at
    sections = dict(hall.sections) if hall else {}
    seats = hall.by_id if hall else {}
    found = [seats[one] for one in bookings.seats_of_issue(tx, reference, visit.issue) if one in seats]
    return VisitFace(
        date=formatting.long_date(starts.date(), language),
        time=formatting.clock_time(starts, language),
        auditorium=in_language(hall.name, language) if hall else "",
        seats=tuple((in_language(sections.get(seat.section, {}), language), seat.row, seat.number) for seat in found),
    )


def _face(
    booking: Booking,
    ticket: BookedTicket,
    number: int,
    site: Site,
    film: Film,
    showtime: Showtime,
    auditorium: Auditorium,
    types: Mapping[str, TicketType],
    tax_basis_points: int,
    copy: int,
    at_risk: Collection[str],
) -> TicketFace:
    language = booking.language
    seat = auditorium.by_id.get(ticket.seat_id)
    kind = types.get(ticket.ticket_type_id)
    starts = site.local(showtime.starts_at)
    return TicketFace(
        language=language,
        cinema=site.name,
        address=site.address,
        film=in_language(film.title, language),
        rating=film.rating,
        tags=showtime.tags,
        accent=film.accent,
        date=formatting.long_date(starts.date(), language),
        time=formatting.clock_time(starts, language),
        auditorium=in_language(auditorium.name, language),
        way=in_language(auditorium.way, language),
        section=in_language(dict(auditorium.sections).get(seat.section, {}), language) if seat else "",
        row=seat.row if seat else "",
        seat=seat.number if seat else "",
        ticket_type=in_language(kind.name, language) if kind else ticket.ticket_type_id,
        proof=in_language(kind.proof, language) if kind else "",
        price=formatting.money(ticket.price, language),
        tax=formatting.money(ticket.price.tax_included(tax_basis_points), language),
        reference=booking.reference,
        ticket_id=ticket.id,
        code=ticket.code,
        number=number,
        count=len(booking.tickets),
        copy=copy,
        paid=booking.payment_method is PaymentMethod.CARD,
        total=formatting.money(booking.total, language),
        seat_kind=seat.kind if seat else SeatKind.STANDARD,
        at_risk=ticket.seat_id in at_risk,
    )
