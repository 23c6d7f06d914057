"""When a kiosk is left alone: a warning first, which one touch ends, then everything is wiped.

At least 20 s to answer, any number of extensions (WCAG 2.2.1).
"""

from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class IdleRules:
    """Seconds without a touch before the warning, and seconds the warning lasts."""

    quiet_seconds: float = 60.0
    warning_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Active:
    """Somebody is there."""


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the field's word
    """Still there? This many whole seconds are left."""

    seconds_left: int


@dataclass(frozen=True, slots=True)
class Over:
    """Nobody is there any more."""


def idle(last_touch: float, now: float, rules: IdleRules) -> Active | Warning | Over:
    """Judge by monotonic seconds."""
    quiet = now - last_touch
    if quiet < rules.quiet_seconds:
        return Active()
    left = rules.quiet_seconds + rules.warning_seconds - quiet
    return Warning(ceil(left)) if left > 0 else Over()
