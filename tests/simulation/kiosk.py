"""A kiosk of a history: real services, jobs and store; a clock that is wrong; programs that die and start again."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar, cast

from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.rights import OfflineMode
from kiosk.errors import StoreError
from kiosk.facts import ConnectionChanged, Fact, Facts
from kiosk.ports import Unreachable
from kiosk.services.after_sales import AfterSales
from kiosk.services.checkout import Checkout
from kiosk.services.health import Health
from kiosk.services.payments import Payments
from kiosk.services.programme import Programme
from kiosk.services.recovery import Recovery
from kiosk.services.seat_rights import SeatRights
from kiosk.services.selling import Issuer
from kiosk.store.database import Database, Writer
from kiosk.store.sqlite import Connection
from sync.jobs import Jobs, JobSettings
from sync.providers.foyer.adapter import FoyerProvider
from sync.providers.foyer.messages import encode_booking
from sync.transport import Answer, Request
from tests.fakes import PlainSigner
from tests.simulation.network import Line, Weather
from tests.simulation.provider import House
from tests.simulation.terminal import Terminal
from tests.simulation.world import Killed, World

T = TypeVar("T")

RULES = AllotmentRules(share=0.25, most=6, from_hours=36, until_hours=0.2, first_share=0.25)
HOLD_SECONDS = 300.0
JOBS = ("pull", "relay", "hand_back", "allotments")
NUDGED = ("relay", "hand_back", "allotments", "pull")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SPARE_DISK = Path(tempfile.gettempdir())


class SkewedClock:
    """A kiosk's clocks: the wall clock is off and may jump, the other one goes on."""

    def __init__(self, world: World, skew: float) -> None:
        self._world = world
        self._skew = skew
        self._off = timedelta(seconds=skew)

    def now(self) -> datetime:
        """What the kiosk takes for the time."""
        return self._world.time() + self._off

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return 1000.0 + self._world.now

    def jumps(self, seconds: float) -> None:
        """Somebody sets it."""
        self._off += timedelta(seconds=seconds)

    def forgets(self) -> None:
        """The battery is dead: it starts at the epoch."""
        self._off = EPOCH - self._world.time()

    def is_set(self, skew: float | None = None) -> None:
        """It is set by somebody else's clock, to within its usual skew."""
        self._off = timedelta(seconds=self._skew if skew is None else skew)


class OneConnection(Database):
    """The same store without threads, locks and waiting for the disk: what these are good for is proven elsewhere."""

    def _begin_writing(self) -> Writer:
        for pragma in ("locking_mode = EXCLUSIVE", "synchronous = OFF"):
            self._transactions.connection().execute(f"PRAGMA {pragma}")
        return self._transactions

    @contextmanager
    def read(self) -> Iterator[Connection]:
        connection = self._transactions.connection()
        if connection.in_transaction:
            yield connection
            return
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")


class Life:
    """One program's life; each step of it, before or after a write or a call, may be the last."""

    def __init__(self, kiosk: "Kiosk", name: str, dies: Callable[[str], object]) -> None:
        self._kiosk = kiosk
        self._name = name
        self._dies = dies
        self.over = False

    def step(self, what: str) -> None:
        """One step; Killed if the program is gone."""
        if not self.over and self._kiosk.world.chance(self._kiosk.mortality):
            self._dies(f"{self._name} dies at {what}")
        if self.over:
            raise Killed


class _MortalStore:
    """The kiosk's store, for as long as a program lives."""

    def __init__(self, database: Database, life: Life) -> None:
        self._database = database
        self._life = life

    @property
    def path(self) -> Path:
        return self._database.path

    @property
    def trouble(self) -> StoreError | None:
        return self._database.trouble

    def read(self) -> AbstractContextManager[Connection]:
        if self._life.over:
            raise Killed
        return self._database.read()

    def write(self, work: Callable[[Connection], T]) -> T:
        self._life.step("before a write")
        result = self._database.write(work)
        self._life.step("after a write")
        return result


class _MortalLine(Line):
    """The line, for as long as a program lives."""

    life: Life

    def _in_time(self, request: Request, seconds: float) -> Answer | Unreachable:
        self.life.step(f"before {request.name}")
        outcome = super()._in_time(request, seconds)
        self.life.step(f"after {request.name}")
        return outcome


class _MortalTerminal:
    """The terminal, as a program sees it that may die while it waits."""

    def __init__(self, terminal: Terminal, life: Life) -> None:
        self._terminal = terminal
        self._life = life

    def __getattr__(self, name: str) -> object:
        call = getattr(self._terminal, name)

        def mortal(*arguments: object) -> object:
            self._life.step(f"before the terminal's {name}")
            result = call(*arguments)
            self._life.step(f"after the terminal's {name}")
            return result

        return mortal


