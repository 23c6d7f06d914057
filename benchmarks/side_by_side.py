"""Foyer and the browser as black boxes on one X server: taps, frames, memory, processor time, in shuffled turns."""

import random
import time
from collections import defaultdict
from dataclasses import dataclass, field

import psutil

from benchmarks import processes
from benchmarks.browser.chromium import CANVAS, SVG, Profile, Variant
from benchmarks.contestants import Browser, Foyer, Running
from benchmarks.figures import Figure, Section, figure
from benchmarks.foyer import cinema
from benchmarks.foyer.subject import Installation
from benchmarks.glass import measures
from benchmarks.glass.glass import Glass
from benchmarks.glass.xserver import xvfb
from benchmarks.halls import Hall
from benchmarks.machine import chromium
from benchmarks.quiet import ForeignLoad
from benchmarks.scope import Scope

UNCAPPED = ("--disable-gpu-vsync", "--disable-frame-rate-limit")
VARIANTS = (
    SVG,
    CANVAS,
    Variant("Chromium SVG, uncapped", "svg", UNCAPPED),
    Variant("Chromium canvas, uncapped", "canvas", UNCAPPED),
)
IDLE_SECONDS = 2.0
FOREIGN = 0.12
ATTEMPTS = 3
TAP, SLOW_TAP, ZOOM, PAN = "tap → pixel", "tap → pixel, after a pause", "zoom step → pixel", "pan step → pixel"
MEMORY, CPU, PROCESSES, PROVIDER = "memory (PSS)", "CPU a tap", "processes", "sandbox provider beside it (PSS)"
UNITS = {TAP: "ms", SLOW_TAP: "ms", ZOOM: "ms", PAN: "ms", MEMORY: "MB", CPU: "ms", PROCESSES: "", PROVIDER: "MB"}

TARGETS = (
    (TAP, "median", 1 / 2),
    (TAP, "p99", 1 / 3),
    (SLOW_TAP, "median", 1 / 2),
    (SLOW_TAP, "p99", 1 / 3),
    (ZOOM, "median", 1 / 2),
    (PAN, "median", 1 / 2),
    (MEMORY, "median", 1 / 3),
    (CPU, "median", 1 / 4),
)


@dataclass(slots=True)
class Observed:
    """Everything seen so far, by subject, hall and measure."""

    samples: dict[tuple[str, int, str], list[float]] = field(default_factory=lambda: defaultdict(list))
    missed: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    repeated: int = 0
    kept_noisy: int = 0

    def of(self, subject: str, seats: int, measure: str) -> Figure | None:
        """The figure of one measure, if there is one."""
        found = self.samples.get((subject, seats, measure))
        return figure(f"{subject}, {seats:,} seats", measure, UNITS[measure], found) if found else None


def run(scope: Scope) -> Section:
    """All contestants at all halls, in an order shuffled for each round."""
    section = Section("side-by-side", "Seat map, beside a browser kiosk")
    sizes = scope.seats
    dice = random.Random(41)
    with xvfb() as display:
        glass = Glass(display)
        installation = installed(scope)
        foyer = Foyer(installation)
        halls = surveyed(scope, foyer, glass, display, sizes)
        contestants: list[Foyer | Browser] = [foyer]
        if chromium() is None:
            section.remarks.append("Chromium is not installed: Foyer was measured alone.")
        else:
            contestants += [
                Browser(Profile(scope.folder(f"browser-{number}"), glass.size), one, halls)
                for number, one in enumerate(VARIANTS)
            ]
        observed = Observed()
        for number in range(scope.turns):
            turns = [(one, seats) for one in contestants for seats in sizes]
            dice.shuffle(turns)
            for one, seats in turns:
                scope.say(f"round {number + 1}: {one.name}, {seats} seats")
                _visit(scope, observed, one, glass, display, seats, dice)
        glass.close()
    _report(section, observed, [one.name for one in contestants], sizes)
    return section


def installed(scope: Scope, name: str = "foyer") -> Installation:
    """A kiosk that has never run."""
    folder = scope.folder(name)
    return Installation(folder, cinema.write(folder / "cinema"))


def surveyed(scope: Scope, foyer: Foyer, glass: Glass, display: str, sizes: tuple[int, ...]) -> dict[int, Hall]:
    """Run the kiosk once at each hall: afterwards its cache is warm, and it is known where it draws the seats."""
    halls = {}
    for seats in sizes:
        scope.say(f"looking where Foyer draws {seats} seats")
        with foyer.at_seats(glass, display, seats) as running:
            halls[seats] = running.hall
    return halls


