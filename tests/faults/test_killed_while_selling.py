"""kill -9 of the running kiosk, its window included, again and again: it comes back ready, and nothing is lost."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.bootstrap import parts
from kiosk.bootstrap.parts import BUILT_IN_CINEMA
from kiosk.config import Config, load
from sync.sandbox.process import SandboxProcess
from tests import proving
from tests.faults.books import Kiosk, Provider
from tests.faults.life import Life, Shown
from tests.proving import Tally, reproducible

SIZE = proving.size(50, 2_000)
SEED = proving.seed(1_977)
LIVES = 10
"""So many to a reckoning."""
PATIENCE_SECONDS = 120.0
MOMENTS = ("ready", "tickets", "seats", "review", "pay", "pay", "done", "shown", "shown")
STEP_SECONDS = 6.0
"""So long a moment is waited for; with the network away it may never come."""


@dataclass
class Foyer:
    """One kiosk's state folder and one provider for all its lives."""

    folder: Path
    provider: SandboxProcess
    shown: list[Shown] = field(default_factory=list)
    readied: list[float] = field(default_factory=list)
    config: Config = field(init=False)

    def __post_init__(self) -> None:
        state = self.folder / "kiosk"
        state.mkdir(mode=0o700)
        key = state / "provider.key"
        key.touch(mode=0o600)
        key.write_text(self.provider.key)
        self.config_path.write_text(
            f'state = "{state}"\n[provider]\nkind = "foyer"\nurl = "{self.provider.url}"\nkey_file = "{key}"\n'
            "[sales]\nhorizon_hours = 36\n"
        )
        self.config = load(self.config_path, {})

    @property
    def config_path(self) -> Path:
        """Where its configuration is."""
        return self.folder / "foyer.toml"

    @property
    def books(self) -> Kiosk:
        """The kiosk's own."""
        return Kiosk(self.config.state_folder / parts.DATABASE)

    @property
    def provider_books(self) -> Provider:
        """The provider's."""
        return Provider(self.folder / "provider.db")

    def lives(self, seed: int, *, idle: bool = False) -> Life:
        """Switch it on."""
        return Life.begins(self.config_path, seed, self.folder / "kiosk.log", idle=idle)

    def is_over(self, life: Life) -> None:
        """After a death: what its customers were shown is there."""
        self.shown += life.shown
        if life.ready_after is not None:
            self.readied.append(life.ready_after)
        self.books.has(life.shown)

    def reckons(self) -> None:
        """Switched on and left alone with its provider, it settles everything, and then all books agree."""
        self.provider.control.network(online=True)
        life = self.lives(0, idle=True)
        assert life.waits_for("ready"), self.said()
        until = time.monotonic() + PATIENCE_SECONDS
        while left := self.unsettled():
            assert time.monotonic() < until, f"never settled: {left}\n{self.said()}"
            assert life.process.poll() is None, self.said()
            time.sleep(0.1)
        assert life.is_told_to_end() == 0, self.said()
        self.is_over(life)
        self.books.has(self.shown)
        self.books.is_sound()
        self.books.agrees_with_the_terminal(self.config.state_folder / parts.TERMINAL)
        self.books.agrees_with_the_printer(self.config.printed_folder)
        assert self.provider_books.bookings_of(self.config.kiosk.id) == self.books.bookings()
        self.provider_books.sold_once()

    def unsettled(self) -> dict[str, int]:
        """What is still on its way, by what it is; rights that one side has and the other has not."""
        left = self.books.left_open()
        apart = self.provider_books.rights_of(self.config.kiosk.id) ^ self.books.rights()
        return left | {"rights apart": len(apart)} if apart else left

    def said(self) -> str:
        """The last of its log."""
        return (self.folder / "kiosk.log").read_text(errors="replace")[-4_000:]


def one_life(foyer: Foyer, dice: random.Random, tally: Tally) -> None:
    """A kiosk sells, online or not, and is killed at a moment that the dice choose."""
    network = dice.choice(("there", "there", "away", "goes", "comes"))
    foyer.provider.control.network(online=network in ("there", "goes"))
    life = foyer.lives(dice.randrange(2**31))
    if dice.random() < 0.2:
        time.sleep(dice.uniform(0.0, 1.5))  # while it starts
        moment = "start"
    else:
        assert life.waits_for("ready"), f"it did not come back\n{foyer.said()}"
        if network in ("goes", "comes"):
            time.sleep(dice.uniform(0.0, 0.5))
            foyer.provider.control.network(online=network == "comes")
        moment = dice.choice(MOMENTS)
        for _ in range(dice.choice((1, 2, 3, 4)) if moment != "ready" else 0):
            life.waits_for(moment, STEP_SECONDS)
        time.sleep(dice.choice((0.0, dice.uniform(0.0, 0.03), dice.uniform(0.0, 0.3))))
    alone = dice.random() < 0.3
    assert life.process.poll() is None, f"it ended by itself\n{foyer.said()}"
    life.is_killed(alone=alone)
    assert life.worker_ended(), "the worker outlived its kiosk"
    foyer.is_over(life)
    tally.add("kills")
    tally.add(f"at {moment}")
    tally.add("of the window's process alone", int(alone))


@pytest.fixture(scope="module")
def foyer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """One for all lives: each begins with what those before it left."""
    folder = tmp_path_factory.mktemp("foyer")
    with SandboxProcess(BUILT_IN_CINEMA, folder / "provider.db", key="a key") as provider:
        foyer = Foyer(folder, provider)
        foyer.reckons()  # the first pull, and seats for when the network is away
        yield foyer


@pytest.mark.parametrize("number", range(-(-SIZE // LIVES)))
def test_killed_at_any_moment_it_comes_back_and_loses_nothing(foyer: Foyer, number: int) -> None:
    seed, lives, tally = SEED + number, min(SIZE, LIVES), Tally("killed while selling")
    dice, before = random.Random(seed), foyer.books.endings()
    foyer.readied.clear()
    with reproducible("killed while selling", seed, lives):
        for _ in range(lives):
            one_life(foyer, dice, tally)
        foyer.reckons()
    for ending, count in sorted((foyer.books.endings() - before).items()):
        tally.add(f"sales {ending}", count)
    tally.report()
    print(f"ready after {min(foyer.readied):.1f} to {max(foyer.readied):.1f} s")
    assert foyer.shown, "nobody ever bought anything"
