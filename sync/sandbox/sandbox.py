"""The sandbox itself: a cinema, its state, and the clock it tells. Everything runs in the one thread of its server."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar

from sync.sandbox import buyers, demo_members, offer, programme_feed, promotions
from sync.sandbox.cinema import Cinema
from sync.sandbox.films import Poster
from sync.sandbox.programme import Showtime
from sync.sandbox.store import Connection, SandboxStore

T = TypeVar("T")


class Sandbox:
    """A provider for one cinema. ``now`` is when things happen; what it says the time is may be off.

    ``address`` is where it is reached, once it listens.
    """

    def __init__(
        self,
        cinema: Cinema,
        store: SandboxStore,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.cinema = cinema
        self.store = store
        self.now = now
        self._clock_offset = timedelta()
        self.buyers_per_minute = 0.0
        self.address = "http://127.0.0.1"
        self.posters: Mapping[str, Poster] = offer.posters(cinema)
        self.planned: Mapping[str, Showtime] = {}
        self._rng = Random()
        store.write(promotions.make_tables)
        store.write(demo_members.move_in_once)
        self.roll_on()

    def told_time(self) -> datetime:
        """What this provider says the time is."""
        return self.now() + self._clock_offset

    def tell_time_wrongly(self, seconds: float) -> None:
        """Say from now on that it is so many seconds later than it is."""
        self._clock_offset = timedelta(seconds=seconds)

    def roll_on(self) -> None:
        """Bring the programme to this moment, and sell new showtimes as they would have sold until now."""
        now = self.now()
        self.planned = programme_feed.planned_showtimes(self.cinema, now)

        def work(tx: Connection) -> None:
            programme_feed.roll_on(tx, self.cinema, self.planned, now)
            for showtime in buyers.unseeded(tx, self.planned):
                buyers.seed_past_sales(tx, self.cinema, showtime, now)

        self.store.write(work)

    def somebody_buys(self) -> buyers.Bought | None:
        """Let one other party buy."""
        return self.store.write(lambda tx: buyers.somebody_buys(tx, self.cinema, self.planned, self.now(), self._rng))

    @property
    def member_types(self) -> frozenset[str]:
        """The ticket types that only members buy."""
        return frozenset(kind.id for kind in self.cinema.prices.ticket_types if kind.members_only)

    def seats_of(self, showtime_id: str) -> frozenset[str]:
        """The seats of a showtime's auditorium; none if it is not in the programme."""
        showtime = self.planned.get(showtime_id)
        return frozenset(self.cinema.auditoriums[showtime.auditorium].by_id) if showtime else frozenset()
