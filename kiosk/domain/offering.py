"""What of the provider's programme this kiosk offers, and how long: the manager's choice, never more than the
provider's."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.showtimes import Showtime, ShowtimeStatus


@dataclass(frozen=True, slots=True)
class Offering:
    """``hidden_…``: the provider's ids of what is not offered; those it does not know have no effect.

    ``cutoff``: how long before its start a show is not sold any more (negative: after it); None leaves that to the
    provider, who is never overruled.
    """

    hidden_films: frozenset[str] = frozenset()
    hidden_auditoriums: frozenset[str] = frozenset()
    hidden_ticket_types: frozenset[str] = frozenset()
    cutoff: timedelta | None = None

    def shows(self, showtime: Showtime) -> bool:
        """Whether a showtime is shown at all."""
        return showtime.film_id not in self.hidden_films and showtime.auditorium_id not in self.hidden_auditoriums

    def sales_end(self, showtime: Showtime) -> datetime:
        """When sales of it end here (UTC)."""
        if self.cutoff is None:
            return showtime.sales_end_at
        return min(showtime.sales_end_at, showtime.starts_at - self.cutoff)

    def sells(self, showtime: Showtime, now: datetime) -> bool:
        """Whether this kiosk may still start selling it at ``now``."""
        offered = showtime.status is ShowtimeStatus.ON_SALE and self.shows(showtime)
        return offered and now < self.sales_end(showtime)


ALL_OF_IT = Offering()
"""Everything the provider sells, as long as it does."""
