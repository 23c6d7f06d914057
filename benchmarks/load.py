"""Tapping while everything behind the screens is flat out: others buy, the outbox empties, tickets print."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks import processes
from benchmarks.contestants import Foyer, Running
from benchmarks.figures import Section, figure
from benchmarks.foyer.subject import Installation
from benchmarks.glass import measures
from benchmarks.glass.glass import Glass
from benchmarks.glass.measures import Seen
from benchmarks.glass.xserver import xvfb
from benchmarks.scope import Scope
from benchmarks.side_by_side import installed, surveyed
from kiosk.store.database import Database

SEATS = 500
QUIET, BUSY = "Foyer, nothing going on", "Foyer, flat out behind"
LIMIT = 1.5
Counts = dict[str, int]
COUNTED = {
    "bookings told to the provider": "SELECT count(*) FROM outbox_message WHERE state = 'delivered'",
    "tickets printed": "SELECT count(*) FROM print_attempt WHERE state = 'printed'",
    "seats sold by others": "SELECT coalesce(sum(sold), 0) FROM seat_count",
}


@dataclass(slots=True)
class Turn:
    """What was seen in all turns of one kind, and what went on meanwhile."""

    taps: list[float] = field(default_factory=list)
    missed: int = 0
    cpu: list[float] = field(default_factory=list)
    went_on: Counts = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))


def run(scope: Scope) -> Section:
    """Quiet and busy turns by turns, on one kiosk."""
    section = Section("load", f"Taps while pull, relay and printing run flat out ({SEATS} seats)")
    dice = random.Random(44)
    turns = {QUIET: Turn(), BUSY: Turn()}
    bookings = 150 if scope.quick else 900
    with xvfb() as display:
        glass = Glass(display)
        installation = installed(scope, "foyer-load")
        surveyed(scope, Foyer(installation), glass, display, (SEATS,))
        for number in range(scope.turns):
            for name in dice.sample((QUIET, BUSY), 2):
                scope.say(f"round {number + 1}: {name}")
                if name == BUSY:
                    installation.sell(bookings)
                scope.settle()
                _turn(scope, turns[name], installation, glass, display, dice, busy=name == BUSY)
        glass.close()
    _report(section, turns)
    return section


def _turn(
    scope: Scope,
    turn: Turn,
    installation: Installation,
    glass: Glass,
    display: str,
    dice: random.Random,
    *,
    busy: bool,
) -> None:
    with Foyer(installation, busy=busy).at_seats(glass, display, SEATS) as running:
        before = _counts(installation)
        seen, cpu = _tapped(running, lambda: measures.taps(glass, running.hall, dice, scope.rounds(150)))
        after = _counts(installation)
    turn.taps += seen.samples
    turn.missed += seen.missed
    turn.cpu.append(cpu)
    for name, count in after.items():
        turn.went_on[name] += count - before[name]


def _tapped(running: Running, tap: Callable[[], Seen]) -> tuple[Seen, float]:
    spent = processes.cpu_seconds(running.own)
    seen = tap()
    return seen, 1000 * (processes.cpu_seconds(running.own) - spent) / max(1, len(seen.samples))


def _counts(installation: Installation) -> Counts:
    database = Database(installation.state / "kiosk.db")
    try:
        with database.read() as tx:
            return {name: int(tx.execute(query).fetchone()[0]) for name, query in COUNTED.items()}
    finally:
        database.close()


def _report(section: Section, turns: dict[str, Turn]) -> None:
    for name, turn in turns.items():
        section.add(figure(name, "tap → pixel", "ms", turn.taps))
        section.add(figure(name, "CPU of all its processes, for each tap", "ms", turn.cpu))
    quiet, busy = (figure(name, "tap", "ms", turns[name].taps) for name in (QUIET, BUSY))
    section.share("tap p99 with everything behind flat out", busy.p99, quiet.p99, LIMIT)
    section.share("tap median with everything behind flat out", busy.median, quiet.median, LIMIT)
    went_on = ", ".join(f"{count:,} {name}" for name, count in turns[BUSY].went_on.items())
    section.remarks += [
        f"During the busy taps: {went_on}. Others buy 6,000 times a minute; pull, relay and printing are urged on ten"
        " times a second. Sandbox, worker, screens, X server and probe share the machine's cores.",
        f"Touches after which nothing was seen within {measures.PATIENCE:g} s: quiet {turns[QUIET].missed}, busy"
        f" {turns[BUSY].missed} (a seat may be sold to somebody else just then).",
    ]
