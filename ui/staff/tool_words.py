"""Times and lengths as the technician's pages say them; pure."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk import formatting

translate = QCoreApplication.translate


def span(seconds: float) -> str:
    """How long something is: "0.2 s", "12 s", "4 min", "3 h", "2 d"."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} min"
    hours = seconds / 3600
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.0f} d"


def ago(at: datetime, now: datetime) -> str:
    """How long ago, or how soon: "12 s ago", "in 4 min", "now"."""
    seconds = (now - at).total_seconds()
    if abs(seconds) < 1:
        return translate("Tools", "now")
    if seconds < 0:
        #: %1 is a length of time: "12 s", "4 min"
        return translate("Tools", "in %1").replace("%1", _whole(-seconds))
    #: %1 is a length of time: "12 s", "4 min"
    return translate("Tools", "%1 ago").replace("%1", _whole(seconds))


def stamp(at: datetime, now: datetime, language: str) -> str:
    """When, both as clocks in the cinema say it: "20:15:07" today, "2 Mar 20:15" on another day."""
    if at.date() == now.date():
        return f"{at:%H:%M:%S}"
    return f"{formatting.short_day(at.date(), language).day} {formatting.clock_time(at, language)}"


def _whole(seconds: float) -> str:
    return span(timedelta(seconds=round(seconds)).total_seconds()) if seconds >= 10 else f"{seconds:.0f} s"
