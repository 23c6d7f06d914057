"""From exec to the first usable frame, and to the answer to the first touch; Foyer's whole product, warm."""

import random
import subprocess
import time
from collections import defaultdict
from dataclasses import dataclass

from PIL import Image

from benchmarks import processes
from benchmarks.browser.chromium import CANVAS, SVG, Profile, Variant
from benchmarks.contestants import Foyer, wait_for_map
from benchmarks.figures import Section, figure
from benchmarks.foyer.subject import Installation
from benchmarks.glass.glass import Glass, is_amber
from benchmarks.glass.xserver import xvfb
from benchmarks.halls import Hall
from benchmarks.machine import chromium
from benchmarks.scope import Scope
from benchmarks.side_by_side import installed, surveyed

SEATS = 500
PATIENCE = 30.0
DRAWN, ANSWERED = "start → first usable frame", "start → first touch answered"
GRID = 20
FOOT = 0.9
"""Of the screen's height: what lies beneath shows the button and no poster, however the posters take turns."""


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds since exec."""

    drawn: float
    answered: float


def run(scope: Scope) -> Section:
    """Starts in shuffled turns; each measured one follows a throw-away one, so that its files are in memory."""
    section = Section("startup", "Start, warm")
    dice = random.Random(43)
    found: dict[str, list[Start]] = defaultdict(list)
    with xvfb() as display:
        glass = Glass(display)
        installation = installed(scope, "foyer-start")
        halls = surveyed(scope, Foyer(installation), glass, display, (SEATS,))
        button = _button(glass, display, installation)
        subjects = ["Foyer"]
        browsers: dict[str, tuple[Profile, Variant]] = {}
        if chromium() is not None:
            for variant in (SVG, CANVAS):
                profile = Profile(scope.folder(f"start-{variant.mode}"), glass.size)
                profile.show(halls[SEATS])
                browsers[variant.name] = profile, variant
            subjects += browsers
        for number in range(2 if scope.quick else 10):
            dice.shuffle(subjects)
            for name in subjects:
                scope.say(f"start {number + 1}: {name}")
                for counts in (False, True):
                    scope.settle()
                    if name == "Foyer":
                        started = _start_foyer(glass, display, installation, button)
                    else:
                        started = _start_browser(glass, display, *browsers[name], halls[SEATS])
                    if counts:
                        found[name].append(started)
        glass.close()
    for name in ("Foyer", *browsers):
        section.add(figure(name, DRAWN, "ms", (one.drawn for one in found[name])))
        section.add(figure(name, ANSWERED, "ms", (one.answered for one in found[name])))
    _judge(section)
    section.remarks.append(
        'Foyer: `python -m kiosk run` with a store of 14 days and 4 auditoriums, until its "touch to start" is painted,'
        f" and until it shows that it was touched. Chromium: until the map of {SEATS} seats is painted, and until"
        " a touched seat is amber. Both with their files in the page cache."
    )
    return section


def _judge(section: Section) -> None:
    for measure in (DRAWN, ANSWERED):
        medians = {one.subject: one.median for one in section.figures if one.measure == measure}
        rivals = [value for name, value in medians.items() if name != "Foyer"]
        if rivals:
            section.share(f"{measure} beside the quicker Chromium", medians["Foyer"], min(rivals), 1.0)


def _button(glass: Glass, display: str, installation: Installation) -> tuple[int, int]:
    """Where the first screen's one amber button is: in the middle of all amber at its foot, where no poster is."""
    process = installation.start(display)
    try:
        time.sleep(6)
        return _middle_of_amber(glass.picture())
    finally:
        processes.end(process)


def _middle_of_amber(picture: Image.Image) -> tuple[int, int]:
    width, height = picture.size
    found = [
        (x, y)
        for y in range(round(height * FOOT), height, GRID)
        for x in range(0, width, GRID)
        if is_amber(_rgb(picture, x, y)) and is_amber(_rgb(picture, min(x + GRID // 2, width - 1), y))
    ]
    if not found:
        raise RuntimeError("the first screen shows nothing amber")
    columns, lines = sorted(x for x, _ in found), sorted(y for _, y in found)
    middle = columns[len(columns) // 2], lines[len(lines) // 2]
    return min(found, key=lambda one: abs(one[0] - middle[0]) + abs(one[1] - middle[1]))


def _rgb(picture: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    red, green, blue = picture.getpixel((x, y))[:3]  # type: ignore[index]
    return int(red), int(green), int(blue)


def _start_foyer(glass: Glass, display: str, installation: Installation, button: tuple[int, int]) -> Start:
    glass.hover(*button)
    installation.config()
    began = time.perf_counter()
    process = installation.start(display)
    try:
        drawn = _seen(glass.wait_for(*button, is_amber, PATIENCE), process)
        glass.tap()
        answered = _seen(glass.wait_for(*button, lambda colour: not is_amber(colour), PATIENCE), process)
    finally:
        processes.end(process)
    return Start((drawn - began) * 1000, (answered - began) * 1000)


def _start_browser(glass: Glass, display: str, profile: Profile, variant: Variant, hall: Hall) -> Start:
    target = hall.targets()[0]
    glass.hover(*target)
    began = time.perf_counter()
    process = profile.start(variant, display)
    try:
        drawn = wait_for_map(glass, process, hall, PATIENCE)
        glass.tap()
        answered = _seen(glass.wait_for(*hall.watched(target), is_amber, PATIENCE), process)
    finally:
        processes.end(process)
    return Start((drawn - began) * 1000, (answered - began) * 1000)


def _seen(at: float | None, process: "subprocess.Popen[bytes]") -> float:
    if at is None:
        raise RuntimeError(f"nothing was seen in {PATIENCE:g} s (exit {process.poll()})")
    return at
