"""The programme as customers look at it: what runs when, what is left, which seats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain import availability
from kiosk.domain.availability import OfflineSales
from kiosk.domain.films import Film
from kiosk.domain.offering import ALL_OF_IT, Offering
from kiosk.domain.rights import OfflineMode
from kiosk.domain.seats import Auditorium, SeatState
from kiosk.domain.showtimes import Availability, Showtime, ShowtimeStatus
from kiosk.domain.site import Site
from kiosk.domain.texts import LocalText
from kiosk.facts import Fact, Facts, ProgrammeChanged
from kiosk.ports import Contact
from kiosk.store import catalogue, offered, rights, seat_counts, sync_state
from kiosk.store.database import Database
from kiosk.store.seat_counts import Counts
from kiosk.store.sqlite import Connection


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
        return self.tags.issubset(showtime.tags) and self.language in ("", showtime.language)


@dataclass(frozen=True, slots=True)
class SeatMap:
    """An auditorium with what may be said of each seat now; ``mine`` can be sold without asking anybody."""

    auditorium: Auditorium
    states: Mapping[str, SeatState]
    mine: frozenset[str]
    offline: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """A showing as it was last told, and the counts it was told by: the same showing is told again while they stand."""

    counts: Counts
    online: bool
    showing: Showing
    sales_end: datetime


@dataclass(frozen=True, slots=True)
class _Reference:
    """What changes with the programme only, read once for each cursor of the pull; ``told`` fills as it is asked."""

    cursor: str | None
    site: Site | None
    films: Mapping[str, Film]
    auditoriums: Mapping[str, Auditorium]
    told: dict[str, _Told]


class Programme:
    """Quick reads from the local database; callable from the GUI thread. Build it before anyone who reads on facts.

    Only what the ``offering`` lets through is listed, and on sale.
    """

    def __init__(
        self,
        database: Database,
        facts: Facts,
        clock: Clock,
        mode: OfflineMode,
        posters: Path,
        offering: Offering = ALL_OF_IT,
    ) -> None:
        self._database = database
        self._clock = clock
        self._mode = mode
        self._posters = posters
        self.offering = offering
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
            return catalogue.days(tx, self._clock.now(), self.offering)

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
            rows = seat_counts.on_day(tx, day, self._clock.now(), self.offering)
            return self._showings(tx, rows, filters)

    def next_showings(self, limit: int) -> tuple[Showing, ...]:
        """What starts next."""
        with self._database.read() as tx:
            return self._showings(tx, seat_counts.next_to_start(tx, self._clock.now(), limit, self.offering))

    def film(self, film_id: str) -> Film | None:
        """One film."""
        return self._known().films.get(film_id)

    def auditorium(self, auditorium_id: str) -> Auditorium | None:
        """One auditorium."""
        return self._known().auditoriums.get(auditorium_id)

    def film_showings(self, film_id: str) -> tuple[Showing, ...]:
        """All showings of a film to come."""
        with self._database.read() as tx:
            return self._showings(tx, seat_counts.of_film(tx, film_id, self._clock.now(), self.offering))

    def showing(self, showtime_id: str) -> Showing | None:
        """One showing, on sale or hidden; None if the programme no longer has it."""
        with self._database.read() as tx:
            counts = seat_counts.of_showtime(tx, showtime_id)
            return next(iter(self._showings(tx, (counts,))), None) if counts else None

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

    def offline_sales(self) -> OfflineSales:
        """What could be sold now if the provider did not answer."""
        with self._database.read() as tx:
            return availability.offline_sales(rights.live_on_sale(tx, self._clock.now(), self.offering), self._mode)

    def not_known(self) -> tuple[str, ...]:
        """What is hidden here that the provider does not have: perhaps a misspelt id."""
        with self._database.read() as tx:
            return offered.not_known(tx, self.offering)

    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, ProgrammeChanged):
            self._reference = None

    def _known(self) -> _Reference:
        with self._database.read() as tx:
            cursor = sync_state.get(tx, sync_state.PROGRAMME_CURSOR)
            known = self._reference
            if known is None or known.cursor != cursor:
                known = _Reference(cursor, catalogue.site(tx), catalogue.films(tx), catalogue.auditoriums(tx), {})
                self._reference = known
        return known

    def _showings(self, tx: Connection, rows: Iterable[Counts], filters: Filters = Filters()) -> tuple[Showing, ...]:
        known, now, online = self._known(), self._clock.now(), sync_state.contact(tx).online
        showings = []
        for row in rows:
            told = known.told.get(row.showtime_id)
            if told is None or told.counts != row or told.online is not online:
                before = told.showing.showtime if told else catalogue.showtime(tx, row.showtime_id)
                showing = self._showing(known, before, row, online=online) if before else None
                if showing is None:
                    continue
                sales_end = self.offering.sales_end(showing.showtime)
                known.told[row.showtime_id] = told = _Told(row, online, showing, sales_end)
            showing = told.showing
            if showing.on_sale and now >= told.sales_end:
                showing = replace(showing, on_sale=False)
            if filters.let_through(showing.showtime):
                showings.append(showing)
        return tuple(showings)

    def _showing(self, known: _Reference, showtime: Showtime, row: Counts, *, online: bool) -> Showing | None:
        film, auditorium = known.films.get(showtime.film_id), known.auditoriums.get(showtime.auditorium_id)
        if known.site is None or film is None or auditorium is None:
            return None
        total = len(auditorium.seats)
        sellable = availability.sellable(total, *row[1:], online=online, mode=self._mode)
        return Showing(
            showtime=showtime,
            film=film,
            auditorium_name=auditorium.name,
            starts_local=known.site.local(showtime.starts_at),
            ends_local=known.site.local(showtime.ends_at),
            availability=Availability(total, sellable, row.sold + row.own_sold),
            on_sale=showtime.status is ShowtimeStatus.ON_SALE and self.offering.shows(showtime),
        )
