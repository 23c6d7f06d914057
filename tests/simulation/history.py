"""One history: an evening of four kiosks, a provider and everybody's customers, with what goes wrong in it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from random import Random

from kiosk.domain.rights import OfflineMode
from kiosk.store import outbox
from sync.jobs import RECONCILE_SECONDS
from tests.simulation import customers
from tests.simulation.cinema import KIOSKS, Prepared
from tests.simulation.kiosk import JOBS, Kiosk
from tests.simulation.minting import minting
from tests.simulation.network import LATEST_SECONDS, Weather
from tests.simulation.provider import House
from tests.simulation.terminal import Terminal
from tests.simulation.world import World

EVENING_SECONDS = (1_800.0, 5_400.0)
ROUND_SECONDS = (200.0, 1_500.0)
QUIET_ROUNDS = 40
"""At the end everything gets this many chances to become quiet."""


class Family(Enum):
    """What may go wrong in a history beside lines, machines, clocks and cards; and what must hold then."""

    ORDINARY = "ordinary"
    WRITTEN_OFF = "written off"
    RESTORED = "restored"
    RISK = "risk"


@dataclass(slots=True)
class History:
    """A history that was played to its end, with everything in it to be looked at."""

    family: Family
    seed: int
    world: World
    house: House
    kiosks: list[Kiosk]
    mode: OfflineMode

    def close(self) -> None:
        """Close every file."""
        for kiosk in self.kiosks:
            kiosk.database.close()
        self.house.close()


def play(prepared: Prepared, folder: Path, family: Family, seed: int, world: World | None = None) -> History:
    """Play the history of a seed to its end, and until everything is quiet. ``world``: a fresh one, to be looked at."""
    world = world or World(f"{family.value} {seed}")
    dice = world.dice
    with minting(Random(f"minted for {family.value} {seed}")):
        weather = Weather(dice.choice((0.0, 0.1, 0.3)))
        house = House(world, prepared.cinema, prepared.copy("provider", folder))
        mode = OfflineMode.RISK if family is Family.RISK else _mode(dice)
        kiosks = [
            Kiosk(
                world,
                house,
                weather,
                name,
                prepared.copy(name, folder),
                mode,
                Terminal(world, name, dice.choice((0.0, 0.1, 0.4))),
                dice.uniform(-120, 120),
            )
            for name in KIOSKS
        ]
        history = History(family, seed, world, house, kiosks, mode)
        mortality = dice.choice((0.0, 0.003, 0.02))
        for kiosk in kiosks:
            kiosk.mortality = mortality
        evening = dice.uniform(*EVENING_SECONDS)
        _everybody_comes(history, evening)
        _things_go_wrong(history, weather, evening)
        world.run(evening)
        _until_quiet(history, weather)
    return history


def _mode(dice: Random) -> OfflineMode:
    return dice.choice((OfflineMode.ALLOTMENT, OfflineMode.ALLOTMENT, OfflineMode.ALLOTMENT, OfflineMode.REFUSE))


def _everybody_comes(history: History, evening: float) -> None:
    world, dice = history.world, history.world.dice
    world.after(0, history.house.roll_on)
    for kiosk in history.kiosks:
        for _ in range(dice.randint(1, 5)):
            world.after(dice.uniform(0, evening), partial(customers.arrive, kiosk))
        world.after(dice.uniform(0, ROUND_SECONDS[0]), partial(_work, kiosk))
    for channel in ("web", "box office"):
        for _ in range(dice.randint(0, 4)):
            world.after(dice.uniform(0, evening), partial(history.house.somebody_buys, channel))


def _work(kiosk: Kiosk) -> None:
    """The worker's round: every job, one after the other, each in its own time."""
    dice = kiosk.world.dice
    for job in dice.sample(JOBS, dice.randint(1, len(JOBS))):
        kiosk.world.after(dice.uniform(0, 10), partial(kiosk.does, job))
    kiosk.world.after(dice.uniform(0, 10), kiosk.settles)
    kiosk.world.after(dice.uniform(*ROUND_SECONDS), partial(_work, kiosk))


