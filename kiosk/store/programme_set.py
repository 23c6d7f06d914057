"""The programme as a set: what is in it, what must go, and what refers to nothing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kiosk.domain.pricing import TicketType
from kiosk.store import catalogue
from kiosk.store.sqlite import Connection

_IDS = {
    "film": "SELECT id FROM film",
    "auditorium": "SELECT id FROM auditorium",
    "ticket_type": "SELECT id FROM ticket_type",
    "price_list": "SELECT id FROM price_list",
    "showtime": "SELECT id FROM showtime",
}


@dataclass(frozen=True, slots=True)
class Dangling:
    """A showtime that cannot be sold, because the ``what`` it names is not there (or holds no seat)."""

    showtime_id: str
    what: str
    named: str


def keep_only(tx: Connection, kind: str, ids: Collection[str]) -> tuple[str, ...]:
    """Delete everything of ``kind`` but ``ids`` (KeyError if that is no kind); returns what went."""
    gone = tuple(row["id"] for row in tx.execute(_IDS[kind]) if row["id"] not in ids)
    catalogue.delete(tx, kind, gone)
    return gone


def replace_ticket_types(tx: Connection, ticket_types: Iterable[TicketType]) -> None:
    """Forget every ticket type and put these in, in their order."""
    tx.execute("DELETE FROM ticket_type")
    catalogue.put_ticket_types(tx, ticket_types)


def auditoriums_of_showtimes(tx: Connection) -> dict[str, str]:
    """The auditorium id of every showtime."""
    return {row["id"]: row["auditorium_id"] for row in tx.execute("SELECT id, auditorium_id FROM showtime")}


def drop_dangling(tx: Connection) -> tuple[Dangling, ...]:
    """Delete showtimes that name a film, auditorium or price list that is not there; returns them."""
    rows = tx.execute(
        "SELECT showtime.id, film_id, auditorium_id, price_list_id, film.id IS NULL AS no_film,"
        " coalesce(auditorium.seats, 0) = 0 AS no_auditorium FROM showtime"
        " LEFT JOIN film ON film.id = film_id LEFT JOIN auditorium ON auditorium.id = auditorium_id"
        " LEFT JOIN price_list ON price_list.id = price_list_id"
        " WHERE no_film OR no_auditorium OR price_list.id IS NULL ORDER BY showtime.id"
    ).fetchall()
    found = []
    for row in rows:
        what = "film" if row["no_film"] else "auditorium" if row["no_auditorium"] else "price_list"
        found.append(Dangling(row["id"], what, row[f"{what}_id"]))
    catalogue.delete(tx, "showtime", [one.showtime_id for one in found])
    return tuple(found)
