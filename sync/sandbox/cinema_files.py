"""The files of a cinema folder as they are written: shapes and bounds. docs/cinema-folder.md explains
each key.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

ID_PATTERN = r"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\Z"
NAME_PATTERN = r"^[^\s\[\]:_!/\-]{1,8}\Z"
TIME_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]\Z"
COLOUR_PATTERN = r"^#[0-9A-Fa-f]{6}\Z"
LANGUAGE_PATTERN = r"^[a-z]{2,3}\Z"
COUNTRY_PATTERN = r"^[A-Z]{2}\Z"
CURRENCY_PATTERN = r"^[A-Z]{3}\Z"
FILE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\Z"
PATTERN_WORDS = {
    ID_PATTERN: "an id: 1 to 40 small letters, digits and hyphens",
    NAME_PATTERN: "a name of 1 to 8 characters without spaces and without any of [ ] : _ ! / -",
    TIME_PATTERN: 'a time such as "20:15"',
    COLOUR_PATTERN: 'a colour such as "#FFB547"',
    LANGUAGE_PATTERN: 'a language code such as "en"',
    COUNTRY_PATTERN: 'a country code such as "DE"',
    CURRENCY_PATTERN: 'a currency code such as "EUR"',
    FILE_PATTERN: "a file name of letters, digits, dots, hyphens and underscores, without a folder",
}

Id = Annotated[str, Meta(pattern=ID_PATTERN)]
Name = Annotated[str, Meta(pattern=NAME_PATTERN)]
Time = Annotated[str, Meta(pattern=TIME_PATTERN)]
Colour = Annotated[str, Meta(pattern=COLOUR_PATTERN)]
Language = Annotated[str, Meta(pattern=LANGUAGE_PATTERN)]
Country = Annotated[str, Meta(pattern=COUNTRY_PATTERN)]
FileName = Annotated[str, Meta(pattern=FILE_PATTERN)]
Line = Annotated[str, Meta(min_length=1, max_length=200)]
Passage = Annotated[str, Meta(min_length=1, max_length=2000)]
Text = Line | dict[Language, Line]
LongText = Passage | dict[Language, Passage]
Coordinate = Annotated[float, Meta(ge=-200, le=200)]
Cents = Annotated[int, Meta(ge=0, le=10_000_000)]
Share = Annotated[float, Meta(ge=0, le=1)]
SeatKind = Literal["standard", "vip", "wheelchair", "companion", "sofa"]
Access = Literal["step-free", "transfer", "extra-legroom", "hearing-loop"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    pass


class TaxFile(_File, frozen=True, kw_only=True):
    name: Text
    basis_points: Annotated[int, Meta(ge=0, le=10_000)]


class CancellationFile(_File, frozen=True, kw_only=True):
    until_minutes: Annotated[int, Meta(ge=0, le=43_200)] = 60
    fee_per_ticket: Annotated[int, Meta(ge=0, le=1_000_000)] = 0


class CinemaFile(_File, frozen=True, kw_only=True):
    format: Literal["foyer-cinema/1"]
    id: Id
    name: Line
    address: Line
    time_zone: Line
    currency: Annotated[str, Meta(pattern=CURRENCY_PATTERN)]
    languages: Annotated[list[Language], Meta(min_length=1, max_length=20)]
    tax: TaxFile
    cancellation: CancellationFile | None = None


class ScreenFile(_File, frozen=True, kw_only=True):
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Annotated[float, Meta(ge=1, le=200)]
    curve: Annotated[float, Meta(ge=0, le=400)] = 0.0


class MarkerFile(_File, frozen=True, kw_only=True):
    kind: Literal["entrance", "exit", "stairs", "lift", "aisle"]
    x: Coordinate
    y: Coordinate
    step_free: bool = False
    name: Text | None = None


class SeatFile(_File, frozen=True, kw_only=True):
    number: Name
    x: Coordinate
    y: Coordinate
    angle: Annotated[float, Meta(ge=-180, le=180)] = 0.0
    kind: SeatKind | None = None
    zone: Id | None = None
    access: Annotated[list[Access], Meta(max_length=4)] | None = None
    sofa: Annotated[str, Meta(min_length=1, max_length=8)] | None = None
    out_of_service: bool = False


class RowFile(_File, frozen=True, kw_only=True):
    names: Annotated[str, Meta(min_length=1, max_length=400)]
    seats: (
        Annotated[str, Meta(min_length=1, max_length=2000)]
        | Annotated[list[SeatFile], Meta(min_length=1, max_length=300)]
    )
    y: Coordinate | None = None
    x: Coordinate | None = None
    centre: Coordinate | None = None
    pitch: Annotated[float, Meta(ge=0.5, le=5)] | None = None
    curve: Annotated[float, Meta(ge=0, le=400)] | None = None
    kind: SeatKind | None = None
    zone: Id | None = None
    zones: dict[Id, Annotated[str, Meta(min_length=1, max_length=400)]] = {}
    access: Annotated[list[Access], Meta(max_length=4)] = []


class SectionFile(_File, frozen=True, kw_only=True):
    id: Id
    name: Text | None = None
    way: Text | None = None
    zone: Id
    kind: SeatKind = "standard"
    rows: Annotated[list[RowFile], Meta(min_length=1, max_length=200)]


class AuditoriumFile(_File, frozen=True, kw_only=True):
    id: Id
    number: Name
    name: Text
    way: Text
    level: Annotated[int, Meta(ge=-10, le=50)]
    steps: Annotated[int, Meta(ge=0, le=500)]
    screen: ScreenFile
    row_spacing: Annotated[float, Meta(ge=0.5, le=5)] = 1.2
    pitch: Annotated[float, Meta(ge=0.5, le=5)] = 1.0
    curve: Annotated[float, Meta(ge=0, le=400)] = 0.0
    markers: Annotated[list[MarkerFile], Meta(max_length=60)] = []
    sections: Annotated[list[SectionFile], Meta(min_length=1, max_length=40)]


class CastFile(_File, frozen=True, kw_only=True):
    name: Line
    role: Text | None = None


class RatingFile(_File, frozen=True, kw_only=True):
    label: Annotated[str, Meta(min_length=1, max_length=12)]
    age: Annotated[int, Meta(ge=0, le=21)]
    reasons: Text


class FilmFile(_File, frozen=True, kw_only=True):
    id: Id
    title: Text
    original_title: Line
    year: Annotated[int, Meta(ge=1888, le=2200)]
    countries: Annotated[list[Country], Meta(min_length=1, max_length=10)]
    directors: Annotated[list[Line], Meta(min_length=1, max_length=10)]
    cast: Annotated[list[CastFile], Meta(max_length=30)] = []
    minutes: Annotated[int, Meta(ge=1, le=900)]
    language: Language
    silent: bool = False
    genres: Annotated[list[Id], Meta(min_length=1, max_length=8)]
    tagline: Text
    synopsis: LongText
    rating: RatingFile
    poster: FileName | None = None
    accent: Colour | None = None


class ZoneFile(_File, frozen=True, kw_only=True):
    id: Id
    name: Text


class TicketTypeFile(_File, frozen=True, kw_only=True):
    id: Id
    name: Text
    note: Text | None = None
    proof: Text | None = None
    members_only: bool = False
    max_per_booking: Annotated[int, Meta(ge=1, le=50)] = 10


class PriceListFile(_File, frozen=True, kw_only=True):
    id: Id
    name: Text
    prices: dict[Id, dict[Id, Cents | None]]


class PriceRuleFile(_File, frozen=True, kw_only=True):
    list: Id
    weekdays: str | None = None
    start: Time | None = None
    before: Time | None = None


class PriceListsFile(_File, frozen=True, kw_only=True):
    zones: Annotated[list[ZoneFile], Meta(min_length=1, max_length=40)]
    ticket_types: Annotated[list[TicketTypeFile], Meta(min_length=1, max_length=40)]
    fee_per_ticket: Cents = 0
    lists: Annotated[list[PriceListFile], Meta(min_length=1, max_length=100)]
    rules: Annotated[list[PriceRuleFile], Meta(min_length=1, max_length=100)]


class TagFile(_File, frozen=True, kw_only=True):
    id: Id
    name: Text
    group: Literal["format", "language", "access", "event"]


class ShowFile(_File, frozen=True, kw_only=True):
    at: Time
    film: Id
    tags: Annotated[list[Id], Meta(max_length=12)] = []
    language: Language | None = None
    subtitles: Language | None = None
    price_list: Id | None = None
    popularity: Share | None = None


class PlanFile(_File, frozen=True, kw_only=True):
    auditorium: Id
    weekdays: Annotated[str, Meta(min_length=1, max_length=60)] = "mon-sun"
    week: Literal["a", "b"] | None = None
    shows: Annotated[list[ShowFile], Meta(min_length=1, max_length=100)]


class DemandFile(_File, frozen=True, kw_only=True):
    auditorium: Id
    day: Annotated[int, Meta(ge=0, le=60)]
    start: Time
    demand: Literal["sold-out", "last-seats"]


class ProgrammeFile(_File, frozen=True, kw_only=True):
    days: Annotated[int, Meta(ge=1, le=60)] = 14
    week_starts: Weekday = "mon"
    advertising_minutes: Annotated[int, Meta(ge=0, le=120)] = 0
    cleaning_minutes: Annotated[int, Meta(ge=0, le=240)] = 15
    sales_end_minutes: Annotated[int, Meta(ge=-240, le=240)] = 0
    tags: Annotated[list[TagFile], Meta(max_length=60)] = []
    popularity: dict[Id, Share] = {}
    plans: Annotated[list[PlanFile], Meta(min_length=1, max_length=1000)]
    demand: Annotated[list[DemandFile], Meta(max_length=60)] = []


class PosterFile(_File, frozen=True, kw_only=True):
    accent: Colour
    ground: Colour | None = None