def _things_go_wrong(history: History, weather: Weather, evening: float) -> None:
    world, dice, house = history.world, history.world.dice, history.house

    def sometime(what: Callable[[], object], latest: float = 1.0) -> float:
        at = dice.uniform(0, evening * latest)
        world.after(at, what)
        return at

    for kiosk in history.kiosks:
        if world.chance(0.45):
            away = sometime(partial(kiosk.connect, up=False))
            if world.chance(0.7):
                world.after(away + dice.uniform(120, 3_600), partial(kiosk.connect, up=True))
        if world.chance(0.25):
            at = sometime(partial(_clock_goes_wrong, kiosk))
            if world.chance(0.7):
                world.after(at + dice.uniform(30, 2_000), partial(_clock_is_set, kiosk))
        if world.chance(0.2):
            sometime(partial(kiosk.loses_power, "loses power"))
    if world.chance(0.3):
        gone = sometime(partial(_provider_answers, history, weather, up=False))
        world.after(gone + dice.uniform(60, 2_400), partial(_provider_answers, history, weather, up=True))
    if history.family is Family.WRITTEN_OFF:
        for kiosk in dice.sample(history.kiosks, dice.randint(1, 2)):
            away = sometime(partial(kiosk.connect, up=False), 0.6)
            world.after(away + dice.uniform(0, 1_500), partial(house.write_off, kiosk.name))
            world.after(away + dice.uniform(300, 3_000), partial(kiosk.connect, up=True))
    if history.family is Family.RESTORED:
        kept = sometime(house.back_up, 0.7)
        world.after(min(kept + dice.uniform(30, 3_000), evening), house.restore)


def _clock_goes_wrong(kiosk: Kiosk) -> None:
    how = kiosk.world.dice.choice(("an hour back", "an hour on", "a month on", "the epoch"))
    kiosk.world.tell(kiosk.name, f"its clock jumps: {how}")
    match how:
        case "an hour back":
            kiosk.clock.jumps(-3_600)
        case "an hour on":
            kiosk.clock.jumps(3_600)
        case "a month on":
            kiosk.clock.jumps(30 * 86_400)
        case _:
            kiosk.loses_power("loses power, and its clock's battery is dead")
            kiosk.clock.forgets()


def _clock_is_set(kiosk: Kiosk) -> None:
    kiosk.world.tell(kiosk.name, "its clock is set")
    kiosk.clock.is_set()


def _provider_answers(history: History, weather: Weather, *, up: bool) -> None:
    history.world.tell("provider", "answers again" if up else "does not answer anybody")
    weather.provider_up = up


def _until_quiet(history: History, weather: Weather) -> None:
    """Nothing goes wrong any more, everybody has gone home, and all that is left to be done is done."""
    world = history.world
    world.tell("everybody", "goes home; from now on everything works")
    weather.trouble, weather.provider_up = 0.0, True
    for kiosk in history.kiosks:
        kiosk.mortality = 0.0
        kiosk.terminal.wake()
        kiosk.clock.is_set()
        kiosk.connect(up=True)
    world.run(world.now + max(LATEST_SECONDS, RECONCILE_SECONDS))  # whatever is still under way arrives
    world.clear()
    for kiosk in history.kiosks:
        kiosk.start()
        kiosk.checkout.abandon()
    for done in range(QUIET_ROUNDS):
        for kiosk in history.kiosks:
            for job in JOBS:
                kiosk.does(job)
            kiosk.settles()
        looked_twice = done > 0 or not history.house.restored
        if looked_twice and all(_is_quiet(kiosk) for kiosk in history.kiosks):
            return
        world.run(world.now + (RECONCILE_SECONDS if history.house.restored else 120))
    raise AssertionError("it never becomes quiet")


def _is_quiet(kiosk: Kiosk) -> bool:
    with kiosk.database.read() as tx:
        (going,) = tx.execute(
            "SELECT (SELECT count(*) FROM seat_right WHERE state IN ('asked', 'returning', 'in_basket'))"
            " + (SELECT count(*) FROM booking WHERE state IN ('held', 'paying', 'paid', 'refunding'))"
        ).fetchone()
        return not going and not outbox.waiting(tx)
