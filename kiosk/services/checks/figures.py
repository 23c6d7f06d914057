"""Figures of checks as text, with their units; the same on the screen and on the command line."""

from datetime import datetime, timedelta


def size(number: int) -> str:
    """ "812 MB": bytes in the largest unit that leaves a whole number to read."""
    value = float(number)
    for unit in ("bytes", "KB", "MB"):
        if value < 1024:
            return f"{value:.0f} {unit}"
        value /= 1024
    return f"{value:.1f} GB"


def milliseconds(seconds: float) -> str:
    """ "14 ms"."""
    return f"{seconds * 1000:.0f} ms"


def span(time: timedelta) -> str:
    """ "3 min": a length of time in the largest unit it fills."""
    seconds = abs(time.total_seconds())
    for unit, length in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} s"


def moment(at: datetime) -> str:
    """ "2026-03-02 12:00 UTC"."""
    return f"{at:%Y-%m-%d %H:%M} UTC"
