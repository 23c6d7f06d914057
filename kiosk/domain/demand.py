"""How many seats a kiosk will probably be asked for: what shows like this one sold here at the same time; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

MARKS = (2160, 1440, 720, 480, 360, 300, *range(240, 0, -15), 0)
"""Minutes before a show at which its sales are noted, earliest first; 0 stands for the end of its sales."""
ENOUGH_SHOWS = 10
"""Fewer past shows than these are nothing to judge by."""
LATE_MINUTES = 10
"""A mark passed longer ago was missed."""
EVEN = 10
"""As if every show had sold so many seats more: a show that has sold none yet will not sell none."""
TRUST = 8
"""What a show did so far here counts like so many seats of what is usual: early, little is read into it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What past shows had sold so many minutes before they began, all together: everybody, and this kiosk."""

    minutes: int
    shows: int
    sold: int
    sold_here: int


@dataclass(frozen=True, slots=True)
class SoldSoFar:
    """Seats of one showtime: sold by everybody (this kiosk included), sold by this kiosk, and free or kept by it."""

    sold: int
    sold_here: int
    free: int


@dataclass(frozen=True, slots=True)
class Expected:
    """Seats this kiosk will be asked for during so many hours, and all that will still be asked for, anywhere.

    ``seats`` is already less where the seats left are too few for everybody: ``left_for`` of those asked for get one.
    """

    seats: float
    hours: float
    rest: float
    rest_here: float
    left_for: float


class Usual:
    """What is usual: the course of past shows' sales, from mark to mark. Immutable."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        known = sorted((mark for mark in marks if mark.shows), key=lambda mark: mark.minutes)
        ended = known[0] if known and known[0].minutes == 0 else None
        self.shows = ended.shows if ended else 0
        self._minutes = [mark.minutes for mark in known]
        self._sold = [mark.sold / mark.shows for mark in known]
        self._here = [mark.sold_here / mark.shows for mark in known]

    @property
    def tells(self) -> bool:
        """Whether there were enough shows to judge by."""
        return self.shows >= ENOUGH_SHOWS

    def sold(self, minutes: float) -> float:
        """Seats a show had sold so long before it began, on average."""
        return self._at(self._sold, minutes)

    def here(self, minutes: float) -> float:
        """Seats of it that this kiosk had sold."""
        return self._at(self._here, minutes)

    def _at(self, values: Sequence[float], minutes: float) -> float:
        for place, mark in enumerate(self._minutes):
            if mark >= minutes:
                if not place:
                    return values[0]
                before = self._minutes[place - 1]
                part = (minutes - before) / (mark - before)
                return values[place - 1] + (values[place] - values[place - 1]) * part
        return values[-1]


def mark_passed(minutes_to_show: float, *, sales_are_over: bool) -> int | None:
    """The mark a show has just passed; None if that was too long ago, or none was passed yet."""
    if sales_are_over:
        return 0
    passed = min((mark for mark in MARKS if mark and mark >= minutes_to_show), default=None)
    return passed if passed is not None and passed - minutes_to_show <= LATE_MINUTES else None


def expect(now: SoldSoFar, usual: Usual, hours_to_show: float, for_hours: float) -> Expected:
    """What a show will probably be asked for here in the next ``for_hours``.

    The usual course is scaled twice: by what everybody bought of this show so far, and by what this kiosk sold of
    it. ``usual`` must tell.
    """
    minutes = max(0.0, hours_to_show * 60)
    until = max(0.0, minutes - for_hours * 60)
    popularity = (now.sold + EVEN) / (usual.sold(minutes) + EVEN)
    pace = (now.sold_here + TRUST) / (usual.here(minutes) * popularity + TRUST)
    seats = max(0.0, usual.here(until) - usual.here(minutes)) * popularity * pace
    rest_here = max(0.0, usual.here(0) - usual.here(minutes)) * popularity * pace
    rest_elsewhere = max(0.0, usual.sold(0) - usual.sold(minutes)) * popularity - rest_here / pace
    rest = rest_here + max(0.0, rest_elsewhere)
    left_for = min(1.0, now.free / rest) if rest else 1.0
    return Expected(seats * left_for, (minutes - until) / 60, rest, rest_here, left_for)