def _visit(
    scope: Scope,
    observed: Observed,
    one: Foyer | Browser,
    glass: Glass,
    display: str,
    seats: int,
    dice: random.Random,
) -> None:
    """One visit; again, a few times at most, if others kept the machine busy meanwhile: the quietest one counts."""
    visits: list[tuple[float, int, dict[str, list[float]]]] = []
    for attempt in range(ATTEMPTS):
        observed.repeated += bool(attempt)
        scope.settle()
        seen: dict[str, list[float]] = {}
        try:
            with (
                one.at_seats(glass, display, seats) as running,
                ForeignLoad([*running.own, *running.aside, *_ours()]) as load,
            ):
                missed = _measure(scope, running, glass, dice, seen)
        except RuntimeError as error:
            scope.say(f"{one.name}: {error}")
            continue
        visits.append((load.share, missed, seen))
        if load.share <= FOREIGN or not scope.patience:
            break
    if not visits:
        raise RuntimeError(f"{one.name} never got to the seats")
    share, missed, seen = min(visits, key=lambda visit: visit[0])
    observed.kept_noisy += share > FOREIGN
    observed.missed[one.name] += missed
    for measure, samples in seen.items():
        observed.samples[one.name, seats, measure] += samples


def _measure(scope: Scope, running: Running, glass: Glass, dice: random.Random, seen: dict[str, list[float]]) -> int:
    hall = running.hall
    measures.taps(glass, hall, dice, 10)
    taken = processes.memory(running.own)
    seen[MEMORY], seen[PROCESSES] = [taken.proportional], [float(taken.processes)]
    if running.aside:
        seen[PROVIDER] = [processes.memory(running.aside).proportional]
    idle = processes.cpu_seconds(running.own)
    time.sleep(IDLE_SECONDS)
    idle = (processes.cpu_seconds(running.own) - idle) / IDLE_SECONDS
    spent, began = processes.cpu_seconds(running.own), time.monotonic()
    taps = measures.taps(glass, hall, dice, scope.rounds(100))
    time.sleep(0.2)
    spent = processes.cpu_seconds(running.own) - spent - idle * (time.monotonic() - began)
    seen[CPU] = [1000 * max(0.0, spent) / max(1, len(taps.samples))]
    slow = measures.taps(glass, hall, dice, scope.rounds(40), (0.15, 0.35))
    zooms = measures.zooms(glass, hall, 4 * scope.rounds(20))
    pans = measures.pans(glass, hall, 4 * scope.rounds(20))
    seen[TAP], seen[SLOW_TAP], seen[ZOOM], seen[PAN] = taps.samples, slow.samples, zooms.samples, pans.samples
    return taps.missed + slow.missed + zooms.missed + pans.missed


def _ours() -> list[psutil.Process]:
    me = psutil.Process()
    return [me, *(child for child in me.children() if child.name() == "Xvfb")]


def _report(section: Section, observed: Observed, names: list[str], sizes: tuple[int, ...]) -> None:
    for measure in UNITS:
        for seats in sizes:
            for name in names:
                found = observed.of(name, seats, measure)
                if found is not None:
                    section.add(found)
    as_found, uncapped = [SVG.name, CANVAS.name], [one.name for one in VARIANTS[2:]]
    for seats in sizes:
        judge(section, observed, seats, as_found, "Chromium as found")
        judge(section, observed, seats, uncapped, "Chromium uncapped")
    medians = [one.median for seats in sizes if (one := observed.of("Foyer", seats, TAP))]
    if len(medians) > 1:
        title = f"taps as quick at {sizes[-1]:,} seats as at {sizes[0]:,} (slowest median)"
        section.share(title, max(medians), min(medians), 1.25)
    missed = ", ".join(f"{name} {count}" for name, count in observed.missed.items())
    section.remarks += [
        "A rival's figure in a target is the better of its SVG and its canvas page, measure by measure.",
        f"Visits repeated because others kept the machine busy: {observed.repeated}; kept all the same:"
        f" {observed.kept_noisy}. Touches after which nothing was seen within {measures.PATIENCE:g} s: {missed}.",
    ]


def judge(section: Section, observed: Observed, seats: int, rivals: list[str], title: str) -> None:
    """Hold Foyer to the project's targets beside the better of the rivals."""

    def best(measure: str, part: str) -> float | None:
        found = [one for rival in rivals if (one := observed.of(rival, seats, measure))]
        return min((float(getattr(one, part)) for one in found), default=None)

    for measure, part, limit in TARGETS:
        own, rival = observed.of("Foyer", seats, measure), best(measure, part)
        if own is not None and rival is not None:
            name = f"{seats:,} seats: {measure}, {part}, beside {title}"
            section.share(name, float(getattr(own, part)), rival, limit)
