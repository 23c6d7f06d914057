"""How moments are told on the staff's pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from kiosk import formatting

if TYPE_CHECKING:
    from ui.screens import Parts


@dataclass(frozen=True, slots=True)
class How:
    """``local`` turns a moment into the cinema's own; ``language`` is that of the screen."""

    local: Callable[[datetime], datetime]
    language: str

    def moment(self, at: datetime) -> str:
        """A day and a time: "Mon 2 Mar, 17:10"."""
        here = self.local(at)
        day = formatting.short_day(here.date(), self.language)
        return f"{day.weekday} {day.day}, {formatting.clock_time(here, self.language)}"

    def tenths(self, value: float) -> str:
        """ "0.8", "0,8" …"""
        return QLocale(self.language).toString(value, "f", 1)


def how_of(parts: "Parts") -> How:
    """As the cinema's clock and the screen's language are now; before the first pull by the machine's clock."""
    site = parts.services.programme.site()
    return How(site.local if site else datetime.astimezone, str(parts.language.code))
