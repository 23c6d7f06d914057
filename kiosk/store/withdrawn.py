"""Shows that left the programme although guests wait for them: what they were, so that the guests can be told."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.films import Film
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime
from kiosk.store import catalogue
from kiosk.store.encoding import body_of, from_body, seconds
from kiosk.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A show as it last was. Its auditorium has no seats here: those it has are in the programme."""

    showtime: Showtime
    film: Film
    auditorium: Auditorium
    tax_basis_points: int


def keep(tx: Connection, showtime_ids: Collection[str], certain_at: datetime) -> None:
    """Keep what is about to leave the programme, of shows whose guests want to be told; from ``certain_at`` on that
    is taken for what the cinema wants."""
    rows = tx.execute(
        "SELECT DISTINCT showtime_id FROM subscriber JOIN booking ON reference = booking_reference"
        " WHERE booking.state IN ('issued', 'confirmed', 'exception')"
    )
    for showtime_id in sorted({row["showtime_id"] for row in rows}.intersection(showtime_ids)):
        if (found := in_the_programme(tx, showtime_id)) is not None:
            tx.execute(
                "INSERT OR REPLACE INTO withdrawn_showtime VALUES (?, ?, ?, ?)",
                (showtime_id, seconds(certain_at), seconds(found.showtime.ends_at), body_of(found)),
            )


def forget_returned(tx: Connection, hidden: Collection[str]) -> None:
    """Forget what is in the programme again, or was only ``hidden``."""
    tx.execute("DELETE FROM withdrawn_showtime WHERE showtime_id IN (SELECT id FROM showtime)")
    tx.executemany("DELETE FROM withdrawn_showtime WHERE showtime_id = ?", [(one,) for one in hidden])


def forget_over(tx: Connection, before: datetime) -> None:
    """Forget shows that were to end before a time."""
    tx.execute("DELETE FROM withdrawn_showtime WHERE ends_at < ?", (seconds(before),))


def in_the_programme(tx: Connection, showtime_id: str) -> Withdrawn | None:
    """A show with what belongs to it, as `keep` keeps it; None if something of that is not in the programme."""
    show = catalogue.showtime(tx, showtime_id)
    film = catalogue.films(tx).get(show.film_id) if show else None
    hall = catalogue.auditoriums(tx).get(show.auditorium_id) if show else None
    prices = catalogue.price_list(tx, show.price_list_id) if show else None
    if show is None or film is None or hall is None or prices is None:
        return None
    return Withdrawn(show, film, replace(hall, seats=()), prices.tax_basis_points)


def showtime(tx: Connection, showtime_id: str) -> Withdrawn | None:
    """A show that left the programme; None if it did not, or nobody waited for it."""
    row = tx.execute("SELECT body FROM withdrawn_showtime WHERE showtime_id = ?", (showtime_id,)).fetchone()
    return from_body(row["body"], Withdrawn) if row else None
