"""The programme on disk: written by the pull, read by everyone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from kiosk.domain.films import Film
from kiosk.domain.offering import ALL_OF_IT, Offering
from kiosk.domain.pricing import PriceList, TicketType
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime, ShowtimeStatus
from kiosk.domain.site import Site
from kiosk.store import offered, seat_counts
from kiosk.store.encoding import body_of, from_body, from_column, instant, price_list_from, seconds
from kiosk.store.sqlite import Connection, Row

if TYPE_CHECKING:
    from sqlite_utils.db import Table

SHOWTIME_COLUMNS = (
    "showtime.id, film_id, auditorium_id, price_list_id, starts_at, ends_at, sales_end_at,"
    " tags, language, subtitles, status"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A showtime with its seats counted: as the provider says, and this kiosk's own over it.

    ``mine`` are seats this kiosk has a right to and has not sold; ``own_sold`` those it sold that the provider has not
    counted as sold yet.
    """

    showtime: Showtime
    total: int
    sold: int
    held: int
    blocked: int
    mine: int
    own_sold: int


# -- writing: within the caller's transaction ------------------------------------------------------------------------


def put_site(tx: Connection, site: Site) -> None:
    """Replace what is known of the cinema."""
    tx.execute(
        "INSERT INTO site VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET body = excluded.body",
        (body_of(site),),
    )


def put_films(tx: Connection, films: Iterable[Film]) -> None:
    """Add or replace films, and remember their posters."""
    known = tuple(films)
    _table(tx, "film").upsert_all(({"id": film.id, "body": body_of(film)} for film in known), pk="id")
    posters = ({"digest": film.poster.digest, "media_type": film.poster.media_type} for film in known if film.poster)
    _table(tx, "poster").upsert_all(posters, pk="digest")  # insert_all needs a rowid


def put_auditoriums(tx: Connection, auditoriums: Iterable[Auditorium]) -> None:
    """Add or replace auditoriums with their seats."""
    for auditorium in auditoriums:
        tx.execute("DELETE FROM auditorium WHERE id = ?", (auditorium.id,))
        tx.execute(
            "INSERT INTO auditorium (id, seats, body) VALUES (?, ?, ?)",
            (auditorium.id, len(auditorium.seats), body_of(auditorium)),
        )
        tx.executemany("INSERT INTO seat VALUES (?, ?)", [(auditorium.id, seat.id) for seat in auditorium.seats])


def put_ticket_types(tx: Connection, ticket_types: Iterable[TicketType]) -> None:
    """Add or replace ticket types; new ones come after those known."""
    for kind in ticket_types:
        tx.execute(
            "INSERT INTO ticket_type VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM ticket_type), ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (kind.id, body_of(kind)),
        )


def put_price_lists(tx: Connection, price_lists: Iterable[PriceList]) -> None:
    """Add or replace price lists."""
    _table(tx, "price_list").upsert_all(({"id": prices.id, "body": body_of(prices)} for prices in price_lists), pk="id")


def put_showtimes(tx: Connection, showtimes: Iterable[Showtime], site: Site) -> None:
    """Add or replace showtimes."""
    tx.executemany(
        "INSERT OR REPLACE INTO showtime (id, film_id, auditorium_id, price_list_id, starts_at, ends_at, sales_end_at,"
        " day, tags, language, subtitles, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                show.id,
                show.film_id,
                show.auditorium_id,
                show.price_list_id,
                seconds(show.starts_at),
                seconds(show.ends_at),
                seconds(show.sales_end_at),
                site.day_of(show.starts_at).isoformat(),
                " ".join(show.tags),
                show.language,
                show.subtitles,
                show.status.value,
            )
            for show in showtimes
        ],
    )


_DELETE = {
    "film": "DELETE FROM film WHERE id = ?",
    "auditorium": "DELETE FROM auditorium WHERE id = ?",
    "ticket_type": "DELETE FROM ticket_type WHERE id = ?",
    "price_list": "DELETE FROM price_list WHERE id = ?",
    "showtime": "DELETE FROM showtime WHERE id = ?",
}


def delete(tx: Connection, kind: str, ids: Sequence[str]) -> None:
    """Remove what the provider deleted; ``kind`` is a table of the programme (KeyError otherwise)."""
    tx.executemany(_DELETE[kind], [(one,) for one in ids])
    if kind == "showtime":
        for one in ids:
            forget_seats(tx, one)


def put_seat_states(tx: Connection, changes: Iterable[tuple[str, str, str]]) -> None:
    """Apply (showtime id, seat id, state) rows; state ``free`` removes what was said of the seat."""
    free, other = [], []
    for showtime_id, seat_id, state in changes:
        if state == "free":
            free.append((showtime_id, seat_id))
        else:
            other.append((showtime_id, seat_id, state))
    tx.executemany("DELETE FROM seat_state WHERE showtime_id = ? AND seat_id = ?", free)
    tx.executemany(
        "INSERT INTO seat_state VALUES (?, ?, ?)"
        " ON CONFLICT (showtime_id, seat_id) DO UPDATE SET state = excluded.state WHERE state <> excluded.state",
        other,
    )


