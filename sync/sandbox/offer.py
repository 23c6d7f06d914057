"""What a cinema folder offers, in the words of the provider API. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from sync.providers.foyer import shapes, wire
from sync.providers.foyer.shapes import KindWord, SeatKindWord
from sync.sandbox.auditoriums import Auditorium, Seat
from sync.sandbox.cinema import Cinema
from sync.sandbox.films import Film, Poster
from sync.sandbox.price_lists import PriceList, TicketType
from sync.sandbox.programme import Showtime

NAME = "Foyer sandbox"
SELLING_SECONDS = 600
SEAT_KINDS: Mapping[str, SeatKindWord] = {
    "standard": "standard",
    "vip": "vip",
    "wheelchair": "wheelchair",
    "companion": "companion",
    "sofa": "sofa",
}

CAPABILITIES = wire.CapabilitiesWire(
    holds="escrow",
    allotments=True,
    idempotency="reference",
    outcome_query=True,
    cancellation=True,
    collection=True,
    max_page=shapes.MAX_PAGE,
    max_seats_per_grant=shapes.MAX_SEATS_PER_GRANT,
    max_tickets_per_booking=shapes.MAX_TICKETS,
    selling_seconds=SELLING_SECONDS,
    promotions=True,
    members=True,
    settles=True,
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of the programme, as it is sent."""

    kind: KindWord
    id: str
    body: bytes


def site(cinema: Cinema) -> wire.SiteWire:
    """The cinema itself."""
    return wire.SiteWire(
        id=cinema.id,
        name=cinema.name,
        address=cinema.address,
        currency=cinema.currency,
        time_zone=cinema.time_zone.key,
        languages=list(cinema.languages),
    )


def lasting_things(cinema: Cinema) -> Iterator[Thing]:
    """Everything but showtimes."""
    for film in cinema.films.values():
        yield Thing("film", film.id, msgspec.json.encode(_film(film)))
    for hall in cinema.auditoriums.values():
        yield Thing("auditorium", hall.id, msgspec.json.encode(_auditorium(hall)))
    for kind in cinema.prices.ticket_types:
        yield Thing("ticket_type", kind.id, msgspec.json.encode(_ticket_type(kind)))
    for prices in cinema.prices.price_lists:
        yield Thing("price_list", prices.id, msgspec.json.encode(_price_list(cinema, prices)))


def showtime_thing(showtime: Showtime, *, cancelled: bool) -> Thing:
    """One showtime."""
    body = wire.ShowtimeWire(
        id=showtime.id,
        film=showtime.film,
        auditorium=showtime.auditorium,
        price_list=showtime.price_list,
        starts_at=showtime.starts_at,
        ends_at=showtime.ends_at,
        sales_end_at=showtime.sales_end_at,
        tags=list(showtime.tags),
        language=showtime.language,
        subtitles=showtime.subtitles or "",
        status="cancelled" if cancelled else "on_sale",
    )
    return Thing("showtime", showtime.id, msgspec.json.encode(body))


def posters(cinema: Cinema) -> dict[str, Poster]:
    """Every poster by its digest."""
    return {film.poster.digest: film.poster for film in cinema.films.values() if film.poster}


def _film(film: Film) -> wire.FilmWire:
    return wire.FilmWire(
        id=film.id,
        title=dict(film.title),
        original_title=film.original_title,
        year=film.year,
        running_minutes=film.minutes,
        rating=film.rating.label,
        rating_reasons=dict(film.rating.reasons),
        tagline=dict(film.tagline),
        synopsis=dict(film.synopsis),
        genres=list(film.genres),
        directors=list(film.directors),
        cast=[member.name for member in film.cast],
        countries=list(film.countries),
        language=film.language,
        poster=_poster(film.poster),
        accent=film.accent,
    )


def _poster(poster: Poster | None) -> wire.PosterWire | None:
    if poster is None:
        return None
    return msgspec.convert({"digest": poster.digest, "media_type": poster.media_type}, wire.PosterWire)


def _auditorium(hall: Auditorium) -> wire.AuditoriumWire:
    return wire.AuditoriumWire(
        id=hall.id,
        name=dict(hall.name),
        way=dict(hall.way),
        sections=[wire.SectionWire(id=section.id, name=dict(section.name)) for section in hall.sections],
        seats=[_seat(seat) for seat in hall.seats],
        screen=wire.ScreenWire(
            x=hall.screen.x - hall.screen.width / 2,
            y=hall.screen.y,
            width=hall.screen.width,
            curve=hall.screen.curve,
        ),
        markers=[wire.MarkerWire(kind=marker.kind, x=marker.x, y=marker.y) for marker in hall.markers],
    )


def _seat(seat: Seat) -> wire.SeatWire:
    return wire.SeatWire(
        id=seat.id,
        section=seat.section,
        row=seat.row,
        number=seat.number,
        kind=SEAT_KINDS[seat.kind],
        zone=seat.zone,
        x=seat.x,
        y=seat.y,
        angle=seat.angle,
        group=seat.sofa,
    )


def _ticket_type(kind: TicketType) -> wire.TicketTypeWire:
    return wire.TicketTypeWire(
        id=kind.id,
        name=dict(kind.name),
        note=dict(kind.note),
        proof=dict(kind.proof),
        offered_to="member" if kind.members_only else "anyone",
        max_per_booking=kind.max_per_booking,
    )


def _price_list(cinema: Cinema, prices: PriceList) -> wire.PriceListWire:
    return wire.PriceListWire(
        id=prices.id,
        name=dict(prices.name),
        currency=cinema.currency,
        prices=[
            wire.PriceWire(ticket_type=kind, zone=zone, amount=amount)
            for (zone, kind), amount in prices.prices.items()
            if amount is not None
        ],
        fee_per_ticket=cinema.prices.fee_per_ticket,
        tax_basis_points=cinema.tax.basis_points,
    )
