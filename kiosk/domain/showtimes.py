"""Showtimes: a film in an auditorium at a time, and how much of it is left."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ShowtimeStatus(StrEnum):
    """Whether the provider sells a showtime."""

    ON_SALE = "on_sale"
    CANCELLED = "cancelled"


class SeatsLeft(StrEnum):
    """What is said of a showtime's seats before anyone looks at the map."""

    PLENTY = "plenty"
    FEW = "few"
    SOLD_OUT = "sold_out"
    NONE_HERE = "none_here"


@dataclass(frozen=True, slots=True)
class Showtime:
    """A film in an auditorium. Times are aware, in UTC; the cinema's zone turns them into what a clock there says."""

    id: str
    film_id: str
    auditorium_id: str
    starts_at: datetime
    ends_at: datetime
    sales_end_at: datetime
    price_list_id: str
    tags: tuple[str, ...] = ()
    language: str = ""
    subtitles: str = ""
    status: ShowtimeStatus = ShowtimeStatus.ON_SALE


@dataclass(frozen=True, slots=True)
class Availability:
    """Counted seats of one showtime: all but those blocked, sellable here now, and sold."""

    total: int
    sellable: int
    sold: int

    @property
    def left(self) -> SeatsLeft:
        """In words: the last tenth, or fewer than twelve seats, is "few"."""
        if self.sold >= self.total:
            return SeatsLeft.SOLD_OUT
        if self.sellable == 0:
            return SeatsLeft.NONE_HERE
        return SeatsLeft.FEW if self.sellable <= max(11, self.total // 10) else SeatsLeft.PLENTY
