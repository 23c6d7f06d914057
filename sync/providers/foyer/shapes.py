"""The small pieces messages are made of, each with its bounds: ids, words, amounts, moments."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta

MAX_ANSWER_BYTES = 8 * 1024 * 1024
MAX_POSTER_BYTES = 4 * 1024 * 1024
MAX_REQUEST_BYTES = 64 * 1024
MAX_PAGE = 2_000
MAX_SEATS = 5_000
MAX_SEATS_PER_GRANT = 100
MAX_TICKETS = 50

_LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}\Z")]
Reference = Annotated[str, Meta(pattern=r"^[A-Z0-9]{6,20}\Z", description="Made by the seller, for ever.")]
SeatId = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+\Z")]
SeatIds = Annotated[list[SeatId], Meta(min_length=1, max_length=MAX_SEATS_PER_GRANT)]
SomeSeatIds = Annotated[list[SeatId], Meta(max_length=MAX_SEATS_PER_GRANT)]

Word = Annotated[str, Meta(max_length=64)]
Line = Annotated[str, Meta(max_length=300)]
Passage = Annotated[str, Meta(max_length=8_000)]
Words = Annotated[list[Word], Meta(max_length=50)]
Lines = Annotated[list[Line], Meta(max_length=100)]
Language = Annotated[str, Meta(pattern=rf"^{_LANGUAGE}\Z", description="BCP 47.")]
LanguageOrNone = Annotated[str, Meta(pattern=rf"^({_LANGUAGE})?\Z", description="BCP 47, or empty.")]
Text = Annotated[dict[Language, Line], Meta(max_length=40, description="Words by language.")]
LongText = Annotated[dict[Language, Passage], Meta(max_length=40, description="Words by language.")]

Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z", description="ISO 4217.")]
Amount = Annotated[int, Meta(ge=0, le=1_000_000_000, description="Minor units of the currency: cents.")]
BasisPoints = Annotated[int, Meta(ge=0, le=10_000, description="Hundredths of a percent.")]
Seconds = Annotated[int, Meta(ge=0, le=86_400)]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Moment = Annotated[datetime, Meta(tz=True, description="RFC 3339, with an offset.")]
Coordinate = Annotated[float, Meta(ge=-1_000, le=1_000, description="In seat pitches: 1 is one seat wide.")]
Extent = Annotated[float, Meta(ge=0, le=1_000, description="In seat pitches.")]
Colour = Annotated[str, Meta(pattern=r"^(#[0-9A-Fa-f]{6})?\Z", description="#RRGGBB, or empty.")]

Code = Annotated[str, Meta(max_length=1_000, description="What the door scans.")]
Cursor = Annotated[str, Meta(min_length=1, max_length=200, description="Opaque.")]
Epoch = Annotated[int, Meta(ge=1, le=2**53, description="Grows when an operator writes the kiosk off.")]
RecipientKey = Annotated[
    str,
    Meta(pattern=r"^([0-9a-f]{64})?\Z", description="A secret of the site, by which recipients are named; or empty."),
]
UnsubscribeAddress = Annotated[
    str,
    Meta(
        pattern=r"^((https://|http://127\.0\.0\.1[:/])[!-;=?-~]{1,900})?\Z",
        description="RFC 8058: a POST ends all promotions, a GET shows a page with a button. Empty unless `mine`.",
    ),
]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z", description="SHA-256 of the bytes, in hex.")]
MediaType = Literal["image/svg+xml", "image/png", "image/jpeg", "image/webp"]
SeatKindWord = Literal["standard", "vip", "wheelchair", "companion", "sofa"]
SeatStateWord = Literal["free", "sold", "held", "blocked"]
KindWord = Literal["film", "auditorium", "ticket_type", "price_list", "showtime"]
RightWord = Literal["hold", "allotment"]
MethodWord = Literal["card", "counter"]
