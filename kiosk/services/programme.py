"""The programme as customers look at it: what runs when, what is left, which seats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain import availability
from kiosk.domain.films import Film
from kiosk.domain.rights import OfflineMode
from kiosk.domain.seats import Auditorium, SeatState
from kiosk.domain.showtimes import Availability, Showtime, on_sale
from kiosk.domain.site import Site
from kiosk.domain.texts import LocalText
from kiosk.facts import Fact, Facts, ProgrammeChanged
from kiosk.ports import Contact
from kiosk.store import catalogue, sync_state
from kiosk.store.catalogue import Counted
from kiosk.store.database import Database


@dataclass(frozen=True, slots=True)
class Showing:
    """A showtime with what is shown beside it. Local times are those of the cinema's wall clock."""

    showtime: Showtime
    film: Film
    auditorium_name: LocalText
    starts_local: datetime
    ends_local: datetime
    availability: Availability
    on_sale: bool


@dataclass(frozen=True, slots=True)
class FilmDay:
    """A film with its showings of one day."""

    film: Film
    showings: tuple[Showing, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """Only showings with all these tags, and in this language ("" for any)."""

    tags: frozenset[str] = frozenset()
    language: str = ""

    def let_through(self, showtime: Showtime) -> bool:
        """Whether a showtime is wanted."""
        return self.tags <= set(showtime.tags) and self.language in ("", showtime.language)


@dataclass(frozen=True, slots=True)
class SeatMap:
    """An auditorium with what may be said of each seat now; ``mine`` can be sold without asking anybody."""

    auditorium: Auditorium
    states: Mapping[str, SeatState]
    mine: frozenset[str]
    offline: bool


@dataclass(frozen=True, slots=True)
class _Reference:
    site: Site | None
    films: Mapping[str, Film]
    auditoriums: Mapping[str, Auditorium]


class Programme:
    """Quick reads from the local database; callable from the GUI thread. Build it before anyone who reads on facts."""

    def __init__(self, database: Database, facts: Facts, clock: Clock, mode: OfflineMode, posters: Path) -> None:
        self._database = database
        self._clock = clock
        self._mode = mode
        self._posters = posters
        self._reference: _Reference | None = None
        facts.subscribe(self._on_fact)

    def ready(self) -> bool:
        """Whether a first pull has been stored."""
        return self._known().site is not None

    def site(self) -> Site | None:
        """The cinema, once known."""
        return self._known().site

    def days(self) -> tuple[date, ...]:
        """The cinema's days that have showtimes still to come."""
        with self._database.read() as tx:
            return catalogue.days(tx, self._clock.now())

    def films_on(self, day: date, filters: Filters = Filters()) -> tuple[FilmDay, ...]:
        """The films of a day, those with most showings first, then by their first showing."""
        by_film: dict[str, list[Showing]] = {}
        for showing in self.timetable(day, filters):
            by_film.setdefault(showing.film.id, []).append(showing)
        days = [FilmDay(showings[0].film, tuple(showings)) for showings in by_film.values()]
        return tuple(sorted(days, key=lambda one: (-len(one.showings), one.showings[0].starts_local)))

    def timetable(self, day: date, filters: Filters = Filters()) -> tuple[Showing, ...]:
        """The showings of a day by time."""
        with self._database.read() as tx:
            rows = catalogue.counted_on(tx, day, self._clock.now())
            contact = sync_state.contact(tx)
        return self._showings((row for row in rows if filters.let_through(row.showtime)), online=contact.online)

    def next_showings(self, limit: int) -> tuple[Showing, ...]:
        """What starts next."""
        with self._database.read() as tx:
            rows = catalogue.counted_next(tx, self._clock.now(), limit)
            contact = sync_state.contact(tx)
        return self._showings(rows, online=contact.online)

    def film(self, film_id: str) -> Film | None:
        """One film."""
        return self._known().films.get(film_id)

    def auditorium(self, auditorium_id: str) -> Auditorium | None:
        """One auditorium."""
        return self._known().auditoriums.get(auditorium_id)

    def film_showings(self, film_id: str) -> tuple[Showing, ...]:
        """All showings of a film to come."""
        with self._database.read() as tx:
            rows = catalogue.counted_of_film(tx, film_id, self._clock.now())
            contact = sync_state.contact(tx)
        return self._showings(rows, online=contact.online)

    def showing(self, showtime_id: str) -> Showing | None:
        """One showing, on sale or not; None if the programme no longer has it."""
        with self._database.read() as tx:
            row = catalogue.counted(tx, showtime_id)
            contact = sync_state.contact(tx)
        return next(iter(self._showings((row,), online=contact.online)), None) if row else None

    def seat_map(self, showtime_id: str, basket_id: str | None = None) -> SeatMap | None:
        """The seats of a showtime, for the customer with ``basket_id``; None if the programme no longer has it."""
        with self._database.read() as tx:
            showtime = catalogue.showtime(tx, showtime_id)
            projected = catalogue.seat_availability(tx, showtime_id)
            contact = sync_state.contact(tx)
        auditorium = self.auditorium(showtime.auditorium_id) if showtime else None
        if auditorium is None:
            return None
        states = availability.seat_states(projected, basket_id, online=contact.online, mode=self._mode)
        mine = frozenset(
            seat
            for seat, (state, basket) in projected.items()
            if state == "mine" or (state == "in_basket" and basket == basket_id)
        )
        return SeatMap(auditorium, states, mine, not contact.online)

    def poster_path(self, film: Film) -> Path | None:
        """The poster's file on this disk; None while it is not here."""
        if film.poster is None:
            return None
        path = self._posters / film.poster.file_name
        return path if path.exists() else None

    def contact(self) -> Contact:
        """Whether the provider answers, and when it last did."""
        with self._database.read() as tx:
            return sync_state.contact(tx)

    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, ProgrammeChanged):
            self._reference = None

    def _known(self) -> _Reference:
        known = self._reference
        if known is None:
            with self._database.read() as tx:
                known = _Reference(catalogue.site(tx), catalogue.films(tx), catalogue.auditoriums(tx))
            self._reference = known
        return known

    def _showings(self, rows: Iterable[Counted], *, online: bool) -> tuple[Showing, ...]:
        known, now = self._known(), self._clock.now()
        if known.site is None:
            return ()
        return tuple(
            Showing(
                showtime=row.showtime,
                film=known.films[row.showtime.film_id],
                auditorium_name=known.auditoriums[row.showtime.auditorium_id].name,
                starts_local=known.site.local(row.showtime.starts_at),
                ends_local=known.site.local(row.showtime.ends_at),
                availability=self._availability(row, online=online),
                on_sale=on_sale(row.showtime, now),
            )
            for row in rows
            if row.showtime.film_id in known.films and row.showtime.auditorium_id in known.auditoriums
        )

    def _availability(self, row: Counted, *, online: bool) -> Availability:
        can_sell = availability.sellable(
            row.total, row.sold, row.held, row.blocked, row.mine, row.own_sold, online=online, mode=self._mode
        )
        return Availability(row.total, can_sell, row.sold + row.own_sold)
