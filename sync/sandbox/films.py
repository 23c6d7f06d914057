"""Films and their posters, from their files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from sync.sandbox import cinema_files as files
from sync.sandbox.cinema_folder import MEDIA_TYPES, POSTER_LIMIT, is_there, read_bytes
from sync.sandbox.cinema_problems import Problem
from sync.sandbox.words import Words, in_all

PLAIN_ACCENT = "#FFB547"
_FIRST_BYTES = {"image/png": b"\x89PNG\r\n", "image/jpeg": b"\xff\xd8\xff", "image/webp": b"RIFF"}
_REFUSED_IN_SVG = (b"<!entity", b"<script", b"javascript:")


@dataclass(frozen=True, slots=True)
class CastMember:
    """A player and the part; ``role`` is {} where it is not told."""

    name: str
    role: Words


@dataclass(frozen=True, slots=True)
class Rating:
    """Whom the film is for. ``label`` is what fits on a chip ("12+"), ``reasons`` say who says so and why."""

    label: str
    age: int
    reasons: Words


@dataclass(frozen=True, slots=True)
class Poster:
    """A picture; ``digest`` is the sha-256 of its bytes, in hex."""

    file: str
    media_type: str
    digest: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Film:
    """What a customer may want to know about a film.

    ``minutes`` is the running time without advertising; ``language`` that of the speech or intertitles
    ("zxx": there are none); ``countries`` are ISO 3166 codes; ``genres`` are ids. ``accent`` is a colour of
    the poster.
    """

    id: str
    title: Words
    original_title: str
    year: int
    countries: tuple[str, ...]
    directors: tuple[str, ...]
    cast: tuple[CastMember, ...]
    minutes: int
    language: str
    silent: bool
    genres: tuple[str, ...]
    tagline: Words
    synopsis: Words
    rating: Rating
    poster: Poster | None
    accent: str


def build_film(
    source: files.FilmFile,
    file: str,
    languages: Sequence[str],
    folder: Path,
    accents: Mapping[str, str],
    problems: list[Problem],
) -> Film:
    """The film a file describes, with its poster read from ``folder``; mistakes are added to ``problems``.

    ``accents`` are the colours that belong to posters, by film id.
    """

    def words(text: str | dict[str, str] | None, path: str) -> Words:
        return in_all(text, languages, file, path, problems)

    poster = _poster(source, file, folder)
    if isinstance(poster, Problem):
        problems.append(poster)
        poster = None
    return Film(
        id=source.id,
        title=words(source.title, "$.title"),
        original_title=source.original_title,
        year=source.year,
        countries=tuple(source.countries),
        directors=tuple(source.directors),
        cast=tuple(CastMember(one.name, words(one.role, f"$.cast[{i}].role")) for i, one in enumerate(source.cast)),
        minutes=source.minutes,
        language=source.language,
        silent=source.silent,
        genres=tuple(source.genres),
        tagline=words(source.tagline, "$.tagline"),
        synopsis=words(source.synopsis, "$.synopsis"),
        rating=Rating(source.rating.label, source.rating.age, words(source.rating.reasons, "$.rating.reasons")),
        poster=poster,
        accent=source.accent or accents.get(source.id, PLAIN_ACCENT),
    )


def _poster(source: files.FilmFile, file: str, folder: Path) -> Poster | Problem | None:
    """The poster the file names, else one in posters/ named like the film, else none."""
    if source.poster is None:
        names = [source.id + suffix for suffix in MEDIA_TYPES]
        name = next((name for name in names if is_there(folder, f"posters/{name}")), None)
        if name is None:
            return None
    else:
        name = source.poster
    media_type = MEDIA_TYPES.get(Path(name).suffix.lower())
    if media_type is None:
        return Problem(file, "$.poster", repr(name), f"a file ending in {', '.join(MEDIA_TYPES)}")
    content = read_bytes(folder, f"posters/{name}", POSTER_LIMIT)
    if isinstance(content, Problem):
        return content
    if not _looks_like(content, media_type):
        return Problem(f"posters/{name}", "", "something else", f"a plain picture of the type {media_type}")
    return Poster(f"posters/{name}", media_type, sha256(content).hexdigest(), content)


def _looks_like(content: bytes, media_type: str) -> bool:
    if media_type == "image/svg+xml":
        small = content.lower()
        return b"<svg" in small[:4096] and not any(word in small for word in _REFUSED_IN_SVG)
    return content.startswith(_FIRST_BYTES[media_type])
