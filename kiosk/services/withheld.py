"""The seats a kiosk keeps from everybody else for when it is offline: how many, why, and what that costs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.clock import Clock
from kiosk.domain.allotment_cost import cost
from kiosk.domain.allotment_size import AllotmentRules, Because, size
from kiosk.domain.money import Money
from kiosk.domain.showtimes import Showtime
from kiosk.domain.texts import LocalText
from kiosk.store.database import Database
from kiosk.store.kept import KeptOverview, KeptShow, average_prices, kept


@dataclass(frozen=True, slots=True)
class WithheldShow:
    """One show, ``begins`` as a clock in the cinema says it. ``share`` of the seats left, 0 to 1.

    ``unsold`` seats will probably stay empty because they are kept, if the network is away until the show; None: too
    few past shows to say. ``costs`` is what they would have brought; None as well where nothing was sold here yet.
    """

    showtime: str
    film: LocalText
    auditorium: LocalText
    begins: datetime
    kept: int
    wanted: int
    because: Because | None
    share: float
    unsold: float | None
    costs: Money | None


class Withheld:
    """``rules`` gives the manager's limits as they are now; None where nothing is sold offline, so nothing kept.

    ``sells`` whether this kiosk offers a show: of others it keeps nothing.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rules: Callable[[], AllotmentRules | None],
        sells: Callable[[Showtime], bool],
    ) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules
        self._sells = sells

    def shows(self) -> tuple[WithheldShow, ...]:
        """Shows of which seats are kept or wanted, soonest first. Takes 5 ms a show: not on the GUI thread."""
        rules, now = self._rules(), self._clock.now()
        with self._database.read() as tx:
            hours = rules.from_hours if rules else 0.0
            seen, prices = kept(tx, now, now + timedelta(hours=hours)), average_prices(tx)
        found = (
            _show(one, seen, now, rules if self._sells(one.counted.showtime) else None, *prices) for one in seen.shows
        )
        return tuple(one for one in found if one is not None and (one.kept or one.wanted))


def _show(
    show: KeptShow,
    seen: KeptOverview,
    now: datetime,
    rules: AllotmentRules | None,
    of_shows: Mapping[str, float],
    of_all: float,
) -> WithheldShow | None:
    if seen.site is None:
        return None
    showtime, mine = show.counted.showtime, show.counted.mine
    hours = (showtime.starts_at - now) / timedelta(hours=1)
    target = size(show.so_far, hours, rules, seen.usual) if rules else None
    price = cost(show.so_far, mine, hours, seen.usual)
    average = of_shows.get(showtime.id, of_all)
    return WithheldShow(
        showtime=showtime.id,
        film=seen.films.get(showtime.film_id, {}),
        auditorium=seen.auditoriums.get(showtime.auditorium_id, {}),
        begins=seen.site.local(showtime.starts_at),
        kept=mine,
        wanted=target.seats if target else 0,
        because=target.because if target else None,
        share=price.share,
        unsold=price.unsold,
        costs=None if price.unsold is None or not average else Money(round(price.unsold * average), seen.site.currency),
    )
