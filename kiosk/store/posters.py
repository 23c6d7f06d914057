"""Which posters the programme names, and which of them are on the disk."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.films import Poster
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class KnownPoster:
    """A poster, and whether its file was put on the disk (somebody may have removed it since)."""

    poster: Poster
    cached: bool


def known(tx: Connection) -> tuple[KnownPoster, ...]:
    """Every poster that some film names."""
    rows = tx.execute(
        "SELECT digest, media_type, cached_at FROM poster WHERE digest IN"
        " (SELECT json_extract(body, '$.poster.digest') FROM film) ORDER BY digest"
    )
    return tuple(KnownPoster(Poster(row["digest"], row["media_type"]), row["cached_at"] is not None) for row in rows)


def unused(tx: Connection) -> tuple[Poster, ...]:
    """Posters that no film names any more."""
    rows = tx.execute(
        "SELECT digest, media_type FROM poster WHERE digest NOT IN"
        " (SELECT json_extract(body, '$.poster.digest') FROM film"
        "  WHERE json_extract(body, '$.poster.digest') IS NOT NULL)"
    )
    return tuple(Poster(row["digest"], row["media_type"]) for row in rows)


def forget(tx: Connection, digests: Sequence[str]) -> None:
    """Forget these posters."""
    tx.executemany("DELETE FROM poster WHERE digest = ?", [(one,) for one in digests])
