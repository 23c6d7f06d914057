"""Films as the cinema describes them."""

from dataclasses import dataclass

from kiosk.domain.texts import LocalText

_EXTENSIONS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}


@dataclass(frozen=True, slots=True)
class Poster:
    """A picture of the provider, named by its content (sha-256, hex) so that a cached one never goes stale."""

    digest: str
    media_type: str

    @property
    def file_name(self) -> str:
        """The name of its file on a kiosk's disk; what is no picture a kiosk shows is called ``.bin``."""
        return f"{self.digest}.{_EXTENSIONS.get(self.media_type, 'bin')}"


@dataclass(frozen=True, slots=True)
class Film:
    """What a customer may want to know about a film."""

    id: str
    title: LocalText
    original_title: str
    year: int
    running_minutes: int
    rating: str
    rating_reasons: LocalText
    tagline: LocalText
    synopsis: LocalText
    genres: tuple[str, ...]
    directors: tuple[str, ...]
    cast: tuple[str, ...]
    countries: tuple[str, ...]
    language: str
    poster: Poster | None
    accent: str
