"""A kiosk that staff took out of service."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class WhyOutOfService(StrEnum):
    """Why staff took it out of service: one of a few words, so that nobody writes a name into the journal."""

    CLEANING = "cleaning"
    REPAIR = "repair"
    EVENT = "event"
    DRAINING = "draining"
    """It is being emptied before it is replaced."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OutOfService:
    """Why, since when (UTC), and by whom."""

    reason: WhyOutOfService
    since: datetime
    by: str