def forget_seats(tx: Connection, showtime_id: str) -> None:
    """Forget what the provider said of a showtime's seats."""
    tx.execute("DELETE FROM seat_state WHERE showtime_id = ?", (showtime_id,))
    tx.execute("DELETE FROM seat_count WHERE showtime_id = ?", (showtime_id,))


def poster_cached(tx: Connection, digest: str, at: datetime) -> None:
    """The poster's file is on the disk."""
    tx.execute("UPDATE poster SET cached_at = ? WHERE digest = ?", (seconds(at), digest))


# -- reading ---------------------------------------------------------------------------------------------------------


def site(tx: Connection) -> Site | None:
    """The cinema, once a pull has told."""
    row = tx.execute("SELECT body FROM site").fetchone()
    return from_body(row["body"], Site) if row else None


def films(tx: Connection) -> dict[str, Film]:
    """Every film by id."""
    return {row["id"]: from_body(row["body"], Film) for row in tx.execute("SELECT id, body FROM film")}


def auditoriums(tx: Connection) -> dict[str, Auditorium]:
    """Every auditorium by id."""
    return {row["id"]: from_body(row["body"], Auditorium) for row in tx.execute("SELECT id, body FROM auditorium")}


def ticket_types(tx: Connection) -> tuple[TicketType, ...]:
    """Every ticket type, in the provider's order."""
    rows = tx.execute("SELECT body FROM ticket_type ORDER BY position")
    return tuple(from_body(row["body"], TicketType) for row in rows)


def price_list(tx: Connection, price_list_id: str) -> PriceList | None:
    """One price list."""
    row = tx.execute("SELECT body FROM price_list WHERE id = ?", (price_list_id,)).fetchone()
    return price_list_from(row["body"]) if row else None


def tax_rate_of(tx: Connection, showtime_id: str) -> int | None:
    """The tax rate of a showtime's price list, in hundredths of a percent; None if either is not known."""
    row = tx.execute(
        "SELECT price_list.body FROM showtime JOIN price_list ON price_list.id = price_list_id WHERE showtime.id = ?",
        (showtime_id,),
    ).fetchone()
    return price_list_from(row["body"]).tax_basis_points if row else None


def showtime(tx: Connection, showtime_id: str) -> Showtime | None:
    """One showtime, on sale or not."""
    row = tx.execute(f"SELECT {SHOWTIME_COLUMNS} FROM showtime WHERE id = ?", (showtime_id,)).fetchone()  # noqa: S608
    return _showtime(row) if row else None


def days(tx: Connection, now: datetime, offering: Offering = ALL_OF_IT) -> tuple[date, ...]:
    """The days that have showtimes that guests still see."""
    listed, values = offered.listed(offering, now)
    rows = tx.execute(
        # From day to day along the index, instead of over every showtime.
        "WITH RECURSIVE known (day) AS (SELECT min(day) FROM showtime"  # noqa: S608
        " UNION ALL SELECT (SELECT min(day) FROM showtime WHERE day > known.day) FROM known WHERE day IS NOT NULL)"
        " SELECT day FROM known WHERE EXISTS (SELECT 1 FROM showtime"
        f" WHERE showtime.day = known.day AND {listed}) ORDER BY day",
        values,
    )
    return from_column(lambda: tuple(date.fromisoformat(row["day"]) for row in rows))


def counted(tx: Connection, showtime_id: str) -> Counted | None:
    """One showtime, on sale or not."""
    show, counts = showtime(tx, showtime_id), seat_counts.of_showtime(tx, showtime_id)
    if show is None or counts is None:
        return None
    hall = tx.execute("SELECT seats FROM auditorium WHERE id = ?", (show.auditorium_id,)).fetchone()
    return Counted(show, hall["seats"], *counts[1:]) if hall else None


def seat_availability(tx: Connection, showtime_id: str) -> Mapping[str, tuple[str, str | None]]:
    """Each seat's projected state (free, sold, held, blocked, mine, in_basket) with the basket it is in."""
    rows = tx.execute("SELECT seat_id, state, basket_id FROM seat_availability WHERE showtime_id = ?", (showtime_id,))
    return {row[0]: (row[1], row[2]) for row in rows}


def _table(tx: Connection, name: str) -> "Table":
    from sqlite_utils import Database  # here, because readers do without its import of a tenth of a second

    return cast("Table", Database(tx)[name])


def _showtime(row: Row) -> Showtime:
    return Showtime(
        id=row["id"],
        film_id=row["film_id"],
        auditorium_id=row["auditorium_id"],
        price_list_id=row["price_list_id"],
        starts_at=instant(row["starts_at"]),
        ends_at=instant(row["ends_at"]),
        sales_end_at=instant(row["sales_end_at"]),
        tags=tuple(row["tags"].split()),
        language=row["language"],
        subtitles=row["subtitles"],
        status=from_column(lambda: ShowtimeStatus(row["status"])),
    )
