"""A store larger than any cinema's: 10,000 showtimes in 14 days, 1,000,000 sold seats, thousands of allotments."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.domain.films import Film, Poster
from kiosk.domain.pricing import PriceList
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.seats import Auditorium, Seat, SeatKind
from kiosk.domain.showtimes import Showtime
from kiosk.domain.site import Site
from kiosk.store import catalogue, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

SHOWTIMES = 10_000
DAYS = 14
SOLD = 1_000_000
FILMS = 40
AUDITORIUMS = 120
SEATS = 300
ALLOTTED_HOURS = 36
ALLOTTED_SEATS = 8
BATCH = 500

MORNING = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
SITE = Site("plenty", "Plenty", "1 Long Street", "Europe/Berlin", "EUR", ("en", "de"))
PROSE = "Two strangers meet under the station clock, and nothing in the city runs on time again. " * 8


@dataclass(frozen=True, slots=True)
class BigCinema:
    """The filled store, at ``MORNING`` of its first day."""

    database: Database
    showtimes: tuple[Showtime, ...]


class MorningClock:
    """Stands at the morning of the first day, when most is still to be sold."""

    def now(self) -> datetime:
        """See `Clock`."""
        return MORNING

    def monotonic(self) -> float:
        """See `Clock`."""
        return 0.0


def fill(folder: Path, *, sold: int = SOLD) -> BigCinema:
    """Make the store in ``folder``; the same every time. Takes some ten seconds."""
    dice = random.Random(20_260_302)
    database = Database(folder / "kiosk.db")
    halls = [_auditorium(f"hall-{number:03}") for number in range(AUDITORIUMS)]
    showtimes = _showtimes(halls, dice)

    def write_programme(tx: Connection) -> None:
        catalogue.put_site(tx, SITE)
        catalogue.put_films(tx, [_film(f"film-{number:02}") for number in range(FILMS)])
        catalogue.put_auditoriums(tx, halls)
        catalogue.put_price_lists(tx, [PriceList("evening", {"en": "Evening"}, "EUR", {("adult", "s"): 1200}, 0, 700)])
        catalogue.put_showtimes(tx, showtimes, SITE)
        sync_state.put_epoch(tx, 1)
        sync_state.put(tx, sync_state.PROGRAMME_CURSOR, "0")
        sync_state.put(tx, sync_state.SEATS_CURSOR, "0")
        sync_state.record_contact(tx, MORNING, online=True)

    database.write(write_programme)
    seat_ids = [seat.id for seat in halls[0].seats]
    each = sold // len(showtimes)
    for start in range(0, len(showtimes), BATCH):
        part = showtimes[start : start + BATCH]
        rows = [(show.id, seat, "sold") for show in part for seat in dice.sample(seat_ids, each)]
        database.write(lambda tx, rows=rows: catalogue.put_seat_states(tx, rows))  # type: ignore[misc]
    database.write(lambda tx: _allot(tx, showtimes, seat_ids))
    return BigCinema(database, tuple(showtimes))


def _allot(tx: Connection, showtimes: list[Showtime], seat_ids: list[str]) -> None:
    horizon = MORNING + timedelta(hours=ALLOTTED_HOURS)
    for show in (one for one in showtimes if one.starts_at < horizon):
        seats = tuple(seat_ids[:ALLOTTED_SEATS])
        grant = Grant(f"grant-{show.id}", RightKind.ALLOTMENT, show.id, seats, 1, GrantState.ASKED, MORNING)
        rights.ask(tx, grant)
        rights.granted(tx, grant.id)


def _showtimes(halls: list[Auditorium], dice: random.Random) -> list[Showtime]:
    slots = [
        (day, hall, slot)
        for day in range(DAYS)
        for hall in halls
        for slot in range(-(-SHOWTIMES // DAYS // len(halls)))
    ]
    return [
        _showtime(f"show-{number:05}", MORNING + timedelta(days=day, hours=3 + 2.2 * slot), hall.id, dice)
        for number, (day, hall, slot) in enumerate(slots[:SHOWTIMES])
    ]


def _showtime(name: str, at: datetime, auditorium_id: str, dice: random.Random) -> Showtime:
    starts_at = at + timedelta(minutes=5 * dice.randrange(20))
    film_id = f"film-{dice.randrange(FILMS):02}"
    tags = tuple(dice.sample(("subtitled", "35mm", "family", "open-captions"), dice.randrange(3)))
    ends_at, sales_end_at = starts_at + timedelta(minutes=125), starts_at + timedelta(minutes=15)
    return Showtime(name, film_id, auditorium_id, starts_at, ends_at, sales_end_at, "evening", tags, "de", "en")


def _film(film_id: str) -> Film:
    return Film(
        id=film_id,
        title={"en": film_id.title(), "de": film_id.title()},
        original_title=film_id.title(),
        year=2026,
        running_minutes=120,
        rating="12",
        rating_reasons={"en": "threat", "de": "Bedrohung"},
        tagline={"en": "Late again", "de": "Wieder zu spät"},
        synopsis={"en": PROSE, "de": PROSE},
        genres=("drama", "comedy"),
        directors=("Ada Example",),
        cast=("Bea Example", "Cem Example", "Dan Example"),
        countries=("DE", "FR"),
        language="de",
        poster=Poster(film_id.encode().hex().ljust(64, "0"), "image/svg+xml"),
        accent="#D9A441",
    )


def _auditorium(auditorium_id: str) -> Auditorium:
    width = 20
    seats = tuple(
        Seat(f"{row}-{n}", "stalls", str(row), str(n), SeatKind.STANDARD, "s", float(n), 3.0 + row)
        for row in range(1, SEATS // width + 1)
        for n in range(1, width + 1)
    )
    name = {"en": auditorium_id, "de": auditorium_id}
    return Auditorium(auditorium_id, name, {}, seats, (("stalls", {"en": "Stalls"}),), 1.0, 0.0, float(width))
