"""A small cinema to test with: one hall of five rows by ten seats, two films, three showtimes, four ticket types."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.domain.films import Film
from kiosk.domain.pricing import OfferedTo, PriceList, TicketType
from kiosk.domain.seats import Auditorium, Seat, SeatKind
from kiosk.domain.showtimes import Showtime
from kiosk.domain.site import Site
from kiosk.store import catalogue, sqlite, sync_state
from kiosk.store.database import Database
from kiosk.store.migrations import STEPS
from kiosk.store.sqlite import Connection

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

SITE = Site("lumen", "Lumen", "1 Light Street", "Europe/Berlin", "EUR", ("en", "de"))


class FrozenClock:
    """Stands still until told to move; wall and monotonic time move together unless ``jump`` is used."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at
        self.ticks = 1000.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.ticks

    def passes(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self.ticks += seconds

    def jumps(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def film(film_id: str = "metropolis") -> Film:
    return Film(
        id=film_id,
        title={"en": film_id.title(), "de": film_id.title()},
        original_title=film_id.title(),
        year=1927,
        running_minutes=150,
        rating="12",
        rating_reasons={"en": "threat"},
        tagline={"en": "A city"},
        synopsis={"en": "A city of two levels.", "de": "Eine Stadt mit zwei Ebenen."},
        genres=("drama",),
        directors=("Fritz Lang",),
        cast=("Brigitte Helm",),
        countries=("DE",),
        language="zxx",
        poster=None,
        accent="#D9A441",
    )


def hall(auditorium_id: str = "one", rows: str = "ABCDE", width: int = 10) -> Auditorium:
    """Rows of seats, A nearest the screen; E1 is a wheelchair place with its companion E2."""
    kinds = {"E1": SeatKind.WHEELCHAIR, "E2": SeatKind.COMPANION}
    seats = tuple(
        Seat(f"{row}{n}", "stalls", row, str(n), kinds.get(f"{row}{n}", SeatKind.STANDARD), "standard", n, y)
        for y, row in enumerate(rows, start=2)
        for n in range(1, width + 1)
    )
    return Auditorium(
        auditorium_id,
        {"en": "Screen 1", "de": "Saal 1"},
        {"en": "upstairs", "de": "oben"},
        seats,
        (("stalls", {"en": "Stalls", "de": "Parkett"}),),
        1.0,
        0.0,
        float(width),
    )


TICKET_TYPES = tuple(
    TicketType(kind, {"en": kind.title()}, {}, {}, OfferedTo.MEMBER if kind == "member" else OfferedTo.ANYONE)
    for kind in ("adult", "child", "senior", "member")
)
PRICES = PriceList(
    "evening",
    {"en": "Evening"},
    "EUR",
    {
        ("adult", "standard"): 1200,
        ("child", "standard"): 800,
        ("senior", "standard"): 1000,
        ("member", "standard"): 900,
    },
    50,
    700,
)


def showtime(showtime_id: str = "show-1", starts_at: datetime = NOON + timedelta(hours=3), **other: object) -> Showtime:
    ends_at = starts_at + timedelta(minutes=150)
    show = Showtime(showtime_id, "metropolis", "one", starts_at, ends_at, starts_at + timedelta(minutes=15), "evening")
    return replace(show, **other)  # type: ignore[arg-type]


def taken_to_a_newer_foyer(tx: Connection) -> int:
    """The database went through a step that this version does not know; returns the schema's new number."""
    number = len(STEPS) + 1
    tx.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('foyer', '9999_later.sql')")
    tx.execute(f"PRAGMA user_version = {number}")
    return number


def store(folder: Path, *, online: bool = True, shows: tuple[Showtime, ...] = (), at: datetime = NOON) -> Database:
    """A database that a pull has filled."""
    database = Database(folder / "kiosk.db")

    def fill(tx: Connection) -> None:
        catalogue.put_site(tx, SITE)
        catalogue.put_films(tx, [film(), film("nosferatu")])
        catalogue.put_auditoriums(tx, [hall()])
        catalogue.put_ticket_types(tx, TICKET_TYPES)
        catalogue.put_price_lists(tx, [PRICES])
        catalogue.put_showtimes(tx, shows or (showtime(),), SITE)
        sync_state.put_epoch(tx, 1)
        sync_state.record_contact(tx, at, online=online)

    database.write(fill)
    return database


def in_one_file(path: Path) -> Path:
    """Bring what is still in a closed database's log into its file, so that the file alone is all of it."""
    connection = sqlite.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path
