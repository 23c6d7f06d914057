"""A lobby to test in: a kiosk's store and jobs, and a real provider in a process of its own."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.bookings import Booking
from kiosk.domain.rights import OfflineMode
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime
from kiosk.facts import Fact
from kiosk.store import bookings, catalogue, journal, outbox, rights
from kiosk.store.database import Database
from sync.jobs import Jobs, JobSettings
from sync.provider import SeatStates
from sync.providers.foyer.adapter import FoyerProvider
from sync.sandbox.process import SandboxControl, SandboxProcess
from sync.transport import Transport
from tests.builders import FrozenClock
from tests.sync import sales

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "tiny-cinema"
KEY = "a key"
RULES = AllotmentRules(share=0.1, most=8, from_hours=36, until_hours=0.25)


def cinema(folder: Path) -> Path:
    """The example cinema with an empty hall of eight rows by twelve; A1 is a wheelchair place, A2 its companion's."""
    found = folder / "cinema"
    for part in EXAMPLE.rglob("*.*"):
        copy = found / part.relative_to(EXAMPLE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(part.read_bytes())
    path = found / "auditoriums" / "one.json"
    hall = json.loads(path.read_text())
    hall["screen"]["width"] = 10
    hall["sections"][0]["rows"] = [
        {"names": "A", "y": 3, "seats": "w:1 c:2 3-12", "access": ["step-free"]},
        {"names": "B C D E F G H", "seats": "1-12"},
    ]
    path.write_text(json.dumps(hall))
    path = found / "programme.json"
    programme = json.loads(path.read_text())
    for plan in programme["plans"]:
        for show in plan["shows"]:
            show["popularity"] = 0
    path.write_text(json.dumps(programme))
    return found


def seat(name: str) -> str:
    """The id of a seat: "D5" is row D, number 5."""
    return f"hall-{name[0]}-{name[1:]}"


def seats(*names: str) -> list[str]:
    """The ids of these seats."""
    return [seat(name) for name in names]


def names(seat_ids: Iterable[str]) -> list[str]:
    """What people call these seats."""
    return ["".join(one.split("-")[1:]) for one in seat_ids]


@dataclass(slots=True)
class Lobby:
    """One kiosk and its provider. The clock stands still until it is told to move."""

    folder: Path
    sandbox: SandboxProcess
    provider: FoyerProvider
    clock: FrozenClock
    database: Database
    jobs: Jobs
    show: str = ""

    @property
    def control(self) -> SandboxControl:
        """What can be done to the provider."""
        return self.sandbox.control

    def does(self, *names: str) -> tuple[Fact, ...]:
        """Run these jobs, one after the other, in a world where enough time has passed for each."""
        facts: list[Fact] = []
        for name in names:
            self.clock.passes(70)
            facts += self.jobs.run(name)
        return tuple(facts)

    def restarts(self, mode: OfflineMode = OfflineMode.ALLOTMENT, rules: AllotmentRules = RULES) -> None:
        """The worker process starts again: what it only remembered is gone."""
        settings = JobSettings("lobby-1", self.folder / "posters", rules, mode)
        self.jobs = Jobs(self.database, self.provider, self.clock, settings, chance=lambda: 0.0)

    def sells(self, *chosen: str) -> str:
        """Sell free seats of the showtime; they are held at the provider first."""
        return sales.sell(
            self.database,
            *seats(*chosen),
            showtime_id=self.show,
            encode=self.provider.encode_booking,
            provider=self.provider,
            at=self.clock.now(),
        )

    def sells_unasked(self, *chosen: str) -> str:
        """Sell seats that the provider gave no right to."""
        return sales.sell(
            self.database,
            *seats(*chosen),
            showtime_id=self.show,
            encode=self.provider.encode_booking,
            at=self.clock.now(),
        )

    def sells_at_risk(self, *chosen: str) -> str:
        """Sell seats without any right, as the offline rule *risk* allows."""
        return sales.sell(
            self.database,
            *seats(*chosen),
            showtime_id=self.show,
            encode=self.provider.encode_booking,
            at_risk=True,
            at=self.clock.now(),
        )

    def sells_allotted(self, count: int) -> str:
        """Sell seats that were kept for a moment like this."""
        with self.database.read() as tx:
            kept = tuple(rights.live_allotment(tx, self.show))
        return sales.sell(
            self.database,
            *kept[:count],
            showtime_id=self.show,
            encode=self.provider.encode_booking,
            allotted=True,
            at=self.clock.now(),
        )

    def booking(self, reference: str) -> Booking:
        """The sale as the kiosk has it."""
        return sales.booking_of(self.database, reference)

    def at_the_provider(self) -> list[dict[str, Any]]:
        """The bookings of this kiosk as the provider has them."""
        return [one for one in self.control.state()["bookings"] if one["kiosk"] == "lobby-1"]

    def served(self, call: str) -> list[int]:
        """The status of every such call the provider got; 0: it was not carried out."""
        return [one["status"] for one in self.control.state()["served"] if one["call"] == call]

    def somebody_else_buys(self, *chosen: str, by_force: bool = False) -> None:
        """Another customer of the provider is quicker."""
        self.control.buy(self.show, seats(*chosen), by_force=by_force)

    def seats_there(self, showtime_id: str = "") -> dict[str, str]:
        """The provider's own word on seats that are not free, by the name people call them."""
        answer = self.provider.seats(showtime_id or self.show)
        assert isinstance(answer, SeatStates), answer
        return dict(zip(names(answer.states), (state.value for state in answer.states.values()), strict=True))

    def hall(self) -> Auditorium:
        """The one auditorium."""
        with self.database.read() as tx:
            (found,) = catalogue.auditoriums(tx).values()
        return found

    def shows(self) -> list[Showtime]:
        """All showtimes by time."""
        with self.database.read() as tx:
            found = [catalogue.showtime(tx, row["id"]) for row in tx.execute("SELECT id FROM showtime")]
        return sorted((show for show in found if show), key=lambda show: show.starts_at)

    def messages(self) -> list[tuple[str, str]]:
        """Every undelivered message: its state and reason."""
        with self.database.read() as tx:
            return [(one.state, one.reason) for one in outbox.unsent(tx)]

    def journal_of(self, subject: str) -> list[str]:
        """What happened to a sale or grant, in order."""
        with self.database.read() as tx:
            assert journal.first_broken(tx) is None
            rows = tx.execute("SELECT kind FROM journal WHERE subject = ? ORDER BY number", (subject,))
            return [row["kind"] for row in rows]


@contextmanager
def open_lobby(folder: Path, *, cinema_folder: Path | None = None) -> Iterator[Lobby]:
    """A kiosk that has pulled the programme, in front of a provider that works."""
    with SandboxProcess(cinema_folder or cinema(folder), folder / "sandbox.db", key=KEY) as sandbox:
        clock = FrozenClock(datetime.now(UTC).replace(microsecond=0))
        provider = FoyerProvider(Transport(sandbox.url, KEY, clock), "lobby-1")
        database = Database(folder / "kiosk.db")
        database.write(bookings.allow_steps)
        lobby = Lobby(folder, sandbox, provider, clock, database, None)  # type: ignore[arg-type]
        lobby.restarts()
        lobby.jobs.run("pull")
        soon = clock.now() + timedelta(hours=6)  # tests begin five hours before it
        lobby.show = next(show.id for show in lobby.shows() if show.starts_at > soon)
        try:
            yield lobby
        finally:
            provider.close()
            database.close()
