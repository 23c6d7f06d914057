"""A member's bookings as a list: what is to come, what is over."""

from collections.abc import Iterable
from datetime import datetime

from kiosk.domain.account import Outing
from kiosk.domain.standing import Standing
from kiosk.services.account_outcomes import MyBooking, MyBookings
from kiosk.services.lookup import Found
from kiosk.store import catalogue
from kiosk.store.sqlite import Connection

_ENDED = (Standing.CANCELLED, Standing.REFUNDED, Standing.GOES_BACK, Standing.VOUCHER, Standing.EXPIRED)


def in_order(mine: Iterable[MyBooking], now: datetime, *, complete: bool, more: bool) -> MyBookings:
    """Upcoming, and all else: what is over, or was taken back."""
    listed = list(mine)
    upcoming = [one for one in listed if one.found.standing not in _ENDED and one.outing and now < one.outing.ends_at]
    past = [one for one in listed if one not in upcoming]
    return MyBookings(tuple(sorted(upcoming, key=_when)), tuple(sorted(past, key=_when, reverse=True)), complete, more)


def _when(one: MyBooking) -> tuple[datetime, str]:
    return (one.outing.starts_at if one.outing else one.found.booking.issued_at, one.reference)


def outing_of(tx: Connection, found: Found) -> Outing | None:
    """Which film a booking of this kiosk is for, when and where, while the programme knows."""
    showtime = catalogue.showtime(tx, found.booking.showtime_id)
    film = catalogue.films(tx).get(showtime.film_id) if showtime else None
    hall = catalogue.auditoriums(tx).get(showtime.auditorium_id) if showtime else None
    if showtime is None or film is None or hall is None:
        return None
    return Outing(film.id, film.title, hall.name, showtime.starts_at, showtime.ends_at)
