"""The programme as a Foyer provider tells it, in our words. ProviderError where it contradicts itself."""

from datetime import UTC, datetime
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from kiosk.domain.films import Film, Poster
from kiosk.domain.pricing import OfferedTo, PriceList, TicketType
from kiosk.domain.seats import Auditorium, Marker, Seat, SeatKind
from kiosk.domain.showtimes import Showtime, ShowtimeStatus
from kiosk.domain.site import Site
from kiosk.errors import ProviderError
from sync.provider import Capabilities, Deletion, Holds, Idempotency, Kind, ProgrammePage, ProviderInfo
from sync.providers.foyer import wire


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)

EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
LATEST = datetime(2100, 1, 1, tzinfo=UTC)
"""Beyond these no door code can name a moment, and no calendar of Python's be sure to reckon with it."""


def moment(told: datetime) -> datetime:
    """A moment as the provider told it, in UTC (ProviderError if it is of no year a cinema sells for)."""
    if not EARLIEST <= told < LATEST:
        raise ProviderError("a moment that no cinema sells for")
    return told.astimezone(UTC)


def provider_info(info: wire.InfoWire) -> ProviderInfo:
    """Who answers."""
    try:
        ZoneInfo(info.site.time_zone)
    except (ValueError, OSError, KeyError):
        raise ProviderError("the site's time zone is none") from None
    can = info.capabilities
    return ProviderInfo(
        name=info.name,
        site=Site(
            info.site.id,
            info.site.name,
            info.site.address,
            info.site.time_zone,
            info.site.currency,
            tuple(info.site.languages),
        ),
        capabilities=Capabilities(
            holds=Holds(can.holds),
            allotments=can.allotments,
            idempotency=Idempotency(can.idempotency),
            outcome_query=can.outcome_query,
            cancellation=can.cancellation,
            collection=can.collection,
            max_page=can.max_page,
            max_seats_per_grant=can.max_seats_per_grant,
            max_tickets_per_booking=can.max_tickets_per_booking,
            selling_seconds=can.selling_seconds,
            key_seconds=can.key_seconds,
            promotions=can.promotions and bool(info.recipient_key),
            members=can.members,
            settles=can.settles,
        ),
        now=moment(info.now),
        recipient_key=info.recipient_key,
    )


def programme_page(page: wire.ProgrammeWire) -> ProgrammePage:
    """One page of the programme."""
    return ProgrammePage(
        films=tuple(_film(film) for film in _once(page.films, "film")),
        auditoriums=tuple(_auditorium(hall) for hall in _once(page.auditoriums, "auditorium")),
        ticket_types=tuple(_ticket_type(kind) for kind in _once(page.ticket_types, "ticket type")),
        price_lists=tuple(_price_list(prices) for prices in _once(page.price_lists, "price list")),
        showtimes=tuple(_showtime(showtime) for showtime in _once(page.showtimes, "showtime")),
        deletions=tuple(Deletion(Kind(deletion.kind), deletion.id) for deletion in page.deletions),
        cursor=page.cursor,
        more=page.more,
        reset=page.reset,
    )


def _film(film: wire.FilmWire) -> Film:
    return Film(
        id=film.id,
        title=film.title,
        original_title=film.original_title,
        year=film.year,
        running_minutes=film.running_minutes,
        rating=film.rating,
        rating_reasons=film.rating_reasons,
        tagline=film.tagline,
        synopsis=film.synopsis,
        genres=tuple(film.genres),
        directors=tuple(film.directors),
        cast=tuple(film.cast),
        countries=tuple(film.countries),
        language=film.language,
        poster=Poster(film.poster.digest, film.poster.media_type) if film.poster else None,
        accent=film.accent,
    )


def _auditorium(hall: wire.AuditoriumWire) -> Auditorium:
    return Auditorium(
        id=hall.id,
        name=hall.name,
        way=hall.way,
        seats=tuple(
            Seat(
                id=seat.id,
                section=seat.section,
                row=seat.row,
                number=seat.number,
                kind=SeatKind(seat.kind),
                zone=seat.zone,
                x=seat.x,
                y=seat.y,
                angle=seat.angle,
                group=seat.group,
            )
            for seat in _once(hall.seats, f"seat in {hall.id}")
        ),
        sections=tuple((section.id, section.name) for section in hall.sections),
        screen_x=hall.screen.x,
        screen_y=hall.screen.y,
        screen_width=hall.screen.width,
        screen_curve=hall.screen.curve,
        markers=tuple(Marker(marker.kind, marker.x, marker.y) for marker in hall.markers),
    )


def _ticket_type(kind: wire.TicketTypeWire) -> TicketType:
    return TicketType(
        id=kind.id,
        name=kind.name,
        note=kind.note,
        proof=kind.proof,
        offered_to=OfferedTo(kind.offered_to),
        max_per_booking=kind.max_per_booking,
    )


def _price_list(prices: wire.PriceListWire) -> PriceList:
    amounts = {(price.ticket_type, price.zone): price.amount for price in prices.prices}
    if len(amounts) != len(prices.prices):
        raise ProviderError(f"price list {prices.id}: two prices for the same tickets")
    return PriceList(
        id=prices.id,
        name=prices.name,
        currency=prices.currency,
        prices=amounts,
        fee_per_ticket=prices.fee_per_ticket,
        tax_basis_points=prices.tax_basis_points,
    )


def _showtime(showtime: wire.ShowtimeWire) -> Showtime:
    if showtime.ends_at <= showtime.starts_at:
        raise ProviderError(f"showtime {showtime.id} ends before it starts")
    return Showtime(
        id=showtime.id,
        film_id=showtime.film,
        auditorium_id=showtime.auditorium,
        starts_at=moment(showtime.starts_at),
        ends_at=moment(showtime.ends_at),
        sales_end_at=moment(showtime.sales_end_at),
        price_list_id=showtime.price_list,
        tags=tuple(showtime.tags),
        language=showtime.language,
        subtitles=showtime.subtitles,
        status=ShowtimeStatus(showtime.status),
    )


def _once(things: list[T], what: str) -> list[T]:
    ids = [thing.id for thing in things]
    if len(set(ids)) != len(ids):
        raise ProviderError(f"a {what} comes twice")
    return things
