"""The seats a kiosk keeps, showtime by showtime, read without disturbing whoever writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.demand import SoldSoFar, Usual
from kiosk.domain.site import Site
from kiosk.domain.texts import LocalText
from kiosk.store import allotments, catalogue, demand, sqlite, sync_state
from kiosk.store.catalogue import Counted
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class KeptShow:
    """One showtime that may have an allotment."""

    counted: Counted
    so_far: SoldSoFar


@dataclass(frozen=True, slots=True)
class KeptOverview:
    """What is kept, what it is judged by, and what films and auditoriums are called."""

    site: Site | None
    last_contact_at: datetime | None
    usual: Usual
    shows: tuple[KeptShow, ...]
    films: Mapping[str, LocalText]
    auditoriums: Mapping[str, LocalText]


def kept(tx: Connection, now: datetime, until: datetime) -> KeptOverview:
    """What is kept of the shows between these moments."""
    return KeptOverview(
        catalogue.site(tx),
        sync_state.contact(tx).last_contact_at,
        demand.usual(tx),
        tuple(KeptShow(show, demand.so_far(tx, show)) for show in allotments.candidates(tx, now, until)),
        {film.id: film.title for film in catalogue.films(tx).values()},
        {hall.id: hall.name for hall in catalogue.auditoriums(tx).values()},
    )


def average_prices(tx: Connection) -> tuple[Mapping[str, float], float]:
    """What a seat sold here brings on average, in minor units: of each showtime, and of all (0: none sold)."""
    rows = tx.execute("SELECT showtime_id, avg(price) AS price FROM ticket WHERE live = 1 GROUP BY showtime_id")
    of_shows = {row["showtime_id"]: float(row["price"]) for row in rows}
    (of_all,) = tx.execute("SELECT coalesce(avg(price), 0) FROM ticket WHERE live = 1").fetchone()
    return of_shows, float(of_all)


def kept_overview(path: Path, now: datetime, until: datetime) -> KeptOverview:
    """Read the file at ``path`` (StoreError if it cannot be)."""
    tx = sqlite.connect(path, read_only=True)
    try:
        tx.execute("BEGIN")
        return kept(tx, now, until)
    except sqlite.SqliteError as error:
        raise sqlite.named(error, path) from error
    finally:
        tx.close()