class Kiosk:
    """One machine. Its file, terminal and clock last; everything else begins anew with each start."""

    def __init__(
        self,
        world: World,
        house: House,
        weather: Weather,
        name: str,
        file: Path,
        mode: OfflineMode,
        terminal: Terminal,
        skew: float,
    ) -> None:
        self.world = world
        self.house = house
        self.weather = weather
        self.name = name
        self.mode = mode
        self.terminal = terminal
        self.clock = SkewedClock(world, skew)
        self.mortality = 0.0
        self.deaths = 0
        self.connected = True
        self.serving = False
        self.acknowledged: list[str] = []
        self._lines: list[Line] = []
        self._nudged: set[str] = set()
        self.running = False
        self.database = OneConnection(file)
        self.start()

    def start(self) -> None:
        """The machine starts; what a stopped program left open is ended first."""
        if self.running:
            return
        self.running = True
        self.app, self._lines = Life(self, "the kiosk", self.loses_power), []
        world, clock = self.world, self.clock
        database = cast("Database", _MortalStore(self.database, self.app))
        terminal = cast("Terminal", _MortalTerminal(self.terminal, self.app))
        self._facts = Facts()
        self._facts.subscribe(self._on_fact)
        issuer = Issuer(self.name, "en", PlainSigner(), encode_booking)
        self.programme = Programme(database, self._facts, clock, self.mode, SPARE_DISK)
        rights = SeatRights(database, self._provider(self.app), clock, self._facts, self.nudge, self.mode)
        self.payments = Payments(database, terminal, issuer, clock, self._facts, world.wait)
        self.checkout = Checkout(
            database,
            self.programme,
            rights,
            self.payments,
            terminal,
            issuer,
            clock,
            self._facts,
            self.nudge,
            hold_seconds=HOLD_SECONDS,
            counter=True,
        )
        after_sales = AfterSales(database, clock, self.nudge)
        self.health = Health(database, self.programme, clock, SPARE_DISK)
        self._begin_work()
        recovery = Recovery(database, self.payments, rights, after_sales, clock, self._facts)
        world.tell(self.name, f"starts, its clock says {clock.now():%Y-%m-%d %H:%M:%S}")
        self.alive(recovery.recover)

    def alive(self, what: Callable[[], object]) -> None:
        """Do something of the program's that may end with it."""
        with suppress(Killed):
            what()

    def loses_power(self, why: str) -> None:
        """Everything that was not written down is gone; it starts again after a while."""
        if not self.running:
            return
        self.world.tell(self.name, why)
        self.app.over = self._work.over = True
        self.running = self.serving = False
        self.deaths += 1
        self.world.after(self.world.dice.uniform(5, 400), self.start)

    def does(self, job: str) -> None:
        """Run one of the worker's jobs."""
        if self.running and not self._work.over:
            jobs, before = self._jobs, len(self.world.told)
            facts = jobs.run(job)
            if len(self.world.told) == before and facts:
                self.world.tell(self.name, f"{job}: {', '.join(type(one).__name__ for one in facts)}")
            self._facts.publish(*facts)

    def settles(self) -> None:
        """Look after payments whose ending is not known."""
        if self.running:
            self.payments.settle_open()

    def nudge(self, job: str) -> None:
        """Have a job done soon."""
        if job.startswith("seats:"):
            self.world.after(0.1, lambda: self.does(job))
        elif job in NUDGED and job not in self._nudged:
            self._nudged.add(job)

            def soon() -> None:
                self._nudged.discard(job)
                self.does(job)

            self.world.after(self.world.dice.uniform(0.2, 2), soon)

    def connect(self, *, up: bool) -> None:
        """Its cable is pulled, or put back."""
        self.connected = up
        self.world.tell(self.name, "gets its network back" if up else "loses its network")
        for line in self._lines:
            line.up = up

    def _begin_work(self) -> None:
        self._work = Life(self, "the worker", self._worker_dies)
        database = cast("Database", _MortalStore(self.database, self._work))
        settings = JobSettings(self.name, SPARE_DISK / "posters", RULES, self.mode)
        self._jobs = Jobs(
            database, self._provider(self._work), self.clock, settings, chance=self.world.dice.random, at_once=1
        )

    def _worker_dies(self, why: str) -> None:
        self.world.tell(self.name, why)
        self.deaths += 1
        self._work.over = True
        self._begin_work()

    def _provider(self, life: Life) -> FoyerProvider:
        line = _MortalLine(self.world, self.house, self.weather, self.name, self.clock)
        line.life = life
        line.up = self.connected
        self._lines.append(line)
        return FoyerProvider(line, self.name)

    def _on_fact(self, fact: Fact) -> None:
        if fact == ConnectionChanged(online=True):
            for job in ("relay", "hand_back", "allotments"):
                self.nudge(job)
        elif fact == ConnectionChanged(online=False):
            self.world.tell(self.name, "is offline")
