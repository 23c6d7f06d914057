"""What is measured with one finger and one eye, in milliseconds, the same way for every subject."""

import random
import time
from dataclasses import dataclass, field, replace

from benchmarks.glass.glass import WHEEL_FARTHER, WHEEL_NEARER, Glass, is_amber
from benchmarks.halls import Hall

PATIENCE = 2.0
BRISK = (0.02, 0.04)
"""Seconds between the pointer's arrival and the tap: random, so as not to keep step with a 60 Hz tick."""
STEPS_NEARER = 2
STRIP, HIGH = 240, 30
DRAG_FIRST, DRAG_STEP, DRAG_STEPS = 40, 8, 6


@dataclass(slots=True)
class Seen:
    """Samples, and how often nothing was seen in time."""

    samples: list[float] = field(default_factory=list)
    missed: int = 0

    def add(self, began: float, seen: float | None) -> None:
        """Keep one observation."""
        if seen is None:
            self.missed += 1
        else:
            self.samples.append((seen - began) * 1000)


def taps(glass: Glass, hall: Hall, dice: random.Random, count: int, gap: tuple[float, float] = BRISK) -> Seen:
    """Tap free seats at random moments; until the seat's pixel is amber."""
    seen = Seen()
    targets = hall.targets()
    while len(seen.samples) + seen.missed < count:
        target = dice.choice(targets)
        watched = hall.watched(target)
        if is_amber(glass.colour(*watched)):
            continue
        glass.hover(*target)
        time.sleep(dice.uniform(*gap))
        began = glass.tap()
        seen.add(began, glass.wait_for(*watched, is_amber, PATIENCE))
    return seen


def zooms(glass: Glass, hall: Hall, count: int) -> Seen:
    """Turn the wheel over the middle of the hall, nearer and away, each step once the one before is seen."""
    seen = Seen()
    x, y = hall.middle()
    glass.hover(x, y)
    time.sleep(0.3)
    for turn in range(count):
        before = _strip(glass, x, y)
        nearer = turn % (2 * STEPS_NEARER) < STEPS_NEARER
        began = glass.wheel(WHEEL_NEARER if nearer else WHEEL_FARTHER)
        seen.add(began, glass.wait_for_change(*_area(x, y), before, PATIENCE))
    return seen


def pans(glass: Glass, hall: Hall, count: int) -> Seen:
    """Come nearer, then move the hall with the finger to and fro, each step once the one before is seen."""
    seen = Seen()
    x, y = hall.middle()
    glass.hover(x, y)
    for _ in range(STEPS_NEARER):
        glass.wheel(WHEEL_NEARER)
        time.sleep(0.1)
    time.sleep(0.5)
    glass.press()
    place = x + DRAG_FIRST
    glass.drag_to(place, y)
    time.sleep(0.3)
    for turn in range(count):
        place += DRAG_STEP if turn % (2 * DRAG_STEPS) >= DRAG_STEPS else -DRAG_STEP
        before = _strip(glass, x, y)
        began = glass.drag_to(place, y)
        seen.add(began, glass.wait_for_change(*_area(x, y), before, PATIENCE))
    glass.release()
    time.sleep(0.3)
    for _ in range(2 * STEPS_NEARER):
        glass.wheel(WHEEL_FARTHER)
        time.sleep(0.1)
    time.sleep(0.5)
    return seen


def straightened(glass: Glass, hall: Hall) -> Hall:
    """The hall where the subject really draws it: a seat is tapped, and its amber plate looked for."""
    target = hall.targets()[0]
    reach = round(0.9 * hall.place.unit)
    glass.tap_at(*target)
    time.sleep(0.6)
    left, top, side = target[0] - reach, target[1] - reach, 2 * reach
    data = glass.strip(left, top, side, side)
    amber = [
        (index % side, index // side)
        for index in range(side * side)
        if is_amber((data[4 * index + 2], data[4 * index + 1], data[4 * index]))
    ]
    if not amber:
        raise RuntimeError("a tapped seat did not turn amber")
    columns, lines = [x for x, _ in amber], [y for _, y in amber]
    seat = hall.layout.seat_size * hall.place.unit
    middle_x, middle_y = left + (min(columns) + max(columns)) / 2, top + max(lines) - 0.56 * seat
    place = hall.place
    moved = replace(place, left=place.left + middle_x - target[0], top=place.top + middle_y - target[1])
    return replace(hall, place=moved)


def _area(x: int, y: int) -> tuple[int, int, int, int]:
    """Some pixels a little off the middle, higher than the gap between two rows: each step changes some of them."""
    return x - STRIP // 2, y - 100, STRIP, HIGH


def _strip(glass: Glass, x: int, y: int) -> bytes:
    return glass.strip(*_area(x, y))
