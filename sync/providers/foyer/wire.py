"""Who answers, the programme and the seats, as they are on the wire of the Foyer provider API.

docs/provider-api.md explains them; docs/provider-api.openapi.json is generated from these structs.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from sync.providers.foyer.shapes import (
    MAX_PAGE,
    MAX_SEATS,
    MAX_SEATS_PER_GRANT,
    MAX_TICKETS,
    Amount,
    BasisPoints,
    Colour,
    Coordinate,
    Count,
    Currency,
    Cursor,
    Digest,
    Extent,
    Id,
    KindWord,
    Language,
    LanguageOrNone,
    Line,
    Lines,
    LongText,
    MediaType,
    Moment,
    RecipientKey,
    SeatId,
    SeatKindWord,
    SeatStateWord,
    Seconds,
    Text,
    Word,
    Words,
)


class SiteWire(Struct, frozen=True, kw_only=True):
    """The cinema."""

    id: Id
    name: Line
    address: Line
    currency: Currency
    time_zone: Word
    languages: Annotated[list[Language], Meta(min_length=1, max_length=40)]


class CapabilitiesWire(Struct, frozen=True, kw_only=True):
    """What this provider can do; `holds` is what right to a seat can be had before it is sold."""

    holds: Literal["none", "minutes", "escrow"]
    allotments: bool
    idempotency: Literal["none", "key", "reference"]
    outcome_query: bool
    cancellation: bool
    collection: bool
    max_page: Annotated[int, Meta(ge=1, le=MAX_PAGE)]
    max_seats_per_grant: Annotated[int, Meta(ge=1, le=MAX_SEATS_PER_GRANT)]
    max_tickets_per_booking: Annotated[int, Meta(ge=1, le=MAX_TICKETS)]
    selling_seconds: Seconds
    key_seconds: Annotated[int, Meta(ge=0, le=10**9, description="How long a key is remembered; 0: for ever.")] = 0
    promotions: bool = False
    members: bool = False
    settles: Annotated[bool, Meta(description="Whether unpaid bookings may be paid at a kiosk.")] = False


class InfoWire(Struct, frozen=True, kw_only=True):
    """Who answers, for which site, and the provider's clock."""

    api: Literal["foyer/1"]
    name: Line
    site: SiteWire
    capabilities: CapabilitiesWire
    now: Moment
    recipient_key: RecipientKey = ""


class PosterWire(Struct, frozen=True, kw_only=True):
    """A picture, named by its content."""

    digest: Digest
    media_type: MediaType


class FilmWire(Struct, frozen=True, kw_only=True):
    """What a customer may want to know about a film."""

    id: Id
    title: Text
    original_title: Line = ""
    year: Annotated[int, Meta(ge=0, le=2200)] = 0
    running_minutes: Annotated[int, Meta(ge=0, le=1_500)]
    rating: Word = ""
    rating_reasons: Text = {}
    tagline: Text = {}
    synopsis: LongText = {}
    genres: Words = []
    directors: Lines = []
    cast: Lines = []
    countries: Words = []
    language: LanguageOrNone = ""
    poster: PosterWire | None = None
    accent: Colour = ""


class SeatWire(Struct, frozen=True, kw_only=True):
    """One seat: where it is, which sort. `group` names a sofa whose seats are best sold together."""

    id: SeatId
    section: Word = ""
    row: Word
    number: Word
    kind: SeatKindWord = "standard"
    zone: Id
    x: Coordinate
    y: Coordinate
    angle: Annotated[float, Meta(ge=-360, le=360)] = 0.0
    group: Word | None = None


class SectionWire(Struct, frozen=True, kw_only=True):
    """A part of an auditorium and what people call it."""

    id: Word
    name: Text


class MarkerWire(Struct, frozen=True, kw_only=True):
    """A thing that helps people find their way on the map."""

    kind: Word
    x: Coordinate
    y: Coordinate


class ScreenWire(Struct, frozen=True, kw_only=True):
    """The picture: its left end, width and curve, in seat pitches."""

    x: Coordinate
    y: Coordinate
    width: Extent
    curve: Extent = 0.0


class AuditoriumWire(Struct, frozen=True, kw_only=True):
    """A hall with its seats in drawing order; `way` says how to get there."""

    id: Id
    name: Text
    way: Text = {}
    sections: Annotated[list[SectionWire], Meta(max_length=100)] = []
    seats: Annotated[list[SeatWire], Meta(min_length=1, max_length=MAX_SEATS)]
    screen: ScreenWire
    markers: Annotated[list[MarkerWire], Meta(max_length=200)] = []


class TicketTypeWire(Struct, frozen=True, kw_only=True):
    """Adult, child …: who it is for and what the door will ask to see."""

    id: Id
    name: Text
    note: Text = {}
    proof: Text = {}
    offered_to: Literal["anyone", "member"] = "anyone"
    max_per_booking: Annotated[int, Meta(ge=1, le=MAX_TICKETS)] = 10


class PriceWire(Struct, frozen=True, kw_only=True):
    """The gross price of a ticket type in a zone."""

    ticket_type: Id
    zone: Id
    amount: Amount


class PriceListWire(Struct, frozen=True, kw_only=True):
    """Prices, tax included. `fee_per_ticket` is added to each; a pair that is missing is not sold."""

    id: Id
    name: Text
    currency: Currency
    prices: Annotated[list[PriceWire], Meta(max_length=2_000)]
    fee_per_ticket: Amount = 0
    tax_basis_points: BasisPoints = 0


class ShowtimeWire(Struct, frozen=True, kw_only=True):
    """A film in an auditorium at a time."""

    id: Id
    film: Id
    auditorium: Id
    price_list: Id
    starts_at: Moment
    ends_at: Moment
    sales_end_at: Moment
    tags: Words = []
    language: LanguageOrNone = ""
    subtitles: LanguageOrNone = ""
    status: Literal["on_sale", "cancelled"] = "on_sale"


class DeletionWire(Struct, frozen=True, kw_only=True):
    """A thing the programme no longer has."""

    kind: KindWord
    id: Id


class ProgrammeWire(Struct, frozen=True, kw_only=True):
    """What changed since a cursor. `reset` begins the whole programme; `more`: another page follows."""

    films: Annotated[list[FilmWire], Meta(max_length=MAX_PAGE)] = []
    auditoriums: Annotated[list[AuditoriumWire], Meta(max_length=200)] = []
    ticket_types: Annotated[list[TicketTypeWire], Meta(max_length=MAX_PAGE)] = []
    price_lists: Annotated[list[PriceListWire], Meta(max_length=MAX_PAGE)] = []
    showtimes: Annotated[list[ShowtimeWire], Meta(max_length=MAX_PAGE)] = []
    deletions: Annotated[list[DeletionWire], Meta(max_length=MAX_PAGE)] = []
    cursor: Cursor
    more: bool
    reset: bool


class SeatChangeWire(Struct, frozen=True, kw_only=True):
    """The state of one seat now."""

    showtime: Id
    seat: SeatId
    state: SeatStateWord


class SeatChangesWire(Struct, frozen=True, kw_only=True):
    """Seats that changed since a cursor; with `reset`, every seat not named is free."""

    changes: Annotated[list[SeatChangeWire], Meta(max_length=MAX_PAGE)]
    cursor: Cursor
    more: bool
    reset: bool


class SeatsWire(Struct, frozen=True, kw_only=True):
    """All seats of one showtime that are not free."""

    showtime: Id
    version: Count
    states: Annotated[dict[SeatId, Literal["sold", "held", "blocked"]], Meta(max_length=MAX_SEATS)]
