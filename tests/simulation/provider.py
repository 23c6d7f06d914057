"""The provider of a history: the sandbox's real rules and store, its other buyers, its operator and its backups."""

import shutil
from pathlib import Path

from sync.providers.foyer.calls import call_of
from sync.sandbox import buyers, rights
from sync.sandbox.answering import Asked, Reply, answer
from sync.sandbox.cinema import Cinema
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.seat_feed import seat_states
from sync.sandbox.store import Connection, SandboxStore
from sync.transport import Request
from tests.simulation.world import World

ROLL_SECONDS = 900.0


class House:
    """The provider. What it did before it was restored from a backup it does not know any more."""

    def __init__(self, world: World, cinema: Cinema, file: Path) -> None:
        self.world = world
        self._cinema = cinema
        self._file = file
        self._backup = file.with_suffix(".backup")
        self.restored = False
        self.elsewhere: list[str] = []
        self.unsure: set[str] = set()
        self.not_asked_first: list[str] = []
        self._open()

    def serve(self, request: Request) -> Reply:
        """What the API answers to a request."""
        call = call_of(request.method, request.path)
        assert call is not None, request.path
        found = call.pattern.match(request.path)
        assert found is not None
        headers = {name.lower(): value for name, value in request.headers.items()}
        return answer(self.sandbox, call, Asked(found.groupdict(), request.query, headers, request.body or b""))

    def is_sent(self, request: Request) -> None:
        """A sale leaves its kiosk: whoever does not know what became of it before must have asked."""
        if request.name == "book":
            if request.path in self.unsure:
                self.not_asked_first.append(request.path)
            self.unsure.add(request.path)

    def is_answered(self, request: Request) -> None:
        """A kiosk knows what became of a sale."""
        if request.name in ("book", "booking"):
            self.unsure.discard(request.path)

    def roll_on(self) -> None:
        """The programme goes on with the day."""
        self.sandbox.roll_on()
        self.world.after(ROLL_SECONDS, self.roll_on)

    def somebody_buys(self, channel: str) -> None:
        """A customer of the web or the box office takes seats that are free there."""
        dice = self.world.dice
        shows = [show for show in self.sandbox.planned.values() if show.sales_end_at > self.world.time()]
        if not shows:
            return
        show = dice.choice(shows)

        def work(tx: Connection) -> buyers.Bought | None:
            taken = seat_states(tx, show.id)
            free = sorted(self.sandbox.seats_of(show.id) - taken.keys())
            seats = free[(start := dice.randrange(len(free))) : start + dice.randint(1, 3)] if free else []
            return buyers.buy(tx, self._cinema, show, seats, self.sandbox.now()) if seats else None

        bought = self.sandbox.store.write(work)
        if bought is not None:
            self.elsewhere.append(bought.reference)
            self.world.tell(channel, f"sells {show.id} {' '.join(bought.seat_ids)}: {bought.reference}")

    def write_off(self, kiosk_id: str) -> None:
        """A person gives up on a kiosk."""
        self.world.tell("operator", f"writes {kiosk_id} off")
        self.sandbox.store.write(lambda tx: rights.write_off(tx, kiosk_id))

    def back_up(self) -> None:
        """Keep a copy of everything as it is now."""
        self.world.tell("operator", "makes a backup of the provider")
        self.sandbox.store.close()
        shutil.copyfile(self._file, self._backup)
        self._open()

    def restore(self) -> None:
        """Go back to the backup: whatever was granted, booked or written off since is forgotten."""
        if not self._backup.exists():
            return
        self.world.tell("operator", "restores the provider from its backup")
        self.sandbox.store.close()
        shutil.copyfile(self._backup, self._file)
        self.restored = True
        self._open()

    def close(self) -> None:
        """Close the file."""
        self.sandbox.store.close()

    def _open(self) -> None:
        store = SandboxStore(self._file)
        for pragma in ("locking_mode = EXCLUSIVE", "synchronous = OFF"):
            store._connection.execute(f"PRAGMA {pragma}")
        self.sandbox = Sandbox(self._cinema, store, self.world.time)
